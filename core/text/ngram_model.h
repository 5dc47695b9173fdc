// SPDX-License-Identifier: GPL-3.0-or-later
// Interpolated Kneser-Ney language models of order 1 to 5 over a closed vocabulary.
#pragma once

#include "core/text/ngram_counts.h"
#include "core/text/token_rows.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// How much is taken off a count: one discount per order, or one each for counts of 1, 2 and more.
enum class Smoothing : std::uint8_t { KneserNey, ModifiedKneserNey };

struct NgramOptions {
    int order = 3; ///< 1 to NgramModel::kMaxOrder
    Smoothing smoothing = Smoothing::KneserNey;
};

/// p(w|h) = (c(hw) - D) / c(h.) + D N1+(h.) / c(h.) p(w|h'), h' being h without its first word.
/// Below the highest order, c is the number of different words before (continuation counts; plain
/// counts where <s> begins the n-gram). The last step down is to 1 / (vocabularySize + 1): every
/// word of the vocabulary and </s> has a probability. (Kneser and Ney 1995; Chen and Goodman 1999,
/// for the modified kind; here with D from the counts of counts, n1 / (n1 + 2 n2) or .75 if n1 or
/// n2 is 0. Where n1 to n4 do not give three discounts of 0 < Di < i, the modified kind takes the
/// single one: our rule.)
/// </s> is predicted and counted; <s> is context only. Unknown words are the vocabulary's <unk>, a
/// word like any other. To compare models, give them the same vocabulary.
/// Immutable and thread-safe. 24 bytes an n-gram.
class NgramModel {
public:
    static constexpr int kMaxOrder = 5;

    /// Trains on `rows`, whose ids are below vocabularySize. Without rows all words are alike.
    /// Time O(order x tokens); same bytes at any thread count. Throws like countNgrams().
    NgramModel(const TokenRows& rows, std::size_t vocabularySize, const NgramOptions& options,
               Job& job);

    /// Ids of the sentence marks.
    [[nodiscard]] std::uint32_t end() const noexcept { return m_end; }
    [[nodiscard]] std::uint32_t begin() const noexcept { return m_end + 1; }
    [[nodiscard]] int order() const noexcept { return static_cast<int>(m_levels.size()); }

    /// p(word|history). The history is read from its end; begin() may be its first word.
    /// REQUIRES: word <= end().
    [[nodiscard]] double probability(std::span<const std::uint32_t> history,
                                     std::uint32_t word) const;
    /// log2 of the probability of a whole sentence with its </s>; below 0.
    [[nodiscard]] double log2Probability(std::span<const std::uint32_t> sentence) const;
    /// What is taken off an n-gram count of 1, 2, or 3 and more, at `order` words.
    [[nodiscard]] double discount(int order, int count) const
    {
        return m_discounts[static_cast<std::size_t>(order) - 1]
                          [static_cast<std::size_t>(count < 3 ? count : 3) - 1];
    }

private:
    using Discounts = std::array<double, 3>;
    struct Entry {
        std::uint64_t key = NgramRegions::kEmpty;
        float probability = 0; ///< of its last word after the others
        float backOff = 1; ///< weight of the shorter history after this one
    };
    struct Level {
        NgramRegions regions;
        std::vector<Entry> entries;
    };
    /// Slots of the 1-, 2-, ... grams that end at the word before; kNone from the first one that
    /// the text does not have.
    using Context = std::array<std::uint32_t, kMaxOrder>;

    static Discounts discounts(const NgramCounts& counts, Smoothing smoothing);
    void setProbabilities(const std::vector<NgramCounts>& counts, Job& job);
    void setLevel(std::size_t level, const NgramCounts& counts, Job& job);
    double step(Context& context, std::uint32_t word) const noexcept;
    [[nodiscard]] std::uint32_t find(std::size_t level, std::uint64_t key) const noexcept;
    [[nodiscard]] Context start(std::uint32_t word) const noexcept;

    std::uint32_t m_end;
    std::vector<Level> m_levels;
    std::vector<Discounts> m_discounts;
};

/// -log2 of the probability of every row. Parallel; O(order) look-ups a token.
[[nodiscard]] std::vector<double> sentenceBits(const NgramModel& model, const TokenRows& rows,
                                               Job& job);
/// Bits per token with one </s> a row: sum(bits) / (tokens + rows); NaN without rows.
[[nodiscard]] double bitsPerToken(std::span<const double> bits, const TokenRows& rows);

} // namespace craft
