// SPDX-License-Identifier: GPL-3.0-or-later
// Splits the budget over the clusters (stage 1 of CRAFT, arXiv 2604.22693): Hamilton with
// capacities, and the nested Webster order in which every budget is a prefix. Pure functions.
//
// What rounding can cost. With q_i = b_i / B, and log u <= u - 1,
//     KL(p || q) <= sum_i (p_i - q_i)^2 / q_i = sum_i (B p_i - b_i)^2 / (B b_i).
// Hamilton without an active capacity has |b_i - B p_i| < 1, hence KL < sum_i 1 / (B b_i).
// Webster without one has b_i = round(x p_i) for some x. Summing over the k' clusters with
// p_i > 0 gives |x - B| <= k' / 2, hence |b_i - B p_i| <= 1/2 + p_i k' / 2 and
// KL <= sum_i (1 + p_i k')^2 / (4 B b_i).
#pragma once

#include "core/data/apportion.h"
#include "core/data/ranking.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Whose distribution over clusters the selection is to have.
enum class ShareRule : std::uint8_t { Validation, Pool, Uniform };

/// Shares p_i summing to 1. `validation` and `available` are rows per cluster. Uniform spreads
/// over clusters with available rows. Pool and Uniform give all zeros for a pool without rows;
/// Validation throws Error{Invalid} if no validation row lies in any cluster.
[[nodiscard]] std::vector<double> wantedShares(ShareRule rule,
                                               std::span<const std::uint64_t> validation,
                                               std::span<const std::uint64_t> available);

struct HamiltonParams {
    bool minOne = false; ///< first one seat for every cluster with p_i > 0 and rows
    bool strict = false; ///< no overflow into clusters with p_i = 0: select fewer instead
};

// `pinned` below is the number of rows per cluster that the user insists on, at most as many as are
// available; empty stands for none. These seats are given first, whatever the shares are.

/// Rounds realQuotas() by largest remainders (ties: larger p, then lower id): each quota is less
/// than one seat away from its real value and never above the rows there are. What clusters with
/// p_i > 0 cannot fill goes to the others in proportion to their rows (`overflow`), or stays
/// empty under `strict`. With `minOne` and a budget of at least as many seats as there are
/// clusters with p_i > 0 and rows, each of them gets one seat first and the rest is split so.
/// Every quota is at least pinned[i]; a pin counts as the one seat of `minOne`. Pins in clusters
/// with p_i = 0 are overflow that `strict` allows.
/// Throws Error{Usage} if more rows are pinned than the budget holds.
[[nodiscard]] Allocation hamilton(std::span<const double> wanted,
                                  std::span<const std::uint64_t> available, std::uint64_t budget,
                                  const HamiltonParams& params,
                                  std::span<const std::uint64_t> pinned = {});

/// The first `depth` seats of the Webster (Sainte-Lague) order: cluster i's r-th row (r from 0)
/// has key (r + 1/2) / p_i; seats ascend by key, ties by lower cluster. Clusters with p_i = 0
/// follow after all others, in proportion to their rows, unless `strict`. With `minOne`, the first
/// row of every cluster with p_i > 0 comes before all others. Ends early when rows run out.
/// The pinned seats come before everything else, clusters ascending; a cluster goes on with the
/// rank after its pins, and one with a pin has its seat of `minOne`.
/// The same seats for every depth: one order, cut. O(depth log k).
[[nodiscard]] std::vector<std::uint32_t> nestedOrder(std::span<const double> wanted,
                                                     std::span<const std::uint64_t> available,
                                                     std::uint64_t depth,
                                                     const HamiltonParams& params,
                                                     std::span<const std::uint64_t> pinned = {});

/// The smallest budget that takes row number `rank` (from 0) of `cluster` in nestedOrder():
/// 1 + the seats before it. 0 if no budget does (fewer rows than that, or p_i = 0 under
/// `strict` and no pin). O(k log n), without making the order.
[[nodiscard]] std::uint64_t budgetToReach(std::span<const double> wanted,
                                          std::span<const std::uint64_t> available,
                                          std::size_t cluster, std::uint64_t rank,
                                          const HamiltonParams& params,
                                          std::span<const std::uint64_t> pinned = {});

/// The smallest budget with hamilton().quota[cluster] > rank (rank from 0, as above); 0 if no
/// budget has it. Hamilton is not monotone: a larger budget can take the seat away again (the
/// Alabama paradox). About log2(rows) real splits, then up to 1 / p_i calls of hamilton().
/// Budgets start at the number of pinned rows: that is the answer for every pinned rank.
[[nodiscard]] std::uint64_t hamiltonBudgetToReach(std::span<const double> wanted,
                                                  std::span<const std::uint64_t> available,
                                                  std::size_t cluster, std::uint64_t rank,
                                                  const HamiltonParams& params,
                                                  std::span<const std::uint64_t> pinned = {});

/// Throws Error{Usage} if `budget` seats cannot hold all `pinned` rows.
void checkPinsFit(std::uint64_t pinned, std::uint64_t budget);

/// Seats per cluster in a prefix of an order.
[[nodiscard]] std::vector<std::uint64_t> seatsOf(std::span<const std::uint32_t> order,
                                                 std::size_t clusters);

} // namespace craft
