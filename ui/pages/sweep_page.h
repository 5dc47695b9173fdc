// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Sweep: what other numbers of clusters would come to.
#pragma once

#include <QWidget>

#include <cstdint>
#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedLayout;
class QTableView;

namespace craft::ui {

class Chart;
struct ChartTable;
class ChartTableModel;
class Sweep;
class SweepChart;
class Workbench;

class SweepPage final : public QWidget {
    Q_OBJECT
public:
    explicit SweepPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] Sweep& sweep() const { return *m_sweep; }
    [[nodiscard]] const QList<SweepChart*>& charts() const { return m_charts; }
    /// Numbers of clusters as listed; empty if the list cannot be read.
    [[nodiscard]] std::vector<std::uint64_t> clusters() const;

signals:
    void importRequested();

private:
    [[nodiscard]] QWidget* buildForm();
    [[nodiscard]] QWidget* buildCharts();
    [[nodiscard]] QWidget* buildAdvice();
    [[nodiscard]] QWidget* buildTable();
    void maximise(Chart* chart);
    void standardList();
    void listFromRange();
    [[nodiscard]] ChartTable cellTable() const;
    void showState();
    void showCells();
    void startOrCancel();
    void use(std::uint64_t k, std::int64_t seed);
    void useRow(int row);
    void save();

    Workbench& m_workbench;
    Sweep* m_sweep;
    QStackedLayout* m_stack;
    QSpinBox* m_from = nullptr;
    QSpinBox* m_to = nullptr;
    QSpinBox* m_count = nullptr;
    QLineEdit* m_list = nullptr;
    QSpinBox* m_seeds = nullptr;
    QPushButton* m_start = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_estimate = nullptr;
    QWidget* m_chartArea = nullptr;
    QWidget* m_advice = nullptr;
    QLabel* m_adviceText = nullptr;
    QPushButton* m_useSuggested = nullptr;
    QList<SweepChart*> m_charts;
    Chart* m_maximised = nullptr;
    ChartTableModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace craft::ui
