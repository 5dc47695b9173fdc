// SPDX-License-Identifier: GPL-3.0-or-later
// explain, export, stats, compare, verify: what is done with finished runs.
#include "core/base/text.h"
#include "core/export/verify.h"
#include "core/pipeline/compare.h"
#include "core/pipeline/settings.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>

#include "app/commands.h"
#include "app/result_text.h"
#include "app/session.h"

namespace craft::cli {
namespace {

std::map<std::string, std::string> texts(const Params& params)
{
    std::map<std::string, std::string> out;
    for (const auto& [id, value] : params.values())
        out[id] = toText(value);
    return out;
}

RunRecord findRun(const Project& project, const std::vector<std::int64_t>& wanted)
{
    const auto runs = project.runs();
    if (runs.empty())
        throw Error(ErrorCode::Usage, str(project.file().string(), " holds no run yet"),
                    "Make one with craft select");
    for (const RunRecord& run : runs) {
        if (wanted.empty() ? run.current : run.id == wanted.front())
            return run;
    }
    std::vector<std::string> ids;
    for (const RunRecord& run : runs)
        ids.push_back(std::to_string(run.id));
    if (wanted.empty())
        throw Error(ErrorCode::Usage,
                    str(project.file().string(), " holds only runs to compare with"),
                    str("Make one with craft select, or name one: --run ", join(ids, ", ")));
    throw Error(ErrorCode::Usage, str("there is no run ", wanted.front()),
                "There are the runs " + join(ids, ", "));
}

/// A stored run, with its stages loaded or recomputed under its own parameters.
struct LoadedRun {
    Project project;
    Inputs inputs;
    RunRecord record;
    Pipeline pipeline;

    explicit LoadedRun(const CommandLine& command)
        : project(Project::open(command.project, Project::Mode::Open))
        , inputs(Inputs::of(project))
        , record(findRun(project, command.runs))
        , pipeline(inputs.view(), resolveRun(texts(record.params)), &project)
    {
        if (!(pipeline.fingerprint(Stage::Select) == record.selection))
            throw Error(ErrorCode::Usage,
                        str("run ", record.id, " of ", project.file().string(),
                            " was made from other corpora, or by another version of the program"),
                        "Select again with craft select");
    }
};

std::string boundTable(const Diagnostics& d)
{
    std::string out;
    const auto row = [&out](const char* name, double value) {
        out += str("  ", name, std::string(20 - std::string_view(name).size(), ' '),
                   formatFixed(value, 6), "\n");
    };
    row("kl_discrete", d.klDiscrete);
    row("kl_reverse", d.klReverse);
    row("total_variation", d.totalVariation);
    row("chi_square", d.chiSquare);
    row("rounding_bound", d.roundingBound);
    row("validation_entropy", d.validationEntropy);
    row("residual", d.residual);
    row("mean_radius", d.meanRadius);
    row("lipschitz", d.lipschitz);
    row("held_out_auc", d.heldOutAuc);
    row("total", d.total);
    return out + str("  rounding rule       ", d.roundingRule, "\n");
}

} // namespace

int exportCommand(const CommandLine& command, Job& job)
{
    if (command.out.empty())
        throw Error(ErrorCode::Usage, "there is no folder to write to", "Give one with --out DIR");
    LoadedRun run(command);
    const RunResult result = runAll(run.pipeline, job);
    const ExportReport report =
        exportResult(command, run.inputs, result, *run.pipeline.ranking(job), {}, job);
    if (command.json) {
        std::vector<Warning> warnings;
        addExportWarnings(warnings, report);
        printJson({{"written", report.written}, {"outputs", outputsJson(report)}}, warnings);
    } else if (!command.quiet) {
        std::cout << exportText(report, command.out.string());
    }
    return 0;
}

int statsCommand(const CommandLine& command, Job& job)
{
    if (!command.define.empty()) {
        printDefinitions(command.define, command.json);
        return 0;
    }
    if (command.project.empty())
        throw Error(ErrorCode::Usage, "there is no project to read",
                    "Name one, or a number with --define");
    LoadedRun run(command);
    const RunResult result = runAll(run.pipeline, job);
    if (command.json) {
        printJson(resultJson(result, run.pipeline.inputs()), {});
    } else {
        std::cout << str("run         ", run.record.id, ", ", runSummary(run.record), "\n")
                  << screenText(*result.flags) << resultText(result, true) << "\n"
                  << boundTable(*result.diagnostics)
                  << "craft stats --define NAME says what a number is\n";
    }
    return 0;
}

namespace {

/// A 0-based pool row, or CORPUS:LINE as the exported files name a pair. O(rows of the corpus).
std::uint64_t poolRow(const Corpus& pool, const std::string& text)
{
    if (const auto row = parseInteger(text); row && *row >= 0)
        return static_cast<std::uint64_t>(*row);
    const auto colon = text.rfind(':');
    const auto line = colon == std::string::npos
        ? std::nullopt
        : parseInteger(std::string_view(text).substr(colon + 1));
    if (line) {
        for (const CorpusPart& part : pool.parts()) {
            if (part.name != text.substr(0, colon))
                continue;
            for (std::size_t row = part.rows.first; row < part.rows.last; ++row) {
                if (pool.line(rowId(row)) == static_cast<std::uint64_t>(*line))
                    return row;
            }
        }
    }
    throw Error(ErrorCode::Usage, str("there is no pool row \"", text, "\""),
                str("Give a number from 0 to ", pool.size() - 1, ", or CORPUS:LINE"));
}

} // namespace

int explainCommand(const CommandLine& command, Job& job)
{
    LoadedRun run(command);
    const Explanation explanation =
        explain(run.pipeline, poolRow(*run.inputs.corpus(Role::Pool), command.row), job);
    if (command.json) {
        auto json = explanationJson(explanation);
        json["run"] = run.record.id;
        printJson(json, {});
    } else {
        std::cout << str("Run ", run.record.id, ", ", runSummary(run.record), "\n")
                  << toText(explanation);
    }
    return 0;
}

int compareCommand(const CommandLine& command, Job& /*job*/)
{
    const Project project = Project::open(command.project, Project::Mode::ReadOnly);
    const Selection a = project.loadRun(command.runs.at(0));
    const Selection b = project.loadRun(command.runs.at(1));
    const Comparison found = compareRuns(a, findRun(project, {command.runs.at(0)}).params, b,
                                         findRun(project, {command.runs.at(1)}).params);
    nlohmann::ordered_json differing = nlohmann::ordered_json::object();
    std::string text;
    for (const ParamDifference& param : found.params) {
        differing[param.id] = {param.a, param.b};
        text += str("  ", param.id, ": ", param.a, " | ", param.b, "\n");
    }
    if (command.json) {
        printJson({{"a", found.pairsA},
                   {"b", found.pairsB},
                   {"both", found.both.size()},
                   {"only_a", found.onlyA.size()},
                   {"only_b", found.onlyB.size()},
                   {"jaccard", found.jaccard},
                   {"target_tokens", {found.targetTokensA, found.targetTokensB}},
                   {"params", differing}},
                  {});
        return 0;
    }
    std::cout << str("run ", command.runs[0], ": ", grouped(found.pairsA), " pairs, ",
                     grouped(found.targetTokensA), " target tokens\nrun ", command.runs[1], ": ",
                     grouped(found.pairsB), " pairs, ", grouped(found.targetTokensB),
                     " target tokens\nin both: ", grouped(found.both.size()), ", Jaccard ",
                     formatFixed(found.jaccard, 3), "\n")
              << (text.empty() ? "same parameters\n" : "different parameters\n" + text);
    return 0;
}

int verifyCommand(const CommandLine& command, Job& job)
{
    const auto& path = command.paths.front();
    std::error_code ignored;
    if (std::filesystem::is_regular_file(path, ignored)) {
        Project::open(path, Project::Mode::ReadOnly).verify(job);
        if (command.json)
            printJson({{"project", path.string()}}, {});
        else if (!command.quiet)
            std::cout << path.string() << " is sound\n";
        return 0;
    }
    const VerifyReport report = verifyFolder(path, job);
    if (!report.ok) {
        throw Error(ErrorCode::Differs,
                    str(path.string(), " differs from what was written:\n  ",
                        join(report.differences, "\n  "), "\n"));
    }
    if (command.json)
        printJson({{"folder", path.string()}, {"files", report.files}}, {});
    else if (!command.quiet)
        std::cout << str(path.string(), ": all ", report.files, " files are as written\n");
    return 0;
}

} // namespace craft::cli
