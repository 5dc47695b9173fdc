// SPDX-License-Identifier: GPL-3.0-or-later
// Sparse pairs as short dense rows.
#pragma once

#include "core/space/dense_source.h"
#include "core/space/joint_rows.h"
#include "core/space/sketch.h"

namespace craft {

/// Count sketches of the rows of a view, made on reading: their dot products are those of the
/// view, up to a variance of 2 / dims. Thread-safe.
class SketchedView final : public DenseSource {
public:
    /// REQUIRES: sketch.cols() == rows.cols(); both outlive this.
    SketchedView(const ViewRows& rows, const CountSketch& sketch)
        : m_rows(rows)
        , m_sketch(sketch)
    { }
    [[nodiscard]] std::size_t rows() const noexcept override { return m_rows.rows(); }
    [[nodiscard]] std::size_t cols() const noexcept override { return m_sketch.dims(); }
    void read(std::span<const RowId> which, float* out) const override;

private:
    const ViewRows& m_rows;
    const CountSketch& m_sketch;
};

} // namespace craft
