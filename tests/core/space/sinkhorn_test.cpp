// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/space/log_sum.h"
#include "core/space/sinkhorn.h"
#include "tests/support/neighbour_reference.h"
#include "tests/support/stopping_job.h"

#include <gtest/gtest.h>

#include <cmath>

namespace craft {
namespace {

/// |x - y| of points on a line.
CostMatrix lineCosts(const std::vector<double>& x, const std::vector<double>& y)
{
    CostMatrix out{x.size(), y.size(), {}};
    for (const double from : x) {
        for (const double to : y)
            out.values.push_back(static_cast<float>(std::abs(from - to)));
    }
    return out;
}

Transport transport(const CostMatrix& costs, const SinkhornParams& params)
{
    Job job;
    return sinkhorn(costs, uniformWeights(costs.rows), uniformWeights(costs.cols), params, job);
}

double divergence(const std::vector<double>& x, const std::vector<double>& y)
{
    Job job;
    return sinkhornDivergence(lineCosts(x, y), lineCosts(x, x), lineCosts(y, y),
                              uniformWeights(x.size()), uniformWeights(y.size()),
                              {.epsilon = .1, .tolerance = 1e-7}, job);
}

std::vector<double> randomPoints(std::size_t n, std::uint64_t seed)
{
    Rng rng(seed, "test.points");
    std::vector<double> out(n);
    for (double& value : out)
        value = rng.unit();
    return out;
}

TEST(Sinkhorn, GivesTheWorkedValues)
{
    const CostMatrix costs = lineCosts({0, 1}, {.5, 2});
    const struct {
        double epsilon, cost, value;
    } wanted[] = {{1, .9388, .9691}, {.1, .7533, .8186}, {.01, .7500, .7569}};
    for (const auto& want : wanted) {
        const Transport got =
            transport(costs, {.epsilon = want.epsilon, .sweeps = 5000, .tolerance = 1e-9});
        EXPECT_NEAR(got.cost, want.cost, 1e-4) << want.epsilon;
        EXPECT_NEAR(got.value, want.value, 1e-4) << want.epsilon;
        EXPECT_LT(got.error, 1e-6);
    }
}

TEST(Sinkhorn, EndsWhereItWouldWithoutAnnealing)
{
    const CostMatrix costs = lineCosts(randomPoints(9, 1), randomPoints(13, 2));
    const SinkhornParams params{.epsilon = .05, .sweeps = 5000, .tolerance = 1e-8};
    SinkhornParams plain = params;
    plain.annealing = 1;
    const Transport a = transport(costs, params);
    const Transport b = transport(costs, plain);
    EXPECT_NEAR(a.cost, b.cost, 1e-6);
    EXPECT_NEAR(a.value, b.value, 1e-6);
}

TEST(Sinkhorn, ComesNearTheDistanceOnTheLineForASmallEpsilon)
{
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        auto x = randomPoints(7, 2 * seed);
        auto y = randomPoints(5, 2 * seed + 1);
        const Transport got =
            transport(lineCosts(x, y), {.epsilon = .002, .sweeps = 20000, .tolerance = 1e-5});
        std::sort(x.begin(), x.end());
        std::sort(y.begin(), y.end());
        EXPECT_NEAR(got.cost, wassersteinOnLine(x, y), .005);
    }
}

TEST(Sinkhorn, TreatsRowsAndColumnsAlike)
{
    const auto x = randomPoints(11, 3);
    const auto y = randomPoints(17, 4);
    const SinkhornParams params{.epsilon = .1, .tolerance = 1e-8};
    const Transport there = transport(lineCosts(x, y), params);
    const Transport back = transport(lineCosts(y, x), params);
    EXPECT_NEAR(there.value, back.value, 1e-6);
    EXPECT_NEAR(there.cost, back.cost, 1e-6);
}

TEST(Sinkhorn, GivesDivergencesThatAreNeverNegativeAndSymmetric)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const auto x = randomPoints(4 + seed, 3 * seed);
        const auto y = randomPoints(9, 3 * seed + 1);
        EXPECT_EQ(divergence(x, x), 0);
        EXPECT_GT(divergence(x, y), -1e-7);
        EXPECT_NEAR(divergence(x, y), divergence(y, x), 1e-6);
    }
    EXPECT_GT(divergence({0, .1}, {.9, 1}), .5);
}

TEST(Sinkhorn, SurvivesATinyEpsilon)
{
    const Transport got = transport(lineCosts(randomPoints(30, 5), randomPoints(30, 6)),
                                    {.epsilon = 1e-4, .sweeps = 200});
    for (const double f : got.f)
        EXPECT_TRUE(std::isfinite(f));
    EXPECT_TRUE(std::isfinite(got.value));
}

TEST(Sinkhorn, GivesTheSameBytesAtAnyThreadCount)
{
    const CostMatrix costs = lineCosts(randomPoints(500, 7), randomPoints(300, 8));
    const auto a = uniformWeights(500);
    const auto b = uniformWeights(300);
    const SinkhornParams params{.annealing = 1, .sweeps = 4};
    Job one;
    const Transport once = sinkhorn(costs, a, b, params, one);
    for (const int threads : {2, 3, 7}) {
        Job job({}, threads);
        const Transport again = sinkhorn(costs, a, b, params, job);
        EXPECT_EQ(once.f, again.f);
        EXPECT_EQ(once.g, again.g);
        EXPECT_EQ(once.cost, again.cost);
    }
}

TEST(Sinkhorn, StopsAtAnyPoll)
{
    const CostMatrix costs = lineCosts(randomPoints(20, 7), randomPoints(30, 8));
    const auto run = [&costs](Job& job) {
        return sinkhorn(costs, uniformWeights(20), uniformWeights(30), {.sweeps = 3}, job);
    };
    test::StoppingJob counting;
    (void)run(counting);
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        test::StoppingJob stopping(poll);
        EXPECT_THROW((void)run(stopping), Cancelled);
    }
}

TEST(Sinkhorn, RefusesWeightsThatDoNotFit)
{
    Job job;
    EXPECT_THROW(
        (void)sinkhorn(lineCosts({0, 1}, {2}), uniformWeights(3), uniformWeights(1), {}, job),
        Error);
}

TEST(LogSum, IsTheLogarithmOfTheSumOfExponentials)
{
    Rng rng(1, "test.log-sum");
    for (std::size_t n = 1; n < 60; ++n) {
        std::vector<double> shifts(n);
        std::vector<float> costs(n);
        std::vector<double> terms(n);
        double naive = 0;
        for (std::size_t j = 0; j < n; ++j) {
            shifts[j] = 40 * rng.unit() - 20;
            costs[j] = static_cast<float>(rng.unit());
            naive += std::exp(shifts[j] - 30 * static_cast<double>(costs[j]));
        }
        EXPECT_NEAR(logSumExp(shifts, costs, 30, terms), std::log(naive), 1e-6);
        for (double& shift : shifts)
            shift += 5000; // whose exponential no number holds
        EXPECT_NEAR(logSumExp(shifts, costs, 30, terms), 5000 + std::log(naive), 1e-6);
    }
}

TEST(CostMatrix, HoldsDistancesOfUnitRows)
{
    const test::RankCase in = test::randomRankCase(3, {.pool = 40, .validation = 6});
    const ViewRows pool = poolRows(in.features, View::Joint, 1);
    const ViewRows queries = validationRows(in.features, View::Joint, 1);
    const std::vector<RowId> rows{rowId(3), rowId(9), rowId(30)};
    Job job;
    const CostMatrix costs = distancesOf(*makeScores(pool, queries), rows, job);
    ASSERT_EQ(costs.values.size(), 18U);
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 6; ++j) {
            const double score = similarity(pool, index(rows[i]), queries, j);
            EXPECT_NEAR(costs.values[i * 6 + j], std::sqrt(std::max(0.0, 2 - 2 * score)), 1e-5);
        }
    }
    EXPECT_EQ(medianOf({2, 2, {4, 1, 3, 2}}), 2);
    EXPECT_EQ(medianOf({1, 3, {4, 1, 3}}), 3);
}

TEST(WassersteinOnLine, GivesTheWorkedValue)
{
    const std::vector<double> x{0, 1};
    const std::vector<double> y{.5, 2};
    EXPECT_DOUBLE_EQ(wassersteinOnLine(x, y), .75);
    EXPECT_DOUBLE_EQ(wassersteinOnLine(x, x), 0);
}

TEST(WassersteinOnLine, MergesLevelsOfUnequalSizes)
{
    Rng rng(5, "test.line");
    for (int run = 0; run < 50; ++run) {
        std::vector<double> x(1 + rng.below(6));
        std::vector<double> y(1 + rng.below(6));
        for (double& value : x)
            value = rng.unit();
        for (double& value : y)
            value = rng.unit();
        std::sort(x.begin(), x.end());
        std::sort(y.begin(), y.end());
        // Every point as often as makes the sizes equal.
        double naive = 0;
        const std::size_t n = x.size() * y.size();
        for (std::size_t r = 0; r < n; ++r)
            naive += std::abs(x[r / y.size()] - y[r / x.size()]) / static_cast<double>(n);
        EXPECT_NEAR(wassersteinOnLine(x, y), naive, 1e-12);
    }
}

TEST(SlicedWasserstein, IsTheMeanOverLinesAndAtMostTheDistance)
{
    for (const bool sparse : {true, false}) {
        const test::RankCase in =
            test::randomRankCase(4, {.pool = 30, .validation = 12, .sparse = sparse});
        const ViewRows pool = poolRows(in.features, View::Joint, 1);
        const ViewRows queries = validationRows(in.features, View::Joint, 1);
        Job job;
        const double there = slicedWasserstein(pool, queries, 20, 1, job);
        EXPECT_GT(there, 0);
        EXPECT_NEAR(there, slicedWasserstein(queries, pool, 20, 1, job), 1e-12);
        EXPECT_EQ(slicedWasserstein(pool, pool, 20, 1, job), 0);
        Job three({}, 3);
        EXPECT_EQ(there, slicedWasserstein(pool, queries, 20, 1, three));
        EXPECT_NE(there, slicedWasserstein(pool, queries, 20, 2, job));
        // Moving every row to the mean of the others' distances costs no less than the lines say.
        double mean = 0;
        const auto z = test::joinedRows(pool);
        const auto q = test::joinedRows(queries);
        for (const auto& x : z) {
            for (const auto& y : q) {
                double squared = 0;
                for (std::size_t f = 0; f < x.size(); ++f)
                    squared += (x[f] - y[f]) * (x[f] - y[f]);
                mean += std::sqrt(squared) / static_cast<double>(z.size() * q.size());
            }
        }
        EXPECT_LT(there, mean);
    }
}

} // namespace
} // namespace craft
