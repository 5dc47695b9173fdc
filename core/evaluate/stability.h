// SPDX-License-Identifier: GPL-3.0-or-later
// How much selections of one method, made with different seeds, have in common.
#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

struct Stability {
    double jaccard = 1; ///< mean over the pairs of selections
    double sd = 0; ///< over these pairs
    double chance = 0; ///< what random selections of these sizes come to
    std::uint64_t comparisons = 0; ///< pairs of selections
};

/// |a and b| / |a or b|; 1 if both are empty. REQUIRES: no row twice in either. O(n log n).
[[nodiscard]] double jaccard(std::span<const RowId> a, std::span<const RowId> b);

/// What jaccard() comes to, nearly, for random subsets of `a` and `b` of `pool` rows: with
/// i = a b / pool shared rows, i / (a + b - i). For equal shares r: r / (2 - r).
[[nodiscard]] double chanceJaccard(std::uint64_t a, std::uint64_t b, std::uint64_t pool);

/// Mean pairwise Jaccard of selections from `pool` rows. One selection: 1, of no comparison.
[[nodiscard]] Stability stability(std::span<const std::vector<RowId>> selections,
                                  std::uint64_t pool);

} // namespace craft
