// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lab.h"

#include "core/lab/cell_run.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace craft {
namespace {

/// What the cell is, for readers of the results' file.
std::string aboutCell(const LabPlan& plan, const LabCell& cell)
{
    nlohmann::ordered_json json = {{"task", plan.tasks[cell.task].name},
                                   {"kind", name(cell.kind)},
                                   {"method", cell.method},
                                   {"vectorizer", cell.vectorizer},
                                   {"k", cell.clusters},
                                   {"unit", name(cell.unit)},
                                   {"size", cell.size},
                                   {"seed", cell.seed}};
    if (cell.sharesSeeds)
        json["seed"] = nullptr; // any
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

LabPlan planLab(LabSpec spec, const LabTask& task, std::shared_ptr<const Corpus> pool,
                std::shared_ptr<const Corpus> validation, std::shared_ptr<const Corpus> test,
                Job& job)
{
    LabPlan out;
    out.tasks.push_back(
        prepareTask(spec, task, std::move(pool), std::move(validation), std::move(test), job));
    out.cells = expandCells(spec, out.tasks);
    out.spec = std::move(spec);
    return out;
}

LabRun::LabRun(const LabPlan& plan, LabResults& results)
    : m_plan(plan)
    , m_results(results)
{
    skipKept();
}

LabRun::~LabRun() = default;

void LabRun::skipKept()
{
    for (; m_at < m_plan.cells.size(); ++m_at) {
        const Fingerprint& print = m_plan.cells[m_at].print;
        const auto failure = m_failed.find(print.hex());
        if (m_results.find(print) != nullptr)
            ++(m_ran.contains(print.hex()) ? m_outcome.shared : m_outcome.kept);
        else if (failure != m_failed.end())
            m_outcome.failures.push_back({m_at, failure->second});
        else
            return;
    }
}

std::optional<std::size_t> LabRun::next() const
{
    return m_at < m_plan.cells.size() ? std::optional(m_at) : std::nullopt;
}

void LabRun::step(LabObserver& observer, Job& job)
{
    const LabCell& cell = m_plan.cells[m_at];
    job.checkpoint();
    observer.cellBegins(m_plan, m_at, m_at + 1, m_plan.cells.size());
    if (!m_task || m_taskNumber != cell.task) {
        m_task.reset(); // what the last task held goes first
        m_task = std::make_unique<TaskRun>(m_plan.spec, m_plan.tasks[cell.task]);
        m_taskNumber = cell.task;
    }
    try {
        keep(m_plan, cell, *m_task, m_task->run(cell, job), m_results);
        m_ran.insert(cell.print.hex());
        ++m_outcome.run;
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Capacity)
            throw; // of disk or memory: the next cell would fare no better
        m_failed.emplace(cell.print.hex(), error);
        m_outcome.failures.push_back({m_at, error});
    }
    observer.cellEnded(m_plan, m_at, m_results);
    ++m_at;
    skipKept();
}

LabOutcome runLab(const LabPlan& plan, LabResults& results, LabObserver& observer, Job& job)
{
    LabRun run(plan, results);
    while (run.next())
        run.step(observer, job);
    return run.outcome();
}

} // namespace craft
