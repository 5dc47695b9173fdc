// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel keeps the sums of a few rows with one panel of centroids in registers and walks down
// the columns, as Goto and van de Geijn (2008) do; rows need no packing, for their values are
// broadcast one by one, and centroids are packed once, not for every product as in a BLAS.
#include "core/space/packed_products.h"

#include "core/base/error.h"
#include "core/base/lanes.h"

#include <algorithm>
#include <array>
#include <cstring>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace craft {
namespace {

/// Adds to the scores of some rows with one panel their sums over `depth` columns.
using Kernel = void (*)(const float* rows, std::size_t cols, const float* panel, std::size_t depth,
                        float* scores, std::size_t padded);

/// Lanes of the widest panel: its sums with kKernelRows rows fit 32 registers.
constexpr std::size_t kWidest = 4;

// Loops over rows and lanes are unrolled by hint: only then are the sums taken for registers.

#ifdef __x86_64__
template <std::size_t Rows, std::size_t Width>
__attribute__((target("avx512f"))) void byAvx512(const float* rows, std::size_t cols,
                                                 const float* panel, std::size_t depth,
                                                 float* scores, std::size_t padded)
{
    __m512 sum[Rows][Width];
#pragma GCC unroll 8
    for (std::size_t r = 0; r < Rows; ++r) {
#pragma GCC unroll 8
        for (std::size_t w = 0; w < Width; ++w)
            sum[r][w] = _mm512_setzero_ps();
    }
    for (std::size_t j = 0; j < depth; ++j, panel += Width * kLanes) {
        __m512 centroid[Width];
#pragma GCC unroll 8
        for (std::size_t w = 0; w < Width; ++w)
            centroid[w] = _mm512_loadu_ps(panel + w * kLanes);
#pragma GCC unroll 8
        for (std::size_t r = 0; r < Rows; ++r) {
            const __m512 value = _mm512_set1_ps(rows[r * cols + j]);
#pragma GCC unroll 8
            for (std::size_t w = 0; w < Width; ++w)
                sum[r][w] = _mm512_fmadd_ps(value, centroid[w], sum[r][w]);
        }
    }
#pragma GCC unroll 8
    for (std::size_t r = 0; r < Rows; ++r) {
#pragma GCC unroll 8
        for (std::size_t w = 0; w < Width; ++w) {
            float* const out = scores + r * padded + w * kLanes;
            _mm512_storeu_ps(out, _mm512_add_ps(_mm512_loadu_ps(out), sum[r][w]));
        }
    }
}

template <std::size_t Rows>
__attribute__((target("avx2,fma"))) void byAvx2(const float* rows, std::size_t cols,
                                                const float* panel, std::size_t depth,
                                                float* scores, std::size_t padded)
{
    constexpr std::size_t kHalf = kLanes / 2;
    __m256 sum[Rows][2];
#pragma GCC unroll 8
    for (std::size_t r = 0; r < Rows; ++r)
        sum[r][0] = sum[r][1] = _mm256_setzero_ps();
    for (std::size_t j = 0; j < depth; ++j, panel += kLanes) {
        const __m256 low = _mm256_loadu_ps(panel);
        const __m256 high = _mm256_loadu_ps(panel + kHalf);
#pragma GCC unroll 8
        for (std::size_t r = 0; r < Rows; ++r) {
            const __m256 value = _mm256_broadcast_ss(rows + r * cols + j);
            sum[r][0] = _mm256_fmadd_ps(value, low, sum[r][0]);
            sum[r][1] = _mm256_fmadd_ps(value, high, sum[r][1]);
        }
    }
#pragma GCC unroll 8
    for (std::size_t r = 0; r < Rows; ++r) {
#pragma GCC unroll 8
        for (std::size_t h = 0; h < 2; ++h) {
            float* const out = scores + r * padded + h * kHalf;
            _mm256_storeu_ps(out, _mm256_add_ps(_mm256_loadu_ps(out), sum[r][h]));
        }
    }
}
#endif

/// Four floats, which every processor of today multiplies at once.
using Four [[gnu::vector_size(16)]] = float;

/// Products are rounded before they are added: not every processor can do without.
template <std::size_t Rows>
void portable(const float* rows, std::size_t cols, const float* panel, std::size_t depth,
              float* scores, std::size_t padded)
{
    constexpr std::size_t kFours = kLanes / 4;
    for (std::size_t f = 0; f < kFours; f += 2) { // two at a time, for there may be 16 registers
        Four sum[Rows][2] = {};
        for (std::size_t j = 0; j < depth; ++j) {
            Four centroid[2];
            std::memcpy(centroid, panel + j * kLanes + 4 * f, sizeof centroid);
            for (std::size_t r = 0; r < Rows; ++r) {
                const float value = rows[r * cols + j];
                sum[r][0] += value * centroid[0];
                sum[r][1] += value * centroid[1];
            }
        }
        for (std::size_t r = 0; r < Rows; ++r) {
            float lanes[8];
            std::memcpy(lanes, sum[r], sizeof lanes);
            float* const out = scores + r * padded + 4 * f;
            for (std::size_t l = 0; l < 8; ++l)
                out[l] += lanes[l];
        }
    }
}

std::size_t widestPanel(ProductIsa isa) noexcept
{
    return isa == ProductIsa::Avx512 ? kWidest : 1;
}

template <std::size_t Rows>
Kernel kernelOf(ProductIsa isa, [[maybe_unused]] std::size_t width)
{
#ifdef __x86_64__
    constexpr std::array<Kernel, kWidest> kByWidth{byAvx512<Rows, 1>, byAvx512<Rows, 2>,
                                                   byAvx512<Rows, 3>, byAvx512<Rows, 4>};
    if (isa == ProductIsa::Avx512)
        return kByWidth.at(width - 1);
    if (isa == ProductIsa::Avx2)
        return byAvx2<Rows>;
#endif
    CRAFT_ASSERT(isa == ProductIsa::Portable);
    return portable<Rows>;
}

/// As few panels as can be, all of about one width.
std::vector<std::size_t> panelWidths(std::size_t lanes, std::size_t widest)
{
    const std::size_t panels = (lanes + widest - 1) / widest;
    std::vector<std::size_t> widths(panels);
    for (std::size_t p = 0; p < panels; ++p)
        widths[p] = (p + 1) * lanes / panels - p * lanes / panels;
    return widths;
}

} // namespace

bool isAvailable(ProductIsa isa) noexcept
{
#ifdef __x86_64__
    if (isa == ProductIsa::Avx512)
        return __builtin_cpu_supports("avx512f") != 0;
    if (isa == ProductIsa::Avx2)
        return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
#endif
    return isa == ProductIsa::Portable;
}

ProductIsa bestProductIsa() noexcept
{
    for (const ProductIsa isa : {ProductIsa::Avx512, ProductIsa::Avx2}) {
        if (isAvailable(isa))
            return isa;
    }
    return ProductIsa::Portable;
}

PackedProducts::PackedProducts(std::span<const float> centroids, std::size_t clusters,
                               std::size_t cols, ProductIsa isa)
    : m_cols(cols)
    , m_padded(wholeLanes(clusters))
    , m_isa(isa)
    , m_widths(panelWidths(m_padded / kLanes, widestPanel(isa)))
    , m_packed(m_padded * cols, 0.0F)
{
    CRAFT_ASSERT(isAvailable(isa) && centroids.size() == clusters * cols);
    std::size_t first = 0;
    for (const std::size_t width : m_widths) {
        float* const panel = m_packed.data() + first * cols;
        const std::size_t size = width * kLanes;
        for (std::size_t c = first; c < std::min(clusters, first + size); ++c) {
            for (std::size_t j = 0; j < cols; ++j)
                panel[j * size + c - first] = centroids[c * cols + j];
        }
        first += size;
    }
}

void PackedProducts::multiply(const float* rows, std::size_t count, float* scores) const
{
    std::fill_n(scores, count * m_padded, 0.0F);
    std::size_t first = 0;
    for (const std::size_t width : m_widths) {
        const Kernel several = kernelOf<kKernelRows>(m_isa, width);
        const Kernel one = kernelOf<1>(m_isa, width);
        const std::size_t size = width * kLanes;
        for (std::size_t j = 0; j < m_cols; j += kChainColumns) {
            const float* const panel = m_packed.data() + first * m_cols + j * size;
            const std::size_t depth = std::min(kChainColumns, m_cols - j);
            std::size_t r = 0;
            for (; r + kKernelRows <= count; r += kKernelRows)
                several(rows + r * m_cols + j, m_cols, panel, depth, scores + r * m_padded + first,
                        m_padded);
            for (; r < count; ++r)
                one(rows + r * m_cols + j, m_cols, panel, depth, scores + r * m_padded + first,
                    m_padded);
        }
        first += size;
    }
}

} // namespace craft
