// SPDX-License-Identifier: GPL-3.0-or-later
// init, import, info: what fills a project and looks into it.
#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <iostream>

#include "app/commands.h"
#include "app/result_text.h"
#include "app/session.h"

namespace craft::cli {
namespace {

nlohmann::ordered_json partsJson(const Inputs& inputs)
{
    nlohmann::ordered_json out = nlohmann::ordered_json::array();
    for (const Role role : kRoles) {
        if (inputs.corpus(role) == nullptr)
            continue;
        const auto parts = inputs.corpus(role)->parts();
        for (std::size_t i = 0; i < parts.size(); ++i) {
            nlohmann::ordered_json part = {{"role", name(role)},
                                           {"name", parts[i].name},
                                           {"format", parts[i].format},
                                           {"source_language", parts[i].sourceLanguage},
                                           {"target_language", parts[i].targetLanguage},
                                           {"first_row", parts[i].rows.first},
                                           {"pairs", parts[i].rows.size()}};
            if (i < inputs.reports(role).size())
                part["report"] = reportJson(inputs.reports(role)[i]);
            out.push_back(std::move(part));
        }
    }
    return out;
}

nlohmann::ordered_json runsJson(const Project& project)
{
    nlohmann::ordered_json out = nlohmann::ordered_json::array();
    for (const RunRecord& run : project.runs())
        out.push_back({{"id", run.id},
                       {"created", run.created},
                       {"selected", run.selected},
                       {"current", run.current},
                       {"params", run.params.canonical()}});
    return out;
}

std::string projectText(const Project& project)
{
    std::string out;
    if (project.corpus(Role::Pool)->parts().empty())
        out += "no pool yet; craft import --pool adds one\n";
    const auto runs = project.runs();
    for (const RunRecord& run : runs)
        out += str(run.current ? "run *" : "run  ", run.id, "      ", grouped(run.selected),
                   " pairs, ", runSummary(run), ", ", run.created, "\n");
    for (const StageRecord& stage : project.stages())
        out += str("stage       ", name(stage.stage), " ", byteSize(stage.bytes), ", ",
                   stage.created, "\n");
    return out;
}

/// A file that the role holds already would count twice.
void refuseRepeats(const Project& project, const RoleRequests& requests)
{
    for (const Role role : kRoles) {
        for (const ImportRequest& request : requests[role]) {
            for (const auto& file : request.files) {
                std::error_code ignored;
                if (!std::filesystem::is_regular_file(file, ignored)
                    || !project.hasInput(role, sha256OfFile(file)))
                    continue;
                throw Error(ErrorCode::Usage,
                            str(file.string(), " is among the ", name(role), " pairs of ",
                                project.file().string(), " already"),
                            "Leave it out, or give --again to add it once more");
            }
        }
    }
}

} // namespace

int initCommand(const CommandLine& command, Job& /*job*/)
{
    const Project project = Project::open(command.project, Project::Mode::Create);
    if (command.json)
        printJson({{"project", project.file().string()}}, {});
    else if (!command.quiet)
        std::cout << "Made " << project.file().string() << "\n";
    return 0;
}

int importCommand(const CommandLine& command, Job& job)
{
    const RoleRequests requests = requestsOf(command);
    if (requests.empty())
        throw Error(ErrorCode::Usage, "there is nothing to import",
                    "Name files with --pool, --valid or --test");
    Project project = Project::open(command.project, Project::Mode::OpenOrCreate);
    if (!command.again)
        refuseRepeats(project, requests);
    (void)importIntoProject(project, requests, job);
    const Inputs inputs = Inputs::of(project);
    if (!command.skippedReport.empty())
        writeSkipped(command.skippedReport, inputs);
    if (command.json) {
        std::vector<Warning> warnings;
        addImportWarnings(warnings, inputs);
        printJson({{"parts", partsJson(inputs)}}, warnings);
    } else if (!command.quiet) {
        std::cout << importText(inputs);
    }
    return 0;
}

int infoCommand(const CommandLine& command, Job& /*job*/)
{
    const Project project = Project::open(command.project, Project::Mode::ReadOnly);
    const Inputs inputs = Inputs::of(project);
    if (command.json) {
        nlohmann::ordered_json stages = nlohmann::ordered_json::array();
        for (const StageRecord& stage : project.stages())
            stages.push_back({{"stage", name(stage.stage)},
                              {"fingerprint", stage.fingerprint.hex()},
                              {"bytes", stage.bytes},
                              {"created", stage.created}});
        printJson({{"parts", partsJson(inputs)}, {"runs", runsJson(project)}, {"stages", stages}},
                  {});
    } else if (command.skipped) {
        std::cout << skippedText(inputs);
    } else {
        std::cout << importText(inputs) << projectText(project);
    }
    return 0;
}

} // namespace craft::cli
