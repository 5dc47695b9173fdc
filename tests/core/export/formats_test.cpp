// SPDX-License-Identifier: GPL-3.0-or-later
// Every format byte for byte on a small selection.
#include "core/export/export.h"
#include "tests/core/export/faulty_sink.h"
#include "tests/core/export/sample.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <cstdio>

namespace craft {
namespace {

using test::ExportSample;
using test::makeSample;

/// The text of `file` when the sample is exported as `format`.
std::string exported(const ExportSample& s, const std::string& format, const std::string& file)
{
    const test::TempDir dir;
    Job job;
    test::exportFast(s.request(dir.path() / "out", {format}), job);
    return test::readFile(dir.path() / "out" / file);
}

TEST(Formats, MosesIsTwoFilesOfTheSameLength)
{
    const ExportSample s = makeSample();
    EXPECT_EQ(exported(s, "moses", "train.en"),
              "He said \"yes\" and left.\n"
              "Hello world & <b>\n"
              "It is 10\u00A0km  away\\\n");
    EXPECT_EQ(exported(s, "moses", "train.hi"),
              "उसने \"हाँ\" कहा और चला गया।\n"
              "مرحبا بالعالم\n"
              "距离十公里。\n");
}

TEST(Formats, TsvHasNoHeaderNoQuotesAndTheExtraColumns)
{
    EXPECT_EQ(exported(makeSample(), "tsv", "train.tsv"),
              "He said \"yes\" and left.\tउसने \"हाँ\" कहा और चला गया।\t0.5\ta1\t\n"
              "Hello world & <b>\tمرحبا بالعالم\t1\ta3\t\n"
              "It is 10\u00A0km  away\\\t距离十公里。\t\t\ttravel\n");
}

TEST(Formats, CsvQuotesEverythingAndKeepsTheTexts)
{
    EXPECT_EQ(exported(makeSample(), "csv", "train.csv"),
              R"("id","src","tgt","score","id_2","domain","sel_cluster","sel_rank","sel_distance")"
              "\n"
              "\"web.tsv:1\",\"He said \"\"yes\"\"\tand left.\",\"उसने \"\"हाँ\"\" कहा\u2028और चला "
              "गया।\",\"0.5\",\"a1\",\"\",\"0\",\"1\",\"1.0\"\n"
              "\"web.tsv:4\",\"Hello\r\nworld & <b>\",\"مرحبا\rبالعالم\",\"1\",\"a3\",\"\",\"0\","
              "\"2\",\"1.5\"\n"
              "\"news:1\",\"It is 10\u00A0km  away\\\",\"距离十公里。\",\"\",\"\",\"travel\",\"1\","
              "\"1\",\"0.25\"\n");
}

TEST(Formats, JsonLinesHaveTheSameKeysAndTypesOnEveryLine)
{
    EXPECT_EQ(exported(makeSample(), "jsonl", "train.jsonl"),
              R"({"id":"web.tsv:1","src":"He said \"yes\"\tand left.",)"
              R"("tgt":"उसने \"हाँ\" कहा\u2028और चला गया।","score":"0.5","id_2":"a1","domain":"",)"
              R"("sel_cluster":0,"sel_rank":1,"sel_distance":1.0})"
              "\n"
              R"({"id":"web.tsv:4","src":"Hello\r\nworld & <b>","tgt":"مرحبا\rبالعالم",)"
              R"("score":"1","id_2":"a3","domain":"","sel_cluster":0,"sel_rank":2,)"
              R"("sel_distance":1.5})"
              "\n"
              "{\"id\":\"news:1\",\"src\":\"It is 10\u00A0km  away\\\\\",\"tgt\":\"距离十公里。\","
              R"("score":"","id_2":"","domain":"travel","sel_cluster":1,"sel_rank":1,)"
              R"("sel_distance":0.25})"
              "\n");
}

TEST(Formats, ValidationJsonLinesHaveTheKeysOfTheTrainingLines)
{
    EXPECT_EQ(exported(makeSample(), "jsonl", "validation.jsonl"),
              R"({"id":"valid.tsv:1","src":"Good morning","tgt":"सुप्रभात","score":"","id_2":"",)"
              R"("domain":"","sel_cluster":0,"sel_rank":0,"sel_distance":0.0})"
              "\n"
              R"({"id":"valid.tsv:2","src":"Ten\u000bkm","tgt":"दस\u0001 किमी","score":"",)"
              R"("id_2":"","domain":"","sel_cluster":1,"sel_rank":0,"sel_distance":0.0})"
              "\n");
}

TEST(Formats, TranslationLayoutHasIdAndTranslationOnly)
{
    ExportSample s = makeSample();
    s.options.jsonLayout = "translation";
    EXPECT_EQ(exported(s, "jsonl", "train.jsonl"),
              R"({"id":"web.tsv:1","translation":{"en":"He said \"yes\"\tand left.",)"
              R"("hi":"उसने \"हाँ\" कहा\u2028और चला गया।"}})"
              "\n"
              R"({"id":"web.tsv:4","translation":{"en":"Hello\r\nworld & <b>",)"
              R"("hi":"مرحبا\rبالعالم"}})"
              "\n"
              "{\"id\":\"news:1\",\"translation\":{\"en\":\"It is 10\u00A0km  away\\\\\","
              "\"hi\":\"距离十公里。\"}}\n");
    s.targetLanguage.clear();
    EXPECT_EQ(exported(s, "jsonl", "validation.jsonl"),
              R"({"id":"valid.tsv:1","translation":{"src":"Good morning","tgt":"सुप्रभात"}})"
              "\n"
              R"({"id":"valid.tsv:2","translation":{"src":"Ten\u000bkm","tgt":"दस\u0001 किमी"}})"
              "\n");
}

TEST(Formats, FieldNamesCanBeChosen)
{
    ExportSample s = makeSample();
    s.options.sourceField = "source";
    s.options.targetField = "score"; // the corpus has one: it steps aside
    s.options.dropEmpty = false;
    const std::string text = exported(s, "jsonl", "train.jsonl");
    const auto first = nlohmann::json::parse(text.substr(0, text.find('\n')));
    EXPECT_EQ(first["source"], "He said \"yes\"\tand left.");
    EXPECT_EQ(first["score_2"], "0.5");
    EXPECT_EQ(first.size(), 9U);
}

TEST(Formats, ADistanceThatIsNoNumberIsNullInJson)
{
    ExportSample s = makeSample();
    for (SelectedPair& pair : s.selection.pairs) {
        pair.cost = std::numeric_limits<float>::quiet_NaN();
        pair.cluster = kNoCluster;
    }
    const std::string text = exported(s, "jsonl", "train.jsonl");
    const auto first = nlohmann::json::parse(text.substr(0, text.find('\n')));
    EXPECT_TRUE(first["sel_distance"].is_null());
    EXPECT_EQ(first["sel_cluster"], -1);
}

TEST(Formats, TmxHasOneUnitPerPair)
{
    ExportSample s = makeSample();
    const std::string text = exported(s, "tmx", "train.tmx");
    const std::string head = text.substr(0, text.find("<header"));
    const std::string body = text.substr(text.find("srclang"));
    EXPECT_EQ(head, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n");
    EXPECT_EQ(body,
              "srclang=\"en\" datatype=\"plaintext\"/>\n<body>\n"
              "<tu tuid=\"web.tsv:1\"><tuv xml:lang=\"en\"><seg>He said &quot;yes&quot;&#9;and "
              "left.</seg></tuv><tuv xml:lang=\"hi\"><seg>उसने &quot;हाँ&quot; कहा\u2028और चला "
              "गया।</seg></tuv></tu>\n"
              "<tu tuid=\"web.tsv:4\"><tuv xml:lang=\"en\"><seg>Hello&#13;&#10;world &amp; "
              "&lt;b&gt;</seg></tuv><tuv xml:lang=\"hi\"><seg>مرحبا&#13;بالعالم</seg></tuv></tu>\n"
              "<tu tuid=\"news:1\"><tuv xml:lang=\"en\"><seg>It is 10\u00A0km  "
              "away\\</seg></tuv><tuv xml:lang=\"hi\"><seg>距离十公里。</seg></tuv></tu>\n"
              "</body>\n</tmx>\n");
    s.sourceLanguage.clear();
    EXPECT_THAT(exported(s, "tmx", "train.tmx"), testing::HasSubstr("srclang=\"x-src\""));
}

TEST(Formats, IdsNameCorpusAndLine)
{
    EXPECT_EQ(exported(makeSample(), "ids", "ids.txt"), "web.tsv\t1\nweb.tsv\t4\nnews\t1\n");
}

TEST(Formats, IdsNpyHoldsRowsOfThePool)
{
    std::string wanted("\x93NUMPY\x01\x00\x76\x00", 10);
    wanted += "{'descr': '<i8', 'fortran_order': False, 'shape': (3,), }";
    wanted.resize(127, ' ');
    wanted += '\n';
    for (const char row : {'\0', '\2', '\4'})
        wanted += row + std::string(7, '\0');
    EXPECT_EQ(exported(makeSample(), "ids", "ids.npy"), wanted);
}

TEST(Formats, ScoresFollowTheOrderOfTheData)
{
    ExportSample s = makeSample();
    s.options.order = "cluster";
    EXPECT_EQ(exported(s, "scores", "meta/scores.tsv"),
              "id\tcorpus\tline\tcluster\trank\tposition\tquota\tdistance\n"
              "web.tsv:1\tweb.tsv\t1\t0\t1\t2\t2\t1\n"
              "web.tsv:4\tweb.tsv\t4\t0\t2\t4\t2\t1.5\n"
              "news:1\tnews\t1\t1\t1\t1\t2\t0.25\n");
}

TEST(Formats, RejectedHasEveryOtherPairWithItsReason)
{
    ExportSample s = makeSample();
    s.flags[6] = kInTest | kLockedOut;
    EXPECT_EQ(exported(s, "rejected", "meta/rejected.tsv"),
              "id\tcorpus\tline\tcluster\trank\tposition\tquota\tdistance\treason\n"
              "web.tsv:2\tweb.tsv\t2\t0\t3\t0\t2\t2\trank-beyond-quota\n"
              "web.tsv:5\tweb.tsv\t5\t0\t0\t0\t2\tnan\tduplicate\n"
              "news:2\tnews\t2\t1\t2\t0\t2\t0.75\tempty-side\n"
              "news:3\tnews\t3\t2\t1\t0\t0\t3\tin-test,locked-out\n");
    s.flags[6] = 0;
    EXPECT_THAT(exported(s, "rejected", "meta/rejected.tsv"),
                testing::EndsWith("news:3\tnews\t3\t2\t1\t0\t0\t3\t"
                                  "cluster-without-validation-mass\n"));
}

TEST(Formats, RejectedKnowsQuotasOfClustersWithoutValidationPairs)
{
    // As with shares of the pool: cluster 2 was asked for a pair, though nothing validates it.
    ExportSample s = makeSample();
    s.flags[6] = 0;
    s.selection.quota = {2, 2, 1};
    EXPECT_THAT(exported(s, "rejected", "meta/rejected.tsv"),
                testing::EndsWith("news:3\tnews\t3\t2\t1\t0\t1\t3\trank-beyond-quota\n"));
}

TEST(Formats, ClustersShowHowTheBudgetWasSplit)
{
    EXPECT_EQ(exported(makeSample(), "clusters", "meta/clusters.tsv"),
              "cluster\ttitle\tn\tvalidation\tshare\tquota\ttaken\tdiameter\tresidual\n"
              "0\tsaid, left\t3\t1\t0.5\t2\t2\t1.25\t0.625\n"
              "1\tkm, away\t2\t1\t0.5\t2\t2\t0.5\t0.25\n"
              "2\tmatters\t1\t0\t0\t0\t0\t0\t0\n");
}

TEST(Formats, ClustersWithoutDiagnosticsSayThatTheyAreUnknown)
{
    ExportSample s = makeSample();
    s.diagnostics = {};
    EXPECT_THAT(exported(s, "clusters", "meta/clusters.tsv"),
                testing::HasSubstr("2\tmatters\t1\t0\t0\t0\t0\tnan\tnan\n"));
}

} // namespace
} // namespace craft
