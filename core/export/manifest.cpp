// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/manifest.h"

#include "core/base/error.h"
#include "core/export/build_info.h"
#include "core/export/export_folder.h"
#include "core/export/layout.h"

#include <nlohmann/json.hpp>

#include <array>

namespace craft {
namespace {

using Json = nlohmann::ordered_json;

/// How equal candidates are told apart, in every stage: part of what makes a run repeatable.
constexpr const char* kTieRule =
    "Equal candidates keep the order of the inputs: corpora as given, then lines; equal "
    "clusters the lower number.";

Json programJson()
{
    const BuildInfo build = buildInfo();
    Json out;
    out["name"] = "craft";
    out["version"] = build.version;
    out["git"] = build.gitId;
    out["compiler"] = build.compiler;
    out["build"] = build.buildType;
    return out;
}

Json inputsJson(const ExportRequest& request)
{
    std::vector<ManifestInput> inputs = request.inputs;
    if (inputs.empty()) {
        inputs = manifestInputs(request.input.pool, Role::Pool);
        for (ManifestInput& input : manifestInputs(request.input.validation, Role::Validation))
            inputs.push_back(std::move(input));
    }
    Json out = Json::array();
    for (const ManifestInput& input : inputs) {
        Json& item = out.emplace_back();
        item["role"] = input.role;
        item["name"] = input.name;
        item["path"] = input.path;
        item["format"] = input.format;
        item["bytes"] = input.bytes;
        item["rows"] = input.rows;
        item["sha256"] = input.sha256;
        item["source_language"] = input.sourceLanguage;
        item["target_language"] = input.targetLanguage;
        item["part"] = input.part;
        item["options"] = input.options;
    }
    return out;
}

Json countsJson(const ExportStory& story)
{
    const ExportInput& input = story.request.input;
    std::array<std::uint64_t, 256> rows{}; // pool rows by their flag byte
    for (const std::uint8_t flags : input.flags)
        ++rows[flags];
    Json excluded = Json::object();
    for (const RowFlag flag : kAllRowFlags) {
        std::uint64_t count = 0;
        for (std::size_t flags = 0; flags < rows.size(); ++flags)
            count += (flags & flag) != 0 ? rows[flags] : 0;
        excluded[std::string(name(flag))] = count;
    }
    Json out;
    out["pool"] = input.pool.size();
    out["validation"] = input.validation.size();
    out["eligible"] = input.flags.empty() ? input.pool.size() : rows[0];
    out["excluded"] = excluded; // a row with two flags counts in both
    out["budget"] = input.selection.budget;
    out["shortfall"] = input.selection.shortfall;
    out["selected"] = input.selection.pairs.size();
    out["dropped_empty"] = story.plan.droppedEmpty;
    out["written"] = story.plan.order.size();
    out["source_tokens"] = input.selection.sourceTokens;
    out["target_tokens"] = input.selection.targetTokens;
    return out;
}

Json exportJson(const ExportStory& story)
{
    const ExportInput& input = story.request.input;
    Json out;
    out["formats"] = story.formats;
    out["source_language"] = input.sourceLanguage;
    out["target_language"] = input.targetLanguage;
    const Params params = exportParamsOf(input.options);
    for (const ParamSpec& spec : exportParams()) {
        if (spec.id == "overwrite") // changes no byte of the result
            continue;
        std::visit([&](const auto& value) { out[spec.id] = value; }, params.values().at(spec.id));
    }
    if (input.options.order == "shuffle")
        out["seed"] = input.options.seed;
    out["extra_columns"] = ExtraColumns({&input.pool}, input.options).names();
    return out;
}

Json sanitisedJson(const ExportStory& story)
{
    Json out = Json::object();
    for (const auto& [id, sanitised] : story.sanitised) {
        out[id]["rows"] = sanitised.rows;
        out[id]["characters"] = sanitised.characters;
        out[id]["listed"] = sanitised.listed;
    }
    return out;
}

Json outputsJson(const ExportStory& story)
{
    Json out = Json::array();
    for (const auto& [path, file] : story.files) {
        Json& item = out.emplace_back();
        item["path"] = path;
        item["bytes"] = file.bytes;
        item["rows"] = file.rows;
        item["sha256"] = file.sha256;
    }
    return out;
}

Json runJson(const std::string& text)
{
    if (text.empty())
        return Json::object();
    Json run = Json::parse(text, nullptr, false);
    if (!run.is_object())
        throw Error(ErrorCode::Unexpected, "the description of the run is not a JSON object",
                    "This is a defect of the program; please report it");
    return run;
}

} // namespace

std::vector<ManifestInput> manifestInputs(const Corpus& corpus, Role role)
{
    std::vector<ManifestInput> out;
    std::uint64_t number = 0;
    for (const CorpusPart& part : corpus.parts()) {
        for (const InputFile& file : part.files) {
            const std::filesystem::path path(file.path);
            ManifestInput& input = out.emplace_back();
            input.role = name(role);
            input.name = part.name;
            input.path = path.is_absolute() ? path.filename().string() : file.path;
            input.format = part.format;
            input.bytes = file.bytes;
            input.rows = part.rows.size();
            input.sha256 = file.sha256;
            input.sourceLanguage = part.sourceLanguage;
            input.targetLanguage = part.targetLanguage;
            input.part = number;
            input.options = part.options;
        }
        ++number;
    }
    return out;
}

std::string manifestText(const ExportStory& story)
{
    Json out;
    out["schema"] = kManifestSchema; // first: by it a folder of ours is known
    out["program"] = programJson();
    out["run"] = runJson(story.request.runJson);
    out["inputs"] = inputsJson(story.request);
    out["counts"] = countsJson(story);
    out["export"] = exportJson(story);
    out["distance"] = story.request.input.ranking.costName;
    out["ties"] = kTieRule;
    out["sanitised"] = sanitisedJson(story);
    out["outputs"] = outputsJson(story);
    // File names may hold any bytes: replaced rather than refused.
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string sumsText(const std::map<std::string, OutputFile>& files)
{
    std::string out;
    for (const auto& [path, file] : files)
        out += file.sha256 + "  " + path + "\n";
    return out;
}

} // namespace craft
