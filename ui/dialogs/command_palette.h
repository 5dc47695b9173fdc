// SPDX-License-Identifier: GPL-3.0-or-later
// Type a few letters of a command, press Enter.
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace craft::ui {

class ActionList;

/// Lists all enabled commands whose menu or text holds the typed words.
class CommandPalette final : public QDialog {
    Q_OBJECT
public:
    CommandPalette(const ActionList& actions, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void run();

    const ActionList& m_actions;
    QLineEdit* m_filter = nullptr;
    QListWidget* m_list = nullptr;
};

} // namespace craft::ui
