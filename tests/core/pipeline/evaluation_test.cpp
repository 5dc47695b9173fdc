// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/pipeline/evaluation.h"
#include "core/pipeline/exported_ids.h"
#include "core/pipeline/settings.h"
#include "tests/core/evaluate/evaluation_example.h"
#include "tests/support/stopping_job.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace craft::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// `what` of the Error that `f` throws, checked for code and hint.
template <class F>
std::string errorOf(ErrorCode code, F&& f)
{
    try {
        f();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), code);
        EXPECT_FALSE(error.hint().empty());
        return str(error.what(), " | ", error.hint());
    }
    return "no error";
}

/// Two corpora with other columns each; the label stands in "kind".
std::unique_ptr<MemoryCorpus> labelledPool()
{
    auto pool = std::make_unique<MemoryCorpus>();
    CorpusPart part;
    part.name = "first.tsv";
    part.extraColumns = {"note", "kind"};
    pool->beginPart(part);
    pool->add("a", "x", str("n", kExtraSeparator, "money"), 1);
    pool->add("b", "y", str("", kExtraSeparator, "sea"), 4);
    pool->finishPart(part);
    part.name = "second.tsv";
    part.extraColumns = {"kind"};
    pool->beginPart(part);
    pool->add("c", "z", "money", 2);
    pool->finishPart(part);
    part.name = "third.tsv";
    part.extraColumns = {};
    pool->beginPart(part);
    pool->add("d", "w", "", 1);
    pool->finishPart(part);
    return pool;
}

TEST(LabelsOfADomain, AreReadFromEveryCorpusOfThePool)
{
    const auto pool = labelledPool();
    Job job;
    EXPECT_THAT(domainLabels(*pool, "kind", "money", job), ElementsAre(1, 0, 1, 0));
    EXPECT_THAT(domainLabels(*pool, "note", "n", job), ElementsAre(1, 0, 0, 0));
}

TEST(LabelsOfADomain, AreListedWhereOneIsUnknown)
{
    const auto pool = labelledPool();
    Job job;
    EXPECT_THAT(errorOf(ErrorCode::Usage, [&] { (void)domainLabels(*pool, "sort", "x", job); }),
                HasSubstr("no column \"sort\" | There are the columns note, kind"));
    EXPECT_THAT(errorOf(ErrorCode::Usage, [&] { (void)domainLabels(*pool, "kind", "x", job); }),
                HasSubstr("\"money\" (2), \"sea\" (1)"));
    EXPECT_THAT(
        errorOf(
            ErrorCode::Usage,
            [&] {
                (void)buildContext(*pool, *pool, resolveRun({}), {"kind", "", false, {}, 1}, job);
            }),
        HasSubstr("both a column and a label"));
}

TEST(LabelsOfADomain, AreCountedTheMostFrequentFirst)
{
    const auto pool = labelledPool();
    Job job;
    const auto counts = labelCounts(*pool, "kind", job);
    ASSERT_EQ(counts.size(), 3U);
    EXPECT_EQ(counts[0].label, "money");
    EXPECT_EQ(counts[0].pairs, 2U);
    EXPECT_EQ(counts[1].label, "");
    EXPECT_EQ(counts[2].label, "sea");
    EXPECT_THAT(errorOf(ErrorCode::Usage, [&] { (void)labelCounts(*pool, "sort", job); }),
                HasSubstr("There are the columns note, kind"));
}

TEST(RowsOfExportedIds, AreFoundByCorpusAndLine)
{
    const auto pool = labelledPool();
    const TempDir temp;
    const auto rows = [&](const std::string& text) {
        return rowsOfIds(*pool, temp.write("ids.txt", text));
    };
    EXPECT_THAT(rows("second.tsv\t2\nfirst.tsv\t4\n"), ElementsAre(rowId(2), rowId(1)));
    EXPECT_TRUE(rows("").empty());
    for (const char* bad : {"first.tsv\t1\nfirst.tsv\t2\n", "first.tsv\t1\nfourth.tsv\t1\n",
                            "first.tsv\t1\nfirst.tsv 4\n", "first.tsv\t1\nthird.tsv\t0\n"})
        EXPECT_THAT(errorOf(ErrorCode::Invalid, [&] { (void)rows(bad); }),
                    testing::AllOf(HasSubstr("ids.txt, line 2"), HasSubstr("third.tsv")));
    EXPECT_THAT(errorOf(ErrorCode::Invalid, [&] { (void)rows("first.tsv\t4\nfirst.tsv\t4\n"); }),
                HasSubstr("second time"));
    EXPECT_THAT(errorOf(ErrorCode::NotFound, [&] { (void)rowsOfIds(*pool, temp / "none.txt"); }),
                HasSubstr("none.txt"));
}

TEST(UniformOrder, HoldsTheEligibleRowsOnce)
{
    RowFlags flags(50, 0);
    flags[3] = kDuplicate;
    Job job;
    const auto rows = uniformOrder(flags, 1, job);
    EXPECT_EQ(rows.size(), 49U);
    auto sorted = rows;
    std::sort(sorted.begin(), sorted.end());
    EXPECT_TRUE(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
    EXPECT_TRUE(std::find(rows.begin(), rows.end(), rowId(3)) == rows.end());
    EXPECT_EQ(rows, uniformOrder(flags, 1, job));
    EXPECT_NE(rows, uniformOrder(flags, 2, job));
}

TEST(ContextsOfRuns, HoldVectorsWhereTheyAreWanted)
{
    const EvaluationExample example(200, 20);
    Job job;
    const EvaluationContext without =
        buildContext(*example.pool, *example.test, resolveRun({}), {}, job);
    EXPECT_EQ(without.features, nullptr);
    EvaluationSetup setup;
    setup.withVectors = true;
    const EvaluationContext with =
        buildContext(*example.pool, *example.test, resolveRun({}), setup, job);
    ASSERT_NE(with.features, nullptr);
    EXPECT_EQ(with.features->poolSource.rows(), 200U);
    EXPECT_EQ(with.features->validationTarget.rows(), 20U);
}

class EvaluatedSelections : public testing::Test {
protected:
    EvaluatedSelections()
        : context(example.context(job))
        , flags(example.pool->size(), 0)
    { }
    NamedSelection named(const std::string& name, const std::vector<RowId>& rows)
    {
        return {name, measuredRows(context, rows, job)};
    }
    Job job;
    EvaluationExample example{900, 60};
    EvaluationContext context;
    RowFlags flags;
};

TEST_F(EvaluatedSelections, AreCutAtTheSmallest)
{
    const std::vector<NamedSelection> selections{named("good", example.rows(1, 100)),
                                                 named("bad", example.rows(0, 60))};
    EvaluationOptions options;
    options.measures = {"coverage", "domain", "lengths"};
    options.seeds = 3;
    const Evaluation found = evaluateSelections(context, selections, flags, options, job);
    EXPECT_THAT(found.names, ElementsAre("good", "bad"));
    EXPECT_EQ(found.equalPairs.at, 60U);
    for (const Scores& scores : found.equalPairs.selections)
        EXPECT_EQ(scores.pairs, 60U);
    EXPECT_EQ(found.equalPairs.random.size(), 3U);
    for (const Scores& scores : found.equalPairs.random)
        EXPECT_EQ(scores.pairs, 60U);
    EXPECT_EQ(found.equalTokens.at, selections[1].selection.text.target.tokens());
    const auto isJustCut = [&](const Scores& scores) {
        return scores.targetTokens >= found.equalTokens.at
            && scores.targetTokens < found.equalTokens.at + 10;
    };
    for (const Scores& scores : found.equalTokens.selections)
        EXPECT_TRUE(isJustCut(scores)) << scores.targetTokens;
    for (const Scores& scores : found.equalTokens.random)
        EXPECT_TRUE(isJustCut(scores)) << scores.targetTokens;
    const Score* precision = found.equalTokens.selections[0].find("domain-precision");
    ASSERT_NE(precision, nullptr);
    EXPECT_DOUBLE_EQ(precision->measured.value, 1.0);
}

TEST_F(EvaluatedSelections, BeatRandomOnesWhenTheyAreOfTheDomain)
{
    const std::vector<NamedSelection> selections{named("good", example.rows(1, 60))};
    EvaluationOptions options;
    options.measures = {"lm-target", "model1-forward", "oov-target"};
    const Evaluation found = evaluateSelections(context, selections, flags, options, job);
    for (const EvaluationCut* cut : {&found.equalPairs, &found.equalTokens}) {
        EXPECT_EQ(cut->random.size(), 5U);
        const BesideBaseline beside = besideBaseline(cut->selections[0], 0, cut->random);
        EXPECT_LT(beside.difference, 0.0);
        EXPECT_GT(beside.baseline.sd, 0.0);
        ASSERT_TRUE(beside.paired);
        EXPECT_LT(beside.paired->p, kSignificance);
    }
}

TEST_F(EvaluatedSelections, MayBeCutAtWhatIsAskedFor)
{
    const std::vector<NamedSelection> selections{named("good", example.rows(1, 60))};
    EvaluationOptions options;
    options.measures = {"lengths"};
    options.seeds = 1;
    options.pairs = 10;
    options.tokens = 100;
    const Evaluation found = evaluateSelections(context, selections, flags, options, job);
    EXPECT_EQ(found.equalPairs.selections[0].pairs, 10U);
    EXPECT_EQ(found.equalTokens.at, 100U);
    EXPECT_LT(found.equalTokens.selections[0].pairs, 60U);
    // More random pairs than the selection has would be compared with less of it.
    options.pairs = 61;
    EXPECT_THAT(
        errorOf(ErrorCode::Usage,
                [&] { (void)evaluateSelections(context, selections, flags, options, job); }),
        HasSubstr("good holds only 60 of the 61 pairs"));
}

TEST_F(EvaluatedSelections, TellHowFarTheyAre)
{
    const std::vector<NamedSelection> selections{named("good", example.rows(1, 60)),
                                                 named("long", example.rows(1, 90))};
    EvaluationOptions options;
    options.measures = {"lengths"};
    options.seeds = 2;
    std::vector<std::uint64_t> seen;
    options.onProgress = [&](std::uint64_t done, std::uint64_t total) {
        EXPECT_EQ(total, 8U);
        seen.push_back(done);
    };
    (void)evaluateSelections(context, selections, flags, options, job);
    ASSERT_FALSE(seen.empty());
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_EQ(seen.front(), 0U);
    EXPECT_EQ(seen.back(), 8U);
}

TEST_F(EvaluatedSelections, NeedPairsAndSeeds)
{
    EvaluationOptions options;
    EXPECT_THAT(errorOf(ErrorCode::Usage,
                        [&] { (void)evaluateSelections(context, {}, flags, options, job); }),
                HasSubstr("no selection"));
    const std::vector<NamedSelection> none{named("nothing", {})};
    EXPECT_THAT(errorOf(ErrorCode::Usage,
                        [&] { (void)evaluateSelections(context, none, flags, options, job); }),
                HasSubstr("nothing holds no pairs"));
    options.seeds = 0;
    const std::vector<NamedSelection> one{named("one", example.mixed(1))};
    EXPECT_THAT(errorOf(ErrorCode::Usage,
                        [&] { (void)evaluateSelections(context, one, flags, options, job); }),
                HasSubstr("random"));
}

TEST_F(EvaluatedSelections, StopWhenAsked)
{
    const std::vector<NamedSelection> selections{named("good", example.rows(1, 30))};
    EvaluationOptions options;
    options.measures = {"lm-target", "redundancy"};
    options.seeds = 1;
    StoppingJob counting;
    (void)evaluateSelections(context, selections, flags, options, counting);
    for (std::uint64_t poll = 1; poll <= counting.polls(); poll += 7) {
        StoppingJob stopping(poll);
        EXPECT_THROW((void)evaluateSelections(context, selections, flags, options, stopping),
                     Cancelled);
    }
}

} // namespace
} // namespace craft::test
