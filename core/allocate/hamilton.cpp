// SPDX-License-Identifier: GPL-3.0-or-later
// Largest remainders with first seats, pins and overflow; the split itself is apportion().
#include "core/allocate/allocate.h"
#include "core/base/error.h"

#include <algorithm>
#include <numeric>

namespace craft {
namespace {

using Counts = std::vector<std::uint64_t>;

std::uint64_t sum(std::span<const std::uint64_t> counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

/// Takes one row from every cluster with p_i > 0 that has one, if the budget has a seat for each
/// beside the other pins.
Counts firstSeats(std::span<const double> wanted, std::span<const std::uint64_t> available,
                  std::uint64_t budget, std::span<const std::uint64_t> pins)
{
    Counts first(wanted.size(), 0);
    std::uint64_t needed = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        first[i] = wanted[i] > 0 && available[i] > 0 ? 1 : 0;
        needed += std::max(first[i], pins[i]);
    }
    return needed <= budget ? first : Counts(wanted.size(), 0);
}

} // namespace

Allocation hamilton(std::span<const double> wanted, std::span<const std::uint64_t> available,
                    std::uint64_t budget, const HamiltonParams& params,
                    std::span<const std::uint64_t> pinned)
{
    CRAFT_ASSERT(wanted.size() == available.size());
    CRAFT_ASSERT(pinned.empty() || pinned.size() == wanted.size());
    Counts pins(pinned.begin(), pinned.end());
    pins.resize(wanted.size(), 0);
    checkPinsFit(sum(pins), budget);
    Allocation out;
    out.quota =
        params.minOne ? firstSeats(wanted, available, budget, pins) : Counts(wanted.size(), 0);
    Counts spare(available.begin(), available.end());
    Counts massPins(pins); // what clusters with p_i > 0 must still get
    Counts otherPins(pins); // and those without
    std::vector<double> rowsWithoutMass(wanted.size(), 0.0);
    for (std::size_t i = 0; i < spare.size(); ++i) {
        spare[i] -= out.quota[i];
        massPins[i] = wanted[i] > 0 ? pins[i] - std::min(pins[i], out.quota[i]) : 0;
        otherPins[i] = wanted[i] > 0 ? 0 : pins[i];
        rowsWithoutMass[i] = wanted[i] > 0 ? 0.0 : static_cast<double>(available[i]);
    }
    std::uint64_t rest = budget - sum(out.quota);
    const auto give = [&](std::span<const double> weights, std::uint64_t limit,
                          std::span<const std::uint64_t> atLeast) {
        const std::uint64_t seats = std::min(limit, rowsWithMass(weights, spare));
        const Counts more = apportion(weights, spare, seats, atLeast);
        for (std::size_t i = 0; i < more.size(); ++i)
            out.quota[i] += more[i];
        rest -= seats;
        return seats;
    };
    const std::uint64_t reserved = sum(otherPins);
    give(wanted, rest - reserved, massPins);
    out.overflow = give(rowsWithoutMass, params.strict ? reserved : rest, otherPins) > 0;
    out.shortfall = rest;
    return out;
}

} // namespace craft
