// SPDX-License-Identifier: GPL-3.0-or-later
// Slow, obvious versions of what selectors without vectors compute.
#pragma once

#include "core/data/corpus.h"
#include "core/select/registry.h"
#include "tests/support/selection_reference.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace craft::test {

using Words = std::vector<std::string>;

/// A ranking problem of these texts: no vectors, every pair eligible, one cluster.
inline RankCase textCase(const PairTexts& pool, const PairTexts& validation)
{
    RankCase in = randomRankCase(
        1, {.pool = pool.size(), .validation = validation.size(), .clusters = 1, .flagged = false});
    in.pool = makeCorpus(pool);
    in.validation = makeCorpus(validation);
    in.rows = pool.size();
    in.budget = pool.size();
    return in;
}

/// What a method makes of it with these parameters, as `--id value` would give them. Parameters of
/// other methods are left out.
inline Ranking rankTexts(const RankCase& in, std::string_view method,
                         const std::map<std::string, std::string>& given, Job& job)
{
    const auto selector = makePlugin(selectors(), "method", method);
    Params params;
    for (const ParamSpec& spec : selector->params()) {
        const auto it = given.find(spec.id);
        if (it != given.end())
            params.set(spec.id, parseParam(spec, it->second));
    }
    return selector->rank(in.input(), resolve(selector->params(), params), job);
}

inline Ranking rankTexts(const RankCase& in, std::string_view method,
                         const std::map<std::string, std::string>& given)
{
    Job job;
    return rankTexts(in, method, given, job);
}

/// The words of lower-case text without punctuation.
inline Words wordsOf(std::string_view text)
{
    std::istringstream in{std::string(text)};
    Words words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

/// The words of one side of every pair.
inline std::vector<Words> sideOf(const Corpus& corpus, bool source)
{
    std::vector<Words> out;
    const PairSlab slab = corpus.read(RowRange{0, corpus.size()});
    for (const PairView& pair : slab.pairs)
        out.push_back(wordsOf(source ? pair.source : pair.target));
    return out;
}

inline std::map<std::string, double> countsOf(const std::vector<Words>& lines)
{
    std::map<std::string, double> counts;
    for (const Words& line : lines) {
        for (const std::string& word : line)
            ++counts[word];
    }
    return counts;
}

inline double totalOf(const std::map<std::string, double>& counts)
{
    double total = 0;
    for (const auto& [word, count] : counts)
        total += count;
    return total;
}

/// ln of how much likelier a word is in validation, smoothed by mu tokens of the pool.
inline double naiveLogRatio(const std::map<std::string, double>& validation,
                            const std::map<std::string, double>& pool, double mu,
                            const std::string& word)
{
    const double share = pool.at(word) / totalOf(pool);
    const double count = validation.contains(word) ? validation.at(word) : 0;
    return std::log((count + mu * share) / (totalOf(validation) + mu)) - std::log(share);
}

/// The order of rows by (cost, row).
inline std::vector<RowId> orderOf(const std::vector<float>& cost)
{
    std::vector<RowId> rows;
    for (std::size_t row = 0; row < cost.size(); ++row) {
        if (!std::isnan(cost[row]))
            rows.push_back(rowId(row));
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [&](RowId a, RowId b) { return cost[index(a)] < cost[index(b)]; });
    return rows;
}

} // namespace craft::test
