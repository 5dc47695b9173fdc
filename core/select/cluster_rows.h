// SPDX-License-Identifier: GPL-3.0-or-later
// What every selector that ranks inside clusters shares: the eligible rows by cluster, and the
// best of them.
#pragma once

#include "core/select/selector.h"

#include <functional>

namespace craft {

/// Rows grouped by cluster, ascending inside a cluster. 4 bytes a row.
struct ClusterRows {
    std::vector<std::uint64_t> offsets{0}; ///< clusters + 1
    std::vector<RowId> rows;

    [[nodiscard]] std::size_t clusters() const noexcept { return offsets.size() - 1; }
    [[nodiscard]] std::span<const RowId> of(std::size_t cluster) const noexcept
    {
        return {rows.data() + offsets[cluster], offsets[cluster + 1] - offsets[cluster]};
    }
};

/// Counting sort of the rows with flags 0 and a cluster; O(rows + clusters).
[[nodiscard]] ClusterRows groupRows(std::span<const ClusterId> cluster,
                                    std::span<const std::uint8_t> flags, std::size_t clusters);

/// The eligible pool rows; checks that the sizes in `in` agree.
[[nodiscard]] ClusterRows eligibleRows(const RankInput& in);

/// An integer that orders rows by (cost, row). REQUIRES: cost is a number.
[[nodiscard]] std::uint64_t costKey(float cost, RowId row) noexcept;

/// The `depth` rows of lowest cost (ties: lower row), best first; O(n + depth log depth).
/// `cost` is per pool row. Throws Error{Unexpected} if a cost is NaN.
[[nodiscard]] std::vector<RowId> bestRows(std::span<const RowId> rows, std::span<const float> cost,
                                          std::uint64_t depth);

/// The depth asked for cluster `i`, no more than it has rows.
[[nodiscard]] std::uint64_t depthOf(const RankInput& in, const ClusterRows& rows, std::size_t i);

/// Writes the costs of a few rows into the slots of `cost`, which is per pool row.
using ScoreRows = std::function<void(std::span<const RowId> rows, std::span<float> cost)>;

/// The cost of every row in `rows` by `score`, block by block in parallel; NaN for other pool rows.
[[nodiscard]] std::vector<float> scoreRows(const RankInput& in, const ClusterRows& rows,
                                           const ScoreRows& score, Job& job);

/// Orders one cluster: writes its first out.size() rows, best first.
using OrderCluster = std::function<void(std::size_t cluster, std::span<RowId> out)>;

/// The Ranking with one group per cluster, each filled by `order`, clusters in parallel. The
/// caller adds costs.
[[nodiscard]] Ranking rankClusters(const RankInput& in, const ClusterRows& rows,
                                   const OrderCluster& order, Job& job);

/// rankClusters() by cost alone, with the costs.
[[nodiscard]] Ranking rankByCost(const RankInput& in, const ClusterRows& rows,
                                 std::vector<float> cost, Job& job);

} // namespace craft
