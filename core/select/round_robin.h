// SPDX-License-Identifier: GPL-3.0-or-later
// Queries that take rows in turns, each the best that it has left.
#pragma once

#include "core/space/neighbours.h"

namespace craft {

struct RoundRobin {
    std::vector<RowId> chosen; ///< different rows, in the order of taking
    bool isExhausted = false; ///< a list ended before `wanted` rows were chosen
};

/// Queries in turns of `order` (methods.md section 5: RDS+, Ivison et al. 2025): each takes the
/// next row of its list; if another has it already, the turn passes on, or with `keepPopping` the
/// query goes on to the first row that is free. Ends at `wanted` rows, or before the first turn
/// that needs a longer list, so that lists cut later give the same rows and more; with `toTheEnd`
/// the other queries go on until all lists have ended. `poolRows` is more than any row number.
[[nodiscard]] RoundRobin takeInTurns(const Neighbours& lists, std::span<const std::uint32_t> order,
                                     std::uint64_t wanted, bool keepPopping, bool toTheEnd,
                                     std::size_t poolRows);

/// 0..n-1 in an order drawn from the seed (Fisher and Yates).
[[nodiscard]] std::vector<std::uint32_t> shuffled(std::size_t n, std::uint64_t seed);

} // namespace craft
