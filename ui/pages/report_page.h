// SPDX-License-Identifier: GPL-3.0-or-later
// The run on screen as one readable page, to copy or to save.
#pragma once

#include <QTimer>
#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTextBrowser;

namespace craft::ui {

class Workbench;

class ReportPage final : public QWidget {
    Q_OBJECT
public:
    explicit ReportPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] QString html() const;
    [[nodiscard]] QString markdown() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void save(const QString& filter, const QString& suffix, const QString& text);

    Workbench& m_workbench;
    QStackedWidget* m_stack;
    QTextBrowser* m_browser;
    QPushButton* m_start;
    QWidget* m_buttons;
    QTimer m_delay; ///< not on every tick of a slider
};

} // namespace craft::ui
