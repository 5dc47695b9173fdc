// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/dense_centroids.h"

#include "core/base/clones.h"
#include "core/base/error.h"
#include "core/base/lanes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace craft {
namespace {

/// Squared lengths of rows. Done before their product: it also brings them into the cache.
CRAFT_AVX2_CLONE
void measure(const float* rows, std::size_t cols, std::span<double> squaredLength)
{
    for (std::size_t r = 0; r < squaredLength.size(); ++r)
        squaredLength[r] = sumOfSquares(rows + r * cols, cols);
}

/// Turns products of raw rows into the nearest centroid of the unit rows.
CRAFT_AVX2_CLONE
void pickNearest(const double* squaredLength, float* scores, const float* start, std::size_t padded,
                 std::span<ClusterId> cluster, std::span<float> squaredDistance)
{
    for (std::size_t r = 0; r < cluster.size(); ++r) {
        const double squared = squaredLength[r];
        const float norm = squared > 0 ? 1.0F : 0.0F;
        const float scale = squared > 0 ? static_cast<float>(1.0 / std::sqrt(squared)) : 0.0F;
        float* const score = scores + r * padded;
        for (std::size_t c = 0; c < padded; ++c)
            score[c] = score[c] * scale + start[c];
        const std::size_t best = firstMaximum(score, padded);
        cluster[r] = clusterId(best);
        squaredDistance[r] = std::max(0.0F, norm - 2.0F * score[best]);
    }
}

} // namespace

std::size_t productRows(std::size_t cols, std::size_t clusters) noexcept
{
    constexpr std::size_t kTileBytes = 768 * 1024; // of second-level caches of 1 MiB and more
    constexpr std::size_t kMost = 1020;
    const std::size_t rowBytes = sizeof(float) * (cols + wholeLanes(clusters));
    return std::clamp(kTileBytes / rowBytes / kKernelRows * kKernelRows, kKernelRows, kMost);
}

DenseCentroids::DenseCentroids(std::span<const float> centroids, std::size_t clusters,
                               std::size_t cols)
    : m_cols(cols)
    , m_productRows(productRows(cols, clusters))
    , m_products(centroids, clusters, cols)
    , m_start(m_products.padded(), -std::numeric_limits<float>::infinity())
    , m_tiles(std::make_unique<ScratchPool<Tile>>([] { return std::make_unique<Tile>(); }))
{
    for (std::size_t c = 0; c < clusters; ++c)
        m_start[c] = static_cast<float>(-0.5 * sumOfSquares(centroids.data() + c * cols, cols));
}

void DenseCentroids::nearestOf(const float* rows, Tile& tile, std::span<ClusterId> cluster,
                               std::span<float> squaredDistance) const
{
    const std::size_t padded = m_products.padded();
    tile.squaredLength.resize(m_productRows);
    tile.scores.resize(m_productRows * padded);
    measure(rows, m_cols, std::span(tile.squaredLength).first(cluster.size()));
    m_products.multiply(rows, cluster.size(), tile.scores.data());
    pickNearest(tile.squaredLength.data(), tile.scores.data(), m_start.data(), padded, cluster,
                squaredDistance);
}

void DenseCentroids::nearest(std::span<const float> rows, std::span<ClusterId> cluster,
                             std::span<float> squaredDistance) const
{
    CRAFT_ASSERT(rows.size() == cluster.size() * m_cols);
    const ScratchPool<Tile>::Lease tile(*m_tiles);
    for (std::size_t first = 0; first < cluster.size(); first += m_productRows) {
        const std::size_t count = std::min(m_productRows, cluster.size() - first);
        nearestOf(rows.data() + first * m_cols, *tile, cluster.subspan(first, count),
                  squaredDistance.subspan(first, count));
    }
}

void DenseCentroids::nearest(const DenseRows& rows, RowRange range, std::span<ClusterId> cluster,
                             std::span<float> squaredDistance) const
{
    CRAFT_ASSERT(rows.cols() == m_cols && range.size() == cluster.size());
    const ScratchPool<Tile>::Lease tile(*m_tiles);
    for (std::size_t first = 0; first < cluster.size(); first += m_productRows) {
        const std::size_t count = std::min(m_productRows, cluster.size() - first);
        const RowRange part{range.first + first, range.first + first + count};
        nearestOf(rows.raw(part, tile->rows).data(), *tile, cluster.subspan(first, count),
                  squaredDistance.subspan(first, count));
    }
}

} // namespace craft
