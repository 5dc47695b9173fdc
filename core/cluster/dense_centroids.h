// SPDX-License-Identifier: GPL-3.0-or-later
// Centroids of dense rows: a product of rows and centroids, then the nearest of each row.
#pragma once

#include "core/base/ids.h"
#include "core/base/scratch_pool.h"
#include "core/space/packed_products.h"
#include "core/data/feature_matrix.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace craft {

/// Rows of one product: as many as lie in the second-level cache together with their scores, so
/// that what is converted, multiplied and measured is fetched from memory once.
[[nodiscard]] std::size_t productRows(std::size_t cols, std::size_t clusters) noexcept;

/// Immutable and thread-safe; works on the calling thread. What comes out for a row depends on that
/// row alone.
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
        std::vector<double> squaredLength; ///< of the rows
    };
    void nearestOf(const float* rows, Tile& tile, std::span<ClusterId> cluster,
                   std::span<float> squaredDistance) const;

    std::size_t m_cols;
    std::size_t m_productRows;
    PackedProducts m_products;
    std::vector<float> m_start; ///< -|c|^2 / 2; -inf in the padding
    std::unique_ptr<ScratchPool<Tile>> m_tiles;
};

} // namespace craft
