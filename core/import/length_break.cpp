// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/length_break.h"

#include <cmath>

namespace craft {
namespace {

struct Sums {
    double sum = 0;
    double squares = 0;
};

/// Squared difference of the two means in units of its variance (Welch), for a split at k.
double contrast(const Sums& left, double k, const Sums& right, double rest)
{
    const double difference = right.sum / rest - left.sum / k;
    const double inLeft = left.squares - left.sum * left.sum / k;
    const double inRight = right.squares - right.sum * right.sum / rest;
    const double variance = inLeft / (k * k) + inRight / (rest * rest);
    return difference <= 0 ? 0 : difference * difference / (variance + 1e-12);
}

} // namespace

std::optional<std::size_t> findBreak(std::span<const float> misfit)
{
    const auto n = static_cast<double>(misfit.size());
    Sums all;
    for (const float value : misfit) {
        all.sum += static_cast<double>(value);
        all.squares += static_cast<double>(value) * static_cast<double>(value);
    }
    Sums left;
    Sums leftAtBest;
    std::size_t best = 0;
    double bestGain = 0;
    for (std::size_t i = 0; i + 1 < misfit.size(); ++i) {
        left.sum += static_cast<double>(misfit[i]);
        left.squares += static_cast<double>(misfit[i]) * static_cast<double>(misfit[i]);
        const auto k = static_cast<double>(i + 1);
        // How much the split lowers the sum of squared errors, n times.
        const double shift = all.sum * k / n - left.sum;
        const double gain = shift <= 0 ? 0 : shift * shift / (k * (n - k));
        if (gain > bestGain) {
            bestGain = gain;
            best = i + 1;
            leftAtBest = left;
        }
    }
    if (best == 0)
        return std::nullopt;
    const Sums right{all.sum - leftAtBest.sum, all.squares - leftAtBest.squares};
    const auto k = static_cast<double>(best);
    if (contrast(leftAtBest, k, right, n - k) < 9.0)
        return std::nullopt;
    return best;
}

} // namespace craft
