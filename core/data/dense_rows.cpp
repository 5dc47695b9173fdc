// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/feature_matrix.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>


namespace craft {
namespace {

/// IEEE half to single precision.
float halfToFloat(std::uint16_t half) noexcept
{
    const std::uint32_t sign = static_cast<std::uint32_t>(half & 0x8000U) << 16U;
    const std::uint32_t exponent = (half >> 10U) & 0x1FU;
    const std::uint32_t fraction = half & 0x3FFU;
    if (exponent == 0) {
        const float magnitude = std::ldexp(static_cast<float>(fraction), -24);
        return sign != 0 ? -magnitude : magnitude;
    }
    const std::uint32_t wide = exponent == 31 ? 255U : exponent + 112U;
    return std::bit_cast<float>(sign | (wide << 23U) | (fraction << 13U));
}

template <class Stored, class Convert>
void convert(const char* bytes, std::span<float> out, Convert toFloat)
{
    for (std::size_t i = 0; i < out.size(); ++i) {
        Stored stored;
        std::memcpy(&stored, bytes + i * sizeof stored, sizeof stored);
        out[i] = toFloat(stored);
    }
}

std::size_t bytesOf(Scalar scalar) noexcept
{
    return scalar == Scalar::F16 ? 2 : scalar == Scalar::F32 ? 4 : 8;
}

} // namespace

DenseRows::DenseRows(std::vector<float> values, std::size_t cols)
    : m_values(std::move(values)), m_rows(cols == 0 ? 0 : m_values.size() / cols), m_cols(cols)
{
    CRAFT_ASSERT(m_rows * m_cols == m_values.size());
}

DenseRows::DenseRows(std::shared_ptr<const MappedFile> file, std::size_t offset, Scalar scalar,
                     std::size_t rows, std::size_t cols)
    : m_file(std::move(file)), m_offset(offset), m_scalar(scalar), m_rows(rows), m_cols(cols)
{
    CRAFT_ASSERT(offset + rows * cols * bytesOf(scalar) <= m_file->bytes().size());
}

void DenseRows::readRaw(RowRange range, std::span<float> out) const
{
    CRAFT_ASSERT(out.size() == range.size() * m_cols && range.last <= m_rows);
    if (!m_file) {
        std::copy_n(m_values.begin() + static_cast<std::ptrdiff_t>(range.first * m_cols),
                    out.size(), out.begin());
        return;
    }
    const char* bytes
        = m_file->bytes().data() + m_offset + range.first * m_cols * bytesOf(m_scalar);
    switch (m_scalar) {
    case Scalar::F16: convert<std::uint16_t>(bytes, out, halfToFloat); break;
    case Scalar::F32: std::memcpy(out.data(), bytes, out.size_bytes()); break;
    case Scalar::F64:
        convert<double>(bytes, out, [](double v) { return static_cast<float>(v); });
        break;
    }
}

void DenseRows::read(RowRange range, std::span<float> out) const
{
    readRaw(range, out);
    for (std::size_t r = 0; r < range.size(); ++r) {
        const auto row = out.subspan(r * m_cols, m_cols);
        double squared = 0;
        for (const float v : row)
            squared += static_cast<double>(v) * static_cast<double>(v);
        if (squared > 0) {
            const auto scale = static_cast<float>(1.0 / std::sqrt(squared));
            for (float& v : row)
                v *= scale;
        }
    }
}

} // namespace craft
