// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/seats_by_group.h"

#include "core/base/error.h"
#include "core/data/webster.h"

#include <algorithm>

namespace craft {
namespace {

void appendSeats(std::vector<std::uint32_t>& order, WebsterOrder seats, std::uint64_t depth)
{
    while (order.size() < depth && !seats.isDone())
        order.push_back(seats.next());
}

} // namespace

std::vector<RowId> mergeGroups(const ClusterRows& groups, std::span<const double> weights,
                               std::span<const float> cost, std::uint64_t depth)
{
    CRAFT_ASSERT(weights.size() == groups.clusters());
    std::vector<std::uint64_t> available;
    std::vector<double> overflow;
    for (std::size_t i = 0; i < groups.clusters(); ++i) {
        available.push_back(groups.of(i).size());
        overflow.push_back(weights[i] > 0 ? 0.0 : static_cast<double>(available.back()));
    }
    std::vector<std::uint32_t> order;
    order.reserve(std::min<std::uint64_t>(depth, groups.rows.size()));
    appendSeats(order, WebsterOrder(weights, available), depth);
    appendSeats(order, WebsterOrder(overflow, available), depth);

    std::vector<std::uint64_t> seats(groups.clusters(), 0);
    for (const std::uint32_t group : order)
        ++seats[group];
    std::vector<std::vector<RowId>> best;
    for (std::size_t i = 0; i < groups.clusters(); ++i)
        best.push_back(bestRows(groups.of(i), cost, seats[i]));
    std::vector<std::size_t> next(groups.clusters(), 0);
    std::vector<RowId> out;
    out.reserve(order.size());
    for (const std::uint32_t group : order)
        out.push_back(best[group][next[group]++]);
    return out;
}

} // namespace craft
