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
inline constexpr double kScreening = 18.7;
/// TF-IDF rows of both sides (CountRows): where a row ends, and its scale.
inline constexpr double kCountRows = 16;
/// Values that TF-IDF stores, of each byte of text: words and beginnings of words that validation
/// has too (0.24 measured).
inline constexpr double kValuesPerTextByte = 0.28;
/// The same for every length of letter n-grams.
inline constexpr double kNgramsPerTextByte = 0.8;
/// A stored value where there are 65 536 columns at most, and beyond.
inline constexpr double kNarrowValue = 2;
inline constexpr double kWideValue = 4;
/// Bytes of validation text whose words may be more than 65 536 columns.
inline constexpr double kWideFrom = 3e6;
/// Cluster and distance of the row, and the ranking.
inline constexpr double kRanking = 14;

/// What TF-IDF stores of a pair with `textBytes` bytes of text on both sides together.
/// `validationText` is the bytes of all validation pairs; `ngramLengths` counts the lengths of
/// letter n-grams, 0 for none.
[[nodiscard]] constexpr double tfidfRow(double textBytes, double validationText,
                                        int ngramLengths) noexcept
{
    const bool isWide = ngramLengths > 0 || validationText > kWideFrom;
    const double values = kValuesPerTextByte + ngramLengths * kNgramsPerTextByte;
    return kCountRows + (isWide ? kWideValue : kNarrowValue) * values * textBytes;
}

/// Bytes of text on both sides of a pair, on average over some of them; 0 without pairs.
[[nodiscard]] double meanTextBytes(const Corpus& corpus);

} // namespace craft::row_memory
