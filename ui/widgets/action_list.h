// SPDX-License-Identifier: GPL-3.0-or-later
// All commands of a window in one list: menus, tool bar, palette and shortcut editor share it.
#pragma once

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QWidget;

namespace craft::ui {

class Preferences;

/// Owns the actions. Every action has a stable id (its objectName) under which the user's own
/// shortcut is kept.
class ActionList final : public QObject {
    Q_OBJECT
public:
    ActionList(Preferences& preferences, QWidget* window);

    /// `menu` is the path shown in the palette, "File".
    QAction* add(const QString& id, const QString& menu, const QString& text,
                 const QKeySequence& shortcut, const std::function<void()>& triggered);
    /// Takes over an action made elsewhere (undo, dock toggles).
    QAction* adopt(const QString& id, const QString& menu, QAction* action,
                   const QKeySequence& shortcut = {});

    [[nodiscard]] const std::vector<QAction*>& all() const { return m_actions; }
    [[nodiscard]] QAction* find(const QString& id) const;
    [[nodiscard]] QKeySequence standardShortcut(const QAction* action) const;
    /// Kept for the user; an empty one means "none". The standard one removes the entry.
    void setShortcut(QAction* action, const QKeySequence& shortcut);
    /// The other action that has `shortcut`, or null.
    [[nodiscard]] QAction* conflicting(const QAction* action, const QKeySequence& shortcut) const;

private:
    Preferences& m_preferences;
    QWidget* m_window;
    std::vector<QAction*> m_actions;
};

} // namespace craft::ui
