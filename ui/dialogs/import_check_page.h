// SPDX-License-Identifier: GPL-3.0-or-later
// Last page of the import wizard: the import itself and what became of every row.
#pragma once

#include "ui/base/task_runner.h"
#include "ui/dialogs/import_plan.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace craft::ui {

class Workbench;

class ImportCheckPage final : public QWidget {
    Q_OBJECT
public:
    enum class Phase { Idle, Checking, Asking, Importing, Failed, Done };

    ImportCheckPage(Workbench& workbench, ImportPlan& plan, QWidget* parent);

    /// Starts. `newProject` as in Workbench::importFiles.
    void start(const QString& newProject);
    /// Stops a running import; the project stays as it was.
    void stop();
    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Pairs that the user wants selected now.
    [[nodiscard]] std::uint64_t budget() const;
    /// Whether there is enough in the project to select.
    [[nodiscard]] bool canSelect() const;

signals:
    void changed();

private:
    void checkHashes();
    void askAboutRepeats(std::vector<std::pair<Role, std::size_t>> repeats);
    void skipRepeats();
    void import();
    void finish(Outcome<std::vector<ImportReport>> outcome);
    void showReports(const std::vector<ImportReport>& reports);
    void showIssues();
    void saveReport();
    void setPhase(Phase phase, const QString& title, const QString& text = {});
    void showProgress(const TaskInfo& task);

    Workbench& m_workbench;
    ImportPlan& m_plan;
    Phase m_phase = Phase::Idle;
    QString m_newProject;
    RoleRequests m_requests;
    std::vector<std::pair<Role, std::size_t>> m_repeats; ///< role, number of the request
    struct Part {
        Role role;
        std::string name;
        ImportReport report;
    };
    std::vector<Part> m_parts;

    QLabel* m_title;
    QLabel* m_text;
    QProgressBar* m_bar;
    QLabel* m_stage;
    QWidget* m_question;
    QTreeWidget* m_table;
    QTreeWidget* m_issues;
    QWidget* m_reportButtons;
    QPushButton* m_showIssues;
    QWidget* m_budgetRow;
    QSpinBox* m_budget;
};

} // namespace craft::ui
