// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export.h"

#include "core/base/error.h"
#include "core/export/export_folder.h"
#include "core/export/layout.h"
#include "core/export/manifest.h"
#include "core/export/plan.h"
#include "core/export/registry.h"

#include <algorithm>

namespace craft {
namespace {

/// The entries asked for, in registry order, each once. Throws Error{Usage} for an unknown id.
std::vector<Entry<Exporter>> wantedEntries(const ExportRequest& request)
{
    std::vector<std::string> ids = request.formats;
    if (request.input.options.scores)
        ids.insert(ids.end(), {"scores", "clusters"});
    if (request.input.options.rejected)
        ids.emplace_back("rejected");
    for (const std::string& id : ids)
        static_cast<void>(makePlugin(exporters(), "export format", id));
    std::vector<Entry<Exporter>> out;
    for (const Entry<Exporter>& entry : exporters()) {
        if (std::find(ids.begin(), ids.end(), entry.id) != ids.end())
            out.push_back(entry);
    }
    if (out.empty())
        throw Error(ErrorCode::Usage, "no export format was given", "Give one with --format");
    return out;
}

void writeText(ExportFolder& folder, const char* name, const std::string& text)
{
    folder.create(name) << text;
    folder.finish(name, 0);
}

} // namespace

ExportReport exportSubset(const ExportRequest& request, Job& job, const OpenSink& open)
{
    const ExportInput& input = request.input;
    checkOptions(input);
    const std::vector<Entry<Exporter>> entries = wantedEntries(request);
    ExportFolder folder(request.folder, input.options.overwrite, open);
    const ExportPlan plan = planExport(input, job);

    ExportReport report;
    std::vector<std::string> ids;
    for (const Entry<Exporter>& entry : entries) {
        ids.emplace_back(entry.id);
        job.begin(entry.label.data(), plan.order.size());
        job.checkpoint();
        Sanitised sanitised = entry.make()->write(input, plan, folder, job);
        if (sanitised.rows > 0)
            report.sanitised[ids.back()] = std::move(sanitised);
    }

    const ExportStory story{request, ids, plan, folder.files(), report.sanitised};
    writeText(folder, "README.md", readmeText(story));
    writeText(folder, kManifestName, manifestText(story));
    for (const auto& [path, file] : folder.files())
        report.outputs.push_back(file);
    writeText(folder, kSumsName, sumsText(folder.files()));
    report.written = plan.order.size();
    report.droppedEmpty = plan.droppedEmpty;
    job.checkpoint(); // the last moment at which a stop leaves nothing
    folder.commit();
    return report;
}

} // namespace craft
