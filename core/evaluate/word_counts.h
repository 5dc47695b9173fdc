// SPDX-License-Identifier: GPL-3.0-or-later
// Counting the words and n-grams of a whole pool, both sides in one reading.
#pragma once

#include "core/evaluate/vocabulary.h"
#include "core/text/hashed_ngrams.h"

namespace craft {

/// One side of a pool.
struct SideCounts {
    PoolWords words;
    /// Occurrences of every bucket of its n-grams, under kNgramBuckets.
    std::vector<std::uint64_t> buckets;
};

struct PairCounts {
    SideCounts source;
    SideCounts target;
};

/// Words and pairs of words in 10 000 buckets, as importance resampling counts them.
inline const HashedNgramOptions kNgramBuckets{};

/// Tokenises and counts `pool`. Parallel; O(text) time, 24 bytes for every different word.
[[nodiscard]] PairCounts countPool(const Corpus& pool, Job& job);

/// The words of pairs that are tokenised already.
[[nodiscard]] PoolWords countWords(const HashedText& text);

} // namespace craft
