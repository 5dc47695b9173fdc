// SPDX-License-Identifier: GPL-3.0-or-later
// Coverage-centric selection (methods.md 7.1).
#include "core/select/ccs.h"
#include "core/select/pair_quality.h"
#include "core/select/registry.h"
#include "tests/support/quality_reference.h"

#include <gmock/gmock.h>

#include <numeric>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;
using testing::ElementsAre;

Params resolved(const std::map<std::string, ParamValue>& values)
{
    Params given;
    for (const auto& [id, value] : values)
        given.set(id, value);
    return resolve(makePlugin(selectors(), "method", "ccs")->params(), given);
}

Ranking rank(const RankCase& in, const Params& params)
{
    Job job;
    return makePlugin(selectors(), "method", "ccs")->rank(in.input(), params, job);
}

TEST(WaterLevel, IsTheExampleOfTheSpecification)
{
    EXPECT_THAT(waterLevel(std::vector<std::uint64_t>{10, 1, 5}, 9), ElementsAre(4U, 1U, 4U));
    EXPECT_THAT(waterLevel(std::vector<std::uint64_t>{0, 0, 3, 20}, 9),
                ElementsAre(0U, 0U, 3U, 6U));
}

TEST(WaterLevel, IsAsEqualAsSizesAllow)
{
    Rng rng(1, "test.water");
    for (int round = 0; round < 300; ++round) {
        std::vector<std::uint64_t> sizes;
        for (std::uint64_t n = 1 + rng.below(7); n > 0; --n)
            sizes.push_back(rng.below(9));
        const std::uint64_t budget = rng.below(40);
        const auto total = std::accumulate(sizes.begin(), sizes.end(), std::uint64_t{0});
        const auto got = waterLevel(sizes, budget);
        EXPECT_EQ(got, test::naiveWaterLevel(sizes, budget));
        EXPECT_EQ(std::accumulate(got.begin(), got.end(), std::uint64_t{0}),
                  std::min(budget, total));
    }
}

TEST(Strata, OfEqualWidthHaveAClosedLastOne)
{
    EXPECT_THAT(equalWidthStrata(std::vector<float>{0, .49F, .5F, .99F, 1}, 2),
                ElementsAre(0U, 0U, 1U, 1U, 1U));
    // Widening the range by a factor would lose the highest score here.
    EXPECT_THAT(equalWidthStrata(std::vector<float>{-5, -4, -3, -2, -1}, 4),
                ElementsAre(0U, 1U, 2U, 3U, 3U));
    EXPECT_THAT(equalWidthStrata(std::vector<float>{-1, -.5F, 0}, 2), ElementsAre(0U, 1U, 1U));
    EXPECT_THAT(equalWidthStrata(std::vector<float>{7, 7}, 3), ElementsAre(0U, 0U));
    EXPECT_TRUE(equalWidthStrata({}, 3).empty());
}

TEST(Strata, OfEqualSizeDifferByOneRow)
{
    EXPECT_THAT(quantileStrata(std::vector<float>{9, 1, 1, 100, 2}, 2),
                ElementsAre(1U, 0U, 0U, 1U, 0U));
    EXPECT_THAT(quantileStrata(std::vector<float>{3, 1, 2}, 50), ElementsAre(33U, 0U, 16U));
    EXPECT_TRUE(quantileStrata({}, 3).empty());
}

TEST(CcsSelector, TakesTheWaterLevelFromItsStrataForEveryBudget)
{
    for (const std::string cut : {"width", "quantile"}) {
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            RankCase in = randomRankCase(seed, {});
            in.rows = in.pool->size();
            const Params params = resolved({{"strata-cut", cut}, {"strata", std::int64_t{7}}});
            const Ranking got = rank(in, params);
            // The same strata, made from the scores once more.
            std::vector<RowId> rows = in.eligibleRows();
            std::stable_sort(rows.begin(), rows.end(), [&](RowId a, RowId b) {
                return got.cost[index(a)] > got.cost[index(b)];
            });
            rows.erase(rows.begin(),
                       rows.begin() + static_cast<std::ptrdiff_t>(.3 * double(rows.size())));
            std::sort(rows.begin(), rows.end());
            std::vector<float> kept;
            for (const RowId row : rows)
                kept.push_back(-got.cost[index(row)]);
            const auto stratum =
                cut == "width" ? equalWidthStrata(kept, 7) : quantileStrata(kept, 7);
            std::map<RowId, std::uint32_t> stratumOf;
            std::vector<std::uint64_t> sizes(7, 0);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                stratumOf[rows[i]] = stratum[i];
                ++sizes[stratum[i]];
            }
            std::vector<std::uint64_t> taken(7, 0);
            for (std::size_t budget = 1; budget <= rows.size(); ++budget) {
                ASSERT_TRUE(stratumOf.contains(got.rows[budget - 1])) << "a hard pair";
                ++taken[stratumOf[got.rows[budget - 1]]];
                ASSERT_EQ(taken, waterLevel(sizes, budget)) << budget;
            }
        }
    }
}

TEST(CcsSelector, ComesToTheHardPairsLast)
{
    RankCase in = randomRankCase(3, {.flagged = false});
    in.rows = 200;
    const Ranking got = rank(in, resolved({{"drop-hardest", .5}}));
    ASSERT_EQ(got.rows.size(), 200U);
    float worstKept = got.cost[index(got.rows[0])];
    for (std::size_t i = 0; i < 100; ++i)
        worstKept = std::max(worstKept, got.cost[index(got.rows[i])]);
    EXPECT_LE(worstKept, got.cost[index(got.rows[100])]);
    for (std::size_t i = 101; i < 200; ++i)
        EXPECT_LE(got.cost[index(got.rows[i - 1])], got.cost[index(got.rows[i])]);
}

TEST(CcsSelector, DrawsAtRandomInsideStrata)
{
    RankCase in = randomRankCase(4, {.flagged = false});
    in.rows = 30;
    const auto once = rank(in, resolved({})).rows;
    ++in.seed;
    EXPECT_NE(rank(in, resolved({})).rows, once);
    // Everything dropped: what is left is order by score.
    in.rows = 200;
    const Ranking all = rank(in, resolved({{"drop-hardest", 1.0}}));
    EXPECT_TRUE(std::is_sorted(all.rows.begin(), all.rows.end(), [&](RowId a, RowId b) {
        return all.cost[index(a)] < all.cost[index(b)];
    }));
}

} // namespace
} // namespace craft
