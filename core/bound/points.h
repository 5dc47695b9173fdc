// SPDX-License-Identifier: GPL-3.0-or-later
// Plain points in a space of few dimensions, and distances to many of them at once.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace craft {

/// Points as they are (no scaling), row-major.
struct DensePoints {
    std::size_t dim = 0;
    std::vector<float> values;

    [[nodiscard]] std::size_t size() const noexcept { return dim == 0 ? 0 : values.size() / dim; }
    [[nodiscard]] std::span<const float> point(std::size_t i) const noexcept
    {
        return {values.data() + i * dim, dim};
    }
};

/// Sum of (a_j - b_j)^2 in fixed lanes.
[[nodiscard]] double squaredDistance(const float* a, const float* b, std::size_t dim);

/// The same points by dimension, so that distances to a run of them vectorize.
class ByDimension {
public:
    explicit ByDimension(const DensePoints& points);
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    /// out[i] = squared distance of `point` to point first + i.
    /// REQUIRES: first + out.size() <= size().
    void squaredTo(std::span<const float> point, std::size_t first, std::span<float> out) const;
    /// Index of the nearest point, ties: the lowest. REQUIRES: size() > 0.
    [[nodiscard]] std::size_t nearest(std::span<const float> point) const;

private:
    std::size_t m_size;
    std::vector<float> m_values; ///< dim x size
};

/// Distances taken in one go; they stay in the first-level cache.
inline constexpr std::size_t kDistanceRun = 256;

} // namespace craft
