// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/tasks_panel.h"

#include "ui/base/text.h"
#include "ui/workbench/workbench.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace craft::ui {
namespace {

constexpr std::size_t kShownLines = 30;
constexpr int kProgressSteps = 1000;

} // namespace

QString taskText(const TaskInfo& task)
{
    switch (task.state) {
    case TaskState::Queued:
        return TasksPanel::tr("%1: waiting").arg(task.title);
    case TaskState::Done:
        return TasksPanel::tr("%1: done in %2").arg(task.title, durationText(task.seconds));
    case TaskState::Failed:
        return TasksPanel::tr("%1: failed. %2").arg(task.title, task.message);
    case TaskState::Cancelled:
        return TasksPanel::tr("%1: stopped").arg(task.title);
    case TaskState::Running:
        break;
    }
    const QString stage = task.stage.isEmpty() ? QString() : coreText(task.stage.toStdString());
    if (task.fraction < 0)
        return stage.isEmpty() ? TasksPanel::tr("%1…").arg(task.title)
                               : TasksPanel::tr("%1: %2…").arg(task.title, stage);
    const QString percent = percentText(task.fraction, 0);
    if (task.secondsLeft < 0)
        return TasksPanel::tr("%1: %2, %3").arg(task.title, stage, percent);
    return TasksPanel::tr("%1: %2, %3, %4 left")
        .arg(task.title, stage, percent, durationText(task.secondsLeft));
}

TasksPanel::TasksPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_empty = new QLabel(tr("Nothing is running."));
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_column->addWidget(m_empty);
    m_column->addStretch(1);
    scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(&workbench.tasks(), &TaskRunner::changed, this, &TasksPanel::onChanged);
}

TasksPanel::Line& TasksPanel::lineOf(const TaskInfo& task)
{
    const auto found = m_lines.find(task.id);
    if (found != m_lines.end())
        return found->second;
    Line line;
    line.widget = new QWidget;
    auto* row = new QHBoxLayout(line.widget);
    row->setContentsMargins(0, 0, 0, 0);
    line.text = new QLabel;
    line.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line.bar = new QProgressBar;
    line.bar->setTextVisible(false);
    line.bar->setMaximumWidth(line.bar->fontMetrics().averageCharWidth() * 24);
    line.bar->setAccessibleName(task.title);
    line.cancel = new QPushButton(tr("Cancel"));
    line.cancel->setAccessibleName(tr("Cancel %1").arg(task.title));
    connect(line.cancel, &QPushButton::clicked, this,
            [this, id = task.id] { m_workbench.tasks().cancel(id); });
    row->addWidget(line.text, 1);
    row->addWidget(line.bar);
    row->addWidget(line.cancel);
    m_column->insertWidget(0, line.widget);
    m_empty->hide();
    return m_lines.emplace(task.id, line).first->second;
}

void TasksPanel::removeOldest()
{
    while (m_lines.size() > kShownLines) {
        const auto oldest = m_lines.begin();
        if (oldest->second.cancel->isVisibleTo(oldest->second.widget))
            return; // still running
        oldest->second.widget->deleteLater();
        m_lines.erase(oldest);
    }
}

void TasksPanel::onChanged(const TaskInfo& task)
{
    if (task.quiet)
        return;
    Line& line = lineOf(task);
    line.text->setText(taskText(task));
    const bool running = task.state == TaskState::Running;
    const bool ended = !running && task.state != TaskState::Queued;
    line.bar->setVisible(running);
    line.cancel->setVisible(!ended);
    line.bar->setRange(0, task.fraction < 0 ? 0 : kProgressSteps);
    if (task.fraction >= 0)
        line.bar->setValue(static_cast<int>(task.fraction * kProgressSteps));
    if (ended)
        removeOldest();
}

} // namespace craft::ui
