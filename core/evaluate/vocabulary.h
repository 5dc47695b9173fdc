// SPDX-License-Identifier: GPL-3.0-or-later
// Word counts of one side of a pool and the closed vocabulary made from them.
#pragma once

#include "core/evaluate/hashed_text.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace craft {

/// What a pool knows about one word.
struct WordCount {
    std::uint64_t word = 0; ///< hash64()
    std::uint64_t count = 0; ///< tokens
    std::uint64_t rows = 0; ///< pairs that hold it
};

/// All words of one side of a pool, ascending by hash, and the closed vocabulary of a comparison:
/// the words that occur at least twice, numbered 1, 2, ... in that order, and 0 for all others
/// (<unk>). One vocabulary serves every selection, whatever words it holds; with a vocabulary of
/// its own, a selection of few words would look better than it is. Immutable and thread-safe.
class PoolWords {
public:
    PoolWords() = default;
    /// REQUIRES: ascending by word, none twice.
    explicit PoolWords(std::vector<WordCount> words);

    /// Tokens of the pool on this side.
    [[nodiscard]] std::uint64_t tokens() const noexcept { return m_tokens; }
    [[nodiscard]] std::size_t types() const noexcept { return m_words.size(); }
    /// Words of the closed vocabulary, <unk> included.
    [[nodiscard]] std::uint32_t closedSize() const noexcept { return m_closedSize; }
    /// The number of a word in the closed vocabulary; 0 for <unk>. O(1).
    [[nodiscard]] std::uint32_t closedId(std::uint64_t word) const noexcept;
    /// Pairs of the pool that hold the word; 0 if none does. O(1).
    [[nodiscard]] std::uint64_t rowsOf(std::uint64_t word) const noexcept;
    [[nodiscard]] std::span<const WordCount> words() const noexcept { return m_words; }

private:
    [[nodiscard]] std::optional<std::size_t> find(std::uint64_t word) const noexcept;

    std::vector<WordCount> m_words;
    std::vector<std::uint32_t> m_closed; ///< by place in m_words
    /// Where the words of each leading bit pattern begin: hashes are spread evenly.
    std::vector<std::uint32_t> m_starts;
    unsigned m_shift = 63;
    std::uint64_t m_tokens = 0;
    std::uint32_t m_closedSize = 1;
};

} // namespace craft
