// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Compare: two runs, what they share and where they part.
#pragma once

#include "core/base/ids.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <vector>

class QComboBox;
class QLayout;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTabBar;
class QTableView;

namespace craft::ui {

class ChartTableModel;
class CompareChart;
class Headline;
class PairTableModel;
struct RunComparison;
class TestSetView;
class Workbench;

class ComparePage final : public QWidget {
    Q_OBJECT
public:
    explicit ComparePage(Workbench& workbench, QWidget* parent = nullptr);

    /// Ids of stored runs; 0 is the run shown.
    void setRuns(qint64 a, qint64 b);
    /// What is shown; null while there is nothing.
    [[nodiscard]] std::shared_ptr<const RunComparison> comparison() const { return m_comparison; }
    /// Rows of the list that is open.
    [[nodiscard]] const std::vector<RowId>& listed() const;
    [[nodiscard]] TestSetView& testSet() { return *m_test; }
    /// Instead of pairs and clusters.
    void showTestSet(bool on);

signals:
    void importRequested();
    void testImportRequested(); ///< of a test set
    void compared();

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QLayout* buildChoice();
    [[nodiscard]] QWidget* buildPairs();
    [[nodiscard]] QWidget* buildNumbers();
    [[nodiscard]] QWidget* buildLists();
    void fillRuns();
    void fillRun(QComboBox* box, qint64 id);
    void request();
    void showComparison(std::shared_ptr<const RunComparison> comparison);
    void showNumbers();
    void showList(int list);
    void save();

    Workbench& m_workbench;
    QStackedLayout* m_stack;
    QComboBox* m_a = nullptr;
    QComboBox* m_b = nullptr;
    QTabBar* m_parts = nullptr;
    TestSetView* m_test = nullptr;
    Headline* m_both = nullptr;
    Headline* m_onlyA = nullptr;
    Headline* m_onlyB = nullptr;
    Headline* m_jaccard = nullptr;
    QLabel* m_state = nullptr;
    ChartTableModel* m_numbers = nullptr;
    ChartTableModel* m_flow = nullptr;
    CompareChart* m_chart = nullptr;
    QStackedLayout* m_byCluster = nullptr;
    QTabBar* m_lists = nullptr;
    QPushButton* m_save = nullptr;
    PairTableModel* m_pairs = nullptr;
    QTableView* m_table = nullptr;
    std::shared_ptr<const RunComparison> m_comparison;
    bool m_isStale = true;
};

} // namespace craft::ui
