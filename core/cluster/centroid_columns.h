// SPDX-License-Identifier: GPL-3.0-or-later
// Centroids stored by column, for sparse rows: a row costs the lengths of its columns' lists.
#pragma once

#include "core/base/ids.h"
#include "core/data/feature_matrix.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// A column that few centroids have is a list of (cluster, weight); one that many have is a dense
/// array over clusters, which adds up faster than a long list. Both give the same bits, because
/// the missing entries are zeros. Immutable and thread-safe.
class CentroidColumns {
public:
    /// `centroids` has one row per cluster.
    explicit CentroidColumns(const SparseRows& centroids);

    /// Nearest centroid of rows [range), as NearestCentroid::assign.
    void nearest(SparseReader& rows, RowRange range, std::span<ClusterId> cluster,
                 std::span<float> squaredDistance) const;

private:
    struct Entry {
        std::uint32_t cluster;
        float weight;
    };
    void fillColumns(const SparseRows& centroids);

    std::size_t m_clusters;
    std::size_t m_padded; ///< clusters, rounded up to whole lanes
    std::vector<float> m_start; ///< -|c|^2 / 2 per cluster; -inf in the padding
    std::vector<std::uint64_t> m_offset; ///< cols + 1, into m_entries
    std::vector<Entry> m_entries; ///< of the columns that are lists, by cluster
    std::vector<std::uint32_t> m_array; ///< per column: which array, or kList
    std::vector<float> m_arrays; ///< m_padded floats each
};

} // namespace craft
