// SPDX-License-Identifier: GPL-3.0-or-later
// The rows that methods which cover a space look at: those close to validation, as the far ends of
// a pool are mostly noise.
#pragma once

#include "core/select/pool_rows.h"
#include "core/space/pair_view.h"

#include <span>
#include <vector>

namespace craft {

/// The parameter "candidates": rows to consider for every pair of the budget, 0 for all.
[[nodiscard]] ParamSpec candidatesParam();

/// Rows to choose from, and what orders the others.
struct Candidates {
    std::vector<RowId> rows; ///< ascending
    std::vector<float> cost; ///< see nearValidationName; NaN for pool rows that are not eligible
};

/// What Candidates::cost is.
inline constexpr const char* kNearValidationName =
    "the cosine distance to the nearest validation pair";

/// The `multiple` x max(in.budget, in.rows) rows of `rows` (ascending) with the highest similarity
/// to any validation row under the view (ties: lower row); all of them for a multiple of 0. One
/// pass over the rows against all of validation, in parallel; the same at any thread count. Throws
/// Cancelled when stopped.
[[nodiscard]] Candidates candidatesNearValidation(const RankInput& in, std::span<const RowId> rows,
                                                  View view, double gamma, std::uint64_t multiple,
                                                  Job& job);

} // namespace craft
