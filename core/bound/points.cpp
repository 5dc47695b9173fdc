// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/points.h"

#include "core/base/clones.h"

#include <algorithm>
#include <array>
#include <limits>

namespace craft {
namespace {

constexpr std::size_t kLanes = 16;

/// out[i] = sum over dimensions of (point - other i)^2.
CRAFT_AVX2_CLONE
void squaredToMany(const float* point, std::size_t dim, const float* others, std::size_t stride,
                   float* __restrict out, std::size_t n)
{
    std::fill_n(out, n, 0.0F);
    for (std::size_t d = 0; d < dim; ++d) {
        const float value = point[d];
        const float* const other = others + d * stride;
        for (std::size_t i = 0; i < n; ++i)
            out[i] += (other[i] - value) * (other[i] - value);
    }
}

/// Index of the first of the smallest values. REQUIRES: n > 0 is a multiple of kLanes.
CRAFT_AVX2_CLONE
std::size_t firstMinimum(const float* values, std::size_t n)
{
    float lane[kLanes];
    std::copy_n(values, kLanes, lane);
    for (std::size_t i = kLanes; i < n; i += kLanes) {
        for (std::size_t l = 0; l < kLanes; ++l)
            lane[l] = values[i + l] < lane[l] ? values[i + l] : lane[l];
    }
    const float least = *std::min_element(lane, lane + kLanes);
    for (std::size_t i = 0; i < n; i += kLanes) {
        int hits = 0;
        for (std::size_t l = 0; l < kLanes; ++l)
            hits += values[i + l] == least ? 1 : 0;
        if (hits > 0)
            return static_cast<std::size_t>(std::find(values + i, values + i + kLanes, least)
                                            - values);
    }
    return 0;
}

} // namespace

CRAFT_AVX2_CLONE
double squaredDistance(const float* a, const float* b, std::size_t dim)
{
    float lane[kLanes] = {};
    std::size_t j = 0;
    for (; j + kLanes <= dim; j += kLanes) {
        for (std::size_t l = 0; l < kLanes; ++l) {
            const float difference = a[j + l] - b[j + l];
            lane[l] += difference * difference;
        }
    }
    double sum = 0;
    for (const float v : lane)
        sum += static_cast<double>(v);
    for (; j < dim; ++j) {
        const double difference = static_cast<double>(a[j]) - static_cast<double>(b[j]);
        sum += difference * difference;
    }
    return sum;
}

ByDimension::ByDimension(const DensePoints& points)
    : m_size(points.size())
    , m_values(points.values.size())
{
    for (std::size_t i = 0; i < m_size; ++i) {
        for (std::size_t j = 0; j < points.dim; ++j)
            m_values[j * m_size + i] = points.values[i * points.dim + j];
    }
}

void ByDimension::squaredTo(std::span<const float> point, std::size_t first,
                            std::span<float> out) const
{
    squaredToMany(point.data(), point.size(), m_values.data() + first, m_size, out.data(),
                  out.size());
}

std::size_t ByDimension::nearest(std::span<const float> point) const
{
    static_assert(kDistanceRun % kLanes == 0);
    std::array<float, kDistanceRun> squared;
    std::size_t best = 0;
    float least = std::numeric_limits<float>::infinity();
    for (std::size_t first = 0; first < m_size; first += kDistanceRun) {
        const std::size_t count = std::min(kDistanceRun, m_size - first);
        squaredTo(point, first, std::span(squared).first(count));
        const std::size_t whole = (count + kLanes - 1) / kLanes * kLanes;
        std::fill_n(squared.begin() + static_cast<std::ptrdiff_t>(count), whole - count,
                    std::numeric_limits<float>::infinity());
        const std::size_t at = firstMinimum(squared.data(), whole);
        if (squared[at] < least) {
            least = squared[at];
            best = first + at;
        }
    }
    return best;
}

} // namespace craft
