// SPDX-License-Identifier: GPL-3.0-or-later
// How a budget becomes seats per cluster under the parameters of a run: the one place that calls
// the allocation rules, so that pins, locked clusters and rounding are the same everywhere.
#pragma once

#include "core/base/params.h"
#include "core/data/clustering.h"
#include "core/data/ranking.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// How the budget is spread: rows per cluster and the wanted share of each.
struct Shares {
    std::vector<std::uint64_t> available; ///< eligible pool rows
    std::vector<std::uint64_t> validation;
    std::vector<double> wanted; ///< sums to 1; cluster weights are in it
    std::vector<std::uint64_t> pinned; ///< rows pinned by hand; empty stands for none
    /// Rows that may get a seat: `available`, but only the pinned ones of a cluster that weight 0
    /// locks out. Empty stands for `available`.
    std::vector<std::uint64_t> open;

    [[nodiscard]] const std::vector<std::uint64_t>& capacity() const noexcept
    {
        return open.empty() ? available : open;
    }
    [[nodiscard]] std::uint64_t pins() const noexcept; ///< over all clusters
};

/// Shares by the "allocation" of `params`: wantedShares() of core/allocate.
[[nodiscard]] std::vector<double> wantedShares(const Params& params,
                                               std::span<const std::uint64_t> validation,
                                               std::span<const std::uint64_t> available);

/// True if quotas are rounded by largest remainders instead of cutting a nested order.
[[nodiscard]] bool isHamilton(const Params& params);

/// One cluster number per seat, pinned seats first; every budget takes a prefix. O(depth log k).
[[nodiscard]] std::vector<std::uint32_t> seatOrder(const Shares& shares, std::uint64_t depth,
                                                   const Params& params);

/// Seats per cluster of one budget by largest remainders. Throws Error{Usage} if the pins do not
/// fit into it. O(k log k).
[[nodiscard]] Allocation seatQuotas(const Shares& shares, std::uint64_t budget,
                                    const Params& params);

/// The smallest budget that takes row number `rank` (from 0) of `cluster`'s ranking, by the
/// rounding rule of `params`; 0 if none does.
[[nodiscard]] std::uint64_t seatBudget(const Shares& shares, std::size_t cluster,
                                       std::uint64_t rank, const Params& params);

/// The first `budget` pairs of a ranking, without token counts. `pool` names the clusters of the
/// ranking's rows. A ranking with one group for all clusters is cut where the budget ends.
/// Throws Error{Usage} if the pins do not fit. O(budget log k).
[[nodiscard]] Selection takePairs(const Ranking& ranking, const Assignment& pool,
                                  const Shares& shares, std::uint64_t budget, const Params& params);

} // namespace craft
