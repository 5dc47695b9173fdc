// SPDX-License-Identifier: GPL-3.0-or-later
// The randomised decomposition beside an exact one.
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/vectorize/latent_axes.h"
#include "tests/support/stopping_job.h"

#include <Eigen/SVD>
#include <gtest/gtest.h>

namespace craft {
namespace {

using test::StoppingJob;

/// About a third of the places filled; columns fall off, as those of words do.
Eigen::MatrixXd randomMatrix(std::size_t rows, std::size_t cols, std::uint64_t seed)
{
    Rng rng(seed, "matrix");
    Eigen::MatrixXd out =
        Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(cols));
    for (Eigen::Index i = 0; i < out.rows(); ++i) {
        for (Eigen::Index j = 0; j < out.cols(); ++j) {
            if (rng.below(3) == 0)
                out(i, j) = (rng.unit() + 0.1) / (1 + 0.3 * static_cast<double>(j));
        }
    }
    return out.cast<float>().cast<double>();
}

SparseRows sparse(const Eigen::MatrixXd& matrix)
{
    SparseRows out;
    out.cols = static_cast<std::size_t>(matrix.cols());
    for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
        for (Eigen::Index j = 0; j < matrix.cols(); ++j) {
            if (matrix(i, j) == 0)
                continue;
            out.columns.push_back(static_cast<std::uint32_t>(j));
            out.values.push_back(static_cast<float>(matrix(i, j)));
        }
        out.offsets.push_back(out.columns.size());
    }
    return out;
}

Eigen::MatrixXd axesOf(const LatentAxes& axes)
{
    Eigen::MatrixXd out(static_cast<Eigen::Index>(axes.cols), static_cast<Eigen::Index>(axes.dims));
    for (Eigen::Index j = 0; j < out.rows(); ++j) {
        for (Eigen::Index t = 0; t < out.cols(); ++t)
            out(j, t) =
                static_cast<double>(axes.axes[static_cast<std::size_t>(j * out.cols() + t)]);
    }
    return out;
}

LatentAxes fit(const Eigen::MatrixXd& matrix, const LatentParams& params, int threads = 1)
{
    Job job({}, threads);
    return fitLatentAxes(sparse(matrix), params, job);
}

TEST(LatentAxes, AreThoseOfTheExactDecomposition)
{
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Eigen::MatrixXd matrix = randomMatrix(80 + 30 * seed, 60, seed);
        const Eigen::JacobiSVD<Eigen::MatrixXd> exact(matrix, Eigen::ComputeThinV);
        const LatentAxes axes = fit(matrix, {.dims = 6, .powerIterations = 8});
        ASSERT_EQ(axes.dims, 6U);
        for (Eigen::Index t = 0; t < 6; ++t)
            EXPECT_NEAR(axes.singularValues[static_cast<std::size_t>(t)], exact.singularValues()(t),
                        1e-4 * exact.singularValues()(0));
        // Cosines of the angles between the two spaces: all 1 if they are the same.
        const Eigen::MatrixXd cosines = axesOf(axes).transpose() * exact.matrixV().leftCols(6);
        const Eigen::JacobiSVD<Eigen::MatrixXd> angles(cosines);
        EXPECT_GT(angles.singularValues()(5), 0.9999) << "seed " << seed;
    }
}

TEST(LatentAxes, LeaveNearlyTheSmallestErrorThatSoFewAxesCanLeave)
{
    const Eigen::MatrixXd matrix = randomMatrix(300, 120, 7);
    const Eigen::JacobiSVD<Eigen::MatrixXd> exact(matrix);
    for (const std::size_t power : {0U, 1U, 2U}) {
        const LatentAxes axes =
            fit(matrix, {.dims = 10, .oversampling = 16, .powerIterations = power});
        const Eigen::MatrixXd basis = axesOf(axes);
        const double error = (matrix - matrix * basis * basis.transpose()).norm();
        const double least = exact.singularValues().tail(110).norm();
        EXPECT_GE(error, least * (1 - 1e-6));
        EXPECT_LE(error, least * (power == 0 ? 1.2 : 1.01)) << power << " power iterations";
    }
}

TEST(LatentAxes, AreOrthonormalWithTheLargestLoadingPositive)
{
    const LatentAxes axes = fit(randomMatrix(200, 90, 3), {.dims = 20});
    const Eigen::MatrixXd basis = axesOf(axes);
    const Eigen::MatrixXd gram = basis.transpose() * basis;
    EXPECT_LT((gram - Eigen::MatrixXd::Identity(20, 20)).cwiseAbs().maxCoeff(), 2e-6);
    for (Eigen::Index t = 0; t < 20; ++t)
        EXPECT_EQ(basis.col(t).maxCoeff(), basis.col(t).cwiseAbs().maxCoeff());
    EXPECT_TRUE(std::is_sorted(axes.singularValues.rbegin(), axes.singularValues.rend()));
}

TEST(LatentAxes, GiveTheSingularVectorsOfAMatrixOfKnownOnes)
{
    Eigen::MatrixXd matrix(4, 3); // (3, 4, 0) / 5 with strength 10, (0, 0, 1) with strength 2
    matrix << 3, 4, 0, 3, 4, 0, 3, 4, 0, 3, 4, 0;
    matrix.row(0) += Eigen::RowVector3d(0, 0, 1);
    matrix.row(1) += Eigen::RowVector3d(0, 0, -1);
    matrix.row(2) += Eigen::RowVector3d(0, 0, 1);
    matrix.row(3) += Eigen::RowVector3d(0, 0, -1);
    const LatentAxes axes = fit(matrix, {.dims = 3});
    ASSERT_EQ(axes.dims, 2U) << "the rank";
    EXPECT_NEAR(axes.singularValues[0], 10, 1e-5);
    EXPECT_NEAR(axes.singularValues[1], 2, 1e-5);
    const Eigen::MatrixXd basis = axesOf(axes);
    EXPECT_NEAR(basis(0, 0), 0.6, 1e-6);
    EXPECT_NEAR(basis(1, 0), 0.8, 1e-6);
    EXPECT_NEAR(basis(2, 1), 1, 1e-6);
    std::vector<float> at(2, 0.0F);
    const SparseRows rows = sparse(matrix);
    project(rows.row(0), axes, at);
    EXPECT_NEAR(static_cast<double>(at[0]), 5, 1e-5);
    EXPECT_NEAR(static_cast<double>(at[1]), 1, 1e-5);
}

TEST(LatentAxes, OfRowsWithoutValuesAreNone)
{
    EXPECT_EQ(fit(Eigen::MatrixXd::Zero(3, 4), {}).dims, 0U);
    EXPECT_EQ(fit(Eigen::MatrixXd::Zero(0, 4), {}).dims, 0U);
    EXPECT_EQ(fit(Eigen::MatrixXd::Zero(3, 0), {}).dims, 0U);
    const LatentAxes one = fit(Eigen::MatrixXd::Constant(1, 1, 0.5), {});
    ASSERT_EQ(one.dims, 1U);
    EXPECT_NEAR(static_cast<double>(one.axes[0]), 1, 1e-6);
}

TEST(LatentAxes, AreTheSameAtAnyThreadCountAndOthersForAnotherSeed)
{
    const Eigen::MatrixXd matrix = randomMatrix(1500, 40, 5); // several blocks
    const LatentParams params{.dims = 5, .powerIterations = 1};
    const LatentAxes expected = fit(matrix, params);
    for (const int threads : {2, 3, 7}) {
        const LatentAxes axes = fit(matrix, params, threads);
        EXPECT_EQ(axes.axes, expected.axes);
        EXPECT_EQ(axes.singularValues, expected.singularValues);
    }
    EXPECT_NE(fit(matrix, {.dims = 5, .powerIterations = 1, .seed = 2}).axes, expected.axes);
}

TEST(LatentAxes, StopAtEveryPoll)
{
    const SparseRows rows = sparse(randomMatrix(700, 30, 2));
    const LatentParams params{.dims = 4, .powerIterations = 1};
    StoppingJob counting;
    (void)fitLatentAxes(rows, params, counting);
    for (std::uint64_t at = 1; at <= counting.polls(); ++at) {
        StoppingJob job(at);
        EXPECT_THROW((void)fitLatentAxes(rows, params, job), Cancelled) << at;
    }
}

} // namespace
} // namespace craft
