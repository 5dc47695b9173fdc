// SPDX-License-Identifier: GPL-3.0-or-later
// TF-IDF vectors of tokenised pairs over all their words. The vectors that selection works on keep
// only what occurs in validation; how alike two selected pairs are needs the other words too.
#pragma once

#include "core/data/feature_matrix.h"
#include "core/evaluate/context.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// One vector per pair in `which`: counts x (ln((1 + N) / (1 + df)) + 1) with N pairs in the pool
/// and df of them holding the word, each side scaled to length 1, both sides one after the other
/// and scaled to length 1 again (methods.md section 0, the joint view). A pair without words on
/// one side is made of the other alone; without words at all it is zero.
/// `columns` 0: a column for every word, numbered by its hash. Otherwise the words share so many
/// columns by their hash, with a sign of their own (Weinberger et al. 2009): a column then means
/// the same in every call, and dot products are kept on average.
[[nodiscard]] SparseRows textVectors(const EvaluationContext& context, const HashedPairs& text,
                                     std::span<const std::size_t> which, std::size_t columns = 0);

/// `wanted` of the numbers below `count`, ascending; all of them if there are no more. Which ones
/// depends on the seed alone.
[[nodiscard]] std::vector<std::size_t> sampleOf(std::size_t count, std::size_t wanted,
                                                std::uint64_t seed);

} // namespace craft
