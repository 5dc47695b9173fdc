// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenised texts with every word as its 64-bit hash: enough to count, to compare and to look up,
// and the same for any corpus without a dictionary that knows it.
#pragma once

#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/data/corpus.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// One side of some pairs. 8 bytes a token and 8 a row.
struct HashedText {
    std::vector<std::uint64_t> offsets{0}; ///< rows + 1
    std::vector<std::uint64_t> words; ///< hash64() of every token

    [[nodiscard]] std::size_t rows() const noexcept { return offsets.size() - 1; }
    [[nodiscard]] std::span<const std::uint64_t> row(std::size_t i) const noexcept
    {
        return {words.data() + offsets[i], offsets[i + 1] - offsets[i]};
    }
    [[nodiscard]] std::uint64_t tokens() const noexcept { return words.size(); }
};

/// Both sides of some pairs, tokenised.
struct HashedPairs {
    HashedText source;
    HashedText target;
};

/// Tokenises `rows` of `corpus`, in the order given; no row twice. Parallel; O(text).
[[nodiscard]] HashedPairs hashedPairs(const Corpus& corpus, std::span<const RowId> rows, Job& job);
/// Tokenises the whole corpus.
[[nodiscard]] HashedPairs hashedPairs(const Corpus& corpus, Job& job);

/// The first `rows` rows of a text.
[[nodiscard]] HashedText firstRows(const HashedText& text, std::size_t rows);

} // namespace craft
