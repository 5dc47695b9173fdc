// SPDX-License-Identifier: GPL-3.0-or-later
// vectorize, cluster, select, sweep, explain: stages of the pipeline on a project.
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

/// The project's settings, changed by what the command line gives.
Params settingsOf(const Project& project, const std::map<std::string, std::string>& given)
{
    std::map<std::string, std::string> values = given;
    // Another preset, vectorizer or method starts from its own defaults.
    const bool restart =
        given.contains("preset") || given.contains("vectorizer") || given.contains("method");
    if (!restart) {
        const Params kept = project.settings();
        for (const auto& [id, value] : kept.values())
            values.try_emplace(id, toText(value));
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
    for (const ClusterDiagnostics& cluster : result.diagnostics->clusters)
        empty += cluster.validation == 0 ? 1 : 0;
    const auto& inertia = result.clustering->model.inertia;
    const auto& bound = *result.diagnostics;
    const auto finite = [](double value) -> nlohmann::ordered_json {
        return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json();
    };
    return {
        {"k", result.clustering->clusters()}, {"seed", result.params.integer("seed")},
        {"residual", finite(bound.residual)}, {"kl_discrete", finite(bound.klDiscrete)},
        {"total", finite(bound.total)},       {"inertia", inertia.empty() ? 0.0 : inertia.back()},
        {"without_validation", empty},        {"selected", result.selection->pairs.size()}};
}

} // namespace

int stageCommand(const CommandLine& command, Job& job)
{
    OpenProject open(command);
    open.project.saveSettings(open.pipeline.params());
    const Stage stage = command.verb == "vectorize" ? Stage::Vectorize
        : command.verb == "cluster"                 ? Stage::Cluster
                                                    : Stage::Select;
    if (stage != Stage::Select) {
        if (command.json)
            printJson(stageJson(stage, open.pipeline, job), {});
        else if (const std::string text = stageText(stage, open.pipeline, job); !command.quiet)
            std::cout << text;
        return 0;
    }
    const RunResult result = runAll(open.pipeline, job);
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
    std::vector<std::uint64_t> clusters = command.sweepClusters;
    if (clusters.empty()) {
        // Geometric, up to one cluster for two validation pairs.
        for (std::uint64_t k = 8; k <= open.inputs.corpus(Role::Validation)->size() / 2; k *= 2)
            clusters.push_back(k);
    }
    nlohmann::ordered_json cells = nlohmann::ordered_json::array();
    Table table(
        {"k", "seed", "residual", "KL discrete", "bound", "inertia", "no validation", "selected"});
    // Cells are computed aside: a sweep changes neither the project's settings nor its runs.
    Pipeline pipeline(open.inputs.view(), open.pipeline.params(), nullptr);
    for (const std::uint64_t k : clusters) {
        for (std::uint64_t seed = 1; seed <= command.sweepSeeds; ++seed) {
            Params params = open.pipeline.params();
            params.set("k", static_cast<std::int64_t>(k));
            params.set("seed", static_cast<std::int64_t>(seed));
            pipeline.setParams(params);
            const auto cell = sweepCell(pipeline, job);
            const auto real = [&cell](const char* key) {
                return cell[key].is_null() ? std::string("inf")
                                           : formatFixed(cell[key].get<double>(), 4);
            };
            table.addRow({std::to_string(k), std::to_string(seed), real("residual"),
                          real("kl_discrete"), real("total"), real("inertia"),
                          std::to_string(cell["without_validation"].get<std::uint64_t>()),
                          std::to_string(cell["selected"].get<std::uint64_t>())});
            cells.push_back(cell);
        }
    }
    if (command.json)
        printJson({{"cells", std::move(cells)}}, {});
    else
        std::cout << table.text();
    return 0;
}

int explainCommand(const CommandLine& command, Job& job)
{
    OpenProject open(command);
    const Explanation explanation = explain(open.pipeline, command.row, job);
    if (command.json)
        printJson(explanationJson(explanation), {});
    else
        std::cout << toText(explanation);
    return 0;
}

} // namespace craft::cli
