// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/points.h"

#include "core/base/clones.h"

#include <algorithm>
#include <array>
#include <limits>

namespace craft {
namespace {

constexpr std::size_t kLanes = 16;

CRAFT_AVX2_CLONE
void addSquaredDifference(float value, const float* others, float* out, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        const float difference = others[i] - value;
        out[i] += difference * difference;
    }
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
    std::fill(out.begin(), out.end(), 0.0F);
    for (std::size_t j = 0; j < point.size(); ++j)
        addSquaredDifference(point[j], m_values.data() + j * m_size + first, out.data(),
                             out.size());
}

std::size_t ByDimension::nearest(std::span<const float> point) const
{
    std::array<float, kDistanceRun> squared;
    std::size_t best = 0;
    float least = std::numeric_limits<float>::infinity();
    for (std::size_t first = 0; first < m_size; first += kDistanceRun) {
        const std::size_t count = std::min(kDistanceRun, m_size - first);
        squaredTo(point, first, std::span(squared).first(count));
        for (std::size_t i = 0; i < count; ++i) {
            if (squared[i] < least) {
                least = squared[i];
                best = first + i;
            }
        }
    }
    return best;
}

} // namespace craft
