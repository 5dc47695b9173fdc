// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/pipeline/compare.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace craft {
namespace {

Selection selectionOf(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& rowsAndClusters)
{
    Selection out;
    for (const auto& [row, cluster] : rowsAndClusters)
        out.pairs.push_back({RowId{row}, ClusterId{cluster}, 0, 0, 0});
    return out;
}

std::vector<std::uint32_t> numbers(const std::vector<RowId>& rows)
{
    std::vector<std::uint32_t> out;
    for (const RowId row : rows)
        out.push_back(static_cast<std::uint32_t>(row));
    return out;
}

TEST(Comparison, SplitsTheRowsAndFollowsThemFromClusterToCluster)
{
    Selection a = selectionOf({{9, 0}, {3, 0}, {5, 1}, {1, 1}, {2, 1}});
    Selection b = selectionOf({{5, 4}, {1, 4}, {3, 4}, {9, 2}, {7, 2}, {8, 0}});
    a.targetTokens = 50;
    b.sourceTokens = 61;
    const Comparison found = compareSelections(a, b);
    EXPECT_EQ(found.pairsA, 5U);
    EXPECT_EQ(found.pairsB, 6U);
    EXPECT_EQ(numbers(found.both), (std::vector<std::uint32_t>{1, 3, 5, 9}));
    EXPECT_EQ(numbers(found.onlyA), std::vector<std::uint32_t>{2});
    EXPECT_EQ(numbers(found.onlyB), (std::vector<std::uint32_t>{7, 8}));
    EXPECT_DOUBLE_EQ(found.jaccard, 4.0 / 7.0);
    EXPECT_EQ(found.targetTokensA, 50U);
    EXPECT_EQ(found.sourceTokensB, 61U);
    // 0 -> 2: row 9; 0 -> 4: row 3; 1 -> 4: rows 1 and 5.
    ASSERT_EQ(found.flow.size(), 3U);
    EXPECT_EQ(found.flow[0].b, ClusterId{2});
    EXPECT_EQ(found.flow[1].b, ClusterId{4});
    EXPECT_EQ(found.flow[2].rows, 2U);
    // The largest flow matches 1 with 4, which leaves 2 to 0.
    ASSERT_EQ(found.matches.size(), 2U);
    EXPECT_EQ(found.matches[0].a, ClusterId{1});
    EXPECT_EQ(found.matches[0].b, ClusterId{4});
    EXPECT_EQ(found.matches[1].a, ClusterId{0});
    EXPECT_EQ(found.matches[1].b, ClusterId{2});
}

TEST(Comparison, OfNothingWithNothingIsEqual)
{
    const Comparison found = compareSelections({}, {});
    EXPECT_EQ(found.jaccard, 1.0);
    EXPECT_TRUE(found.flow.empty());
    EXPECT_EQ(compareSelections(selectionOf({{1, 0}}), {}).jaccard, 0.0);
}

TEST(Comparison, NamesTheParametersThatDiffer)
{
    Params a;
    a.set("budget", std::int64_t{50});
    a.set("method", std::string("craft"));
    a.set("decay", 0.5);
    Params b;
    b.set("budget", std::int64_t{60});
    b.set("method", std::string("craft"));
    b.set("alpha", 0.25);
    const auto found = compareRuns({}, a, {}, b).params;
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].id, "alpha");
    EXPECT_EQ(found[0].a, "-");
    EXPECT_EQ(found[0].b, "0.25");
    EXPECT_EQ(found[1].id, "budget");
    EXPECT_EQ(found[1].a, "50");
    EXPECT_EQ(found[2].b, "-");
}

TEST(Comparison, CountsAsSetsAndMapsDo)
{
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        Rng rng(seed, "compare");
        std::map<std::uint32_t, std::uint32_t> a;
        std::map<std::uint32_t, std::uint32_t> b;
        for (int i = 0; i < 40; ++i) {
            a[static_cast<std::uint32_t>(rng.below(60))] = static_cast<std::uint32_t>(rng.below(4));
            b[static_cast<std::uint32_t>(rng.below(60))] = static_cast<std::uint32_t>(rng.below(5));
        }
        const Comparison found =
            compareSelections(selectionOf({a.begin(), a.end()}), selectionOf({b.begin(), b.end()}));
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> flow;
        std::uint64_t both = 0;
        for (const auto& [row, cluster] : a) {
            if (b.contains(row)) {
                ++flow[{cluster, b[row]}];
                ++both;
            }
        }
        EXPECT_EQ(found.both.size(), both);
        EXPECT_EQ(found.onlyA.size(), a.size() - both);
        EXPECT_EQ(found.onlyB.size(), b.size() - both);
        ASSERT_EQ(found.flow.size(), flow.size());
        std::size_t at = 0;
        for (const auto& [clusters, rows] : flow) {
            EXPECT_EQ(found.flow[at].a, ClusterId{clusters.first});
            EXPECT_EQ(found.flow[at].b, ClusterId{clusters.second});
            EXPECT_EQ(found.flow[at++].rows, rows);
        }
        std::set<ClusterId> once;
        for (const ClusterFlow& match : found.matches)
            EXPECT_TRUE(once.insert(match.a).second);
    }
}

} // namespace
} // namespace craft
