// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/discrete_kl.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace craft {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// (p - q)^2 / q, the chi-square term.
double chiSquareTerm(double p, double q)
{
    if (q > 0)
        return (p - q) * (p - q) / q;
    return p > 0 ? kInfinity : 0.0;
}

} // namespace

double klTerm(double p, double q) noexcept
{
    if (p <= 0)
        return 0.0;
    return q > 0 ? p * std::log(p / q) : kInfinity;
}

DiscreteDivergence discreteDivergence(std::span<const double> p, std::span<const double> q)
{
    CRAFT_ASSERT(p.size() == q.size());
    DiscreteDivergence out;
    double selected = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        out.kl += klTerm(p[i], q[i]);
        out.klReverse += klTerm(q[i], p[i]);
        out.totalVariation += 0.5 * std::abs(p[i] - q[i]);
        out.chiSquare += chiSquareTerm(p[i], q[i]);
        out.entropy += klTerm(p[i], 1.0);
        out.occupied += p[i] > 0 ? 1 : 0;
        selected += q[i];
    }
    // Rounding of the shares may leave sums that are exactly 0 a hair below it.
    out.kl = std::max(0.0, out.kl);
    out.klReverse = selected > 0 ? std::max(0.0, out.klReverse) : kInfinity;
    out.totalVariation = selected > 0 ? std::min(1.0, out.totalVariation) : 1.0;
    out.entropy = std::max(0.0, -out.entropy);
    return out;
}

double plugInBias(std::uint64_t cells, std::uint64_t n, std::uint64_t m) noexcept
{
    const double free = cells > 0 ? static_cast<double>(cells - 1) : 0.0;
    return free / (2.0 * static_cast<double>(n)) + free / (2.0 * static_cast<double>(m));
}

} // namespace craft
