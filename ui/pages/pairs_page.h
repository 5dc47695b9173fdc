// SPDX-License-Identifier: GPL-3.0-or-later
// The Pairs tab: filter, table, and what can be done with its rows.
#pragma once

#include "ui/models/pair_search.h"
#include "ui/models/pair_table_model.h"
#include "ui/widgets/filter_line.h"
#include "ui/widgets/pair_view.h"

#include <QWidget>

#include <map>

class QLayout;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace craft::ui {

class PairsPage final : public QWidget {
    Q_OBJECT
public:
    explicit PairsPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] PairTableView* view() const { return m_view; }
    [[nodiscard]] PairTableModel* model() const { return m_model; }
    [[nodiscard]] FilterLine* filterLine() const { return m_filter; }
    [[nodiscard]] PairSearch* search() const { return m_search; }
    /// Shows the pairs of this filter line.
    void setFilter(const QString& line) { m_filter->setText(line); }
    /// Ctrl+F.
    void focusFilter();

signals:
    void importAsked(); ///< from the empty view
    void opened(); ///< Enter on a row: whoever shows the inspector brings it forward

private:
    enum class Page { Empty, NoMatch, Table };

    QWidget* buildChips();
    QWidget* buildActions();
    QWidget* buildEmpty(const QString& text, const QString& action, const QString& name,
                        const std::function<void()>& run);
    QToolButton* addChip(const QString& text, const QString& toolTip, const QString& name,
                         QLayout* row);
    void addRowActions(QMenu* menu, bool all);
    void connectWorkbench();

    void toggleTerm(QueryKey key, const QString& piece, bool on);
    void followClusters();
    void stepCluster(int step);
    void applyFilter(const QString& line);
    void showRows(const RowOrder& rows);
    void showHistograms(const ColumnCounts& counts);
    void sortBy(int column);
    void filterRange(int column, double from, double to);
    void updateChips();
    void updateCounts();
    void updatePage();

    void act(RowVerb verb, bool all);
    void decide(RowVerb verb, const std::vector<RowId>& rows);
    void editNote(const std::vector<RowId>& rows);
    void copy(RowVerb verb, const std::vector<RowId>& rows);
    [[nodiscard]] std::vector<RowId> rowsFor(bool all) const;
    /// Asks before much is changed at once.
    [[nodiscard]] bool isSure(RowVerb verb, std::size_t rows);

    void loadDocument();
    void saveDocument();

    Workbench& m_workbench;
    PairTableModel* m_model;
    PairSearch* m_search;
    FilterLine* m_filter;
    PairTableView* m_view;
    QStackedWidget* m_stack;
    QLabel* m_count;
    QToolButton* m_selectedChip = nullptr;
    QToolButton* m_leftOutChip = nullptr;
    QToolButton* m_pinnedChip = nullptr;
    QToolButton* m_notedChip = nullptr;
    QToolButton* m_clusterChip = nullptr;
    QToolButton* m_follow = nullptr;
    QToolButton* m_wrap = nullptr;
    QPushButton* m_allButton = nullptr;
    std::vector<QWidget*> m_rowButtons;
    QString m_projectFile; ///< whose filters are loaded
};

} // namespace craft::ui
