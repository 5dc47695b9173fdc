// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "core/base/text.h"
#include "core/export/exporter.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <fstream>

namespace craft::cli {
namespace {

const std::vector<std::string> kStandardFormats{"tsv", "jsonl", "ids"};

Params parsedExportParams(const std::map<std::string, std::string>& given)
{
    Params out;
    for (const ParamSpec& spec : exportParams()) {
        const auto it = given.find(spec.id);
        if (it != given.end())
            out.set(spec.id, parseParam(spec, it->second));
    }
    return resolve(exportParams(), out);
}

/// The first part's languages: one export has one language pair.
std::string language(const Corpus& corpus, bool target)
{
    for (const CorpusPart& part : corpus.parts()) {
        const std::string& code = target ? part.targetLanguage : part.sourceLanguage;
        if (!code.empty())
            return code;
    }
    return "";
}

/// The files that parameters name, as inputs of the manifest; in `params` their paths become what
/// the manifest records: as given, but the bare name if that was absolute.
std::vector<ManifestInput> recordVectors(Params& params, const RecordedPaths& recorded)
{
    std::vector<ManifestInput> out;
    for (const auto& [id, file] : fileParams(params)) {
        ManifestInput& input = out.emplace_back();
        const auto known = recorded.params.find(id);
        input.role = "vectors";
        input.name = id;
        input.path = known != recorded.params.end() ? known->second
            : file.is_absolute()                    ? file.filename().string()
                                                    : file.string();
        input.format = file.extension().string();
        input.bytes = std::filesystem::file_size(file);
        input.sha256 = sha256OfFile(file);
        params.set(id, input.path);
    }
    return out;
}

/// A line per reason that has more issues than are listed.
std::string unlisted(Role role, const std::string& part, const ImportReport& report)
{
    std::map<std::pair<std::string, bool>, std::uint64_t> listed;
    for (const ImportIssue& issue : report.issues)
        ++listed[{issue.reason, issue.skipped}];
    std::string out;
    for (const bool skipped : {true, false}) {
        for (const auto& [reason, count] : skipped ? report.skippedBy : report.repairedBy) {
            const std::uint64_t shown = listed[{reason, skipped}];
            if (count > shown)
                out += str(name(role), '\t', part, "\t\t", reason, '\t',
                           skipped ? "skipped" : "repaired", "\tand ", count - shown, " more\n");
        }
    }
    return out;
}

} // namespace

RoleRequests requestsOf(const CommandLine& command)
{
    RoleRequests out;
    const auto add = [&](Role role, const std::vector<std::filesystem::path>& files) {
        if (!files.empty())
            out[role] = recognise(files, command.import);
    };
    add(Role::Pool, command.pool);
    add(Role::Validation, command.validation);
    add(Role::Test, command.test);
    return out;
}

ExportReport exportResult(const CommandLine& command, const Inputs& inputs, const RunResult& result,
                          const Ranking& ranking, const RecordedPaths& recorded, Job& job)
{
    const Corpus& pool = *inputs.corpus(Role::Pool);
    const Params params = parsedExportParams(command.exportParams);
    const auto seed = static_cast<std::uint64_t>(result.params.integer("seed"));
    RunDescription description{result.params, params, command.formats};
    const auto vectors = recordVectors(description.params, recorded);
    if (description.formats.empty())
        description.formats = kStandardFormats;
    // What replaces an earlier folder is no property of the run.
    description.exportParams.set("overwrite", false);
    ExportRequest request{{pool, *inputs.corpus(Role::Validation), *result.selection,
                           *result.clustering, ranking, *result.flags, *result.diagnostics,
                           language(pool, false), language(pool, true),
                           exportOptions(params, seed)},
                          command.out,
                          description.formats,
                          toJsonText(description),
                          {}};
    for (const Role role : kRoles) {
        if (inputs.corpus(role) == nullptr)
            continue;
        for (ManifestInput& input : manifestInputs(*inputs.corpus(role), role))
            request.inputs.push_back(std::move(input));
    }
    for (std::size_t i = 0; i < recorded.paths.size() && i < request.inputs.size(); ++i)
        request.inputs[i].path = recorded.paths[i];
    request.inputs.insert(request.inputs.end(), vectors.begin(), vectors.end());
    return exportSubset(request, job);
}

nlohmann::ordered_json outputsJson(const ExportReport& report)
{
    nlohmann::ordered_json out = nlohmann::ordered_json::array();
    for (const OutputFile& file : report.outputs)
        out.push_back({{"path", file.path},
                       {"bytes", file.bytes},
                       {"rows", file.rows},
                       {"sha256", file.sha256}});
    return out;
}

std::string skippedText(const Inputs& inputs)
{
    std::string out = "role\tpart\tline\treason\taction\texcerpt\n";
    for (const Role role : kRoles) {
        if (inputs.corpus(role) == nullptr)
            continue;
        const auto parts = inputs.corpus(role)->parts();
        const auto& reports = inputs.reports(role);
        for (std::size_t i = 0; i < parts.size() && i < reports.size(); ++i) {
            for (const ImportIssue& issue : reports[i].issues) {
                std::string excerpt = issue.excerpt;
                for (char& c : excerpt)
                    c = static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
                out += str(name(role), '\t', parts[i].name, '\t', issue.line, '\t', issue.reason,
                           '\t', issue.skipped ? "skipped" : "repaired", '\t', excerpt, '\n');
            }
            out += unlisted(role, parts[i].name, reports[i]);
        }
    }
    return out;
}

void writeSkipped(const std::filesystem::path& file, const Inputs& inputs)
{
    std::ofstream out(file, std::ios::binary);
    out << skippedText(inputs);
    out.flush();
    if (!out)
        failFile("cannot write " + file.string(), errno);
}

} // namespace craft::cli
