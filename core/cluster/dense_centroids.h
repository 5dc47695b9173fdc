// SPDX-License-Identifier: GPL-3.0-or-later
// Centroids as one padded matrix, for dense rows: a product by BLAS, then the nearest per row.
#pragma once

#include "core/base/ids.h"

#include <cstddef>
#include <span>
#include <vector>

namespace craft {

/// Rows of one product: rows and scores of that many stay in the second-level cache.
inline constexpr std::size_t kProductRows = 512;

/// Immutable and thread-safe. Products run on the calling thread (one BLAS thread), so results
/// depend on how rows are cut into products but not on threads.
class DenseCentroids {
public:
    /// `centroids` is clusters x cols, row-major.
    DenseCentroids(std::span<const float> centroids, std::size_t clusters, std::size_t cols);

    /// Nearest centroid of raw rows (row-major, any length; each stands for the unit vector along
    /// it, a zero row for itself). The number of rows is cluster.size().
    void nearest(std::span<const float> rows, std::span<ClusterId> cluster,
                 std::span<float> squaredDistance) const;

private:
    void multiply(const float* rows, std::size_t count, float* scores) const;

    std::size_t m_cols;
    std::size_t m_padded; ///< clusters, rounded up to whole lanes
    std::vector<float> m_rows; ///< padded x cols, zeros in the padding
    std::vector<float> m_start; ///< -|c|^2 / 2; -inf in the padding
};

} // namespace craft
