// SPDX-License-Identifier: GPL-3.0-or-later
// The form of the tab Lab: methods, vectors, sizes and seeds of an experiment.
#pragma once

#include "core/lab/spec.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QSpinBox;

namespace craft::ui {

class Workbench;

class LabForm final : public QWidget {
    Q_OBJECT
public:
    explicit LabForm(Workbench& workbench, QWidget* parent = nullptr);

    /// Fills the form; what it has no control for stays as it is in `spec`.
    void setSpec(const LabSpec& spec);
    /// The experiment as the form says. REQUIRES: problem() is empty.
    [[nodiscard]] LabSpec spec() const { return m_spec; }
    /// Why the form is no experiment, a sentence; empty if it is one.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// The columns and the largest budget are the project's.
    void showProject();

signals:
    void edited();

private:
    [[nodiscard]] QWidget* buildMethods();
    void buildGrid(QFormLayout& form);
    void buildKnowledge(QFormLayout& form);
    void fill(QListWidget& list, const std::vector<LabSetting>& offered,
              const std::vector<LabSetting>& chosen);
    void tickAll(bool on);
    void fillColumns();
    /// Offers what stands in the column.
    void readLabels();
    void read();
    /// Throws Error{Invalid} with a sentence.
    [[nodiscard]] LabSpec readForm() const;

    Workbench& m_workbench;
    LabSpec m_base;
    LabSpec m_spec;
    QString m_problem;
    /// What was not edited stays as the specification says, whatever the control can show.
    bool m_areSeedsEdited = false;
    bool m_isNoiseEdited = false;
    std::vector<LabSetting> m_methodsOffered;
    std::vector<LabSetting> m_vectorizersOffered;
    QListWidget* m_methods = nullptr;
    QListWidget* m_vectorizers = nullptr;
    QLineEdit* m_clusters = nullptr;
    QLineEdit* m_budgets = nullptr;
    QCheckBox* m_tokens = nullptr;
    QSpinBox* m_seeds = nullptr;
    QComboBox* m_column = nullptr;
    QComboBox* m_label = nullptr;
    QDoubleSpinBox* m_noise = nullptr;
};

} // namespace craft::ui
