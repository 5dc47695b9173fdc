// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/select/pin.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

namespace craft {
namespace {

using testing::ElementsAre;

std::vector<std::size_t> rowsOf(const Ranking& ranking, std::size_t group)
{
    std::vector<std::size_t> rows;
    for (const RowId row : ranking.group(group))
        rows.push_back(index(row));
    return rows;
}

/// Six rows in clusters A B A B A B; A ranks 4 0, B ranks 5 3 1: row 2 is beyond the depth.
Ranking ranking()
{
    Ranking out;
    out.offsets = {0, 2, 5};
    out.rows = {rowId(4), rowId(0), rowId(5), rowId(3), rowId(1)};
    out.cost = {.1F, .2F, .3F, .4F, .5F, .6F};
    out.available = {3, 3};
    out.costName = "a number";
    return out;
}

Assignment pool()
{
    constexpr ClusterId kA{0};
    constexpr ClusterId kB{1};
    return {{kA, kB, kA, kB, kA, kB}, {}};
}

TEST(PinFirst, MovesAndInsertsInRowOrder)
{
    const std::vector<RowId> pins{rowId(0), rowId(1), rowId(2)};
    const Ranking got = pinFirst(ranking(), pool(), pins);
    EXPECT_THAT(rowsOf(got, 0), ElementsAre(0, 2, 4));
    EXPECT_THAT(rowsOf(got, 1), ElementsAre(1, 5, 3));
    EXPECT_EQ(got.cost, ranking().cost);
    EXPECT_EQ(got.available, ranking().available);
    EXPECT_EQ(got.costName, "a number");
}

TEST(PinFirst, KeepsARankingWithoutPins)
{
    const Ranking got = pinFirst(ranking(), pool(), {});
    EXPECT_EQ(got.rows, ranking().rows);
    EXPECT_EQ(got.offsets, ranking().offsets);
}

TEST(PinFirst, UsesTheOneGroupOfAGlobalRanking)
{
    Ranking global = ranking();
    global.offsets = {0, 5};
    const std::vector<RowId> pins{rowId(2), rowId(3)};
    EXPECT_THAT(rowsOf(pinFirst(global, pool(), pins), 0), ElementsAre(2, 3, 4, 0, 5, 1));
}

TEST(PinFirst, RefusesPinsOutOfOrder)
{
    const std::vector<RowId> pins{rowId(3), rowId(2)};
    EXPECT_THROW((void)pinFirst(ranking(), pool(), pins), Error);
}

TEST(PinFirst, EqualsAStableSortByPinned)
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        Rng rng(seed, "test.pin");
        const std::size_t clusters = 1 + rng.below(4);
        Assignment assignment;
        std::vector<std::vector<RowId>> groups(clusters);
        std::vector<RowId> pins;
        for (std::size_t row = 0; row < 40; ++row) {
            const std::size_t cluster = rng.below(clusters);
            assignment.cluster.push_back(clusterId(cluster));
            const bool isPinned = rng.below(5) == 0;
            if (isPinned)
                pins.push_back(rowId(row));
            if (isPinned || rng.below(2) == 0) // the others are beyond the depth
                groups[cluster].push_back(rowId(row));
        }
        Ranking in;
        for (auto& group : groups) {
            for (std::size_t i = group.size(); i > 1; --i)
                std::swap(group[i - 1], group[rng.below(i)]);
            in.rows.insert(in.rows.end(), group.begin(), group.end());
            in.offsets.push_back(in.rows.size());
        }
        const Ranking got = pinFirst(in, assignment, pins);
        for (std::size_t g = 0; g < clusters; ++g) {
            const auto isPinned = [&](RowId row) {
                return std::find(pins.begin(), pins.end(), row) != pins.end();
            };
            auto expected = groups[g];
            const auto others = std::stable_partition(expected.begin(), expected.end(), isPinned);
            std::sort(expected.begin(), others);
            ASSERT_EQ(std::vector<RowId>(got.group(g).begin(), got.group(g).end()), expected);
        }
    }
}

} // namespace
} // namespace craft
