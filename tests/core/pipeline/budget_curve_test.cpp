// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/memory_corpus.h"
#include "core/pipeline/budget_curve.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/settings.h"
#include "core/store/corpus_fingerprint.h"
#include "tests/core/pipeline/made_up_corpus.h"
#include "tests/support/stopping_job.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>

namespace craft::test {
namespace {

using Given = std::map<std::string, std::string>;

constexpr std::uint64_t kDepth = 200;

/// exactDiameter() itself leaves out what is smaller.
constexpr double kTolerance = 2e-6;

class BudgetCurveTest : public testing::Test {
protected:
    BudgetCurveTest()
    {
        fillCorpus(pool, 400, 1, 3);
        fillCorpus(validation, 40, 2, 0);
        inputs.pool = &pool;
        inputs.validation = &validation;
        Job job;
        inputs.poolPrint = fingerprintOf(pool, job);
        inputs.validationPrint = fingerprintOf(validation, job);
    }
    static Params params(Given given)
    {
        given.try_emplace("budget", "60");
        given.try_emplace("depth", std::to_string(kDepth));
        return resolveRun(given);
    }

    MemoryCorpus pool;
    MemoryCorpus validation;
    RunInputs inputs;
};

void expectSameClusters(const BudgetPoint& point, const Diagnostics& exact)
{
    ASSERT_EQ(point.clusters.size(), exact.clusters.size());
    for (std::size_t c = 0; c < point.clusters.size(); ++c) {
        const ClusterDiagnostics& a = point.clusters[c];
        const ClusterDiagnostics& b = exact.clusters[c];
        EXPECT_EQ(a.pool, b.pool);
        EXPECT_EQ(a.validation, b.validation);
        EXPECT_EQ(a.quota, b.quota);
        EXPECT_EQ(a.selected, b.selected);
        EXPECT_EQ(a.validationShare, b.validationShare);
        EXPECT_EQ(a.poolShare, b.poolShare);
        EXPECT_EQ(a.selectedShare, b.selectedShare);
        EXPECT_EQ(a.diameterKind, b.diameterKind);
        EXPECT_NEAR(a.diameter, b.diameter, kTolerance);
        EXPECT_NEAR(a.diameterLow, b.diameterLow, kTolerance);
        EXPECT_NEAR(a.residual, b.residual, kTolerance);
        EXPECT_NEAR(a.meanRadius, b.meanRadius, 1e-12);
        EXPECT_NEAR(a.rmsRadius, b.rmsRadius, 1e-12);
        EXPECT_EQ(a.klTerm, b.klTerm);
    }
}

void expectSame(const BudgetCurve& curve, const BudgetPoint& point, const Selection& selection,
                const Diagnostics& exact)
{
    EXPECT_EQ(point.budget, selection.budget);
    EXPECT_EQ(point.selected, selection.pairs.size());
    EXPECT_EQ(point.shortfall, selection.shortfall);
    EXPECT_EQ(point.overflow, selection.overflow);
    EXPECT_EQ(point.sourceTokens, selection.sourceTokens);
    EXPECT_EQ(point.targetTokens, selection.targetTokens);
    EXPECT_EQ(point.klDiscrete, exact.klDiscrete);
    EXPECT_EQ(point.klReverse, exact.klReverse);
    EXPECT_EQ(point.totalVariation, exact.totalVariation);
    EXPECT_NEAR(point.residual, exact.residual, kTolerance);
    EXPECT_NEAR(point.meanRadius, exact.meanRadius, 1e-12);
    expectSameClusters(point, exact);
    std::size_t held = 0;
    for (std::size_t row = 0; row < 400; ++row)
        held += curve.isSelected(rowId(row), point) ? 1 : 0;
    EXPECT_EQ(held, selection.pairs.size());
    for (const SelectedPair& pair : selection.pairs)
        EXPECT_TRUE(curve.isSelected(pair.row, point));
}

TEST_F(BudgetCurveTest, HasTheNumbersOfAPipelineAtEveryBudget)
{
    const std::vector<Given> runs{
        {},
        {{"preset", "craft-words"}},
        {{"preset", "paper"}},
        {{"preset", "paper"}, {"min-one", "true"}, {"k", "12"}},
        {{"method", "random"}, {"min-one", "true"}},
        {{"method", "nearest"}, {"allocation", "pool"}},
        {{"method", "nearest"}, {"strict", "true"}, {"k", "1"}},
        {{"allocation", "uniform"}, {"k", "9"}},
        {{"strict", "true"}, {"fit", "pool"}, {"k", "15"}},
        {{"fit", "pool"}, {"k", "15"}, {"method", "random"}},
        {{"method", "random"}, {"rounding", "hamilton"}, {"allocation", "pool"}},
        {{"lock", "0-80"}, {"cluster-weights", "1=0,2=3"}},
        {{"lock", "3"}, {"cluster-weights", "0=2"}, {"preset", "paper"}}};
    for (const Given& given : runs) {
        SCOPED_TRACE(params(given).canonical());
        Job job;
        Pipeline pipeline(inputs, params(given), nullptr);
        const auto curve = pipeline.curve(job);
        std::size_t compared = 0;
        for (const std::uint64_t budget : {1U, 2U, 7U, 23U, 60U, 111U, 170U, 200U}) {
            const BudgetPoint point = curve->at(budget);
            if (!point.covered) {
                EXPECT_FALSE(curve->isNested());
                continue;
            }
            ++compared;
            Params own = params(given);
            own.set("budget", static_cast<std::int64_t>(budget));
            Pipeline exact(inputs, own, nullptr);
            SCOPED_TRACE("budget " + std::to_string(budget));
            expectSame(*curve, point, *exact.selection(job), *exact.diagnostics(job));
        }
        EXPECT_GE(compared, 6U);
    }
}

TEST_F(BudgetCurveTest, HoldsThePinnedRowsAtEveryBudgetThatFitsThem)
{
    for (const char* preset : {"craft", "paper"}) {
        const Given given{{"preset", preset}, {"pin", "17,201,399"}};
        Job job;
        Pipeline pipeline(inputs, params(given), nullptr);
        const auto curve = pipeline.curve(job);
        EXPECT_FALSE(curve->at(2).covered);
        for (const std::uint64_t budget : {3U, 10U, 60U, 150U}) {
            SCOPED_TRACE(std::string(preset) + ", budget " + std::to_string(budget));
            const BudgetPoint point = curve->at(budget);
            ASSERT_TRUE(point.covered);
            EXPECT_TRUE(curve->isSelected(rowId(201), point));
            Params own = params(given);
            own.set("budget", static_cast<std::int64_t>(budget));
            Pipeline exact(inputs, own, nullptr);
            expectSame(*curve, point, *exact.selection(job), *exact.diagnostics(job));
        }
    }
}

TEST_F(BudgetCurveTest, HasTheNumbersOfATokenBudget)
{
    Job job;
    Pipeline pipeline(inputs, params({}), nullptr);
    const auto curve = pipeline.curve(job);
    for (const std::int64_t tokens : {20, 100, 333, 700}) {
        Params own = params({{"budget", "0"}});
        own.set("budget-tokens", tokens);
        Pipeline exact(inputs, own, nullptr);
        SCOPED_TRACE(tokens);
        const BudgetPoint point = curve->atTokens(static_cast<std::uint64_t>(tokens));
        EXPECT_TRUE(point.covered);
        expectSame(*curve, point, *exact.selection(job), *exact.diagnostics(job));
    }
    EXPECT_EQ(curve->atTokens(0).selected, 0U);
    EXPECT_FALSE(curve->atTokens(1000000).covered);
    EXPECT_EQ(curve->atTokens(1000000).selected, kDepth);
}

TEST_F(BudgetCurveTest, OrderIsThatOfTheSelectionAndRanksCountInsideClusters)
{
    Job job;
    Pipeline pipeline(inputs, params({{"budget", "200"}}), nullptr);
    const auto curve = pipeline.curve(job);
    const auto selection = pipeline.selection(job);
    ASSERT_EQ(curve->order().size(), selection->pairs.size());
    std::map<ClusterId, std::uint32_t> seen;
    for (std::size_t i = 0; i < selection->pairs.size(); ++i) {
        const SelectedPair& a = curve->order()[i];
        const SelectedPair& b = selection->pairs[i];
        EXPECT_EQ(a.row, b.row);
        EXPECT_EQ(a.cluster, b.cluster);
        EXPECT_EQ(a.rank, b.rank);
        EXPECT_EQ(a.position, b.position);
        EXPECT_EQ(a.cost, b.cost);
        EXPECT_EQ(curve->rankOf(a.row), ++seen[a.cluster]);
    }
    std::size_t ranked = 0;
    for (std::size_t row = 0; row < pool.size(); ++row)
        ranked += curve->rankOf(rowId(row)) > 0 ? 1 : 0;
    EXPECT_EQ(ranked, selection->pairs.size());
}

TEST_F(BudgetCurveTest, SaysWhereTheRankingEnds)
{
    Job job;
    Pipeline pipeline(inputs, params({}), nullptr);
    const auto curve = pipeline.curve(job);
    EXPECT_EQ(curve->deepest(), kDepth);
    EXPECT_TRUE(curve->at(kDepth).covered);
    const BudgetPoint beyond = curve->at(kDepth + 5);
    EXPECT_FALSE(beyond.covered);
    EXPECT_EQ(beyond.selected, kDepth);
    EXPECT_EQ(beyond.shortfall, 5U);

    const BudgetPoint none = curve->at(0);
    EXPECT_EQ(none.selected, 0U);
    EXPECT_TRUE(std::isinf(none.klDiscrete));
}

TEST_F(BudgetCurveTest, CoversThePoolWhenAllIsRankedAndShortfallUnderStrict)
{
    Job job;
    Pipeline all(inputs, params({{"depth", "1000"}}), nullptr);
    EXPECT_EQ(all.curve(job)->deepest(), all.curve(job)->eligible());

    // Clusters fitted on the pool: many hold no validation pair and are not open under strict.
    const Given strict{{"strict", "true"}, {"fit", "pool"}, {"k", "15"}, {"depth", "1000"}};
    Pipeline pipeline(inputs, params(strict), nullptr);
    const auto curve = pipeline.curve(job);
    EXPECT_EQ(curve->deepest(), curve->eligible());
    const BudgetPoint most = curve->at(curve->deepest());
    EXPECT_TRUE(most.covered);
    EXPECT_GT(most.shortfall, 0U);
    Params own = params(strict);
    own.set("budget", static_cast<std::int64_t>(curve->deepest()));
    Pipeline exact(inputs, own, nullptr);
    EXPECT_EQ(exact.selection(job)->shortfall, most.shortfall);
    EXPECT_FALSE(curve->at(curve->deepest() + 1).covered);
}

TEST_F(BudgetCurveTest, UnderHamiltonCoversWhatItsQuotasFindRanked)
{
    Job job;
    Pipeline pipeline(inputs, params({{"preset", "paper"}}), nullptr);
    const auto curve = pipeline.curve(job);
    EXPECT_FALSE(curve->isNested());
    EXPECT_TRUE(curve->at(curve->deepest()).covered);
    EXPECT_GE(curve->deepest(), kDepth / 2);
    EXPECT_FALSE(curve->at(curve->eligible()).covered);
    try {
        (void)curve->atTokens(100);
        FAIL() << "a token budget was cut";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
    }
}

TEST_F(BudgetCurveTest, IsKeptWhileTheRankingIsTheSame)
{
    Job job;
    Pipeline pipeline(inputs, params({}), nullptr);
    const auto curve = pipeline.curve(job);
    pipeline.setParams(params({{"budget", "90"}}));
    EXPECT_EQ(pipeline.curve(job), curve);
    pipeline.setParams(params({{"k", "5"}}));
    EXPECT_NE(pipeline.curve(job), curve);
    EXPECT_EQ(pipeline.curve(job)->at(10).clusters.size(), 5U);
    EXPECT_EQ(curve->at(60).selected, 60U) << "an old curve lives on its own";
}

TEST_F(BudgetCurveTest, IsTheSameAtAnyThreadCountAndStopsWhenAsked)
{
    Job one;
    Pipeline pipeline(inputs, params({}), nullptr);
    const BudgetPoint expected = pipeline.curve(one)->at(77);
    for (const int threads : {2, 3, 7}) {
        Job job({}, threads);
        Pipeline again(inputs, params({}), nullptr);
        const BudgetPoint point = again.curve(job)->at(77);
        EXPECT_EQ(point.residual, expected.residual);
        EXPECT_EQ(point.meanRadius, expected.meanRadius);
        EXPECT_EQ(point.targetTokens, expected.targetTokens);
    }
    StoppingJob counting;
    (void)BudgetCurve::build(pipeline, counting);
    ASSERT_GT(counting.polls(), 2U);
    for (std::uint64_t stopAt = 1; stopAt <= counting.polls(); ++stopAt) {
        StoppingJob job(stopAt);
        EXPECT_THROW((void)BudgetCurve::build(pipeline, job), Cancelled) << "poll " << stopAt;
    }
}

} // namespace
} // namespace craft::test
