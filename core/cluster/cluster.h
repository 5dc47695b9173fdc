// SPDX-License-Identifier: GPL-3.0-or-later
// The cluster stage: fit on validation, pool or both; assign everything; name the clusters.
#pragma once

#include "core/base/job.h"
#include "core/cluster/kmeans.h"
#include "core/data/clustering.h"
#include "core/data/feature_matrix.h"

namespace craft {

/// Which source vectors k-means is fitted on.
enum class FitOn : std::uint8_t { Validation, Pool, Both };

struct ClusterParams {
    KMeansParams kmeans;
    FitOn fit = FitOn::Validation;
    std::uint64_t sampleRows = 0; ///< pool rows to fit on; 0 = 256 per cluster
};

[[nodiscard]] Clustering cluster(const PairFeatures& features, const ClusterParams& params,
                                 Job& job);

} // namespace craft
