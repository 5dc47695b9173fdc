// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/pair_sketch.h"

#include <algorithm>

namespace craft {

void SketchedView::read(std::span<const RowId> which, float* out) const
{
    JointReader read(m_rows);
    std::vector<double> sum(cols());
    for (const RowId row : which) {
        std::fill(sum.begin(), sum.end(), 0.0);
        m_sketch.add(sum, read(index(row)), 1);
        out = std::transform(sum.begin(), sum.end(), out,
                             [](double value) { return static_cast<float>(value); });
    }
}

} // namespace craft
