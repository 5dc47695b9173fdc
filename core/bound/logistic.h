// SPDX-License-Identifier: GPL-3.0-or-later
// Logistic regression of "validation or selected?" on the vectors: the slope of log p/q.
#pragma once

#include "core/base/job.h"
#include "core/bound/points.h"
#include "core/data/feature_matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

struct LogisticParams {
    /// Weight of ||w||^2 / 2 against the sum (not the mean) of the losses.
    double penalty = 1.0;
    std::uint32_t maxIterations = 200;
    double tolerance = 1e-6; ///< largest component of the gradient of the mean loss
};

/// logit(x) = w.x + intercept. Trained on samples of p (label 1) and q (label 0) it estimates
/// log p(x)/q(x) + log(n_1 / n_0), so ||w||_2 is the Lipschitz constant of the estimated
/// log p/q; the penalty pulls it down, more so with few samples in many dimensions.
struct LogisticModel {
    std::vector<double> weights;
    double intercept = 0; ///< not penalised
    std::uint32_t iterations = 0;
    bool converged = false;

    [[nodiscard]] double norm() const; ///< ||w||_2
};

/// Minimises sum log(1 + exp(-(+-)logit)) + penalty ||w||^2 / 2 by L-BFGS (Liu, Nocedal 1989) from
/// w = 0; convex, so the start does not matter. Sums by fixed blocks: the same bytes at any thread
/// count. O(stored values) an iteration. Checks for a stop at every iteration.
/// REQUIRES: one label (0 or 1) per row, both of them present.
[[nodiscard]] LogisticModel fitLogistic(const SparseRows& rows,
                                        std::span<const std::uint8_t> labels,
                                        const LogisticParams& params, Job& job);
[[nodiscard]] LogisticModel fitLogistic(const DensePoints& rows,
                                        std::span<const std::uint8_t> labels,
                                        const LogisticParams& params, Job& job);

/// w.x + intercept of row i.
[[nodiscard]] double logit(const SparseRows& rows, std::size_t i, const LogisticModel& model);
[[nodiscard]] double logit(const DensePoints& rows, std::size_t i, const LogisticModel& model);

} // namespace craft
