// SPDX-License-Identifier: GPL-3.0-or-later
// A laboratory from its specification to its results: plan it, run it, interrupt it, go on.
#pragma once

#include "core/base/error.h"
#include "core/base/job.h"
#include "core/lab/cells.h"
#include "core/lab/results.h"
#include "core/lab/spec.h"
#include "core/lab/tasks.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace craft {

/// What is to be done: pairs read, cells spread out. Immutable once planned.
struct LabPlan {
    LabSpec spec;
    std::vector<LabTaskData> tasks;
    std::vector<LabCell> cells; ///< in the order in which they are run
};

/// Reads the files of the tasks and expands the grid. Throws as readTasks() and resolveRun() do.
[[nodiscard]] LabPlan planLab(LabSpec spec, Job& job);
/// The same with `task` alone, on corpora at hand; the tasks of `spec` and its files do not matter.
[[nodiscard]] LabPlan planLab(LabSpec spec, const LabTask& task, std::shared_ptr<const Corpus> pool,
                              std::shared_ptr<const Corpus> validation,
                              std::shared_ptr<const Corpus> test, Job& job);

/// A cell that could not be run, and why. It is run again next time.
struct LabFailure {
    std::size_t cell = 0; ///< index into LabPlan::cells
    Error error;
};

/// Is told how far a laboratory is. Called on the thread that runs it, between cells.
class LabObserver {
public:
    virtual ~LabObserver() = default;
    /// Cell number `number` (from 1) of `of` is about to be run; those at hand count as run.
    virtual void cellBegins(const LabPlan& /*plan*/, std::size_t /*cell*/, std::size_t /*number*/,
                            std::size_t /*of*/)
    { }
    /// A table can be made from `results` now, with this cell in it.
    virtual void cellEnded(const LabPlan& /*plan*/, std::size_t /*cell*/,
                           const LabResults& /*results*/)
    { }
};

struct LabOutcome {
    std::size_t run = 0; ///< cells run now
    std::size_t kept = 0; ///< cells whose results were at hand
    std::size_t shared = 0; ///< cells whose results are those of a cell with another seed, run now
    std::vector<LabFailure> failures;
};

class TaskRun;

/// A laboratory cell by cell, for callers that do other things in between. Not thread-safe; plan
/// and results must outlive it.
class LabRun {
public:
    LabRun(const LabPlan& plan, LabResults& results);
    ~LabRun();
    LabRun(const LabRun&) = delete;
    LabRun& operator=(const LabRun&) = delete;

    /// The next cell that has no result and has not failed; none when all is done.
    [[nodiscard]] std::optional<std::size_t> next() const;
    /// Runs that cell and adds its result. A cell that fails with an Error is noted and left, but
    /// for Error{Capacity}, which is thrown on. After Cancelled the same cell is next. REQUIRES:
    /// next().
    void step(LabObserver& observer, Job& job);
    /// So far.
    [[nodiscard]] const LabOutcome& outcome() const noexcept { return m_outcome; }

private:
    void skipKept();

    const LabPlan& m_plan;
    LabResults& m_results;
    std::unique_ptr<TaskRun> m_task; ///< of the cell that was run last
    std::size_t m_taskNumber = 0;
    std::size_t m_at = 0;
    /// By identity: cells that share their result are run once, and fail once.
    std::set<std::string> m_ran;
    std::map<std::string, Error> m_failed;
    LabOutcome m_outcome;
};

/// Runs the cells that have no result yet, one after the other, each on all threads of the job, and
/// adds each result as soon as it is there. A cell that fails with an Error is noted and left; any
/// other exception ends the run. Throws Cancelled within about a second after a stop: what is done
/// stays, and another call goes on from there.
[[nodiscard]] LabOutcome runLab(const LabPlan& plan, LabResults& results, LabObserver& observer,
                                Job& job);

} // namespace craft
