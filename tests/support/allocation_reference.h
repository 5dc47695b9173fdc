// SPDX-License-Identifier: GPL-3.0-or-later
// Slow, obvious versions of the allocation rules, and random cases for them.
#pragma once

#include "core/base/rng.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <tuple>
#include <vector>

namespace craft::test {

/// Validation and pool rows per cluster.
struct AllocationCase {
    std::vector<std::uint64_t> validation;
    std::vector<std::uint64_t> available;
    std::vector<double> wanted;
    std::uint64_t rows = 0;

    [[nodiscard]] bool hasMass(std::size_t i) const { return validation[i] > 0; }
};

/// Up to nine clusters with few rows, many of them empty on one side, so that ties, capacities
/// and overflow are frequent. At least one cluster has validation rows.
inline AllocationCase randomAllocation(std::uint64_t seed)
{
    Rng rng(seed, "test.allocation");
    AllocationCase out;
    const std::size_t clusters = 1 + rng.below(9);
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < clusters; ++i) {
        out.validation.push_back(rng.below(4) == 0 ? 0 : rng.below(12));
        out.available.push_back(rng.below(5) == 0 ? 0 : rng.below(40));
        total += out.validation.back();
        out.rows += out.available.back();
    }
    if (total == 0) {
        out.validation[0] = 1;
        total = 1;
    }
    for (const std::uint64_t m : out.validation)
        out.wanted.push_back(static_cast<double>(m) / static_cast<double>(total));
    return out;
}

/// The whole nested order by sorting all seats, keys compared as exact fractions
/// (2 r + 1) / weight with integer weights.
inline std::vector<std::uint32_t> naiveNestedOrder(const AllocationCase& in, bool minOne,
                                                   bool strict)
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
            if (in.hasMass(i))
                seats.push_back({minOne && r == 0 ? 0 : 1, 2 * r + 1, in.validation[i], i});
            else if (!strict)
                seats.push_back({2, 2 * r + 1, in.available[i], i});
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

/// Kullback-Leibler divergence of shares p from parts of a whole, in nats.
inline double klOf(const std::vector<double>& p, const std::vector<double>& parts, double whole)
{
    double sum = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        if (p[i] > 0)
            sum += p[i] * std::log(p[i] * whole / parts[i]);
    }
    return sum;
}

} // namespace craft::test
