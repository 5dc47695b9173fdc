// SPDX-License-Identifier: GPL-3.0-or-later
// What a page shows before there is a run: why it is empty, and the one step that helps.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace craft::ui {

class Workbench;

class EmptyView final : public QWidget {
    Q_OBJECT
public:
    /// `purpose`: what the page will show, one sentence. `name` begins the object names.
    EmptyView(Workbench& workbench, const QString& name, const QString& purpose,
              QWidget* parent = nullptr);

signals:
    void importRequested();

private:
    void showState();
    void act();

    Workbench& m_workbench;
    QString m_purpose;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace craft::ui
