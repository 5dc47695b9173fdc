// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/stability.h"

#include "core/evaluate/statistics.h"

#include <algorithm>

namespace craft {
namespace {

std::vector<RowId> sorted(std::span<const RowId> rows)
{
    std::vector<RowId> out(rows.begin(), rows.end());
    std::sort(out.begin(), out.end());
    return out;
}

double jaccardOfSorted(const std::vector<RowId>& a, const std::vector<RowId>& b)
{
    std::size_t both = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++both;
            ++i;
            ++j;
        } else if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    const std::size_t either = a.size() + b.size() - both;
    return either == 0 ? 1.0 : static_cast<double>(both) / static_cast<double>(either);
}

} // namespace

double jaccard(std::span<const RowId> a, std::span<const RowId> b)
{
    return jaccardOfSorted(sorted(a), sorted(b));
}

double chanceJaccard(std::uint64_t a, std::uint64_t b, std::uint64_t pool)
{
    if (a + b == 0)
        return 1;
    if (pool == 0)
        return 0;
    const double both = static_cast<double>(a) * static_cast<double>(b) / static_cast<double>(pool);
    return both / (static_cast<double>(a + b) - both);
}

Stability stability(std::span<const std::vector<RowId>> selections, std::uint64_t pool)
{
    std::vector<std::vector<RowId>> ascending;
    for (const auto& selection : selections)
        ascending.push_back(sorted(selection));
    std::vector<double> values;
    double chance = 0;
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        for (std::size_t j = i + 1; j < ascending.size(); ++j) {
            values.push_back(jaccardOfSorted(ascending[i], ascending[j]));
            chance += chanceJaccard(ascending[i].size(), ascending[j].size(), pool);
        }
    }
    if (values.empty())
        return {};
    const MeanAndSd spread = meanAndSd(values);
    return {spread.mean, spread.sd, chance / static_cast<double>(values.size()), values.size()};
}

} // namespace craft
