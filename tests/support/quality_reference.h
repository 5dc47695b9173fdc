// SPDX-License-Identifier: GPL-3.0-or-later
// Slow, obvious versions of pair scores and of what methods draw from them.
#pragma once

#include "core/text/tokenizer.h"
#include "tests/support/selection_reference.h"

#include <map>
#include <numeric>
#include <string>
#include <vector>

namespace craft::test {

/// Tokens of one side of every row, as strings.
inline std::vector<std::vector<std::string>> naiveTokens(const Corpus& corpus, bool ofSource)
{
    Tokenizer tokenizer;
    std::vector<std::vector<std::string>> out;
    for (const PairView& pair : corpus.read(RowRange{0, corpus.size()}).pairs) {
        out.emplace_back();
        for (const Token& token : tokenizer.tokens(ofSource ? pair.source : pair.target))
            out.back().emplace_back(token.text());
    }
    return out;
}

inline std::map<std::string, double> naiveCounts(const std::vector<std::vector<std::string>>& texts)
{
    std::map<std::string, double> out;
    for (const auto& text : texts) {
        for (const auto& token : text)
            ++out[token];
    }
    return out;
}

inline double naiveTotal(const std::map<std::string, double>& counts)
{
    double total = 0;
    for (const auto& [word, count] : counts)
        total += count;
    return total;
}

/// Mean log-likelihood ratio per token of every pool row, each word's ratio from its definition.
inline std::vector<double> naiveLikelihood(const RankCase& in)
{
    constexpr double kPrior = 1000;
    std::vector<double> sums(in.pool->size(), 0.0);
    std::vector<double> tokens(in.pool->size(), 0.0);
    for (const bool ofSource : {true, false}) {
        const auto texts = naiveTokens(*in.pool, ofSource);
        const auto all = naiveCounts(texts);
        const auto own = naiveCounts(naiveTokens(*in.validation, ofSource));
        for (std::size_t row = 0; row < texts.size(); ++row) {
            for (const auto& word : texts[row]) {
                const double share = all.at(word) / naiveTotal(all);
                const double count = own.contains(word) ? own.at(word) : 0.0;
                sums[row] +=
                    std::log((count + kPrior * share) / (naiveTotal(own) + kPrior) / share);
            }
            tokens[row] += static_cast<double>(texts[row].size());
        }
    }
    for (std::size_t row = 0; row < sums.size(); ++row)
        sums[row] = tokens[row] > 0 ? sums[row] / tokens[row] : 0;
    return sums;
}

/// Drop in cross-entropy of validation's target words, in nats per token, from the pool's unigram
/// model to the even mixture of it with that of `sample`; words that the pool lacks left out.
inline double naiveGap(const RankCase& in, const std::vector<RowId>& sample)
{
    const auto texts = naiveTokens(*in.pool, false);
    std::vector<std::vector<std::string>> chosen;
    for (const RowId row : sample)
        chosen.push_back(texts[index(row)]);
    const auto all = naiveCounts(texts);
    const auto own = naiveCounts(chosen);
    const auto wanted = naiveCounts(naiveTokens(*in.validation, false));
    double before = 0;
    double after = 0;
    for (const auto& [word, count] : wanted) {
        if (!all.contains(word))
            continue;
        const double v = count / naiveTotal(wanted);
        const double p = all.at(word) / naiveTotal(all);
        const double s = own.contains(word) ? own.at(word) / naiveTotal(own) : 0;
        before -= v * std::log(p);
        after -= v * std::log((p + s) / 2);
    }
    return before - after;
}

/// "As equal as possible": one seat after the other to the stratum that has fewest of those with
/// rows left; ties: the larger, then the higher number.
inline std::vector<std::uint64_t> naiveWaterLevel(const std::vector<std::uint64_t>& sizes,
                                                  std::uint64_t budget)
{
    std::vector<std::uint64_t> taken(sizes.size(), 0);
    for (; budget > 0; --budget) {
        std::size_t best = sizes.size();
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            if (taken[i] == sizes[i])
                continue;
            if (best == sizes.size() || taken[i] < taken[best]
                || (taken[i] == taken[best] && sizes[i] >= sizes[best]))
                best = i;
        }
        if (best == sizes.size())
            break;
        ++taken[best];
    }
    return taken;
}

} // namespace craft::test
