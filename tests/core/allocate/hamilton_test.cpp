// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/allocate/allocate.h"
#include "tests/support/allocation_reference.h"

#include <gmock/gmock.h>

#include <numeric>

namespace craft {
namespace {

using test::AllocationCase;
using test::klOf;
using test::randomAllocation;
using testing::DoubleNear;
using testing::ElementsAre;
using Counts = std::vector<std::uint64_t>;
using Shares = std::vector<double>;

const Shares kShares{.5, .3, .1, .1};
const Counts kPlenty{1000, 1000, 1000, 1000};
constexpr std::uint64_t kCases = 3000;

std::uint64_t sum(const Counts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

TEST(Hamilton, GivesSevenSeatsByLargestRemainders)
{
    const Allocation got = hamilton(kShares, kPlenty, 7, {});
    EXPECT_THAT(got.quota, ElementsAre(3, 2, 1, 1));
    EXPECT_EQ(got.shortfall, 0U);
    EXPECT_FALSE(got.overflow);
    const std::vector<double> quota(got.quota.begin(), got.quota.end());
    EXPECT_NEAR(klOf(kShares, quota, 7), 0.020377, 1e-6);
}

TEST(Hamilton, IsExactWhenSharesDivideTheBudget)
{
    EXPECT_THAT(hamilton(kShares, kPlenty, 1000, {}).quota, ElementsAre(500, 300, 100, 100));
}

TEST(Hamilton, PassesOnWhatAClusterCannotFill)
{
    const Counts available{2, 10, 10, 0};
    EXPECT_THAT(realQuotas(kShares, available, 7),
                ElementsAre(2, DoubleNear(3.75, 1e-12), DoubleNear(1.25, 1e-12), 0));
    EXPECT_THAT(hamilton(kShares, available, 7, {}).quota, ElementsAre(2, 4, 1, 0));
}

TEST(Hamilton, BreaksTiesByLargerShareThenByLowerCluster)
{
    // Quotas .5 and 1.5: equal remainders, the larger share wins.
    EXPECT_THAT(hamilton(Shares{.25, .75}, Counts{9, 9}, 2, {}).quota, ElementsAre(0, 2));
    EXPECT_THAT(hamilton(Shares{.25, .25, .25, .25}, Counts{9, 9, 9, 9}, 2, {}).quota,
                ElementsAre(1, 1, 0, 0));
    // Thirds are rounded in binary; the remainders 1/3 are equal all the same.
    EXPECT_THAT(hamilton(Shares{1. / 12, 4. / 12, 7. / 12}, Counts{9, 9, 9}, 4, {}).quota,
                ElementsAre(0, 1, 3));
}

TEST(Hamilton, OverflowsIntoClustersWithoutMassInProportionToTheirRows)
{
    const Shares wanted{.5, .5, 0, 0};
    const Counts available{2, 1, 6, 2};
    const Allocation got = hamilton(wanted, available, 7, {});
    EXPECT_THAT(got.quota, ElementsAre(2, 1, 3, 1));
    EXPECT_TRUE(got.overflow);
    EXPECT_EQ(got.shortfall, 0U);
}

TEST(Hamilton, LeavesSeatsEmptyUnderStrict)
{
    const Allocation got = hamilton(Shares{.5, .5, 0, 0}, Counts{2, 1, 6, 2}, 7, {.strict = true});
    EXPECT_THAT(got.quota, ElementsAre(2, 1, 0, 0));
    EXPECT_FALSE(got.overflow);
    EXPECT_EQ(got.shortfall, 4U);
}

TEST(Hamilton, ReportsWhatThePoolLacks)
{
    const Allocation got = hamilton(Shares{.9, .1, 0}, Counts{2, 1, 3}, 10, {});
    EXPECT_THAT(got.quota, ElementsAre(2, 1, 3));
    EXPECT_TRUE(got.overflow);
    EXPECT_EQ(got.shortfall, 4U);
    EXPECT_EQ(hamilton({}, {}, 3, {}).shortfall, 3U);
}

TEST(Hamilton, GivesEveryOccupiedClusterASeatIfAsked)
{
    const Shares wanted{.97, .01, .01, .01};
    EXPECT_THAT(hamilton(wanted, kPlenty, 10, {}).quota, ElementsAre(10, 0, 0, 0));
    EXPECT_THAT(hamilton(wanted, kPlenty, 10, {.minOne = true}).quota, ElementsAre(7, 1, 1, 1));
    // Clusters without rows or mass do not count, and too small a budget is split as without.
    EXPECT_THAT(hamilton(Shares{.9, .1, 0}, Counts{5, 0, 5}, 1, {.minOne = true}).quota,
                ElementsAre(1, 0, 0));
    EXPECT_THAT(hamilton(wanted, kPlenty, 3, {.minOne = true}).quota, ElementsAre(3, 0, 0, 0));
}

TEST(Hamilton, KeepsItsPromisesOnRandomCases)
{
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        const AllocationCase in = randomAllocation(seed);
        const std::uint64_t budget = Rng(seed, "test.budget").below(in.rows + 10);
        const HamiltonParams params{seed % 2 == 1, seed % 3 == 1};
        const Allocation got = hamilton(in.wanted, in.available, budget, params);
        ASSERT_EQ(sum(got.quota) + got.shortfall, budget) << seed;
        std::uint64_t outside = 0;
        for (std::size_t i = 0; i < in.wanted.size(); ++i) {
            ASSERT_LE(got.quota[i], in.available[i]) << seed;
            outside += in.hasMass(i) ? 0 : got.quota[i];
        }
        ASSERT_EQ(got.overflow, outside > 0) << seed;
        if (!params.strict)
            ASSERT_EQ(got.shortfall, budget - std::min(budget, in.rows)) << seed;
        else
            ASSERT_EQ(outside, 0U) << seed;
    }
}

TEST(Hamilton, StaysWithinOneSeatOfTheRealQuota)
{
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        const AllocationCase in = randomAllocation(seed);
        const std::uint64_t budget = Rng(seed, "test.budget").below(in.rows + 10);
        const auto real = realQuotas(in.wanted, in.available, budget);
        const Allocation got = hamilton(in.wanted, in.available, budget, {.strict = true});
        for (std::size_t i = 0; i < real.size(); ++i)
            ASSERT_LT(std::abs(static_cast<double>(got.quota[i]) - real[i]), 1.0) << seed;
    }
}

TEST(RealQuotas, MinimiseKlAmongFeasibleQuotas)
{
    // Moves budget between two random clusters, as far as capacities allow: KL may not fall.
    std::uint64_t compared = 0;
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        const AllocationCase in = randomAllocation(seed);
        Rng rng(seed, "test.move");
        std::uint64_t fillable = 0;
        for (std::size_t i = 0; i < in.wanted.size(); ++i)
            fillable += in.hasMass(i) ? in.available[i] : 0;
        if (fillable == 0)
            continue;
        const std::uint64_t budget = 1 + rng.below(fillable);
        auto quotas = realQuotas(in.wanted, in.available, budget);
        Shares wanted = in.wanted; // a cluster without rows has KL +inf whatever one does
        for (std::size_t i = 0; i < wanted.size(); ++i)
            wanted[i] = in.available[i] > 0 ? wanted[i] : 0;
        const double best = klOf(wanted, quotas, static_cast<double>(budget));
        for (int move = 0; move < 20; ++move) {
            const std::size_t from = rng.below(wanted.size());
            const std::size_t to = rng.below(wanted.size());
            if (wanted[from] <= 0 || wanted[to] <= 0 || from == to)
                continue;
            auto moved = quotas;
            const double room = static_cast<double>(in.available[to]) - quotas[to];
            const double step = rng.unit() * std::min(room, quotas[from]) * .999;
            moved[from] -= step;
            moved[to] += step;
            ASSERT_GE(klOf(wanted, moved, static_cast<double>(budget)), best - 1e-12) << seed;
            ++compared;
        }
    }
    EXPECT_GT(compared, kCases);
}

} // namespace
} // namespace craft
