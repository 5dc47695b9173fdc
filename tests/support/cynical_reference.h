// SPDX-License-Identifier: GPL-3.0-or-later
// Cynical selection by the book: every line is scored before every pick.
#pragma once

#include "tests/support/text_reference.h"

#include <limits>
#include <set>

namespace craft::test {

/// What is selected, as counts of words; and the formula of methods.md 11.2.
struct NaiveCynical {
    std::map<std::string, double> task; ///< counts in validation
    double epsilon = .01;
    std::map<std::string, double> counts;
    double tokens = 0;

    [[nodiscard]] double delta(const Words& line) const
    {
        const double more = static_cast<double>(line.size());
        double sum = tokens == 0 ? std::log((tokens + more + 2 * epsilon) / (tokens + epsilon))
                                 : std::log((tokens + more) / tokens);
        const double all = totalOf(task);
        for (const auto& [word, copies] : countsOf({line})) {
            const auto share = task.find(word);
            const auto have = counts.find(word);
            const double count = have == counts.end() ? 0 : have->second;
            if (share != task.end())
                sum += share->second / all * std::log((count + epsilon) / (count + copies));
        }
        return sum;
    }
    void add(const Words& line)
    {
        for (const std::string& word : line)
            ++counts[word];
        tokens += static_cast<double>(line.size());
    }
};

/// The words of the sides that are read, told apart by a prefix.
inline std::vector<Words> cynicalLines(const Corpus& corpus, const std::string& side)
{
    std::vector<Words> out(corpus.size());
    for (const bool source : {true, false}) {
        if (side != "both" && (side == "source") != source)
            continue;
        const auto lines = sideOf(corpus, source);
        for (std::size_t row = 0; row < lines.size(); ++row) {
            for (const std::string& word : lines[row])
                out[row].push_back((source ? "s:" : "t:") + word);
        }
    }
    return out;
}

} // namespace craft::test
