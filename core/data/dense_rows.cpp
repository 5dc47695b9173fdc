// SPDX-License-Identifier: GPL-3.0-or-later
// Dense rows as floats: in place where they are stored so, else converted. Loops run over whole
// rows of a mapped file of gigabytes, hence the second version of each for CPUs with AVX2.
#include "core/base/clones.h"
#include "core/base/error.h"
#include "core/base/lanes.h"
#include "core/data/feature_matrix.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#ifdef __x86_64__
#include <immintrin.h>
#endif

namespace craft {
namespace {

/// IEEE half to single precision: every half is a float.
float halfToFloat(std::uint16_t half) noexcept
{
    constexpr std::uint32_t kSmallestNormal = 0x0400;
    constexpr std::uint32_t kInfinity = 0x7C00;
    const std::uint32_t sign = (half & 0x8000U) << 16U;
    const std::uint32_t magnitude = half & 0x7FFFU;
    // Ten bits of fraction become 23; exponents are counted from -15 there and -127 here.
    const std::uint32_t rebias = (magnitude >= kInfinity ? 224U : 112U) << 23U;
    const float subnormal = static_cast<float>(magnitude) * 0x1p-24F;
    const std::uint32_t bits = magnitude < kSmallestNormal ? std::bit_cast<std::uint32_t>(subnormal)
                                                           : (magnitude << 13U) + rebias;
    return std::bit_cast<float>(bits | sign);
}

void halvesOneByOne(const char* bytes, float* out, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        std::uint16_t half;
        std::memcpy(&half, bytes + i * sizeof half, sizeof half);
        out[i] = halfToFloat(half);
    }
}

#ifdef __x86_64__
/// By the conversion instruction, eight at a time.
__attribute__((target("avx,f16c"))) void halvesByF16c(const char* bytes, float* out, std::size_t n)
{
    constexpr std::size_t kAtATime = 8;
    std::size_t i = 0;
    for (; i + kAtATime <= n; i += kAtATime) {
        __m128i halves;
        std::memcpy(&halves, bytes + i * sizeof(std::uint16_t), sizeof halves);
        _mm256_storeu_ps(out + i, _mm256_cvtph_ps(halves));
    }
    halvesOneByOne(bytes + i * sizeof(std::uint16_t), out + i, n - i);
}
#endif

void halvesToFloats(const char* bytes, float* out, std::size_t n)
{
#ifdef __x86_64__
    static const bool hasF16c = __builtin_cpu_supports("avx") && __builtin_cpu_supports("f16c");
    if (hasF16c)
        return halvesByF16c(bytes, out, n);
#endif
    halvesOneByOne(bytes, out, n);
}

CRAFT_AVX2_CLONE
void doublesToFloats(const char* bytes, float* out, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) {
        double value;
        std::memcpy(&value, bytes + i * sizeof value, sizeof value);
        out[i] = static_cast<float>(value);
    }
}

/// `raw` as a unit vector into `out`, which may be the same; a zero row stays zero.
CRAFT_AVX2_CLONE
void writeUnit(const float* raw, float* out, std::size_t n)
{
    const double squared = sumOfSquares(raw, n);
    const float scale = squared > 0 ? static_cast<float>(1.0 / std::sqrt(squared)) : 1.0F;
    for (std::size_t i = 0; i < n; ++i)
        out[i] = raw[i] * scale;
}

std::size_t bytesOf(Scalar scalar) noexcept
{
    return scalar == Scalar::F16 ? 2 : scalar == Scalar::F32 ? 4 : 8;
}

} // namespace

DenseRows::DenseRows(std::vector<float> values, std::size_t cols)
    : m_values(std::move(values))
    , m_rows(cols == 0 ? 0 : m_values.size() / cols)
    , m_cols(cols)
{
    CRAFT_ASSERT(m_rows * m_cols == m_values.size());
}

DenseRows::DenseRows(std::shared_ptr<const MappedFile> file, std::size_t offset, Scalar scalar,
                     std::size_t rows, std::size_t cols)
    : m_file(std::move(file))
    , m_offset(offset)
    , m_scalar(scalar)
    , m_rows(rows)
    , m_cols(cols)
{
    CRAFT_ASSERT(offset + rows * cols * bytesOf(scalar) <= m_file->bytes().size());
}

const char* DenseRows::stored(std::size_t row) const noexcept
{
    return m_file->bytes().data() + m_offset + row * m_cols * bytesOf(m_scalar);
}

std::span<const float> DenseRows::inPlace(RowRange range) const
{
    CRAFT_ASSERT(range.last <= m_rows);
    const std::size_t n = range.size() * m_cols;
    if (!m_file)
        return std::span(m_values).subspan(range.first * m_cols, n);
    // Files are mapped at page borders, so the offset alone tells whether floats are aligned.
    if (m_scalar == Scalar::F32 && m_offset % alignof(float) == 0)
        return {reinterpret_cast<const float*>(stored(range.first)), n};
    return {};
}

std::span<const float> DenseRows::raw(RowRange range, std::vector<float>& scratch) const
{
    const std::span<const float> floats = inPlace(range);
    const std::size_t n = range.size() * m_cols;
    if (floats.size() == n)
        return floats;
    if (scratch.size() < n)
        scratch.resize(n);
    const std::span<float> out = std::span(scratch).first(n);
    readRaw(range, out);
    return out;
}

void DenseRows::readRaw(RowRange range, std::span<float> out) const
{
    CRAFT_ASSERT(out.size() == range.size() * m_cols && range.last <= m_rows);
    if (!m_file) {
        std::copy_n(m_values.begin() + static_cast<std::ptrdiff_t>(range.first * m_cols),
                    out.size(), out.begin());
        return;
    }
    const char* const bytes = stored(range.first);
    switch (m_scalar) {
    case Scalar::F16:
        halvesToFloats(bytes, out.data(), out.size());
        break;
    case Scalar::F32:
        std::memcpy(out.data(), bytes, out.size_bytes());
        break;
    case Scalar::F64:
        doublesToFloats(bytes, out.data(), out.size());
        break;
    }
}

void DenseRows::read(RowRange range, std::span<float> out) const
{
    CRAFT_ASSERT(out.size() == range.size() * m_cols);
    const bool converts = inPlace(range).empty();
    for (std::size_t r = 0; r < range.size(); ++r) { // row by row: each passes the cache once
        const RowRange one{range.first + r, range.first + r + 1};
        float* const unit = out.data() + r * m_cols;
        if (converts)
            readRaw(one, {unit, m_cols});
        writeUnit(converts ? unit : inPlace(one).data(), unit, m_cols);
    }
}

} // namespace craft
