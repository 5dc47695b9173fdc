// SPDX-License-Identifier: GPL-3.0-or-later
// craft lab as its users see it. CRAFT_UPDATE_GOLDEN=1 rewrites the kept table.
#include "tests/cli/craft_process.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace craft::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const fs::path kGolden = CRAFT_GOLDEN;

std::string textOf(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

/// A specification for the German corpus, with paths that hold anywhere.
std::string germanSpec()
{
    const std::string folder = (kGolden / "en-de").string();
    return "[inputs]\npool = \"" + folder + "/pool.tsv\"\nvalidation = \"" + folder
        + "/valid.tsv\"\ntest = \"" + folder
        + "/test.tsv\"\nlanguages = \"en-de\"\nlabel-column = \"column3\"\nlabel = \"bank\"\n"
          "[grid]\nmethods = [\"craft\", {name = \"as published\", preset = \"paper\"}]\n"
          "budgets = [15]\nseeds = 2\n[measures]\nuse = [\"lm-target\", \"model1-forward\", "
          "\"oov-target\", \"domain\"]\n";
}

/// The table without its last columns, which hold seconds and memory.
std::string comparable(const std::string& csv)
{
    std::istringstream in(csv);
    std::string out;
    for (std::string line; std::getline(in, line);) {
        for (int column = 0; column < 9; ++column)
            line.erase(line.find_last_of(','));
        out += line + "\n";
    }
    return out;
}

TEST(LabCommand, SaysWhatASettingGivesInVain)
{
    const TempDir temp;
    std::string text = germanSpec();
    text.replace(text.find("\"craft\", {"), std::string("\"craft\", {").size(),
                 "{name = \"b\", method = \"craft\", decay = 0.1}, {");
    const auto spec = temp.write("vain.toml", text);
    const auto result = runCraft({"lab", spec.string(), "--out", (temp / "lab").string()});
    EXPECT_EQ(result.exitCode, 0) << result.err;
    EXPECT_THAT(result.err, testing::HasSubstr("b: --decay has no effect"));
    EXPECT_THAT(result.err, testing::Not(testing::HasSubstr("as published:")));
}

TEST(LabCommand, WritesTheKeptTable)
{
    const TempDir temp;
    const auto spec = temp.write("german.toml", germanSpec());
    const auto result = runCraft({"lab", spec.string(), "--out", (temp / "lab").string()});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("## At a glance"));
    EXPECT_THAT(result.err, HasSubstr("cell 1 of "));
    const std::string table = comparable(textOf(temp / "lab/table.csv"));
    const fs::path kept = kGolden / "expected/lab-de/table.csv";
    if (std::getenv("CRAFT_UPDATE_GOLDEN") != nullptr) {
        fs::create_directories(kept.parent_path());
        std::ofstream(kept, std::ios::binary) << table;
        GTEST_SKIP() << "rewrote " << kept;
    }
    EXPECT_EQ(table, textOf(kept));
    EXPECT_EQ(textOf(temp / "lab/summary.md").substr(0, 12), "# laboratory");
}

TEST(LabCommand, GoesOnInTheSameFolder)
{
    const TempDir temp;
    const auto spec = temp.write("german.toml", germanSpec());
    const std::string out = (temp / "lab").string();
    ASSERT_EQ(runCraft({"lab", spec.string(), "--out", out, "--quiet", "--seeds", "1"}).exitCode,
              0);
    const auto again = runCraft({"lab", spec.string(), "--out", out, "--json", "--quiet"});
    ASSERT_EQ(again.exitCode, 0) << again.err;
    const auto json = nlohmann::json::parse(again.out)["result"];
    EXPECT_GT(json["cells_kept"], 0);
    EXPECT_GT(json["cells_run"], 0);
    EXPECT_EQ(json["table"]["cells_done"], json["table"]["cells"]);
    const auto third = runCraft({"lab", spec.string(), "--out", out});
    EXPECT_THAT(third.out, HasSubstr("0 cells run, "));
    EXPECT_EQ(third.err, "");
}

TEST(LabCommand, ReadyExperimentsTakeTheirPairsFromTheCommandLine)
{
    const TempDir temp;
    const auto file = [&](const char* name) { return (kGolden / "en-de" / name).string(); };
    const auto result =
        runCraft({"lab", "ablation", "--pool", file("pool.tsv"), "--valid", file("valid.tsv"),
                  "--test", file("test.tsv"), "--lang", "en-de", "-b", "10", "--budget-tokens",
                  "90", "--seeds", "1", "--out", (temp / "lab").string(), "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    const auto table = nlohmann::json::parse(result.out)["result"]["table"];
    // Eleven settings and the baseline, at two sizes.
    EXPECT_EQ(table["rows"].size(), 24U);
}

TEST(LabCommand, PrintsItsExperiments)
{
    const auto list = runCraft({"lab", "--list"});
    EXPECT_EQ(list.exitCode, 0);
    for (const char* name : {"ablation", "diameters", "methods", "seeds"}) {
        EXPECT_THAT(list.out, HasSubstr(name));
        const auto printed = runCraft({"lab", "--print", name});
        EXPECT_EQ(printed.exitCode, 0);
        EXPECT_THAT(printed.out, HasSubstr("[grid]"));
        EXPECT_THAT(printed.out, HasSubstr("# [[task]]"));
    }
}

TEST(LabCommand, SaysWhatIsWrong)
{
    const TempDir temp;
    const auto bad = temp.write("bad.toml", "[grid]\nmethods = [\"craft\"]\nseed = 3\n");
    const auto good = temp.write("good.toml", "[grid]\nmethods = [\"craft\"]\n");
    const std::string out = (temp / "lab").string();
    const auto failing = [&](const std::vector<std::string>& arguments, int code,
                             const char* text) {
        const auto result = runCraft(arguments);
        EXPECT_EQ(result.exitCode, code) << text;
        EXPECT_THAT(result.err, HasSubstr(text));
    };
    failing({"lab"}, 2, "needs a specification");
    failing({"lab", "seeds"}, 2, "also needs --out DIR");
    failing({"lab", "methodes", "--out", out}, 3, "Did you mean methods?");
    failing({"lab", "--print", "gold"}, 3, "no experiment \"gold\"");
    failing({"lab", bad.string(), "--out", out}, 4,
            "bad.toml:3: there is no key \"seed\" in [grid]. Did you mean seeds?");
    failing({"lab", good.string(), "--out", out}, 2, "names no pairs to work on");
    failing({"lab", "seeds", "--pool", "p.tsv", "--out", out, "-b", "10,0"}, 2, "--budget has a 0");
    failing({"lab", "seeds", "--pool", "p.tsv", "--out", out}, 2, "has no validation, test pairs");
}

TEST(LabCommand, CellsThatFailAreTheExitCode)
{
    const TempDir temp;
    const auto spec = temp.write("german.toml", germanSpec());
    const auto result = runCraft({"lab", spec.string(), "--out", (temp / "lab").string(), "-b",
                                  "15,5000", "--budget-tokens", "90", "--seeds", "1", "--quiet"});
    EXPECT_EQ(result.exitCode, 2);
    EXPECT_THAT(result.err, HasSubstr("1 cell could not be run: craft: the budget is 5000 pairs"));
    // What could be run is in the table.
    EXPECT_THAT(textOf(temp / "lab/table.csv"), HasSubstr(",craft,"));
}

} // namespace
} // namespace craft::test
