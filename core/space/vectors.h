// SPDX-License-Identifier: GPL-3.0-or-later
// Single rows of a matrix, sparse or dense, behind one view, and their dot products.
#pragma once

#include "core/data/feature_matrix.h"

#include <optional>
#include <span>
#include <vector>

namespace craft {

/// A row: sparse if it has a column for every value, else dense with all its values.
struct VectorView {
    std::span<const std::uint32_t> columns;
    std::span<const float> values;

    [[nodiscard]] bool isDense() const noexcept { return columns.size() != values.size(); }
};

/// x . y for a dense y of full length. Sums in double in one fixed order.
[[nodiscard]] double dot(const VectorView& x, std::span<const float> y) noexcept;

/// Sum of the squared stored values.
[[nodiscard]] double squaredLength(const VectorView& x) noexcept;

/// Adds weight * x to a dense sum.
void addTo(std::span<double> sum, const VectorView& x, double weight) noexcept;

/// Unit rows read one at a time. A view lives until the next call. One reader per thread.
class RowReader {
public:
    explicit RowReader(const FeatureMatrix& rows);
    [[nodiscard]] VectorView operator()(std::size_t row);
    /// As SparseReader::prefetch(); nothing for dense rows.
    void prefetch(std::span<const RowId> rows, std::size_t i) const noexcept
    {
        if (m_sparse)
            m_sparse->prefetch(rows, i);
    }

private:
    const FeatureMatrix& m_rows;
    std::optional<SparseReader> m_sparse;
    std::vector<float> m_buffer;
};

/// All unit rows of a matrix held ready: sparse rows by reference, dense rows read once (4 bytes
/// a value). For small matrices: validation, candidates. `rows` must outlive this.
class UnitRows {
public:
    explicit UnitRows(const FeatureMatrix& rows);
    [[nodiscard]] std::size_t size() const noexcept { return m_rows.rows(); }
    [[nodiscard]] VectorView operator[](std::size_t row) const noexcept;

private:
    const FeatureMatrix& m_rows;
    std::vector<float> m_values;
};

} // namespace craft
