// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows hold the same text as an earlier one: by 64-bit hash, confirmed on the text.
#pragma once

#include "core/base/job.h"
#include "core/data/corpus.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace craft {

/// The text of a pair that is compared.
enum class RowKey : std::uint8_t { Pair, Source, Target };

/// Hash of a text: hash64, except in tests, which use a bad one to provoke collisions.
using TextHash = std::uint64_t (*)(std::string_view bytes, std::uint64_t seed) noexcept;

/// True if two pairs have the same key, byte for byte.
[[nodiscard]] bool sameKey(const PairView& a, const PairView& b, RowKey key) noexcept;

/// Hashes of the keys of a slab, in its order; parallel. For a pair the hash of the source is the
/// seed of the target's, so that no text can move from one side to the other.
[[nodiscard]] std::vector<std::uint64_t> hashKeys(const PairSlab& slab, RowKey key, TextHash hash,
                                                  Job& job);

/// Finds the rows that repeat an earlier one while a corpus is walked once, from row 0 on, in
/// slabs. Rows whose hashes agree are compared as text, so the answer is exact.
/// Memory: 8 bytes a row for hashes and 5.3 for the open-addressing table (Knuth 6.4, linear
/// probing, at most three quarters full).
class FirstRows {
public:
    /// Throws Error{Capacity} if the tables do not fit into memory.
    FirstRows(const Corpus& corpus, RowKey key);

    /// Takes the next slab and the hashes of its keys.
    void take(const PairSlab& slab, const std::vector<std::uint64_t>& hashes);
    /// Settles what the hashes alone could not. The rows that repeat an earlier one, ascending.
    [[nodiscard]] std::vector<std::uint32_t> finish(Job& job);
    /// REQUIRES: `row` was taken.
    [[nodiscard]] std::uint64_t hashOf(std::uint32_t row) const { return m_hashes[row]; }

private:
    struct Match {
        std::uint32_t row = 0;
        std::uint32_t first = 0; ///< the first row with the same hash
    };
    [[nodiscard]] std::uint32_t findOrInsert(std::uint32_t row);
    void confirm(const PairSlab& slab, const std::vector<Match>& matches);
    void settle(const std::vector<RowId>& sameHash);

    const Corpus& m_corpus;
    RowKey m_key;
    std::vector<std::uint64_t> m_hashes;
    std::vector<std::uint32_t> m_table;
    std::vector<std::uint32_t> m_repeated;
    std::vector<std::uint32_t> m_collisions; ///< same hash as an earlier row, but another text
};

/// The distinct keys of a corpus, to be looked up: is this pair in the validation set?
/// Memory: 13 bytes a row while it is built, then 16 bytes and 4 bits a distinct key.
class KeyIndex {
public:
    /// Keys of sides without text are left out: an empty side says nothing about leakage.
    KeyIndex(const Corpus& corpus, RowKey key, TextHash hash, Job& job);

    /// Positions in `slab` of the pairs whose key is in the index, ascending.
    [[nodiscard]] std::vector<std::size_t> find(const PairSlab& slab,
                                                const std::vector<std::uint64_t>& hashes) const;

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

    const Corpus& m_corpus;
    RowKey m_key;
    std::vector<Entry> m_entries; ///< by hash, then row
    std::vector<std::uint64_t> m_bits; ///< one bit per low part of a hash: says no at once
    std::uint64_t m_bitMask = 0;
};

} // namespace craft
