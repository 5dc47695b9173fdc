// SPDX-License-Identifier: GPL-3.0-or-later
// Axis ranges that people can read, and that stay while values move a little.
#pragma once

#include <algorithm>
#include <cmath>

namespace craft::ui {

struct AxisRange {
    double low = 0;
    double high = 1;
    int ticks = 6; ///< including both ends; linear only
    friend bool operator==(const AxisRange&, const AxisRange&) = default;
};

/// 1, 2 or 5 times a power of ten, not below `value`.
[[nodiscard]] inline double niceAbove(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= value * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

/// Holds [min, max] and 0 in at most `steps` equal steps of a round size. Ignores what is not
/// finite.
[[nodiscard]] inline AxisRange niceRange(double min, double max, int steps)
{
    const double low = std::isfinite(min) ? std::min(min, 0.0) : 0;
    double high = std::isfinite(max) ? std::max(max, 0.0) : 0;
    if (high - low <= 0)
        high = 1;
    double step = niceAbove((high - low) / steps);
    const auto below = [&] { return std::floor(low / step + 1e-9); };
    const auto above = [&] { return std::ceil(high / step - 1e-9); };
    while (above() - below() > steps)
        step = niceAbove(step * 1.5);
    return {below() * step, above() * step, static_cast<int>(above() - below()) + 1};
}

/// Holds [min, max] in a few round steps, without zero: where differences are what counts.
[[nodiscard]] inline AxisRange closeRange(double min, double max, int steps)
{
    if (!(max > min))
        max = min + std::max(std::abs(min) * 0.1, 1e-3);
    const double step = niceAbove((max - min) / steps);
    const double low = std::floor(min / step + 1e-9) * step;
    const double high = std::ceil(max / step - 1e-9) * step;
    return {low, high, static_cast<int>(std::lround((high - low) / step)) + 1};
}

/// `shown` if the values still fit and fill a third of it, else the nice range of the values: a
/// tick of a slider then moves marks and leaves the axis alone.
[[nodiscard]] inline AxisRange steadyRange(const AxisRange& shown, double min, double max,
                                           int steps)
{
    const AxisRange wanted = niceRange(min, max, steps);
    const bool fits = wanted.low >= shown.low && wanted.high <= shown.high;
    const bool fills = wanted.high - wanted.low >= (shown.high - shown.low) * 0.35;
    return fits && fills && shown.ticks <= steps + 1 ? shown : wanted;
}

/// Whole powers of ten around the positive values, at most six decades.
[[nodiscard]] inline AxisRange logRange(double minPositive, double max)
{
    if (!(max > 0) || !std::isfinite(max))
        return {0.1, 1, 2};
    // A value on a power of ten still gets a mark to see.
    const double high = std::ceil(std::log10(max) - 1e-9);
    double low = std::floor(std::log10(std::min(minPositive, max)) - 1e-9);
    low = std::clamp(low, high - 6, high - 1);
    return {std::pow(10.0, low), std::pow(10.0, high), static_cast<int>(high - low) + 1};
}

} // namespace craft::ui
