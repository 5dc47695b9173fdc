// SPDX-License-Identifier: GPL-3.0-or-later
// Language, appearance, computing and shortcuts. Everything applies at once.
#pragma once

#include <QDialog>

class QTabWidget;

namespace craft::ui {

class ActionList;
class Preferences;

class PreferencesDialog final : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(Preferences& preferences, ActionList& actions, QWidget* parent);
    /// "general", "appearance", "compute", "shortcuts".
    void showPage(const QString& id);

private:
    [[nodiscard]] QWidget* makeGeneral();
    [[nodiscard]] QWidget* makeAppearance();
    [[nodiscard]] QWidget* makeCompute();
    [[nodiscard]] QWidget* makeShortcuts();

    Preferences& m_preferences;
    ActionList& m_actions;
    QTabWidget* m_tabs = nullptr;
};

} // namespace craft::ui
