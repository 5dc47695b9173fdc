// SPDX-License-Identifier: GPL-3.0-or-later
// The nested order has up to four tiers: the pinned rows, with minOne the first row of every
// cluster with mass that has no pin, then the other rows of clusters with mass, then those of
// clusters without.
#include "core/allocate/allocate.h"
#include "core/base/error.h"
#include "core/data/webster.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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

using Counts = std::vector<std::uint64_t>;

/// Pins per cluster, zeros if there are none.
Counts pinsOf(std::span<const std::uint64_t> pinned, std::span<const std::uint64_t> available)
{
    CRAFT_ASSERT(pinned.empty() || pinned.size() == available.size());
    Counts pins(pinned.begin(), pinned.end());
    pins.resize(available.size(), 0);
    for (std::size_t i = 0; i < pins.size(); ++i)
        CRAFT_ASSERT(pins[i] <= available[i]);
    return pins;
}

std::uint64_t sum(std::span<const std::uint64_t> counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

/// The tier of minOne: one row of every cluster that has rows and no pin.
Counts oneEach(std::span<const std::uint64_t> available, std::span<const std::uint64_t> pins)
{
    Counts one(available.size());
    for (std::size_t i = 0; i < one.size(); ++i)
        one[i] = pins[i] == 0 && available[i] > 0 ? 1 : 0;
    return one;
}

/// The ranks at which clusters go on after the pins and the tier `one`.
Counts after(Counts pins, std::span<const std::uint64_t> one)
{
    for (std::size_t i = 0; i < pins.size(); ++i)
        pins[i] += one[i];
    return pins;
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

/// Seats of one tier, in which cluster j has the ranks from first[j] to last[j] - 1, before row
/// `rank` of `cluster`, a member of that tier.
std::uint64_t tierSeatsBefore(std::span<const double> weights, std::span<const std::uint64_t> first,
                              std::span<const std::uint64_t> last, std::size_t cluster,
                              std::uint64_t rank)
{
    const std::uint64_t key = websterKey(rank, weights[cluster]);
    std::uint64_t before = 0;
    for (std::size_t j = 0; j < weights.size(); ++j) {
        if (j == cluster)
            before += rank - first[j];
        else if (weights[j] > 0 && last[j] > first[j])
            before += seatsBefore(key, cluster, weights[j], j, first[j], last[j]);
    }
    return before;
}

} // namespace

std::vector<std::uint32_t> nestedOrder(std::span<const double> wanted,
                                       std::span<const std::uint64_t> available,
                                       std::uint64_t depth, const HamiltonParams& params,
                                       std::span<const std::uint64_t> pinned)
{
    checkShares(wanted, available);
    const Counts pins = pinsOf(pinned, available);
    std::vector<std::uint32_t> order;
    order.reserve(std::min(depth, sum(available)));
    for (std::size_t i = 0; i < pins.size(); ++i)
        order.insert(order.end(), std::min<std::uint64_t>(pins[i], depth - order.size()),
                     static_cast<std::uint32_t>(i));
    Counts first = pins;
    if (params.minOne) {
        const Counts one = oneEach(available, pins);
        appendSeats(order, WebsterOrder(wanted, one), depth);
        first = after(pins, one);
    }
    appendSeats(order, WebsterOrder(wanted, available, first), depth);
    if (!params.strict && order.size() < depth) {
        const auto weights = overflowWeights(wanted, available);
        appendSeats(order, WebsterOrder(weights, available, pins), depth);
    }
    return order;
}

std::uint64_t budgetToReach(std::span<const double> wanted,
                            std::span<const std::uint64_t> available, std::size_t cluster,
                            std::uint64_t rank, const HamiltonParams& params,
                            std::span<const std::uint64_t> pinned)
{
    checkShares(wanted, available);
    CRAFT_ASSERT(cluster < wanted.size());
    const Counts pins = pinsOf(pinned, available);
    if (rank >= available[cluster])
        return 0;
    if (rank < pins[cluster])
        return 1 + sum(std::span(pins).first(cluster)) + rank;
    const std::uint64_t pinSeats = sum(pins);
    if (wanted[cluster] <= 0) {
        if (params.strict)
            return 0;
        std::uint64_t withMass = 0; // rows of clusters with p_i > 0, but for their pins
        for (std::size_t i = 0; i < wanted.size(); ++i)
            withMass += wanted[i] > 0 ? available[i] - pins[i] : 0;
        const auto weights = overflowWeights(wanted, available);
        return 1 + pinSeats + withMass + tierSeatsBefore(weights, pins, available, cluster, rank);
    }
    if (!params.minOne)
        return 1 + pinSeats + tierSeatsBefore(wanted, pins, available, cluster, rank);
    const Counts one = oneEach(available, pins);
    if (rank == 0)
        return 1 + pinSeats + tierSeatsBefore(wanted, Counts(one.size(), 0), one, cluster, rank);
    std::uint64_t firstSeats = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        firstSeats += wanted[i] > 0 ? one[i] : 0;
    return 1 + pinSeats + firstSeats
        + tierSeatsBefore(wanted, after(pins, one), available, cluster, rank);
}

} // namespace craft
