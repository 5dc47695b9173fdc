// SPDX-License-Identifier: GPL-3.0-or-later
// vectorize, cluster, select, sweep: stages of the pipeline on a project.
#include "core/base/text.h"
#include "core/pipeline/settings.h"
#include "core/pipeline/sweep.h"

#include <nlohmann/json.hpp>

#include <iostream>

#include "app/commands.h"
#include "app/result_text.h"
#include "app/session.h"

namespace craft::cli {
namespace {

/// The project's settings, changed by what the command line gives. Another preset, vectorizer or
/// method starts from its own defaults there; everything else stays as it was.
Params settingsOf(const Project& project, const std::map<std::string, std::string>& given)
{
    std::map<std::string, std::string> values = given;
    // One kind of budget replaces the other.
    if (given.contains("budget"))
        values.try_emplace("budget-tokens", "0");
    if (given.contains("budget-tokens"))
        values.try_emplace("budget", "0");
    const Params kept = project.settings();
    for (const auto& [id, value] : kept.values())
        values.try_emplace(id, toText(value));
    for (const std::string& id : replacedParams(kept, given)) {
        if (!given.contains(id))
            values.erase(id);
    }
    return resolveRun(values);
}

struct OpenProject {
    Project project;
    Inputs inputs;
    Pipeline pipeline;

    explicit OpenProject(const CommandLine& command)
        : project(Project::open(command.project, Project::Mode::Open))
        , inputs(Inputs::of(project))
        , pipeline(inputs.view(), settingsOf(project, command.params), &project)
    { }
};

nlohmann::ordered_json stageJson(Stage stage, Pipeline& pipeline, Job& job)
{
    if (stage == Stage::Vectorize) {
        const auto features = pipeline.features(job);
        return {{"source_features", features->poolSource.cols()},
                {"target_features", features->poolTarget.cols()}};
    }
    const auto clustering = pipeline.clustering(job);
    return {{"k", clustering->clusters()},
            {"iterations", clustering->model.inertia.size()},
            {"inertia", clustering->model.inertia.empty() ? 0 : clustering->model.inertia.back()},
            {"titles", clustering->titles}};
}

std::string stageText(Stage stage, Pipeline& pipeline, Job& job)
{
    if (stage == Stage::Vectorize) {
        const auto features = pipeline.features(job);
        return str("vectors     ", grouped(features->poolSource.cols()), " source and ",
                   grouped(features->poolTarget.cols()), " target features\n");
    }
    const auto clustering = pipeline.clustering(job);
    std::string out = str("clusters    ", clustering->clusters(), ", fitted on ",
                          grouped(clustering->model.fittedRows), " rows in ",
                          clustering->model.inertia.size(), " iterations\n");
    const Shares shares = pipeline.shares(job);
    Table table({"cluster", "pool", "valid", "title"});
    for (std::size_t c = 0; c < clustering->clusters(); ++c)
        table.addRow({std::to_string(c), grouped(shares.available[c]),
                      grouped(shares.validation[c]),
                      c < clustering->titles.size() ? clustering->titles[c] : ""});
    return out + table.text();
}

nlohmann::ordered_json cellJson(const SweepCell& cell)
{
    return {{"k", cell.k},
            {"seed", cell.seed},
            {"residual", numberJson(cell.residual)},
            {"kl_discrete", numberJson(cell.klDiscrete)},
            {"kl_discrete_finite", cell.klDiscreteFinite},
            {"missed_clusters", cell.missedClusters},
            {"total", numberJson(cell.total)},
            {"inertia", cell.inertia},
            {"without_validation", cell.withoutValidation},
            {"selected", cell.selected}};
}

/// The table's row of one k: means over its seeds.
std::vector<std::string> sweepRow(const std::vector<SweepCell>& cells)
{
    const auto [residual, residualSd] = meanAndSd(cells, &SweepCell::residual);
    const auto [inertia, inertiaSd] = meanAndSd(cells, &SweepCell::inertia);
    return {std::to_string(cells.front().k),
            formatFixed(residual, 4),
            formatFixed(residualSd, 4),
            formatFixed(meanAndSd(cells, &SweepCell::klDiscreteFinite).mean, 4),
            formatFixed(meanAndSd(cells, &SweepCell::missedClusters).mean, 1),
            formatFixed(inertia, 1),
            formatFixed(inertiaSd, 1),
            formatFixed(meanAndSd(cells, &SweepCell::withoutValidation).mean, 1),
            std::to_string(cells.size())};
}

} // namespace

int stageCommand(const CommandLine& command, Job& job)
{
    OpenProject open(command);
    const Stage stage = command.verb == "vectorize" ? Stage::Vectorize
        : command.verb == "cluster"                 ? Stage::Cluster
                                                    : Stage::Select;
    if (stage != Stage::Select) {
        if (command.json)
            printJson(stageJson(stage, open.pipeline, job), {});
        else if (const std::string text = stageText(stage, open.pipeline, job); !command.quiet)
            std::cout << text;
        open.project.saveSettings(open.pipeline.params());
        return 0;
    }
    const auto useless = uselessParams(open.pipeline.params(), command.params);
    sayUseless(useless, command.quiet);
    const RunResult result = runAll(open.pipeline, job);
    // Only parameters that worked are remembered.
    open.project.saveSettings(open.pipeline.params());
    const auto run = open.project.saveRun(result.params, open.pipeline.fingerprint(Stage::Select),
                                          *result.selection, job);
    if (command.json) {
        auto json = resultJson(result, open.pipeline.inputs());
        json["run"] = run;
        auto warnings = warningsOf(open.inputs, result);
        addUseless(warnings, useless);
        printJson(json, warnings);
    } else if (!command.quiet) {
        std::cout << "run         " << run << "\n"
                  << screenText(*result.flags) << resultText(result, false);
    }
    return 0;
}

int sweepCommand(const CommandLine& command, Job& job)
{
    OpenProject open(command);
    const std::size_t validation = open.inputs.corpus(Role::Validation)->size();
    std::vector<std::uint64_t> clusters = command.sweepClusters;
    if (clusters.empty())
        clusters = defaultSweep(validation);
    nlohmann::ordered_json cells = nlohmann::ordered_json::array();
    Table table(
        {"k", "residual", "sd", "discrete KL", "missed", "inertia", "sd", "empty", "seeds"});
    // Cells are computed aside: a sweep changes neither the project's settings nor its runs.
    Pipeline pipeline(open.inputs.view(), open.pipeline.params(), nullptr);
    for (const std::uint64_t k : clusters) {
        std::vector<SweepCell> row;
        for (std::uint64_t seed = 1; seed <= command.sweepSeeds; ++seed) {
            Params params = open.pipeline.params();
            params.set("k", static_cast<std::int64_t>(k));
            params.set("seed", static_cast<std::int64_t>(seed));
            pipeline.setParams(params);
            row.push_back(sweepCell(pipeline, job));
            cells.push_back(cellJson(row.back()));
        }
        table.addRow(sweepRow(row));
    }
    if (command.json) {
        printJson({{"cells", std::move(cells)}}, {});
        return 0;
    }
    const Params& params = open.pipeline.params();
    std::cout
        << str("preset ", params.text("preset"), ", budget ",
               grouped(static_cast<std::uint64_t>(params.integer("budget"))),
               " pairs; means and standard deviations (sd) over seeds\n\n")
        << table.text()
        << "\nresidual: sum of share x diameter; discrete KL in nats over the clusters that got "
           "pairs;\nmissed: clusters with validation pairs that got none; empty: clusters "
           "without validation pairs\n";
    return 0;
}

} // namespace craft::cli
