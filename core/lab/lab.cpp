// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lab.h"

#include "core/lab/cell_run.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace craft {
namespace {

/// What the cell is, for readers of the results' file.
std::string aboutCell(const LabPlan& plan, const LabCell& cell)
{
    const nlohmann::ordered_json json = {{"task", plan.tasks[cell.task].name},
                                         {"kind", name(cell.kind)},
                                         {"method", cell.method},
                                         {"vectorizer", cell.vectorizer},
                                         {"k", cell.clusters},
                                         {"unit", name(cell.unit)},
                                         {"size", cell.size},
                                         {"seed", cell.seed}};
    const std::string text = json.dump();
    return text.substr(1, text.size() - 2);
}

void keep(const LabPlan& plan, const LabCell& cell, const TaskRun& run, CellResult result,
          LabResults& results)
{
    const Fingerprint& task = plan.tasks[cell.task].measuredOn;
    const SentenceWeights* known = results.weights(task);
    if (known == nullptr || known->size() < run.weights().size())
        results.addWeights(task, run.weights());
    results.add(std::move(result), aboutCell(plan, cell));
}

} // namespace

LabPlan planLab(LabSpec spec, Job& job)
{
    LabPlan out;
    out.tasks = readTasks(spec, job);
    out.cells = expandCells(spec, out.tasks);
    out.spec = std::move(spec);
    return out;
}

LabOutcome runLab(const LabPlan& plan, LabResults& results, LabObserver& observer, Job& job)
{
    LabOutcome out;
    std::optional<TaskRun> run;
    std::size_t task = plan.tasks.size();
    for (std::size_t i = 0; i < plan.cells.size(); ++i) {
        const LabCell& cell = plan.cells[i];
        if (results.find(cell.print) != nullptr) {
            ++out.kept;
            continue;
        }
        job.checkpoint();
        observer.cellBegins(plan, i, i + 1, plan.cells.size());
        if (task != cell.task) {
            run.reset(); // what the last task held goes first
            run.emplace(plan.spec, plan.tasks[cell.task]);
            task = cell.task;
        }
        try {
            keep(plan, cell, *run, run->run(cell, job), results);
            ++out.run;
        } catch (const Error& error) {
            if (error.code() == ErrorCode::Capacity)
                throw; // of disk or memory: the next cell would fare no better
            out.failures.push_back({i, error});
        }
        observer.cellEnded(plan, i, results);
    }
    return out;
}

} // namespace craft
