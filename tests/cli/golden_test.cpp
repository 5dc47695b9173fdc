// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs on the small corpora of tests/golden, compared byte for byte with what is kept there.
// CRAFT_UPDATE_GOLDEN=1 rewrites the kept files; review them like code.
#include "tests/cli/craft_process.h"
#include "tests/cli/folder_content.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <ostream>

namespace craft::test {
namespace {

namespace fs = std::filesystem;

const fs::path kGolden = CRAFT_GOLDEN;

/// The manifest without what changes with the program's build and the place of the corpora;
/// empty if it is no manifest.
std::string comparableManifest(const std::string& text)
{
    auto manifest = nlohmann::ordered_json::parse(text, nullptr, false);
    if (!manifest.is_object() || !manifest.contains("program") || !manifest.contains("inputs"))
        return "";
    manifest.erase("program");
    for (auto& input : manifest["inputs"])
        input["path"] = fs::path(input.value("path", "")).filename().string();
    return manifest.dump(2) + "\n";
}

struct Case {
    std::string name;
    std::string corpus; ///< folder below tests/golden
    std::vector<std::string> options;
};

void PrintTo(const Case& c, std::ostream* out)
{
    *out << c.name;
}

std::vector<std::string> inputArguments(const std::string& corpus)
{
    const auto file = [&](const std::string& name) { return (kGolden / corpus / name).string(); };
    if (corpus == "en-de" || corpus == "en-zh")
        return {"--pool", file("pool.tsv"), "--valid", file("valid.tsv"),
                "--test", file("test.tsv"), "--lang",  corpus};
    const std::string language = corpus.substr(3);
    std::vector<std::string> out;
    for (const auto& [option, stem] : {std::pair<std::string, std::string>{"--pool", "pool"},
                                       {"--valid", "valid"},
                                       {"--test", "test"}})
        out.insert(out.end(), {option, file(stem + ".en"), file(stem + "." + language)});
    return out;
}

std::vector<std::string> runArguments(const Case& c, const fs::path& out)
{
    std::vector<std::string> arguments{"run", "--out", out.string(), "--quiet"};
    const auto inputs = inputArguments(c.corpus);
    arguments.insert(arguments.end(), inputs.begin(), inputs.end());
    arguments.insert(arguments.end(), c.options.begin(), c.options.end());
    return arguments;
}

class GoldenRun : public testing::TestWithParam<Case> { };

TEST_P(GoldenRun, WritesTheKeptBytes)
{
    const TempDir temp;
    const fs::path out = temp / "out";
    const ProcessResult result = runCraft(runArguments(GetParam(), out));
    ASSERT_EQ(result.exitCode, 0) << result.err;

    auto files = filesBelow(out);
    ASSERT_EQ(files.count("manifest.json"), 1U);
    files["manifest.json"] = comparableManifest(files["manifest.json"]);
    ASSERT_NE(files["manifest.json"], "");
    // It holds the sum of the whole manifest, so of the program's build; the rest follows from
    // the files.
    files.erase("SHA256SUMS");

    const fs::path kept = kGolden / "expected" / GetParam().name;
    if (std::getenv("CRAFT_UPDATE_GOLDEN") != nullptr) {
        fs::remove_all(kept);
        for (const auto& [name, content] : files) {
            const fs::path file = kept / name;
            fs::create_directories(file.parent_path());
            std::ofstream(file, std::ios::binary) << content;
        }
        GTEST_SKIP() << "rewrote " << kept;
    }
    const auto expected = filesBelow(kept);
    for (const auto& [name, content] : expected) {
        ASSERT_EQ(files.count(name), 1U) << name << " was not written";
        EXPECT_EQ(files.at(name), content) << name;
    }
    EXPECT_EQ(files.size(), expected.size());
}

INSTANTIATE_TEST_SUITE_P(
    Corpora, GoldenRun,
    testing::Values(
        Case{"de-craft", "en-de", {"-b", "20", "--format", "tsv,jsonl,moses,csv,tmx,ids"}},
        Case{"hi-craft", "en-hi", {"-b", "20", "--format", "tsv,jsonl,rejected"}},
        Case{"zh-words", "en-zh", {"-b", "15", "--preset", "craft-words", "--format", "tsv"}},
        Case{"ar-paper", "en-ar", {"-b", "20", "--preset", "paper", "--format", "moses,jsonl"}},
        Case{"de-random", "en-de", {"-b", "20", "--method", "random", "--format", "tsv"}},
        Case{"hi-nearest", "en-hi", {"-b", "20", "--method", "nearest", "--format", "tsv"}},
        Case{"zh-tokens", "en-zh", {"--budget-tokens", "120", "--format", "tsv"}},
        Case{"de-quota-form", "en-de", {"-b", "20", "--variant", "c", "--format", "tsv"}},
        Case{"ar-uniform",
             "en-ar",
             {"-b", "20", "--allocation", "uniform", "--variant", "b", "--order", "cluster",
              "--format", "tsv"}}),
    [](const auto& tested) {
        std::string name = tested.param.name;
        std::replace(name.begin(), name.end(), '-', '_');
        return name;
    });

TEST(Run, WritesTheSameBytesAtAnyThreadCount)
{
    const TempDir temp;
    std::map<std::string, std::string> first;
    for (const char* threads : {"1", "2", "3", "7"}) {
        const fs::path out = temp / (std::string("out") + threads);
        auto arguments = runArguments(
            {"", "en-hi", {"-b", "20", "--format", "tsv,jsonl,moses,csv,tmx,ids,rejected"}}, out);
        arguments.insert(arguments.end(), {"--threads", threads});
        const ProcessResult result = runCraft(arguments);
        ASSERT_EQ(result.exitCode, 0) << result.err;
        const auto files = filesBelow(out);
        if (first.empty())
            first = files;
        EXPECT_EQ(files, first) << threads << " threads";
    }
}

TEST(Run, ReproducesItselfFromItsManifest)
{
    const TempDir temp;
    for (const char* corpus : {"en-de", "en-ar"}) {
        const fs::path first = temp / (std::string("first-") + corpus);
        const fs::path again = temp / (std::string("again-") + corpus);
        const ProcessResult made = runCraft(
            runArguments({"", corpus, {"-b", "18", "--preset", "paper", "--gzip"}}, first));
        ASSERT_EQ(made.exitCode, 0) << made.err;
        const ProcessResult result =
            runCraft({"run", (first / "manifest.json").string(), "--out", again.string(), "--data",
                      (kGolden / corpus).string(), "--quiet"});
        ASSERT_EQ(result.exitCode, 0) << result.err;
        EXPECT_EQ(filesBelow(again), filesBelow(first));
        const ProcessResult verified = runCraft({"verify", again.string()});
        EXPECT_EQ(verified.exitCode, 0) << verified.err;
    }
}

TEST(Run, ReproducesItsDecisionsFromItsManifest)
{
    const TempDir temp;
    const fs::path first = temp / "first";
    const fs::path again = temp / "again";
    const ProcessResult made =
        runCraft(runArguments({"",
                               "en-de",
                               {"-b", "18", "--format", "ids,tsv", "--pin", "17, 3-4", "--lock",
                                "9,0", "--cluster-weights", "1=0,0=2.50"}},
                              first));
    ASSERT_EQ(made.exitCode, 0) << made.err;
    const std::string ids = "\n" + readFile(first / "ids.txt");
    for (const char* pinned : {"4", "5", "18"}) // lines count from 1
        EXPECT_NE(ids.find(std::string("\npool.tsv\t") + pinned + "\n"), std::string::npos);
    for (const char* locked : {"1", "10"})
        EXPECT_EQ(ids.find(std::string("\npool.tsv\t") + locked + "\n"), std::string::npos);
    const std::string manifest = readFile(first / "manifest.json");
    EXPECT_NE(manifest.find("\"pin\": \"3-4,17\""), std::string::npos);
    EXPECT_NE(manifest.find("\"cluster-weights\": \"0=2.5,1=0\""), std::string::npos);
    const ProcessResult result =
        runCraft({"run", (first / "manifest.json").string(), "--out", again.string(), "--data",
                  (kGolden / "en-de").string(), "--quiet"});
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(filesBelow(again), filesBelow(first));
}

TEST(Run, GivesTheSameBytesWithAndWithoutAProject)
{
    const TempDir temp;
    const Case c{"", "en-de", {"-b", "20"}};
    ASSERT_EQ(runCraft(runArguments(c, temp / "plain")).exitCode, 0);
    auto arguments = runArguments(c, temp / "kept");
    arguments.insert(arguments.end(), {"--project", (temp / "p.craft").string()});
    const ProcessResult result = runCraft(arguments);
    ASSERT_EQ(result.exitCode, 0) << result.err;
    EXPECT_EQ(filesBelow(temp / "kept"), filesBelow(temp / "plain"));

    const ProcessResult exported =
        runCraft({"export", (temp / "p.craft").string(), "--out", (temp / "again").string()});
    ASSERT_EQ(exported.exitCode, 0) << exported.err;
    EXPECT_EQ(filesBelow(temp / "again"), filesBelow(temp / "plain"));
}

TEST(Run, NeverSelectsLeakedOrDuplicatePairs)
{
    const TempDir temp;
    const fs::path out = temp / "out";
    ASSERT_EQ(runCraft(runArguments({"", "en-de", {"-b", "60", "--format", "tsv"}}, out)).exitCode,
              0);
    const std::string selected = readFile(out / "train.tsv");
    const std::string pool = readFile(kGolden / "en-de/pool.tsv");
    const std::string leaked = readFile(kGolden / "en-de/valid.tsv");
    EXPECT_EQ(selected.find(leaked.substr(0, leaked.find('\n'))), std::string::npos);
    const std::string first = pool.substr(0, pool.find('\n'));
    const auto at = selected.find(first);
    EXPECT_TRUE(at == std::string::npos || selected.find(first, at + 1) == std::string::npos);
}

} // namespace
} // namespace craft::test
