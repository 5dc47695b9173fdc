// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/memory_corpus.h"
#include "core/export/layout.h"
#include "core/export/registry.h"
#include "tests/core/export/sample.h"

#include <gmock/gmock.h>

namespace craft {
namespace {

using test::ExportSample;
using test::makeSample;
using testing::ElementsAre;
using testing::HasSubstr;

void expectRefused(const ExportSample& s, const std::string& named)
{
    try {
        checkOptions(s.input());
        ADD_FAILURE() << named << " was accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        EXPECT_THAT(error.what(), HasSubstr(named));
    }
}

TEST(Layout, NamesPairsByCorpusAndLine)
{
    const ExportSample s = makeSample();
    EXPECT_EQ(pairId(s.pool, rowId(2)), "web.tsv:4");
    EXPECT_EQ(pairId(s.pool, rowId(6)), "news:3");
}

TEST(Layout, NamesFilesBySplitAndCompression)
{
    ExportSample s = makeSample();
    EXPECT_EQ(dataFile(s.input(), "tsv"), "train.tsv");
    s.options.split = "tuning";
    s.options.gzip = true;
    EXPECT_EQ(dataFile(s.input(), "tsv"), "tuning.tsv.gz");
    EXPECT_EQ(validationFile(s.input()), "validation.jsonl.gz");
}

TEST(Layout, NamesSidesByLanguageUnlessThatIsAmbiguous)
{
    ExportSample s = makeSample();
    const auto names = [&s] {
        const SideNames sides = sideNames(s.input());
        return sides.source + " " + sides.target;
    };
    EXPECT_EQ(names(), "en hi");
    s.targetLanguage = "";
    EXPECT_EQ(names(), "src tgt");
    s.targetLanguage = "en";
    EXPECT_EQ(names(), "src tgt");
    s.targetLanguage = "csv"; // Sumtu Chin
    EXPECT_EQ(names(), "src tgt");
    s.targetLanguage = "pt-BR";
    EXPECT_EQ(names(), "en pt-BR");
}

TEST(Layout, RefusesNamesThatCannotBeFilesOrColumns)
{
    const auto with = [](auto change) {
        ExportSample s = makeSample();
        change(s);
        return s;
    };
    checkOptions(makeSample().input());
    for (const char* split : {"", "a/b", "..", "a b", "validation"})
        expectRefused(with([&](ExportSample& s) { s.options.split = split; }), "--split");
    for (const char* field : {"", "id", "tgt", "sel_x"})
        expectRefused(with([&](ExportSample& s) { s.options.sourceField = field; }),
                      "--source-field");
    expectRefused(with([](ExportSample& s) { s.options.order = "random"; }), "random");
    expectRefused(with([](ExportSample& s) { s.options.jsonLayout = "deep"; }), "deep");
    expectRefused(with([](ExportSample& s) { s.sourceLanguage = "../en"; }), "../en");
}

TEST(Layout, SurvivesTheTripThroughParameters)
{
    ExportOptions options;
    options.order = "cluster";
    options.gzip = true;
    options.scores = false;
    options.dropEmpty = false;
    options.seed = 9;
    const Params params = resolve(exportParams(), exportParamsOf(options));
    const ExportOptions back = exportOptions(params, 9);
    EXPECT_EQ(exportParamsOf(back), exportParamsOf(options));
    EXPECT_EQ(back.seed, 9U);
    EXPECT_EQ(exportParamsOf(exportOptions(resolve(exportParams(), {}), 1)),
              exportParamsOf(ExportOptions{}));
}

TEST(ExtraColumns, AreTheUnionInFirstSeenOrder)
{
    const ExportSample s = makeSample();
    ExtraColumns extra({&s.pool, &s.validation}, s.options);
    EXPECT_THAT(extra.names(), ElementsAre("score", "id_2", "domain"));
    const auto pool = s.pool.read(RowRange{0, s.pool.size()});
    EXPECT_THAT(extra.values(0, pool.pairs[0]), ElementsAre("0.5", "a1", ""));
    EXPECT_THAT(extra.values(0, pool.pairs[4]), ElementsAre("", "", "travel"));
    EXPECT_THAT(extra.values(0, pool.pairs[5]), ElementsAre("", "", ""));
    const auto validation = s.validation.read(RowRange{0, 1});
    EXPECT_THAT(extra.values(1, validation.pairs[0]), ElementsAre("", "", ""));
    EXPECT_THAT(flatColumns(s.input(), extra),
                ElementsAre("id", "src", "tgt", "score", "id_2", "domain", "sel_cluster",
                            "sel_rank", "sel_distance"));
}

TEST(ExtraColumns, KeepColumnsApartThatShareANameInOneCorpus)
{
    MemoryCorpus corpus;
    const CorpusPart part = test::samplePart("p", {"a", "a", "", "sel_rank"});
    corpus.beginPart(part);
    corpus.add("s", "t",
               "1\x1F"
               "2\x1F"
               "3",
               1); // one value is missing
    corpus.finishPart(part);
    ExtraColumns extra({&corpus}, ExportOptions{});
    EXPECT_THAT(extra.names(), ElementsAre("a", "a_2", "column", "sel_rank_2"));
    EXPECT_THAT(extra.values(0, corpus.read(RowRange{0, 1}).pairs[0]),
                ElementsAre("1", "2", "3", ""));
}

TEST(RealText, AlwaysReadsAsAReal)
{
    EXPECT_EQ(realText(1.0F), "1.0");
    EXPECT_EQ(realText(-20.0F), "-20.0");
    EXPECT_EQ(realText(0.25F), "0.25");
    EXPECT_EQ(realText(1e-20F), "1e-20");
}

} // namespace
} // namespace craft
