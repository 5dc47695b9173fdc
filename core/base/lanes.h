// SPDX-License-Identifier: GPL-3.0-or-later
// Loops over floats in fixed lanes. The lanes are part of the result: the same sums and the same
// winners whatever vector width the compiler or the CPU has.
#pragma once

#include <cstddef>
#include <cstdint>

namespace craft {

inline constexpr std::size_t kLanes = 16;

[[nodiscard]] constexpr std::size_t wholeLanes(std::size_t n) noexcept
{
    return (n + kLanes - 1) / kLanes * kLanes;
}

/// Index of the first of the largest values. REQUIRES: n > 0 is a multiple of kLanes, no NaN.
[[gnu::always_inline]] inline std::size_t firstMaximum(const float* values, std::size_t n)
{
    float lane[kLanes];
    for (std::size_t l = 0; l < kLanes; ++l)
        lane[l] = values[l];
    for (std::size_t i = kLanes; i < n; i += kLanes) {
        for (std::size_t l = 0; l < kLanes; ++l)
            lane[l] = values[i + l] > lane[l] ? values[i + l] : lane[l];
    }
    float best = lane[0];
    for (const float v : lane)
        best = v > best ? v : best;
    for (std::size_t i = 0; i < n; i += kLanes) {
        int hits = 0;
        for (std::size_t l = 0; l < kLanes; ++l)
            hits += values[i + l] == best ? 1 : 0;
        for (std::size_t l = 0; hits != 0 && l < kLanes; ++l) {
            if (values[i + l] == best)
                return i + l;
        }
    }
    return 0;
}

/// Sum of squares, eight double lanes.
[[gnu::always_inline]] inline double sumOfSquares(const float* values, std::size_t n)
{
    constexpr std::size_t kWide = 8;
    double lane[kWide] = {};
    std::size_t i = 0;
    for (; i + kWide <= n; i += kWide) {
        for (std::size_t l = 0; l < kWide; ++l) {
            const auto v = static_cast<double>(values[i + l]);
            lane[l] += v * v;
        }
    }
    double sum = 0;
    for (const double v : lane)
        sum += v;
    for (; i < n; ++i)
        sum += static_cast<double>(values[i]) * static_cast<double>(values[i]);
    return sum;
}

} // namespace craft
