// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest centroids for any block of rows: prepared once from a model, shared by all threads.
#pragma once

#include "core/base/ids.h"
#include "core/cluster/centroid_columns.h"
#include "core/cluster/dense_centroids.h"
#include "core/data/clustering.h"
#include "core/data/feature_matrix.h"

#include <span>
#include <variant>

namespace craft {

/// A model turned into the form that suits the rows: columns for sparse rows, a padded matrix for
/// dense ones. Immutable, thread-safe, does not refer to the model.
class NearestCentroid {
public:
    /// `sparse`: the kind of rows it will be asked about.
    NearestCentroid(const KMeansModel& model, bool sparse);

    /// Writes the nearest centroid (ties: lowest id) and the squared distance of rows [range) of
    /// `rows`. REQUIRES: both spans have range.size() elements, rows.cols() is the model's, and
    /// the kind of rows is the one announced.
    void assign(const FeatureMatrix& rows, RowRange range, std::span<ClusterId> cluster,
                std::span<float> squaredDistance) const;

private:
    std::size_t m_cols;
    std::variant<CentroidColumns, DenseCentroids> m_centroids;
};

} // namespace craft
