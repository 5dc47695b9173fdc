// SPDX-License-Identifier: GPL-3.0-or-later
// Least squares with weights between 0 and a cap.
#pragma once

#include "core/base/job.h"

#include <cstddef>
#include <span>
#include <vector>

namespace craft {

/// min over 0 <= w <= cap of 1/2 w'Qw - c'w + (ridge / 2) |w|^2, which is 1/2 |Aw - b|^2 + ... for
/// Q = A'A and c = A'b. `gram` is Q, size x size, symmetric; an infinite cap gives non-negative
/// least squares. Coordinate descent from equal weights in the order of the numbers, until no
/// weight changes by more than `tolerance` of the largest weight, at most 1000 sweeps; with a ridge
/// above 0 the optimum is one point, which sweeps of any order reach. O(size) a change. Candidates
/// that are equal get equal weights. Polls `job` and throws Cancelled when stopped.
[[nodiscard]] std::vector<double> boxLeastSquares(std::span<const float> gram,
                                                  std::span<const double> c, double cap,
                                                  double ridge, const Job& job,
                                                  double tolerance = 1e-5);

/// The best weight if all are equal: max(0, 1'c / 1'Q1).
[[nodiscard]] double uniformWeight(std::span<const float> gram, std::span<const double> c);

} // namespace craft
