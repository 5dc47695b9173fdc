// SPDX-License-Identifier: GPL-3.0-or-later
// Rows pinned by hand: their seats come first, under either rounding rule.
#include "core/allocate/allocate.h"
#include "core/base/error.h"
#include "core/data/webster.h"
#include "tests/support/pinned_reference.h"

#include <gmock/gmock.h>

#include <numeric>

namespace craft {
namespace {

using test::AllocationCase;
using test::randomAllocation;
using test::randomPins;
using testing::ElementsAre;
using testing::HasSubstr;
using Counts = std::vector<std::uint64_t>;
using Shares = std::vector<double>;

constexpr std::uint64_t kCases = 400;
const Shares kShares{.5, .3, .1, .1};
const Counts kPlenty{100, 100, 100, 100};

std::uint64_t sum(const Counts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

TEST(WebsterOrder, StartsEveryGroupAtItsOwnRank)
{
    // Keys from the ranks 1, 0, 2: 3/.5=6, 5/.5=10 | 1/.3=3.3, 3/.3=10 | 5/.2=25.
    const Shares weights{.5, .3, .2};
    const Counts capacity{3, 2, 3};
    WebsterOrder order(weights, capacity, Counts{1, 0, 2});
    std::vector<std::uint32_t> got;
    while (!order.isDone())
        got.push_back(order.next());
    EXPECT_THAT(got, ElementsAre(1, 0, 0, 1, 2));
}

TEST(NestedOrder, GivesPinsTheFirstSeats)
{
    // Two pins in cluster 3: its third row has key 5/.1=50. The others as without pins:
    // 1/.5=2, 1/.3=3.3, 3/.5=6, 5/.5=10, 3/.3=10, 1/.1=10.
    EXPECT_THAT(nestedOrder(kShares, kPlenty, 8, {}, Counts{0, 0, 0, 2}),
                ElementsAre(3, 3, 0, 1, 0, 0, 1, 2));
}

TEST(NestedOrder, CountsAPinAsTheOneOfMinOne)
{
    EXPECT_THAT(
        nestedOrder(Shares{.6, .2, .2}, Counts{9, 9, 9}, 5, {.minOne = true}, Counts{0, 0, 1}),
        ElementsAre(2, 0, 1, 0, 0));
}

TEST(NestedOrder, SeatsPinsOfClustersWithoutMassEvenIfStrict)
{
    EXPECT_THAT(nestedOrder(Shares{1, 0}, Counts{2, 5}, 9, {.strict = true}, Counts{0, 2}),
                ElementsAre(1, 1, 0, 0));
    EXPECT_THAT(nestedOrder(Shares{1, 0}, Counts{2, 5}, 9, {}, Counts{0, 2}),
                ElementsAre(1, 1, 0, 0, 1, 1, 1));
}

TEST(NestedOrder, WithPinsEqualsSortingAllSeats)
{
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        const AllocationCase in = randomAllocation(seed);
        const Counts pins = randomPins(in, seed);
        for (const bool minOne : {false, true}) {
            for (const bool strict : {false, true}) {
                const auto whole =
                    nestedOrder(in.wanted, in.available, in.rows + 5, {minOne, strict}, pins);
                ASSERT_EQ(whole, test::naivePinnedOrder(in, minOne, strict, pins)) << seed;
                const std::uint64_t depth = seed % (in.rows + 1);
                const auto part =
                    nestedOrder(in.wanted, in.available, depth, {minOne, strict}, pins);
                ASSERT_EQ(part.size(), std::min<std::size_t>(depth, whole.size())) << seed;
                ASSERT_TRUE(std::equal(part.begin(), part.end(), whole.begin())) << seed;
            }
        }
    }
}

TEST(NestedOrder, RefusesMorePinsThanRows)
{
    EXPECT_THROW((void)nestedOrder(Shares{1}, Counts{1}, 5, {}, Counts{2}), Error);
    EXPECT_THROW((void)nestedOrder(Shares{1}, Counts{1}, 5, {}, Counts{0, 0}), Error);
}

TEST(BudgetToReach, FindsEverySeatOfAnOrderWithPins)
{
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        const AllocationCase in = randomAllocation(seed);
        const Counts pins = randomPins(in, seed);
        const HamiltonParams params{seed % 2 == 1, seed % 3 == 1};
        const auto order = nestedOrder(in.wanted, in.available, in.rows, params, pins);
        Counts rank(in.wanted.size(), 0);
        for (std::size_t seat = 0; seat < order.size(); ++seat) {
            const std::size_t i = order[seat];
            ASSERT_EQ(budgetToReach(in.wanted, in.available, i, rank[i]++, params, pins), seat + 1)
                << seed;
        }
        for (std::size_t i = 0; i < rank.size(); ++i)
            ASSERT_EQ(budgetToReach(in.wanted, in.available, i, rank[i], params, pins), 0U) << seed;
    }
}

TEST(Hamilton, GivesAClusterAtLeastItsPins)
{
    // Without pins 5, 3, 1, 1. Four pins in cluster 3 leave 6 seats for .5 : .3 : .1, which are
    // 3.33, 2, .67.
    const Allocation got = hamilton(kShares, kPlenty, 10, {}, Counts{0, 0, 0, 4});
    EXPECT_THAT(got.quota, ElementsAre(3, 2, 1, 4));
    // Pins that the quota covers change nothing.
    EXPECT_THAT(hamilton(kShares, kPlenty, 10, {}, Counts{5, 2, 1, 0}).quota,
                ElementsAre(5, 3, 1, 1));
}

TEST(Hamilton, FixesClustersThatFallBelowTheirPinsInTurn)
{
    // 8 pins in cluster 3 leave 2 seats: 1.11, .67, .22. Cluster 2 then falls below its pin; the
    // last seat goes to .5 : .3.
    EXPECT_THAT(hamilton(kShares, kPlenty, 10, {}, Counts{0, 0, 1, 8}).quota,
                ElementsAre(1, 0, 1, 8));
}

TEST(Hamilton, CountsPinsOfClustersWithoutMassAsOverflow)
{
    const Shares wanted{.5, .5, 0};
    const Allocation got = hamilton(wanted, Counts{9, 9, 9}, 8, {.strict = true}, Counts{0, 0, 2});
    EXPECT_THAT(got.quota, ElementsAre(3, 3, 2));
    EXPECT_TRUE(got.overflow);
    EXPECT_THAT(hamilton(wanted, Counts{2, 2, 9}, 8, {.strict = true}, Counts{0, 0, 2}).quota,
                ElementsAre(2, 2, 2));
    EXPECT_THAT(hamilton(wanted, Counts{2, 2, 9}, 8, {}, Counts{0, 0, 2}).quota,
                ElementsAre(2, 2, 4));
}

TEST(Hamilton, CountsAPinAsTheOneOfMinOne)
{
    const Shares wanted{.97, .01, .01, .01};
    const HamiltonParams rules{.minOne = true};
    EXPECT_THAT(hamilton(wanted, kPlenty, 10, rules, Counts{0, 1, 0, 0}).quota,
                ElementsAre(7, 1, 1, 1));
    EXPECT_THAT(hamilton(wanted, kPlenty, 10, rules, Counts{0, 3, 0, 0}).quota,
                ElementsAre(5, 3, 1, 1));
    // Five seats hold four pins and one more, not one for each of the others.
    EXPECT_THAT(hamilton(wanted, kPlenty, 5, rules, Counts{0, 4, 0, 0}).quota,
                ElementsAre(1, 4, 0, 0));
}

TEST(Hamilton, RefusesMorePinsThanTheBudget)
{
    try {
        (void)hamilton(kShares, kPlenty, 3, {}, Counts{2, 2, 0, 0});
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        EXPECT_THAT(error.what(), HasSubstr("4 pairs are pinned, but the budget is 3"));
    }
}

TEST(Hamilton, KeepsItsPromisesWithPins)
{
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        const AllocationCase in = randomAllocation(seed);
        const Counts pins = randomPins(in, seed);
        const std::uint64_t budget = sum(pins) + Rng(seed, "test.budget").below(in.rows + 10);
        const HamiltonParams params{seed % 2 == 1, seed % 3 == 1};
        const Allocation got = hamilton(in.wanted, in.available, budget, params, pins);
        ASSERT_EQ(sum(got.quota) + got.shortfall, budget) << seed;
        std::uint64_t outside = 0;
        for (std::size_t i = 0; i < pins.size(); ++i) {
            ASSERT_GE(got.quota[i], pins[i]) << seed;
            ASSERT_LE(got.quota[i], in.available[i]) << seed;
            outside += in.hasMass(i) ? 0 : got.quota[i];
            if (params.strict && !in.hasMass(i)) {
                ASSERT_EQ(got.quota[i], pins[i]) << seed;
            }
        }
        ASSERT_EQ(got.overflow, outside > 0) << seed;
        if (!params.strict) {
            ASSERT_EQ(got.shortfall, budget - std::min(budget, in.rows)) << seed;
        }
    }
}

TEST(Hamilton, StaysWithinOneSeatOfTheQuotasHeldAboveThePins)
{
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        const AllocationCase in = randomAllocation(seed);
        Counts pins = randomPins(in, seed);
        std::uint64_t rowsWithMass = 0;
        for (std::size_t i = 0; i < pins.size(); ++i) {
            pins[i] = in.hasMass(i) ? pins[i] : 0;
            rowsWithMass += in.hasMass(i) ? in.available[i] : 0;
        }
        const std::uint64_t budget =
            std::min(rowsWithMass, sum(pins) + Rng(seed, "test.budget").below(in.rows + 1));
        const auto naive = test::naiveBoundedQuotas(in, static_cast<double>(budget), pins);
        const auto real = realQuotas(in.wanted, in.available, budget, pins);
        const auto got = hamilton(in.wanted, in.available, budget, {}, pins).quota;
        for (std::size_t i = 0; i < real.size(); ++i) {
            ASSERT_NEAR(real[i], naive[i], 1e-4) << seed;
            ASSERT_LT(std::abs(static_cast<double>(got[i]) - real[i]), 1.0) << seed;
        }
    }
}

TEST(HamiltonBudgetToReach, IsTheSmallestOfAllBudgetsThatHoldThePins)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const AllocationCase in = randomAllocation(seed);
        const Counts pins = randomPins(in, seed);
        const HamiltonParams params{seed % 2 == 1, seed % 3 == 1};
        std::vector<Counts> smallest(pins.size());
        for (std::size_t i = 0; i < pins.size(); ++i)
            smallest[i].assign(in.available[i] + 1, 0);
        for (std::uint64_t budget = std::max<std::uint64_t>(1, sum(pins)); budget <= in.rows;
             ++budget) {
            const auto quota = hamilton(in.wanted, in.available, budget, params, pins).quota;
            for (std::size_t i = 0; i < pins.size(); ++i) {
                for (std::uint64_t rank = 0; rank < quota[i]; ++rank)
                    smallest[i][rank] = smallest[i][rank] == 0 ? budget : smallest[i][rank];
            }
        }
        for (std::size_t i = 0; i < pins.size(); ++i) {
            for (std::uint64_t rank = 0; rank <= in.available[i]; ++rank)
                ASSERT_EQ(hamiltonBudgetToReach(in.wanted, in.available, i, rank, params, pins),
                          smallest[i][rank])
                    << "seed " << seed << ", cluster " << i << ", rank " << rank;
        }
    }
}

} // namespace
} // namespace craft
