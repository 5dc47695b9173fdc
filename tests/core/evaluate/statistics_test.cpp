// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/evaluate/statistics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace craft::test {
namespace {

TEST(MeanAndSdOfValues, DividesByOneLess)
{
    const std::vector<double> values{2, 4, 9};
    EXPECT_DOUBLE_EQ(meanAndSd(values).mean, 5.0);
    EXPECT_DOUBLE_EQ(meanAndSd(values).sd, std::sqrt(13.0));
    EXPECT_EQ(meanAndSd(std::span(values).first(1)).sd, 0.0);
}

TEST(SpreadOfOneMore, IsTheHalfWidthOfThePredictionInterval)
{
    // t(.975, 4) = 2.776: 2.776 x 0.5 x sqrt(1.2).
    EXPECT_NEAR(predictedSpread({3, 0.5}, 5), 1.5205, 1e-3);
    EXPECT_NEAR(predictedSpread({0, 1}, 2), 12.706 * std::sqrt(1.5), 1e-3);
    EXPECT_NEAR(predictedSpread({0, 1}, 6), 2.5706 * std::sqrt(7.0 / 6), 5e-3);
    EXPECT_NEAR(predictedSpread({0, 1}, 31), 2.0423 * std::sqrt(32.0 / 31), 1e-3);
    EXPECT_NEAR(predictedSpread({0, 1}, 6, 3), 2.5706 * std::sqrt(1.0 / 6 + 1.0 / 3), 5e-3);
    EXPECT_EQ(predictedSpread({3, 0}, 5), 0.0);
    EXPECT_TRUE(std::isinf(predictedSpread({3, 0}, 1)));
}

/// Totals of `n` sentences with about `mean` per token, and 10 tokens each.
std::vector<double> totals(std::size_t n, double mean, std::uint64_t seed)
{
    Rng rng(seed, "test.totals");
    std::vector<double> out(n);
    for (double& total : out)
        total = 10 * (mean + rng.unit() - 0.5);
    return out;
}

TEST(PairedBootstrapOfTotals, FindsADifferenceThatIsThere)
{
    const std::vector<double> weights(200, 10.0);
    const auto a = totals(200, 7.0, 1);
    const auto b = totals(200, 7.3, 2);
    const PairedDifference found = pairedBootstrap(a, b, weights);
    EXPECT_NEAR(found.difference, -0.3, 0.08);
    EXPECT_LT(found.low, found.difference);
    EXPECT_GT(found.high, found.difference);
    EXPECT_LT(found.high, 0.0);
    EXPECT_NEAR(found.p, 2.0 / 1001, 1e-12);
}

TEST(PairedBootstrapOfTotals, FindsNoneBetweenEqualTotals)
{
    const std::vector<double> weights(50, 3.0);
    const auto a = totals(50, 7.0, 1);
    const PairedDifference same = pairedBootstrap(a, a, weights);
    EXPECT_EQ(same.difference, 0.0);
    EXPECT_EQ(same.low, 0.0);
    EXPECT_EQ(same.high, 0.0);
    EXPECT_EQ(same.p, 1.0);
}

TEST(PairedBootstrapOfTotals, IsRarelySureOfChance)
{
    const std::vector<double> weights(100, 10.0);
    int sure = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed)
        sure += pairedBootstrap(totals(100, 7, 2 * seed), totals(100, 7, 2 * seed + 1), weights,
                                seed, 200)
                    .p
                < 0.05
            ? 1
            : 0;
    EXPECT_GE(sure, 1);
    EXPECT_LE(sure, 22);
}

TEST(PairedBootstrapOfTotals, TurnsItsSignWithItsSides)
{
    const std::vector<double> weights{5, 1, 20, 7};
    const std::vector<double> a{30, 9, 120, 40};
    const std::vector<double> b{33, 8, 130, 45};
    const PairedDifference ab = pairedBootstrap(a, b, weights, 5);
    const PairedDifference ba = pairedBootstrap(b, a, weights, 5);
    EXPECT_DOUBLE_EQ(ab.difference, (199.0 - 216.0) / 33.0);
    EXPECT_DOUBLE_EQ(ab.difference, -ba.difference);
    EXPECT_NEAR(ab.low, -ba.high, 1e-12);
    EXPECT_DOUBLE_EQ(ab.p, ba.p);
}

TEST(PairedBootstrapOfTotals, DependsOnItsSeedAlone)
{
    const std::vector<double> weights(100, 10.0);
    const auto a = totals(100, 7, 1);
    const auto b = totals(100, 7, 2);
    EXPECT_EQ(pairedBootstrap(a, b, weights, 5).low, pairedBootstrap(a, b, weights, 5).low);
    EXPECT_NE(pairedBootstrap(a, b, weights, 5).low, pairedBootstrap(a, b, weights, 6).low);
}

TEST(PairedBootstrapOfTotals, SaysNothingWithoutSentences)
{
    EXPECT_EQ(pairedBootstrap({}, {}, {}).p, 1.0);
    const std::vector<double> one{2};
    const std::vector<double> none{0};
    EXPECT_EQ(pairedBootstrap(one, one, none).p, 1.0);
}

TEST(MeanRanksOfValues, ShareTheRankOfEqualValues)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(meanRanks(std::vector<double>{3, 1, 3, 0}), (std::vector<double>{3.5, 2, 3.5, 1}));
    EXPECT_EQ(meanRanks(std::vector<double>{nan, 2, 1}), (std::vector<double>{3, 2, 1}));
    EXPECT_TRUE(meanRanks({}).empty());
}

TEST(SpearmansCorrelation, KnowsTheWorkedExamples)
{
    const std::vector<double> a{1, 2, 3, 4, 5};
    EXPECT_DOUBLE_EQ(spearman(a, std::vector<double>{2, 4, 8, 16, 32}), 1.0);
    EXPECT_DOUBLE_EQ(spearman(a, std::vector<double>{5, 4, 3, 2, 1}), -1.0);
    // 1 - 6 (1 + 1 + 4 + 1 + 1) / (5 * 24), by the formula for ranks without ties.
    EXPECT_DOUBLE_EQ(spearman(a, std::vector<double>{20, 10, 50, 30, 40}), 0.6);
    EXPECT_TRUE(std::isnan(spearman(a, std::vector<double>(5, 1.0))));
    EXPECT_TRUE(std::isnan(spearman({}, {})));
}

} // namespace
} // namespace craft::test
