// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/lanes.h"
#include "core/cluster/kmeans.h"
#include "core/cluster/nearest_centroid.h"
#include "tests/support/kmeans_reference.h"
#include "tests/support/random_rows.h"
#include "tests/support/stopping_job.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace craft {
namespace {

/// Centroids of which some columns are in many clusters and some in few.
KMeansModel randomModel(std::size_t clusters, std::size_t cols, std::uint64_t seed)
{
    KMeansModel model;
    model.clusters = clusters;
    model.cols = cols;
    model.centroids.assign(clusters * cols, 0.0F);
    Rng rng(seed, "test.model");
    for (std::size_t c = 0; c < clusters; ++c) {
        for (std::size_t j = 0; j < cols; ++j) {
            if (rng.unit() < 2.0 / static_cast<double>(j + 2))
                model.centroids[c * cols + j] = static_cast<float>(rng.unit() * 0.3);
        }
    }
    return model;
}

void expectLikeReference(const FeatureMatrix& rows, const KMeansModel& model)
{
    test::ReferenceKMeans reference;
    for (std::size_t c = 0; c < model.clusters; ++c) {
        const auto first = model.centroids.begin() + static_cast<std::ptrdiff_t>(c * model.cols);
        reference.centroids.emplace_back(first, first + static_cast<std::ptrdiff_t>(model.cols));
    }
    const auto points = test::asPoints(rows);
    test::assignReference(points, std::vector<double>(points.size(), 1.0), reference);
    Job job({}, 2);
    const Assignment got = assign(rows, model, job);
    for (std::size_t i = 0; i < points.size(); ++i) {
        EXPECT_EQ(index(got.cluster[i]), reference.cluster[i]) << "row " << i;
        EXPECT_NEAR(static_cast<double>(got.squaredDistance[i]), reference.squared[i], 2e-6);
    }
}

TEST(NearestCentroid, AgreesWithAllDistances)
{
    for (const std::size_t clusters : {1U, 2U, 15U, 16U, 17U, 70U}) {
        expectLikeReference(FeatureMatrix(test::randomSparseRows(400, 90, 10, clusters)),
                            randomModel(clusters, 90, clusters));
        expectLikeReference(FeatureMatrix(test::randomDenseRows(400, 19, 30, clusters)),
                            randomModel(clusters, 19, clusters));
    }
}

TEST(NearestCentroid, TiesGoToTheLowestCluster)
{
    KMeansModel model = randomModel(40, 30, 3);
    for (std::size_t j = 0; j < 30; ++j) { // clusters 11 and 36 are alike
        const float value = j == 29 ? 0.9F : 0.0F;
        model.centroids[11 * 30 + j] = value;
        model.centroids[36 * 30 + j] = value;
    }
    SparseRows rows;
    rows.cols = 30;
    rows.offsets = {0, 1, 1};
    rows.columns = {29};
    rows.values = {1.0F};
    Job job;
    EXPECT_EQ(assign(FeatureMatrix(rows), model, job).cluster[0], ClusterId{11});
    std::vector<float> dense(30, 0.0F);
    dense[29] = 7;
    EXPECT_EQ(assign(FeatureMatrix(DenseRows(dense, 30)), model, job).cluster[0], ClusterId{11});
}

TEST(NearestCentroid, ARowWithNothingStoredGoesToTheShortestCentroid)
{
    KMeansModel model = randomModel(20, 10, 5);
    for (std::size_t j = 0; j < 10; ++j)
        model.centroids[13 * 10 + j] = j == 0 ? 0.001F : 0.0F;
    SparseRows rows;
    rows.cols = 10;
    rows.offsets = {0, 0};
    Job job;
    const Assignment sparse = assign(FeatureMatrix(rows), model, job);
    EXPECT_EQ(sparse.cluster[0], ClusterId{13});
    EXPECT_FLOAT_EQ(sparse.squaredDistance[0], 1.000001F); // 1 + |c|^2: a unit vector elsewhere
    const Assignment dense =
        assign(FeatureMatrix(DenseRows(std::vector<float>(10, 0.0F), 10)), model, job);
    EXPECT_EQ(dense.cluster[0], ClusterId{13});
    EXPECT_NEAR(static_cast<double>(dense.squaredDistance[0]), 1e-6, 1e-9); // |c|^2: a zero vector
}

TEST(NearestCentroid, BlocksOfSparseRowsGiveTheSameAsTheWhole)
{
    const FeatureMatrix rows(test::randomSparseRows(1000, 60, 9, 8));
    const KMeansModel model = randomModel(33, 60, 8);
    Job job;
    const Assignment whole = assign(rows, model, job);
    const NearestCentroid nearest(model, true);
    for (std::size_t first = 0; first < 1000; first += 137) {
        const RowRange range{first, std::min<std::size_t>(1000, first + 137)};
        std::vector<ClusterId> cluster(range.size());
        std::vector<float> squared(range.size());
        nearest.assign(rows, range, cluster, squared);
        for (std::size_t i = 0; i < range.size(); ++i) {
            EXPECT_EQ(cluster[i], whole.cluster[first + i]);
            EXPECT_EQ(squared[i], whole.squaredDistance[first + i]);
        }
    }
}

TEST(NearestCentroid, LengthOfDenseRowsPlaysNoPart)
{
    const DenseRows rows = test::randomDenseRows(50, 12, 5, 6);
    std::vector<float> values(50 * 12);
    rows.readRaw({0, 50}, values);
    for (float& v : values)
        v *= 1000;
    const KMeansModel model = randomModel(9, 12, 6);
    Job job;
    EXPECT_EQ(assign(FeatureMatrix(rows), model, job).cluster,
              assign(FeatureMatrix(DenseRows(values, 12)), model, job).cluster);
}

TEST(NearestCentroid, BlocksOfDenseRowsGiveTheSameAsTheWhole)
{
    // More rows than one product takes, cut where no product ends.
    const FeatureMatrix rows(test::randomDenseRows(2500, 7, 30, 8));
    const KMeansModel model = randomModel(21, 7, 8);
    ASSERT_LT(productRows(7, 21), 2500U);
    Job job;
    const Assignment whole = assign(rows, model, job);
    const NearestCentroid nearest(model, false);
    for (std::size_t first = 0; first < 2500; first += 1237) {
        const RowRange range{first, std::min<std::size_t>(2500, first + 1237)};
        std::vector<ClusterId> cluster(range.size());
        std::vector<float> squared(range.size());
        nearest.assign(rows, range, cluster, squared);
        for (std::size_t i = 0; i < range.size(); ++i) {
            EXPECT_EQ(cluster[i], whole.cluster[first + i]);
            EXPECT_EQ(squared[i], whole.squaredDistance[first + i]);
        }
    }
}

TEST(NearestCentroid, NumberTypeOfTheFilePlaysNoPart)
{
    // Small whole numbers: halves, floats and doubles hold the same values.
    constexpr std::size_t kRows = 1500;
    constexpr std::size_t kCols = 6;
    std::vector<float> values(kRows * kCols);
    Rng rng(4, "test.types");
    for (float& v : values)
        v = static_cast<float>(rng.below(5)) - 2.0F;
    const KMeansModel model = randomModel(9, kCols, 6);
    Job job;
    const FeatureMatrix floats(DenseRows(values, kCols));
    const Assignment expected = assign(floats, model, job);
    KMeansParams params;
    params.clusters = 9;
    const KMeansModel fitted = fitKMeans(floats, params, job);
    const test::TempDir temp;
    const auto same = [&](const auto& stored, Scalar scalar) {
        const std::string_view bytes(reinterpret_cast<const char*>(stored.data()),
                                     stored.size() * sizeof stored[0]);
        const FeatureMatrix rows(DenseRows(
            MappedFile::open(temp.write("values", std::string(bytes))), 0, scalar, kRows, kCols));
        const Assignment got = assign(rows, model, job);
        return got.cluster == expected.cluster && got.squaredDistance == expected.squaredDistance
            && fitKMeans(rows, params, job).centroids == fitted.centroids;
    };
    constexpr std::uint16_t kHalves[] = {0xC000, 0xBC00, 0, 0x3C00, 0x4000}; // -2 to 2
    std::vector<std::uint16_t> halves;
    for (const float v : values)
        halves.push_back(kHalves[static_cast<std::size_t>(v + 2.0F)]);
    EXPECT_TRUE(same(halves, Scalar::F16));
    EXPECT_TRUE(same(values, Scalar::F32));
    EXPECT_TRUE(same(std::vector<double>(values.begin(), values.end()), Scalar::F64));
}

TEST(NearestCentroid, RefusesRowsOfAnotherSpace)
{
    const NearestCentroid nearest(randomModel(3, 8, 1), true);
    std::vector<ClusterId> cluster(2);
    std::vector<float> squared(2);
    EXPECT_THROW(
        nearest.assign(FeatureMatrix(test::randomSparseRows(2, 9, 2, 1)), {0, 2}, cluster, squared),
        Error);
}

TEST(NearestCentroid, StopsAtEveryPoll)
{
    const FeatureMatrix rows(test::randomSparseRows(9000, 30, 5, 2));
    const KMeansModel model = randomModel(5, 30, 2);
    test::StoppingJob counting;
    (void)assign(rows, model, counting);
    for (std::uint64_t at = 1; at <= counting.polls(); ++at) {
        test::StoppingJob job(at);
        EXPECT_THROW((void)assign(rows, model, job), Cancelled);
    }
}

TEST(Lanes, FirstMaximumIsTheLowestIndex)
{
    std::vector<float> values(48, 1.0F);
    EXPECT_EQ(firstMaximum(values.data(), 48), 0U);
    values[47] = 2;
    EXPECT_EQ(firstMaximum(values.data(), 48), 47U);
    values[33] = 2;
    values[21] = 2;
    EXPECT_EQ(firstMaximum(values.data(), 48), 21U);
}

} // namespace
} // namespace craft
