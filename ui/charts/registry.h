// SPDX-License-Identifier: GPL-3.0-or-later
// All charts that have one place for each cluster: one line each.
#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace craft::ui {

class Chart;
class Workbench;

struct ChartEntry {
    const char* id;
    /// Title, definition and all else are the chart's own.
    Chart* (*make)(Workbench& workbench, QWidget* parent);
};

/// In the order of the overview page.
[[nodiscard]] const std::vector<ChartEntry>& chartRegistry();

Chart* makeSizeChart(Workbench& workbench, QWidget* parent);
Chart* makeAllocationChart(Workbench& workbench, QWidget* parent);
Chart* makeDiameterChart(Workbench& workbench, QWidget* parent);
Chart* makeResidualChart(Workbench& workbench, QWidget* parent);

} // namespace craft::ui
