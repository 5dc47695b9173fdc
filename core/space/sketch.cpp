// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/sketch.h"

#include "core/base/error.h"
#include "core/base/rng.h"

#include <algorithm>

namespace craft {

CountSketch::CountSketch(std::size_t cols, std::size_t dims, std::uint64_t seed)
    : m_dims(std::min(cols, dims))
    , m_places(cols)
{
    CRAFT_ASSERT(dims > 0);
    const std::uint64_t key = Rng(seed, "space.sketch").next();
    for (std::size_t column = 0; column < cols; ++column) {
        const std::uint64_t bits = mixBits(key ^ mixBits(column));
        m_places[column] = cols == m_dims
            ? static_cast<std::uint32_t>(2 * column)
            : static_cast<std::uint32_t>(2 * ((bits >> 32U) % m_dims) + (bits & 1U));
    }
}

void CountSketch::add(std::span<double> sum, const VectorView& x, double weight) const noexcept
{
    for (std::size_t i = 0; i < x.values.size(); ++i) {
        const std::uint32_t place = m_places[x.isDense() ? i : x.columns[i]];
        sum[place >> 1U] += sign(place) * weight * static_cast<double>(x.values[i]);
    }
}

std::vector<float> CountSketch::back(std::span<const double> y) const
{
    std::vector<float> out;
    out.reserve(m_places.size());
    for (const std::uint32_t place : m_places)
        out.push_back(static_cast<float>(sign(place) * y[place >> 1U]));
    return out;
}

} // namespace craft
