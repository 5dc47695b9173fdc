// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/feature_matrix.h"

#include "core/base/error.h"

#include <algorithm>

namespace craft {

void SparseRows::append(const SparseRows& block)
{
    CRAFT_ASSERT(block.cols == cols);
    const std::uint64_t base = columns.size();
    offsets.reserve(offsets.size() + block.rows());
    for (std::size_t i = 1; i < block.offsets.size(); ++i)
        offsets.push_back(base + block.offsets[i]);
    columns.insert(columns.end(), block.columns.begin(), block.columns.end());
    values.insert(values.end(), block.values.begin(), block.values.end());
}

SparseRows transposed(const SparseRows& rows)
{
    SparseRows out;
    out.cols = rows.rows();
    out.offsets.assign(rows.cols + 1, 0);
    for (const std::uint32_t column : rows.columns)
        ++out.offsets[column + 1];
    for (std::size_t j = 0; j < rows.cols; ++j)
        out.offsets[j + 1] += out.offsets[j];
    out.columns.resize(rows.columns.size());
    out.values.resize(rows.values.size());
    std::vector<std::uint64_t> next(out.offsets.begin(), out.offsets.end() - 1);
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        const SparseRow row = rows.row(i);
        for (std::size_t k = 0; k < row.columns.size(); ++k) {
            const std::uint64_t at = next[row.columns[k]]++;
            out.columns[at] = static_cast<std::uint32_t>(i);
            out.values[at] = row.values[k];
        }
    }
    return out;
}

std::size_t FeatureMatrix::rows() const noexcept
{
    return std::visit([](const auto& m) { return m.rows(); }, m_rows);
}

std::size_t FeatureMatrix::cols() const noexcept
{
    return isCounts() ? counts().cols() : isSparse() ? sparse().cols : dense().cols();
}

FeatureMatrix FeatureMatrix::gather(std::span<const RowId> rows) const
{
    if (isSparse()) {
        SparseRows out;
        out.cols = cols();
        out.offsets.reserve(rows.size() + 1);
        SparseReader reader(*this);
        for (const RowId id : rows) {
            const SparseRow row = reader(index(id));
            out.columns.insert(out.columns.end(), row.columns.begin(), row.columns.end());
            out.values.insert(out.values.end(), row.values.begin(), row.values.end());
            out.offsets.push_back(out.columns.size());
        }
        return FeatureMatrix(std::move(out));
    }
    std::vector<float> values(rows.size() * cols());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t at = index(rows[i]);
        dense().readRaw({at, at + 1}, std::span(values).subspan(i * cols(), cols()));
    }
    return FeatureMatrix(DenseRows(std::move(values), cols()));
}

namespace {

void prefetchRow(const SparseRow& row) noexcept
{
    constexpr std::size_t kValuesPerLine = 16;
    if (row.values.empty())
        return;
    // A row of n values touches the line of its last one too.
    for (std::size_t at = 0; at < row.values.size() + kValuesPerLine - 1; at += kValuesPerLine) {
        const std::size_t in = std::min(at, row.values.size() - 1);
        __builtin_prefetch(row.columns.data() + in);
        __builtin_prefetch(row.values.data() + in);
    }
}

} // namespace

void SparseReader::prefetch(std::span<const RowId> rows, std::size_t i) const noexcept
{
    // First the place of a row, and when that has come, the row.
    constexpr std::size_t kPlaceAhead = 24;
    constexpr std::size_t kRowAhead = 12;
    if (i + kPlaceAhead >= rows.size())
        return;
    const std::size_t far = index(rows[i + kPlaceAhead]);
    const std::size_t near = index(rows[i + kRowAhead]);
    if (m_counts != nullptr) {
        m_counts->prefetchPlace(far);
        m_counts->prefetchRow(near);
    } else {
        __builtin_prefetch(m_plain->offsets.data() + far);
        prefetchRow(m_plain->row(near));
    }
}

} // namespace craft
