// SPDX-License-Identifier: GPL-3.0-or-later
// Counting the words of a whole pool, both sides in one reading.
#pragma once

#include "core/evaluate/vocabulary.h"

namespace craft {

struct PairWords {
    PoolWords source;
    PoolWords target;
};

/// Tokenises and counts `pool`. Parallel; O(text) time, 24 bytes for every different word.
[[nodiscard]] PairWords countWords(const Corpus& pool, Job& job);

/// The same of pairs that are tokenised already.
[[nodiscard]] PoolWords countWords(const HashedText& text);

} // namespace craft
