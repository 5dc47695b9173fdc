// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/cell_points.h"
#include "core/bound/diameter.h"
#include "tests/support/gaussian_points.h"
#include "tests/support/random_rows.h"

#include <gtest/gtest.h>

#include <limits>

namespace craft {
namespace {

constexpr double kNoCap = std::numeric_limits<double>::infinity();

std::vector<std::uint32_t> everyone(const DensePoints& points)
{
    std::vector<std::uint32_t> out(points.size());
    std::iota(out.begin(), out.end(), 0U);
    return out;
}

std::vector<float> meanOf(const DensePoints& points)
{
    std::vector<float> out(points.dim, 0.0F);
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t d = 0; d < points.dim; ++d)
            out[d] += points.point(i)[d] / static_cast<float>(points.size());
    }
    return out;
}

std::vector<double> radii(const DensePoints& points, const std::vector<float>& centre)
{
    std::vector<double> out;
    for (std::size_t i = 0; i < points.size(); ++i)
        out.push_back(
            std::sqrt(squaredDistance(points.point(i).data(), centre.data(), points.dim)));
    return out;
}

double bruteForce(const DensePoints& points)
{
    double best = 0;
    for (std::size_t a = 0; a < points.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b)
            best = std::max(best,
                            std::sqrt(squaredDistance(points.point(a).data(),
                                                      points.point(b).data(), points.dim)));
    }
    return best;
}

/// The four points of the worked example.
DensePoints example()
{
    return {2, {0, 0, 4, 0, 0, 3, 1, 1}};
}

TEST(Diameter, FourPointsOnPaper)
{
    const DensePoints points = example();
    const auto members = everyone(points);
    const auto radius = radii(points, meanOf(points));
    PlainCellPoints cell(points, members);
    const Diameter exact = exactDiameter(cell, radius, kNoCap);
    EXPECT_DOUBLE_EQ(exact.high, 5);
    EXPECT_DOUBLE_EQ(exact.low, 5);
    EXPECT_EQ(exact.kind, DiameterKind::Exact);
    EXPECT_NEAR(2 * *std::max_element(radius.begin(), radius.end()), 5.8523, 1e-4);
    EXPECT_NEAR(std::accumulate(radius.begin(), radius.end(), 0.0) / 4, 1.7839, 1e-4);
    const Diameter bracket = bracketDiameter(cell, radius, kNoCap);
    EXPECT_DOUBLE_EQ(bracket.low, 5); // the double sweep finds it
    EXPECT_NEAR(bracket.high, 5.8523, 1e-4);
    EXPECT_EQ(bracket.kind, DiameterKind::Bracket);
}

TEST(Diameter, MeanSquaredDistanceOfOrderedPairsIsTwiceTheInertiaPerPoint)
{
    const auto check = [](const DensePoints& points) {
        const auto n = static_cast<double>(points.size());
        double inertia = 0;
        for (const double r : radii(points, meanOf(points)))
            inertia += r * r;
        double sum = 0;
        for (std::size_t a = 0; a < points.size(); ++a) {
            for (std::size_t b = 0; b < points.size(); ++b)
                sum += squaredDistance(points.point(a).data(), points.point(b).data(), points.dim);
        }
        EXPECT_NEAR(sum / (n * n), 2 * inertia / n, 1e-4);
        return sum / (n * n);
    };
    EXPECT_NEAR(check(example()), 8.375, 1e-5);
    (void)check(test::gaussianPoints(60, 5, 0, 3));
}

TEST(Diameter, AgreesWithAllPairsAndLiesInItsBracket)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const std::size_t dim = 1 + seed % 20;
        const DensePoints points = test::gaussianPoints(2 + 3 * seed, dim, 0, seed);
        const auto members = everyone(points);
        const auto radius = radii(points, meanOf(points));
        PlainCellPoints cell(points, members);
        const double expected = bruteForce(points);
        EXPECT_DOUBLE_EQ(exactDiameter(cell, radius, kNoCap).high, expected);
        const Diameter bracket = bracketDiameter(cell, radius, kNoCap);
        EXPECT_LE(bracket.low, expected + 1e-9);
        EXPECT_GE(bracket.high, expected - 1e-9);
        EXPECT_LE(bracket.high, std::numbers::sqrt3 * bracket.low + 1e-9);
    }
}

TEST(Diameter, NeedsTwoPoints)
{
    DensePoints points{2, {}};
    std::vector<std::uint32_t> members;
    PlainCellPoints none(points, members);
    EXPECT_EQ(exactDiameter(none, {}, kNoCap).high, 0);
    EXPECT_EQ(bracketDiameter(none, {}, kNoCap).high, 0);
    points.values = {3, 4};
    members = {0};
    const std::vector<double> radius{5};
    PlainCellPoints one(points, members);
    EXPECT_EQ(exactDiameter(one, radius, kNoCap).high, 0);
    EXPECT_EQ(bracketDiameter(one, radius, kNoCap).high, 0);
}

TEST(Diameter, OfEqualPointsIsZero)
{
    const DensePoints points{2, {1, 2, 1, 2, 1, 2}};
    const auto members = everyone(points);
    const std::vector<double> radius(3, 0.0);
    PlainCellPoints cell(points, members);
    EXPECT_EQ(exactDiameter(cell, radius, kNoCap).high, 0);
    EXPECT_EQ(bracketDiameter(cell, radius, kNoCap).high, 0);
}

TEST(CellPoints, SparseDistancesAreThoseOfUnitVectors)
{
    const SparseRows validation = test::randomSparseRows(6, 20, 5, 1);
    const SparseRows pool = test::randomSparseRows(6, 20, 5, 2);
    const CellRows cell{{rowId(1), rowId(4)}, {rowId(0), rowId(5)}};
    std::vector<float> scratch(20, 0.0F);
    const auto v = test::asPoints(FeatureMatrix(validation));
    const auto p = test::asPoints(FeatureMatrix(pool));
    const std::vector<std::vector<double>> points{v[1], v[4], p[0], p[5]};
    {
        SparseCellPoints cells(FeatureMatrix(validation), FeatureMatrix(pool), cell, scratch);
        for (std::size_t a = 0; a < 4; ++a) {
            cells.pin(a);
            for (std::size_t b = 0; b < 4; ++b) {
                double expected = 0;
                for (std::size_t j = 0; j < 20; ++j)
                    expected += (points[a][j] - points[b][j]) * (points[a][j] - points[b][j]);
                EXPECT_NEAR(cells.squaredToPinned(b), expected, 1e-6);
            }
        }
    }
    EXPECT_EQ(scratch, std::vector<float>(20, 0.0F));
}

TEST(CellPoints, FeaturesThatAreNotStoredCanOnlyOverstateADistance)
{
    // Two pool rows (.6, .8) that agree in the stored feature; the other one may agree or not.
    SparseRows pool;
    pool.cols = 1;
    pool.offsets = {0, 1, 2};
    pool.columns = {0, 0};
    pool.values = {0.6F, 0.6F};
    SparseRows validation;
    validation.cols = 1;
    const CellRows cell{{}, {rowId(0), rowId(1)}};
    std::vector<float> scratch(1, 0.0F);
    SparseCellPoints points(FeatureMatrix(validation), FeatureMatrix(pool), cell, scratch);
    points.pin(0);
    EXPECT_NEAR(points.squaredToPinned(1), 1.28, 1e-6); // 0 if they agree, 1.28 if not
}

TEST(CellPoints, DenseDistancesAreThoseOfUnitVectors)
{
    const DenseRows validation(std::vector<float>{3, 4, 0, 2}, 2);
    const DenseRows pool(std::vector<float>{-9, -12, 0, 0}, 2);
    const CellRows cell{{rowId(0), rowId(1)}, {rowId(0), rowId(1)}};
    for (const std::size_t keptValues : {std::size_t{8}, std::size_t{7}}) { // kept, read each time
        DenseCellPoints points(validation, pool, cell, keptValues);
        points.pin(0);
        EXPECT_NEAR(points.squaredToPinned(1), .36 + .04, 1e-6);
        EXPECT_NEAR(points.squaredToPinned(2), 4, 1e-6);
        EXPECT_NEAR(points.squaredToPinned(3), 1, 1e-6); // a zero row stays at the origin
    }
}

} // namespace
} // namespace craft
