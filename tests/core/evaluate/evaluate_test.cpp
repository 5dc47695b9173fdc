// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every measure, and a selection beside its baselines.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/evaluate/evaluate.h"
#include "tests/core/evaluate/evaluation_example.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <set>

namespace craft::test {
namespace {

using testing::HasSubstr;

std::vector<std::string> allMeasures()
{
    std::vector<std::string> out;
    for (const auto& entry : measures())
        out.emplace_back(entry.id);
    return out;
}

/// As text, so that NaN equals NaN.
std::string textOf(const Scores& scores)
{
    std::string out;
    for (const Score& score : scores.values) {
        out += score.spec.id + " " + formatReal(score.measured.value);
        for (const double total : score.measured.totals)
            out += " " + formatReal(total);
        out += "\n";
    }
    return out;
}

TEST(EveryMeasure, GivesNumbersThatAreDefined)
{
    std::set<std::string> ids;
    for (const ValueSpec& spec : measureDefinitions()) {
        EXPECT_TRUE(ids.insert(spec.id).second) << spec.id << " twice";
        EXPECT_FALSE(spec.label.empty()) << spec.id;
        EXPECT_LE(spec.label.size(), 30U) << spec.id;
        EXPECT_TRUE(spec.definition.ends_with(".")) << spec.id;
        EXPECT_FALSE(spec.unit.empty()) << spec.id;
    }
    EXPECT_GT(ids.size(), 10U);
    EXPECT_LE(standardMeasures().size(), measures().size());
}

TEST(EveryMeasure, GivesTheSameBytesAtAnyThreadCount)
{
    const EvaluationExample example(450, 30);
    std::string first;
    for (const int threads : {1, 2, 3, 7}) {
        Job job({}, threads);
        const Scores scores =
            evaluateRows(example.context(job), example.mixed(300), allMeasures(), job);
        const std::string text = textOf(scores);
        if (first.empty())
            first = text;
        EXPECT_EQ(text, first) << threads << " threads";
    }
}

TEST(EveryMeasure, IsTheMeanOfItsTotals)
{
    const EvaluationExample example;
    Job job;
    const Scores scores =
        evaluateRows(example.context(job), example.mixed(100), allMeasures(), job);
    for (const Score& score : scores.values) {
        const auto& [value, totals, weights] = score.measured;
        ASSERT_EQ(totals.size(), weights.size()) << score.spec.id;
        if (totals.empty())
            continue;
        ASSERT_EQ(totals.size(), example.test->size()) << score.spec.id;
        EXPECT_NEAR(value,
                    std::accumulate(totals.begin(), totals.end(), 0.0)
                        / std::accumulate(weights.begin(), weights.end(), 0.0),
                    1e-9)
            << score.spec.id;
    }
}

TEST(EveryMeasure, PrefersPairsOfTheDomain)
{
    const EvaluationExample example(900, 60);
    Job job;
    const EvaluationContext context = example.context(job);
    const Scores good = evaluateRows(context, example.rows(1, 200), allMeasures(), job);
    const Scores bad = evaluateRows(context, example.rows(0, 200), allMeasures(), job);
    for (std::size_t i = 0; i < good.values.size(); ++i) {
        const ValueSpec& spec = good.values[i].spec;
        const double difference = good.values[i].measured.value - bad.values[i].measured.value;
        if (spec.better == Better::Higher && spec.id.rfind("effective", 0) != 0) {
            EXPECT_GT(difference, 0.0) << spec.id;
        }
        if (spec.better == Better::Lower && spec.id.rfind("near", 0) != 0) {
            EXPECT_LT(difference, 0.0) << spec.id;
        }
    }
}

TEST(EveryMeasure, TakesSelectionsOfNoneAndOnePair)
{
    const EvaluationExample example(60, 5);
    Job job;
    const EvaluationContext context = example.context(job);
    for (const std::size_t pairs : {0U, 1U, 2U}) {
        const Scores scores = evaluateRows(context, example.mixed(pairs), allMeasures(), job);
        EXPECT_EQ(scores.pairs, pairs);
        for (const Score& score : scores.values)
            EXPECT_FALSE(std::isinf(score.measured.value)) << score.spec.id;
    }
}

TEST(EveryMeasure, TakesEmptySides)
{
    const auto pool = makeCorpus({{"", ""}, {"a", ""}, {"", "b"}});
    const auto test = makeCorpus({{"a", "..."}, {"b", "c"}});
    Job job;
    const EvaluationContext context = makeContext({*pool, *test, nullptr, {}, {}, 1}, job);
    const std::vector<RowId> rows{rowId(0), rowId(1), rowId(2)};
    EXPECT_FALSE(evaluateRows(context, rows, allMeasures(), job).values.empty());
}

TEST(EveryMeasure, StopsWhenAsked)
{
    const EvaluationExample example(300, 20);
    Job job;
    const EvaluationContext context = example.context(job);
    const MeasuredSelection selection = measuredRows(context, example.mixed(200), job);
    for (const std::string& id : allMeasures()) {
        const std::vector<std::string> ids{id};
        StoppingJob counting;
        if (!evaluate(context, selection, ids, counting).leftOut.empty())
            continue;
        EXPECT_GE(counting.polls(), 1U) << id;
        StoppingJob first(1);
        EXPECT_THROW((void)evaluate(context, selection, ids, first), Cancelled) << id;
        StoppingJob last(counting.polls());
        EXPECT_THROW((void)evaluate(context, selection, ids, last), Cancelled) << id;
    }
}

TEST(Evaluation, LeavesOutWhatCannotBeMeasuredAndSaysWhy)
{
    const EvaluationExample example(60, 5);
    Job job;
    const EvaluationContext context =
        makeContext({*example.pool, *example.test, {}, {}, {}, 1}, job);
    const std::vector<std::string> ids{"domain", "oov-target", "noise"};
    const Scores rows = evaluateRows(context, example.mixed(9), ids, job);
    ASSERT_EQ(rows.leftOut.size(), 2U);
    EXPECT_EQ(rows.leftOut[0].measure, "domain");
    EXPECT_THAT(rows.leftOut[0].why, HasSubstr("no domain labels"));
    EXPECT_THAT(rows.leftOut[1].why, HasSubstr("no noise was planted"));
    EXPECT_NE(rows.find("oov-target"), nullptr);
    EXPECT_EQ(rows.find("domain-precision"), nullptr);
    const EvaluationContext labelled = example.context(job);
    const Scores other = evaluate(labelled, measuredPairs(*example.test, job), ids, job);
    EXPECT_THAT(other.leftOut[0].why, HasSubstr("not rows of the pool"));
    EXPECT_DOUBLE_EQ(other.find("oov-target")->measured.value, 0.0);
}

TEST(Evaluation, DoesNotMissWhatNobodyAskedFor)
{
    const EvaluationExample example(60, 5);
    Job job;
    const EvaluationContext bare = makeContext({*example.pool, *example.test, {}, {}, {}, 1}, job);
    EXPECT_TRUE(evaluateRows(bare, example.mixed(9), {}, job).leftOut.empty());
    EXPECT_TRUE(evaluate(bare, measuredPairs(*example.test, job), {}, job).leftOut.empty());
    // There are labels, but these pairs have none.
    const Scores other = evaluate(example.context(job), measuredPairs(*example.test, job), {}, job);
    ASSERT_EQ(other.leftOut.size(), 1U);
    EXPECT_EQ(other.leftOut[0].measure, "domain");
}

TEST(Evaluation, RefusesUnknownMeasures)
{
    const EvaluationExample example(30, 5);
    Job job;
    const std::vector<std::string> ids{"bleu"};
    try {
        (void)evaluateRows(example.context(job), example.mixed(9), ids, job);
        FAIL() << "accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        EXPECT_THAT(error.hint(), HasSubstr("oov-target"));
    }
}

TEST(SelectionBesideBaselines, IsComparedWithTheirMean)
{
    const EvaluationExample example(900, 200);
    Job job;
    const EvaluationContext context = example.context(job);
    const std::vector<std::string> ids{"coverage", "domain"};
    const Scores good = evaluateRows(context, example.rows(1, 30), ids, job);
    std::vector<Scores> baselines;
    for (std::size_t first : {0U, 100U, 200U}) {
        std::vector<RowId> rows;
        for (std::size_t i = 0; i < 30; ++i)
            rows.push_back(rowId(first + i));
        baselines.push_back(evaluateRows(context, rows, ids, job));
    }
    const BesideBaseline coverage = besideBaseline(good, 1, baselines);
    double mean = 0;
    for (const Scores& baseline : baselines)
        mean += baseline.values[1].measured.value / 3;
    EXPECT_EQ(coverage.baselines, 3U);
    EXPECT_NEAR(coverage.baseline.mean, mean, 1e-12);
    EXPECT_NEAR(coverage.difference, good.values[1].measured.value - mean, 1e-12);
    ASSERT_TRUE(coverage.paired);
    EXPECT_NEAR(coverage.paired->difference, coverage.difference, 1e-12);
    EXPECT_LT(coverage.paired->p, kSignificance);
    const std::size_t domain = 8;
    ASSERT_EQ(good.values[domain].spec.id, "domain-precision");
    EXPECT_FALSE(besideBaseline(good, domain, baselines).paired);
    EXPECT_DOUBLE_EQ(besideBaseline(good, domain, baselines).baseline.mean, 1.0 / 3);
}

TEST(SignificanceMark, TakesTheBootstrapAndTheSpreadOfTheBaselines)
{
    EXPECT_EQ(significanceMark(std::nullopt), "");
    EXPECT_EQ(significanceMark(.05), "");
    EXPECT_EQ(significanceMark(.049), "*");
    EXPECT_EQ(significanceMark(.0099), "**");
    // One more random selection might reach 0.06 too.
    BesideBaseline beside{{0.5, 0.02}, 5, 0.06, PairedDifference{0.06, 0.05, 0.07, 0.002}};
    EXPECT_EQ(significanceMark(beside), "");
    beside.difference = 0.07;
    EXPECT_EQ(significanceMark(beside), "**");
    beside.paired->p = 0.2; // it may be these test pairs
    EXPECT_EQ(significanceMark(beside), "");
    beside.paired.reset();
    EXPECT_EQ(significanceMark(beside), "*");
    beside.baselines = 1;
    EXPECT_EQ(significanceMark(beside), "");
}

} // namespace
} // namespace craft::test
