// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/round_robin.h"

#include "core/base/rng.h"

#include <numeric>
#include <utility>

namespace craft {

RoundRobin takeInTurns(const Neighbours& lists, std::span<const std::uint32_t> order,
                       std::uint64_t wanted, bool keepPopping, bool toTheEnd, std::size_t poolRows)
{
    RoundRobin out;
    std::vector<std::uint8_t> isChosen(poolRows, 0);
    std::vector<std::size_t> next(lists.queries, 0);
    std::size_t ended = 0;
    while (out.chosen.size() < wanted && ended < order.size()) {
        ended = 0;
        for (const std::uint32_t query : order) {
            const auto rows = lists.rowsOf(query);
            std::size_t& at = next[query];
            while (keepPopping && at < rows.size() && isChosen[index(rows[at])] != 0)
                ++at;
            if (at >= rows.size()) {
                out.isExhausted = true;
                if (!toTheEnd)
                    return out;
                ++ended;
                continue;
            }
            const RowId row = rows[at++];
            if (isChosen[index(row)] == 0)
                out.chosen.push_back(row);
            isChosen[index(row)] = 1;
            if (out.chosen.size() >= wanted)
                break;
        }
    }
    return out;
}

std::vector<std::uint32_t> shuffled(std::size_t n, std::uint64_t seed)
{
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    Rng rng(seed, "select.query-order");
    for (std::size_t i = n; i > 1; --i)
        std::swap(order[i - 1], order[rng.below(i)]);
    return order;
}

} // namespace craft
