// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/rounding_bound.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string_view>

namespace craft {
namespace {

/// Rounding of B p_i when deviations are compared.
constexpr double kSlack = 1e-9;

std::string_view formula(RoundingRule rule)
{
    switch (rule) {
    case RoundingRule::Hamilton:
        return "Hamilton: \u03A3 1/(B b\u1D62)";
    case RoundingRule::HamiltonMinOne:
        return "Hamilton after one each: 4k'/B + k'\u00B2/(B(B \u2212 k'))";
    case RoundingRule::Webster:
        return "Webster: \u03A3 (1 + k' p\u1D62)\u00B2/(4 B b\u1D62)";
    case RoundingRule::WebsterMinOne:
        break;
    }
    return "Webster after one each: \u03A3 max(1 + k' p\u1D62/2, 1/2 + k' p\u1D62)\u00B2/(B "
           "b\u1D62)";
}

/// 4k'/B + k'^2/(B(B - k')), which needs no seats; the sum itself when there is no spare seat.
double hamiltonMinOne(double occupied, double budget, double sum)
{
    if (budget <= occupied)
        return sum;
    return 4 * occupied / budget + occupied * occupied / (budget * (budget - occupied));
}

} // namespace

double roundingDeviation(RoundingRule rule, double p, std::uint64_t occupied)
{
    const double spread = static_cast<double>(occupied) * p;
    switch (rule) {
    case RoundingRule::Hamilton:
        return 1.0;
    case RoundingRule::HamiltonMinOne:
        return std::max(2.0, spread);
    case RoundingRule::Webster:
        return 0.5 + spread / 2;
    case RoundingRule::WebsterMinOne:
        break;
    }
    return std::max(1 + spread / 2, 0.5 + spread);
}

RoundingBound roundingBound(RoundingRule rule, std::span<const double> share,
                            std::span<const std::uint64_t> seats)
{
    CRAFT_ASSERT(share.size() == seats.size());
    const auto budget =
        static_cast<double>(std::accumulate(seats.begin(), seats.end(), std::uint64_t{0}));
    const auto occupied = static_cast<std::uint64_t>(
        std::count_if(share.begin(), share.end(), [](double p) { return p > 0; }));
    RoundingBound out;
    std::uint64_t withoutSeat = 0;
    for (std::size_t i = 0; i < share.size(); ++i) {
        const auto b = static_cast<double>(seats[i]);
        const double allowed = share[i] > 0 ? roundingDeviation(rule, share[i], occupied) : 0.0;
        if (std::abs(b - budget * share[i]) > allowed + kSlack)
            ++out.beyond;
        if (share[i] <= 0)
            continue;
        withoutSeat += seats[i] == 0 ? 1 : 0;
        out.value += allowed * allowed / (budget * b);
    }
    out.text = formula(rule);
    if (withoutSeat > 0) {
        out.value = std::numeric_limits<double>::infinity();
        out.text += str("; infinite, since ", withoutSeat, " of ", occupied,
                        " clusters with validation pairs got none");
    } else if (rule == RoundingRule::HamiltonMinOne) {
        out.value = hamiltonMinOne(static_cast<double>(occupied), budget, out.value);
    }
    if (out.beyond > 0) {
        out.text += str("; does not cover this selection: in ", out.beyond,
                        " clusters more than rounding is at work (too few rows, locks, or another "
                        "wanted distribution)");
    }
    return out;
}

} // namespace craft
