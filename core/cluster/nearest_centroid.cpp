// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/nearest_centroid.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/cluster/kmeans.h"

#include <algorithm>

namespace craft {
namespace {

/// Of centroids that were given with all their values.
SparseRows compressed(const KMeansModel& model)
{
    SparseRows out;
    out.cols = model.cols;
    for (std::size_t c = 0; c < model.clusters; ++c) {
        const float* const row = model.centroids.data() + c * model.cols;
        for (std::size_t j = 0; j < model.cols; ++j) {
            if (row[j] != 0.0F) {
                out.columns.push_back(static_cast<std::uint32_t>(j));
                out.values.push_back(row[j]);
            }
        }
        out.offsets.push_back(out.columns.size());
    }
    return out;
}

std::variant<CentroidColumns, DenseCentroids> prepared(const KMeansModel& model, bool sparse)
{
    if (sparse)
        return CentroidColumns(model.isSparse() ? model.sparseCentroids : compressed(model));
    CRAFT_ASSERT(!model.isSparse());
    return DenseCentroids(model.centroids, model.clusters, model.cols);
}

} // namespace

NearestCentroid::NearestCentroid(const KMeansModel& model, bool sparse)
    : m_cols(model.cols)
    , m_centroids(prepared(model, sparse))
{
    CRAFT_ASSERT(model.clusters > 0);
}

void NearestCentroid::assign(const FeatureMatrix& rows, RowRange range,
                             std::span<ClusterId> cluster, std::span<float> squaredDistance) const
{
    CRAFT_ASSERT(rows.cols() == m_cols && range.last <= rows.rows());
    CRAFT_ASSERT(cluster.size() == range.size() && squaredDistance.size() == range.size());
    if (rows.isSparse()) {
        SparseReader reader(rows);
        std::get<CentroidColumns>(m_centroids).nearest(reader, range, cluster, squaredDistance);
        return;
    }
    std::get<DenseCentroids>(m_centroids).nearest(rows.dense(), range, cluster, squaredDistance);
}

Assignment assign(const FeatureMatrix& rows, const KMeansModel& model, Job& job)
{
    const NearestCentroid nearest(model, rows.isSparse());
    Assignment out;
    out.cluster.resize(rows.rows());
    out.squaredDistance.resize(rows.rows());
    parallelBlocks(rows.rows(), job, [&](Block block) {
        const std::size_t count = block.last - block.first;
        nearest.assign(rows, {block.first, block.last},
                       std::span(out.cluster).subspan(block.first, count),
                       std::span(out.squaredDistance).subspan(block.first, count));
    });
    return out;
}

} // namespace craft
