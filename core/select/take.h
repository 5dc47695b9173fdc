// SPDX-License-Identifier: GPL-3.0-or-later
// From a ranking to a selection: prefixes, so a budget slider never starts heavy work.
#pragma once

#include "core/data/clustering.h"
#include "core/data/ranking.h"

#include <span>

namespace craft {

/// Takes pairs in the order of `groups` (one group number per seat, as nestedOrder() gives),
/// each seat the next row of that group's ranking, until `budget` pairs are taken or the order or
/// a group's ranking ends; what is missing then is the shortfall. A smaller budget gives a prefix.
/// quota = the seats of every cluster in the first `budget` of the order. A ranking with one
/// group for several clusters asks for nothing per cluster: there quota is what was taken.
/// `clusters` is the length of quota and taken; 0 stands for as many as the ranking has groups,
/// or, if it has one, as `pool` names. `wanted` are the clusters' wanted shares: overflow counts
/// the pairs taken from clusters whose share is 0 (0 without `wanted`, and for a ranking with one
/// group for several clusters, which nothing was allocated to). O(budget), and O(pool) to count the
/// clusters of one group. REQUIRES: every group < ranking.groups().
[[nodiscard]] Selection takeNested(const Ranking& ranking, const Assignment& pool,
                                   std::span<const std::uint32_t> groups, std::uint64_t budget,
                                   std::size_t clusters = 0, std::span<const double> wanted = {});

/// Takes quota[g] rows of every group, or as many as its ranking has; order: group by group, best
/// first. budget = sum(quota) + shortfall of the allocation; overflow as above. O(budget).
/// REQUIRES: one quota per group.
[[nodiscard]] Selection takeQuotas(const Ranking& ranking, const Assignment& pool,
                                   const Allocation& allocation, std::size_t clusters = 0,
                                   std::span<const double> wanted = {});

} // namespace craft
