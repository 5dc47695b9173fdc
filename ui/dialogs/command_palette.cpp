// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/command_palette.h"

#include "ui/widgets/action_list.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace craft::ui {
namespace {

constexpr int kActionRole = Qt::UserRole;

/// All words of `filter` occur in `text`.
bool matches(const QString& text, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

CommandPalette::CommandPalette(const ActionList& actions, QWidget* parent)
    : QDialog(parent)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("command-palette"));
    setWindowTitle(tr("Commands"));
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("Type a command"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Commands"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    const int em = fontMetrics().height();
    resize(30 * em, 22 * em);
    connect(m_filter, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_filter, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    fill();
}

void CommandPalette::fill()
{
    m_list->clear();
    const QStringList words = m_filter->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QAction* action : m_actions.all()) {
        const QString title = tr("%1: %2").arg(action->property("menu").toString(),
                                               action->text().remove(QLatin1Char('&')));
        if (!action->isEnabled() || !matches(title, words))
            continue;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        auto* item =
            new QListWidgetItem(keys.isEmpty() ? title : tr("%1   (%2)").arg(title, keys), m_list);
        item->setData(kActionRole, QVariant::fromValue<QObject*>(action));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    auto* action = qobject_cast<QAction*>(item->data(kActionRole).value<QObject*>());
    accept();
    if (action != nullptr)
        action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    // The arrows move in the list while the typing goes on.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
            || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace craft::ui
