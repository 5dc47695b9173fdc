// SPDX-License-Identifier: GPL-3.0-or-later
// The counted features of a block of rows, in a form that is smaller than the text and needs no
// second look at it.
#pragma once

#include "core/base/hash_table.h"
#include "core/vectorize/text_features.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// Features of the rows of one block, on one side. Features have local numbers, in order of first
/// occurrence. About 40 bytes a row for ordinary sentences.
struct BlockFeatures {
    std::vector<std::uint64_t> hashes; ///< by local number
    std::vector<std::uint32_t> rowsWith; ///< by local number: rows of the block that have it
    std::vector<std::string> names; ///< by local number, if asked for
    /// Per row, in order of first occurrence: number << 1 for a feature that occurs once, else
    /// number << 1 | 1 followed by its count. One 0 behind the last entry. One of the two: `wide`
    /// only where a number or a count needs it.
    std::vector<std::uint16_t> narrow;
    std::vector<std::uint32_t> wide;
    std::vector<std::uint32_t> ends; ///< by row: where its entries end
    std::size_t occurrences = 0; ///< sum of all counts

    [[nodiscard]] std::size_t bytes() const noexcept
    {
        return hashes.size() * 8 + rowsWith.size() * 4 + narrow.size() * 2 + wide.size() * 4
            + ends.size() * 4;
    }
    /// Calls `f(number, count)` for every feature of a row, counted from 0 in the block.
    template <class F>
    void forEach(std::size_t row, F&& f) const
    {
        if (wide.empty())
            forEachOf(narrow.data(), row, f);
        else
            forEachOf(wide.data(), row, f);
    }

private:
    template <class Entry, class F>
    void forEachOf(const Entry* entries, std::size_t row, F& f) const
    {
        const Entry* at = entries + (row == 0 ? 0 : ends[row - 1]);
        const Entry* const end = entries + ends[row];
        while (at != end) {
            const std::uint32_t entry = *at++;
            const std::uint32_t repeated = entry & 1U; // no branch: repeats cannot be guessed
            f(entry >> 1U, 1 + ((std::uint32_t{*at} - 1) & (0 - repeated)));
            at += repeated;
        }
    }
};

/// Tokenizes and counts. One per thread; a token that the block had before costs one look-up,
/// however many features are derived from it.
class BlockCounter {
public:
    /// `named`: whether blocks carry the names of their features.
    BlockCounter(FeatureChoice choice, bool named)
        : m_derive(choice)
        , m_named(named)
        , m_numbers(kSlots)
    { }

    void beginBlock();
    /// Adds a row.
    void add(std::string_view text);
    /// The block's features. REQUIRES: beginBlock() before the next add().
    [[nodiscard]] BlockFeatures finish();

private:
    static constexpr std::size_t kSlots = std::size_t{1} << 15U;
    struct Feature {
        std::uint32_t lastRow = 0; ///< last row that had it, from 1
        std::uint32_t place = 0; ///< in m_counts of that row
        std::uint32_t rows = 0;
        std::uint32_t derived = 0; ///< number of its first derived feature; 0 if there is none
        std::uint32_t more = 0; ///< place in m_more of the list of the others
    };
    struct Count {
        std::uint32_t number;
        std::uint32_t count;
    };

    std::uint32_t numberOf(std::uint64_t hash, const Token& token);
    /// Number of a feature that is new to the block, with all that it derives.
    std::uint32_t addToken(std::uint64_t hash, const Token& token);
    std::uint32_t addFeature(std::uint64_t hash, FeatureKind kind, std::string_view bytes);
    /// Counts one occurrence in the row in work. No branches: whether a word is new to a row is
    /// nothing a processor could guess.
    void touch(std::uint32_t number);
    void makeRoom(std::size_t counts);
    void endRow();

    Tokenizer m_tokenizer;
    TokenFeatures m_derive;
    bool m_named;
    /// Hash -> number. Inside, numbers begin at 1: feature 0 stands for "nothing" and is counted
    /// and dropped in every row, which is cheaper than asking.
    HashTable<std::uint32_t> m_numbers;
    std::vector<Feature> m_features; ///< by number
    std::vector<std::uint32_t> m_more; ///< lists of numbers, each after its length
    std::uint32_t m_row = 0;
    std::vector<std::uint64_t> m_hashes; ///< of the tokens of the row in work
    std::vector<Count> m_counts; ///< of the row in work, the first m_countsUsed of them
    std::uint32_t m_countsUsed = 0;
    BlockFeatures m_out; ///< in work; the first m_entriesUsed entries of `wide`
    std::size_t m_entriesUsed = 0;
    std::uint32_t m_largest = 0; ///< entry
};

} // namespace craft
