// SPDX-License-Identifier: GPL-3.0-or-later
// Farthest-first traversal and the selector made of it (methods.md 7.2).
#include "core/select/candidates.h"
#include "core/select/farthest_first.h"
#include "core/select/registry.h"
#include "tests/support/cover_reference.h"
#include "tests/support/selection_reference.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

namespace craft {
namespace {

using test::LineDistances;
using test::randomRankCase;
using test::RankCase;
using testing::ElementsAre;

Params resolved(const std::map<std::string, ParamValue>& values)
{
    Params given;
    for (const auto& [id, value] : values)
        given.set(id, value);
    return resolve(makePlugin(selectors(), "method", "k-center")->params(), given);
}

Ranking rank(const RankCase& in, const Params& params, int threads = 1)
{
    Job job({}, threads);
    return makePlugin(selectors(), "method", "k-center")->rank(in.input(), params, job);
}

/// Euclidean distance of two pool rows as unit vectors, from joint dot products.
double jointDistance(const RankCase& in, RowId a, RowId b)
{
    const ViewRows pool = poolRows(in.features, View::Joint, 1);
    return std::sqrt(std::max(0.0, 2 - 2 * similarity(pool, index(a), pool, index(b))));
}

TEST(FarthestFirst, IsTheExampleOfTheSpecification)
{
    for (const std::size_t working : {1U, 2U, 100U}) {
        LineDistances points({0, 1, 2, 10, 11});
        Job job;
        const FarthestFirst got = farthestFirst(points, 0, 4, working, job);
        EXPECT_THAT(got.points, ElementsAre(0U, 4U, 2U, 1U)) << working;
        EXPECT_THAT(got.radius, ElementsAre(11.0F, 2.0F, 1.0F));
    }
}

TEST(FarthestFirst, IsThePlainAlgorithmWhateverIsKeptAtHand)
{
    Rng rng(1, "test.farthest");
    for (int round = 0; round < 60; ++round) {
        std::vector<float> line;
        for (std::uint64_t n = 1 + rng.below(40); n > 0; --n)
            line.push_back(static_cast<float>(rng.below(60)));
        const auto start = static_cast<std::uint32_t>(rng.below(line.size()));
        const std::size_t count = 1 + rng.below(line.size() + 3);
        const auto expected = test::naiveFarthestFirst(line, start, count);
        for (const std::size_t working : {1U, 3U, 8U, 1000U}) {
            LineDistances points(line);
            Job job;
            const FarthestFirst got = farthestFirst(points, start, count, working, job);
            EXPECT_EQ(got.points, expected.points);
            EXPECT_EQ(got.radius, expected.radius);
            EXPECT_TRUE(std::is_sorted(got.radius.rbegin(), got.radius.rend()));
        }
    }
}

TEST(FarthestFirst, PassesSeldomOverAllPoints)
{
    Rng rng(2, "test.farthest");
    std::vector<float> line;
    for (int i = 0; i < 1000; ++i)
        line.push_back(static_cast<float>(rng.below(100000)));
    LineDistances points(line);
    Job job;
    (void)farthestFirst(points, 0, 200, 300, job);
    EXPECT_LT(points.passes(), 20);
}

TEST(FarthestFirst, OfNothingIsNothing)
{
    LineDistances none({});
    LineDistances one({5});
    Job job;
    EXPECT_TRUE(farthestFirst(none, 0, 3, 8, job).points.empty());
    EXPECT_TRUE(farthestFirst(one, 0, 0, 8, job).points.empty());
    EXPECT_THAT(farthestFirst(one, 0, 3, 8, job).points, ElementsAre(0U));
}

TEST(Candidates, AreThoseNearestToAnyValidationPair)
{
    for (const bool sparse : {true, false}) {
        RankCase in = randomRankCase(1, {.sparse = sparse});
        in.rows = 11;
        in.budget = 11;
        Job job({}, 3);
        const auto rows = in.eligibleRows();
        const Candidates got = candidatesNearValidation(in.input(), rows, View::Joint, 1, 3, job);
        ASSERT_EQ(got.rows.size(), 33U);
        EXPECT_TRUE(std::is_sorted(got.rows.begin(), got.rows.end()));
        const ViewRows pool = poolRows(in.features, View::Joint, 1);
        const ViewRows validation = validationRows(in.features, View::Joint, 1);
        float worst = 0;
        for (const RowId row : rows) {
            double most = -1;
            for (std::size_t v = 0; v < validation.rows(); ++v)
                most = std::max(most, similarity(pool, index(row), validation, v));
            EXPECT_NEAR(got.cost[index(row)], 1 - most, 1e-5);
        }
        for (const RowId row : got.rows)
            worst = std::max(worst, got.cost[index(row)]);
        for (const RowId row : rows) {
            if (got.cost[index(row)] < worst) {
                EXPECT_TRUE(std::binary_search(got.rows.begin(), got.rows.end(), row));
            }
        }
        EXPECT_EQ(candidatesNearValidation(in.input(), rows, View::Joint, 1, 0, job).rows, rows);
    }
}

TEST(KCenterSelector, GoesToTheFarthestCandidateEveryTime)
{
    for (const bool sparse : {true, false}) {
        RankCase in = randomRankCase(2, {.pool = 120, .sparse = sparse});
        in.rows = 30;
        in.budget = 30;
        const auto params = resolved({{"candidates", std::int64_t{2}}});
        Job job;
        const auto rows = in.eligibleRows();
        const auto candidates =
            candidatesNearValidation(in.input(), rows, View::Joint, 1, 2, job).rows;
        const Ranking got = rank(in, params, 2);
        ASSERT_EQ(got.rows.size(), 30U);
        double radius = 10;
        for (std::size_t i = 1; i < got.rows.size(); ++i) {
            const auto least = [&](RowId row) {
                double d = 10;
                for (std::size_t j = 0; j < i; ++j)
                    d = std::min(d, jointDistance(in, row, got.rows[j]));
                return d;
            };
            double farthest = 0;
            for (const RowId row : candidates) {
                const auto last = got.rows.begin() + static_cast<std::ptrdiff_t>(i);
                if (std::find(got.rows.begin(), last, row) == last)
                    farthest = std::max(farthest, least(row));
            }
            EXPECT_NEAR(least(got.rows[i]), farthest, 1e-3);
            EXPECT_LE(farthest, radius + 1e-6);
            radius = farthest;
        }
    }
}

TEST(KCenterSelector, StartsAtTheCandidateNearestToTheMeanOfValidation)
{
    RankCase in = randomRankCase(3, {.flagged = false});
    in.rows = 1;
    in.budget = 1;
    const auto got =
        rank(in, resolved({{"candidates", std::int64_t{0}}, {"view", std::string("source")}}));
    const auto mean = test::meanRow(in.features.validationSource);
    const auto likeness = [&](std::size_t row) {
        const auto x = test::denseRow(in.features.poolSource, row);
        double sum = 0;
        for (std::size_t f = 0; f < x.size(); ++f)
            sum += static_cast<double>(x[f]) * static_cast<double>(mean[f]);
        return sum;
    };
    for (std::size_t row = 0; row < 200; ++row)
        EXPECT_LE(likeness(row), likeness(index(got.rows[0])) + 1e-6);
}

TEST(KCenterSelector, CoversThePoolStepByStepWithoutACut)
{
    RankCase in = randomRankCase(4, {});
    const auto params = resolved({{"candidates", std::int64_t{0}}});
    in.rows = in.budget = 90;
    const auto deep = rank(in, params).rows;
    in.rows = in.budget = 40;
    const auto shallow = rank(in, params).rows;
    EXPECT_TRUE(std::equal(shallow.begin(), shallow.end(), deep.begin()));
    const auto selector = makePlugin(selectors(), "method", "k-center");
    EXPECT_FALSE(selector->traits(params).oneBudget);
    EXPECT_TRUE(selector->traits(resolved({})).oneBudget);
    EXPECT_TRUE(selector->traits(resolved({})).greedy);
}

} // namespace
} // namespace craft
