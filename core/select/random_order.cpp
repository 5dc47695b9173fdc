// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/random_order.h"

#include "core/base/poll.h"
#include "core/base/rng.h"

#include <algorithm>
#include <utility>

namespace craft {

std::vector<RowId> randomOrder(std::span<const RowId> rows, std::uint64_t seed,
                               std::string_view purpose, const Job& job)
{
    const std::uint64_t key = Rng(seed, purpose).next();
    Poll poll(job);
    std::vector<std::pair<std::uint64_t, RowId>> drawn;
    drawn.reserve(rows.size());
    for (const RowId row : rows) {
        poll();
        drawn.emplace_back(mixBits(key ^ mixBits(index(row))), row);
    }
    std::sort(drawn.begin(), drawn.end(), [&poll](const auto& a, const auto& b) {
        poll();
        return a < b;
    });
    std::vector<RowId> out;
    out.reserve(rows.size());
    for (const auto& [draw, row] : drawn)
        out.push_back(row);
    return out;
}

} // namespace craft
