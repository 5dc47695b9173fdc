// SPDX-License-Identifier: GPL-3.0-or-later
// What a run keeps of every pair of the pool, in bytes: read by whoever plans with memory, and to
// be compared with what tests/bench measures. All stay to the end unless said otherwise.
#pragma once

#include "core/data/corpus.h"

namespace craft::row_memory {

/// Where the texts are (MemoryCorpus).
inline constexpr double kDirectory = 24;
/// Flags of the screening.
inline constexpr double kFlags = 1;
/// While screening: a hash of the pair, and its place in the table of those that repeat.
inline constexpr double kScreening = 13.3;
/// TF-IDF rows of both sides (CountRows): where a row ends, and its scale.
inline constexpr double kCountRows = 16;
/// Values that TF-IDF stores, of each byte of text: words and beginnings of words that validation
/// has too; more than its half of an ordinary pool.
inline constexpr double kValuesPerTextByte = 0.35;
/// A stored value, as long as there are 65 536 columns at most.
inline constexpr double kValue = 2;
/// Cluster and distance of the row, and the ranking.
inline constexpr double kRanking = 20;

/// What TF-IDF stores of a pair with `textBytes` bytes of text on both sides together.
[[nodiscard]] constexpr double tfidfRow(double textBytes) noexcept
{
    return kCountRows + kValue * kValuesPerTextByte * textBytes;
}

/// Bytes of text on both sides of a pair, on average over some of them; 0 without pairs.
[[nodiscard]] double meanTextBytes(const Corpus& corpus);

} // namespace craft::row_memory
