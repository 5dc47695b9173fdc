// SPDX-License-Identifier: GPL-3.0-or-later
// craft run: from files (or a manifest) to an exported subset in one go.
#include "core/base/text.h"
#include "core/pipeline/memory_estimate.h"
#include "core/pipeline/settings.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <iostream>
#include <optional>

#include "app/commands.h"
#include "app/result_text.h"
#include "app/session.h"

namespace craft::cli {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Finds a manifest's input: as recorded, beside the manifest, or in --data folders; the content
/// must be the recorded one.
std::filesystem::path findInput(const RecordedInput& input, const std::filesystem::path& manifest,
                                const std::vector<std::filesystem::path>& dataFolders,
                                const Job& job)
{
    const std::filesystem::path recorded = input.path;
    const std::filesystem::path folder = std::filesystem::absolute(manifest).parent_path();
    std::vector<std::filesystem::path> places;
    for (const auto& data : dataFolders) {
        places.push_back(data / recorded);
        places.push_back(data / recorded.filename());
    }
    places.push_back(recorded);
    for (auto at = folder; at != at.root_path(); at = at.parent_path())
        places.push_back(at / recorded);
    bool differs = false;
    for (const auto& place : places) {
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(place, ignored))
            continue;
        if (sha256OfFile(place, job) == input.sha256)
            return place;
        differs = true;
    }
    if (differs)
        throw Error(ErrorCode::Differs,
                    str("the input ", input.path, " is not the file that the manifest was made of"),
                    "Its SHA-256 differs; name the folder of the right one with --data");
    throw Error(ErrorCode::NotFound, str("the manifest's input ", input.path, " is not here"),
                "It was looked for here, beside the manifest and in the folders above it; name its "
                "folder with --data");
}

/// A manifest turned back into a command line, with the inputs as it recorded them.
struct Reproduction {
    RoleRequests requests;
    RecordedPaths recorded;
    std::uint64_t lastPart = 0; ///< of the request added last
};

Role roleOf(const std::string& recorded)
{
    for (const Role role : kRoles) {
        if (name(role) == recorded)
            return role;
    }
    throw Error(ErrorCode::Invalid, str("the manifest has an input of unknown role ", recorded),
                "It was written by another version of the program");
}

void addRecorded(Reproduction& out, const RecordedInput& input, const std::filesystem::path& file)
{
    auto& requests = out.requests[roleOf(input.role)];
    // The files of one part follow each other.
    if (requests.empty() || out.lastPart != input.part) {
        ImportRequest request;
        request.name = input.name;
        request.options = importOptionsFromText(input.options);
        requests.push_back(std::move(request));
        out.lastPart = input.part;
    }
    requests.back().files.push_back(file);
    out.recorded.paths.push_back(input.path);
}

Reproduction reproduce(CommandLine& command, const Job& job)
{
    std::filesystem::path manifest = command.paths.front();
    if (std::filesystem::is_directory(manifest))
        manifest /= "manifest.json";
    const RecordedRun recorded = readManifest(manifest);
    for (const auto& [id, value] : recorded.params)
        command.params.try_emplace(id, value);
    for (const auto& [id, value] : recorded.exportParams)
        command.exportParams.try_emplace(id, value);
    if (command.formats.empty())
        command.formats = recorded.formats;
    Reproduction out;
    for (const RecordedInput& input : recorded.inputs) {
        const auto file = findInput(input, manifest, command.dataFolders, job);
        if (input.role == "vectors") {
            out.recorded.params[input.name] = input.path;
            command.params[input.name] = file.string();
        } else {
            addRecorded(out, input, file);
        }
    }
    return out;
}

struct Timings {
    double read = 0;
    double exported = 0;
    double total = 0;
};

nlohmann::ordered_json timingsJson(const Timings& timings, const Pipeline& pipeline)
{
    const auto of = [&](Stage stage) {
        const auto it = pipeline.seconds().find(stage);
        return it == pipeline.seconds().end() ? 0.0 : it->second;
    };
    return {{"read_s", timings.read},
            {"screen_s", of(Stage::Screen)},
            {"vectorize_s", of(Stage::Vectorize)},
            {"cluster_s", of(Stage::Cluster)},
            {"select_s", of(Stage::Rank) + of(Stage::Select)},
            {"diagnose_s", of(Stage::Diagnose)},
            {"export_s", timings.exported},
            {"total_s", timings.total}};
}

/// What the run needs and may have.
struct MemoryPlan {
    MemoryEstimate estimate;
    std::uint64_t limit = 0;
};

/// The pairs of a run and what it needs in memory.
struct Reading {
    std::optional<Project> project; ///< outlives `inputs`
    Inputs inputs;
    MemoryPlan memory;
};

/// Throws Error{Capacity} for a run that would not come to its end.
void requireMemory(const MemoryPlan& plan)
{
    if (plan.estimate.bytes <= plan.limit)
        return;
    throw Error(ErrorCode::Capacity,
                str("the run needs about ", byteSize(plan.estimate.bytes), " of memory for about ",
                    grouped(plan.estimate.pairs), " pool pairs, and may take ",
                    byteSize(plan.limit)),
                "Use a smaller pool, fewer threads or a machine with more memory; --memory SIZE "
                "sets how much it may take");
}

/// Reads the files, or what the project holds, once it is clear that memory will do. What a project
/// holds is estimated again from its pairs.
void readInputs(const CommandLine& command, const RoleRequests& requests, const Params& params,
                Reading& out, Job& job)
{
    out.memory = {estimateMemory(requests, params, job), job.memoryLimit()};
    requireMemory(out.memory);
    if (command.project.empty()) {
        out.inputs = Inputs::read(requests, job, out.memory.estimate.bytes);
    } else {
        out.project.emplace(Project::open(command.project, Project::Mode::OpenOrCreate));
        ensureImported(*out.project, requests, job);
        out.inputs = Inputs::of(*out.project);
    }
    if (!command.skippedReport.empty())
        writeSkipped(command.skippedReport, out.inputs);
    if (out.project) {
        out.memory.estimate = estimateMemory(out.inputs.view(), params, job);
        requireMemory(out.memory);
    }
}

/// In the unit of peak_rss_mb, to be compared with it.
nlohmann::ordered_json memoryJson(const MemoryPlan& plan)
{
    constexpr std::uint64_t kMegabyte = std::uint64_t{1} << 20U;
    return {{"estimate_mb", plan.estimate.bytes / kMegabyte}, {"limit_mb", plan.limit / kMegabyte}};
}

nlohmann::ordered_json runJson(const RunResult& result, const Pipeline& pipeline,
                               const Timings& timings, const MemoryPlan& memory,
                               const ExportReport& report)
{
    auto json = resultJson(result, pipeline.inputs());
    json["timings"] = timingsJson(timings, pipeline);
    json["peak_rss_mb"] = peakMemoryMb();
    json["memory"] = memoryJson(memory);
    json["outputs"] = outputsJson(report);
    return json;
}

/// Everything that is missing, at once.
void checkCommand(const CommandLine& command)
{
    if (!command.paths.empty() && !command.pool.empty())
        throw Error(ErrorCode::Usage, "both a manifest and --pool are given",
                    "Give only one of them");
    const bool given = !command.paths.empty();
    const bool kept = !command.project.empty();
    std::vector<std::string> missing;
    if (!given && !kept && command.pool.empty())
        missing.emplace_back("--pool FILE");
    if (!given && !kept && command.validation.empty())
        missing.emplace_back("--valid FILE");
    if (!given && !command.params.contains("budget") && !command.params.contains("budget-tokens"))
        missing.emplace_back("--budget N");
    if (command.out.empty())
        missing.emplace_back("--out DIR");
    if (!missing.empty())
        throw Error(ErrorCode::Usage, "craft run also needs " + join(missing, ", "),
                    "For example: craft run --pool pool.tsv --valid valid.tsv --budget 5000 "
                    "--out subset");
}

} // namespace

int runCommand(const CommandLine& given, Job& job)
{
    const auto start = Clock::now();
    CommandLine command = given;
    checkCommand(command);
    Reproduction again;
    if (!command.paths.empty())
        again = reproduce(command, job);
    // Parameters first: a slip in a flag must not cost a pass over the pool.
    const Params params = resolveRun(command.params);
    const auto useless = uselessParams(params, given.params);
    sayUseless(useless, command.quiet);
    const RoleRequests requests = again.requests.empty() ? requestsOf(command) : again.requests;

    Timings timings;
    Reading reading;
    readInputs(command, requests, params, reading, job);
    auto& [project, inputs, memory] = reading;
    timings.read = secondsSince(start);

    Pipeline pipeline(inputs.view(), params, project ? &*project : nullptr);
    const RunResult result = runAll(pipeline, job);
    if (project) {
        project->saveSettings(params);
        project->saveRun(result.params, pipeline.fingerprint(Stage::Select), *result.selection,
                         job);
    }
    const auto exportStart = Clock::now();
    const ExportReport report =
        exportResult(command, inputs, result, *pipeline.ranking(job), again.recorded, job);
    timings.exported = secondsSince(exportStart);
    timings.total = secondsSince(start);

    if (command.json) {
        auto warnings = warningsOf(inputs, result);
        addExportWarnings(warnings, report);
        addUseless(warnings, useless);
        printJson(runJson(result, pipeline, timings, memory, report), warnings);
    } else if (!command.quiet) {
        std::cout << importText(inputs) << screenText(*result.flags) << resultText(result, false)
                  << "\n"
                  << exportText(report, command.out.string())
                  << str("Took ", formatFixed(timings.total, 2), " s, ",
                         formatFixed(peakMemoryMb(), 0), " MB at most\n");
    }
    return 0;
}

} // namespace craft::cli
