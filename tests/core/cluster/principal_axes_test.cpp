// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/cluster/principal_axes.h"
#include "tests/support/random_rows.h"
#include "tests/support/stopping_job.h"

#include <Eigen/Eigenvalues>
#include <gtest/gtest.h>

#include <cmath>

using namespace craft;

namespace {

/// Mean, and the two largest eigenvalues of the covariance with their eigenvectors.
struct Exact {
    Eigen::VectorXd mean;
    Eigen::MatrixXd axes;
    Eigen::VectorXd variance;
    double total = 0;
};

Exact exactAxes(const std::vector<std::vector<double>>& points)
{
    const auto rows = static_cast<Eigen::Index>(points.size());
    const auto cols = static_cast<Eigen::Index>(points[0].size());
    Eigen::MatrixXd x(rows, cols);
    for (Eigen::Index i = 0; i < rows; ++i) {
        for (Eigen::Index j = 0; j < cols; ++j)
            x(i, j) = points[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
    }
    Exact exact;
    exact.mean = x.colwise().mean().transpose();
    x.rowwise() -= exact.mean.transpose();
    const Eigen::MatrixXd covariance = x.transpose() * x / static_cast<double>(rows);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
    exact.axes = solver.eigenvectors().rightCols(2).rowwise().reverse();
    exact.variance = solver.eigenvalues().tail(2).reverse();
    exact.total = covariance.trace();
    return exact;
}

FeatureMatrix sparse(std::size_t rows, std::size_t cols, std::uint64_t seed)
{
    return FeatureMatrix(test::randomSparseRows(rows, cols, 8, seed));
}

FeatureMatrix dense(std::size_t rows, std::size_t cols, std::uint64_t seed)
{
    return FeatureMatrix(test::randomDenseRows(rows, cols, 4, seed));
}

void expectExact(const FeatureMatrix& validation, const FeatureMatrix& pool)
{
    Job job;
    AxesParams params;
    params.tolerance = 1e-10;
    params.iterations = 60;
    const PrincipalAxes found = principalAxes(validation, pool, {}, params, job);
    auto points = test::asPoints(validation);
    const auto more = test::asPoints(pool);
    points.insert(points.end(), more.begin(), more.end());
    const Exact exact = exactAxes(points);
    EXPECT_EQ(found.fittedRows, points.size());
    EXPECT_NEAR(found.totalVariance, exact.total, 1e-6);
    for (Eigen::Index k = 0; k < 2; ++k) {
        const auto axis = static_cast<std::size_t>(k);
        EXPECT_NEAR(found.variance[axis], exact.variance(k), 1e-6);
        double dot = 0;
        for (Eigen::Index j = 0; j < exact.mean.size(); ++j)
            dot += exact.axes(j, k)
                * static_cast<double>(found.axes[axis * found.cols + static_cast<std::size_t>(j)]);
        EXPECT_NEAR(std::abs(dot), 1.0, 1e-6);
        EXPECT_NEAR(found.offset[axis], exact.mean.dot(exact.axes.col(k)) * (dot < 0 ? -1 : 1),
                    1e-5);
    }
    const std::vector<float> placed = projectOnAxes(pool, found, job);
    for (std::size_t i = 0; i < more.size(); ++i) {
        for (std::size_t k = 0; k < 2; ++k) {
            double wanted = -found.offset[k];
            for (std::size_t j = 0; j < found.cols; ++j)
                wanted += more[i][j] * static_cast<double>(found.axes[k * found.cols + j]);
            ASSERT_NEAR(static_cast<double>(placed[2 * i + k]), wanted, 1e-5);
        }
    }
}

} // namespace

TEST(PrincipalAxes, AreTheExactEigenvectorsOfSparseRows)
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed)
        expectExact(sparse(100, 30, seed), sparse(400, 30, seed + 100));
}

TEST(PrincipalAxes, AreTheExactEigenvectorsOfDenseRows)
{
    for (std::uint64_t seed = 1; seed <= 3; ++seed)
        expectExact(dense(100, 37, seed), dense(1500, 37, seed));
}

TEST(PrincipalAxes, WorkWithFewerColumnsThanDirections)
{
    expectExact(sparse(20, 3, 1), sparse(50, 3, 2));
    expectExact(dense(20, 2, 1), dense(50, 2, 2));
}

TEST(PrincipalAxes, HandComputedAxes)
{
    // Two thirds of the rows at (1, 0, 0), one third at (0, 1, 0): all variance lies along
    // (1, -1, 0) / sqrt 2, and is (2/3)(1/3)|(1, -1, 0)|^2 = 4/9.
    SparseRows rows;
    rows.cols = 3;
    for (std::uint32_t i = 0; i < 6; ++i) {
        rows.columns.push_back(i % 3 == 2 ? 1 : 0);
        rows.values.push_back(1);
        rows.offsets.push_back(i + 1);
    }
    SparseRows none;
    none.cols = 3;
    Job job;
    const PrincipalAxes axes = principalAxes(FeatureMatrix(rows), FeatureMatrix(none), {}, {}, job);
    EXPECT_NEAR(axes.variance[0], 4.0 / 9, 1e-6);
    EXPECT_NEAR(axes.totalVariance, 4.0 / 9, 1e-6);
    EXPECT_NEAR(std::abs(static_cast<double>(axes.axes[0])), std::sqrt(0.5), 1e-6);
    EXPECT_NEAR(static_cast<double>(axes.axes[0] + axes.axes[1]), 0, 1e-6);
    EXPECT_EQ(axes.variance[1], 0);
    EXPECT_EQ(axes.axes[3], 0.0F);
    const std::vector<float> placed = projectOnAxes(FeatureMatrix(rows), axes, job);
    EXPECT_NEAR(std::abs(static_cast<double>(placed[0])), std::sqrt(2.0) / 3, 1e-6);
    EXPECT_EQ(placed[1], 0.0F);
}

TEST(PrincipalAxes, EqualOrMissingRowsHaveNoAxes)
{
    Job job;
    const FeatureMatrix equal(DenseRows(std::vector<float>(40, 1.0F), 4));
    const FeatureMatrix none(DenseRows({}, 4));
    const PrincipalAxes axes = principalAxes(none, equal, {}, {}, job);
    EXPECT_EQ(axes.axes, std::vector<float>(8, 0.0F));
    for (const float place : projectOnAxes(equal, axes, job))
        EXPECT_EQ(place, 0.0F);
    EXPECT_EQ(principalAxes(none, none, {}, {}, job).fittedRows, 0U);
    EXPECT_TRUE(principalAxes({}, {}, {}, {}, job).axes.empty());
}

TEST(PrincipalAxes, LargestLoadingIsPositiveAndAxesAreOrthonormal)
{
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        Job job;
        const PrincipalAxes axes =
            principalAxes(sparse(50, 60, seed), sparse(300, 60, seed + 9), {}, {}, job);
        double squared[3] = {};
        for (std::size_t k = 0; k < 2; ++k) {
            float top = 0;
            for (std::size_t j = 0; j < axes.cols; ++j) {
                const float value = axes.axes[k * axes.cols + j];
                top = std::abs(value) > std::abs(top) ? value : top;
                squared[k] += static_cast<double>(value) * static_cast<double>(value);
            }
            EXPECT_GT(top, 0.0F);
        }
        for (std::size_t j = 0; j < axes.cols; ++j)
            squared[2] +=
                static_cast<double>(axes.axes[j]) * static_cast<double>(axes.axes[axes.cols + j]);
        EXPECT_NEAR(squared[0], 1, 1e-6);
        EXPECT_NEAR(squared[1], 1, 1e-6);
        EXPECT_NEAR(squared[2], 0, 1e-5);
    }
}

TEST(PrincipalAxes, FitOnASampleOfThePool)
{
    AxesParams params;
    params.sampleRows = 100;
    Job job;
    const std::vector<RowId> excluded{RowId{0}, RowId{7}};
    const FeatureMatrix validation = sparse(30, 20, 1);
    const FeatureMatrix pool = sparse(5000, 20, 2);
    const PrincipalAxes one = principalAxes(validation, pool, excluded, params, job);
    EXPECT_EQ(one.fittedRows, 130U);
    EXPECT_EQ(principalAxes(validation, pool, excluded, params, job).axes, one.axes);
    params.seed = 2;
    EXPECT_NE(principalAxes(validation, pool, excluded, params, job).axes, one.axes);
}

TEST(PrincipalAxes, AreTheSameBytesAtAnyThreadCount)
{
    const FeatureMatrix validation[] = {sparse(100, 2000, 1), dense(100, 33, 1)};
    const FeatureMatrix pool[] = {sparse(5000, 2000, 2), dense(5000, 33, 1)};
    AxesParams params;
    params.iterations = 4;
    for (std::size_t kind = 0; kind < 2; ++kind) {
        Job one;
        const PrincipalAxes wanted = principalAxes(validation[kind], pool[kind], {}, params, one);
        const std::vector<float> points = projectOnAxes(pool[kind], wanted, one);
        for (const int threads : {2, 3, 7}) {
            Job job({}, threads);
            const PrincipalAxes axes = principalAxes(validation[kind], pool[kind], {}, params, job);
            ASSERT_EQ(axes.axes, wanted.axes) << kind << threads;
            ASSERT_EQ(axes.offset, wanted.offset);
            ASSERT_EQ(projectOnAxes(pool[kind], axes, job), points);
        }
    }
}

TEST(PrincipalAxes, StopAtEveryPoll)
{
    const FeatureMatrix rows = sparse(300, 40, 1);
    AxesParams params;
    params.iterations = 2;
    test::StoppingJob counting;
    static_cast<void>(principalAxes(rows, rows, {}, params, counting));
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        test::StoppingJob job(poll);
        EXPECT_THROW(static_cast<void>(principalAxes(rows, rows, {}, params, job)), Cancelled);
    }
    test::StoppingJob job(1);
    Job quiet;
    const PrincipalAxes axes = principalAxes(rows, rows, {}, params, quiet);
    EXPECT_THROW(static_cast<void>(projectOnAxes(rows, axes, job)), Cancelled);
}
