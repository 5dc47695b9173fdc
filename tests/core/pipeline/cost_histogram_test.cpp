// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/pipeline/cost_histogram.h"

#include <gmock/gmock.h>

#include <limits>

namespace craft::test {
namespace {

using testing::ElementsAre;

constexpr ClusterId kA{0};
constexpr ClusterId kB{1};

struct Case {
    Ranking ranking;
    Assignment assignment;
    RowFlags flags;
    void add(ClusterId cluster, float cost, std::uint8_t flag = 0)
    {
        ranking.cost.push_back(cost);
        assignment.cluster.push_back(cluster);
        flags.push_back(flag);
    }
    [[nodiscard]] CostHistogram of(ClusterId cluster, std::size_t bins) const
    {
        return costHistogram(ranking, assignment, flags, cluster, bins);
    }
};

TEST(CostHistogram, CountsTheEligibleRowsOfOneCluster)
{
    Case in;
    for (const float cost : {0.F, 1.F, 1.5F, 2.F, 3.9F, 4.F})
        in.add(kA, cost);
    in.add(kB, 2.5F);
    in.add(kA, 9.F, kDuplicate);
    in.add(kA, std::numeric_limits<float>::quiet_NaN());
    const CostHistogram got = in.of(kA, 4);
    EXPECT_EQ(got.minimum, 0);
    EXPECT_EQ(got.maximum, 4);
    EXPECT_EQ(got.rows, 6U);
    EXPECT_THAT(got.counts, ElementsAre(1, 2, 1, 2));
    EXPECT_EQ(got.binOf(1.99), 1U);
    EXPECT_EQ(got.binOf(-7), 0U);
    EXPECT_EQ(got.binOf(70), 3U);
}

TEST(CostHistogram, PutsEqualCostsIntoTheFirstBin)
{
    Case in;
    in.add(kA, 2.F);
    in.add(kA, 2.F);
    EXPECT_THAT(in.of(kA, 3).counts, ElementsAre(2, 0, 0));
    EXPECT_THAT(in.of(kB, 3).counts, ElementsAre(0, 0, 0));
    EXPECT_EQ(in.of(kB, 3).maximum, 0);
    EXPECT_THROW((void)in.of(kA, 0), Error);
}

TEST(CostHistogram, PlacesEveryRowBetweenTheEdgesOfItsBin)
{
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Rng rng(seed, "test.costs");
        Case in;
        for (int row = 0; row < 200; ++row)
            in.add(rng.below(2) == 0 ? kA : kB, static_cast<float>(rng.below(1000)) / 37.F);
        const std::size_t bins = 1 + rng.below(30);
        const CostHistogram got = in.of(kA, bins);
        const double width = (got.maximum - got.minimum) / static_cast<double>(bins);
        std::vector<std::uint64_t> naive(bins, 0);
        for (std::size_t row = 0; row < in.flags.size(); ++row) {
            if (in.assignment.cluster[row] != kA)
                continue;
            const auto cost = static_cast<double>(in.ranking.cost[row]);
            const std::size_t bin = got.binOf(cost);
            ++naive[bin];
            EXPECT_GE(cost, got.minimum + width * static_cast<double>(bin) - 1e-9);
            EXPECT_LE(cost, got.minimum + width * static_cast<double>(bin + 1) + 1e-9);
        }
        EXPECT_EQ(got.counts, naive);
    }
}

} // namespace
} // namespace craft::test
