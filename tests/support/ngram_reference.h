// SPDX-License-Identifier: GPL-3.0-or-later
// Kneser-Ney by the formulas, with maps of word lists.
#pragma once

#include "core/text/ngram_model.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace craft::test {

class ReferenceNgramModel {
public:
    using Words = std::vector<std::uint32_t>;

    ReferenceNgramModel(const TokenRows& rows, std::size_t vocabularySize,
                        const NgramOptions& options)
        : m_options(options)
        , m_end(static_cast<std::uint32_t>(vocabularySize))
    {
        std::map<Words, std::set<std::uint32_t>> before;
        std::map<Words, std::uint32_t> plain;
        for (std::size_t i = 0; i < rows.rows(); ++i) {
            Words text{m_end + 1};
            text.insert(text.end(), rows.row(i).begin(), rows.row(i).end());
            text.push_back(m_end);
            for (std::size_t first = 0; first < text.size(); ++first) {
                Words gram;
                for (std::size_t k = first; k < text.size() && gram.size() < order(); ++k) {
                    gram.push_back(text[k]);
                    if (gram.back() != m_end + 1)
                        ++plain[gram];
                    if (first > 0)
                        before[gram].insert(text[first - 1]);
                }
            }
        }
        for (const auto& [gram, count] : plain) {
            const bool isPlain = gram.size() == order() || gram.front() == m_end + 1;
            add(gram, isPlain ? count : static_cast<std::uint32_t>(before[gram].size()));
        }
    }

    [[nodiscard]] double probability(Words history, std::uint32_t word) const
    {
        while (history.size() >= order())
            history.erase(history.begin());
        return interpolated(history, word);
    }
    [[nodiscard]] std::array<double, 3> discounts(std::size_t size) const
    {
        std::array<double, 5> n{};
        for (const auto& [history, followers] : m_followers) {
            for (const auto& [word, count] : followers) {
                if (history.size() + 1 == size && count <= 4)
                    n[count] += 1;
            }
        }
        const double y = n[1] > 0 && n[2] > 0 ? n[1] / (n[1] + 2 * n[2]) : .75;
        if (m_options.smoothing == Smoothing::KneserNey || n[1] * n[2] * n[3] * n[4] == 0.0)
            return {y, y, y};
        const std::array<double, 3> d{1 - 2 * y * n[2] / n[1], 2 - 3 * y * n[3] / n[2],
                                      3 - 4 * y * n[4] / n[3]};
        return d[0] > 0 && d[1] > 0 && d[2] > 0 ? d : std::array<double, 3>{y, y, y};
    }

private:
    [[nodiscard]] std::size_t order() const { return static_cast<std::size_t>(m_options.order); }
    void add(Words gram, std::uint32_t count)
    {
        const std::uint32_t word = gram.back();
        gram.pop_back();
        m_followers[gram][word] = count;
    }
    [[nodiscard]] double interpolated(const Words& history, std::uint32_t word) const
    {
        const double shorter = history.empty()
            ? 1.0 / (m_end + 1.0)
            : interpolated({history.begin() + 1, history.end()}, word);
        const auto found = m_followers.find(history);
        if (found == m_followers.end())
            return shorter;
        const auto d = discounts(history.size() + 1);
        double total = 0;
        double rest = 0;
        double kept = 0;
        for (const auto& [follower, count] : found->second) {
            const double off = d[count < 3 ? count - 1 : 2];
            total += count;
            rest += off;
            if (follower == word)
                kept = count - off;
        }
        return kept / total + rest / total * shorter;
    }

    NgramOptions m_options;
    std::uint32_t m_end;
    std::map<Words, std::map<std::uint32_t, std::uint32_t>> m_followers;
};

} // namespace craft::test
