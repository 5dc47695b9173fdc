// SPDX-License-Identifier: GPL-3.0-or-later
// The cluster stage: fit on validation, pool or both; assign everything; name the clusters.
#pragma once

#include "core/base/job.h"
#include "core/cluster/kmeans.h"
#include "core/data/clustering.h"
#include "core/data/feature_matrix.h"

#include <cstdint>
#include <vector>

namespace craft {

/// Which source vectors k-means is fitted on.
enum class FitOn : std::uint8_t { Validation, Pool, Both };

/// Pool rows to fit on for each cluster, when nothing else is asked for.
inline constexpr std::uint64_t kSampleRowsPerCluster = 256;

struct ClusterParams {
    KMeansParams kmeans;
    FitOn fit = FitOn::Validation;
    std::uint64_t sampleRows = 0; ///< pool rows to fit on; 0 = 256 per cluster
};

/// Fits source centroids (model.fittedRows says on how many rows), assigns every row of pool and
/// validation, and makes the titles. Fitting on the pool takes a uniform sample of its rows that
/// are no zero rows; Both puts validation before that sample. Begins the stages "Fitting clusters"
/// and "Assigning to clusters" of `job`. Same bytes at any thread count.
/// Throws Error{Usage} if there are fewer rows to fit on than clusters.
[[nodiscard]] Clustering cluster(const PairFeatures& features, const ClusterParams& params,
                                 Job& job);

/// `count` distinct rows of [0, rows) without those in `excluded` (ascending), ascending; all of
/// them if there are no more. Every such set is equally likely under Rng(seed, "cluster.sample").
[[nodiscard]] std::vector<RowId> sampleRows(std::size_t rows, std::span<const RowId> excluded,
                                            std::uint64_t count, std::uint64_t seed);

} // namespace craft
