// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/allocate/allocate.h"
#include "core/base/error.h"
#include "tests/support/allocation_reference.h"

#include <gtest/gtest.h>

namespace craft {
namespace {

using test::AllocationCase;
using test::randomAllocation;
using Counts = std::vector<std::uint64_t>;
using Shares = std::vector<double>;

/// By trying every budget: per cluster, the smallest one for each of its ranks.
std::vector<Counts> smallestBudgets(const AllocationCase& in, const HamiltonParams& params)
{
    std::vector<Counts> out(in.wanted.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].assign(in.available[i] + 1, 0);
    for (std::uint64_t budget = 1; budget <= in.rows; ++budget) {
        const auto quota = hamilton(in.wanted, in.available, budget, params).quota;
        for (std::size_t i = 0; i < out.size(); ++i) {
            for (std::uint64_t rank = 0; rank < quota[i]; ++rank)
                out[i][rank] = out[i][rank] == 0 ? budget : out[i][rank];
        }
    }
    return out;
}

TEST(HamiltonBudgetToReach, IsTheSmallestOfAllBudgets)
{
    std::uint64_t compared = 0;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        const AllocationCase in = randomAllocation(seed);
        const HamiltonParams params{seed % 2 == 1, seed % 3 == 1};
        const auto wanted = smallestBudgets(in, params);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            for (std::uint64_t rank = 0; rank < wanted[i].size(); ++rank, ++compared)
                ASSERT_EQ(hamiltonBudgetToReach(in.wanted, in.available, i, rank, params),
                          wanted[i][rank])
                    << "seed " << seed << ", cluster " << i << ", rank " << rank;
        }
    }
    EXPECT_GT(compared, 10000U);
}

TEST(HamiltonBudgetToReach, FindsTheSeatThatALargerBudgetTakesAway)
{
    // Quotas with 1 : 3 : 3 are 2, 4, 4 for ten seats and 1, 5, 5 for eleven.
    const Shares wanted{1. / 7, 3. / 7, 3. / 7};
    const Counts plenty{100, 100, 100};
    const std::uint64_t budget = hamiltonBudgetToReach(wanted, plenty, 0, 1, {});
    EXPECT_LE(budget, 10U);
    EXPECT_EQ(hamilton(wanted, plenty, budget, {}).quota[0], 2U);
    EXPECT_EQ(hamilton(wanted, plenty, budget - 1, {}).quota[0], 1U);
    EXPECT_EQ(hamilton(wanted, plenty, 11, {}).quota[0], 1U);
}

TEST(HamiltonBudgetToReach, TriesFewBudgetsOfALargePool)
{
    // Four million rows a cluster: only a search finishes this at once.
    Shares wanted(50);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        wanted[i] = static_cast<double>(i + 1) / 1275.;
    const Counts available(50, 4000000);
    for (const std::uint64_t rank : {0U, 4321U, 3999999U}) {
        const std::uint64_t budget = hamiltonBudgetToReach(wanted, available, 20, rank, {});
        EXPECT_EQ(hamilton(wanted, available, budget, {}).quota[20], rank + 1);
        EXPECT_EQ(hamilton(wanted, available, budget - 1, {}).quota[20], rank);
    }
}

TEST(HamiltonBudgetToReach, IsZeroWhereNoBudgetReaches)
{
    const Shares wanted{.5, .5, 0};
    const Counts available{4, 4, 4};
    EXPECT_EQ(hamiltonBudgetToReach(wanted, available, 0, 4, {}), 0U);
    EXPECT_EQ(hamiltonBudgetToReach(wanted, available, 2, 0, {}), 9U);
    EXPECT_EQ(hamiltonBudgetToReach(wanted, available, 2, 0, {.strict = true}), 0U);
    EXPECT_THROW((void)hamiltonBudgetToReach(wanted, available, 3, 0, {}), Error);
}

} // namespace
} // namespace craft
