// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy facility location and the selector made of it (methods.md 7.3).
#include "core/select/candidates.h"
#include "core/select/facility.h"
#include "core/select/registry.h"
#include "tests/support/cover_reference.h"
#include "tests/support/selection_reference.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

#include <cmath>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;
using test::ScoreTable;
using testing::ElementsAre;

std::vector<RowId> allRows(const ScoreTable& table)
{
    std::vector<RowId> rows;
    for (std::size_t i = 0; i < table.size(); ++i)
        rows.push_back(rowId(i));
    return rows;
}

FacilityOrder cover(const ScoreTable& table, std::uint64_t count, int threads = 1)
{
    Job job({}, threads);
    return coverGreedily(test::TableScores(table), allRows(table), count, job);
}

/// Few different values, so that gains tie; some below 0.
ScoreTable randomTable(Rng& rng, std::size_t rows, std::size_t queries)
{
    ScoreTable table(rows);
    for (auto& row : table) {
        for (std::size_t v = 0; v < queries; ++v)
            row.push_back((static_cast<float>(rng.below(12)) - 4.0F) / 8.0F);
    }
    return table;
}

TEST(CoverGreedily, IsTheExampleOfTheSpecification)
{
    const std::vector<double> points{0, 1, 2, 10, 11};
    ScoreTable table(points.size());
    for (std::size_t a = 0; a < points.size(); ++a) {
        for (const double b : points)
            table[a].push_back(static_cast<float>(std::exp(-std::abs(points[a] - b))));
    }
    const FacilityOrder got = cover(table, 2);
    EXPECT_THAT(got.picks, ElementsAre(1U, 3U));
    EXPECT_NEAR(got.gains[0], 1.7359, 1e-4);
    EXPECT_NEAR(got.gains[0] + got.gains[1], 3.1036, 1e-4);
}

TEST(CoverGreedily, IsThePlainAlgorithm)
{
    Rng rng(1, "test.facility");
    for (int round = 0; round < 80; ++round) {
        const std::size_t rows = 1 + rng.below(30);
        const ScoreTable table = randomTable(rng, rows, 1 + rng.below(9));
        const std::size_t count = 1 + rng.below(rows + 3);
        EXPECT_EQ(cover(table, count, 1 + round % 3).picks, test::naiveCover(table, count));
    }
}

TEST(CoverGreedily, GainsLessAndLessInsideALayer)
{
    Rng rng(2, "test.facility");
    for (int round = 0; round < 20; ++round) {
        const ScoreTable table = randomTable(rng, 300, 6);
        const FacilityOrder got = cover(table, 200);
        ASSERT_EQ(got.layers.front(), 0U);
        for (std::size_t layer = 0; layer < got.layers.size(); ++layer) {
            const std::size_t first = got.layers[layer];
            const std::size_t last =
                layer + 1 < got.layers.size() ? got.layers[layer + 1] : got.picks.size();
            ASSERT_LT(first, last);
            double sum = 0;
            for (std::size_t i = first; i < last; ++i) {
                EXPECT_TRUE(i == first || got.gains[i] <= got.gains[i - 1]);
                sum += got.gains[i];
            }
            const std::vector<std::uint32_t> own(
                got.picks.begin() + static_cast<std::ptrdiff_t>(first),
                got.picks.begin() + static_cast<std::ptrdiff_t>(last));
            EXPECT_NEAR(sum, test::coverage(table, own), 1e-6);
        }
        EXPECT_GT(got.layers.size(), 1U);
    }
}

TEST(CoverGreedily, TakesWhatAddsNothingInOrder)
{
    const FacilityOrder got = cover({{0, -1}, {0, 0}, {.5F, 0}, {-1, 0}}, 4);
    EXPECT_THAT(got.picks, ElementsAre(2U, 0U, 1U, 3U));
    EXPECT_THAT(got.gains, ElementsAre(.5, 0.0, 0.0, 0.0));
    EXPECT_THAT(got.layers, ElementsAre(0U));
}

Params resolved(const std::map<std::string, ParamValue>& values)
{
    Params given;
    for (const auto& [id, value] : values)
        given.set(id, value);
    return resolve(makePlugin(selectors(), "method", "facility")->params(), given);
}

Ranking rank(const RankCase& in, const Params& params)
{
    Job job({}, 2);
    return makePlugin(selectors(), "method", "facility")->rank(in.input(), params, job);
}

/// The scores of some pool rows with `queries`.
ScoreTable tableOf(const ViewRows& pool, std::span<const RowId> rows, const ViewRows& queries)
{
    ScoreTable table;
    for (const RowId row : rows) {
        table.emplace_back();
        for (std::size_t v = 0; v < queries.rows(); ++v)
            table.back().push_back(static_cast<float>(similarity(pool, index(row), queries, v)));
    }
    return table;
}

/// f of the first rows of a ranking, against those that the plain algorithm takes.
void expectAsGood(const RankCase& in, const Ranking& got, const ViewRows& queries,
                  std::size_t count)
{
    const ViewRows pool = poolRows(in.features, View::Joint, 1);
    const auto rows = in.eligibleRows();
    const auto table = tableOf(pool, rows, queries);
    const auto naive = test::naiveCover(table, count);
    std::vector<std::uint32_t> own;
    for (std::size_t i = 0; i < count; ++i)
        own.push_back(static_cast<std::uint32_t>(
            std::lower_bound(rows.begin(), rows.end(), got.rows[i]) - rows.begin()));
    EXPECT_NEAR(test::coverage(table, own), test::coverage(table, naive),
                1e-3 * test::coverage(table, naive));
}

TEST(FacilitySelector, CoversValidation)
{
    for (const bool sparse : {true, false}) {
        RankCase in = randomRankCase(1, {.pool = 90, .validation = 25, .sparse = sparse});
        in.rows = in.budget = 12;
        const auto params = resolved({{"candidates", std::int64_t{0}}});
        expectAsGood(in, rank(in, params), validationRows(in.features, View::Joint, 1), 12);
    }
}

TEST(FacilitySelector, CoversThePoolOrASampleOfIt)
{
    RankCase in = randomRankCase(2, {.pool = 80});
    in.rows = in.budget = 10;
    auto values = std::map<std::string, ParamValue>{{"candidates", std::int64_t{0}},
                                                    {"over", std::string("pool")}};
    const ViewRows pool = poolRows(in.features, View::Joint, 1);
    const GatheredRows eligible(pool, in.eligibleRows());
    expectAsGood(in, rank(in, resolved(values)), eligible.view(), 10);
    // A small sample depends on the seed.
    values["cover-sample"] = std::int64_t{5};
    const auto once = rank(in, resolved(values)).rows;
    EXPECT_EQ(rank(in, resolved(values)).rows, once);
    in.seed += 7;
    EXPECT_NE(rank(in, resolved(values)).rows, once);
}

TEST(FacilitySelector, StaysAmongItsCandidates)
{
    RankCase in = randomRankCase(3, {});
    in.rows = in.budget = 20;
    Job job;
    const auto candidates =
        candidatesNearValidation(in.input(), in.eligibleRows(), View::Target, 1, 2, job).rows;
    const auto params =
        resolved({{"candidates", std::int64_t{2}}, {"view", std::string("target")}});
    for (const RowId row : rank(in, params).rows)
        EXPECT_TRUE(std::binary_search(candidates.begin(), candidates.end(), row));
    const auto selector = makePlugin(selectors(), "method", "facility");
    EXPECT_TRUE(selector->traits(params).oneBudget);
    EXPECT_FALSE(selector->traits(resolved({{"candidates", std::int64_t{0}}})).oneBudget);
}

} // namespace
} // namespace craft
