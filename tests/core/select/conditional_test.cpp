// SPDX-License-Identifier: GPL-3.0-or-later
// The order inside clusters, by variant. Costs are tested in conditional_cost_test.cpp.
#include "core/allocate/allocate.h"
#include "core/select/near_duplicates.h"
#include "core/select/registry.h"
#include "tests/support/selection_reference.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

#include <set>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;

Params variant(const std::string& letter)
{
    Params out;
    out.set("variant", letter);
    return out;
}

Ranking rank(const RankCase& in, const Params& params, Job& job)
{
    const auto selector = makePlugin(selectors(), "method", "craft");
    return selector->rank(in.input(), resolve(selector->params(), params), job);
}

Ranking rank(const RankCase& in, const Params& params)
{
    Job job;
    return rank(in, params, job);
}

/// The cluster's eligible rows by (cost, row).
std::vector<RowId> byCost(const RankCase& in, const Ranking& ranking, std::size_t cluster)
{
    auto rows = in.eligibleRows(cluster);
    std::stable_sort(rows.begin(), rows.end(), [&](RowId a, RowId b) {
        return ranking.cost[index(a)] < ranking.cost[index(b)];
    });
    return rows;
}

std::vector<RowId> groupOf(const Ranking& ranking, std::size_t cluster)
{
    const auto group = ranking.group(cluster);
    return {group.begin(), group.end()};
}

TEST(Conditional, RanksVariantsAAndBByCostThenRow)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const RankCase in = randomRankCase(seed, {});
        for (const std::string letter : {"a", "b"}) {
            const Ranking got = rank(in, variant(letter));
            for (std::size_t i = 0; i < got.groups(); ++i) {
                auto want = byCost(in, got, i);
                want.resize(std::min<std::size_t>(want.size(), in.depth[i]));
                ASSERT_EQ(groupOf(got, i), want) << letter << " " << seed;
            }
        }
    }
}

TEST(Conditional, GivesTargetClustersTheirSharesInEveryPrefix)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const RankCase in = randomRankCase(seed, {});
        const Ranking got = rank(in, variant("c"));
        for (std::size_t i = 0; i < got.groups(); ++i) {
            const auto shares = test::naiveTargetShares(in, i, 0);
            std::vector<std::uint64_t> capacity(shares.size(), 0);
            for (const RowId row : in.eligibleRows(i))
                ++capacity[index(in.targets.pool.cluster[index(row)])];
            const auto cells = nestedOrder(shares, capacity, in.depth[i], {.strict = true});
            const auto group = groupOf(got, i);
            std::vector<float> last(shares.size(), -10);
            float lastCost = -10;
            for (std::size_t r = 0; r < group.size(); ++r) {
                const std::size_t cell = index(in.targets.pool.cluster[index(group[r])]);
                const float cost = got.cost[index(group[r])];
                if (r < cells.size()) {
                    ASSERT_EQ(cell, cells[r]) << seed;
                    ASSERT_GE(cost, last[cell]) << "nearest to its centroid first";
                    last[cell] = cost;
                } else {
                    ASSERT_EQ(shares[cell], 0) << seed;
                    ASSERT_GE(cost, lastCost) << "the rest by expected distance";
                    lastCost = cost;
                }
            }
        }
    }
}

TEST(Conditional, FallsBackToVariantBWhereNoTargetClusterFits)
{
    RankCase in = randomRankCase(3, {});
    for (ClusterId& cell : in.targets.pool.cluster)
        cell = clusterId(in.targets.clusters() - 1); // no validation target is there
    const Ranking c = rank(in, variant("c"));
    const Ranking b = rank(in, variant("b"));
    EXPECT_EQ(c.rows, b.rows);
}

TEST(Conditional, PutsNearDuplicatesBehindInVariantD)
{
    const RankCase in = randomRankCase(5, {.pool = 400, .cols = 8});
    Params params = variant("d");
    params.set("near-duplicate", .9);
    const Ranking d = rank(in, params);
    const Ranking b = rank(in, variant("b"));
    bool differs = false;
    for (std::size_t i = 0; i < d.groups(); ++i) {
        const auto order = groupOf(b, i);
        std::vector<RowId> want;
        for (const std::uint32_t at :
             putRepeatsLast(in.features.poolTarget.gather(order), .9, in.picks[i], Job()))
            want.push_back(order[at]);
        EXPECT_EQ(groupOf(d, i), want);
        differs = differs || want != order;
    }
    EXPECT_TRUE(differs);
    params.set("near-duplicate", 1.0);
    EXPECT_EQ(rank(in, params).rows, b.rows);
}

/// Variant e by the plain greedy algorithm on all features of both sides, for alpha 0 or 1 and
/// means without shrinkage and contrast.
std::vector<RowId> naiveDecayOrder(const RankCase& in, const Ranking& ranking, std::size_t cluster,
                                   double alpha)
{
    const FeatureMatrix& pool = alpha > 0 ? in.features.poolSource : in.features.poolTarget;
    const FeatureMatrix& validation =
        alpha > 0 ? in.features.validationSource : in.features.validationTarget;
    std::vector<RowId> members;
    for (std::size_t v = 0; v < validation.rows(); ++v) {
        if (index(in.clustering.validation.cluster[v]) == cluster)
            members.push_back(rowId(v));
    }
    std::vector<double> weight;
    for (const float value :
         test::meanRow(members.empty() ? validation : validation.gather(members)))
        weight.push_back(static_cast<double>(value));
    auto order = byCost(in, ranking, cluster);
    order.resize(std::min<std::size_t>(order.size(), in.depth[cluster]));
    const FeatureMatrix candidates = pool.gather(order);
    const auto picked =
        test::naivePickWithDecay(candidates.sparse(), order, weight, .6, in.picks[cluster]);
    std::vector<RowId> out;
    for (const std::uint32_t at : picked)
        out.push_back(order[at]);
    for (const RowId row : order) {
        if (std::find(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(picked.size()), row)
            == out.begin() + static_cast<std::ptrdiff_t>(picked.size()))
            out.push_back(row);
    }
    return out;
}

TEST(Conditional, PicksGreedilyWithDecayInVariantE)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const RankCase in = randomRankCase(seed, {});
        for (const double alpha : {0.0, 1.0}) {
            Params params = variant("e");
            params.set("decay", .6);
            params.set("shrink", 0.0);
            params.set("beta", 0.0);
            params.set("alpha", alpha);
            const Ranking got = rank(in, params);
            for (std::size_t i = 0; i < got.groups(); ++i)
                ASSERT_EQ(groupOf(got, i), naiveDecayOrder(in, got, i, alpha)) << seed;
        }
    }
}

TEST(Conditional, RanksByCostWithoutDecayOrPicks)
{
    RankCase in = randomRankCase(6, {});
    Params params = variant("e");
    std::fill(in.picks.begin(), in.picks.end(), 0);
    const Ranking got = rank(in, params);
    for (std::size_t i = 0; i < got.groups(); ++i) {
        auto want = byCost(in, got, i);
        want.resize(std::min<std::size_t>(want.size(), in.depth[i]));
        EXPECT_EQ(groupOf(got, i), want);
    }
}

TEST(Conditional, CoversMoreFeaturesWithDecay)
{
    RankCase in = randomRankCase(9, {.pool = 2000, .cols = 60, .flagged = false});
    std::fill(in.depth.begin(), in.depth.end(), 400);
    std::fill(in.picks.begin(), in.picks.end(), 40);
    const auto featuresOfBest = [&](const std::string& letter) {
        const Ranking got = rank(in, variant(letter));
        std::set<std::uint32_t> seen;
        for (const RowId row : got.group(0).first(20)) {
            const auto columns = in.features.poolTarget.sparse().row(index(row)).columns;
            seen.insert(columns.begin(), columns.end());
        }
        return seen.size();
    };
    EXPECT_GT(featuresOfBest("e"), featuresOfBest("b"));
}

TEST(Conditional, PermutesTheAnswerWithThePool)
{
    // Rows reversed: the same pairs are chosen (costs without ties; the order of ties may turn).
    RankCase in = randomRankCase(11, {.pool = 150, .cols = 90, .flagged = false});
    RankCase reversed = in;
    std::vector<RowId> order;
    for (std::size_t row = in.flags.size(); row-- > 0;)
        order.push_back(rowId(row));
    reversed.features.poolSource = in.features.poolSource.gather(order);
    reversed.features.poolTarget = in.features.poolTarget.gather(order);
    std::reverse(reversed.clustering.pool.cluster.begin(), reversed.clustering.pool.cluster.end());
    const Ranking a = rank(in, variant("e"));
    const Ranking b = rank(reversed, variant("e"));
    for (std::size_t i = 0; i < a.groups(); ++i) {
        std::vector<float> costsA;
        std::vector<float> costsB;
        for (const RowId row : a.group(i))
            costsA.push_back(a.cost[index(row)]);
        for (const RowId row : b.group(i))
            costsB.push_back(b.cost[index(row)]);
        std::sort(costsA.begin(), costsA.end());
        std::sort(costsB.begin(), costsB.end());
        EXPECT_EQ(costsA, costsB);
    }
}

TEST(Conditional, StopsAtEveryPoll)
{
    const RankCase in = randomRankCase(12, {});
    for (const std::string letter : {"a", "b", "c", "d", "e"}) {
        test::StoppingJob counting;
        (void)rank(in, variant(letter), counting);
        ASSERT_GT(counting.polls(), 2U);
        for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
            test::StoppingJob stopping(poll);
            EXPECT_THROW((void)rank(in, variant(letter), stopping), Cancelled)
                << letter << ", poll " << poll;
        }
    }
}

} // namespace
} // namespace craft
