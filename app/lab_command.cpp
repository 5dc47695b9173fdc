// SPDX-License-Identifier: GPL-3.0-or-later
// craft lab: methods side by side, from a specification to tables.
#include "core/base/text.h"
#include "core/lab/experiments.h"
#include "core/lab/report.h"
#include "core/pipeline/settings.h"

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "app/commands.h"
#include "app/result_text.h"

namespace craft::cli {
namespace {

LabSpec specOf(const std::string& given)
{
    if (const LabExperiment* ready = findExperiment(given))
        return parseLabSpec(ready->text, given, std::filesystem::current_path());
    std::error_code ignored;
    if (std::filesystem::exists(given, ignored))
        return readLabSpec(given);
    std::vector<std::string> names;
    for (const LabExperiment& experiment : labExperiments())
        names.emplace_back(experiment.name);
    const auto near = closest(given, names);
    throw Error(ErrorCode::NotFound, str("there is no file and no experiment \"", given, "\""),
                near ? str("Did you mean ", *near, "?")
                     : "The ready experiments are " + join(names, ", "));
}

/// Before any file is read.
void checkBudgets(const LabLine& given)
{
    const auto check = [](const std::vector<std::uint64_t>& sizes, const char* flag) {
        if (std::find(sizes.begin(), sizes.end(), 0U) != sizes.end())
            throw Error(ErrorCode::Usage,
                        str(flag, " has a 0, but nothing can be measured of none"),
                        "Give budgets of 1 or more, comma-separated");
    };
    check(given.budgets, "--budget");
    check(given.tokenBudgets, "--budget-tokens");
}

/// One task from the command line takes the place of the specification's.
void applyInputs(const CommandLine& command, LabSpec& spec)
{
    const LabLine& given = command.lab;
    if (!command.pool.empty() || !command.validation.empty() || !command.test.empty()) {
        if (spec.tasks.size() > 1)
            throw Error(ErrorCode::Usage,
                        str("the specification has ", spec.tasks.size(),
                            " tasks of its own, beside the files that are given"),
                        "Leave out --pool, --valid and --test, or the tasks");
        LabTask task = spec.defaults;
        const auto replace = [](auto& files, const auto& named) {
            if (!named.empty())
                files = named;
        };
        replace(task.pool, command.pool);
        replace(task.validation, command.validation);
        replace(task.test, command.test);
        task.import = command.import;
        task.name = given.label.empty() ? "task" : given.label;
        spec.tasks = {std::move(task)};
    }
    for (LabTask& task : spec.tasks) {
        if (!given.labelColumn.empty())
            task.labelColumn = given.labelColumn;
        if (!given.label.empty())
            task.label = given.label;
        task.noise = given.noise.value_or(task.noise);
        if (!given.budgets.empty())
            task.budgets = given.budgets;
        if (!given.tokenBudgets.empty())
            task.tokenBudgets = given.tokenBudgets;
    }
    if (!given.clusters.empty())
        spec.clusters = given.clusters;
    if (given.seeds > 0) {
        spec.seeds.clear();
        for (std::uint64_t seed = 1; seed <= given.seeds; ++seed)
            spec.seeds.push_back(static_cast<std::int64_t>(seed));
    }
    if (!command.out.empty())
        spec.folder = command.out;
}

/// Says on standard error which cell is being run.
class CellLines final : public LabObserver {
public:
    explicit CellLines(const CommandLine& command)
        : m_style(command.quiet ? ProgressStyle::None : command.progress)
    { }
    void cellBegins(const LabPlan& plan, std::size_t cell, std::size_t number,
                    std::size_t of) override
    {
        const LabCell& about = plan.cells[cell];
        if (m_style == ProgressStyle::Json) {
            std::cerr << nlohmann::ordered_json{{"stage", "lab"},
                                                {"done", number - 1},
                                                {"total", of}}
                             .dump()
                    + "\n";
        } else if (m_style == ProgressStyle::Auto) {
            // The line of the running stage, which is drawn again at once, gives way.
            std::cerr << str(::isatty(STDERR_FILENO) != 0 ? "\r\x1b[K" : "", "cell ", number,
                             " of ", of, ": ", plan.tasks[about.task].name, ", ", about.method,
                             vectorsText(plan, about), ", ", about.size, " ", name(about.unit),
                             about.sharesSeeds ? ", any seed" : str(", seed ", about.seed), "\n");
        }
    }

private:
    /// What the grid varies beside the method.
    static std::string vectorsText(const LabPlan& plan, const LabCell& cell)
    {
        std::string out;
        if (plan.spec.vectorizers.size() > 1 && !cell.vectorizer.empty())
            out += ", " + cell.vectorizer;
        if (cell.clusters > 0)
            out += str(", k = ", cell.clusters);
        return out;
    }

    ProgressStyle m_style;
};

int listExperiments(const CommandLine& command)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    Table table({"name", "description"});
    for (const LabExperiment& experiment : labExperiments()) {
        const LabSpec spec = parseLabSpec(experiment.text, std::string(experiment.name), ".");
        json.push_back({{"name", experiment.name}, {"description", spec.description}});
        table.addRow({std::string(experiment.name), spec.description});
    }
    if (command.json)
        printJson({{"experiments", std::move(json)}}, {});
    else
        std::cout << table.text();
    return 0;
}

int printExperiment(const std::string& wanted)
{
    const LabExperiment* experiment = findExperiment(wanted);
    if (experiment == nullptr)
        throw Error(ErrorCode::NotFound, str("there is no experiment \"", wanted, "\""),
                    "craft lab --list shows them");
    std::cout << experiment->text << labTaskExample();
    return 0;
}

nlohmann::ordered_json outcomeJson(const LabPlan& plan, const LabOutcome& outcome,
                                   const LabTable& table)
{
    nlohmann::ordered_json failed = nlohmann::ordered_json::array();
    for (const LabFailure& failure : outcome.failures) {
        const LabCell& cell = plan.cells[failure.cell];
        failed.push_back({{"task", plan.tasks[cell.task].name},
                          {"method", cell.method},
                          {"unit", name(cell.unit)},
                          {"size", cell.size},
                          {"seed", cell.seed},
                          {"code", name(failure.error.code())},
                          {"message", failure.error.what()},
                          {"hint", failure.error.hint()}});
    }
    return {{"folder", plan.spec.folder.string()},
            {"cells_run", outcome.run},
            {"cells_kept", outcome.kept},
            {"cells_shared", outcome.shared},
            {"failed", std::move(failed)},
            {"table", nlohmann::ordered_json::parse(labJson(table))}};
}

/// What settings give that their method does not read: a row that is like another for that reason
/// would pass for a finding.
std::vector<std::string> uselessSettings(const LabSpec& spec)
{
    std::vector<std::string> out;
    for (const LabSetting& method : spec.methods) {
        const Params params = resolveRun(runValues(spec, method, spec.vectorizers.front(), 0));
        for (const std::string& sentence : uselessParams(params, method.params))
            out.push_back(str(method.name, ": ", sentence));
    }
    return out;
}

/// Every reason once, with how many cells it stopped.
std::vector<Warning> warningsOf(const LabPlan& plan, const LabOutcome& outcome)
{
    std::vector<Warning> out;
    for (const LabFailure& failure : outcome.failures) {
        const std::string where = str(plan.cells[failure.cell].method, ": ", failure.error.what());
        const auto it = std::find_if(
            out.begin(), out.end(), [&](const Warning& warning) { return warning.where == where; });
        if (it == out.end())
            out.push_back({"cell-failed", 1, where});
        else
            ++it->count;
    }
    return out;
}

} // namespace

int labCommand(const CommandLine& command, Job& job)
{
    if (command.lab.list)
        return listExperiments(command);
    if (!command.lab.print.empty())
        return printExperiment(command.lab.print);
    if (command.lab.spec.empty())
        throw Error(ErrorCode::Usage, "craft lab needs a specification or an experiment",
                    "craft lab --list shows the ready ones");
    checkBudgets(command.lab);
    LabSpec spec = specOf(command.lab.spec);
    applyInputs(command, spec);
    if (spec.folder.empty())
        throw Error(ErrorCode::Usage, "craft lab also needs --out DIR",
                    "Results are kept there, so that an interrupted laboratory can go on");
    LabResults results(spec.folder);
    const LabPlan plan = planLab(std::move(spec), job);
    sayUseless(uselessSettings(plan.spec), command.quiet);
    CellLines lines(command);
    const LabOutcome outcome = runLab(plan, results, lines, job);
    const LabTable table = buildTable(plan, results, Significance::Test, job);
    writeReport(plan.spec.folder, plan, table);
    const auto warnings = warningsOf(plan, outcome);
    if (command.json) {
        printJson(outcomeJson(plan, outcome, table), warnings);
    } else if (!command.quiet) {
        std::cout << labSummary(plan, table)
                  << str(outcome.run, " cells run, ",
                         outcome.shared > 0
                             ? str(outcome.shared, " are the same for another seed, ")
                             : "",
                         outcome.kept, " were at hand; tables in ", plan.spec.folder.string(),
                         "\n");
    }
    for (const Warning& warning : warnings)
        std::cerr << str("craft: ", warning.count, warning.count == 1 ? " cell" : " cells",
                         " could not be run: ", warning.where, "\n");
    return outcome.failures.empty() ? 0 : static_cast<int>(outcome.failures.front().error.code());
}

} // namespace craft::cli
