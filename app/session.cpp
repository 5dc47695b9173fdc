// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "core/export/byte_sink.h"

#include <nlohmann/json.hpp>

#include <cerrno>
#include <fstream>

namespace craft::cli {

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
    return exportRun(
        {inputs, result, ranking, command.out, command.formats, command.exportParams, recorded},
        job);
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

void writeSkipped(const std::filesystem::path& file, const Inputs& inputs)
{
    std::ofstream out(file, std::ios::binary);
    out << skippedText(inputs);
    out.flush();
    if (!out)
        failFile("cannot write " + file.string(), errno);
}

} // namespace craft::cli
