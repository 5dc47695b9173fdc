// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/export_run.h"

#include "core/base/hash.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/export/export_folder.h"
#include "core/export/exporter.h"
#include "core/export/layout.h"
#include "core/export/plan.h"
#include "core/export/registry.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <utility>

namespace craft {
namespace {

/// Enough for a screen, however long the lines are.
constexpr std::size_t kPreviewBytes = std::size_t{1} << 16U;

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

/// SHA-256 of each different file, some at once: files of vectors have gigabytes. A stop of `job`
/// ends it at once.
std::map<std::filesystem::path, std::string>
digestsOf(const std::map<std::string, std::filesystem::path>& files, const Job& job)
{
    std::map<std::filesystem::path, std::string> out;
    for (const auto& [id, file] : files)
        out.try_emplace(file);
    std::vector<std::pair<const std::filesystem::path, std::string>*> slots;
    for (auto& entry : out)
        slots.push_back(&entry);
    Job quiet({}, job.threads()); // files are no units of the caller's stage
    const auto hash = [&](Block block) {
        slots[block.index]->second = sha256OfFile(slots[block.index]->first, job);
    };
    parallelBlocks(slots.size(), quiet, hash, 1);
    return out;
}

/// The files that parameters name, as inputs of the manifest; in `params` their paths become what
/// the manifest records: as given, but the bare name if that was absolute.
std::vector<ManifestInput> recordVectors(Params& params, const RecordedPaths& recorded,
                                         const Job& job)
{
    std::vector<ManifestInput> out;
    const auto files = fileParams(params);
    const auto digests = digestsOf(files, job);
    for (const auto& [id, file] : files) {
        ManifestInput& input = out.emplace_back();
        const auto known = recorded.params.find(id);
        input.role = "vectors";
        input.name = id;
        input.path = known != recorded.params.end() ? known->second
            : file.is_absolute()                    ? file.filename().string()
                                                    : file.string();
        input.format = file.extension().string();
        input.bytes = std::filesystem::file_size(file);
        input.sha256 = digests.at(file);
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

/// Keeps the first lines of what is written and forgets the rest.
class HeadSink final : public ByteSink {
public:
    HeadSink(std::string& head, std::size_t lines)
        : m_head(head)
        , m_lines(lines)
    { }
    void write(std::string_view bytes) override
    {
        while (m_lines > 0 && !bytes.empty() && m_head.size() < kPreviewBytes) {
            const auto end = bytes.find('\n');
            const std::size_t take =
                std::min(end == std::string_view::npos ? bytes.size() : end + 1,
                         kPreviewBytes - m_head.size());
            m_head += bytes.substr(0, take);
            m_lines -= bytes[take - 1] == '\n' ? 1 : 0;
            bytes.remove_prefix(take);
        }
    }
    void finish() override { }

private:
    std::string& m_head;
    std::size_t m_lines;
};

ExportInput exportInput(const ExportRun& what, const Params& params)
{
    const Corpus& pool = *what.inputs.corpus(Role::Pool);
    const auto seed = static_cast<std::uint64_t>(what.result.params.integer("seed"));
    return {pool,
            *what.inputs.corpus(Role::Validation),
            *what.result.selection,
            *what.result.clustering,
            what.ranking,
            *what.result.flags,
            *what.result.diagnostics,
            language(pool, false),
            language(pool, true),
            exportOptions(params, seed)};
}

FormatPreview previewFormat(const Entry<Exporter>& entry, const ExportInput& input,
                            const ExportPlan& plan, std::size_t lines, Job& job)
{
    std::map<std::string, std::string> heads; // stays put while it grows
    ExportFolder folder([&](const std::filesystem::path& file) -> std::unique_ptr<ByteSink> {
        return std::make_unique<HeadSink>(heads[file.generic_string()], lines);
    });
    job.begin(entry.label.data(), plan.order.size());
    Sanitised sanitised = entry.make()->write(input, plan, folder, job);
    FormatPreview out;
    out.id = entry.id;
    out.sanitised = sanitised.rows;
    out.characters = std::move(sanitised.characters);
    for (auto& [path, head] : heads)
        out.files.push_back({path, std::move(head)});
    return out;
}

} // namespace

const std::vector<std::string>& standardFormats()
{
    static const std::vector<std::string> formats{"tsv", "jsonl", "ids"};
    return formats;
}

ExportReport exportRun(const ExportRun& what, Job& job)
{
    const Params params = parsedExportParams(what.params);
    RunDescription description{what.result.params, params, what.formats};
    const auto vectors = recordVectors(description.params, what.recorded, job);
    if (description.formats.empty())
        description.formats = standardFormats();
    // What replaces an earlier folder is no property of the run.
    description.exportParams.set("overwrite", false);
    ExportRequest request{
        exportInput(what, params), what.folder, description.formats, toJsonText(description), {}};
    for (const Role role : kRoles) {
        if (what.inputs.corpus(role) == nullptr)
            continue;
        for (ManifestInput& input : manifestInputs(*what.inputs.corpus(role), role))
            request.inputs.push_back(std::move(input));
    }
    const auto& paths = what.recorded.paths;
    for (std::size_t i = 0; i < paths.size() && i < request.inputs.size(); ++i)
        request.inputs[i].path = paths[i];
    request.inputs.insert(request.inputs.end(), vectors.begin(), vectors.end());
    return exportSubset(request, job);
}

ExportPreview previewExport(const ExportRun& what, Job& job, std::size_t lines)
{
    Params params = parsedExportParams(what.params);
    params.set("gzip", false);
    const ExportInput input = exportInput(what, params);
    checkOptions(input);
    const auto& ids = what.formats.empty() ? standardFormats() : what.formats;
    for (const std::string& id : ids)
        static_cast<void>(makePlugin(exporters(), "export format", id));
    const ExportPlan plan = planExport(input, job);
    ExportPreview out;
    for (const Entry<Exporter>& entry : exporters()) {
        if (std::find(ids.begin(), ids.end(), entry.id) != ids.end())
            out.formats.push_back(previewFormat(entry, input, plan, lines, job));
    }
    out.written = plan.order.size();
    out.droppedEmpty = plan.droppedEmpty;
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

} // namespace craft
