// SPDX-License-Identifier: GPL-3.0-or-later
// A truncated singular value decomposition of sparse rows, by a randomised range finder.
#pragma once

#include "core/base/job.h"
#include "core/data/feature_matrix.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

struct LatentParams {
    std::size_t dims = 128;
    std::size_t oversampling = 16; ///< directions beside those wanted, which sharpen the last ones
    std::size_t powerIterations = 2;
    std::uint64_t seed = 1;
};

/// The first right singular vectors: dims of them, orthonormal, strongest first.
struct LatentAxes {
    std::size_t cols = 0;
    std::size_t dims = 0; ///< fewer than wanted where the rows have a smaller rank
    std::vector<float> axes; ///< cols x dims, row-major: all axes' loadings of a column
    std::vector<double> singularValues; ///< by axis, descending
};

/// A ~ U S V^T; gives V and S. Randomised subspace iteration on the rows' space (Halko, Martinsson,
/// Tropp 2011, algorithm 4.4 applied to the transpose, then 5.1): Y = A^T Omega with a Gaussian
/// Omega; powerIterations times Y = A^T (A Q), Q an orthonormal basis of Y; then the singular
/// vectors of A Q, from the eigenvectors of its Gram matrix. Each axis' largest loading by absolute
/// value is positive. Axes whose singular value is below 1e-5 of the first are dropped as rounding.
/// Sums in double, vectors stored as floats. Same bytes at any thread count. Stage "Finding latent
/// axes"; polls at every block. Memory: the rows twice, 4 bytes x (rows + 2 cols) x (dims +
/// oversampling). Time: (2 powerIterations + 2) products of values x (dims + oversampling).
[[nodiscard]] LatentAxes fitLatentAxes(const SparseRows& rows, const LatentParams& params,
                                       Job& job);

/// Adds the row's coordinates on the axes to `out`, which has axes.dims values. Thread-safe.
void project(const SparseRow& row, const LatentAxes& axes, std::span<float> out);

} // namespace craft
