// SPDX-License-Identifier: GPL-3.0-or-later
// The EM of IBM Model 1.
#pragma once

#include "core/text/translation_model.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Every link (a given and a predicted token of one sentence pair) holds the number of its word
/// pair; the word pairs of one given word lie together. The expectation step goes by sentence pair
/// and leaves 1 / sum_i t(e_j|f_i) for every predicted token; the maximisation step goes by given
/// word and adds these up. So every sum has one writer and one order, without a copy of the counts
/// for every thread.
class TranslationTraining {
public:
    TranslationTraining(const TokenRows& given, const TokenRows& predicted, std::size_t givenWords,
                        std::size_t predictedWords, bool hasNull, Job& job);

    /// One step of EM. Returns the bits of the text before it.
    double iterate();
    /// Puts t into the tables of `model`.
    void store(TranslationModel& model) const;

private:
    struct Place {
        std::uint32_t row; ///< of the sentence pair
        std::uint32_t position; ///< among its given words, NULL first
    };
    void findPlaces();
    void findChunks();
    void countPairs();
    void linkPairs();
    double expect();
    void maximise();
    [[nodiscard]] std::size_t words() const noexcept { return m_firstPlace.size() - 1; }
    [[nodiscard]] std::span<const Place> placesOf(std::size_t word) const noexcept
    {
        return {m_places.data() + m_firstPlace[word], m_firstPlace[word + 1] - m_firstPlace[word]};
    }
    [[nodiscard]] std::size_t firstLink(const Place& place) const noexcept
    {
        return m_firstLink[place.row] + place.position * m_predicted.row(place.row).size();
    }
    /// Runs body(word) for every given word in parallel; NULL is word 0, f is word f + 1.
    template <class Body>
    void forEachWord(const char* stage, const Body& body) const;

    const TokenRows& m_given;
    const TokenRows& m_predicted;
    std::size_t m_predictedWords;
    bool m_hasNull;
    Job& m_job;
    std::vector<std::uint64_t> m_firstLink; ///< by row
    std::vector<std::uint64_t> m_firstPlace; ///< by given word
    std::vector<Place> m_places; ///< of each given word, ascending
    std::vector<std::size_t> m_chunks; ///< borders between given words, about as much work each
    std::vector<std::uint64_t> m_firstPair; ///< by given word
    std::vector<std::uint32_t> m_pairWord; ///< the predicted word of a word pair
    std::vector<float> m_t; ///< by word pair
    std::vector<std::uint32_t> m_links; ///< word pair, by row, given word, predicted word
    std::vector<double> m_inverse; ///< by predicted token
};

} // namespace craft
