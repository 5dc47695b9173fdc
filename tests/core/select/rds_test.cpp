// SPDX-License-Identifier: GPL-3.0-or-later
// Methods that rank by similarity to validation pairs: similarity and rds.
#include "core/select/registry.h"
#include "core/select/round_robin.h"
#include "tests/support/neighbour_reference.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>
#include <set>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;
using testing::ElementsAre;

/// Scores by query and row, as lists of neighbours.
Neighbours listsOf(const std::vector<std::vector<float>>& scores, std::size_t count)
{
    Neighbours out;
    out.queries = scores.size();
    out.count = count;
    for (const auto& own : scores) {
        std::vector<std::uint32_t> order(own.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(),
                         [&own](std::uint32_t a, std::uint32_t b) { return own[a] > own[b]; });
        for (std::size_t i = 0; i < count; ++i) {
            out.rows.push_back(rowId(order[i]));
            out.scores.push_back(own[order[i]]);
        }
    }
    return out;
}

std::vector<RowId> takenInTurns(const std::vector<std::vector<float>>& scores, std::uint64_t wanted,
                                bool keepPopping = false)
{
    std::vector<std::uint32_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0U);
    return takeInTurns(listsOf(scores, scores[0].size()), order, wanted, keepPopping, true,
                       scores[0].size())
        .chosen;
}

Ranking rank(const RankCase& in, const std::string& id,
             const std::map<std::string, ParamValue>& given = {})
{
    Params params;
    for (const auto& [key, value] : given)
        params.set(key, value);
    const auto selector = makePlugin(selectors(), "method", id);
    Job job;
    return selector->rank(in.input(), resolve(selector->params(), params), job);
}

/// A pool and validation pairs on a plane whose cosines are the scores given, by query and row.
/// Rows are unit vectors over the queries' axes with one axis more for what is missing.
RankCase caseOf(const std::vector<std::vector<float>>& scores)
{
    const std::size_t queries = scores.size();
    const std::size_t rows = scores[0].size();
    RankCase in = randomRankCase(1, {.pool = rows, .validation = queries, .flagged = false});
    std::vector<float> pool;
    std::vector<float> validation;
    for (std::size_t row = 0; row < rows; ++row) {
        double squared = 0;
        for (std::size_t q = 0; q < queries; ++q) {
            pool.push_back(scores[q][row] / 2); // what is missing must have room
            squared += static_cast<double>(pool.back()) * static_cast<double>(pool.back());
        }
        pool.push_back(static_cast<float>(std::sqrt(1 - squared)));
    }
    for (std::size_t q = 0; q < queries; ++q) {
        for (std::size_t axis = 0; axis <= queries; ++axis)
            validation.push_back(axis == q ? 1.0F : 0.0F);
    }
    in.features.poolSource = FeatureMatrix(DenseRows(pool, queries + 1));
    in.features.validationSource = FeatureMatrix(DenseRows(validation, queries + 1));
    return in;
}

const std::vector<std::vector<float>> kFirst{{.9F, .8F, .7F, .1F}, {.1F, .2F, .05F, .4F}};
const std::vector<std::vector<float>> kSecond{{.9F, .8F, .1F, .3F}, {.95F, .2F, .7F, .6F}};

TEST(RoundRobin, GivesTheWorkedRows)
{
    EXPECT_THAT(takenInTurns(kFirst, 2), ElementsAre(rowId(0), rowId(3)));
    EXPECT_THAT(takenInTurns(kSecond, 3), ElementsAre(rowId(0), rowId(1), rowId(2)));
}

TEST(RoundRobin, PassesATurnOrFillsIt)
{
    const std::vector<std::vector<float>> scores{{.9F, .8F, .7F, .6F}, {.9F, .1F, .8F, .7F}};
    // The second query finds row 0 taken: it passes, or goes on to row 2.
    EXPECT_THAT(takenInTurns(scores, 4), ElementsAre(rowId(0), rowId(1), rowId(2), rowId(3)));
    EXPECT_THAT(takenInTurns(scores, 4, true), ElementsAre(rowId(0), rowId(2), rowId(1), rowId(3)));
}

TEST(RoundRobin, TakesTheSameRowsFromLongerLists)
{
    Rng rng(4, "test.lists");
    std::vector<std::vector<float>> scores(7, std::vector<float>(60));
    for (auto& own : scores) {
        for (float& score : own)
            score = static_cast<float>(rng.below(30));
    }
    const auto order = shuffled(7, 3);
    for (const bool keep : {false, true}) {
        const RoundRobin all = takeInTurns(listsOf(scores, 60), order, 60, keep, true, 60);
        EXPECT_EQ(all.chosen.size(), 60U);
        for (std::size_t count = 1; count < 60; count += 7) {
            const RoundRobin some = takeInTurns(listsOf(scores, count), order, 60, keep, false, 60);
            EXPECT_EQ(some.isExhausted, some.chosen.size() < 60U);
            EXPECT_TRUE(std::equal(some.chosen.begin(), some.chosen.end(), all.chosen.begin()));
        }
    }
}

TEST(RoundRobin, ShufflesQueriesBySeed)
{
    const auto order = shuffled(50, 1);
    EXPECT_EQ(std::set<std::uint32_t>(order.begin(), order.end()).size(), 50U);
    EXPECT_NE(order, shuffled(50, 2));
    EXPECT_EQ(order, shuffled(50, 1));
}

TEST(RdsSelector, GivesTheWorkedRowsByAggregation)
{
    const auto firstRows = [](const Ranking& got, std::size_t n) {
        std::set<std::uint32_t> out;
        for (std::size_t i = 0; i < n; ++i)
            out.insert(static_cast<std::uint32_t>(got.rows[i]));
        return out;
    };
    RankCase in = caseOf(kFirst);
    in.rows = in.budget = 2;
    EXPECT_THAT(firstRows(rank(in, "rds", {{"view", "source"}}), 2), ElementsAre(0, 3));
    EXPECT_THAT(firstRows(rank(in, "rds", {{"view", "source"}, {"rds-aggregation", "max"}}), 2),
                ElementsAre(0, 1));
    in = caseOf(kSecond);
    in.rows = in.budget = 3;
    EXPECT_THAT(firstRows(rank(in, "rds", {{"view", "source"}}), 3), ElementsAre(0, 1, 2));
    EXPECT_THAT(firstRows(rank(in, "rds", {{"view", "source"}, {"rds-aggregation", "mean"}}), 3),
                ElementsAre(0, 1, 3));
}

TEST(RdsSelector, AgreesWithTheFirstRowsForOneQuery)
{
    for (const bool sparse : {true, false}) {
        RankCase in = randomRankCase(6, {.validation = 1, .sparse = sparse});
        const Ranking turns = rank(in, "rds");
        for (const std::string aggregation : {"max", "mean"})
            EXPECT_EQ(turns.rows, rank(in, "rds", {{"rds-aggregation", aggregation}}).rows);
    }
}

TEST(RdsSelector, TakesTurnsAsTheNaiveFormDoes)
{
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const RankCase in = randomRankCase(seed, {.sparse = seed % 2 == 0});
        const auto rows = in.eligibleRows();
        const auto source = makeScores(poolRows(in.features, View::Joint, 1),
                                       validationRows(in.features, View::Joint, 1));
        const auto scores = test::allScores(*source, rows);
        std::vector<RowId> naive;
        std::set<RowId> chosen;
        const auto order = shuffled(source->queries(), seed);
        for (std::size_t turn = 0; turn < rows.size() && naive.size() < in.rows; ++turn) {
            for (const std::uint32_t query : order) {
                const RowId row =
                    test::sortedNeighbours(scores, rows, query, rows.size())[turn].second;
                if (naive.size() < in.rows && chosen.insert(row).second)
                    naive.push_back(row);
            }
        }
        EXPECT_EQ(rank(in, "rds").rows, naive);
    }
}

TEST(RdsSelector, RanksEveryBudgetAsAPrefix)
{
    RankCase in = randomRankCase(9, {.pool = 300, .flagged = false});
    in.rows = 300;
    const Ranking all = rank(in, "rds");
    for (const std::uint64_t rows : {1U, 10U, 77U}) {
        in.rows = in.budget = rows;
        const Ranking some = rank(in, "rds");
        EXPECT_TRUE(std::equal(some.rows.begin(), some.rows.end(), all.rows.begin()));
    }
}

TEST(SimilaritySelector, RanksByTheCosineToTheMean)
{
    for (const bool sparse : {true, false}) {
        for (const std::string view : {"source", "target", "joint"}) {
            const RankCase in = randomRankCase(12, {.sparse = sparse});
            const Ranking got = rank(in, "similarity", {{"view", view}, {"view-gamma", 2.0}});
            const auto z = test::joinedRows(poolRows(in.features, viewOf(view), 2));
            const auto q = test::joinedRows(validationRows(in.features, viewOf(view), 2));
            std::vector<double> mean(q[0].size(), 0.0);
            for (const auto& row : q) {
                for (std::size_t f = 0; f < row.size(); ++f)
                    mean[f] += row[f] / static_cast<double>(q.size());
            }
            const double length = std::sqrt(test::naiveDot(mean, mean));
            for (const RowId row : in.eligibleRows())
                EXPECT_NEAR(got.cost[index(row)], 1 - test::naiveDot(z[index(row)], mean) / length,
                            1e-5);
            for (std::size_t i = 1; i < got.rows.size(); ++i)
                EXPECT_LE(got.cost[index(got.rows[i - 1])], got.cost[index(got.rows[i])]);
        }
    }
}

} // namespace
} // namespace craft
