// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/cell_points.h"

namespace craft {

void SparseCellPoints::unpin()
{
    for (const std::uint32_t column : m_pinned.columns)
        m_scratch[column] = 0.0F;
    m_pinned = {};
}

void SparseCellPoints::pin(std::size_t a)
{
    unpin();
    m_pinned = m_rows.row(a);
    for (std::size_t i = 0; i < m_pinned.columns.size(); ++i)
        m_scratch[m_pinned.columns[i]] = m_pinned.values[i];
}

double SparseCellPoints::squaredToPinned(std::size_t b) const
{
    const SparseRow other = m_rows.row(b);
    double dot = 0;
    for (std::size_t i = 0; i < other.columns.size(); ++i)
        dot +=
            static_cast<double>(other.values[i]) * static_cast<double>(m_scratch[other.columns[i]]);
    return 2.0 - 2.0 * dot;
}

DenseCellPoints::DenseCellPoints(const DenseRows& validation, const DenseRows& pool,
                                 const CellRows& cell, std::size_t keptValues)
    : m_validation(validation)
    , m_pool(pool)
    , m_cell(cell)
    , m_dim(pool.cols())
    , m_pinned(m_dim)
    , m_other(m_dim)
{
    if (cell.size() * m_dim > keptValues)
        return;
    std::vector<float> kept(cell.size() * m_dim);
    for (std::size_t i = 0; i < cell.size(); ++i)
        read(i, std::span(kept).subspan(i * m_dim, m_dim));
    m_kept = std::move(kept);
}

void DenseCellPoints::read(std::size_t i, std::span<float> out) const
{
    const std::size_t validation = m_cell.validation.size();
    const bool isValidation = i < validation;
    const std::size_t row =
        isValidation ? index(m_cell.validation[i]) : index(m_cell.selected[i - validation]);
    (isValidation ? m_validation : m_pool).read({row, row + 1}, out);
}

void DenseCellPoints::pin(std::size_t a)
{
    read(a, m_pinned);
}

double DenseCellPoints::squaredToPinned(std::size_t b) const
{
    if (!m_kept.empty())
        return squaredDistance(m_pinned.data(), m_kept.data() + b * m_dim, m_dim);
    read(b, m_other);
    return squaredDistance(m_pinned.data(), m_other.data(), m_dim);
}

} // namespace craft
