// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/bound/logistic.h"
#include "tests/support/gaussian_points.h"
#include "tests/support/random_rows.h"
#include "tests/support/stopping_job.h"

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

/// Largest component of the gradient of the summed objective, by its definition.
double gradientAt(const std::vector<std::vector<double>>& points, const Labels& labels,
                  const LogisticModel& model, double penalty)
{
    std::vector<double> gradient(model.weights.size() + 1, 0.0);
    for (std::size_t i = 0; i < points.size(); ++i) {
        double z = model.intercept;
        for (std::size_t j = 0; j < points[i].size(); ++j)
            z += points[i][j] * model.weights[j];
        const double error = 1 / (1 + std::exp(-z)) - static_cast<double>(labels[i]);
        for (std::size_t j = 0; j < points[i].size(); ++j)
            gradient[j] += error * points[i][j];
        gradient.back() += error;
    }
    double largest = std::abs(gradient.back());
    for (std::size_t j = 0; j < model.weights.size(); ++j)
        largest = std::max(largest, std::abs(gradient[j] + penalty * model.weights[j]));
    return largest;
}

TEST(Logistic, TwoPointsOnPaper)
{
    // x = +1 is validation, x = -1 selected: w solves w = 2 / (1 + e^w), so w = .6662.
    Job job;
    const LogisticModel model = fitLogistic(DensePoints{1, {1, -1}}, Labels{1, 0}, {2.0}, job);
    const double w = model.weights[0];
    EXPECT_NEAR(2 * w, 2 / (1 + std::exp(w)), 1e-5);
    EXPECT_NEAR(model.intercept, 0, 1e-6);
    EXPECT_DOUBLE_EQ(model.norm(), w);
    EXPECT_TRUE(model.converged);
}

TEST(Logistic, FindsTheMinimumOfItsObjective)
{
    Job job;
    for (const double penalty : {0.1, 1.0, 30.0}) {
        LogisticParams params;
        params.penalty = penalty;
        const SparseRows sparse = test::randomSparseRows(300, 40, 8, 5);
        Labels labels(300);
        for (std::size_t i = 0; i < labels.size(); ++i)
            labels[i] = Rng(3, "test.label", i).below(3) == 0 ? 1 : 0;
        const LogisticModel a = fitLogistic(sparse, labels, params, job);
        EXPECT_TRUE(a.converged);
        EXPECT_LE(gradientAt(test::asPoints(FeatureMatrix(sparse)), labels, a, penalty),
                  300 * 1.1e-6);
        const DensePoints dense = test::gaussianPoints(300, 7, 0, 5);
        std::vector<std::vector<double>> points;
        for (std::size_t i = 0; i < dense.size(); ++i)
            points.emplace_back(dense.point(i).begin(), dense.point(i).end());
        const LogisticModel b = fitLogistic(dense, labels, params, job);
        EXPECT_LE(gradientAt(points, labels, b, penalty), 300 * 1.1e-6);
    }
}

TEST(Logistic, SlopeOfTwoNormalDistributionsIsTheirShift)
{
    Job job;
    const std::size_t n = 8000;
    const DensePoints points =
        together(test::gaussianPoints(n, 2, .6, 1), test::gaussianPoints(n, 2, 0, 2));
    const LogisticModel model = fitLogistic(points, firstOnes(n, 2 * n), {}, job);
    EXPECT_NEAR(model.norm(), .6, .05);
    // log p/q = .6 x_1 - .18.
    EXPECT_NEAR(model.weights[0], .6, .05);
    EXPECT_NEAR(model.intercept, -.18, .04);
    // Unequal samples only move the intercept, by log(n_1 / n_0).
    DensePoints fewer = points;
    fewer.values.resize(2 * (n + 2000));
    EXPECT_NEAR(fitLogistic(fewer, firstOnes(n, n + 2000), {}, job).intercept, -.18 + std::log(4.0),
                .08);
}

TEST(Logistic, RowsThatCannotDifferGiveNoSlope)
{
    Job job;
    SparseRows rows;
    rows.cols = 3;
    rows.offsets = {0, 0, 0, 0};
    const LogisticModel model = fitLogistic(rows, Labels{1, 0, 0}, {}, job);
    EXPECT_EQ(model.norm(), 0);
    EXPECT_NEAR(model.intercept, std::log(.5), 1e-9);
}

TEST(Logistic, NeedsBothLabels)
{
    Job job;
    EXPECT_THROW((void)fitLogistic(DensePoints{1, {1, 2}}, Labels{1, 1}, {}, job), Error);
    EXPECT_THROW((void)fitLogistic(DensePoints{1, {1, 2}}, Labels{1}, {}, job), Error);
}

TEST(Logistic, BytesDoNotDependOnThreadsAndItStopsAtEveryPoll)
{
    const DensePoints points = test::gaussianPoints(6000, 300, 0, 1);
    Labels labels(6000);
    for (std::size_t i = 0; i < labels.size(); ++i)
        labels[i] = static_cast<std::uint8_t>(i % 2);
    LogisticParams params;
    params.maxIterations = 2;
    Job one;
    const LogisticModel expected = fitLogistic(points, labels, params, one);
    for (const int threads : {2, 3, 7}) {
        Job job({}, threads);
        EXPECT_EQ(fitLogistic(points, labels, params, job).weights, expected.weights);
    }
    const SparseRows rows = test::randomSparseRows(200, 20, 4, 1);
    test::StoppingJob counting;
    (void)fitLogistic(rows, firstOnes(50, 200), params, counting);
    for (std::uint64_t at = 1; at <= counting.polls(); ++at) {
        test::StoppingJob job(at);
        EXPECT_THROW((void)fitLogistic(rows, firstOnes(50, 200), params, job), Cancelled);
    }
}

} // namespace
} // namespace craft
