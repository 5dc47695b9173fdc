// SPDX-License-Identifier: GPL-3.0-or-later
// The pairs as a table to look through with the keyboard.
#pragma once

#include "ui/models/pair_table_model.h"
#include "ui/widgets/pair_delegate.h"
#include "ui/widgets/pair_header.h"

#include <QTableView>

class QMenu;

namespace craft::ui {

/// What the user does with rows.
enum class RowVerb { Pin, Lock, Clear, Note, CopySource, CopyTarget, CopyTsv, CopyJson };

/// Rows of one height, widths and order of columns remembered in the preferences. Says what the
/// user wants with the rows; the page does it.
class PairTableView final : public QTableView {
    Q_OBJECT
public:
    PairTableView(Workbench& workbench, PairTableModel& model, QWidget* parent = nullptr);

    [[nodiscard]] PairHeader* header() const { return m_header; }
    [[nodiscard]] PairDelegate* delegate() const { return m_delegate; }
    /// Rows with three lines of text instead of one.
    void setWrapped(bool on);
    [[nodiscard]] bool isWrapped() const { return m_delegate->lines() > 1; }
    /// First and last row on screen, -1 if there is none.
    [[nodiscard]] std::pair<int, int> visibleRows() const;
    void refreshVisible();
    /// The selected rows in the order of the view.
    [[nodiscard]] std::vector<RowId> selectedRows() const;
    [[nodiscard]] std::size_t selectedCount() const;
    /// Makes `row` current and visible if it is listed.
    bool showRow(RowId row);
    void step(int rows);
    /// Fills with one checkable action per column.
    void fillColumnMenu(QMenu* menu);

signals:
    void asked(craft::ui::RowVerb verb);
    void clusterStepAsked(int step);
    void opened(); ///< Enter or a double click

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    void restoreColumns();
    void saveColumns();
    void setStandardWidths();
    void fitRows();

    Workbench& m_workbench;
    PairTableModel& m_model;
    PairHeader* m_header;
    PairDelegate* m_delegate;
    QTimer m_saveTimer;
};

} // namespace craft::ui
