// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that the user insists on, at the front of a ranking.
#pragma once

#include "core/data/clustering.h"
#include "core/data/ranking.h"

#include <span>

namespace craft {

/// `ranking` with the rows `pins` first in their groups, in row order; a pin that the ranking does
/// not reach is inserted, so that its group grows. Costs stay. `pool` names the cluster of a row,
/// which is its group unless the ranking has one group for all. O(rows + pins log pins).
/// REQUIRES: `pins` ascending and eligible, each with a cluster.
[[nodiscard]] Ranking pinFirst(const Ranking& ranking, const Assignment& pool,
                               std::span<const RowId> pins);

} // namespace craft
