// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab.h"

#include "core/base/text.h"
#include "core/lab/report.h"
#include "core/lab/results.h"
#include "core/pipeline/settings.h"
#include "ui/base/text.h"
#include "ui/models/lab_choice.h"
#include "ui/models/lab_lines.h"
#include "ui/models/project_corpora.h"
#include "ui/workbench/workbench.h"

#include <QPointer>

#include <algorithm>
#include <chrono>
#include <set>

namespace craft::ui {
namespace {

using Clock = std::chrono::steady_clock;
constexpr double kTableSeconds = 0.7; ///< between two tables of a running experiment
const char* const kLookTopic = "lab-look";

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// A corpus of the engine, which outlives every task that reads it.
std::shared_ptr<const Corpus> borrowed(const Engine& engine, Role role)
{
    const Corpus* corpus = engine.inputs().corpus(role);
    if (corpus == nullptr || corpus->size() == 0)
        throw Error(ErrorCode::Usage, str("the project has no ", name(role), " pairs"),
                    "Import them first");
    return {std::shared_ptr<const void>(), corpus};
}

LabPlan planOn(const Engine& engine, const LabSpec& spec, const LabTask& task, Job& job)
{
    return planLab(spec, task, borrowed(engine, Role::Pool), borrowed(engine, Role::Validation),
                   borrowed(engine, Role::Test), job);
}

/// The plan without what belongs to the compute thread.
std::shared_ptr<const LabPlan> shownPlan(const LabPlan& plan)
{
    auto out = std::make_shared<LabPlan>();
    out->spec = plan.spec;
    out->cells = plan.cells;
    for (const LabTaskData& task : plan.tasks) {
        out->tasks.emplace_back();
        out->tasks.back().name = task.name;
        out->tasks.back().budgets = task.budgets;
        out->tasks.back().tokenBudgets = task.tokenBudgets;
    }
    return out;
}

std::vector<LabFailureLine> linesOf(const LabPlan& plan, const std::vector<LabFailure>& failures)
{
    std::vector<LabFailureLine> out;
    for (const LabFailure& failure : failures) {
        const LabCell& cell = plan.cells[failure.cell];
        LabFailureLine line{qstr(cell.method), sizeText({false, cell.unit, cell.size}),
                            qstr(failure.error.what()), 1};
        if (!failure.error.hint().empty())
            line.message += QStringLiteral(". ") + qstr(failure.error.hint());
        const auto it = std::find_if(out.begin(), out.end(), [&](const LabFailureLine& other) {
            return other.method == line.method && other.size == line.size
                && other.message == line.message;
        });
        if (it == out.end())
            out.push_back(std::move(line));
        else
            ++it->cells;
    }
    return out;
}

/// The first cell of every identity that has no result: others with it share what that comes to.
std::vector<std::size_t> cellsToRun(const LabPlan& plan, const LabResults& results)
{
    std::vector<std::size_t> out;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < plan.cells.size(); ++i) {
        const Fingerprint& print = plan.cells[i].print;
        if (results.find(print) == nullptr && seen.insert(print.hex()).second)
            out.push_back(i);
    }
    return out;
}

QString cellText(const LabCell& cell)
{
    return Lab::tr("%1, %2, seed %3", "method, size, number")
        .arg(lineLabel(cell.kind, cell.method), sizeText({false, cell.unit, cell.size}))
        .arg(cell.seed);
}

/// So that the same can be had from the command line, and from here when the project is opened
/// again.
void writeSpec(const LabSpec& spec, const LabTask& task, const std::filesystem::path& folder)
{
    LabSpec out = spec;
    out.tasks.clear();
    if (!task.pool.empty()) // else the command line has to be given the pairs
        out.tasks = {task};
    out.folder = ".";
    replaceFile(folder / kLabSpecFile, labSpecText(out));
}

} // namespace

/// What the tasks of one start share.
struct Lab::Session {
    LabSpec spec;
    LabTask task;
    std::filesystem::path folder;
    RunInputs inputs; ///< that the plan was made of
    LabPlan plan;
    std::shared_ptr<const LabPlan> shown;
    std::vector<std::size_t> toRun;
    std::optional<LabResults> results;
    std::optional<LabRun> run;
    Clock::time_point lastTable{};

    void open(const Engine& engine, Job& job)
    {
        plan = planOn(engine, spec, task, job);
        inputs = engine.inputs().view();
        shown = shownPlan(plan);
        results.emplace(folder);
        toRun = cellsToRun(plan, *results);
        writeSpec(spec, task, folder);
        run.emplace(plan, *results);
    }
    /// The corpora may have been replaced since the last cell.
    [[nodiscard]] bool isOf(const Engine& engine) const
    {
        const RunInputs now = engine.inputs().view();
        return now.pool == inputs.pool && now.validation == inputs.validation
            && now.test == inputs.test && now.poolPrint == inputs.poolPrint
            && now.validationPrint == inputs.validationPrint && now.testPrint == inputs.testPrint;
    }
    [[nodiscard]] std::shared_ptr<const LabView> view(Significance significance, Job& job)
    {
        auto out = std::make_shared<LabView>();
        out->plan = shown;
        out->table = buildTable(plan, *results, significance, job);
        out->failures = linesOf(plan, run->outcome().failures);
        out->failedCells = run->outcome().failures.size();
        out->toRun = toRun;
        lastTable = Clock::now();
        return out;
    }
    void close()
    {
        run.reset();
        results.reset();
        plan = {};
    }
};

/// What one task of a run came to.
struct Lab::Step {
    std::shared_ptr<const LabView> view; ///< null: as before
    std::optional<std::size_t> next;
    std::size_t failed = 0;
    double seconds = 0;
};

Lab::Lab(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::projectChanged, this, &Lab::projectChanged);
}

void Lab::projectChanged()
{
    const QString identity =
        m_workbench.hasProject() ? corporaText(m_workbench.project()) : QString();
    if (std::exchange(m_project, identity) == identity)
        return;
    m_spec = {};
    clear();
}

void Lab::clear()
{
    ++m_run;
    if (m_isRunning)
        m_workbench.tasks().cancel(m_task);
    m_workbench.tasks().cancelTopic(QLatin1String(kLookTopic));
    m_session.reset();
    m_isRunning = false;
    m_isStopping = false;
    m_isKnown = false;
    m_next.reset();
    m_view.reset();
    m_problem.clear();
    m_doneNow = 0;
    m_failed = 0;
    m_seconds.clear();
    emit viewChanged();
    emit stateChanged();
}

void Lab::setSpec(LabSpec spec, const QString& folder)
{
    m_spec = std::move(spec);
    m_folder = folder;
    clear();
    look();
}

void Lab::look()
{
    const ProjectView& project = m_workbench.project();
    if (!m_workbench.hasProject() || !project.isReady() || project.of(Role::Test).pairs == 0
        || m_spec.methods.empty() || m_isRunning)
        return;
    LabTask task = projectTask(project);
    task.labelColumn = m_spec.defaults.labelColumn;
    task.label = m_spec.defaults.label;
    task.noise = m_spec.defaults.noise;
    m_workbench.runTask(
        {tr("Reading the results of the experiment"), QLatin1String(kLookTopic), Supersede::Running,
         true, -1},
        [spec = m_spec, task, folder = std::filesystem::path(m_folder.toStdString())](
            Engine& engine, Job& job) -> std::shared_ptr<const LabView> {
            const LabPlan plan = planOn(engine, spec, task, job);
            auto out = std::make_shared<LabView>();
            out->plan = shownPlan(plan);
            if (std::filesystem::exists(folder / "results.jsonl")) {
                const LabResults results(folder);
                out->table = buildTable(plan, results, Significance::Test, job);
            } else {
                out->table.tasks = {task.name};
                out->table.cells = plan.cells.size();
            }
            return out;
        },
        [self = QPointer<Lab>(this), run = m_run](Outcome<std::shared_ptr<const LabView>> outcome) {
            if (self.isNull() || run != self->m_run)
                return;
            if (const auto* error = std::get_if<Error>(&outcome))
                self->fail(qstr(error->what()));
            else if (outcome.index() == 0)
                self->show(std::get<0>(std::move(outcome)));
        });
}

void Lab::fail(const QString& problem)
{
    m_problem = problem;
    emit stateChanged();
}

void Lab::show(std::shared_ptr<const LabView> view)
{
    m_view = std::move(view);
    m_isKnown = true;
    m_problem.clear();
    m_doneNow = m_view->table.done;
    m_failed = m_view->failedCells;
    emit viewChanged();
    emit stateChanged();
}

void Lab::start()
{
    if (m_isRunning || m_spec.methods.empty() || !m_workbench.hasProject())
        return;
    m_workbench.tasks().cancelTopic(QLatin1String(kLookTopic));
    ++m_run;
    m_isRunning = true;
    m_problem.clear();
    m_seconds.clear();
    m_session = std::make_shared<Session>();
    m_session->spec = m_spec;
    m_session->task = projectTask(m_workbench.project());
    m_session->task.labelColumn = m_spec.defaults.labelColumn;
    m_session->task.label = m_spec.defaults.label;
    m_session->task.noise = m_spec.defaults.noise;
    m_session->folder = std::filesystem::path(m_folder.toStdString());
    m_task = m_workbench.runTask(
        {tr("Preparing the experiment"), {}, Supersede::Nothing, false, -1},
        [session = m_session](Engine& engine, Job& job) {
            session->open(engine, job);
            Step out;
            out.view = session->view(Significance::Skip, job);
            out.next = session->run->next();
            return out;
        },
        [self = QPointer<Lab>(this), run = m_run](Outcome<Step> outcome) {
            if (self.isNull() || run != self->m_run)
                return;
            if (auto* step = std::get_if<0>(&outcome)) {
                self->stepDone(run, std::move(*step));
                return;
            }
            // Nothing has been run yet.
            self->m_session.reset();
            self->m_isRunning = false;
            self->m_isStopping = false;
            if (const auto* error = std::get_if<Error>(&outcome)) {
                self->m_problem = qstr(error->what());
                self->m_workbench.fail(*error);
            }
            emit self->stateChanged();
        });
    emit stateChanged();
}

void Lab::stepDone(quint64 run, Step step)
{
    if (run != m_run)
        return;
    if (m_next && step.seconds > 0 && m_view) {
        auto& [sum, cells] = m_seconds[m_view->plan->cells[*m_next].method];
        sum += step.seconds;
        ++cells;
        if (step.failed == m_failed)
            ++m_doneNow;
        m_failed = step.failed;
    }
    m_next = step.next;
    if (step.view)
        show(std::move(step.view));
    if (m_next && !m_isStopping)
        runNext();
    else
        finish();
    emit stateChanged();
}

void Lab::runNext()
{
    const QString title = tr("Experiment: cell %1 of %2")
                              .arg(countText(*m_next + 1), countText(m_view->plan->cells.size()));
    m_task = m_workbench.runTask(
        {title, {}, Supersede::Nothing, false, -1},
        [session = m_session](Engine& engine, Job& job) {
            if (!session->isOf(engine))
                throw Cancelled{};
            const auto start = Clock::now();
            LabObserver silent;
            session->run->step(silent, job);
            Step out;
            out.seconds = secondsSince(start);
            out.next = session->run->next();
            out.failed = session->run->outcome().failures.size();
            if (secondsSince(session->lastTable) > kTableSeconds)
                out.view = session->view(Significance::Skip, job);
            return out;
        },
        [self = QPointer<Lab>(this), run = m_run](Outcome<Step> outcome) {
            if (self.isNull() || run != self->m_run)
                return;
            if (auto* step = std::get_if<0>(&outcome)) {
                self->stepDone(run, std::move(*step));
                return;
            }
            if (const auto* error = std::get_if<Error>(&outcome))
                self->m_workbench.fail(*error);
            self->finish();
        });
}

void Lab::finish()
{
    m_next.reset();
    m_isStopping = true;
    m_task = m_workbench.runTask(
        {tr("Testing differences"), {}, Supersede::Nothing, false, -1},
        [session = m_session](Engine& engine, Job& job) -> std::shared_ptr<const LabView> {
            std::shared_ptr<const LabView> out;
            if (session->isOf(engine)) {
                out = session->view(Significance::Test, job);
                writeReport(session->folder, *session->shown, out->table);
            }
            session->close();
            return out;
        },
        [self = QPointer<Lab>(this), run = m_run](Outcome<std::shared_ptr<const LabView>> outcome) {
            if (self.isNull() || run != self->m_run)
                return;
            self->m_session.reset();
            self->m_isRunning = false;
            self->m_isStopping = false;
            if (const auto* error = std::get_if<Error>(&outcome))
                self->m_workbench.fail(*error);
            if (outcome.index() == 0 && std::get<0>(outcome))
                self->show(std::get<0>(std::move(outcome)));
            emit self->stateChanged();
        });
    emit stateChanged();
}

void Lab::stop()
{
    if (!m_isRunning || m_isStopping)
        return;
    m_isStopping = true;
    m_workbench.tasks().cancel(m_task);
    emit stateChanged();
}

std::size_t Lab::done() const
{
    return m_isKnown ? m_doneNow : 0;
}

std::size_t Lab::cells() const
{
    return m_view ? m_view->table.cells : 0;
}

QString Lab::stateText() const
{
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_isRunning && m_isStopping)
        return tr("Writing the tables…");
    if (m_isRunning && m_next && m_view)
        return tr("Cell %1 of %2 · %3")
            .arg(countText(*m_next + 1), countText(m_view->plan->cells.size()),
                 cellText(m_view->plan->cells[*m_next]));
    if (m_isRunning)
        return tr("Preparing…");
    if (!m_view)
        return {};
    if (done() == 0)
        return tr("%n cell(s) to run", nullptr, static_cast<int>(cells()));
    if (done() == cells())
        return tr("All %n cell(s) are there", nullptr, static_cast<int>(cells()));
    return tr("%1 of %n cell(s) are there", nullptr, static_cast<int>(cells()))
        .arg(countText(done()));
}

double Lab::secondsLeft() const
{
    if (!m_isRunning || !m_next || !m_view || m_seconds.empty())
        return -1;
    double sum = 0;
    double cells = 0;
    for (const auto& [method, known] : m_seconds) {
        sum += known.first;
        cells += static_cast<double>(known.second);
    }
    double out = 0;
    const auto& all = m_view->plan->cells;
    for (const std::size_t i : m_view->toRun) {
        if (i < *m_next)
            continue;
        const auto known = m_seconds.find(all[i].method);
        out += known == m_seconds.end()
            ? sum / cells
            : known->second.first / static_cast<double>(known->second.second);
    }
    return out;
}

void Lab::use(const LabRow& row)
{
    if (!m_view || row.kind != CellKind::Method)
        return;
    const auto& cells = m_view->plan->cells;
    const auto cell = std::find_if(cells.begin(), cells.end(), [&](const LabCell& each) {
        return each.kind == row.kind && each.method == row.method
            && each.vectorizer == row.vectorizer && each.clusters == row.clusters
            && each.unit == row.unit && each.size == row.size;
    });
    if (cell == cells.end())
        return;
    static const std::set<std::string> own{"budget", "budget-tokens", "seed",           "depth",
                                           "pin",    "lock",          "cluster-weights"};
    ParamTexts changes;
    for (const auto& [id, value] : cell->params.values()) {
        if (!own.contains(id))
            changes[id] = toText(value);
    }
    m_workbench.commitParams(changes, tr("Method %1").arg(qstr(row.label)));
    m_workbench.post(
        tr("%1 is the method of the run now. Undo takes it back.").arg(qstr(row.label)));
}

} // namespace craft::ui
