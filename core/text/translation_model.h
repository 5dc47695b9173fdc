// SPDX-License-Identifier: GPL-3.0-or-later
// IBM Model 1: which words translate which, learnt from sentence pairs.
#pragma once

#include "core/text/token_rows.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

struct TranslationOptions {
    int iterations = 5; ///< of EM, from t uniform
    bool nullWord = true; ///< a NULL word among those given, for words without a counterpart
    double floor = .01; ///< share of the uniform distribution in scores
};

/// P(predicted|given) = prod_j 1/(l+1) sum_{i=0..l} t(e_j|f_i), f_0 = NULL, l words given; without
/// NULL 1/l and i from 1. No factor for the length. t is learnt by EM (Brown et al. 1993, Model 1)
/// and scored as (1 - floor) t + floor / predictedWords. A given word that training did not have
/// keeps the uniform t; so does a sentence with nothing given and no NULL (both our rules).
/// Immutable and thread-safe. 12 bytes for every pair of words that occur in one sentence pair.
class TranslationModel {
public:
    /// Trains on given.row(i), predicted.row(i), whose ids are below givenWords and
    /// predictedWords. Time O(iterations x links) in parallel, a link being one given and one
    /// predicted token of a sentence pair; memory while training 4 bytes a link. Same bytes at any
    /// thread count. Throws Error{Capacity} at 2^32 links, Cancelled when stopped.
    TranslationModel(const TokenRows& given, const TokenRows& predicted, std::size_t givenWords,
                     std::size_t predictedWords, const TranslationOptions& options, Job& job);

    /// The id of the NULL word among the given ones.
    [[nodiscard]] std::uint32_t nullWord() const noexcept { return m_nullWord; }
    /// t(predicted|given) without the floor.
    [[nodiscard]] double probability(std::uint32_t predicted, std::uint32_t given) const noexcept;
    /// log2 P(predicted|given) with the floor; 0 for nothing predicted.
    [[nodiscard]] double log2Probability(std::span<const std::uint32_t> given,
                                         std::span<const std::uint32_t> predicted) const;
    /// Bits of the training text before each iteration, without the floor; never rises, but for
    /// rounding (t is kept in single precision).
    [[nodiscard]] std::span<const double> trainingBits() const noexcept { return m_trainingBits; }

private:
    friend class TranslationTraining;
    struct Entry {
        std::uint32_t word = 0;
        float probability = -1; ///< below 0: nothing here
    };
    [[nodiscard]] std::span<const Entry> regionOf(std::uint32_t given) const noexcept
    {
        return {m_entries.data() + m_starts[given], m_starts[given + 1] - m_starts[given]};
    }
    [[nodiscard]] static std::size_t home(std::uint32_t word, std::size_t slots) noexcept;
    [[nodiscard]] static double find(std::span<const Entry> region, std::uint32_t word) noexcept;

    std::uint32_t m_nullWord;
    bool m_hasNull;
    double m_uniform;
    double m_floor;
    std::vector<std::uint64_t> m_starts; ///< by given word, NULL last, into m_entries
    std::vector<Entry> m_entries; ///< open addressing in the region of each given word
    std::vector<float> m_null; ///< t(word|NULL) by word
    std::vector<double> m_trainingBits;
};

/// -log2 P(predicted|given) of every pair of rows. Parallel.
[[nodiscard]] std::vector<double> sentenceBits(const TranslationModel& model,
                                               const TokenRows& given, const TokenRows& predicted,
                                               Job& job);
/// Bits per predicted token: sum(bits) / tokens; NaN without tokens.
[[nodiscard]] double bitsPerPredictedToken(std::span<const double> bits,
                                           const TokenRows& predicted);

} // namespace craft
