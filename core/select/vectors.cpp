// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/vectors.h"

#include <algorithm>
#include <array>

namespace craft {
namespace {

/// Partial sums of a dense dot product: fixed, so that the compiler may use wide registers
/// without changing a bit of the result.
constexpr std::size_t kLanes = 8;

double denseDot(std::span<const float> x, std::span<const float> y) noexcept
{
    std::array<double, kLanes> lane{};
    const std::size_t whole = x.size() / kLanes * kLanes;
    for (std::size_t i = 0; i < whole; i += kLanes) {
        for (std::size_t l = 0; l < kLanes; ++l)
            lane[l] += static_cast<double>(x[i + l]) * static_cast<double>(y[i + l]);
    }
    double sum = 0;
    for (const double part : lane)
        sum += part;
    for (std::size_t i = whole; i < x.size(); ++i)
        sum += static_cast<double>(x[i]) * static_cast<double>(y[i]);
    return sum;
}

} // namespace

double dot(const VectorView& x, std::span<const float> y) noexcept
{
    if (x.isDense())
        return denseDot(x.values, y);
    double sum = 0;
    for (std::size_t i = 0; i < x.values.size(); ++i)
        sum += static_cast<double>(x.values[i]) * static_cast<double>(y[x.columns[i]]);
    return sum;
}

double squaredLength(const VectorView& x) noexcept
{
    return denseDot(x.values, x.values);
}

void addTo(std::span<double> sum, const VectorView& x, double weight) noexcept
{
    for (std::size_t i = 0; i < x.values.size(); ++i)
        sum[x.isDense() ? i : x.columns[i]] += weight * static_cast<double>(x.values[i]);
}

VectorView RowReader::operator()(std::size_t row)
{
    if (m_rows.isSparse()) {
        const SparseRow sparse = m_rows.sparse().row(row);
        return {sparse.columns, sparse.values};
    }
    m_rows.dense().read({row, row + 1}, m_buffer);
    return {{}, m_buffer};
}

void RowReader::prefetch(std::span<const RowId> rows, std::size_t i) const noexcept
{
    // First the place of a row, and when that has come, the row.
    constexpr std::size_t kPlaceAhead = 24;
    constexpr std::size_t kRowAhead = 12;
    constexpr std::size_t kValuesPerLine = 16;
    if (!m_rows.isSparse() || i + kPlaceAhead >= rows.size())
        return;
    const SparseRows& sparse = m_rows.sparse();
    __builtin_prefetch(sparse.offsets.data() + index(rows[i + kPlaceAhead]));
    const SparseRow next = sparse.row(index(rows[i + kRowAhead]));
    if (next.values.empty())
        return;
    // A row of n values touches the line of its last one too.
    for (std::size_t at = 0; at < next.values.size() + kValuesPerLine - 1; at += kValuesPerLine) {
        const std::size_t in = std::min(at, next.values.size() - 1);
        __builtin_prefetch(next.columns.data() + in);
        __builtin_prefetch(next.values.data() + in);
    }
}

UnitRows::UnitRows(const FeatureMatrix& rows)
    : m_rows(rows)
{
    if (!rows.isSparse()) {
        m_values.resize(rows.rows() * rows.cols());
        rows.dense().read({0, rows.rows()}, m_values);
    }
}

VectorView UnitRows::operator[](std::size_t row) const noexcept
{
    if (m_rows.isSparse()) {
        const SparseRow sparse = m_rows.sparse().row(row);
        return {sparse.columns, sparse.values};
    }
    return {{}, std::span(m_values).subspan(row * m_rows.cols(), m_rows.cols())};
}

} // namespace craft
