// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/score_loops.h"

#include "core/base/lanes.h"
#include "core/space/packed_products.h"

#include <cmath>

namespace craft {
namespace {

/// Appends the lanes of every group of kLanes in which `value` exceeds the floor somewhere.
template <class Value>
[[gnu::always_inline]] inline void collectAbove(std::size_t n, const float* floors,
                                                const Value& value, std::vector<std::uint32_t>& out)
{
    for (std::size_t i = 0; i < n; i += kLanes) {
        int above = 0;
        for (std::size_t l = 0; l < kLanes; ++l)
            above |= value(i + l) > floors[i + l] ? 1 : 0;
        if (above == 0)
            continue;
        for (std::size_t l = 0; l < kLanes; ++l) {
            if (value(i + l) > floors[i + l])
                out.push_back(static_cast<std::uint32_t>(i + l));
        }
    }
}

[[gnu::always_inline]] inline void addScaledLoop(float* scores, const float* values, float weight,
                                                 std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i)
        scores[i] += weight * values[i];
}

[[gnu::always_inline]] inline void findAboveLoop(const float* scores, const float* floors,
                                                 std::size_t n, std::vector<std::uint32_t>& out)
{
    collectAbove(
        n, floors, [scores](std::size_t i) { return scores[i]; }, out);
}

[[gnu::always_inline]] inline void findNearLoop(const float* scores, const float* rest,
                                                float weight, const float* floors, std::size_t n,
                                                std::vector<std::uint32_t>& out)
{
    collectAbove(
        n, floors,
        [=](std::size_t i) { return scores[i] + 1e-4F * std::fabs(scores[i]) + weight * rest[i]; },
        out);
}

[[gnu::always_inline]] inline float productLoop(const float* x, const float* y, std::size_t n)
{
    constexpr std::size_t kWide = 2 * kLanes;
    float lane[kWide] = {};
    std::size_t i = 0;
    for (; i + kWide <= n; i += kWide) {
        for (std::size_t l = 0; l < kWide; ++l)
            lane[l] += x[i + l] * y[i + l];
    }
    for (; i < n; ++i)
        lane[i % kWide] += x[i] * y[i];
    for (std::size_t half = kWide / 2; half > 0; half /= 2) {
        for (std::size_t l = 0; l < half; ++l)
            lane[l] += lane[l + half];
    }
    return lane[0];
}

#ifdef __x86_64__
__attribute__((target("avx2"))) float productWide(const float* x, const float* y, std::size_t n)
{
    return productLoop(x, y, n);
}

__attribute__((target("avx2"))) void addScaledWide(float* scores, const float* values, float weight,
                                                   std::size_t n)
{
    addScaledLoop(scores, values, weight, n);
}

__attribute__((target("avx2"))) void findAboveWide(const float* scores, const float* floors,
                                                   std::size_t n, std::vector<std::uint32_t>& out)
{
    findAboveLoop(scores, floors, n, out);
}

__attribute__((target("avx2"))) void findNearWide(const float* scores, const float* rest,
                                                  float weight, const float* floors, std::size_t n,
                                                  std::vector<std::uint32_t>& out)
{
    findNearLoop(scores, rest, weight, floors, n, out);
}

bool isWide()
{
    static const bool wide = isAvailable(ProductIsa::Avx2);
    return wide;
}
#endif

} // namespace

void addScaled(std::span<float> scores, const float* values, float weight)
{
#ifdef __x86_64__
    if (isWide())
        return addScaledWide(scores.data(), values, weight, scores.size());
#endif
    addScaledLoop(scores.data(), values, weight, scores.size());
}

void findAbove(std::span<const float> scores, std::span<const float> floors,
               std::vector<std::uint32_t>& out)
{
#ifdef __x86_64__
    if (isWide())
        return findAboveWide(scores.data(), floors.data(), scores.size(), out);
#endif
    findAboveLoop(scores.data(), floors.data(), scores.size(), out);
}

void findNear(std::span<const float> scores, const float* rest, float weight,
              std::span<const float> floors, std::vector<std::uint32_t>& out)
{
#ifdef __x86_64__
    if (isWide())
        return findNearWide(scores.data(), rest, weight, floors.data(), scores.size(), out);
#endif
    findNearLoop(scores.data(), rest, weight, floors.data(), scores.size(), out);
}

float productOf(const float* x, const float* y, std::size_t n)
{
#ifdef __x86_64__
    if (isWide())
        return productWide(x, y, n);
#endif
    return productLoop(x, y, n);
}

double sumOf(std::span<const float> values)
{
    constexpr std::size_t kWide = 8;
    double lane[kWide] = {};
    std::size_t i = 0;
    for (; i + kWide <= values.size(); i += kWide) {
        for (std::size_t l = 0; l < kWide; ++l)
            lane[l] += static_cast<double>(values[i + l]);
    }
    double sum = 0;
    for (const double part : lane)
        sum += part;
    for (; i < values.size(); ++i)
        sum += static_cast<double>(values[i]);
    return sum;
}

} // namespace craft
