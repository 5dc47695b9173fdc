// SPDX-License-Identifier: GPL-3.0-or-later
// Slow, obvious versions of the allocation rules with pinned rows.
#pragma once

#include "core/base/rng.h"
#include "tests/support/allocation_reference.h"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <vector>

namespace craft::test {

/// A few pins in about every third cluster, all of its rows now and then.
inline std::vector<std::uint64_t> randomPins(const AllocationCase& in, std::uint64_t seed)
{
    Rng rng(seed, "test.pins");
    std::vector<std::uint64_t> pins;
    for (const std::uint64_t rows : in.available) {
        const std::uint64_t most = rng.below(8) == 0 ? rows : std::min<std::uint64_t>(rows, 6);
        pins.push_back(rng.below(3) == 0 ? rng.below(most + 1) : 0);
    }
    return pins;
}

/// naiveNestedOrder() with the pins before everything else.
inline std::vector<std::uint32_t> naivePinnedOrder(const AllocationCase& in, bool minOne,
                                                   bool strict,
                                                   const std::vector<std::uint64_t>& pins)
{
    struct Seat {
        int tier;
        std::uint64_t numerator;
        std::uint64_t denominator;
        std::uint32_t cluster;
    };
    std::vector<Seat> seats;
    for (std::uint32_t i = 0; i < in.available.size(); ++i) {
        for (std::uint64_t r = 0; r < in.available[i]; ++r) {
            if (r < pins[i])
                seats.push_back({0, 0, 1, i});
            else if (in.hasMass(i))
                seats.push_back({minOne && r == 0 ? 1 : 2, 2 * r + 1, in.validation[i], i});
            else if (!strict)
                seats.push_back({3, 2 * r + 1, in.available[i], i});
        }
    }
    std::sort(seats.begin(), seats.end(), [](const Seat& a, const Seat& b) {
        const std::uint64_t left = a.numerator * b.denominator;
        const std::uint64_t right = b.numerator * a.denominator;
        return std::tie(a.tier, left, a.cluster) < std::tie(b.tier, right, b.cluster);
    });
    std::vector<std::uint32_t> order;
    for (const Seat& seat : seats)
        order.push_back(seat.cluster);
    return order;
}

/// Quotas x p_i, held between the lower bounds and the rows there are, for the x (found by halving)
/// with which they come to `seats`.
inline std::vector<double> naiveBoundedQuotas(const AllocationCase& in, double seats,
                                              const std::vector<std::uint64_t>& atLeast)
{
    std::vector<double> quotas(in.wanted.size(), 0.0);
    double low = 0;
    double high = 1e9;
    for (int step = 0; step < 200; ++step) {
        const double x = (low + high) / 2;
        double sum = 0;
        for (std::size_t i = 0; i < quotas.size(); ++i) {
            quotas[i] = in.hasMass(i)
                ? std::clamp(x * in.wanted[i], static_cast<double>(atLeast[i]),
                             static_cast<double>(in.available[i]))
                : 0.0;
            sum += quotas[i];
        }
        (sum < seats ? low : high) = x;
    }
    return quotas;
}

} // namespace craft::test
