// SPDX-License-Identifier: GPL-3.0-or-later
// Which pairs of unit rows may be close, by a quarter of the work and less than their products
// take: products of bytes that never come out too small.
#pragma once

#include "core/space/packed_products.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Two rows of a filter, by number; `other` < `row`.
struct NearPair {
    std::uint32_t row = 0;
    std::uint32_t other = 0;
};

/// Instructions that multiply bytes. Both find the same pairs.
enum class ByteIsa : std::uint8_t { Avx512Vnni, Portable };

[[nodiscard]] bool isAvailable(ByteIsa isa) noexcept;
[[nodiscard]] ByteIsa bestByteIsa() noexcept;

/// Bytes of a row.
inline constexpr std::size_t kFilterColumns = 128;

/// Holds back pairs of rows whose dot product is surely below a floor. A row is turned to the
/// directions in which a sample varies most, of which kFilterColumns - 1 are rounded to bytes; one
/// more byte, rounded up, is the length of the rest of it: by Cauchy and Schwarz the rests of two
/// rows add no more to their product than the product of these lengths. What rounding may change is
/// taken off the floor. So a pair above the floor is always let through, and which others are
/// depends on nothing but the rows and the sample. Memory: 2 x kFilterColumns bytes a row.
class NearFilter {
public:
    /// `sample` is rows x cols, row-major. O(rows x cols x m + m^3), m the smaller of both.
    /// REQUIRES: isAvailable(isa); at least one row.
    NearFilter(std::span<const float> sample, std::size_t cols, double floor,
               ByteIsa isa = bestByteIsa());

    /// Appends rows of length 1 (or 0). O(cols x kFilterColumns) a row. Not thread-safe.
    void add(std::span<const float> rows);
    [[nodiscard]] std::size_t rows() const noexcept { return m_bounds.size(); }

    /// Rows that are compared as one: pairs are found for so many `other` at a time.
    static constexpr std::size_t kPanel = 64;
    /// Appends the pairs of rows [first, last) with the rows of panel `panel` that come before
    /// them, in the order of rows. Thread-safe.
    void find(std::size_t first, std::size_t last, std::size_t panel,
              std::vector<NearPair>& out) const;

private:
    /// What rounding leaves of a row: its length in the columns that are kept, the length of
    /// what they lost.
    struct Bound {
        float length = 0;
        float lost = 0;
    };
    void store(const float* turned, double squaredLength);
    [[nodiscard]] std::int32_t thresholdOf(std::size_t row, const Bound& largest) const noexcept;

    std::size_t m_cols;
    std::size_t m_kept; ///< columns rounded to bytes
    std::size_t m_width; ///< bytes of a row: those, the length of the rest, zeros
    double m_floor;
    ByteIsa m_isa;
    PackedProducts m_directions;
    std::vector<Bound> m_bounds; ///< by row
    std::vector<std::uint8_t> m_rows; ///< bytes + 128, by row
    std::vector<std::int8_t> m_panels; ///< by panel, four bytes of each of its rows in turn
    std::vector<std::int32_t> m_starts; ///< by row: takes off what the 128 add
    std::vector<Bound> m_largest; ///< by panel
};

} // namespace craft
