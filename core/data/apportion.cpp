// SPDX-License-Identifier: GPL-3.0-or-later
// Water filling and largest remainders.
#include "core/data/apportion.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace craft {
namespace {

using Counts = std::vector<std::uint64_t>;

/// A real quota in units of 2^-20 seats. Shares are rounded quotients, so 0.3 x 1000 may come out
/// just below 300; on this grid it is 300 again and equal remainders are equal.
constexpr std::uint64_t kSeat = std::uint64_t{1} << 20U;

std::uint64_t onGrid(double quota)
{
    return static_cast<std::uint64_t>(std::llround(quota * static_cast<double>(kSeat)));
}

/// Rounds real quotas down and hands the missing seats to the largest remainders.
Counts roundByRemainders(std::span<const double> quotas, std::span<const double> wanted,
                         std::span<const std::uint64_t> available, std::uint64_t seats)
{
    Counts rounded(quotas.size(), 0);
    std::vector<std::uint64_t> remainder(quotas.size(), 0);
    std::vector<std::size_t> byRemainder;
    for (std::size_t i = 0; i < quotas.size(); ++i) {
        const std::uint64_t quota = onGrid(quotas[i]);
        rounded[i] = std::min(quota / kSeat, available[i]);
        remainder[i] = quota % kSeat;
        if (wanted[i] > 0)
            byRemainder.push_back(i);
    }
    std::sort(byRemainder.begin(), byRemainder.end(), [&](std::size_t a, std::size_t b) {
        if (remainder[a] != remainder[b])
            return remainder[a] > remainder[b];
        return wanted[a] != wanted[b] ? wanted[a] > wanted[b] : a < b;
    });
    const auto given = std::accumulate(rounded.begin(), rounded.end(), std::uint64_t{0});
    CRAFT_ASSERT(given <= seats);
    std::uint64_t missing = seats - given;
    // One round suffices but for quotas that the grid moved onto their capacity.
    while (missing > 0) {
        for (const std::size_t i : byRemainder) {
            if (missing > 0 && rounded[i] < available[i]) {
                ++rounded[i];
                --missing;
            }
        }
    }
    return rounded;
}

/// realQuotas() without lower bounds.
std::vector<double> waterFilling(std::span<const double> wanted,
                                 std::span<const std::uint64_t> available, std::uint64_t budget)
{
    std::vector<double> quotas(wanted.size(), 0.0);
    std::vector<std::size_t> active;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        CRAFT_ASSERT(std::isfinite(wanted[i]) && wanted[i] >= 0);
        if (wanted[i] > 0 && available[i] > 0)
            active.push_back(i);
    }
    std::uint64_t rest = std::min(budget, rowsWithMass(wanted, available));
    for (bool frozen = true; frozen && !active.empty();) {
        double mass = 0;
        for (const std::size_t i : active)
            mass += wanted[i];
        std::vector<std::size_t> spare;
        std::uint64_t left = rest;
        for (const std::size_t i : active) {
            quotas[i] = static_cast<double>(rest) * wanted[i] / mass;
            if (quotas[i] <= static_cast<double>(available[i])) {
                spare.push_back(i);
                continue;
            }
            quotas[i] = static_cast<double>(available[i]);
            left -= std::min(left, available[i]);
        }
        frozen = spare.size() < active.size();
        active = std::move(spare);
        rest = left;
    }
    return quotas;
}

} // namespace

std::uint64_t rowsWithMass(std::span<const double> wanted, std::span<const std::uint64_t> available)
{
    std::uint64_t rows = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        rows += wanted[i] > 0 ? available[i] : 0;
    return rows;
}

std::vector<double> realQuotas(std::span<const double> wanted,
                               std::span<const std::uint64_t> available, std::uint64_t budget,
                               std::span<const std::uint64_t> atLeast)
{
    CRAFT_ASSERT(wanted.size() == available.size());
    CRAFT_ASSERT(atLeast.empty() || atLeast.size() == wanted.size());
    std::vector<double> quotas = waterFilling(wanted, available, budget);
    // Fixing a cluster at its lower bound leaves less for the others: they fall, and none that was
    // fixed before would rise again.
    Counts open(available.begin(), available.end());
    std::uint64_t rest = budget;
    for (bool fixed = !atLeast.empty(); fixed;) {
        fixed = false;
        for (std::size_t i = 0; i < atLeast.size(); ++i) {
            CRAFT_ASSERT(atLeast[i] <= available[i] && (atLeast[i] == 0 || wanted[i] > 0));
            if (open[i] == 0 || onGrid(quotas[i]) >= atLeast[i] * kSeat)
                continue;
            CRAFT_ASSERT(atLeast[i] <= rest);
            rest -= atLeast[i];
            open[i] = 0;
            fixed = true;
        }
        if (fixed)
            quotas = waterFilling(wanted, open, rest);
    }
    for (std::size_t i = 0; i < atLeast.size(); ++i) {
        if (open[i] == 0)
            quotas[i] = static_cast<double>(atLeast[i]);
    }
    return quotas;
}

std::vector<std::uint64_t> apportion(std::span<const double> weights,
                                     std::span<const std::uint64_t> available, std::uint64_t seats,
                                     std::span<const std::uint64_t> atLeast)
{
    return roundByRemainders(realQuotas(weights, available, seats, atLeast), weights, available,
                             seats);
}

} // namespace craft
