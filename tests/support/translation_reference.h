// SPDX-License-Identifier: GPL-3.0-or-later
// EM of IBM Model 1 with a full table.
#pragma once

#include "core/text/translation_model.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace craft::test {

/// t[given][predicted] after EM; NULL is the last given word.
inline std::vector<std::vector<double>>
trainedTable(const TokenRows& given, const TokenRows& predicted, std::size_t givenWords,
             std::size_t predictedWords, const TranslationOptions& options)
{
    const double uniform = 1.0 / static_cast<double>(predictedWords);
    std::vector<std::vector<double>> t(givenWords + 1,
                                       std::vector<double>(predictedWords, uniform));
    for (int iteration = 0; iteration < options.iterations; ++iteration) {
        std::vector<std::vector<double>> counts(givenWords + 1,
                                                std::vector<double>(predictedWords));
        for (std::size_t i = 0; i < given.rows(); ++i) {
            std::vector<std::uint32_t> words(given.row(i).begin(), given.row(i).end());
            if (options.nullWord)
                words.push_back(static_cast<std::uint32_t>(givenWords));
            for (const std::uint32_t e : predicted.row(i)) {
                double sum = 0;
                for (const std::uint32_t f : words)
                    sum += t[f][e];
                for (const std::uint32_t f : words)
                    counts[f][e] += t[f][e] / sum;
            }
        }
        for (std::size_t f = 0; f <= givenWords; ++f) {
            double total = 0;
            for (const double count : counts[f])
                total += count;
            for (std::size_t e = 0; e < predictedWords && total > 0; ++e)
                t[f][e] = counts[f][e] / total;
        }
    }
    return t;
}

} // namespace craft::test
