// SPDX-License-Identifier: GPL-3.0-or-later
// Source clusters: centroids and who belongs where.
#pragma once

#include "core/base/ids.h"
#include "core/data/feature_matrix.h"

#include <cstdint>
#include <string>
#include <vector>

namespace craft {

/// Fitted k-means centroids.
struct KMeansModel {
    std::size_t clusters = 0;
    std::size_t cols = 0;
    std::vector<float> centroids; ///< clusters x cols, row-major; empty in sparse spaces
    SparseRows sparseCentroids; ///< in sparse spaces: many clusters have few features each
    std::vector<double> inertia; ///< sum of squared distances on the fitted rows, per iteration
    std::uint64_t fittedRows = 0;
    std::uint32_t reseeded = 0; ///< empty clusters that were seeded again
    bool converged = false;

    [[nodiscard]] bool isSparse() const noexcept { return sparseCentroids.rows() > 0; }
    /// All cols values of a centroid.
    [[nodiscard]] std::vector<float> centroid(std::size_t cluster) const;
};

/// Nearest centroid of every row.
struct Assignment {
    std::vector<ClusterId> cluster; ///< ties: lowest id
    std::vector<float> squaredDistance; ///< to that centroid
};

/// Result of the cluster stage.
struct Clustering {
    KMeansModel model;
    Assignment pool;
    Assignment validation;
    std::vector<std::string> titles; ///< top terms per cluster, "invoice, payment, due"

    [[nodiscard]] std::size_t clusters() const noexcept { return model.clusters; }
};

} // namespace craft
