// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Lab: which method wins on the open project.
#pragma once

#include "ui/models/lab_choice.h"
#include "ui/models/lab_lines.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QTableView;
class QTabWidget;

namespace craft::ui {

class Chart;
class ChartTableModel;
class Lab;
class LabCostChart;
class LabForm;
class LabMeasureChart;
class LabTableModel;
class LabTableOrder;
class Workbench;

class LabPage final : public QWidget {
    Q_OBJECT
public:
    explicit LabPage(Workbench& workbench, QWidget* parent = nullptr);

    [[nodiscard]] Lab& lab() const { return *m_lab; }
    [[nodiscard]] LabForm& form() const { return *m_form; }
    [[nodiscard]] LabMeasureChart& measureChart() const { return *m_measureChart; }
    [[nodiscard]] LabCostChart& costChart() const { return *m_costChart; }
    /// Takes over a specification; the files it names do not matter.
    void openSpec(const QString& file);
    /// CSV, JSON or Markdown by the suffix. Returns an empty text, or why it failed.
    [[nodiscard]] QString saveTableAs(const QString& name) const;
    /// The form's experiment with the project's files. Returns as saveTableAs().
    [[nodiscard]] QString saveSpecAs(const QString& name) const;

signals:
    void importRequested();
    void testImportRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* buildSide();
    [[nodiscard]] QWidget* buildTable();
    [[nodiscard]] QWidget* buildCharts();
    [[nodiscard]] QWidget* buildEmpty();
    void projectChanged();
    void fillExperiments(const QString& chosen);
    void experimentChosen(int index);
    void load(const LabExperimentChoice& choice);
    /// As it was run on the project last, else as it comes. Throws as readLabSpec() does.
    [[nodiscard]] LabSpec specOf(const LabExperimentChoice& choice) const;
    void keepSpec(const LabSpec& spec);
    void chooseSpec();
    void showFolder();
    void chooseFolder();
    void applyForm();
    void showState();
    void showEmpty();
    void showView();
    void showSizes();
    void showNumbers();
    void showSize();
    void showTrust();
    void showRanks();
    void showFailures();
    void fitColumns();
    void drawCharts();
    void maximise(Chart* chart);
    void markMethod(const QString& label);
    void useRow();
    void saveTable();
    void saveSpec();
    [[nodiscard]] const LabLine* currentLine() const;

    Workbench& m_workbench;
    Lab* m_lab;
    QStackedLayout* m_stack;
    QLabel* m_emptyTitle = nullptr;
    QLabel* m_emptyText = nullptr;
    QPushButton* m_emptyAction = nullptr;
    QWidget* m_side = nullptr;
    QComboBox* m_experiment = nullptr;
    QLabel* m_description = nullptr;
    LabForm* m_form = nullptr;
    QLabel* m_folderText = nullptr;
    QPushButton* m_changeFolder = nullptr;
    QPushButton* m_saveSpec = nullptr;
    QPushButton* m_start = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_state = nullptr;
    QWidget* m_tableBox = nullptr;
    QComboBox* m_size = nullptr;
    LabTableModel* m_model = nullptr;
    LabTableOrder* m_order = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_trust = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_saveTable = nullptr;
    QTabWidget* m_charts = nullptr;
    QComboBox* m_number = nullptr;
    LabMeasureChart* m_measureChart = nullptr;
    LabCostChart* m_costChart = nullptr;
    ChartTableModel* m_ranks = nullptr;
    ChartTableModel* m_failures = nullptr;
    Chart* m_maximised = nullptr;
    QTimer m_applyTimer;
    std::vector<LabExperimentChoice> m_experiments;
    std::vector<LabSize> m_sizes;
    std::vector<LabNumber> m_numbers;
    QString m_name; ///< of the experiment
    QString m_folder;
    QString m_project;
    bool m_isStale = true; ///< the form is not that of the project yet
};

} // namespace craft::ui
