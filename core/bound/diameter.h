// SPDX-License-Identifier: GPL-3.0-or-later
// The diameter of a set of points: exact with pruning by radius, or a bracket in a few sweeps.
#pragma once

#include "core/data/diagnostics.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <numeric>
#include <span>
#include <vector>

namespace craft {

/// low <= diameter <= high; equal when exact.
struct Diameter {
    double low = 0;
    double high = 0;
    DiameterKind kind = DiameterKind::Exact;
};

// `Points` below has size(), pin(a), and squaredToPinned(b), the squared distance of a and b != a.
// `radius` is each point's distance to one common centre. `cap` is a value that no distance
// exceeds (2 for unit vectors, sqrt 2 if besides no coordinate is negative): a search ends there.

/// Largest distance of two points: O(n^2) distances at worst. Points go by falling radius; a pair
/// can only win while radius_a + radius_b exceeds the best so far.
template <class Points>
[[nodiscard]] Diameter exactDiameter(Points& points, std::span<const double> radius, double cap)
{
    constexpr double kRounding = 1e-6; // radii come from float squares
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return radius[a] > radius[b]; });
    double best = 0;
    for (std::size_t a = 0; a + 1 < order.size() && best < cap - kRounding; ++a) {
        const double reach = radius[order[a]] + kRounding;
        if (reach + radius[order[a + 1]] <= best)
            break;
        points.pin(order[a]);
        for (std::size_t b = a + 1; b < order.size(); ++b) {
            if (reach + radius[order[b]] <= best)
                break;
            best = std::max(best, std::sqrt(std::max(0.0, points.squaredToPinned(order[b]))));
        }
    }
    return {best, best, DiameterKind::Exact};
}

/// Sweeps after the double sweep, while they still find a larger distance.
inline constexpr int kMoreSweeps = 4;

/// O(n) distances. From the point p with the largest radius R go to the farthest point q, from
/// there to the farthest point r at distance s: s <= D <= min(2R, sqrt(3) s), because all points
/// lie in the balls of radius |p - q| <= s around p and s around q, and that lens has a diameter
/// of at most sqrt(3) s. More sweeps raise the lower end.
template <class Points>
[[nodiscard]] Diameter bracketDiameter(Points& points, std::span<const double> radius, double cap)
{
    if (points.size() < 2)
        return {};
    const auto farthest = [&](std::size_t from) {
        points.pin(from);
        std::pair<std::size_t, double> out{from, 0.0};
        for (std::size_t b = 0; b < points.size(); ++b) {
            const double squared = b == from ? 0.0 : points.squaredToPinned(b);
            if (squared > out.second)
                out = {b, squared};
        }
        return out;
    };
    const auto p =
        static_cast<std::size_t>(std::max_element(radius.begin(), radius.end()) - radius.begin());
    auto at = farthest(farthest(p).first);
    const double doubleSweep = std::sqrt(at.second);
    double low = doubleSweep;
    for (int sweep = 0; sweep < kMoreSweeps; ++sweep) {
        at = farthest(at.first);
        if (std::sqrt(at.second) <= low)
            break;
        low = std::sqrt(at.second);
    }
    const double high = std::min({2 * radius[p], std::numbers::sqrt3 * doubleSweep, cap});
    return {low, std::max(low, high), DiameterKind::Bracket};
}

} // namespace craft
