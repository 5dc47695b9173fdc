// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/allocate/allocate.h"
#include "core/base/error.h"
#include "core/data/webster.h"
#include "tests/support/allocation_reference.h"

#include <gmock/gmock.h>

namespace craft {
namespace {

using test::AllocationCase;
using test::naiveNestedOrder;
using test::randomAllocation;
using testing::ElementsAre;
using Counts = std::vector<std::uint64_t>;
using Shares = std::vector<double>;

constexpr std::uint64_t kCases = 400;

TEST(WebsterKey, TiesWhereExactFractionsTie)
{
    // 1 / (1/M) = 3 / (3/M) = 5 / (5/M), though none of these shares is a binary fraction.
    for (std::uint64_t total = 1; total < 3000; ++total) {
        const double m = static_cast<double>(total);
        ASSERT_EQ(websterKey(0, 1 / m), websterKey(1, 3 / m)) << total;
        ASSERT_EQ(websterKey(0, 1 / m), websterKey(2, 5 / m)) << total;
        ASSERT_EQ(websterKey(3, 7 / m), websterKey(10, 21 / m)) << total;
    }
}

TEST(WebsterKey, RisesWithRankAndFallsWithWeight)
{
    for (std::uint64_t rank = 1; rank < 40'000'000; rank += 99'991) {
        ASSERT_LT(websterKey(rank - 1, .37), websterKey(rank, .37));
        ASSERT_LT(websterKey(rank, .370001), websterKey(rank, .37));
    }
    EXPECT_LT(websterKey(0, 1e-300), websterKey(0, 1e-310));
}

TEST(NestedOrder, StartsAsOnPaper)
{
    // Keys 1/.5=2, 3/.5=6, 5/.5=10 | 1/.3=3.3, 3/.3=10 | 1/.1=10 | 1/.1=10.
    EXPECT_THAT(nestedOrder(Shares{.5, .3, .1, .1}, Counts{9, 9, 9, 9}, 7, {}),
                ElementsAre(0, 1, 0, 0, 1, 2, 3));
}

TEST(NestedOrder, GoesOnWithoutAClusterThatIsUsedUp)
{
    const auto order = nestedOrder(Shares{.5, .3, .1, .1}, Counts{2, 10, 10, 0}, 7, {});
    EXPECT_THAT(seatsOf(order, 4), ElementsAre(2, 4, 1, 0));
}

TEST(NestedOrder, PutsClustersWithoutMassLastInProportionToTheirRows)
{
    const Shares wanted{.5, .5, 0, 0};
    const Counts available{1, 1, 6, 2};
    EXPECT_THAT(nestedOrder(wanted, available, 99, {}), ElementsAre(0, 1, 2, 2, 3, 2, 2, 2, 3, 2));
    EXPECT_THAT(nestedOrder(wanted, available, 99, {.strict = true}), ElementsAre(0, 1));
}

TEST(NestedOrder, PutsOneRowOfEveryOccupiedClusterFirstIfAsked)
{
    const Shares wanted{.01, .97, .02, 0};
    EXPECT_THAT(nestedOrder(wanted, Counts{5, 5, 5, 5}, 5, {.minOne = true}),
                ElementsAre(1, 2, 0, 1, 1));
}

TEST(NestedOrder, IsEmptyWithoutRowsOrClusters)
{
    EXPECT_TRUE(nestedOrder({}, {}, 10, {}).empty());
    EXPECT_TRUE(nestedOrder(Shares{1}, Counts{0}, 10, {}).empty());
    EXPECT_TRUE(nestedOrder(Shares{1}, Counts{10}, 0, {}).empty());
    EXPECT_THROW((void)nestedOrder(Shares{-1}, Counts{10}, 1, {}), Error);
}

TEST(NestedOrder, EqualsSortingAllSeatsByExactFractions)
{
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        const AllocationCase in = randomAllocation(seed);
        for (const bool minOne : {false, true}) {
            for (const bool strict : {false, true}) {
                ASSERT_EQ(nestedOrder(in.wanted, in.available, in.rows + 5, {minOne, strict}),
                          naiveNestedOrder(in, minOne, strict))
                    << seed;
            }
        }
    }
}

TEST(NestedOrder, IsOneOrderWhateverTheDepth)
{
    for (std::uint64_t seed = 0; seed < kCases / 4; ++seed) {
        const AllocationCase in = randomAllocation(seed);
        const HamiltonParams params{seed % 2 == 1, false};
        const auto whole = nestedOrder(in.wanted, in.available, in.rows, params);
        for (std::uint64_t depth = 0; depth <= in.rows; ++depth) {
            const auto part = nestedOrder(in.wanted, in.available, depth, params);
            ASSERT_TRUE(part.size() == depth && std::equal(part.begin(), part.end(), whole.begin()))
                << seed;
        }
    }
}

TEST(NestedOrder, StaysNearProportionWithoutActiveCapacities)
{
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        const AllocationCase in = randomAllocation(seed);
        const Counts plenty(in.wanted.size(), 100'000);
        const auto occupied = static_cast<double>(
            std::count_if(in.wanted.begin(), in.wanted.end(), [](double p) { return p > 0; }));
        const auto order = nestedOrder(in.wanted, plenty, 500, {});
        for (std::uint64_t budget = 1; budget <= order.size(); budget += 7) {
            const auto seats = seatsOf(std::span(order).first(budget), in.wanted.size());
            for (std::size_t i = 0; i < seats.size(); ++i) {
                const double p = in.wanted[i];
                const double off =
                    std::abs(static_cast<double>(seats[i]) - static_cast<double>(budget) * p);
                ASSERT_LE(off, .5 + p * occupied / 2 + 1e-9) << seed;
            }
        }
    }
}

TEST(NestedOrder, HasNoAlabamaParadoxWhereHamiltonHas)
{
    // With 1 : 3 : 3, Hamilton's eleventh seat takes one away from the smallest cluster.
    const Shares wanted{1. / 7, 3. / 7, 3. / 7};
    const Counts plenty{100, 100, 100};
    const auto ten = hamilton(wanted, plenty, 10, {}).quota;
    const auto eleven = hamilton(wanted, plenty, 11, {}).quota;
    ASSERT_THAT(ten, ElementsAre(2, 4, 4));
    ASSERT_THAT(eleven, ElementsAre(1, 5, 5));
    const auto order = nestedOrder(wanted, plenty, 300, {});
    for (std::size_t budget = 1; budget <= order.size(); ++budget) {
        const auto before = seatsOf(std::span(order).first(budget - 1), 3);
        const auto after = seatsOf(std::span(order).first(budget), 3);
        for (std::size_t i = 0; i < 3; ++i)
            ASSERT_LE(before[i], after[i]);
    }
}

TEST(BudgetToReach, FindsEverySeatOfTheOrder)
{
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        const AllocationCase in = randomAllocation(seed);
        for (const bool minOne : {false, true}) {
            const HamiltonParams params{minOne, seed % 2 == 1};
            const auto order = nestedOrder(in.wanted, in.available, in.rows, params);
            Counts rank(in.wanted.size(), 0);
            for (std::size_t seat = 0; seat < order.size(); ++seat) {
                const std::size_t i = order[seat];
                ASSERT_EQ(budgetToReach(in.wanted, in.available, i, rank[i]++, params), seat + 1)
                    << seed;
            }
        }
    }
}

TEST(BudgetToReach, IsZeroWhereNoBudgetReaches)
{
    const Shares wanted{.5, .5, 0};
    const Counts available{4, 4, 4};
    EXPECT_EQ(budgetToReach(wanted, available, 0, 4, {}), 0U);
    EXPECT_EQ(budgetToReach(wanted, available, 2, 0, {}), 9U);
    EXPECT_EQ(budgetToReach(wanted, available, 2, 0, {.strict = true}), 0U);
    EXPECT_THROW((void)budgetToReach(wanted, available, 3, 0, {}), Error);
}

} // namespace
} // namespace craft
