// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/slope.h"
#include "tests/support/gaussian_points.h"
#include "tests/support/random_rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

using Labels = std::vector<std::uint8_t>;

DensePoints together(const DensePoints& a, const DensePoints& b)
{
    DensePoints out = a;
    out.values.insert(out.values.end(), b.values.begin(), b.values.end());
    return out;
}

Labels firstOnes(std::size_t ones, std::size_t all)
{
    Labels out(all, 0);
    std::fill_n(out.begin(), ones, std::uint8_t{1});
    return out;
}

TEST(Slope, AShiftedNormalHasTheAucOfTheNormalDistribution)
{
    // P(N(.6, 1) > N(0, 1)) = Phi(.6 / sqrt 2) = .6643.
    Job job;
    const std::size_t n = 4000;
    const DensePoints points =
        together(test::gaussianPoints(n, 2, .6, 1), test::gaussianPoints(n, 2, 0, 2));
    const SlopeEstimate slope = estimateSlope(points, firstOnes(n, 2 * n), 1, job);
    EXPECT_NEAR(slope.heldOutAuc, .6643, .03);
    EXPECT_NEAR(slope.lipschitz, .6, .08);
}

TEST(Slope, EqualDistributionsCannotBeToldApart)
{
    Job job;
    SparseRows rows = test::randomSparseRows(600, 30, 6, 1);
    rows.append(test::randomSparseRows(2000, 30, 6, 2));
    const SlopeEstimate slope = estimateSlope(rows, firstOnes(600, 2600), 1, job);
    EXPECT_NEAR(slope.heldOutAuc, .5, .08);
}

TEST(Slope, TooFewRowsOfALabelHaveNoHeldOutAuc)
{
    Job job;
    const DensePoints points = test::gaussianPoints(30, 2, 0, 1);
    EXPECT_TRUE(std::isnan(estimateSlope(points, firstOnes(4, 30), 1, job).heldOutAuc));
    EXPECT_FALSE(std::isnan(estimateSlope(points, firstOnes(5, 30), 1, job).heldOutAuc));
}

TEST(AreaUnderCurve, OnPaper)
{
    EXPECT_DOUBLE_EQ(areaUnderCurve(std::vector<double>{.9, .8, .3, .1}, Labels{1, 1, 0, 0}), 1);
    EXPECT_DOUBLE_EQ(areaUnderCurve(std::vector<double>{.9, .8, .3, .1}, Labels{0, 0, 1, 1}), 0);
    EXPECT_DOUBLE_EQ(areaUnderCurve(std::vector<double>{.9, .2, .5, .1}, Labels{1, 1, 0, 0}), .75);
    EXPECT_DOUBLE_EQ(areaUnderCurve(std::vector<double>{.5, .5, .5}, Labels{1, 0, 0}), .5);
    EXPECT_TRUE(std::isnan(areaUnderCurve(std::vector<double>{.5, .4}, Labels{1, 1})));
}

} // namespace
} // namespace craft
