// SPDX-License-Identifier: GPL-3.0-or-later
// vectorize, cluster, select, sweep: stages of the pipeline on a project.
#include "core/base/text.h"
#include "core/pipeline/settings.h"

#include <nlohmann/json.hpp>

#include <cmath>
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

/// One (k, seed) cell of a sweep.
nlohmann::ordered_json sweepCell(Pipeline& pipeline, Job& job)
{
    const RunResult result = runAll(pipeline, job);
    std::uint64_t empty = 0;
    std::uint64_t missed = 0;
    double finite = 0; // the discrete KL without its infinite terms
    for (const ClusterDiagnostics& cluster : result.diagnostics->clusters) {
        empty += cluster.validation == 0 ? 1 : 0;
        if (cluster.validation > 0 && cluster.selected == 0)
            ++missed;
        else
            finite += cluster.klTerm;
    }
    const auto& inertia = result.clustering->model.inertia;
    const auto bound = diagnosticsJson(*result.diagnostics);
    return {{"k", result.clustering->clusters()},
            {"seed", result.params.integer("seed")},
            {"residual", bound["residual"]},
            {"kl_discrete", bound["kl_discrete"]},
            {"kl_discrete_finite", finite},
            {"missed_clusters", missed},
            {"total", bound["total"]},
            {"inertia", inertia.empty() ? 0.0 : inertia.back()},
            {"without_validation", empty},
            {"selected", result.selection->pairs.size()}};
}

/// Mean and sample standard deviation of one field over the seeds.
std::pair<double, double> meanAndSd(const std::vector<nlohmann::ordered_json>& cells,
                                    const char* field)
{
    double sum = 0;
    for (const auto& cell : cells)
        sum += cell[field].get<double>();
    const double mean = sum / static_cast<double>(cells.size());
    double squares = 0;
    for (const auto& cell : cells)
        squares += (cell[field].get<double>() - mean) * (cell[field].get<double>() - mean);
    const double sd =
        cells.size() < 2 ? 0.0 : std::sqrt(squares / static_cast<double>(cells.size() - 1));
    return {mean, sd};
}

std::vector<std::string> sweepRow(const std::vector<nlohmann::ordered_json>& cells)
{
    const auto [residual, residualSd] = meanAndSd(cells, "residual");
    const auto [inertia, inertiaSd] = meanAndSd(cells, "inertia");
    return {std::to_string(cells.front()["k"].get<std::uint64_t>()),
            formatFixed(residual, 4),
            formatFixed(residualSd, 4),
            formatFixed(meanAndSd(cells, "kl_discrete_finite").first, 4),
            formatFixed(meanAndSd(cells, "missed_clusters").first, 1),
            formatFixed(inertia, 1),
            formatFixed(inertiaSd, 1),
            formatFixed(meanAndSd(cells, "without_validation").first, 1),
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
    const RunResult result = runAll(open.pipeline, job);
    // Only parameters that worked are remembered.
    open.project.saveSettings(open.pipeline.params());
    const auto run = open.project.saveRun(result.params, open.pipeline.fingerprint(Stage::Select),
                                          *result.selection, job);
    if (command.json) {
        auto json = resultJson(result, open.pipeline.inputs());
        json["run"] = run;
        printJson(json, warningsOf(open.inputs, result));
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
    if (clusters.empty()) {
        // Geometric, up to one cluster for two validation pairs.
        for (std::uint64_t k = std::min<std::uint64_t>(8, validation); k <= validation; k *= 2) {
            if (k <= std::max<std::uint64_t>(8, validation / 2))
                clusters.push_back(k);
        }
    }
    nlohmann::ordered_json cells = nlohmann::ordered_json::array();
    Table table(
        {"k", "residual", "sd", "discrete KL", "missed", "inertia", "sd", "empty", "seeds"});
    // Cells are computed aside: a sweep changes neither the project's settings nor its runs.
    Pipeline pipeline(open.inputs.view(), open.pipeline.params(), nullptr);
    for (const std::uint64_t k : clusters) {
        std::vector<nlohmann::ordered_json> row;
        for (std::uint64_t seed = 1; seed <= command.sweepSeeds; ++seed) {
            Params params = open.pipeline.params();
            params.set("k", static_cast<std::int64_t>(k));
            params.set("seed", static_cast<std::int64_t>(seed));
            pipeline.setParams(params);
            row.push_back(sweepCell(pipeline, job));
            cells.push_back(row.back());
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
