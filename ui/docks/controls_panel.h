// SPDX-License-Identifier: GPL-3.0-or-later
// Budget and k as sliders, and every other parameter of a run.
#pragma once

#include "ui/workbench/workbench.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace craft::ui {

class LogSlider;
class ParamForm;

/// The budget follows every move of its slider; k shows a preview while it is dragged and is
/// computed after the release. All other parameters apply when they are edited.
class ControlsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ControlsPanel(Workbench& workbench, QWidget* parent = nullptr);

public slots:
    void focusClusters();
    void focusBudget();

private:
    [[nodiscard]] QWidget* makeBudget();
    [[nodiscard]] QWidget* makeClusters();
    [[nodiscard]] QWidget* makeApply();
    void addGroup(QVBoxLayout& column, const QString& title, std::vector<ParamSpec> specs,
                  bool open);
    void rebuildForms();
    void refresh();
    void refreshStatus();
    [[nodiscard]] QString clustersNote() const;
    /// "budget" or "budget-tokens".
    [[nodiscard]] std::string budgetParam() const;
    void commitBudget(int value);
    void commitClusters(int value);
    void changeUnit();

    Workbench& m_workbench;
    LogSlider* m_budget = nullptr;
    QSpinBox* m_budgetBox = nullptr;
    QComboBox* m_unit = nullptr;
    QLabel* m_budgetNote = nullptr;
    LogSlider* m_clusters = nullptr;
    QSpinBox* m_clustersBox = nullptr;
    QLabel* m_clustersNote = nullptr;
    QLabel* m_status = nullptr;
    QPushButton* m_apply = nullptr;
    QCheckBox* m_auto = nullptr;
    QWidget* m_forms = nullptr;
    std::string m_formsOf; ///< vectorizer and method the forms were made for
};

} // namespace craft::ui
