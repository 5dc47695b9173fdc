// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of several groups merged into one nested order: the Webster order over the groups decides
// whose turn it is, a cost decides which row of the group.
#pragma once

#include "core/select/cluster_rows.h"

#include <span>
#include <vector>

namespace craft {

/// The first `depth` rows (or all there are): group i gets seats in proportion to weights[i] as
/// long as it has rows, by (cost, row) inside; groups with weight 0 follow after all others, in
/// proportion to their rows. Every shorter depth is a prefix. `cost` is per pool row.
/// O(rows + depth log depth). REQUIRES: one weight per group, finite and >= 0.
[[nodiscard]] std::vector<RowId> mergeGroups(const ClusterRows& groups,
                                             std::span<const double> weights,
                                             std::span<const float> cost, std::uint64_t depth);

} // namespace craft
