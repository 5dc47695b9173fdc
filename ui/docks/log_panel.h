// SPDX-License-Identifier: GPL-3.0-or-later
// Notices, failures and ended tasks, with the time.
#pragma once

#include <QPlainTextEdit>

namespace craft::ui {

class Workbench;

/// Read-only and selectable; keeps the newest thousand lines.
class LogPanel final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit LogPanel(Workbench& workbench, QWidget* parent = nullptr);

private:
    void add(const QString& text);
};

} // namespace craft::ui
