// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/select/registry.h"
#include "tests/support/selection_reference.h"

#include <gmock/gmock.h>

#include <cmath>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;

Ranking rank(const RankCase& in, std::string_view id)
{
    Job job;
    const auto selector = makePlugin(selectors(), "method", id);
    return selector->rank(in.input(), resolve(selector->params(), {}), job);
}

TEST(Selectors, AreListedByName)
{
    std::vector<std::string_view> ids;
    for (const auto& entry : selectors())
        ids.push_back(entry.id);
    EXPECT_THAT(ids, testing::IsSupersetOf({"craft", "random", "nearest", "uniform"}));
    EXPECT_THROW((void)makePlugin(selectors(), "method", "oracle"), Error);
}

TEST(RandomSelector, DrawsByRowAndSeedOnly)
{
    RankCase in = randomRankCase(7, {.flagged = false});
    const auto first = rank(in, "random").cost;
    double mean = 0;
    for (const float cost : first) {
        EXPECT_GE(cost, 0.0F);
        EXPECT_LT(cost, 1.0F);
        mean += static_cast<double>(cost) / static_cast<double>(first.size());
    }
    EXPECT_NEAR(mean, .5, .1);
    // Another row's flag or cluster changes nothing about this row.
    in.flags[0] = kLockedOut;
    in.clustering.pool.cluster[1] = clusterId(3);
    const auto second = rank(in, "random").cost;
    EXPECT_TRUE(std::isnan(second[0]));
    EXPECT_TRUE(std::equal(first.begin() + 1, first.end(), second.begin() + 1));
    in.seed += 1;
    EXPECT_NE(rank(in, "random").cost, second);
}

TEST(NearestSelector, RanksByDistanceToTheCentroid)
{
    const RankCase in = randomRankCase(8, {});
    const Ranking got = rank(in, "nearest");
    for (std::size_t i = 0; i < got.groups(); ++i) {
        const auto group = got.group(i);
        for (std::size_t r = 1; r < group.size(); ++r) {
            const float before = in.clustering.pool.squaredDistance[index(group[r - 1])];
            const float after = in.clustering.pool.squaredDistance[index(group[r])];
            ASSERT_TRUE(before < after || (before == after && group[r - 1] < group[r]));
        }
    }
    EXPECT_EQ(got.costName, "the squared distance to the centroid of the source cluster");
}

} // namespace
} // namespace craft
