// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/bound/projected_bound.h"
#include "tests/support/gaussian_points.h"
#include "tests/support/random_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace craft {
namespace {

std::vector<RowId> firstRows(std::size_t n)
{
    std::vector<RowId> out;
    for (std::size_t i = 0; i < n; ++i)
        out.push_back(rowId(i));
    return out;
}

TEST(Projection, IsTheProductWithTheMatrix)
{
    const auto matrix = projectionMatrix(25, 4, 0, 1);
    for (const FeatureMatrix& rows : {FeatureMatrix(test::randomSparseRows(10, 25, 6, 1)),
                                      FeatureMatrix(test::randomDenseRows(10, 25, 3, 1))}) {
        const auto points = test::asPoints(rows);
        const std::vector<RowId> which{rowId(7), rowId(2)};
        const DensePoints got = projectRows(rows, which, matrix, 4);
        ASSERT_EQ(got.size(), 2U);
        for (std::size_t i = 0; i < 2; ++i) {
            for (std::size_t d = 0; d < 4; ++d) {
                double expected = 0;
                for (std::size_t j = 0; j < 25; ++j)
                    expected += points[index(which[i])][j] * static_cast<double>(matrix[j * 4 + d]);
                EXPECT_NEAR(static_cast<double>(got.point(i)[d]), expected, 1e-6);
            }
        }
    }
}

TEST(Projection, KeepsSquaredLengthsOnAverage)
{
    double mean = 0;
    double square = 0;
    const auto matrix = projectionMatrix(2000, 5, 3, 1);
    for (const float v : matrix) {
        mean += static_cast<double>(v) / 10000;
        square += static_cast<double>(v) * static_cast<double>(v) / 2000;
    }
    EXPECT_NEAR(mean, 0, .02);
    EXPECT_NEAR(square, 1, .05);
    EXPECT_NE(projectionMatrix(10, 5, 0, 1), projectionMatrix(10, 5, 1, 1));
    EXPECT_NE(projectionMatrix(10, 5, 0, 1), projectionMatrix(10, 5, 0, 2));
    EXPECT_EQ(projectionMatrix(3, 3, 0, 1).size(), 9U); // an odd count has its last number
}

TEST(ProjectedCells, JoinCellsWithoutSelectedPointsToTheNearestOther)
{
    // Validation at 0, 10 and 20; nothing selected near 10, which is a hair nearer to 20.
    const DensePoints validation{1, {0, 0.2F, 10.2F, 10.2F, 20, 20.2F}};
    const std::vector<ClusterId> cluster{ClusterId{0}, ClusterId{0}, ClusterId{1},
                                         ClusterId{1}, ClusterId{2}, ClusterId{2}};
    const DensePoints selected{1, {1, 19, 21}};
    const ProjectedCells cells = projectedCells(validation, cluster, selected);
    EXPECT_EQ(cells.centres.size(), 2U);
    EXPECT_THAT(cells.validation, testing::ElementsAre(0, 0, 1, 1, 1, 1));
    EXPECT_THAT(cells.selected, testing::ElementsAre(0, 1, 1));
}

TEST(ProjectedCells, AreNearestCentreCells)
{
    const DensePoints validation = test::gaussianPoints(200, 3, 0, 1);
    const DensePoints selected = test::gaussianPoints(500, 3, .5, 2);
    std::vector<ClusterId> cluster;
    for (std::size_t i = 0; i < 200; ++i)
        cluster.push_back(clusterId(i % 9));
    const ProjectedCells cells = projectedCells(validation, cluster, selected);
    std::set<std::uint32_t> used(cells.selected.begin(), cells.selected.end());
    EXPECT_EQ(used.size(), cells.centres.size()); // so KL over the cells is finite
    for (std::size_t i = 0; i < selected.size(); ++i) {
        const auto to = [&](std::size_t c) {
            return squaredDistance(selected.point(i).data(), cells.centres.point(c).data(), 3);
        };
        for (std::size_t c = 0; c < cells.centres.size(); ++c)
            EXPECT_LE(to(cells.selected[i]), to(c) + 1e-5);
    }
}

TEST(MeasureProjection, BoundsTheDivergenceOfShiftedNormalDistributions)
{
    // KL(N(1, I) || N(0, I)) = .5 and log p/q has slope 1, whatever the dimensions.
    Job job;
    const DensePoints p = test::gaussianPoints(1500, 3, 1, 1);
    const DensePoints q = test::gaussianPoints(1500, 3, 0, 2);
    std::vector<ClusterId> cluster;
    for (std::size_t i = 0; i < p.size(); ++i)
        cluster.push_back(clusterId(p.point(i)[0] > 1 ? 1 : 0));
    const OneProjection got = measureProjection(p, cluster, q, 4, job);
    EXPECT_NEAR(got.lipschitz, 1, .1);
    EXPECT_NEAR(got.klEstimate, .5, .12);
    EXPECT_LE(got.klDiscrete, .5);
    EXPECT_GE(got.klDiscrete + got.lipschitz * got.residual, got.klEstimate);
}

TEST(SampleOf, KeepsOrderAndTakesAllWhenThereAreNoMore)
{
    const auto rows = firstRows(50);
    EXPECT_EQ(sampleOf(rows, 50, 1, 0), rows);
    EXPECT_EQ(sampleOf(rows, 500, 1, 0), rows);
    EXPECT_TRUE(sampleOf(rows, 0, 1, 0).empty());
    const auto some = sampleOf(rows, 20, 1, 0);
    EXPECT_EQ(some.size(), 20U);
    EXPECT_TRUE(std::is_sorted(some.begin(), some.end()));
    EXPECT_NE(some, sampleOf(rows, 20, 1, 1));
    std::vector<int> seen(4, 0);
    for (std::uint64_t seed = 0; seed < 4000; ++seed)
        ++seen[index(sampleOf(firstRows(4), 1, seed, 0)[0])];
    for (const int count : seen)
        EXPECT_NEAR(count, 1000, 120);
}

} // namespace
} // namespace craft
