// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/cluster/kmeans.h"
#include "tests/support/kmeans_reference.h"
#include "tests/support/random_rows.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace craft {
namespace {

using test::StoppingJob;

KMeansParams paramsOf(std::uint32_t clusters, std::uint32_t iterations = 30, std::uint64_t seed = 1)
{
    KMeansParams params;
    params.clusters = clusters;
    params.maxIterations = iterations;
    params.seed = seed;
    return params;
}

FeatureMatrix denseRows(std::vector<float> values, std::size_t cols)
{
    return FeatureMatrix(DenseRows(std::move(values), cols));
}

std::vector<RowId> rowIds(const std::vector<std::size_t>& rows)
{
    std::vector<RowId> out;
    for (const std::size_t row : rows)
        out.push_back(rowId(row));
    return out;
}

/// Every kind of start and iteration count against the textbook.
void expectLikeReference(const FeatureMatrix& rows, const std::vector<std::size_t>& start,
                         std::size_t updates)
{
    Job job;
    KMeansParams params =
        paramsOf(static_cast<std::uint32_t>(start.size()), static_cast<std::uint32_t>(updates));
    params.tolerance = -1; // as many updates as asked for
    const KMeansModel model = fitKMeansFrom(rows, rowIds(start), params, job);
    const Assignment assignment = assign(rows, model, job);
    const auto points = test::asPoints(rows);
    const auto reference =
        test::kmeansReference(points, std::vector<double>(points.size(), 1.0), start, updates);
    ASSERT_EQ(model.inertia.size(), updates + 1);
    for (std::size_t t = 0; t <= updates; ++t)
        EXPECT_NEAR(model.inertia[t], reference.inertia[t], 1e-5 * reference.inertia[t]);
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_EQ(index(assignment.cluster[i]), reference.cluster[i]) << "row " << i;
        EXPECT_NEAR(static_cast<double>(assignment.squaredDistance[i]), reference.squared[i], 1e-5);
    }
    for (std::size_t c = 0; c < start.size(); ++c) {
        for (std::size_t j = 0; j < rows.cols(); ++j)
            EXPECT_NEAR(static_cast<double>(model.centroid(c)[j]),
                        reference.centroids[c][j], 1e-5);
    }
}

TEST(KMeans, AgreesWithTheTextbookOnSparseRows)
{
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const FeatureMatrix rows(test::randomSparseRows(150, 40, 8, seed));
        expectLikeReference(rows, {0, 7, 19, 33, 80, 81}, 5);
    }
}

TEST(KMeans, AgreesWithTheTextbookOnDenseRows)
{
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const FeatureMatrix rows(test::randomDenseRows(150, 11, 7, seed));
        expectLikeReference(rows, {0, 1, 2, 3, 4}, 5);
    }
}

TEST(KMeans, AgreesWithTheTextbookWhenClustersRunEmpty)
{
    // The same row three times as start: two clusters are empty at once and filled again.
    const FeatureMatrix sparse(test::randomSparseRows(60, 30, 6, 9));
    expectLikeReference(sparse, {5, 5, 5, 11}, 4);
    const FeatureMatrix dense(test::randomDenseRows(60, 9, 4, 9));
    expectLikeReference(dense, {5, 5, 5, 11}, 4);
}

TEST(KMeans, CountsTheClustersItSeededAgain)
{
    Job job;
    const FeatureMatrix rows = denseRows({1, 0, 0.8F, 0.6F, 0, 1, -1, 0}, 2);
    const KMeansModel model = fitKMeansFrom(rows, rowIds({0, 0}), paramsOf(2), job);
    EXPECT_EQ(model.reseeded, 1U);
    // The farthest row is the opposite one, at squared distance 4; it gets the empty cluster 1.
    EXPECT_NEAR(static_cast<double>(model.centroid(1)[0]), -1.0, 1e-6);
    EXPECT_TRUE(model.converged);
}

TEST(KMeans, FindsTwoGroupsOnPaper)
{
    // Directions at 0 and 90 degrees, two rows each, the second at 3-4-5 angles.
    Job job;
    const FeatureMatrix rows = denseRows({5, 0, 4, 3, 0, 2, 3, 4}, 2);
    const KMeansModel model = fitKMeansFrom(rows, rowIds({0, 2}), paramsOf(2), job);
    const Assignment assignment = assign(rows, model, job);
    EXPECT_THAT(assignment.cluster,
                testing::ElementsAre(ClusterId{0}, ClusterId{0}, ClusterId{1}, ClusterId{1}));
    EXPECT_NEAR(static_cast<double>(model.centroid(0)[0]), 0.9, 1e-6);
    EXPECT_NEAR(static_cast<double>(model.centroid(0)[1]), 0.3, 1e-6);
    // Seeds: 0.4 + 0.4 from the two farther rows; then four times 0.01 + 0.09.
    EXPECT_NEAR(model.inertia.front(), 0.8, 1e-6);
    EXPECT_NEAR(model.inertia.back(), 0.4, 1e-6);
}

TEST(KMeans, InertiaNeverIncreases)
{
    Job job;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        const FeatureMatrix sparse(test::randomSparseRows(300, 60, 8, seed));
        const FeatureMatrix dense(test::randomDenseRows(300, 8, 12, seed));
        for (const FeatureMatrix* rows : {&sparse, &dense}) {
            KMeansParams params = paramsOf(25, 30, seed);
            params.tolerance = 0;
            const KMeansModel model = fitKMeans(*rows, params, job);
            for (std::size_t t = 1; t < model.inertia.size(); ++t)
                EXPECT_LE(model.inertia[t], model.inertia[t - 1] * (1 + 1e-6));
        }
    }
}

TEST(KMeans, LastInertiaIsThatOfTheModel)
{
    Job job;
    const FeatureMatrix rows(test::randomSparseRows(200, 50, 8, 4));
    const KMeansModel model = fitKMeans(rows, paramsOf(10), job);
    double inertia = 0;
    for (const float squared : assign(rows, model, job).squaredDistance)
        inertia += static_cast<double>(squared);
    EXPECT_NEAR(model.inertia.back(), inertia, 1e-4);
    EXPECT_EQ(model.fittedRows, 200U);
}

TEST(KMeans, OneClusterIsTheMean)
{
    Job job;
    const FeatureMatrix rows = denseRows({1, 0, 0, 1}, 2);
    const KMeansModel model = fitKMeans(rows, paramsOf(1), job);
    EXPECT_NEAR(static_cast<double>(model.centroid(0)[0]), 0.5, 1e-6);
    EXPECT_NEAR(static_cast<double>(model.centroid(0)[1]), 0.5, 1e-6);
    EXPECT_NEAR(model.inertia.back(), 1.0, 1e-6);
}

TEST(KMeans, AsManyClustersAsRowsLeavesNoInertia)
{
    Job job;
    const FeatureMatrix rows(test::randomDenseRows(12, 6, 12, 5));
    const KMeansModel model = fitKMeans(rows, paramsOf(12), job);
    EXPECT_NEAR(model.inertia.back(), 0.0, 1e-5);
    std::set<ClusterId> used;
    for (const ClusterId c : assign(rows, model, job).cluster)
        used.insert(c);
    EXPECT_EQ(used.size(), 12U);
}

TEST(KMeans, FewerDistinctRowsThanClustersLeavesTheRestEmpty)
{
    Job job;
    const FeatureMatrix dense = denseRows({1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1}, 2);
    SparseRows few;
    few.cols = 3;
    for (const std::uint32_t column : {0U, 2U, 0U, 2U, 0U, 2U}) {
        few.columns.push_back(column);
        few.values.push_back(0.6F); // the rest of the unit length is not stored
        few.offsets.push_back(few.columns.size());
    }
    const FeatureMatrix sparse(std::move(few));
    for (const FeatureMatrix* rows : {&dense, &sparse}) {
        const KMeansModel model = fitKMeans(*rows, paramsOf(5), job);
        const Assignment assignment = assign(*rows, model, job);
        EXPECT_EQ(std::set<ClusterId>(assignment.cluster.begin(), assignment.cluster.end()).size(),
                  2U);
        EXPECT_TRUE(model.converged);
        EXPECT_EQ(model.reseeded, 0U);
    }
}

TEST(KMeans, SeedsAreDistinctRowsAndDistinctPointsFirst)
{
    Job job;
    const FeatureMatrix rows = denseRows({1, 0, 1, 0, 1, 0, 0, 1, -1, 0}, 2);
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto seeds = kmeansSeeds(rows, paramsOf(5, 30, seed), 0, job);
        EXPECT_EQ(std::set<RowId>(seeds.begin(), seeds.end()).size(), 5U);
        std::set<std::size_t> points;
        for (std::size_t i = 0; i < 3; ++i)
            points.insert(std::max<std::size_t>(2, index(seeds[i]))); // rows 0 to 2 are one point
        EXPECT_EQ(points.size(), 3U);
    }
}

TEST(KMeans, SeedsFollowSquaredDistances)
{
    // From row 0 the others lie at squared distance 2 and 4: the second seed is row 2 in 2 of 3.
    Job job;
    const FeatureMatrix rows = denseRows({1, 0, 0, 1, -1, 0}, 2);
    int first = 0;
    int opposite = 0;
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        const auto seeds = kmeansSeeds(rows, paramsOf(2, 30, seed), 0, job);
        if (index(seeds[0]) == 0) {
            ++first;
            opposite += index(seeds[1]) == 2 ? 1 : 0;
        }
    }
    EXPECT_NEAR(first, 1000, 80);
    EXPECT_NEAR(static_cast<double>(opposite) / first, 2.0 / 3.0, 0.05);
}

TEST(KMeans, RestartsKeepTheBestInertia)
{
    Job job;
    const FeatureMatrix rows(test::randomSparseRows(200, 50, 8, 12));
    KMeansParams params = paramsOf(12, 20, 3);
    double best = std::numeric_limits<double>::infinity();
    for (std::uint32_t restart = 0; restart < 4; ++restart) {
        const auto start = kmeansSeeds(rows, params, restart, job);
        best = std::min(best, fitKMeansFrom(rows, start, params, job).inertia.back());
    }
    params.restarts = 4;
    EXPECT_EQ(fitKMeans(rows, params, job).inertia.back(), best);
}

TEST(KMeans, MoreClustersThanRowsIsAUsageErrorWithBothNumbers)
{
    Job job;
    const FeatureMatrix rows(test::randomSparseRows(7, 5, 3, 1));
    try {
        (void)fitKMeans(rows, paramsOf(9), job);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        EXPECT_THAT(error.what(), testing::AllOf(testing::HasSubstr("9"), testing::HasSubstr("7")));
    }
    EXPECT_THROW((void)fitKMeans(rows, paramsOf(0), job), Error);
    EXPECT_THROW((void)fitKMeans(FeatureMatrix(), paramsOf(1), job), Error);
}

TEST(KMeans, ZeroRowsAreAllowed)
{
    Job job;
    const FeatureMatrix dense = denseRows({0, 0, 1, 0, 0, 0}, 2);
    const KMeansModel model = fitKMeans(dense, paramsOf(2), job);
    EXPECT_NEAR(model.inertia.back(), 0.0, 1e-6);
    SparseRows empty;
    empty.cols = 2;
    empty.offsets = {0, 0, 0};
    // Nothing stored: the whole unit length is out of reach of every centroid.
    EXPECT_NEAR(fitKMeans(FeatureMatrix(empty), paramsOf(1), job).inertia.back(), 2.0, 1e-6);
}

TEST(KMeans, BytesDoNotDependOnThreads)
{
    const FeatureMatrix sparse(test::randomSparseRows(3000, 100, 8, 2));
    const FeatureMatrix dense(test::randomDenseRows(1500, 16, 9, 2));
    for (const FeatureMatrix* rows : {&sparse, &dense}) {
        Job one;
        const KMeansParams params = paramsOf(20, 4);
        const KMeansModel expected = fitKMeans(*rows, params, one);
        const Assignment expectedAssignment = assign(*rows, expected, one);
        for (const int threads : {2, 3, 7}) {
            Job job({}, threads);
            const KMeansModel model = fitKMeans(*rows, params, job);
            EXPECT_EQ(model.centroids, expected.centroids);
            EXPECT_EQ(model.sparseCentroids.columns, expected.sparseCentroids.columns);
            EXPECT_EQ(model.sparseCentroids.values, expected.sparseCentroids.values);
            EXPECT_EQ(model.inertia, expected.inertia);
            const Assignment assignment = assign(*rows, model, job);
            EXPECT_EQ(assignment.cluster, expectedAssignment.cluster);
            EXPECT_EQ(assignment.squaredDistance, expectedAssignment.squaredDistance);
        }
    }
}

TEST(KMeans, StopsAtEveryPoll)
{
    const FeatureMatrix sparse(test::randomSparseRows(700, 30, 6, 2));
    const FeatureMatrix dense(test::randomDenseRows(700, 8, 5, 2));
    for (const FeatureMatrix* rows : {&sparse, &dense}) {
        StoppingJob counting;
        (void)fitKMeans(*rows, paramsOf(4, 3), counting);
        ASSERT_GT(counting.polls(), 5U);
        for (std::uint64_t at = 1; at <= counting.polls(); ++at) {
            StoppingJob job(at);
            EXPECT_THROW((void)fitKMeans(*rows, paramsOf(4, 3), job), Cancelled) << at;
        }
    }
}

} // namespace
} // namespace craft
