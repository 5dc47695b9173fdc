// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/feature_matrix.h"

#include "core/base/error.h"

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

std::size_t FeatureMatrix::rows() const noexcept
{
    return visit([](const auto& m) { return m.rows(); });
}

std::size_t FeatureMatrix::cols() const noexcept
{
    return isSparse() ? sparse().cols : dense().cols();
}

FeatureMatrix FeatureMatrix::gather(std::span<const RowId> rows) const
{
    if (isSparse()) {
        SparseRows out;
        out.cols = cols();
        out.offsets.reserve(rows.size() + 1);
        for (const RowId id : rows) {
            const SparseRow row = sparse().row(index(id));
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

} // namespace craft
