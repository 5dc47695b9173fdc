// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/describe.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/screen.h"
#include "core/pipeline/decisions.h"
#include "core/select/registry.h"
#include "core/vectorize/registry.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace craft {
namespace {

using Json = nlohmann::ordered_json;

/// JSON has no infinities and no NaN: "inf", "-inf" as texts, NaN as null.
Json number(double value)
{
    if (std::isnan(value))
        return nullptr;
    if (std::isinf(value))
        return value > 0 ? "inf" : "-inf";
    return value;
}

Json paramsJson(const Params& params)
{
    Json out = Json::object();
    for (const auto& [id, value] : params.values()) {
        // A run without decisions is told as before there were any, byte for byte.
        if (!isDecision(id) || !decision(params, id).empty())
            std::visit([&, &key = id](const auto& v) { out[key] = v; }, value);
    }
    return out;
}

std::string scalarText(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::map<std::string, std::string> textMap(const Json& object)
{
    std::map<std::string, std::string> out;
    for (const auto& [key, value] : object.items())
        out[key] = scalarText(value);
    return out;
}

Json clusterJson(const RunResult& result, std::size_t c)
{
    const ClusterDiagnostics& d = result.diagnostics->clusters[c];
    const auto& titles = result.clustering->titles;
    return {{"id", c},
            {"title", c < titles.size() ? titles[c] : ""},
            {"pool", d.pool},
            {"validation", d.validation},
            {"share", number(d.validationShare)},
            {"quota", d.quota},
            {"selected", d.selected},
            {"diameter", number(d.diameter)},
            {"diameter_low", number(d.diameterLow)},
            {"diameter_kind", d.diameterKind == DiameterKind::Exact ? "exact" : "bracket"},
            {"radius", number(d.meanRadius)},
            {"rms_radius", number(d.rmsRadius)},
            {"residual", number(d.residual)},
            {"kl_term", number(d.klTerm)}};
}

} // namespace

RunResult runAll(Pipeline& pipeline, Job& job)
{
    RunResult out;
    out.diagnostics = pipeline.diagnostics(job);
    out.flags = pipeline.flags(job);
    out.clustering = pipeline.clustering(job);
    out.selection = pipeline.selection(job);
    out.params = pipeline.effectiveParams(job);
    return out;
}

Json diagnosticsJson(const Diagnostics& d)
{
    const ProjectedBound& p = d.projected;
    return {{"kl_discrete", number(d.klDiscrete)},
            {"kl_reverse", number(d.klReverse)},
            {"total_variation", number(d.totalVariation)},
            {"chi_square", number(d.chiSquare)},
            {"rounding_bound", number(d.roundingBound)},
            {"rounding_rule", d.roundingRule},
            {"occupied", d.occupied},
            {"validation_entropy", number(d.validationEntropy)},
            {"residual", number(d.residual)},
            {"mean_radius", number(d.meanRadius)},
            {"lipschitz", number(d.lipschitz)},
            {"held_out_auc", number(d.heldOutAuc)},
            {"slope_validation_rows", d.slopeValidationRows},
            {"slope_selected_rows", d.slopeSelectedRows},
            {"total", number(d.total)},
            {"projected",
             {{"dimensions", p.dimensions},
              {"projections", p.projections},
              {"validation_rows", p.validationRows},
              {"selected_rows", p.selectedRows},
              {"kl_estimate", number(p.klEstimate)},
              {"kl_estimate_sd", number(p.klEstimateSd)},
              {"kl_discrete", number(p.klDiscrete)},
              {"lipschitz", number(p.lipschitz)},
              {"residual", number(p.residual)},
              {"bound", number(p.bound)},
              {"ratio", number(p.ratio)}}}};
}

Json resultJson(const RunResult& result, const RunInputs& inputs)
{
    Json clusters = Json::array();
    for (std::size_t c = 0; c < result.diagnostics->clusters.size(); ++c)
        clusters.push_back(clusterJson(result, c));
    const Selection& selection = *result.selection;
    return {{"pool", {{"pairs", inputs.pool->size()}, {"flags", countFlags(*result.flags)}}},
            {"validation", {{"pairs", inputs.validation->size()}}},
            {"test", {{"pairs", inputs.test == nullptr ? 0 : inputs.test->size()}}},
            {"k", result.clustering->clusters()},
            {"seed", result.params.integer("seed")},
            {"budget", selection.budget},
            {"selected", selection.pairs.size()},
            {"shortfall", selection.shortfall},
            {"overflow", selection.overflow},
            {"tokens", {{"source", selection.sourceTokens}, {"target", selection.targetTokens}}},
            {"clusters", std::move(clusters)},
            {"bound", diagnosticsJson(*result.diagnostics)},
            {"params", paramsJson(result.params)}};
}

Json explanationJson(const Explanation& e)
{
    Json nearest = Json::array();
    for (const Neighbour& n : e.nearest)
        nearest.push_back({{"row", index(n.row)},
                           {"similarity", number(n.similarity)},
                           {"source", n.source},
                           {"target", n.target}});
    Json terms = Json::array();
    for (const Contribution& t : e.terms)
        terms.push_back({{"term", t.term},
                         {"side", t.target ? "target" : "source"},
                         {"weight", number(t.weight)}});
    return {{"row", index(e.row)},
            {"corpus", e.corpus},
            {"line", e.line},
            {"source", e.source},
            {"target", e.target},
            {"selected", e.selected},
            {"reason", e.reason},
            {"sentence", e.sentence},
            {"change", e.change},
            {"cluster", e.cluster},
            {"title", e.title},
            {"cluster_pool", e.clusterPool},
            {"cluster_validation", e.clusterValidation},
            {"validation_share", number(e.validationShare)},
            {"pool_share", number(e.poolShare)},
            {"quota", e.quota},
            {"rank", e.rank},
            {"cost", number(e.cost)},
            {"cost_name", e.costName},
            {"median_cost", number(e.medianCost)},
            {"cut_cost", number(e.cutCost)},
            {"budget_needed", e.budgetNeeded},
            {"nearest", std::move(nearest)},
            {"terms", std::move(terms)}};
}

Json reportJson(const ImportReport& report)
{
    Json issues = Json::array();
    for (const ImportIssue& issue : report.issues)
        issues.push_back({{"line", issue.line},
                          {"reason", issue.reason},
                          {"skipped", issue.skipped},
                          {"excerpt", issue.excerpt}});
    return {{"read", report.read},
            {"used", report.used},
            {"repaired", report.repaired},
            {"skipped", report.skipped},
            {"skipped_by", report.skippedBy},
            {"repaired_by", report.repairedBy},
            {"languages", report.languages},
            {"issues", std::move(issues)}};
}

std::map<std::string, std::filesystem::path> fileParams(const Params& params)
{
    std::map<std::string, std::filesystem::path> out;
    const auto add = [&](const auto& plugin) {
        for (const auto& file : plugin.files(params)) {
            for (const ParamSpec& spec : plugin.params()) {
                const auto* text = std::get_if<std::string>(&params.values().at(spec.id));
                if (text != nullptr && *text == file.string())
                    out[spec.id] = file;
            }
        }
    };
    add(*makePlugin(vectorizers(), "vectorizer", params.text("vectorizer")));
    add(*makePlugin(selectors(), "method", params.text("method")));
    return out;
}

std::string toJsonText(const RunDescription& description)
{
    const Json out = {{"params", paramsJson(description.params)},
                      {"export", paramsJson(description.exportParams)},
                      {"formats", description.formats}};
    return out.dump();
}

RecordedRun readManifest(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw Error(ErrorCode::NotFound, str("cannot read the manifest ", file.string()),
                    "Check the name");
    try {
        const Json manifest = Json::parse(in);
        RecordedRun out;
        const Json& run = manifest.at("run");
        out.params = textMap(run.at("params"));
        out.exportParams = textMap(run.at("export"));
        out.formats = run.at("formats").get<std::vector<std::string>>();
        for (const Json& input : manifest.at("inputs")) {
            out.inputs.push_back(
                {input.at("role").get<std::string>(), input.at("path").get<std::string>(),
                 input.at("sha256").get<std::string>(), input.at("name").get<std::string>(),
                 input.at("part").get<std::uint64_t>(), input.at("options").get<std::string>()});
        }
        return out;
    } catch (const nlohmann::json::exception&) {
        throw Error(ErrorCode::Invalid, str(file.string(), " is no manifest of a craft run"),
                    "Give the manifest.json of an exported folder");
    }
}

} // namespace craft
