// SPDX-License-Identifier: GPL-3.0-or-later
// Count sketch: long vectors, sparse or dense, to few dimensions that keep dot products.
#pragma once

#include "core/space/vectors.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// A linear map of `cols` columns to `dims` (Charikar, Chen and Farach-Colton 2002; as a random
/// projection: Weinberger et al. 2009): every column goes to one place with a sign, both drawn
/// from the seed and the column. E[Sx.Sy] = x.y, with a variance of at most 2 |x|^2 |y|^2 / dims.
/// Up to `dims` columns keep their places, so that short vectors are not changed. Immutable and
/// thread-safe; 4 bytes a column; add() costs O(stored values).
class CountSketch {
public:
    /// REQUIRES: dims > 0.
    CountSketch(std::size_t cols, std::size_t dims, std::uint64_t seed);
    /// Dimensions of a sketch: no more than columns.
    [[nodiscard]] std::size_t dims() const noexcept { return m_dims; }
    [[nodiscard]] std::size_t cols() const noexcept { return m_places.size(); }
    /// Adds weight * Sx. REQUIRES: dims() sums.
    void add(std::span<double> sum, const VectorView& x, double weight) const noexcept;
    /// S^T y, one value per column: x . S^T y = Sx . y for every x.
    [[nodiscard]] std::vector<float> back(std::span<const double> y) const;

private:
    [[nodiscard]] double sign(std::uint32_t place) const noexcept
    {
        return (place & 1U) != 0 ? -1.0 : 1.0;
    }
    std::size_t m_dims;
    std::vector<std::uint32_t> m_places; ///< by column: place * 2 + (1 if negative)
};

} // namespace craft
