// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/vectors.h"

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

RowReader::RowReader(const FeatureMatrix& rows)
    : m_rows(rows)
    , m_buffer(rows.isSparse() ? 0 : rows.cols())
{
    if (rows.isSparse())
        m_sparse.emplace(rows);
}

VectorView RowReader::operator()(std::size_t row)
{
    if (m_sparse) {
        const SparseRow sparse = (*m_sparse)(row);
        return {sparse.columns, sparse.values};
    }
    m_rows.dense().read({row, row + 1}, m_buffer);
    return {{}, m_buffer};
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
