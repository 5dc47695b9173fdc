// SPDX-License-Identifier: GPL-3.0-or-later
// A table of numbers to read: one row at a time, no grid, Tab goes on to the next widget.
#pragma once

#include <QString>

class QTableView;

namespace craft::ui {

/// Without a parent; `name` is the object name, `accessible` what is read out.
[[nodiscard]] QTableView* plainTable(const QString& name, const QString& accessible);

} // namespace craft::ui
