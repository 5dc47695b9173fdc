// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/titles.h"

#include "core/base/text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace craft {
namespace {

bool beginsWithLetter(std::string_view name)
{
    std::size_t at = 0;
    return !name.empty() && u_isalpha(static_cast<UChar32>(nextCodePoint(name, at))) != 0;
}

bool sameStem(std::string_view a, std::string_view b)
{
    return a.starts_with(b) || b.starts_with(a);
}

struct Term {
    float weight;
    std::size_t column;
};

/// Columns the cluster has more of than the pool, best first.
std::vector<Term> distinctiveTerms(const KMeansModel& model, std::size_t cluster,
                                   std::span<const float> poolMean, const std::vector<bool>& usable)
{
    std::vector<Term> terms;
    const auto take = [&](std::size_t column, float value) {
        const float weight = value - (poolMean.empty() ? 0.0F : poolMean[column]);
        if (value > 0 && weight > 0 && usable[column])
            terms.push_back({weight, column});
    };
    if (model.isSparse()) {
        const SparseRow row = model.sparseCentroids.row(cluster);
        for (std::size_t i = 0; i < row.columns.size(); ++i)
            take(row.columns[i], row.values[i]);
    } else {
        for (std::size_t j = 0; j < model.cols; ++j)
            take(j, model.centroids[cluster * model.cols + j]);
    }
    std::sort(terms.begin(), terms.end(), [](const Term& a, const Term& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.column < b.column;
    });
    return terms;
}

std::string titleOf(const std::vector<Term>& terms, std::span<const std::string> names)
{
    std::vector<std::string> chosen;
    for (const Term& term : terms) {
        const std::string& name = names[term.column];
        const bool known = std::any_of(chosen.begin(), chosen.end(),
                                       [&](const std::string& c) { return sameStem(c, name); });
        if (!known)
            chosen.push_back(name);
        if (chosen.size() == kTitleTerms)
            break;
    }
    return join(chosen, ", ");
}

} // namespace

std::vector<std::string> clusterTitles(const KMeansModel& model, std::span<const float> poolMean,
                                       std::span<const std::string> names)
{
    std::vector<bool> usable(names.size());
    for (std::size_t j = 0; j < names.size(); ++j)
        usable[j] = beginsWithLetter(names[j]);

    std::vector<std::string> titles;
    std::set<std::string> seen;
    for (std::size_t c = 0; c < model.clusters; ++c) {
        std::string title;
        if (names.size() == model.cols) {
            title = titleOf(distinctiveTerms(model, c, poolMean, usable), names);
        }
        if (title.empty())
            title = str("cluster ", c);
        else if (!seen.insert(title).second)
            title += str(" (", c, ")");
        titles.push_back(std::move(title));
    }
    return titles;
}

} // namespace craft
