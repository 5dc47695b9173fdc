// SPDX-License-Identifier: GPL-3.0-or-later
// Charts as files and on the clipboard.
#pragma once

#include <QImage>
#include <QString>

namespace craft::ui {

class Chart;

/// As shown, `scale` times as many pixels.
[[nodiscard]] QImage chartImage(Chart& chart, double scale);
/// Writes png, svg, pdf or csv by the suffix of `file`; `scale` is for png. The file is replaced
/// as a whole or not at all. Returns an empty text, or why it failed.
[[nodiscard]] QString saveChart(Chart& chart, const QString& file, int scale = 1);
void copyChartImage(Chart& chart);
/// Tab-separated, for spreadsheets.
void copyChartData(const Chart& chart);

} // namespace craft::ui
