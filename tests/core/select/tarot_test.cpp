// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/registry.h"
#include "core/select/transport_weights.h"
#include "tests/support/neighbour_reference.h"

#include <gmock/gmock.h>

#include <cmath>
#include <set>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;

Ranking rank(const RankCase& in, const std::map<std::string, ParamValue>& given = {},
             int threads = 1)
{
    Params params;
    for (const auto& [key, value] : given)
        params.set(key, value);
    const auto selector = makePlugin(selectors(), "method", "tarot");
    Job job({}, threads);
    return selector->rank(in.input(), resolve(selector->params(), params), job);
}

/// Scores of a case's rows, and the lists of its queries.
struct Scored {
    explicit Scored(const RankCase& in)
        : pool(poolRows(in.features, View::Joint, 1))
        , rows(in.eligibleRows())
        , source(makeScores(pool, validationRows(in.features, View::Joint, 1)))
    {
        Job job;
        lists = nearestRows(*source, rows, rows.size(), job);
    }
    ViewRows pool;
    std::vector<RowId> rows;
    std::unique_ptr<ScoreSource> source;
    Neighbours lists;
};

TEST(TarotLayers, AreTheUnionOfNearestRowsWhereItFits)
{
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const RankCase in = randomRankCase(seed, {.pool = 300, .validation = 12});
        const Scored scored(in);
        const auto nearest = unionOf(scored.lists, 1);
        Job job;
        auto got = takeLayers(scored.lists, *scored.source, {}, nearest.size(), job);
        std::sort(got.begin(), got.end());
        EXPECT_EQ(got, nearest);
        for (std::uint64_t wanted = 1; wanted < 60; wanted += 9) {
            const auto some = takeLayers(scored.lists, *scored.source, {}, wanted, job);
            EXPECT_EQ(some.size(), wanted);
            EXPECT_EQ(std::set<RowId>(some.begin(), some.end()).size(), wanted);
        }
    }
}

TEST(TarotLayers, TakeTheLargestPotentialsOfALayerThatIsTooLarge)
{
    const RankCase in = randomRankCase(7, {.pool = 300, .validation = 12});
    const Scored scored(in);
    const auto layer = unionOf(scored.lists, 1);
    ASSERT_GT(layer.size(), 4U);
    Job job;
    const auto got = takeLayers(scored.lists, *scored.source, {}, 4, job);
    const auto f = weighByTransport(*scored.source, layer, 50, job).potentials;
    double least = 1e9;
    for (std::size_t i = 0; i < layer.size(); ++i) {
        if (std::find(got.begin(), got.end(), layer[i]) != got.end())
            least = std::min(least, f[i]);
    }
    for (std::size_t i = 0; i < layer.size(); ++i) {
        if (std::find(got.begin(), got.end(), layer[i]) == got.end()) {
            EXPECT_LE(f[i], least);
        }
    }
}

TEST(TarotLayers, FollowRowsThatAreTakenAlready)
{
    const RankCase in = randomRankCase(8, {.pool = 300, .validation = 12});
    const Scored scored(in);
    const std::vector<RowId> first{scored.rows[3], scored.rows[1]};
    Job job;
    const auto got = takeLayers(scored.lists, *scored.source, first, 20, job);
    EXPECT_EQ(got.size(), 20U);
    EXPECT_TRUE(std::equal(first.begin(), first.end(), got.begin()));
    EXPECT_EQ(std::set<RowId>(got.begin(), got.end()).size(), 20U);
}

TEST(TarotProposals, AreRowsOfTheListsAndDependOnTheSeedAlone)
{
    RankCase in = randomRankCase(9, {.pool = 200, .validation = 24, .sparse = false});
    const Scored scored(in);
    const DenseView rows(scored.pool);
    const auto targets = readAll(DenseView(validationRows(in.features, View::Joint, 1)));
    Job job;
    const auto got = proposeRows(scored.lists, rows, targets, 6, 1, job);
    EXPECT_GE(got.size(), 1U);
    EXPECT_LT(got.size(), scored.rows.size());
    EXPECT_EQ(std::set<RowId>(got.begin(), got.end()).size(), got.size());
    Job three({}, 3);
    EXPECT_EQ(got, proposeRows(scored.lists, rows, targets, 6, 1, three));
    EXPECT_NE(got, proposeRows(scored.lists, rows, targets, 6, 2, job));
    // The first row of every list is proposed by its own part.
    const std::set<RowId> all(got.begin(), got.end());
    for (std::size_t query = 0; query < scored.lists.queries; ++query) {
        if (scored.lists.scoresOf(query)[0] > 0) {
            EXPECT_TRUE(all.contains(scored.lists.rowsOf(query)[0]));
        }
    }
}

TEST(TarotSelector, IsUnchangedByAnInvertibleMapOfDenseFeatures)
{
    RankCase in = randomRankCase(10, {.pool = 400, .validation = 15, .cols = 4, .sparse = false});
    // Points on a circle: a rotation keeps their length, which reading scales to 1.
    const auto rotated = [](const FeatureMatrix& rows, double angle) {
        std::vector<float> out;
        for (std::size_t row = 0; row < rows.rows(); ++row) {
            const auto x = test::denseRow(rows, row);
            const double a = static_cast<double>(x[0]);
            const double b = static_cast<double>(x[1]);
            out.push_back(static_cast<float>(a * std::cos(angle) - b * std::sin(angle)));
            out.push_back(static_cast<float>(a * std::sin(angle) + b * std::cos(angle)));
            out.push_back(x[2]);
            out.push_back(x[3]);
        }
        return FeatureMatrix(DenseRows(std::move(out), 4));
    };
    in.rows = in.budget = 30;
    const std::map<std::string, ParamValue> given{{"view", "source"}};
    const Ranking before = rank(in, given);
    in.features.poolSource = rotated(in.features.poolSource, .7);
    in.features.validationSource = rotated(in.features.validationSource, .7);
    const Ranking after = rank(in, given);
    // Rows that are equal up to rounding may change places.
    std::size_t shared = 0;
    const std::set<RowId> first(before.rows.begin(), before.rows.end());
    for (const RowId row : after.rows)
        shared += first.contains(row) ? 1 : 0;
    EXPECT_EQ(before.rows.size(), 30U);
    EXPECT_GE(shared, 20U);
}

TEST(TarotSelector, RanksAsManyRowsWithAnEstimatedSize)
{
    for (const bool sparse : {true, false}) {
        RankCase in = randomRankCase(11, {.pool = 150, .validation = 20, .sparse = sparse});
        in.rows = in.budget = 40;
        const std::map<std::string, ParamValue> given{{"tarot-size", "estimated"}};
        const Ranking got = rank(in, given);
        EXPECT_EQ(got.rows.size(), 40U);
        EXPECT_THAT(got.costName, testing::HasSubstr("estimated size"));
        for (const int threads : {2, 7})
            EXPECT_EQ(got.rows, rank(in, given, threads).rows);
    }
}

} // namespace
} // namespace craft
