// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/dense_source.h"

#include "core/base/error.h"

#include <cmath>

namespace craft {

DenseView::DenseView(const ViewRows& rows)
    : m_rows(rows)
    , m_cols(rows.cols())
{
    CRAFT_ASSERT(!rows.isSparse());
}

void DenseView::read(std::span<const RowId> which, float* out) const
{
    const auto sides = m_rows.sides();
    if (sides.size() == 1) { // rows that follow each other in one piece
        const DenseRows& stored = sides[0].rows->dense();
        for (std::size_t i = 0, last = 0; i < which.size(); i = last) {
            for (last = i + 1;
                 last < which.size() && index(which[last]) == index(which[i]) + last - i;)
                ++last;
            stored.read({index(which[i]), index(which[i]) + last - i},
                        {out + i * m_cols, (last - i) * m_cols});
        }
        return;
    }
    std::size_t first = 0;
    for (const ViewRows::Side& side : sides) {
        const std::size_t cols = side.rows->cols();
        const float scale = std::sqrt(side.weight);
        for (std::size_t i = 0; i < which.size(); ++i) {
            const std::span<float> row(out + i * m_cols + first, cols);
            side.rows->dense().read({index(which[i]), index(which[i]) + 1}, row);
            for (float& value : row)
                value *= scale;
        }
        first += cols;
    }
}

std::vector<float> readAll(const DenseSource& source)
{
    std::vector<RowId> all(source.rows());
    for (std::size_t row = 0; row < all.size(); ++row)
        all[row] = rowId(row);
    std::vector<float> out(source.rows() * source.cols());
    source.read(all, out.data());
    return out;
}

} // namespace craft
