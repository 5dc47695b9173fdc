// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/cluster/cluster.h"
#include "tests/support/random_rows.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace craft {
namespace {

PairFeatures someFeatures(std::size_t pool, std::size_t validation, bool sparse)
{
    PairFeatures out;
    if (sparse) {
        out.poolSource = FeatureMatrix(test::randomSparseRows(pool, 50, 7, 1));
        out.validationSource = FeatureMatrix(test::randomSparseRows(validation, 50, 7, 2));
        for (std::size_t j = 0; j < 50; ++j)
            out.sourceNames.push_back("term" + std::to_string(j));
    } else {
        out.poolSource = FeatureMatrix(test::randomDenseRows(pool, 10, 8, 1));
        out.validationSource = FeatureMatrix(test::randomDenseRows(validation, 10, 8, 2));
    }
    return out;
}

ClusterParams paramsOf(std::uint32_t clusters, FitOn fit = FitOn::Validation,
                       std::uint64_t sample = 0)
{
    ClusterParams params;
    params.kmeans.clusters = clusters;
    params.fit = fit;
    params.sampleRows = sample;
    return params;
}

TEST(Cluster, AssignsPoolAndValidationAndNamesEveryCluster)
{
    for (const bool sparse : {true, false}) {
        Job job;
        const PairFeatures features = someFeatures(500, 80, sparse);
        const Clustering out = cluster(features, paramsOf(6), job);
        EXPECT_EQ(out.clusters(), 6U);
        EXPECT_EQ(out.pool.cluster.size(), 500U);
        EXPECT_EQ(out.validation.cluster.size(), 80U);
        EXPECT_EQ(out.model.fittedRows, 80U);
        EXPECT_EQ(out.titles.size(), 6U);
        for (const ClusterId c : out.pool.cluster)
            EXPECT_LT(index(c), 6U);
    }
}

TEST(Cluster, FitsOnWhatIsAskedFor)
{
    for (const bool sparse : {true, false}) {
        Job job;
        const PairFeatures features = someFeatures(500, 80, sparse);
        EXPECT_EQ(cluster(features, paramsOf(6, FitOn::Pool, 90), job).model.fittedRows, 90U);
        EXPECT_EQ(cluster(features, paramsOf(6, FitOn::Both, 90), job).model.fittedRows, 170U);
        // One cluster stands for 256 pool rows when no number is given.
        EXPECT_EQ(cluster(features, paramsOf(1, FitOn::Pool), job).model.fittedRows, 256U);
        EXPECT_EQ(cluster(features, paramsOf(2, FitOn::Pool), job).model.fittedRows, 500U);
    }
}

TEST(Cluster, FittingOnPoolLeavesOutZeroRows)
{
    Job job;
    PairFeatures features = someFeatures(20, 5, false);
    for (std::size_t i = 0; i < 17; ++i)
        features.zeroRows.push_back(rowId(i));
    EXPECT_EQ(cluster(features, paramsOf(3, FitOn::Pool), job).model.fittedRows, 3U);
}

TEST(Cluster, TooManyClustersNamesBothNumbers)
{
    Job job;
    const PairFeatures features = someFeatures(50, 8, true);
    for (const FitOn fit : {FitOn::Validation, FitOn::Pool, FitOn::Both}) {
        try {
            (void)cluster(features, paramsOf(200, fit, 10), job);
            FAIL();
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::Usage);
            EXPECT_THAT(error.what(), testing::HasSubstr("200"));
            EXPECT_THAT(error.what(),
                        testing::HasSubstr(fit == FitOn::Validation ? "8 validation pairs"
                                               : fit == FitOn::Pool ? "10 pool pairs"
                                                                    : "18 validation and pool"));
        }
    }
    EXPECT_THROW((void)cluster(someFeatures(50, 0, true), paramsOf(1), job), Error);
}

TEST(Cluster, AnEmptyPoolIsFineWhenFittingOnValidation)
{
    Job job;
    const Clustering out = cluster(someFeatures(0, 8, true), paramsOf(2), job);
    EXPECT_TRUE(out.pool.cluster.empty());
    EXPECT_EQ(out.validation.cluster.size(), 8U);
}

TEST(Cluster, BytesDoNotDependOnThreads)
{
    for (const bool sparse : {true, false}) {
        const PairFeatures features = someFeatures(9000, 300, sparse);
        Job one;
        const Clustering expected = cluster(features, paramsOf(9, FitOn::Both, 600), one);
        for (const int threads : {2, 3, 7}) {
            Job job({}, threads);
            const Clustering out = cluster(features, paramsOf(9, FitOn::Both, 600), job);
            EXPECT_EQ(out.model.centroids, expected.model.centroids);
            EXPECT_EQ(out.model.sparseCentroids.values, expected.model.sparseCentroids.values);
            EXPECT_EQ(out.pool.cluster, expected.pool.cluster);
            EXPECT_EQ(out.pool.squaredDistance, expected.pool.squaredDistance);
            EXPECT_EQ(out.titles, expected.titles);
        }
    }
}

TEST(Cluster, StopsAtEveryPoll)
{
    const PairFeatures features = someFeatures(5000, 60, true);
    test::StoppingJob counting;
    (void)cluster(features, paramsOf(3), counting);
    for (std::uint64_t at = 1; at <= counting.polls(); ++at) {
        test::StoppingJob job(at);
        EXPECT_THROW((void)cluster(features, paramsOf(3), job), Cancelled) << at;
    }
}

TEST(Cluster, ReportsProgressOfTheAssignment)
{
    Job job;
    (void)cluster(someFeatures(5000, 60, true), paramsOf(3), job);
    EXPECT_EQ(job.progress().done, 5060U);
    EXPECT_EQ(job.progress().total, 5060U);
}

TEST(SampleRows, AreDistinctSortedAndNeverExcluded)
{
    const std::vector<RowId> excluded{rowId(0), rowId(7), rowId(99)};
    for (const std::uint64_t count : {0U, 1U, 50U, 96U, 97U, 500U}) {
        const auto rows = sampleRows(100, excluded, count, 5);
        EXPECT_EQ(rows.size(), std::min<std::uint64_t>(count, 97));
        EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end()));
        EXPECT_EQ(std::adjacent_find(rows.begin(), rows.end()), rows.end());
        for (const RowId row : rows)
            EXPECT_FALSE(std::binary_search(excluded.begin(), excluded.end(), row));
    }
}

TEST(SampleRows, AreUniform)
{
    std::map<std::vector<RowId>, int> seen;
    for (std::uint64_t seed = 0; seed < 6000; ++seed)
        ++seen[sampleRows(4, {}, 2, seed)];
    EXPECT_EQ(seen.size(), 6U);
    for (const auto& [rows, count] : seen)
        EXPECT_NEAR(count, 1000, 120);
}

} // namespace
} // namespace craft
