// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/pin.h"

#include "core/base/error.h"

#include <algorithm>

namespace craft {

Ranking pinFirst(const Ranking& ranking, const Assignment& pool, std::span<const RowId> pins)
{
    CRAFT_ASSERT(std::is_sorted(pins.begin(), pins.end()));
    std::vector<std::vector<RowId>> pinsOf(ranking.groups());
    for (const RowId row : pins) {
        const std::size_t group = ranking.groups() == 1 ? 0 : index(pool.cluster[index(row)]);
        CRAFT_ASSERT(group < pinsOf.size());
        pinsOf[group].push_back(row);
    }
    Ranking out;
    out.cost = ranking.cost;
    out.available = ranking.available;
    out.costName = ranking.costName;
    out.rows.reserve(ranking.rows.size() + pins.size());
    for (std::size_t g = 0; g < ranking.groups(); ++g) {
        const std::vector<RowId>& own = pinsOf[g];
        out.rows.insert(out.rows.end(), own.begin(), own.end());
        for (const RowId row : ranking.group(g)) {
            if (own.empty() || !std::binary_search(own.begin(), own.end(), row))
                out.rows.push_back(row);
        }
        out.offsets.push_back(out.rows.size());
    }
    return out;
}

} // namespace craft
