// SPDX-License-Identifier: GPL-3.0-or-later
// The first two principal axes of unit rows, and rows as points on them: the map of the pool.
#pragma once

#include "core/base/job.h"
#include "core/data/feature_matrix.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Directions that are iterated together: the two wanted and fourteen beside them, which make the
/// two converge faster (oversampling).
inline constexpr std::size_t kAxesIterated = 16;

struct AxesParams {
    std::uint64_t sampleRows = 20000; ///< pool rows to fit on beside validation
    std::uint64_t seed = 1;
    std::uint32_t iterations = 30; ///< at most
    double tolerance = 1e-6; ///< stops when neither variance changes by more than this share
};

/// Two orthonormal directions of most variance. An axis that the rows do not have (all equal, one
/// column) is zero, with variance 0.
struct PrincipalAxes {
    std::size_t cols = 0;
    std::vector<float> axes; ///< 2 x cols, row-major
    std::array<double, 2> variance{}; ///< of the fitted rows along each axis
    double totalVariance = 0; ///< of the fitted rows along all directions
    std::array<double, 2> offset{}; ///< the fitted rows' mean on each axis
    std::uint64_t fittedRows = 0;
};

/// Fits the axes on all validation rows and a uniform sample of pool rows that are not in
/// `excluded` (ascending; pass PairFeatures::zeroRows). Randomised subspace iteration (Halko,
/// Martinsson, Tropp 2011, algorithms 4.4 and 5.3) on the covariance of the stored coordinates; the
/// mean is subtracted from the small products, so sparse rows stay sparse. An axis' largest loading
/// by absolute value is positive. Stage "Finding map axes"; polls at every block. Same bytes at any
/// thread count.
/// REQUIRES: both matrices are of one kind and have the same cols.
[[nodiscard]] PrincipalAxes principalAxes(const FeatureMatrix& validation,
                                          const FeatureMatrix& pool,
                                          std::span<const RowId> excluded, const AxesParams& params,
                                          Job& job);

/// The rows on the axes, seen from the fitted rows' mean: x and y of row i are at 2i and 2i + 1.
/// Stage "Placing pairs". REQUIRES: rows.cols() == axes.cols.
[[nodiscard]] std::vector<float> projectOnAxes(const FeatureMatrix& rows, const PrincipalAxes& axes,
                                               Job& job);

} // namespace craft
