// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/statistics.h"

#include "core/base/error.h"
#include "core/base/rng.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace craft {
namespace {

double sumOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double meanOf(std::span<const double> values)
{
    return sumOf(values) / static_cast<double>(values.size());
}

/// The value below which a share of `sorted` lies, with linear interpolation.
double quantile(std::span<const double> sorted, double share)
{
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(at);
    const std::size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (at - static_cast<double>(low)) * (sorted[high] - sorted[low]);
}

double resampledDifference(std::span<const double> differences, std::span<const double> weights,
                           Rng rng)
{
    double total = 0;
    double weight = 0;
    for (std::size_t i = 0; i < differences.size(); ++i) {
        const std::size_t drawn = rng.below(differences.size());
        total += differences[drawn];
        weight += weights[drawn];
    }
    return weight > 0 ? total / weight : 0.0;
}

/// Below it lie 97.5 % of Student's t. Within .004: exact values where Fisher's expansion in
/// 1 / degrees is too short, three terms of it above.
double t975(std::uint64_t degrees)
{
    static constexpr std::array kFew{12.7062, 4.3027, 3.1824, 2.7764};
    if (degrees <= kFew.size())
        return kFew[degrees - 1];
    constexpr double z = 1.959964;
    constexpr double z3 = z * z * z;
    constexpr double z5 = z3 * z * z;
    constexpr double z7 = z5 * z * z;
    const auto v = static_cast<double>(degrees);
    return z + (z3 + z) / (4 * v) + (5 * z5 + 16 * z3 + 3 * z) / (96 * v * v)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v * v * v);
}

} // namespace

MeanAndSd meanAndSd(std::span<const double> values)
{
    MeanAndSd out;
    for (const double value : values)
        out.mean += value;
    out.mean /= static_cast<double>(values.size());
    double squares = 0;
    for (const double value : values)
        squares += (value - out.mean) * (value - out.mean);
    out.sd = values.size() < 2 ? 0.0 : std::sqrt(squares / static_cast<double>(values.size() - 1));
    return out;
}

double predictedSpread(const MeanAndSd& of, std::uint64_t values, std::uint64_t more)
{
    if (values < 2)
        return std::numeric_limits<double>::infinity();
    const auto n = static_cast<double>(values);
    return t975(values - 1) * of.sd * std::sqrt(1 / static_cast<double>(more) + 1 / n);
}

std::string_view significanceMark(std::optional<double> p) noexcept
{
    return !p || !(*p < kSignificance) ? "" : *p < kHighSignificance ? "**" : "*";
}

PairedDifference pairedBootstrap(std::span<const double> a, std::span<const double> b,
                                 std::span<const double> weights, std::uint64_t seed,
                                 std::size_t resamples)
{
    CRAFT_ASSERT(a.size() == b.size() && a.size() == weights.size());
    PairedDifference out;
    const double weight = sumOf(weights);
    if (a.empty() || resamples == 0 || !(weight > 0))
        return out;
    std::vector<double> differences(a.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        differences[i] = a[i] - b[i];
    out.difference = sumOf(differences) / weight;
    std::vector<double> drawn(resamples);
    std::size_t below = 0;
    std::size_t above = 0;
    for (std::size_t r = 0; r < resamples; ++r) {
        drawn[r] = resampledDifference(differences, weights, Rng(seed, "evaluate.bootstrap", r));
        below += drawn[r] <= 0 ? 1 : 0;
        above += drawn[r] >= 0 ? 1 : 0;
    }
    std::sort(drawn.begin(), drawn.end());
    out.low = quantile(drawn, 0.025);
    out.high = quantile(drawn, 0.975);
    out.p = std::min(1.0,
                     2.0 * static_cast<double>(1 + std::min(below, above))
                         / static_cast<double>(resamples + 1));
    return out;
}

std::vector<double> meanRanks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&values](std::size_t i) {
        return std::isnan(values[i]) ? std::numeric_limits<double>::infinity() : values[i];
    };
    const auto before = [&](std::size_t x, std::size_t y) {
        if (std::isnan(values[x]) != std::isnan(values[y]))
            return std::isnan(values[y]);
        return key(x) < key(y);
    };
    std::stable_sort(order.begin(), order.end(), before);
    std::vector<double> out(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first + 1;
        while (last < order.size() && !before(order[first], order[last]))
            ++last;
        const double rank = 0.5 * static_cast<double>(first + 1 + last);
        for (std::size_t i = first; i < last; ++i)
            out[order[i]] = rank;
        first = last;
    }
    return out;
}

double spearman(std::span<const double> a, std::span<const double> b)
{
    CRAFT_ASSERT(a.size() == b.size());
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (a.size() < 2)
        return none;
    const std::vector<double> x = meanRanks(a);
    const std::vector<double> y = meanRanks(b);
    const double meanX = meanOf(x);
    const double meanY = meanOf(y);
    double both = 0;
    double squaresX = 0;
    double squaresY = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        both += (x[i] - meanX) * (y[i] - meanY);
        squaresX += (x[i] - meanX) * (x[i] - meanX);
        squaresY += (y[i] - meanY) * (y[i] - meanY);
    }
    return squaresX > 0 && squaresY > 0 ? both / std::sqrt(squaresX * squaresY) : none;
}

} // namespace craft
