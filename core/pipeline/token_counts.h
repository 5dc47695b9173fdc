// SPDX-License-Identifier: GPL-3.0-or-later
// Token counts of some pairs, both sides read in one go.
#pragma once

#include "core/base/job.h"
#include "core/data/corpus.h"
#include "core/data/ranking.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Tokens of each side, one number per pair.
struct TokenCounts {
    std::vector<std::uint32_t> source;
    std::vector<std::uint32_t> target;
};

/// Counts the tokens of `pairs`, rows of `pool`, in their order. Reads every row once, in slabs.
[[nodiscard]] TokenCounts countTokens(const Corpus& pool, std::span<const SelectedPair> pairs,
                                      Job& job);

/// How many pairs `tokens` target tokens come to, judged by evenly spaced pool rows.
[[nodiscard]] std::uint64_t pairsForTokens(const Corpus& pool, std::uint64_t tokens);

} // namespace craft
