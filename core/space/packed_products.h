// SPDX-License-Identifier: GPL-3.0-or-later
// Dot products of dense rows with all centroids: the one large product of clustering.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Instructions that multiply. The first two give the same bits: both add products to a sum
/// without rounding them (fused multiply-add) in the same order.
enum class ProductIsa : std::uint8_t { Avx512, Avx2, Portable };

[[nodiscard]] bool isAvailable(ProductIsa isa) noexcept;
/// The fastest one that this processor has.
[[nodiscard]] ProductIsa bestProductIsa() noexcept;

/// Columns whose products make one chain of additions; the sums of the chains are added in turn.
/// Centroids are read so many columns at a time, which then lie in the first-level cache.
inline constexpr std::size_t kChainColumns = 128;

/// Rows that are multiplied together; the rest of a multiple takes longer, one by one.
inline constexpr std::size_t kKernelRows = 6;

/// Centroids, packed once for products with any number of rows. Immutable and thread-safe; runs on
/// the calling thread. A row's products depend on that row alone, not on its neighbours.
class PackedProducts {
public:
    /// `centroids` is clusters x cols, row-major. REQUIRES: isAvailable(isa).
    PackedProducts(std::span<const float> centroids, std::size_t clusters, std::size_t cols,
                     ProductIsa isa = bestProductIsa());

    /// Products in a row of scores: clusters, rounded up to whole lanes; zeros behind the clusters.
    [[nodiscard]] std::size_t padded() const noexcept { return m_padded; }
    /// scores[r][c] = row r . centroid c for `count` rows. REQUIRES: count x padded() scores.
    void multiply(const float* rows, std::size_t count, float* scores) const;

private:
    std::size_t m_cols;
    std::size_t m_padded;
    ProductIsa m_isa;
    std::vector<std::size_t> m_widths; ///< of panels of neighbouring centroids, in whole lanes
    std::vector<float> m_packed; ///< panel by panel, in each column by column
};

} // namespace craft
