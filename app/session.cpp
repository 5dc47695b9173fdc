// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "core/base/text.h"
#include "core/bound/diagnose.h"
#include "core/evaluate/evaluate.h"
#include "core/export/byte_sink.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <fstream>
#include <iostream>

namespace craft::cli {
namespace {

/// Of the bound and of the measures.
std::vector<Definition> allDefinitions()
{
    std::vector<Definition> out = definitions();
    for (ValueSpec& spec : measureDefinitions())
        out.push_back({std::move(spec.id), std::move(spec.unit), std::move(spec.definition)});
    return out;
}

/// The numbers of the measure `id`; none if there is no such measure.
std::vector<std::string> numbersOf(const std::string& id)
{
    std::vector<std::string> out;
    for (const auto& entry : measures()) {
        if (entry.id != id)
            continue;
        for (ValueSpec& spec : entry.make()->values())
            out.push_back(std::move(spec.id));
    }
    return out;
}

/// "diameter" finds "clusters.diameter" too.
bool isCalled(const std::string& name, const std::string& wanted)
{
    return name == wanted || name.ends_with("." + wanted);
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

void printDefinitions(const std::string& wanted, bool json)
{
    std::vector<std::string> names;
    const std::vector<std::string> ofMeasure = numbersOf(wanted);
    nlohmann::ordered_json found = nlohmann::ordered_json::array();
    std::string text;
    for (const Definition& definition : allDefinitions()) {
        names.push_back(definition.name);
        const bool isOfMeasure =
            std::find(ofMeasure.begin(), ofMeasure.end(), definition.name) != ofMeasure.end();
        if (wanted != "all" && !isOfMeasure && !isCalled(definition.name, wanted))
            continue;
        found.push_back({{"name", definition.name},
                         {"unit", definition.unit},
                         {"definition", definition.text}});
        text += definition.name + (definition.unit.empty() ? "" : " [" + definition.unit + "]")
            + "\n  " + definition.text + "\n";
    }
    if (found.empty()) {
        for (const auto& entry : measures()) {
            if (std::find(names.begin(), names.end(), entry.id) == names.end())
                names.emplace_back(entry.id);
        }
        const auto near = closest(wanted, names);
        throw Error(ErrorCode::Usage, str("there is no number called \"", wanted, "\""),
                    near ? str("Did you mean ", *near, "?")
                         : "There are all, " + join(names, ", "));
    }
    if (json)
        printJson({{"definitions", std::move(found)}}, {});
    else
        std::cout << text;
}

nlohmann::ordered_json numberJson(double value)
{
    if (std::isnan(value))
        return nullptr;
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return value;
}

} // namespace craft::cli
