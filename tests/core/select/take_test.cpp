// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/select/take.h"

#include <gmock/gmock.h>

namespace craft {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr ClusterId kA{0};
constexpr ClusterId kB{1};
constexpr ClusterId kC{2};

/// Seven rows in clusters A B A B C A B; A ranks 5 0 2, B ranks 3 1, C nothing.
Ranking ranking()
{
    Ranking out;
    out.offsets = {0, 3, 5, 5};
    out.rows = {rowId(5), rowId(0), rowId(2), rowId(3), rowId(1)};
    out.cost = {.1F, .2F, .3F, .4F, .5F, .6F, .7F};
    out.available = {3, 3, 1};
    return out;
}

Assignment pool()
{
    return {{kA, kB, kA, kB, kC, kA, kB}, {}};
}

std::vector<std::size_t> rowsOf(const Selection& selection)
{
    std::vector<std::size_t> rows;
    for (const SelectedPair& pair : selection.pairs)
        rows.push_back(index(pair.row));
    return rows;
}

const std::vector<std::uint32_t> kOrder{1, 0, 0, 1, 0};

TEST(TakeNested, FollowsTheOrderOfGroups)
{
    const Selection got = takeNested(ranking(), pool(), kOrder, 4);
    EXPECT_THAT(rowsOf(got), ElementsAre(3, 5, 0, 1));
    EXPECT_THAT(got.quota, ElementsAre(2, 2, 0));
    EXPECT_THAT(got.taken, ElementsAre(2, 2, 0));
    EXPECT_EQ(got.budget, 4U);
    EXPECT_EQ(got.shortfall, 0U);
    const SelectedPair& last = got.pairs.back();
    EXPECT_EQ(last.cluster, kB);
    EXPECT_EQ(last.rank, 2U);
    EXPECT_EQ(last.position, 4U);
    EXPECT_EQ(last.cost, .2F);
    EXPECT_THAT(got.sortedRows(), ElementsAre(rowId(0), rowId(1), rowId(3), rowId(5)));
}

TEST(TakeNested, GivesPrefixesForSmallerBudgets)
{
    const auto whole = rowsOf(takeNested(ranking(), pool(), kOrder, 5));
    for (std::uint64_t budget = 0; budget <= 5; ++budget) {
        const auto part = rowsOf(takeNested(ranking(), pool(), kOrder, budget));
        EXPECT_TRUE(part.size() == budget && std::equal(part.begin(), part.end(), whole.begin()));
    }
}

TEST(TakeNested, EndsWithTheOrder)
{
    const Selection got = takeNested(ranking(), pool(), kOrder, 9);
    EXPECT_EQ(got.pairs.size(), 5U);
    EXPECT_EQ(got.shortfall, 4U);
    EXPECT_EQ(got.budget, 9U);
}

TEST(TakeNested, EndsWithTheFirstGroupWhoseRankingEnds)
{
    // The third seat of B has no row: taking later seats all the same would bend the shares.
    const std::vector<std::uint32_t> order{1, 1, 1, 0, 0};
    const Selection got = takeNested(ranking(), pool(), order, 5);
    EXPECT_THAT(rowsOf(got), ElementsAre(3, 1));
    EXPECT_THAT(got.quota, ElementsAre(2, 3, 0));
    EXPECT_THAT(got.taken, ElementsAre(0, 2, 0));
    EXPECT_EQ(got.shortfall, 3U);
    EXPECT_THROW((void)takeNested(ranking(), pool(), std::vector<std::uint32_t>{3}, 1), Error);
}

TEST(TakeNested, ReadsClustersOfAGlobalRankingFromTheAssignment)
{
    Ranking global = ranking();
    global.offsets = {0, 5};
    global.available = {7};
    Assignment clusters = pool();
    clusters.cluster[0] = kNoCluster;
    const std::vector<std::uint32_t> order(4, 0);
    const Selection got = takeNested(global, clusters, order, 4);
    EXPECT_THAT(rowsOf(got), ElementsAre(5, 0, 2, 3));
    EXPECT_THAT(got.taken, ElementsAre(2, 1, 0));
    EXPECT_THAT(got.quota, ElementsAre(2, 1, 0)) << "nothing was asked for per cluster";
    EXPECT_EQ(got.pairs[3].rank, 4U);
    EXPECT_EQ(got.pairs[3].cluster, kB);
    EXPECT_THAT(takeNested(global, clusters, order, 4, 5).taken, ElementsAre(2, 1, 0, 0, 0));
}

TEST(TakeQuotas, TakesGroupByGroup)
{
    const Selection got = takeQuotas(ranking(), pool(), {{2, 1, 0}, 0, false});
    EXPECT_THAT(rowsOf(got), ElementsAre(5, 0, 3));
    EXPECT_THAT(got.quota, ElementsAre(2, 1, 0));
    EXPECT_THAT(got.taken, ElementsAre(2, 1, 0));
    EXPECT_EQ(got.pairs[2].rank, 1U);
    EXPECT_EQ(got.pairs[2].position, 3U);
    EXPECT_EQ(got.budget, 3U);
}

TEST(TakeQuotas, CountsWhatARankingOrTheAllocationLacks)
{
    const Selection got = takeQuotas(ranking(), pool(), {{1, 4, 1}, 2, false});
    EXPECT_THAT(rowsOf(got), ElementsAre(5, 3, 1));
    EXPECT_THAT(got.taken, ElementsAre(1, 2, 0));
    EXPECT_EQ(got.budget, 8U);
    EXPECT_EQ(got.shortfall, 5U);
    EXPECT_THROW((void)takeQuotas(ranking(), pool(), {{1, 2}, 0, false}), Error);
}

TEST(Take, CountsPairsOfClustersWithoutAWantedShare)
{
    const std::vector<double> wanted{1, 0, 0};
    EXPECT_EQ(takeNested(ranking(), pool(), kOrder, 5, 3, wanted).overflow, 2U);
    EXPECT_EQ(takeNested(ranking(), pool(), kOrder, 3, 3, wanted).overflow, 1U);
    EXPECT_EQ(takeNested(ranking(), pool(), kOrder, 5).overflow, 0U) << "no shares are known";
    // B is asked for four pairs and ranks two, C for one and ranks none: two were taken.
    const Allocation allocation{{3, 4, 1}, 0, true};
    EXPECT_EQ(takeQuotas(ranking(), pool(), allocation, 3, wanted).overflow, 2U);
    EXPECT_EQ(takeQuotas(ranking(), pool(), allocation).overflow, 0U);
    EXPECT_EQ(takeQuotas(ranking(), pool(), allocation, 3, std::vector<double>{.5, .5, 0}).overflow,
              0U);
}

TEST(Take, KnowsNoOverflowOfAGlobalRanking)
{
    Ranking global = ranking();
    global.offsets = {0, 5};
    global.available = {7};
    const std::vector<std::uint32_t> order(4, 0);
    const std::vector<double> wanted{1, 0, 0};
    EXPECT_EQ(takeNested(global, pool(), order, 4, 3, wanted).overflow, 0U);
}

TEST(Take, MakesNothingOfNothing)
{
    const Selection got = takeNested({}, {}, {}, 3);
    EXPECT_THAT(got.pairs, IsEmpty());
    EXPECT_EQ(got.shortfall, 3U);
    EXPECT_THAT(takeQuotas({}, {}, {}).pairs, IsEmpty());
}

} // namespace
} // namespace craft
