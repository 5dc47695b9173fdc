// SPDX-License-Identifier: GPL-3.0-or-later
// Seeded normal numbers and points.
#pragma once

#include "core/base/rng.h"
#include "core/bound/points.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>

namespace craft::test {

inline double normal(Rng& rng)
{
    const double radius = std::sqrt(-2 * std::log(1 - rng.unit()));
    return radius * std::cos(2 * std::numbers::pi * rng.unit());
}

/// Points of N(shift e_1, I), those farther than `most` from that mean drawn again.
inline DensePoints gaussianPoints(std::size_t count, std::size_t dim, double shift,
                                  std::uint64_t seed, double most = 1e9)
{
    DensePoints out;
    out.dim = dim;
    Rng rng(seed, "test.gaussian");
    std::vector<double> point(dim);
    while (out.size() < count) {
        double squared = 0;
        for (double& v : point) {
            v = normal(rng);
            squared += v * v;
        }
        if (squared > most * most)
            continue;
        point[0] += shift;
        for (const double v : point)
            out.values.push_back(static_cast<float>(v));
    }
    return out;
}

} // namespace craft::test
