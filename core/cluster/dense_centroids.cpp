// SPDX-License-Identifier: GPL-3.0-or-later
#define EIGEN_USE_BLAS
#define EIGEN_DONT_PARALLELIZE

#include "core/cluster/dense_centroids.h"

#include "core/base/clones.h"
#include "core/base/error.h"
#include "core/base/lanes.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>

extern "C" void openblas_set_num_threads(int threads);

namespace craft {
namespace {

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Threads are ours to start: BLAS works on the thread that calls it.
void keepBlasOnOneThread()
{
    static std::once_flag once;
    std::call_once(once, [] { openblas_set_num_threads(1); });
}

/// Turns products of raw rows into the nearest centroid of the unit rows.
CRAFT_AVX2_CLONE
void pickNearest(const float* rows, std::size_t cols, float* scores, const float* start,
                 std::size_t padded, std::span<ClusterId> cluster, std::span<float> squaredDistance)
{
    for (std::size_t r = 0; r < cluster.size(); ++r) {
        const double squared = sumOfSquares(rows + r * cols, cols);
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
    constexpr std::size_t kMost = 1024;
    const std::size_t rowBytes = sizeof(float) * (cols + wholeLanes(clusters));
    return std::clamp(kTileBytes / rowBytes / kLanes * kLanes, kLanes, kMost);
}

DenseCentroids::DenseCentroids(std::span<const float> centroids, std::size_t clusters,
                               std::size_t cols)
    : m_cols(cols)
    , m_padded(wholeLanes(clusters))
    , m_productRows(productRows(cols, clusters))
    , m_rows(m_padded * cols, 0.0F)
    , m_start(m_padded, -std::numeric_limits<float>::infinity())
    , m_tiles(std::make_unique<ScratchPool<Tile>>([] { return std::make_unique<Tile>(); }))
{
    keepBlasOnOneThread();
    std::copy_n(centroids.begin(), clusters * cols, m_rows.begin());
    for (std::size_t c = 0; c < clusters; ++c)
        m_start[c] = static_cast<float>(-0.5 * sumOfSquares(m_rows.data() + c * cols, cols));
}

void DenseCentroids::multiply(const float* rows, std::size_t count, float* scores) const
{
    const auto n = static_cast<Eigen::Index>(count);
    const auto d = static_cast<Eigen::Index>(m_cols);
    const auto k = static_cast<Eigen::Index>(m_padded);
    const Eigen::Map<const Matrix> x(rows, n, d);
    const Eigen::Map<const Matrix> c(m_rows.data(), k, d);
    Eigen::Map<Matrix> out(scores, n, k);
    out.noalias() = x * c.transpose();
}

void DenseCentroids::nearestOf(const float* rows, Tile& tile, std::span<ClusterId> cluster,
                               std::span<float> squaredDistance) const
{
    if (tile.scores.empty())
        tile.scores.resize(m_productRows * m_padded);
    multiply(rows, cluster.size(), tile.scores.data());
    pickNearest(rows, m_cols, tile.scores.data(), m_start.data(), m_padded, cluster,
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
