// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy facility location over any similarities.
#pragma once

#include "core/space/score_source.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Rows in the order of choosing, what each one gained, and where layers begin.
struct FacilityOrder {
    std::vector<std::uint32_t> picks; ///< places in the list of candidates
    std::vector<double> gains; ///< non-increasing inside a layer
    std::vector<std::size_t> layers; ///< first pick of every layer; the first one is 0
};

/// min(count, candidates.size()) candidates, each the one that adds most to
///     f(S) = sum over queries v of max over s in S of max(0, score(s, v)),
/// ties: the earlier candidate. Gains are compared on a grid of 2^-32, so that sums equal but for
/// rounding tie. When no candidate adds anything, every query has its best one, and more of them
/// would be arbitrary: then the queries are taken as not covered at all and the rest of the
/// candidates covers them once more, layer by layer (ours).
///
/// Gains only fall, so an old gain is an upper bound and only the heap's top is scored again
/// (lazy greedy, Minoux 1978), several at a time in parallel: exactly the order of the plain
/// algorithm, 1 - 1/e of the best f inside the first layer. Memory: 25 bytes a candidate and 4 a
/// query. Time: one pass over the candidates, then a few scored rows a pick. The same at any thread
/// count. Stops within a few rows.
[[nodiscard]] FacilityOrder coverGreedily(const ScoreSource& source,
                                          std::span<const RowId> candidates, std::uint64_t count,
                                          Job& job);

} // namespace craft
