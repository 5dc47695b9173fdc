// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/select/cluster_rows.h"
#include "tests/support/selection_reference.h"

#include <gmock/gmock.h>

#include <numeric>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;
using testing::ElementsAre;

TEST(CostKey, SortsByCostThenRow)
{
    const std::vector<float> ascending{
        -std::numeric_limits<float>::infinity(), -2.5F, -1e-30F, 0.0F, 1e-38F, 0.5F, 3.0F,
        std::numeric_limits<float>::infinity()};
    for (std::size_t i = 1; i < ascending.size(); ++i)
        EXPECT_LT(costKey(ascending[i - 1], rowId(9)), costKey(ascending[i], rowId(3)));
    EXPECT_LT(costKey(.5F, rowId(3)), costKey(.5F, rowId(4)));
    EXPECT_EQ(costKey(-0.0F, rowId(3)), costKey(0.0F, rowId(3)));
}

TEST(BestRows, AreThoseOfLowestCostWithTiesByRow)
{
    const std::vector<float> cost{3, 1, 2, 1, 0, 1};
    const std::vector<RowId> rows{rowId(0), rowId(1), rowId(2), rowId(3), rowId(5)};
    EXPECT_THAT(bestRows(rows, cost, 3), ElementsAre(rowId(1), rowId(3), rowId(5)));
    EXPECT_THAT(bestRows(rows, cost, 9).size(), 5U);
    EXPECT_TRUE(bestRows(rows, cost, 0).empty());
    EXPECT_TRUE(bestRows({}, cost, 4).empty());
}

TEST(BestRows, RefuseACostThatIsNoNumber)
{
    const std::vector<float> cost{1, std::numeric_limits<float>::quiet_NaN()};
    const std::vector<RowId> rows{rowId(0), rowId(1)};
    EXPECT_THROW((void)bestRows(rows, cost, 1), Error);
}

TEST(BestRows, AreAPrefixOfTheFullOrder)
{
    Rng rng(1, "test.best-rows");
    std::vector<float> cost;
    std::vector<RowId> rows;
    for (std::size_t i = 0; i < 500; ++i) {
        cost.push_back(static_cast<float>(rng.below(40)) - 20);
        rows.push_back(rowId(i));
    }
    const auto all = bestRows(rows, cost, rows.size());
    for (std::uint64_t depth = 0; depth < 500; depth += 13) {
        const auto best = bestRows(rows, cost, depth);
        ASSERT_TRUE(best.size() == depth && std::equal(best.begin(), best.end(), all.begin()));
    }
}

TEST(EligibleRows, AreThoseWithoutFlagsAndWithACluster)
{
    const RankCase in = randomRankCase(4, {});
    const ClusterRows rows = eligibleRows(in.input());
    ASSERT_EQ(rows.clusters(), in.clustering.clusters());
    for (std::size_t i = 0; i < rows.clusters(); ++i) {
        const auto got = rows.of(i);
        EXPECT_EQ(std::vector<RowId>(got.begin(), got.end()), in.eligibleRows(i));
    }
}

TEST(EligibleRows, RefuseSpansOfTheWrongLength)
{
    RankCase in = randomRankCase(4, {});
    in.depth.pop_back();
    EXPECT_THROW((void)eligibleRows(in.input()), Error);
}

} // namespace
} // namespace craft
