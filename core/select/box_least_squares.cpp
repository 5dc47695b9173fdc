// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/box_least_squares.h"

#include "core/base/clones.h"
#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace craft {
namespace {

constexpr int kMostSweeps = 1000;

/// sum += change * row.
CRAFT_AVX2_CLONE
void addRow(std::span<double> sum, std::span<const float> row, double change) noexcept
{
    for (std::size_t j = 0; j < sum.size(); ++j)
        sum[j] += change * static_cast<double>(row[j]);
}

/// Gives equal candidates (those whose distance is 0) the mean of their weights: the sum stays and
/// its squares shrink, so this only comes closer to the optimum.
void shareAmongEqual(std::span<const float> gram, std::span<const double> c, std::span<double> w)
{
    const std::size_t size = c.size();
    const auto own = [&](std::size_t i) { return gram[i * size + i]; };
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(c[a], own(a), a) < std::tuple(c[b], own(b), b);
    });
    for (std::size_t first = 0, last = 0; first < size; first = last) {
        const std::size_t one = order[first];
        const auto isEqual = [&](std::size_t other) {
            return c[one] == c[other] && own(one) == own(other)
                && gram[one * size + other] == own(one);
        };
        double sum = 0;
        for (last = first; last < size && isEqual(order[last]); ++last)
            sum += w[order[last]];
        if (last == first)
            last = first + 1;
        for (std::size_t n = first; last - first > 1 && n < last; ++n)
            w[order[n]] = sum / static_cast<double>(last - first);
    }
}

/// Weights and Q w.
struct Descent {
    std::vector<double> w;
    std::vector<double> qw;
};

/// The uniform weight for all: no candidate has an advantage by its number.
Descent uniformStart(std::span<const float> gram, std::span<const double> c, double cap)
{
    const double start = std::min(cap, uniformWeight(gram, c));
    Descent out{std::vector<double>(c.size(), start), std::vector<double>(c.size(), 0.0)};
    for (std::size_t i = 0; i < c.size() && start > 0; ++i)
        addRow(out.qw, gram.subspan(i * c.size(), c.size()), start);
    return out;
}

/// What the start has taken off the objective at w = 0.
double valueOfStart(std::span<const double> w, std::span<const double> qw,
                    std::span<const double> c, double ridge)
{
    double sum = 0;
    for (std::size_t i = 0; i < w.size(); ++i)
        sum += w[i] * (c[i] - qw[i] / 2 - ridge * w[i] / 2);
    return std::max(0.0, sum);
}

} // namespace

std::vector<double> boxLeastSquares(std::span<const float> gram, std::span<const double> c,
                                    double cap, double ridge, const Job& job, double tolerance)
{
    const std::size_t size = c.size();
    CRAFT_ASSERT(gram.size() == size * size);
    auto [w, qw] = uniformStart(gram, c, cap);
    // A poll for about every 50 ms of additions.
    constexpr std::size_t kAdditionsPerPoll = std::size_t{1} << 26U;
    std::size_t additions = kAdditionsPerPoll;
    double total = valueOfStart(w, qw, c, ridge);
    for (int sweep = 0; sweep < kMostSweeps; ++sweep) {
        double decrease = 0;
        for (std::size_t i = 0; i < size; ++i) {
            if (additions >= kAdditionsPerPoll) {
                job.checkpoint();
                additions = 0;
            }
            const double own = static_cast<double>(gram[i * size + i]);
            if (own + ridge <= 0)
                continue;
            const double wanted = (c[i] - (qw[i] - own * w[i])) / (own + ridge);
            const double change = std::clamp(wanted, 0.0, cap) - w[i];
            if (change != 0) {
                // f'(w_i) = (Q_ii + ridge) (w_i - wanted), and f is quadratic in w_i.
                decrease += (own + ridge) * change * (wanted - w[i] - change / 2);
                w[i] += change;
                addRow(qw, gram.subspan(i * size, size), change);
                additions += size;
            }
        }
        total += decrease;
        if (decrease <= tolerance * total)
            break;
    }
    shareAmongEqual(gram, c, w);
    return w;
}

double uniformWeight(std::span<const float> gram, std::span<const double> c)
{
    double target = 0;
    for (const double value : c)
        target += value;
    double length = 0;
    for (const float value : gram)
        length += static_cast<double>(value);
    return length > 0 ? std::max(0.0, target / length) : 0.0;
}

} // namespace craft
