// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows hold the same text as an earlier one, or as one of another corpus: by 64-bit hash,
// confirmed on the text.
#pragma once

#include "core/base/job.h"
#include "core/data/corpus.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace craft {

/// The text of a pair that is compared.
enum class RowKey : std::uint8_t { Pair, Source, Target };

/// Hash of a text: hash64, except in tests, which use a bad one to provoke collisions.
using TextHash = std::uint64_t (*)(std::string_view bytes, std::uint64_t seed) noexcept;

/// True if two pairs have the same key, byte for byte.
[[nodiscard]] bool sameKey(const PairView& a, const PairView& b, RowKey key) noexcept;

/// Hash of a pair's key. For a pair the hash of the source is the seed of the target's, so that no
/// text can move from one side to the other.
[[nodiscard]] std::uint64_t hashKey(const PairView& pair, RowKey key, TextHash hash) noexcept;

/// The rows of `corpus` that repeat an earlier one, ascending, given the hashes of all keys. Rows
/// whose hashes agree are compared as text, so the answer is exact.
/// Memory: 10.7 bytes a row for the open-addressing table (Knuth 6.4, linear probing, at most three
/// quarters full), and 8 per repeated row. Throws Error{Capacity} if that is not to be had.
[[nodiscard]] std::vector<std::uint32_t>
repeatedRows(const Corpus& corpus, RowKey key, std::span<const std::uint64_t> hashes, Job& job);

/// The distinct keys of a corpus, to be looked up: is this pair in the validation set?
/// Memory: its text, and 16 bytes and 4 bits a distinct key. Immutable and thread-safe.
class KeyIndex {
public:
    /// Keys of sides without text are left out: an empty side says nothing about leakage.
    KeyIndex(const Corpus& corpus, RowKey key, TextHash hash, Job& job);

    /// True if the pair, whose key has this hash, is in the index.
    [[nodiscard]] bool holds(const PairView& pair, std::uint64_t hash) const noexcept;

private:
    struct Entry {
        std::uint64_t hash = 0;
        std::uint32_t row = 0;
    };
    [[nodiscard]] bool mayHold(std::uint64_t hash) const noexcept
    {
        const std::uint64_t bit = hash & m_bitMask;
        return (m_bits[bit >> 6U] >> (bit & 63U) & 1U) != 0;
    }

    RowKey m_key;
    PairSlab m_text; ///< of the whole corpus
    std::vector<Entry> m_entries; ///< by hash, then row
    std::vector<std::uint64_t> m_bits; ///< one bit per low part of a hash: says no at once
    std::uint64_t m_bitMask = 0;
};

} // namespace craft
