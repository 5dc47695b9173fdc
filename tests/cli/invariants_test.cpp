// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of any run whatever its numbers are, and the leakage guard from end to end.
#include "tests/cli/craft_process.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>

namespace craft::test {
namespace {

const std::filesystem::path kGolden = CRAFT_GOLDEN;

std::string firstLine(const std::string& text)
{
    return text.substr(0, text.find('\n') + 1);
}

/// Warning code -> count, as `--json` gives them.
std::map<std::string, std::uint64_t> warningsOf(const ProcessResult& result)
{
    std::map<std::string, std::uint64_t> out;
    const auto json = nlohmann::json::parse(result.out, nullptr, false);
    if (!json.is_object() || !json.contains("warnings"))
        return out;
    for (const auto& warning : json["warnings"])
        out[warning["code"].get<std::string>()] += warning["count"].get<std::uint64_t>();
    return out;
}

class Invariant : public testing::Test {
protected:
    /// The en-de corpus with `pool` as its pool; `options` follow.
    ProcessResult run(const std::string& pool, const std::vector<std::string>& options)
    {
        temp.write("pool.tsv", pool);
        std::vector<std::string> arguments{"run", "--pool", "pool.tsv", "--out",
                                           "out", "--json", "--format", "tsv,rejected"};
        arguments.insert(arguments.end(), {"--valid", (kGolden / "en-de/valid.tsv").string()});
        arguments.insert(arguments.end(), options.begin(), options.end());
        const ProcessResult result = runCraft(arguments, temp.path());
        EXPECT_EQ(result.exitCode, 0) << result.err;
        return result;
    }
    TempDir temp;
};

/// Every cluster then holds as many candidates as its share of the budget.
TEST_F(Invariant, APoolThatIsTheValidationSetIsSelectedWhole)
{
    std::string pool = readFile(kGolden / "en-de/valid.tsv");
    for (const bool doubled : {false, true}) {
        if (doubled)
            pool += pool;
        const auto pairs = std::to_string(std::count(pool.begin(), pool.end(), '\n'));
        for (const char* preset : {"craft", "craft-words", "paper"}) {
            run(pool,
                {"--budget", pairs, "--preset", preset, "--leakage", "off", "--keep-duplicates"});
            EXPECT_EQ(readFile(temp / "out/train.tsv"), pool) << preset;
            std::filesystem::remove_all(temp / "out");
        }
    }
}

TEST_F(Invariant, APoolPairThatIsInTestIsLeftOutAndCounted)
{
    const std::filesystem::path test = kGolden / "en-de/test.tsv";
    const std::string leaked = firstLine(readFile(test));
    // Plain two columns, the leaked pair in the middle: pool row 2.
    const std::string pool = "We sell apples.\tWir verkaufen Äpfel.\n"
                             "Please pay the fee on Friday.\tBitte zahlen Sie am Freitag.\n"
        + leaked
        + "The ship leaves on Monday.\tDas Schiff fährt am Montag ab.\n"
          "Boil the lentils.\tKochen Sie die Linsen.\n";
    const ProcessResult guarded = run(pool, {"--budget", "4", "--test", test.string()});
    const auto warnings = warningsOf(guarded);
    ASSERT_EQ(warnings.count("left-out-in-test"), 1U) << guarded.out;
    EXPECT_EQ(warnings.at("left-out-in-test"), 1U);
    EXPECT_EQ(readFile(temp / "out/train.tsv").find(leaked), std::string::npos);
    const std::string rejected = readFile(temp / "out/meta/rejected.tsv");
    EXPECT_NE(rejected.find("in-test"), std::string::npos) << rejected;
    std::filesystem::remove_all(temp / "out");

    const ProcessResult off =
        run(pool, {"--budget", "5", "--test", test.string(), "--leakage", "off"});
    EXPECT_EQ(warningsOf(off).count("left-out-in-test"), 0U);
    EXPECT_NE(readFile(temp / "out/train.tsv").find(leaked), std::string::npos);
}

} // namespace
} // namespace craft::test
