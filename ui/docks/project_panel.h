// SPDX-License-Identifier: GPL-3.0-or-later
// What the open project holds: corpora, vectors, runs.
#pragma once

#include <QWidget>

#include <cstdint>
#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace craft::ui {

class Workbench;

/// A tree that follows the workbench, with actions in context menus and buttons below.
class ProjectPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ProjectPanel(Workbench& workbench, QWidget* parent = nullptr);

signals:
    void compareRuns(qint64 a, qint64 b);
    /// Asks for the import wizard.
    void importRequested();

private:
    void refresh();
    void addCorpora(QTreeWidgetItem* root);
    void addVectors(QTreeWidgetItem* root);
    void addRuns(QTreeWidgetItem* root);
    void showMenu(const QPoint& at);
    void fillCorpusMenu(class QMenu& menu, const QTreeWidgetItem& item);
    void fillRunMenu(QMenu& menu, std::int64_t run);
    void showReport(int role, int part);
    void removeRole(int role);
    void makeCurrent(std::int64_t run);
    void updateButtons();
    [[nodiscard]] std::optional<std::int64_t> selectedRun() const;
    [[nodiscard]] std::optional<std::int64_t> currentRun() const;

    Workbench& m_workbench;
    QLabel* m_title;
    QTreeWidget* m_tree;
    QLabel* m_empty;
    QPushButton* m_import;
    QPushButton* m_keep;
    QPushButton* m_makeCurrent;
};

} // namespace craft::ui
