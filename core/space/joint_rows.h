// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs as one vector each, written out: for methods that need the coordinates of a view.
#pragma once

#include "core/space/pair_view.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace craft {

/// Reads the rows of a view as one vector: the row itself, or [a x ; b y] with a^2 and b^2 the
/// weights of the sides, so that its dot products are those of the view. Columns of the source
/// come first. Sparse if all sides are, else dense. A view of a row lives until the next call.
/// One reader per thread; the matrices must outlive it.
class JointReader {
public:
    explicit JointReader(const ViewRows& rows);
    [[nodiscard]] std::size_t cols() const noexcept { return m_cols; }
    [[nodiscard]] bool isSparse() const noexcept { return m_sparse; }
    [[nodiscard]] VectorView operator()(std::size_t row);

private:
    void append(const VectorView& x, std::size_t offset, float scale);

    struct Side {
        RowReader read;
        std::size_t offset;
        float scale;
    };
    std::vector<Side> m_sides;
    std::size_t m_cols;
    bool m_sparse = true;
    std::vector<std::uint32_t> m_columns;
    std::vector<float> m_values;
};

/// The mean of all pool rows in the columns of poolRows(features, view, gamma), which
/// PairFeatures has ready.
[[nodiscard]] std::vector<float> jointPoolMean(const PairFeatures& features, View view,
                                               double gamma);
/// The mean of some rows (all may be the same), one value per column; zeros for none. On the
/// calling thread: for validation rows.
[[nodiscard]] std::vector<float> jointMean(const ViewRows& rows, std::span<const RowId> some);

} // namespace craft
