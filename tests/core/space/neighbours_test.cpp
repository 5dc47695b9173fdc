// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/space/neighbours.h"
#include "tests/support/neighbour_reference.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

#include <cmath>
#include <cstring>

namespace craft {
namespace {

using test::randomRankCase;
using test::RankCase;
using test::RankCaseSize;

constexpr View kViews[] = {View::Source, View::Target, View::Joint};

std::vector<RowId> everyThird(const RankCase& in)
{
    std::vector<RowId> rows;
    for (std::size_t row = 0; row < in.flags.size(); row += 1 + row % 3)
        rows.push_back(rowId(row));
    return rows;
}

/// Makes one side dense: vectors of both kinds in one view.
void makeTargetDense(RankCase& in, const RankCaseSize& size)
{
    const auto dense = [&size](const FeatureMatrix& rows) {
        std::vector<float> values;
        for (std::size_t row = 0; row < rows.rows(); ++row) {
            const auto one = test::denseRow(rows, row);
            values.insert(values.end(), one.begin(), one.end());
        }
        return FeatureMatrix(DenseRows(std::move(values), size.cols));
    };
    in.features.poolTarget = dense(in.features.poolTarget);
    in.features.validationTarget = dense(in.features.validationTarget);
}

std::vector<RankCase> cases(std::uint64_t seed)
{
    std::vector<RankCase> out;
    for (const bool sparse : {true, false}) {
        // More than a round of rows, and queries that do not fill their lanes.
        const RankCaseSize size{.pool = 1700, .validation = 37, .sparse = sparse};
        out.push_back(randomRankCase(seed, size));
        out.push_back(out.back());
        makeTargetDense(out.back(), size);
    }
    return out;
}

TEST(PairView, AddsProductsOfBothSides)
{
    const auto matrix = [](std::vector<float> values) {
        return FeatureMatrix(DenseRows(std::move(values), 2));
    };
    const FeatureMatrix source = matrix({1, 0, 3, 4});
    const FeatureMatrix target = matrix({0, 2, 1, 0});
    const ViewRows joint(source, target, View::Joint, 1);
    EXPECT_NEAR(similarity(joint, 0, joint, 1), .5 * .6 + .5 * 0, 1e-7);
    EXPECT_NEAR(similarity(joint, 1, joint, 1), 1, 1e-7);
    const ViewRows heavy(source, target, View::Joint, 2);
    EXPECT_NEAR(similarity(heavy, 0, heavy, 1), .2 * .6, 1e-7);
    const ViewRows alone(source, target, View::Target, 2);
    EXPECT_NEAR(similarity(alone, 0, alone, 1), 0, 1e-7);
    EXPECT_NEAR(similarity(ViewRows(source, target, View::Source, 2), 0, joint, 1), .6, 1e-7);
}

TEST(PairView, NamesTheViewsThereAre)
{
    EXPECT_EQ(viewOf("joint"), View::Joint);
    try {
        (void)viewOf("both");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        EXPECT_THAT(error.what(), testing::HasSubstr("\"both\""));
        EXPECT_THAT(error.hint(), testing::HasSubstr("joint"));
    }
    EXPECT_EQ(viewParams("source").front().standard, ParamValue(std::string("source")));
}

TEST(Scores, AreTheDotProductsOfTheView)
{
    for (const RankCase& in : cases(3)) {
        const auto rows = everyThird(in);
        for (const View view : kViews) {
            const ViewRows pool = poolRows(in.features, view, 1.5);
            const ViewRows queries = validationRows(in.features, view, 1.5);
            const auto got = test::allScores(*makeScores(pool, queries), rows);
            const auto z = test::joinedRows(pool);
            const auto q = test::joinedRows(queries);
            for (std::size_t i = 0; i < rows.size(); ++i) {
                for (std::size_t v = 0; v < q.size(); ++v)
                    ASSERT_NEAR(got[i][v], test::naiveDot(z[index(rows[i])], q[v]), 2e-6);
            }
        }
    }
}

TEST(Scores, AreSummarizedByRow)
{
    for (const RankCase& in : cases(4)) {
        const auto rows = everyThird(in);
        const ViewRows pool = poolRows(in.features, View::Joint, 1);
        const auto source = makeScores(pool, validationRows(in.features, View::Joint, 1));
        Job job({}, 3);
        const RowScores got = summarizeScores(*source, rows, job);
        const auto scores = test::allScores(*source, rows);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto best = std::max_element(scores[i].begin(), scores[i].end());
            EXPECT_EQ(got.maximum[i], *best);
            EXPECT_EQ(got.nearest[i], best - scores[i].begin());
            double sum = 0;
            for (const float score : scores[i])
                sum += static_cast<double>(score);
            EXPECT_NEAR(got.mean[i], sum / static_cast<double>(scores[i].size()), 1e-6);
        }
    }
}

TEST(Neighbours, AreTheFirstOfAllRowsSorted)
{
    for (const RankCase& in : cases(5)) {
        const auto rows = everyThird(in);
        for (const View view : kViews) {
            const ViewRows pool = poolRows(in.features, view, 1);
            const auto source = makeScores(pool, validationRows(in.features, view, 1));
            const auto scores = test::allScores(*source, rows);
            for (const std::size_t count : {1U, 7U, 300U, 5000U}) {
                Job job;
                const Neighbours got = nearestRows(*source, rows, count, job);
                ASSERT_EQ(got.count, std::min<std::size_t>(count, rows.size()));
                for (std::size_t v = 0; v < got.queries; ++v) {
                    const auto want = test::sortedNeighbours(scores, rows, v, count);
                    for (std::size_t i = 0; i < got.count; ++i) {
                        ASSERT_EQ(got.rowsOf(v)[i], want[i].second) << v << " " << i;
                        ASSERT_EQ(got.scoresOf(v)[i], want[i].first);
                    }
                }
            }
        }
    }
}

TEST(Neighbours, OfEqualRowsAreTheLowest)
{
    RankCase in = randomRankCase(6, {.pool = 2000, .validation = 9});
    in.features.poolSource = in.features.poolSource.gather(std::vector<RowId>(2000, rowId(0)));
    const auto rows = everyThird(in);
    const auto source = makeScores(poolRows(in.features, View::Source, 1),
                                   validationRows(in.features, View::Source, 1));
    Job job({}, 2);
    const Neighbours got = nearestRows(*source, rows, 12, job);
    for (std::size_t v = 0; v < got.queries; ++v)
        EXPECT_TRUE(std::equal(got.rowsOf(v).begin(), got.rowsOf(v).end(), rows.begin()));
    EXPECT_THAT(unionOf(got, 3), testing::ElementsAreArray(rows.begin(), rows.begin() + 3));
}

TEST(Neighbours, AreTheSameBytesAtAnyThreadCount)
{
    for (const RankCase& in : cases(7)) {
        const auto rows = everyThird(in);
        const auto source = makeScores(poolRows(in.features, View::Joint, 1),
                                       validationRows(in.features, View::Joint, 1));
        Job one;
        const Neighbours once = nearestRows(*source, rows, 40, one);
        for (const int threads : {2, 3, 7}) {
            Job job({}, threads);
            const Neighbours again = nearestRows(*source, rows, 40, job);
            EXPECT_EQ(once.rows, again.rows);
            EXPECT_EQ(0,
                      std::memcmp(once.scores.data(), again.scores.data(),
                                  once.scores.size() * sizeof(float)));
        }
    }
}

TEST(Neighbours, OfNothingAreNone)
{
    const RankCase in = randomRankCase(8, {.pool = 20, .validation = 3});
    const auto source = makeScores(poolRows(in.features, View::Joint, 1),
                                   validationRows(in.features, View::Joint, 1));
    Job job;
    EXPECT_EQ(nearestRows(*source, {}, 5, job).count, 0U);
    EXPECT_TRUE(unionOf(nearestRows(*source, everyThird(in), 0, job), 4).empty());
    const RankCase none = randomRankCase(8, {.pool = 20, .validation = 0});
    const auto without = makeScores(poolRows(none.features, View::Joint, 1),
                                    validationRows(none.features, View::Joint, 1));
    EXPECT_EQ(nearestRows(*without, everyThird(none), 5, job).queries, 0U);
}

TEST(Neighbours, StopAtAnyPoll)
{
    const RankCase in = randomRankCase(9, {.pool = 3000, .validation = 20});
    const auto rows = everyThird(in);
    const auto source = makeScores(poolRows(in.features, View::Joint, 1),
                                   validationRows(in.features, View::Joint, 1));
    test::StoppingJob counting;
    (void)nearestRows(*source, rows, 4, counting);
    ASSERT_GT(counting.polls(), 3U);
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        test::StoppingJob stopping(poll);
        EXPECT_THROW((void)nearestRows(*source, rows, 4, stopping), Cancelled);
    }
}

TEST(GatheredRows, AreTheRowsAskedFor)
{
    for (const RankCase& in : cases(10)) {
        const ViewRows pool = poolRows(in.features, View::Joint, 1);
        const GatheredRows some(pool, std::vector{rowId(5), rowId(2), rowId(5)});
        ASSERT_EQ(some.view().rows(), 3U);
        EXPECT_EQ(similarity(some.view(), 0, pool, 9), similarity(pool, 5, pool, 9));
        EXPECT_EQ(similarity(some.view(), 1, pool, 9), similarity(pool, 2, pool, 9));
        const auto mean = meanOf(some.view());
        const auto x = test::denseRow(in.features.poolTarget, 5);
        const auto y = test::denseRow(in.features.poolTarget, 2);
        for (std::size_t f = 0; f < x.size(); ++f)
            EXPECT_NEAR(mean[1][f], (2 * static_cast<double>(x[f]) + static_cast<double>(y[f])) / 3,
                        1e-7);
    }
}

} // namespace
} // namespace craft
