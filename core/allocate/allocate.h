// SPDX-License-Identifier: GPL-3.0-or-later
// Splits the budget over the clusters: Hamilton with capacities (methods 1.3), and the nested
// Webster order in which every budget is a prefix.
#pragma once

#include "core/data/ranking.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Whose distribution over clusters the selection is to have.
enum class ShareRule : std::uint8_t { Validation, Pool, Uniform };

/// Shares p_i summing to 1. `validation` and `available` are rows per cluster. Uniform spreads
/// over clusters with available rows.
[[nodiscard]] std::vector<double> wantedShares(ShareRule rule,
                                               std::span<const std::uint64_t> validation,
                                               std::span<const std::uint64_t> available);

struct HamiltonParams {
    bool minOne = false; ///< first one seat for every cluster with p_i > 0 and rows
    bool strict = false; ///< no overflow into clusters with p_i = 0: select fewer instead
};

/// Water filling under capacities, then largest remainders (ties: larger p, then lower id).
[[nodiscard]] Allocation hamilton(std::span<const double> wanted,
                                  std::span<const std::uint64_t> available, std::uint64_t budget,
                                  const HamiltonParams& params);

/// The first `depth` seats of the Webster (Sainte-Lague) order: cluster i's r-th row (r from 0)
/// has key (r + 1/2) / p_i; seats ascend by key, ties by lower cluster. Clusters with p_i = 0
/// follow after all others, in proportion to their rows, unless `strict`. With `minOne`, the first
/// row of every cluster with p_i > 0 comes before all others. Ends early when rows run out.
[[nodiscard]] std::vector<std::uint32_t> nestedOrder(std::span<const double> wanted,
                                                     std::span<const std::uint64_t> available,
                                                     std::uint64_t depth,
                                                     const HamiltonParams& params);

/// Seats per cluster in a prefix of an order.
[[nodiscard]] std::vector<std::uint64_t> seatsOf(std::span<const std::uint32_t> order,
                                                 std::size_t clusters);

} // namespace craft
