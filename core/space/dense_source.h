// SPDX-License-Identifier: GPL-3.0-or-later
// Dense rows that are stored or made on reading: joint vectors, sketches, whitened features.
#pragma once

#include "core/space/pair_view.h"

namespace craft {

/// Dense rows, read by number. Reading is thread-safe.
class DenseSource {
public:
    virtual ~DenseSource() = default;
    [[nodiscard]] virtual std::size_t rows() const noexcept = 0;
    [[nodiscard]] virtual std::size_t cols() const noexcept = 0;
    /// Writes the rows one after the other. REQUIRES: room for which.size() x cols() floats.
    virtual void read(std::span<const RowId> which, float* out) const = 0;
};

/// The rows z of a dense view as unit vectors; 4 bytes a value for the rows being read only.
class DenseView final : public DenseSource {
public:
    /// REQUIRES: !rows.isSparse(); the matrices outlive this.
    explicit DenseView(const ViewRows& rows);
    [[nodiscard]] std::size_t rows() const noexcept override { return m_rows.rows(); }
    [[nodiscard]] std::size_t cols() const noexcept override { return m_cols; }
    void read(std::span<const RowId> which, float* out) const override;

private:
    ViewRows m_rows;
    std::size_t m_cols;
};

/// All rows of a source, row-major.
[[nodiscard]] std::vector<float> readAll(const DenseSource& source);

} // namespace craft
