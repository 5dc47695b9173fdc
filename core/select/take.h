// SPDX-License-Identifier: GPL-3.0-or-later
// From a ranking to a selection: prefixes, so a budget slider never starts heavy work.
#pragma once

#include "core/data/clustering.h"
#include "core/data/ranking.h"

#include <span>

namespace craft {

/// Takes pairs in the order of `groups` (one group number per seat, as nestedOrder() gives),
/// each seat the next row of that group's ranking, until `budget` pairs are taken or the order or
/// a group's ranking ends. A smaller budget gives a prefix. O(budget).
[[nodiscard]] Selection takeNested(const Ranking& ranking, const Assignment& pool,
                                   std::span<const std::uint32_t> groups, std::uint64_t budget);

/// Takes quota[g] rows of every group; order: group by group, best first. O(budget).
[[nodiscard]] Selection takeQuotas(const Ranking& ranking, const Assignment& pool,
                                   const Allocation& allocation);

} // namespace craft
