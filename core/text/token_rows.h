// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences as numbers: a closed vocabulary, and the tokens of many texts as ids in it. What the
// language and translation models are trained on and asked about.
#pragma once

#include "core/base/hash_table.h"
#include "core/base/job.h"
#include "core/data/corpus.h"
#include "core/data/side.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// A closed list of words: lower-cased tokens of Tokenizer, punctuation too, numbered 1 ..
/// size()-1; every other token is kUnknown. Two words with the same 64-bit hash would be one word.
/// Immutable once made, and thread-safe.
class TokenVocabulary {
public:
    static constexpr std::uint32_t kUnknown = 0;

    /// Only <unk>.
    TokenVocabulary();
    /// `words` in their order from id 1; a repeated one counts once.
    explicit TokenVocabulary(std::span<const std::string> words);
    /// The tokens of one side of `corpus` that occur `minimumCount` times or more, numbered by
    /// (count descending, bytes ascending): the same ids at any thread count. Reads the corpus
    /// once; memory O(different tokens). Throws Cancelled when stopped.
    TokenVocabulary(const Corpus& corpus, Side side, std::uint64_t minimumCount, Job& job);

    /// Id of a token, or kUnknown.
    [[nodiscard]] std::uint32_t id(std::string_view token) const noexcept;
    /// The word of an id; "<unk>" for kUnknown. REQUIRES: id < size().
    [[nodiscard]] std::string_view word(std::uint32_t id) const noexcept
    {
        return std::string_view(m_text).substr(m_offsets[id], m_offsets[id + 1] - m_offsets[id]);
    }
    /// Ids, <unk> among them.
    [[nodiscard]] std::size_t size() const noexcept { return m_offsets.size() - 1; }

private:
    void append(std::string_view word, std::uint64_t hash);

    HashTable<std::uint32_t> m_ids;
    std::string m_text;
    std::vector<std::uint64_t> m_offsets; ///< size() + 1, into m_text
};

/// The tokens of many texts, row after row.
struct TokenRows {
    std::vector<std::uint64_t> offsets{0}; ///< rows + 1, into `ids`
    std::vector<std::uint32_t> ids;

    [[nodiscard]] std::size_t rows() const noexcept { return offsets.size() - 1; }
    [[nodiscard]] std::span<const std::uint32_t> row(std::size_t i) const noexcept
    {
        return {ids.data() + offsets[i], offsets[i + 1] - offsets[i]};
    }
};

/// One side of every row of `corpus`; 4 bytes a token. Throws Cancelled when stopped.
[[nodiscard]] TokenRows tokenRows(const Corpus& corpus, Side side,
                                  const TokenVocabulary& vocabulary, Job& job);
/// One side of `rows`, in their order. REQUIRES: ascending rows.
[[nodiscard]] TokenRows tokenRows(const Corpus& corpus, Side side, std::span<const RowId> rows,
                                  const TokenVocabulary& vocabulary, Job& job);
/// Texts from anywhere, on the calling thread.
[[nodiscard]] TokenRows tokenRows(std::span<const std::string> texts,
                                  const TokenVocabulary& vocabulary);
/// Some rows of `rows`, in the order given.
[[nodiscard]] TokenRows subset(const TokenRows& rows, std::span<const RowId> chosen);

} // namespace craft
