// SPDX-License-Identifier: GPL-3.0-or-later
// What a specification comes to: defaults, and the parameters of its runs.
#include "core/lab/spec_checks.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/evaluate/evaluate.h"
#include "core/pipeline/settings.h"
#include "core/select/registry.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

namespace craft {
namespace {

std::string at(const LabSpec& spec, std::uint64_t line)
{
    return line > 0 ? str(spec.place, ":", line, ": ") : spec.place + ": ";
}

void checkNames(const LabSpec& spec, const std::vector<LabSetting>& settings, const char* kind)
{
    std::set<std::string> seen;
    for (const LabSetting& setting : settings) {
        if (!seen.insert(setting.name).second)
            throw Error(
                ErrorCode::Invalid,
                str(at(spec, setting.line), "two ", kind, " are called \"", setting.name, "\""),
                "Give one of them another name = \"...\"");
    }
}

bool hasParam(const std::vector<ParamSpec>& specs, const std::string& id)
{
    return std::any_of(specs.begin(), specs.end(),
                       [&id](const ParamSpec& spec) { return spec.id == id; });
}

/// [grid.set] speaks of the runs that have the parameter; some must.
void checkSet(const LabSpec& spec)
{
    const auto all = allParams();
    for (const auto& [id, value] : spec.set) {
        if (hasParam(all, id))
            continue;
        std::vector<std::string> known;
        for (const ParamSpec& param : all)
            known.push_back(param.id);
        const auto near = closest(id, known);
        throw Error(ErrorCode::Invalid,
                    str(spec.place, ": [grid.set] has \"", id, "\", which no run has"),
                    near ? str("Did you mean ", *near, "?") : "craft run --help lists them all");
    }
}

void checkKnown(const LabSpec& spec, const char* key, const std::vector<std::string>& given,
                const std::vector<std::string>& known)
{
    for (const std::string& id : given) {
        if (std::find(known.begin(), known.end(), id) != known.end())
            continue;
        const auto near = closest(id, known);
        throw Error(ErrorCode::Invalid,
                    str(spec.place, ": [measures] ", key, " has \"", id, "\", which is none"),
                    near ? str("Did you mean ", *near, "?") : "It can hold " + join(known, ", "));
    }
}

void checkMeasures(const LabSpec& spec)
{
    std::vector<std::string> ids;
    for (const auto& entry : measures())
        ids.emplace_back(entry.id);
    checkKnown(spec, "use", spec.measures, ids);
    if (spec.ranked == standardRanked())
        return;
    std::vector<std::string> values;
    for (const ValueSpec& value : measureDefinitions())
        values.push_back(value.id);
    checkKnown(spec, "ranked", spec.ranked, values);
}

/// What belongs to the grid and not to one method.
void checkOwnParams(const LabSpec& spec, const LabSetting& setting)
{
    for (const char* id : {"budget", "budget-tokens", "seed", "pin", "lock", "cluster-weights"}) {
        if (setting.params.contains(id))
            throw Error(ErrorCode::Invalid,
                        str(at(spec, setting.line), "\"", setting.name, "\" sets ", id,
                            ", which is the same for all methods of a laboratory"),
                        "Write budgets, token-budgets and seeds into [grid]");
    }
}

} // namespace

const std::vector<std::string>& standardRanked()
{
    static const std::vector<std::string> all{
        "lm-target",  "lm-source", "model1-forward", "model1-backward",
        "oov-target", "kl-target", "kl-source",      "domain-precision"};
    return all;
}

std::map<std::string, std::string> runValues(const LabSpec& spec, const LabSetting& method,
                                             const LabSetting& vectorizer, std::uint64_t clusters)
{
    std::map<std::string, std::string> out = method.params;
    if (clusters > 0 && !out.contains("pairs-per-cluster"))
        out.try_emplace("k", std::to_string(clusters));
    if (!out.contains("vectorizer"))
        for (const auto& [id, value] : vectorizer.params)
            out.try_emplace(id, value);
    const auto chosen = [&out](const char* id, const char* standard) {
        const auto it = out.find(id);
        return it == out.end() ? std::string(standard) : it->second;
    };
    const auto known = runParams(chosen("vectorizer", "tfidf"), chosen("method", "craft"));
    for (const auto& [id, value] : spec.set) {
        if (hasParam(known, id))
            out.try_emplace(id, value);
    }
    return out;
}

void completeSpec(LabSpec& spec)
{
    std::vector<LabSetting> methods;
    std::set<std::string> named;
    for (const LabSetting& setting : spec.methods)
        named.insert(setting.name);
    for (LabSetting& setting : spec.methods) {
        if (setting.name != "*") {
            methods.push_back(std::move(setting));
            continue;
        }
        for (const auto& entry : selectors()) {
            const auto id = std::string(entry.id);
            if (named.insert(id).second)
                methods.push_back({id, {{"method", id}}, setting.line});
        }
    }
    // Random pairs are what all others are compared with.
    const auto baseline =
        std::find_if(methods.begin(), methods.end(),
                     [](const LabSetting& setting) { return setting.name == "uniform"; });
    if (baseline == methods.end())
        methods.insert(methods.begin(), {"uniform", {{"method", "uniform"}}, 0});
    else
        std::rotate(methods.begin(), baseline, baseline + 1);
    spec.methods = std::move(methods);
    if (spec.vectorizers.empty())
        spec.vectorizers.push_back({"tfidf", {{"vectorizer", "tfidf"}}, 0});
    if (spec.ranked.empty())
        spec.ranked = standardRanked();
}

void checkSpec(const LabSpec& spec)
{
    checkNames(spec, spec.methods, "methods");
    checkNames(spec, spec.vectorizers, "vectorizers");
    checkSet(spec);
    checkMeasures(spec);
    checkOwnParams(spec, {"[grid.set]", spec.set, 0});
    for (const ParamSpec& own : makePlugin(selectors(), "method", "uniform")->params()) {
        if (spec.set.contains(own.id))
            throw Error(ErrorCode::Invalid,
                        str(at(spec, 0), "[grid.set] sets ", own.id,
                            ", which would change the random pairs that all is compared with"),
                        "Set it in the methods that it is for");
    }
    if (spec.methods.front().params != std::map<std::string, std::string>{{"method", "uniform"}})
        throw Error(ErrorCode::Invalid,
                    str(at(spec, spec.methods.front().line),
                        "\"uniform\" is the baseline: random pairs of the pool, as they are"),
                    "Give the setting another name");
    for (const LabSetting& method : spec.methods) {
        checkOwnParams(spec, method);
        for (const LabSetting& vectorizer : spec.vectorizers) {
            checkOwnParams(spec, vectorizer);
            try {
                (void)resolveRun(runValues(spec, method, vectorizer, 0));
            } catch (const Error& error) {
                const auto line = method.line > 0 ? method.line : vectorizer.line;
                throw Error(ErrorCode::Invalid,
                            str(at(spec, line), "\"", method.name, "\" with \"", vectorizer.name,
                                "\": ", error.what()),
                            error.hint());
            }
        }
    }
}

LabSpec readLabSpec(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    if (!in)
        throw Error(ErrorCode::NotFound, "cannot read the specification " + file.string(),
                    "Name a TOML file, or one of the experiments that `craft lab --list` shows");
    return parseLabSpec(text.str(), file.filename().string(),
                        std::filesystem::absolute(file).parent_path());
}

} // namespace craft
