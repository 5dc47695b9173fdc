// SPDX-License-Identifier: GPL-3.0-or-later
// The n-grams of some pairs, numbered, and which of them another pair has.
#pragma once

#include "core/base/hash_table.h"
#include "core/base/job.h"
#include "core/data/corpus.h"
#include "core/text/tokenizer.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// A token, two neighbouring tokens, or the first five code points of a word at least as long.
enum class NgramKind : std::uint8_t { Token, Bigram, Prefix };
inline constexpr std::size_t kNgramKinds = 3;

/// The n-grams of both sides of a small corpus. The same n-gram on the other side is another one.
/// Immutable once made, and thread-safe. Two n-grams with one 64-bit hash would be one.
class KnownNgrams {
public:
    /// Ids in the order of first occurrence. O(tokens), on the calling thread.
    KnownNgrams(const Corpus& corpus, Job& job);

    [[nodiscard]] std::size_t size() const noexcept { return m_counts.size(); }
    [[nodiscard]] NgramKind kind(std::uint32_t id) const noexcept { return m_kinds[id]; }
    /// How often it occurs in the corpus.
    [[nodiscard]] std::uint64_t count(std::uint32_t id) const noexcept { return m_counts[id]; }
    /// How often the n-grams of a kind occur in the corpus, both sides together.
    [[nodiscard]] std::uint64_t total(NgramKind kind) const noexcept
    {
        return m_totals[static_cast<std::size_t>(kind)];
    }

    /// Finds the known n-grams of pairs. One per thread; `known` must outlive it.
    class Reader {
    public:
        explicit Reader(const KnownNgrams& known)
            : m_known(known)
        { }
        /// Ids ascending, as often as they occur in the pair; tokens only unless `all`. They live
        /// until the next call.
        [[nodiscard]] std::span<const std::uint32_t> ids(const PairView& pair, bool all);
        /// Tokens of both sides of the pair that was asked for last, known or not.
        [[nodiscard]] std::uint32_t tokens() const noexcept { return m_tokens; }

    private:
        const KnownNgrams& m_known;
        Tokenizer m_tokenizer;
        std::vector<std::uint32_t> m_ids;
        std::uint32_t m_tokens = 0;
    };

private:
    HashTable<std::uint32_t> m_ids;
    std::vector<NgramKind> m_kinds;
    std::vector<std::uint64_t> m_counts;
    std::array<std::uint64_t, kNgramKinds> m_totals{};
};

/// The known n-grams of many pairs, row after row.
struct NgramRows {
    std::vector<std::uint64_t> offsets{0}; ///< rows + 1
    std::vector<std::uint32_t> ids; ///< ascending inside a row, repeated as they occur
    std::vector<std::uint32_t> tokens; ///< per row: tokens of both sides

    [[nodiscard]] std::size_t rows() const noexcept { return tokens.size(); }
    [[nodiscard]] std::span<const std::uint32_t> row(std::size_t i) const noexcept
    {
        return {ids.data() + offsets[i], offsets[i + 1] - offsets[i]};
    }
};

/// Reads `rows` of `corpus`; tokens only unless `all`. 4 bytes an n-gram, 12 a row. Blocks in
/// parallel. Throws Cancelled when stopped. REQUIRES: ascending rows.
[[nodiscard]] NgramRows knownNgrams(const KnownNgrams& known, const Corpus& corpus,
                                    std::span<const RowId> rows, bool all, Job& job);

} // namespace craft
