// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/export/build_info.h"
#include "core/export/manifest.h"
#include "tests/core/export/faulty_sink.h"
#include "tests/core/export/sample.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace craft {
namespace {

using nlohmann::ordered_json;
using test::ExportSample;
using test::makeSample;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// Exports and returns one of the texts.
std::string textOf(const ExportSample& s, const char* file, std::vector<std::string> formats)
{
    const test::TempDir dir;
    Job job;
    test::exportFast(s.request(dir.path() / "out", std::move(formats)), job);
    const std::string text = test::readFile(dir.path() / "out" / file);
    EXPECT_THAT(text, Not(HasSubstr(dir.path().string())));
    return text;
}

ordered_json manifestOf(const ExportSample& s, std::vector<std::string> formats)
{
    return ordered_json::parse(textOf(s, "manifest.json", std::move(formats)));
}

std::vector<std::string> keysOf(const ordered_json& object)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

TEST(Manifest, HasItsKeysInAFixedOrder)
{
    const ordered_json manifest = manifestOf(makeSample(), {"tsv"});
    EXPECT_THAT(keysOf(manifest),
                ElementsAre("schema", "program", "run", "inputs", "counts", "export", "distance",
                            "ties", "sanitised", "outputs"));
    EXPECT_EQ(manifest["schema"], "craft-manifest/1");
    EXPECT_EQ(manifest["run"], ordered_json::parse(R"({"k": 2})"));
    EXPECT_EQ(manifest["program"]["version"], buildInfo().version);
    EXPECT_THAT(keysOf(manifest["program"]),
                ElementsAre("name", "version", "git", "compiler", "build"));
}

TEST(Manifest, CountsWhereEveryPairWent)
{
    ExportSample s = makeSample();
    s.flags[6] = kDuplicate | kInTest;
    const ordered_json counts = manifestOf(s, {"tsv"})["counts"];
    EXPECT_EQ(counts["pool"], 7);
    EXPECT_EQ(counts["validation"], 2);
    EXPECT_EQ(counts["eligible"], 5);
    EXPECT_EQ(counts["excluded"]["duplicate"], 2);
    EXPECT_EQ(counts["excluded"]["in-test"], 1);
    EXPECT_EQ(counts["excluded"]["empty-side"], 0);
    EXPECT_EQ(counts["selected"], 4);
    EXPECT_EQ(counts["dropped_empty"], 1);
    EXPECT_EQ(counts["written"], 3);
    EXPECT_EQ(counts["target_tokens"], 18);
}

TEST(Manifest, ListsOutputsAndWhatWasSanitised)
{
    const ordered_json manifest = manifestOf(makeSample(), {"tsv", "jsonl"});
    std::vector<std::string> paths;
    for (const auto& output : manifest["outputs"])
        paths.push_back(output["path"]);
    EXPECT_THAT(paths,
                ElementsAre("README.md", "meta/clusters.tsv", "meta/scores.tsv", "train.jsonl",
                            "train.tsv", "validation.jsonl"));
    EXPECT_EQ(manifest["outputs"][3]["rows"], 3);
    EXPECT_EQ(manifest["outputs"][5]["rows"], 2);
    EXPECT_THAT(keysOf(manifest["sanitised"]), ElementsAre("tsv"));
    EXPECT_EQ(manifest["sanitised"]["tsv"]["characters"]["cr"], 2);
    EXPECT_EQ(manifest["sanitised"]["tsv"]["listed"][0], "web.tsv:1");
}

TEST(Manifest, RecordsTheOptionsThatChangeBytes)
{
    ExportSample s = makeSample();
    ordered_json options = manifestOf(s, {"tsv"})["export"];
    EXPECT_EQ(options["order"], "corpus");
    EXPECT_EQ(options["drop-empty"], true);
    EXPECT_FALSE(options.contains("seed"));
    EXPECT_FALSE(options.contains("overwrite"));
    EXPECT_EQ(options["extra_columns"], (std::vector<std::string>{"score", "id_2", "domain"}));
    EXPECT_EQ(options["formats"], (std::vector<std::string>{"tsv", "scores", "clusters"}));
    s.options.order = "shuffle";
    s.options.seed = 5;
    options = manifestOf(s, {"tsv"})["export"];
    EXPECT_EQ(options["seed"], 5);
}

TEST(Manifest, IsTheSameWithAndWithoutOverwrite)
{
    ExportSample s = makeSample();
    const std::string first = textOf(s, "manifest.json", {"tsv"});
    s.options.overwrite = true;
    EXPECT_EQ(textOf(s, "manifest.json", {"tsv"}), first);
}

TEST(Manifest, NamesInputsButNoAbsolutePath)
{
    ExportSample s = makeSample();
    CorpusPart part = test::samplePart("more", {});
    part.files = {{"/home/someone/more.en", 7, std::string(64, 'b')},
                  {"/home/someone/more.hi", 9, std::string(64, 'c')}};
    s.validation.beginPart(part);
    s.validation.finishPart(part);
    const ordered_json inputs = manifestOf(s, {"tsv"})["inputs"];
    ASSERT_EQ(inputs.size(), 5U);
    EXPECT_EQ(inputs[0]["role"], "pool");
    EXPECT_EQ(inputs[0]["path"], "data/web.tsv");
    EXPECT_EQ(inputs[0]["rows"], 4);
    EXPECT_EQ(inputs[2]["role"], "validation");
    EXPECT_EQ(inputs[3]["path"], "more.en");
    EXPECT_EQ(inputs[4]["bytes"], 9);
}

TEST(Manifest, TakesTheInputsItIsGiven)
{
    const test::TempDir dir;
    const ExportSample s = makeSample();
    ExportRequest request = s.request(dir.path() / "out", {"tsv"});
    request.inputs = manifestInputs(s.validation, Role::Test);
    request.runJson.clear();
    Job job;
    test::exportFast(request, job);
    const auto manifest = ordered_json::parse(test::readFile(dir.path() / "out/manifest.json"));
    ASSERT_EQ(manifest["inputs"].size(), 1U);
    EXPECT_EQ(manifest["inputs"][0]["role"], "test");
    EXPECT_EQ(manifest["run"], ordered_json::object());
}

TEST(Manifest, RefusesARunThatIsNoObject)
{
    const test::TempDir dir;
    const ExportSample s = makeSample();
    ExportRequest request = s.request(dir.path() / "out", {"tsv"});
    Job job;
    for (const char* text : {"[1]", "{", "7"}) {
        request.runJson = text;
        EXPECT_THROW(test::exportFast(request, job), Error);
    }
    EXPECT_THAT(test::namesIn(dir.path()), testing::IsEmpty());
}

TEST(Readme, BeginsWithTheDataFilesForALoader)
{
    EXPECT_THAT(textOf(makeSample(), "README.md", {"jsonl"}),
                StartsWith("---\nconfigs:\n- config_name: default\n  data_files:\n"
                           "  - split: train\n    path: train.jsonl\n"
                           "  - split: validation\n    path: validation.jsonl\n---\n"
                           "# Selected sentence pairs, en to hi\n"));
    EXPECT_THAT(textOf(makeSample(), "README.md", {"tsv"}), StartsWith("# Selected"));
}

TEST(Readme, TellsCountsFilesAndHowToCheck)
{
    const std::string text = textOf(makeSample(), "README.md", {"tsv", "ids"});
    EXPECT_THAT(text,
                HasSubstr("3 of 7 pool pairs, chosen to resemble 2 validation pairs "
                          "(budget 4). Left out because a side is empty: 1."));
    EXPECT_THAT(text,
                HasSubstr("names=[\"src\", \"tgt\", \"score\", \"id_2\", \"domain\"], "
                          "quoting=3"));
    EXPECT_THAT(text, HasSubstr("np.load(\"ids.npy\")"));
    EXPECT_THAT(text, HasSubstr("- tsv: 2 pairs (2 cr, 1 lf, 1 ls, 1 tab)"));
    EXPECT_THAT(text, HasSubstr("The distance of a pair is the distance to the expected target"));
    EXPECT_THAT(text, HasSubstr("sha256sum -c SHA256SUMS"));
    EXPECT_THAT(text, Not(HasSubstr("train.jsonl")));
}

} // namespace
} // namespace craft
