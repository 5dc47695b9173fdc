// SPDX-License-Identifier: GPL-3.0-or-later
// Centroids as one padded matrix, for dense rows: a product by BLAS, then the nearest per row.
#pragma once

#include "core/base/ids.h"
#include "core/base/scratch_pool.h"
#include "core/data/feature_matrix.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace craft {

/// Rows of one product: as many as lie in the second-level cache together with their scores, so
/// that what is converted, multiplied and measured is fetched from memory once.
[[nodiscard]] std::size_t productRows(std::size_t cols, std::size_t clusters) noexcept;

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
    /// The same of rows [range) as they are stored: floats are multiplied where they lie, halves
    /// and doubles are converted a product at a time.
    void nearest(const DenseRows& rows, RowRange range, std::span<ClusterId> cluster,
                 std::span<float> squaredDistance) const;

private:
    /// Working memory of one running product.
    struct Tile {
        std::vector<float> rows; ///< productRows x cols, if rows are converted
        std::vector<float> scores; ///< productRows x padded
    };
    void nearestOf(const float* rows, Tile& tile, std::span<ClusterId> cluster,
                   std::span<float> squaredDistance) const;
    void multiply(const float* rows, std::size_t count, float* scores) const;

    std::size_t m_cols;
    std::size_t m_padded; ///< clusters, rounded up to whole lanes
    std::size_t m_productRows;
    std::vector<float> m_rows; ///< padded x cols, zeros in the padding
    std::vector<float> m_start; ///< -|c|^2 / 2; -inf in the padding
    std::unique_ptr<ScratchPool<Tile>> m_tiles;
};

} // namespace craft
