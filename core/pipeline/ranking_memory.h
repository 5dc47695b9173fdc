// SPDX-License-Identifier: GPL-3.0-or-later
// What a run takes in memory beside its vectors, by method: part of MemoryEstimate.
#pragma once

#include "core/base/params.h"

#include <string_view>

namespace craft {

/// The size of a run, as far as methods grow with it.
struct RankingSize {
    double pairs = 0; ///< of the pool
    double text = 0; ///< bytes of the pool, both sides
    double validationPairs = 0;
    double denseValues = 0; ///< of a pair, both sides; 0 where vectors are sparse
};

/// Bytes that ranking by the run's "method" takes at its height beside what every method has (the
/// vectors, a cost and a place of each pair), and those of the pairs selected for "budget". Fitted
/// to what the methods keep and to peaks measured on short sentences (10 MB and more: up to 1.5
/// times those); a token budget counts as so many pairs of the pool's length. `run` is resolved.
[[nodiscard]] double rankingMemory(const RankingSize& size, const Params& run);

/// Whether there is a figure for a method: every one that is registered has to have one.
[[nodiscard]] bool hasRankingMemory(std::string_view method) noexcept;

} // namespace craft
