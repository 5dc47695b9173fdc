// SPDX-License-Identifier: GPL-3.0-or-later
// exp by 2^n p(r) with |r| <= ln 2 / 2, as in Cephes: no library call, so that the loop becomes
// vector instructions.
#include "core/space/log_sum.h"

#include "core/space/packed_products.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace craft {
namespace {

constexpr std::size_t kLanes = 8;

/// e^x for x <= 0; 0 below -87.
[[gnu::always_inline]] inline float expOfNegative(float x)
{
    const float bounded = x < -87.0F ? -87.0F : x;
    // Adding and subtracting 1.5 x 2^23 rounds to the nearest integer.
    const float shifted = bounded * 1.44269504F + 12582912.0F;
    const float n = shifted - 12582912.0F;
    const float r = (bounded - n * 0.693359375F) + n * 2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * (r * r) + r + 1.0F;
    const std::int32_t exponent = static_cast<std::int32_t>(n) + 127;
    const auto power = std::bit_cast<float>(exponent << 23);
    return x < -87.0F ? 0.0F : p * power;
}

[[gnu::always_inline]] inline double logSumLoop(const double* shifts, const float* costs,
                                                double scale, double* terms, std::size_t n)
{
    double top[kLanes];
    for (double& value : top)
        value = shifts[0] - scale * static_cast<double>(costs[0]);
    const std::size_t whole = n / kLanes * kLanes;
    for (std::size_t j = 0; j < n; ++j)
        terms[j] = shifts[j] - scale * static_cast<double>(costs[j]);
    for (std::size_t j = 0; j < whole; j += kLanes) {
        for (std::size_t l = 0; l < kLanes; ++l)
            top[l] = terms[j + l] > top[l] ? terms[j + l] : top[l];
    }
    double largest = top[0];
    for (const double value : top)
        largest = value > largest ? value : largest;
    for (std::size_t j = whole; j < n; ++j)
        largest = terms[j] > largest ? terms[j] : largest;
    double sums[kLanes] = {};
    for (std::size_t j = 0; j < whole; j += kLanes) {
        for (std::size_t l = 0; l < kLanes; ++l)
            sums[l] +=
                static_cast<double>(expOfNegative(static_cast<float>(terms[j + l] - largest)));
    }
    double sum = 0;
    for (const double part : sums)
        sum += part;
    for (std::size_t j = whole; j < n; ++j)
        sum += static_cast<double>(expOfNegative(static_cast<float>(terms[j] - largest)));
    return largest + std::log(sum);
}

#ifdef __x86_64__
__attribute__((target("avx2"))) double logSumWide(const double* shifts, const float* costs,
                                                  double scale, double* terms, std::size_t n)
{
    return logSumLoop(shifts, costs, scale, terms, n);
}
#endif

} // namespace

double logSumExp(std::span<const double> shifts, std::span<const float> costs, double scale,
                 std::span<double> terms)
{
#ifdef __x86_64__
    static const bool wide = isAvailable(ProductIsa::Avx2);
    if (wide)
        return logSumWide(shifts.data(), costs.data(), scale, terms.data(), shifts.size());
#endif
    return logSumLoop(shifts.data(), costs.data(), scale, terms.data(), shifts.size());
}

} // namespace craft
