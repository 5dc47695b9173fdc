// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/evaluate/stability.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace craft::test {
namespace {

std::vector<RowId> rowsOf(std::initializer_list<std::size_t> rows)
{
    std::vector<RowId> out;
    for (const std::size_t row : rows)
        out.push_back(rowId(row));
    return out;
}

/// A random subset of the pool of about `share`.
std::vector<RowId> randomRows(std::size_t pool, double share, std::uint64_t seed)
{
    Rng rng(seed, "test.subset");
    std::vector<RowId> out;
    for (std::size_t row = 0; row < pool; ++row) {
        if (rng.unit() < share)
            out.push_back(rowId(row));
    }
    return out;
}

TEST(JaccardOfRows, CountsSharedOverAll)
{
    EXPECT_DOUBLE_EQ(jaccard(rowsOf({3, 1, 2}), rowsOf({2, 3, 9})), 0.5);
    EXPECT_DOUBLE_EQ(jaccard(rowsOf({}), rowsOf({})), 1.0);
    EXPECT_DOUBLE_EQ(jaccard(rowsOf({1}), rowsOf({})), 0.0);
}

TEST(ChanceJaccard, IsTheWorkedNumber)
{
    // r = .1: r / (2 - r) = .0526
    EXPECT_NEAR(chanceJaccard(100, 100, 1000), 0.0526, 1e-4);
    EXPECT_DOUBLE_EQ(chanceJaccard(1000, 1000, 1000), 1.0);
    EXPECT_DOUBLE_EQ(chanceJaccard(0, 0, 0), 1.0);
}

TEST(ChanceJaccard, IsWhatRandomSubsetsComeTo)
{
    const std::size_t pool = 20000;
    const auto a = randomRows(pool, 0.1, 1);
    const auto b = randomRows(pool, 0.2, 2);
    EXPECT_NEAR(jaccard(a, b), chanceJaccard(a.size(), b.size(), pool), 0.01);
}

TEST(StabilityOfSelections, IsTheMeanOverAllPairs)
{
    const std::vector<std::vector<RowId>> selections{rowsOf({0, 1, 2}), rowsOf({1, 2, 0}),
                                                     rowsOf({2, 3, 4})};
    const Stability found = stability(selections, 30);
    EXPECT_EQ(found.comparisons, 3U);
    EXPECT_DOUBLE_EQ(found.jaccard, (1.0 + 0.2 + 0.2) / 3);
    EXPECT_DOUBLE_EQ(found.chance, chanceJaccard(3, 3, 30));
    EXPECT_GT(found.sd, 0.0);
}

TEST(StabilityOfSelections, OfOneSelectionComparesNothing)
{
    const std::vector<std::vector<RowId>> one{rowsOf({1})};
    EXPECT_EQ(stability(one, 10).comparisons, 0U);
    EXPECT_EQ(stability(one, 10).jaccard, 1.0);
}

} // namespace
} // namespace craft::test
