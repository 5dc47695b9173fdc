// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/registry.h"
#include "tests/support/neighbour_reference.h"
#include "tests/support/spread_reference.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

#include <cmath>

namespace craft {
namespace {

using test::lineDistances;
using test::randomRankCase;
using test::RankCase;
using test::spreadProblem;
using testing::DoubleNear;
using testing::HasSubstr;
using testing::Pointwise;

double best(const SpreadProblem& problem, double alpha, double scale)
{
    bool isCut = false;
    const Job job;
    return bestSpread(problem, alpha, scale, isCut, job);
}

void expectPlan(const SpreadProblem& problem, double spread, const std::vector<double>& want)
{
    EXPECT_THAT(planFor(problem, spread).probability, Pointwise(DoubleNear(1e-12), want));
}

const std::vector<double> kCandidates{1, 2, 4, 8};

TEST(SpreadPlan, GivesTheWorkedPlans)
{
    const SpreadProblem problem = spreadProblem(lineDistances({0, 5}, kCandidates), {1, 1, 1, 1});
    EXPECT_DOUBLE_EQ(best(problem, .5, 1), 1);
    expectPlan(problem, 1, {.5, 0, .5, 0});
    EXPECT_DOUBLE_EQ(best(problem, .5, 2), 2);
    expectPlan(problem, 2, {.25, .5, .25, 0});
    const SpreadPlan plan = planFor(problem, 2);
    EXPECT_NEAR(.5 / 2 * plan.transport + .5 / 2, .6875, 1e-12);
    EXPECT_NEAR(test::objectiveAt(problem, .5, 2, .5), .6875, 1e-12);
}

TEST(SpreadPlan, LetsCopiesShareWhatOneWouldGet)
{
    const auto distances = lineDistances({0, 5}, {1, 1, 2, 4, 8});
    const SpreadProblem kde = spreadProblem(distances, {2, 2, 1, 1, 1});
    expectPlan(kde, best(kde, .5, 2), {.125, .125, .5, .25, 0});
    const SpreadProblem uniform = spreadProblem(distances, {1, 1, 1, 1, 1});
    expectPlan(uniform, best(uniform, .5, 2), {.25, .25, .25, .25, 0});
}

TEST(SpreadPlan, GivesNoQueryMoreThanItsShare)
{
    // A query whose first candidate has room for more than the spread allows.
    const SpreadProblem problem = spreadProblem({{1, 5, 9}, {5, 1, 9}}, {2, 1, 1});
    expectPlan(problem, best(problem, .9, 1), {.5, .5, 0});
}

TEST(SpreadPlan, IsAtMostWhatAnyBoundGives)
{
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const SpreadProblem problem = test::randomSpreadProblem(seed);
        Rng rng(seed, "test.weights");
        const double alpha = .05 + .9 * rng.unit();
        const double scale = .1 + 3 * rng.unit();
        const double spread = best(problem, alpha, scale);
        const SpreadPlan plan = planFor(problem, spread);
        const double got = alpha / scale * plan.transport + (1 - alpha) / spread;
        EXPECT_NEAR(got, test::objectiveAt(problem, alpha, scale, 1 / spread), 1e-9);
        for (int step = 1; step <= 200; ++step) {
            const double t = 1.5 * step / 200;
            EXPECT_LE(got, test::objectiveAt(problem, alpha, scale, t) + 1e-9)
                << seed << " t " << t;
        }
    }
}

TEST(SpreadPlan, ShipsAllOfEveryQuery)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        SpreadProblem problem = test::randomSpreadProblem(seed);
        for (const double spread : {.2, 1.0, 2.5, 100.0}) {
            double sum = 0;
            const SpreadPlan plan = planFor(problem, spread);
            for (const double probability : plan.probability)
                sum += probability;
            EXPECT_NEAR(sum, 1, 1e-12);
            if (problem.queries == 1)
                continue;
            // A query alone ships 1: among M, 1 / M of that.
            std::vector<double> together(plan.probability.size(), 0.0);
            for (std::size_t i = 0; i < problem.queries; ++i) {
                SpreadProblem one = problem;
                one.queries = 1;
                const auto first = static_cast<std::ptrdiff_t>(problem.offsets[i]);
                const auto count = static_cast<std::ptrdiff_t>(problem.offsets[i + 1]) - first;
                one.offsets = {0, static_cast<std::size_t>(count)};
                one.candidates.assign(problem.candidates.begin() + first,
                                      problem.candidates.begin() + first + count);
                one.distances.assign(problem.distances.begin() + first,
                                     problem.distances.begin() + first + count);
                const SpreadPlan own = planFor(one, spread);
                for (std::size_t c = 0; c < together.size(); ++c)
                    together[c] += own.probability[c] / static_cast<double>(problem.queries);
            }
            EXPECT_THAT(plan.probability, Pointwise(DoubleNear(1e-12), together));
        }
    }
}

TEST(SpreadPlan, SaysWhenListsEndTooSoon)
{
    const SpreadProblem problem = spreadProblem(lineDistances({0, 5}, kCandidates), {1, 1, 1, 1});
    bool isCut = false;
    const Job job;
    EXPECT_DOUBLE_EQ(bestSpread(problem, .5, 1000, isCut, job), 4);
    EXPECT_TRUE(isCut);
    (void)bestSpread(problem, .5, 1, isCut, job);
    EXPECT_FALSE(isCut);
    EXPECT_THAT(planFor(problem, 5).cut, testing::ElementsAre(0, 1));
    EXPECT_TRUE(planFor(problem, 4).cut.empty());
    EXPECT_EQ(planFor(problem, 2).support, 3U);
}

Ranking rank(const RankCase& in, const std::map<std::string, ParamValue>& given, Job& job)
{
    Params params;
    for (const auto& [key, value] : given)
        params.set(key, value);
    const auto selector = makePlugin(selectors(), "method", "tsds");
    return selector->rank(in.input(), resolve(selector->params(), params), job);
}

Ranking rank(const RankCase& in, const std::map<std::string, ParamValue>& given = {})
{
    Job job;
    return rank(in, given, job);
}

double sumOfProbabilities(const RankCase& in, const Ranking& got)
{
    double sum = 0;
    for (const RowId row : in.eligibleRows())
        sum -= static_cast<double>(got.cost[index(row)]);
    return sum;
}

TEST(TsdsSelector, SpreadsEveryQueryEvenlyOverItsNeighbours)
{
    for (const bool sparse : {true, false}) {
        RankCase in = randomRankCase(3, {.pool = 400, .validation = 10, .sparse = sparse});
        in.rows = in.budget = 20; // 1.5 * 20 / 10 = 3 neighbours each
        const Ranking got = rank(in);
        const auto rows = in.eligibleRows();
        const auto source = makeScores(poolRows(in.features, View::Joint, 1),
                                       validationRows(in.features, View::Joint, 1));
        const auto scores = test::allScores(*source, rows);
        std::vector<double> want(in.flags.size(), 0.0);
        for (std::size_t query = 0; query < 10; ++query) {
            for (const auto& [score, row] : test::sortedNeighbours(scores, rows, query, 3))
                want[index(row)] += 1.0 / 30;
        }
        for (const RowId row : rows)
            EXPECT_NEAR(-got.cost[index(row)], want[index(row)], 1e-7);
        for (const RowId row : got.rows)
            EXPECT_GT(want[index(row)], 0);
        EXPECT_THAT(got.costName, HasSubstr("over 3.0 pairs"));
    }
}

TEST(TsdsSelector, DrawsRowsOfEveryKernelAndScale)
{
    for (const bool sparse : {true, false}) {
        for (const std::string kernel : {"uniform", "kde"}) {
            for (const double scale : {0.0, .5, 5.0}) {
                RankCase in = randomRankCase(4, {.pool = 300, .sparse = sparse});
                in.rows = in.budget = 60;
                const Ranking got = rank(in, {{"tsds-kernel", kernel}, {"tsds-c", scale}});
                EXPECT_EQ(got.rows.size(), 60U);
                EXPECT_NEAR(sumOfProbabilities(in, got), 1, 1e-4);
                for (const RowId row : got.rows)
                    EXPECT_LT(got.cost[index(row)], 0) << "a row outside the support";
            }
        }
    }
}

TEST(TsdsSelector, GivesCopiesLessWithDensities)
{
    // Row 0 stands five times; alone it would get what one row gets.
    RankCase in =
        randomRankCase(5, {.pool = 60, .validation = 1, .sparse = false, .flagged = false});
    std::vector<RowId> rows;
    for (std::size_t row = 0; row < 60; ++row)
        rows.push_back(rowId(row < 5 ? 0 : row));
    in.features.poolSource = in.features.poolSource.gather(rows);
    in.features.validationSource = in.features.poolSource.gather(std::vector{rowId(0)});
    in.rows = in.budget = 8;
    const std::map<std::string, ParamValue> shared{{"view", "source"}, {"tsds-sigma", .05}};
    auto kde = shared;
    kde["tsds-kernel"] = std::string("kde");
    const Ranking uniform = rank(in, shared);
    const Ranking dense = rank(in, kde);
    EXPECT_NEAR(uniform.cost[0], -1. / 12, 1e-6);
    EXPECT_NEAR(dense.cost[0] * 5, -1. / 12, 1e-6);
    // Without a distance within which rows are copies nothing is left of the densities.
    kde["tsds-sigma"] = 0.0;
    EXPECT_EQ(rank(in, kde).rows, uniform.rows);
}

TEST(TsdsSelector, StillRanksAllRowsAskedFor)
{
    RankCase in = randomRankCase(6, {.pool = 200, .validation = 2, .flagged = false});
    in.rows = 200;
    in.budget = 200;
    const Ranking got = rank(in, {{"tsds-c", 1.0}, {"tsds-max-k", std::int64_t{3}}});
    EXPECT_EQ(got.rows.size(), 200U);
    EXPECT_NEAR(sumOfProbabilities(in, got), 1, 1e-4);
}

TEST(TsdsSelector, DrawsByTheSeed)
{
    RankCase in = randomRankCase(7, {.pool = 400});
    in.rows = in.budget = 50;
    const Ranking once = rank(in);
    in.seed = 8;
    const Ranking again = rank(in);
    EXPECT_NE(once.rows, again.rows);
    EXPECT_EQ(once.cost.size(), again.cost.size());
    for (const RowId row : in.eligibleRows())
        EXPECT_EQ(once.cost[index(row)], again.cost[index(row)]);
}

TEST(TsdsSelector, IsTheSameAtAnyThreadCountWithDensities)
{
    for (const bool sparse : {true, false}) {
        const RankCase in = randomRankCase(8, {.pool = 2500, .validation = 12, .sparse = sparse});
        const std::map<std::string, ParamValue> given{{"tsds-kernel", "kde"}, {"tsds-c", 2.0}};
        const Ranking once = rank(in, given);
        for (const int threads : {2, 3, 7}) {
            Job job({}, threads);
            const Ranking again = rank(in, given, job);
            EXPECT_EQ(once.rows, again.rows);
            for (const RowId row : in.eligibleRows())
                ASSERT_EQ(once.cost[index(row)], again.cost[index(row)]);
        }
    }
}

TEST(TsdsSelector, StopsAtAnyPollWithDensities)
{
    const RankCase in = randomRankCase(9, {.pool = 700, .validation = 8});
    const std::map<std::string, ParamValue> given{{"tsds-kernel", "kde"}};
    test::StoppingJob counting;
    (void)rank(in, given, counting);
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        test::StoppingJob stopping(poll);
        EXPECT_THROW((void)rank(in, given, stopping), Cancelled);
    }
}

} // namespace
} // namespace craft
