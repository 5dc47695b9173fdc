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
    std::vector<LabFailure> failures;
};

/// Runs the cells that have no result yet, one after the other, each on all threads of the job, and
/// adds each result as soon as it is there. A cell that fails with an Error is noted and left; any
/// other exception ends the run. Throws Cancelled within about a second after a stop: what is done
/// stays, and another call goes on from there.
[[nodiscard]] LabOutcome runLab(const LabPlan& plan, LabResults& results, LabObserver& observer,
                                Job& job);

} // namespace craft
