// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/log_panel.h"

#include "ui/docks/tasks_panel.h"
#include "ui/workbench/workbench.h"

#include <QLocale>
#include <QTime>

namespace craft::ui {
namespace {

constexpr int kKeptLines = 1000;

} // namespace

LogPanel::LogPanel(Workbench& workbench, QWidget* parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setMaximumBlockCount(kKeptLines);
    setPlaceholderText(tr("Nothing has happened yet."));
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Log"));
    connect(&workbench, &Workbench::notice, this, &LogPanel::add);
    connect(&workbench, &Workbench::failed, this, [this](const QString& what, const QString& hint) {
        add(hint.isEmpty() ? what : tr("%1. %2").arg(what, hint));
    });
    connect(&workbench.tasks(), &TaskRunner::changed, this, [this](const TaskInfo& task) {
        if (!task.quiet && task.state != TaskState::Running && task.state != TaskState::Queued)
            add(taskText(task));
    });
}

void LogPanel::add(const QString& text)
{
    appendPlainText(tr("%1  %2").arg(
        QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss")), text));
}

} // namespace craft::ui
