// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/action_list.h"

#include "ui/base/preferences.h"

#include <QAction>
#include <QVariant>
#include <QWidget>

#include <algorithm>

namespace craft::ui {
namespace {

constexpr const char* kStandard = "standardShortcut";
constexpr const char* kMenu = "menu";

QString keyOf(const QAction* action)
{
    return QStringLiteral("shortcuts/") + action->objectName();
}

} // namespace

ActionList::ActionList(Preferences& preferences, QWidget* window)
    : QObject(window)
    , m_preferences(preferences)
    , m_window(window)
{ }

QAction* ActionList::add(const QString& id, const QString& menu, const QString& text,
                         const QKeySequence& shortcut, const std::function<void()>& triggered)
{
    auto* action = new QAction(text, this);
    connect(action, &QAction::triggered, this, [triggered] { triggered(); });
    return adopt(id, menu, action, shortcut);
}

QAction* ActionList::adopt(const QString& id, const QString& menu, QAction* action,
                           const QKeySequence& shortcut)
{
    action->setObjectName(id);
    action->setProperty(kMenu, menu);
    action->setProperty(kStandard, shortcut.toString(QKeySequence::PortableText));
    const QVariant own = m_preferences.value(keyOf(action));
    action->setShortcut(own.isValid() ? QKeySequence(own.toString(), QKeySequence::PortableText)
                                      : shortcut);
    m_window->addAction(action);
    m_actions.push_back(action);
    return action;
}

QAction* ActionList::find(const QString& id) const
{
    const auto it = std::find_if(m_actions.begin(), m_actions.end(),
                                 [&](const QAction* action) { return action->objectName() == id; });
    return it == m_actions.end() ? nullptr : *it;
}

QKeySequence ActionList::standardShortcut(const QAction* action) const
{
    return QKeySequence(action->property(kStandard).toString(), QKeySequence::PortableText);
}

void ActionList::setShortcut(QAction* action, const QKeySequence& shortcut)
{
    action->setShortcut(shortcut);
    if (shortcut == standardShortcut(action))
        m_preferences.remove(keyOf(action));
    else
        m_preferences.setValue(keyOf(action), shortcut.toString(QKeySequence::PortableText));
}

QAction* ActionList::conflicting(const QAction* action, const QKeySequence& shortcut) const
{
    if (shortcut.isEmpty())
        return nullptr;
    const auto it = std::find_if(m_actions.begin(), m_actions.end(), [&](const QAction* other) {
        return other != action && other->shortcut() == shortcut;
    });
    return it == m_actions.end() ? nullptr : *it;
}

} // namespace craft::ui
