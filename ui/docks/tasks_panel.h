// SPDX-License-Identifier: GPL-3.0-or-later
// What runs, what waits and what ended, with progress and a way to stop it.
#pragma once

#include "ui/base/task_runner.h"

#include <QWidget>

#include <map>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace craft::ui {

class Workbench;

/// One line for each task that is not quiet, newest first; ended ones stay until there are too
/// many.
class TasksPanel final : public QWidget {
    Q_OBJECT
public:
    explicit TasksPanel(Workbench& workbench, QWidget* parent = nullptr);

private:
    struct Line {
        QWidget* widget = nullptr;
        QLabel* text = nullptr;
        QProgressBar* bar = nullptr;
        QPushButton* cancel = nullptr;
    };
    void onChanged(const TaskInfo& task);
    Line& lineOf(const TaskInfo& task);
    void removeOldest();

    Workbench& m_workbench;
    QVBoxLayout* m_column = nullptr;
    QLabel* m_empty = nullptr;
    std::map<quint64, Line> m_lines;
};

/// "Clustering, 38 %, 21 s left": one line for status bars too.
[[nodiscard]] QString taskText(const TaskInfo& task);

} // namespace craft::ui
