// SPDX-License-Identifier: GPL-3.0-or-later
// An experiment on the open project: what is there of it, and the tasks that go on with it.
#pragma once

#include "core/lab/lab.h"
#include "core/lab/table.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace craft::ui {

class Workbench;

/// Cells of one method that could not be run for one reason.
struct LabFailureLine {
    QString method;
    QString size;
    QString message;
    std::uint64_t cells = 0;
};

/// What is known of an experiment at one moment. Immutable. The corpora of the plan's tasks are
/// null: they belong to the compute thread.
struct LabView {
    std::shared_ptr<const LabPlan> plan;
    LabTable table;
    std::vector<LabFailureLine> failures;
    std::size_t failedCells = 0;
    /// Cells of `plan` that had to be run when this was started, in their order.
    std::vector<std::size_t> toRun;
};

/// Results are kept in a folder, one cell after the other; starting goes on with what is not there.
/// Every cell is a task of its own, of low priority: whatever else the user does goes between.
/// Only one process works in a folder, so that it is open no longer than needed.
class Lab final : public QObject {
    Q_OBJECT
public:
    explicit Lab(Workbench& workbench, QObject* parent = nullptr);

    /// Shows what `folder` has of this experiment. Stops what runs. A specification without methods
    /// is none; another project, or other corpora in it, leave none.
    void setSpec(LabSpec spec, const QString& folder);
    [[nodiscard]] const LabSpec& spec() const { return m_spec; }
    [[nodiscard]] const QString& folder() const { return m_folder; }

    void start();
    /// Cells that are done stay; tables are written for them.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Not while the tables are written.
    [[nodiscard]] bool canStop() const { return m_isRunning && !m_isStopping; }
    /// "Cell 12 of 84 · dsir, 5 000 pairs, seed 2"; what is done otherwise.
    [[nodiscard]] QString stateText() const;
    /// Cells that are there, and in all; 0 of 0 while that is not known.
    [[nodiscard]] std::size_t done() const;
    [[nodiscard]] std::size_t cells() const;
    /// Negative if nothing is known.
    [[nodiscard]] double secondsLeft() const;
    /// Why the experiment cannot be shown or started; empty if it can.
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// Null while nothing is known.
    [[nodiscard]] std::shared_ptr<const LabView> view() const { return m_view; }
    /// Makes the parameters of a row those of the run: one undo step. Budget, seed and decisions on
    /// pairs stay as they are.
    void use(const LabRow& row);

signals:
    void viewChanged();
    void stateChanged(); ///< started, one more cell, ended, another problem

private:
    struct Session;
    struct Step;
    void look();
    void clear();
    void runNext();
    void finish();
    void stepDone(quint64 run, Step step);
    void show(std::shared_ptr<const LabView> view);
    void fail(const QString& problem);
    void projectChanged();

    Workbench& m_workbench;
    LabSpec m_spec;
    QString m_folder;
    QString m_problem;
    QString m_project; ///< identity of its corpora
    std::shared_ptr<const LabView> m_view;
    std::shared_ptr<Session> m_session; ///< used by tasks only
    quint64 m_run = 0; ///< counts starts and specifications: late results are not adopted
    quint64 m_task = 0;
    bool m_isRunning = false;
    bool m_isStopping = false;
    bool m_isKnown = false; ///< m_view is of m_spec
    std::optional<std::size_t> m_next; ///< cell that is being run
    std::size_t m_failed = 0;
    std::size_t m_doneNow = 0; ///< with those since the last table
    std::map<std::string, std::pair<double, std::size_t>> m_seconds; ///< by method: sum, cells
};

} // namespace craft::ui
