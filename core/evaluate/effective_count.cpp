// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/effective_count.h"

#include "core/base/parallel.h"
#include "core/base/rng.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <vector>

namespace craft {
namespace {

double entropyTerm(double eigenvalue)
{
    return eigenvalue > 0 ? -eigenvalue * std::log(eigenvalue) : 0.0;
}

/// out = rows rows^T v / n. `sums` has one number per column.
void multiply(const SparseRows& rows, const Eigen::VectorXd& v, Eigen::VectorXd& out,
              std::vector<double>& sums)
{
    sums.assign(rows.cols, 0.0);
    const std::size_t n = rows.rows();
    for (std::size_t i = 0; i < n; ++i) {
        const double weight = v[static_cast<Eigen::Index>(i)];
        const SparseRow row = rows.row(i);
        for (std::size_t t = 0; t < row.columns.size(); ++t)
            sums[row.columns[t]] += weight * static_cast<double>(row.values[t]);
    }
    for (std::size_t i = 0; i < n; ++i) {
        double sum = 0;
        const SparseRow row = rows.row(i);
        for (std::size_t t = 0; t < row.columns.size(); ++t)
            sum += sums[row.columns[t]] * static_cast<double>(row.values[t]);
        if (row.columns.empty())
            sum = v[static_cast<Eigen::Index>(i)];
        out[static_cast<Eigen::Index>(i)] = sum / static_cast<double>(n);
    }
}

double exactEntropy(const SparseRows& rows, Job& job)
{
    const auto n = static_cast<Eigen::Index>(rows.rows());
    Eigen::MatrixXd gram(n, n);
    Eigen::VectorXd column(n);
    std::vector<double> sums;
    for (Eigen::Index i = 0; i < n; ++i) {
        if (i % 64 == 0)
            job.checkpoint();
        multiply(rows, Eigen::VectorXd::Unit(n, i), column, sums);
        gram.col(i) = column;
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(gram, Eigen::EigenvaluesOnly);
    double entropy = 0;
    for (Eigen::Index i = 0; i < n; ++i)
        entropy += entropyTerm(solver.eigenvalues()[i]);
    return entropy;
}

/// One probe's estimate of the trace of the entropy function, by Lanczos steps with full
/// orthogonalisation.
double probeEntropy(const SparseRows& rows, Rng rng)
{
    const auto n = static_cast<Eigen::Index>(rows.rows());
    const auto steps = std::min<Eigen::Index>(n, kSteps);
    Eigen::MatrixXd basis(n, steps);
    for (Eigen::Index i = 0; i < n; ++i)
        basis(i, 0) = (rng.below(2) == 0 ? 1.0 : -1.0) / std::sqrt(static_cast<double>(n));
    Eigen::MatrixXd small = Eigen::MatrixXd::Zero(steps, steps);
    Eigen::VectorXd next(n);
    std::vector<double> sums;
    Eigen::Index used = 0;
    while (used < steps) {
        multiply(rows, basis.col(used), next, sums);
        small(used, used) = basis.col(used).dot(next);
        for (int twice = 0; twice < 2; ++twice)
            next -= basis.leftCols(used + 1) * (basis.leftCols(used + 1).transpose() * next).eval();
        const double length = next.norm();
        ++used;
        if (used == steps || length < 1e-12)
            break;
        small(used, used - 1) = small(used - 1, used) = length;
        basis.col(used) = next / length;
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(small.topLeftCorner(used, used));
    double entropy = 0;
    for (Eigen::Index k = 0; k < used; ++k) {
        const double share = solver.eigenvectors()(0, k);
        entropy += share * share * entropyTerm(solver.eigenvalues()[k]);
    }
    return entropy * static_cast<double>(n);
}

} // namespace

double effectiveCount(const SparseRows& rows, std::uint64_t seed, Job& job)
{
    if (rows.rows() == 0)
        return 0;
    if (rows.rows() <= kExactRows)
        return std::exp(exactEntropy(rows, job));
    std::vector<double> entropy(kProbes);
    parallelBlocks(
        kProbes, job,
        [&](Block block) {
            entropy[block.index] = probeEntropy(rows, Rng(seed, "evaluate.effective", block.index));
        },
        1);
    double sum = 0;
    for (const double probe : entropy)
        sum += probe;
    return std::exp(sum / static_cast<double>(kProbes));
}

} // namespace craft
