// SPDX-License-Identifier: GPL-3.0-or-later
// The nested order has up to three tiers: with minOne the first row of every cluster with mass,
// then the (other) rows of clusters with mass, then the rows of clusters without.
#include "core/allocate/allocate.h"
#include "core/base/error.h"
#include "core/data/webster.h"

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

void checkShares(std::span<const double> wanted, std::span<const std::uint64_t> available)
{
    CRAFT_ASSERT(wanted.size() == available.size());
    for (const double share : wanted)
        CRAFT_ASSERT(std::isfinite(share) && share >= 0);
}

void appendSeats(std::vector<std::uint32_t>& order, WebsterOrder seats, std::uint64_t depth)
{
    while (order.size() < depth && !seats.isDone())
        order.push_back(seats.next());
}

/// Weights of the last tier: the rows of clusters with p_i = 0.
std::vector<double> overflowWeights(std::span<const double> wanted,
                                    std::span<const std::uint64_t> available)
{
    std::vector<double> weights(wanted.size(), 0.0);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i] <= 0)
            weights[i] = static_cast<double>(available[i]);
    }
    return weights;
}

/// Ranks in [first, last) of cluster `other` that come before the seat (key, cluster).
std::uint64_t seatsBefore(std::uint64_t key, std::size_t cluster, double weight, std::size_t other,
                          std::uint64_t first, std::uint64_t last)
{
    const std::uint64_t start = first;
    while (first < last) {
        const std::uint64_t middle = first + (last - first) / 2;
        const std::uint64_t own = websterKey(middle, weight);
        if (own < key || (own == key && other < cluster))
            first = middle + 1;
        else
            last = middle;
    }
    return first - start;
}

/// Seats of one tier before row `rank` of `cluster`, a member of that tier.
std::uint64_t tierSeatsBefore(std::span<const double> weights,
                              std::span<const std::uint64_t> available, std::size_t cluster,
                              std::uint64_t rank, RowRange ranks)
{
    const std::uint64_t key = websterKey(rank, weights[cluster]);
    std::uint64_t before = 0;
    for (std::size_t j = 0; j < weights.size(); ++j) {
        const std::uint64_t last = std::min<std::uint64_t>(available[j], ranks.last);
        if (j == cluster)
            before += rank - ranks.first;
        else if (weights[j] > 0 && last > ranks.first)
            before += seatsBefore(key, cluster, weights[j], j, ranks.first, last);
    }
    return before;
}

} // namespace

std::vector<std::uint32_t> nestedOrder(std::span<const double> wanted,
                                       std::span<const std::uint64_t> available,
                                       std::uint64_t depth, const HamiltonParams& params)
{
    checkShares(wanted, available);
    std::uint64_t rows = 0;
    for (const std::uint64_t cluster : available)
        rows += cluster;
    std::vector<std::uint32_t> order;
    order.reserve(std::min(depth, rows));
    if (params.minOne) {
        std::vector<std::uint64_t> one(available.begin(), available.end());
        for (std::uint64_t& capacity : one)
            capacity = std::min<std::uint64_t>(capacity, 1);
        appendSeats(order, WebsterOrder(wanted, one), depth);
    }
    appendSeats(order, WebsterOrder(wanted, available, params.minOne ? 1 : 0), depth);
    if (!params.strict && order.size() < depth) {
        const auto weights = overflowWeights(wanted, available);
        appendSeats(order, WebsterOrder(weights, available), depth);
    }
    return order;
}

std::uint64_t budgetToReach(std::span<const double> wanted,
                            std::span<const std::uint64_t> available, std::size_t cluster,
                            std::uint64_t rank, const HamiltonParams& params)
{
    checkShares(wanted, available);
    CRAFT_ASSERT(cluster < wanted.size());
    constexpr auto kAllRanks = static_cast<std::size_t>(-1);
    std::uint64_t withMass = 0; // clusters with p_i > 0 and rows, and their rows
    std::uint64_t rowsWithMass = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i] > 0 && available[i] > 0) {
            ++withMass;
            rowsWithMass += available[i];
        }
    }
    if (rank >= available[cluster])
        return 0;
    if (wanted[cluster] <= 0) {
        if (params.strict)
            return 0;
        const auto weights = overflowWeights(wanted, available);
        return 1 + rowsWithMass
            + tierSeatsBefore(weights, available, cluster, rank, {0, kAllRanks});
    }
    if (params.minOne && rank == 0)
        return 1 + tierSeatsBefore(wanted, available, cluster, rank, {0, 1});
    if (params.minOne)
        return 1 + withMass + tierSeatsBefore(wanted, available, cluster, rank, {1, kAllRanks});
    return 1 + tierSeatsBefore(wanted, available, cluster, rank, {0, kAllRanks});
}

} // namespace craft
