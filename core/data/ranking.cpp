// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/ranking.h"

#include <algorithm>

namespace craft {

std::string_view reasonLeftOut(std::uint64_t quota, std::uint64_t validation)
{
    return quota == 0 && validation == 0 ? kNoValidationMass : kRankBeyondQuota;
}

std::vector<RowId> Selection::sortedRows() const
{
    std::vector<RowId> rows;
    rows.reserve(pairs.size());
    for (const SelectedPair& pair : pairs)
        rows.push_back(pair.row);
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace craft
