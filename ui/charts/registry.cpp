// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/registry.h"

namespace craft::ui {

const std::vector<ChartEntry>& chartRegistry()
{
    static const std::vector<ChartEntry> entries{
        {"sizes", makeSizeChart},
        {"allocation", makeAllocationChart},
        {"diameters", makeDiameterChart},
        {"residual", makeResidualChart},
    };
    return entries;
}

} // namespace craft::ui
