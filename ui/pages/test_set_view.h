// SPDX-License-Identifier: GPL-3.0-or-later
// The compared runs on the project's test set: measures x runs, beside random selections.
#pragma once

#include "ui/models/test_measures.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLayout;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedLayout;
class QTableView;

namespace craft::ui {

class DomainChoice;
class TestTableModel;
class Workbench;

/// A part of the page Compare. Numbers are shown as long as they belong to the runs and settings
/// that are chosen; it says so where they no longer do.
class TestSetView final : public QWidget {
    Q_OBJECT
public:
    explicit TestSetView(Workbench& workbench, QWidget* parent = nullptr);

    /// The runs that are compared; equal ids are measured once, negative ones not at all.
    void setRuns(qint64 a, qint64 b);
    /// What Measure would measure now.
    [[nodiscard]] TestRequest request() const;
    void measure();
    [[nodiscard]] TestMeasurement& measurement() { return *m_measurement; }
    [[nodiscard]] const TestTableModel& table() const { return *m_model; }

signals:
    void importRequested();

private:
    [[nodiscard]] QWidget* buildContent();
    [[nodiscard]] QLayout* buildSettings();
    [[nodiscard]] QWidget* buildMissing();
    void choose();
    void showState();
    void showProgress();
    [[nodiscard]] QString stateText(const std::shared_ptr<const TestMeasures>& found) const;
    [[nodiscard]] QString foundText(const TestMeasures& found) const;
    /// Empty if the runs can be measured.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] std::vector<std::int64_t> runs() const;
    [[nodiscard]] QString runName(std::int64_t id) const;
    void save();

    Workbench& m_workbench;
    TestMeasurement* m_measurement;
    TestTableModel* m_model;
    QStackedLayout* m_stack;
    QComboBox* m_cut = nullptr;
    DomainChoice* m_domain = nullptr;
    QSpinBox* m_seeds = nullptr;
    QPushButton* m_choose = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_save = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_missing = nullptr;
    QPushButton* m_import = nullptr;
    QTableView* m_view = nullptr;
    qint64 m_a = -1;
    qint64 m_b = -1;
    std::vector<std::int64_t> m_others; ///< stored runs that are measured too
    std::vector<std::string> m_measures;
    bool m_isDropped = false; ///< numbers were shown that belong to other runs or settings
};

} // namespace craft::ui
