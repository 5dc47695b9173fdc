// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/bound/knn_kl.h"
#include "tests/support/gaussian_points.h"
#include "tests/support/stopping_job.h"

#include <gtest/gtest.h>

#include <cmath>

namespace craft {
namespace {

KnnKl estimate(const DensePoints& x, const DensePoints& y, std::uint32_t k)
{
    Job job;
    return knnKl(x, y, k, job);
}

TEST(KnnKl, ThreePointsOnPaper)
{
    const DensePoints x{1, {0, 1, 3}};
    EXPECT_NEAR(estimate(x, {1, {.5, 2, 6, 7}}, 1).kl, 0, 1e-12);
    EXPECT_NEAR(estimate(x, {1, {2, 6, 7}}, 1).kl, std::log(1.5), 1e-7);
    EXPECT_NEAR(estimate(x, {1, {2, 6, 7}}, 1).kl, .405465, 1e-6);
}

TEST(KnnKl, OfShiftedNormalDistributions)
{
    // True values .125 and .5; the estimator is known to fall short in more dimensions.
    EXPECT_NEAR(
        estimate(test::gaussianPoints(1500, 1, 0, 1), test::gaussianPoints(1500, 1, .5, 2), 3).kl,
        .125, .05);
    const double four =
        estimate(test::gaussianPoints(1500, 4, 0, 1), test::gaussianPoints(1500, 4, 1, 2), 3).kl;
    EXPECT_NEAR(four, .45, .1);
}

TEST(KnnKl, OfEqualDistributionsIsAboutZero)
{
    EXPECT_NEAR(
        estimate(test::gaussianPoints(1000, 3, 0, 1), test::gaussianPoints(1500, 3, 0, 2), 4).kl, 0,
        .08);
}

TEST(KnnKl, LeavesOutPointsAtDistanceZeroAndCountsThem)
{
    // 0 stands twice in x; 3 stands in y too.
    const KnnKl got = estimate({1, {0, 0, 1, 3}}, {1, {.5, 3, 6}}, 1);
    EXPECT_EQ(got.skipped, 3U);
    EXPECT_EQ(got.used, 1U);
    EXPECT_NEAR(got.kl, std::log(.5) + std::log(3 / 3.0), 1e-7); // the point 1: nu .5, rho 1
}

TEST(KnnKl, NeedsMorePointsThanNeighbours)
{
    EXPECT_TRUE(std::isnan(estimate({1, {0, 1}}, {1, {2, 3}}, 2).kl));
    EXPECT_TRUE(std::isnan(estimate({1, {0, 1, 2}}, {1, {3}}, 2).kl));
    EXPECT_TRUE(std::isnan(estimate({1, {}}, {1, {}}, 1).kl));
    EXPECT_TRUE(std::isnan(estimate({1, {0, 0}}, {1, {0}}, 1).kl)); // nothing but zeros
}

TEST(KnnKl, TakesTheKthNeighbourNotTheFirst)
{
    // k = 2: rho of 0, 1, 3, 6 is 3, 2, 3, 5; nu to {-1, 10} is 10, 9, 7, 7.
    const KnnKl got = estimate({1, {0, 1, 3, 6}}, {1, {-1, 10}}, 2);
    const double mean =
        (std::log(10 / 3.0) + std::log(9 / 2.0) + std::log(7 / 3.0) + std::log(7 / 5.0)) / 4;
    EXPECT_NEAR(got.kl, mean + std::log(2 / 3.0), 1e-6);
}

TEST(KnnKl, BytesDoNotDependOnThreadsAndItStopsAtEveryPoll)
{
    const DensePoints x = test::gaussianPoints(300, 4, 0, 1);
    const DensePoints y = test::gaussianPoints(400, 4, 1, 2);
    const double expected = estimate(x, y, 4).kl;
    for (const int threads : {2, 3, 7}) {
        Job job({}, threads);
        EXPECT_EQ(knnKl(x, y, 4, job).kl, expected);
    }
    test::StoppingJob counting;
    (void)knnKl(x, y, 4, counting);
    for (std::uint64_t at = 1; at <= counting.polls(); ++at) {
        test::StoppingJob job(at);
        EXPECT_THROW((void)knnKl(x, y, 4, job), Cancelled);
    }
}

} // namespace
} // namespace craft
