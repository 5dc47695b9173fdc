// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/settings.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/pipeline/decisions.h"
#include "core/select/registry.h"
#include "core/select/unread.h"
#include "core/vectorize/registry.h"

#include <algorithm>
#include <array>
#include <set>

namespace craft {
namespace {

constexpr double kMaxRows = 4294967294.0;

/// Whether only clustering reads this parameter.
bool isOfClustering(std::string_view id)
{
    constexpr std::array<std::string_view, 6> ids{"k",          "pairs-per-cluster", "fit",
                                                  "fit-sample", "iterations",        "restarts"};
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

template <class Plugin>
std::vector<std::string> idsOf(std::span<const Entry<Plugin>> entries)
{
    std::vector<std::string> ids;
    for (const auto& entry : entries)
        ids.emplace_back(entry.id);
    return ids;
}

ParamSpec flagSpec(std::string id, std::string label, std::string help, bool standard)
{
    return {std::move(id), std::move(label), std::move(help), standard, 0, 0, {}};
}

ParamSpec countSpec(std::string id, std::string label, std::string help, std::int64_t standard,
                    double minimum, double maximum)
{
    return {std::move(id), std::move(label), std::move(help), standard, minimum, maximum, {}};
}

ParamSpec choiceSpec(std::string id, std::string label, std::string help, std::string standard,
                     std::vector<std::string> choices)
{
    return {std::move(id),     std::move(label), std::move(help), std::move(standard), 0, 0,
            std::move(choices)};
}

/// Free text, empty unless given.
ParamSpec textSpec(std::string id, std::string label, std::string help)
{
    return {std::move(id), std::move(label), std::move(help), std::string(), 0, 0, {}};
}

std::vector<std::string> presetIds()
{
    std::vector<std::string> ids;
    for (const Preset& preset : presets())
        ids.emplace_back(preset.id);
    return ids;
}

std::vector<ParamSpec> makeCommonParams()
{
    return {
        choiceSpec("preset", "Preset", "Named set of defaults that the other parameters change",
                   "craft", presetIds()),
        countSpec("budget", "Budget", "Pairs to select", 0, 0, kMaxRows),
        countSpec("budget-tokens", "Token budget",
                  "Select the longest prefix of the order with at most so many target tokens "
                  "(0 = count pairs)",
                  0, 0, 1e15),
        countSpec("seed", "Seed", "Seed of every random draw", 1, 0, 9e15),
        flagSpec("keep-duplicates", "Keep duplicates",
                 "Let a pair that stands several times in the pool be selected several times",
                 false),
        choiceSpec("leakage", "Leakage guard",
                   "Leave out pool rows that share the pair, or a side, with validation or test",
                   "pair", {"off", "pair", "side"}),
        choiceSpec("vectorizer", "Vectorizer", "What turns text into vectors", "tfidf",
                   idsOf(vectorizers())),
        countSpec("k", "Clusters", "Source clusters (0 = from pairs-per-cluster)", 0, 0, 65536),
        countSpec("pairs-per-cluster", "Validation pairs per cluster",
                  "k is the number of validation pairs divided by this, when k is 0", 20, 1, 1e9),
        choiceSpec("fit", "Fit k-means on", "Rows k-means is fitted on", "validation",
                   {"validation", "pool", "both"}),
        countSpec("fit-sample", "Pool sample",
                  "Pool rows drawn to fit on (0 = 256 for each cluster)", 0, 0, kMaxRows),
        countSpec("iterations", "Iterations", "Most Lloyd iterations of k-means", 30, 1, 1000),
        countSpec("restarts", "Restarts", "k-means runs; the lowest inertia wins", 1, 1, 100),
        choiceSpec("method", "Method", "What orders the pairs", "craft", idsOf(selectors())),
        choiceSpec("allocation", "Allocation",
                   "Distribution over clusters that the selection is to have", "validation",
                   {"validation", "pool", "uniform"}),
        choiceSpec("rounding", "Rounding",
                   "webster: nested, every budget a prefix; hamilton: largest remainders",
                   "webster", {"webster", "hamilton"}),
        flagSpec("min-one", "One for each",
                 "Give every cluster with validation pairs at least one pair", false),
        flagSpec("strict", "Strict",
                 "Never take from clusters without validation pairs; select fewer instead", false),
        countSpec("depth", "Depth", "Pairs to rank (0 = 4 x the budget, 2 x for greedy methods)", 0,
                  0, kMaxRows),
        textSpec("pin", "Pinned rows",
                 "0-based pool rows to select in any case, like 12,40-45; they take the first "
                 "seats of their clusters"),
        textSpec("lock", "Locked rows", "0-based pool rows never to select, like 12,40-45"),
        textSpec("cluster-weights", "Cluster weights",
                 "Factors on the wanted shares of clusters, like 12=0,7=2.5; 0 locks a cluster "
                 "out but for its pinned rows"),
    };
}

/// Whether some plugin has a parameter `id`; if so, the ids of those plugins.
std::vector<std::string> ownersOf(const std::string& id)
{
    std::vector<std::string> owners;
    const auto collect = [&](const auto& entries) {
        for (const auto& entry : entries) {
            for (const ParamSpec& spec : entry.make()->params()) {
                if (spec.id == id)
                    owners.emplace_back(entry.id);
            }
        }
    };
    collect(vectorizers());
    collect(selectors());
    return owners;
}

void addTo(std::vector<ParamGroup>& groups, const std::string& title, const ParamSpec& spec)
{
    const auto it = std::find_if(groups.begin(), groups.end(), [&title](const ParamGroup& group) {
        return group.title == title;
    });
    if (it == groups.end())
        groups.push_back({title, {spec}});
    else
        it->specs.push_back(spec);
}

/// A group for each set of plugins that have the same parameters, in the order of the registry.
template <class Plugin>
void addOwned(std::vector<ParamGroup>& groups, const std::string& kind,
              std::span<const Entry<Plugin>> entries)
{
    std::vector<ParamSpec> specs;
    std::map<std::string, std::vector<std::string>> owners; // by the parameter's id
    for (const auto& entry : entries) {
        for (const ParamSpec& spec : entry.make()->params()) {
            if (owners[spec.id].empty())
                specs.push_back(spec);
            owners[spec.id].emplace_back(entry.id);
        }
    }
    for (const ParamSpec& spec : specs)
        addTo(groups, str("With --", kind, " ", join(owners[spec.id], ", ")), spec);
}

/// The first stage that reads a parameter of every run.
Stage firstReader(std::string_view id)
{
    if (id == "preset" || id == "vectorizer")
        return Stage::Vectorize;
    return id == "seed" || isOfClustering(id) ? Stage::Cluster : Stage::Select;
}

bool namesMethod(std::string_view presetId)
{
    return std::any_of(presets().begin(), presets().end(), [presetId](const Preset& preset) {
        return preset.id == presetId && preset.values.contains("method");
    });
}

const ParamSpec* find(const std::vector<ParamSpec>& specs, const std::string& id)
{
    const auto it = std::find_if(specs.begin(), specs.end(),
                                 [&id](const ParamSpec& spec) { return spec.id == id; });
    return it == specs.end() ? nullptr : &*it;
}

[[noreturn]] void failUnknown(const std::vector<ParamSpec>& specs, const std::string& id)
{
    const auto owners = ownersOf(id);
    if (!owners.empty()) {
        throw Error(
            ErrorCode::Usage,
            str("--", id, " belongs to ", join(owners, ", "), ", which this run does not use"),
            "Leave it out, or choose another --method or --vectorizer");
    }
    std::vector<std::string> known;
    for (const ParamSpec& spec : specs)
        known.push_back(spec.id);
    const auto near = closest(id, known);
    throw Error(ErrorCode::Usage, str("there is no parameter \"", id, "\""),
                near ? str("Did you mean --", *near, "?") : "`craft run --help` lists them all");
}

} // namespace

std::span<const Preset> presets()
{
    static const std::array all{
        Preset{"craft", "pairs that together cover validation's n-grams, k = M/20", {}},
        Preset{"craft-decay",
               "feature decay on words and 5-letter prefixes, k = M/5",
               {{"pairs-per-cluster", "5"}, {"variant", "e"}}},
        Preset{"craft-words",
               "feature decay on words only, k = M/10",
               {{"prefix", "0"}, {"pairs-per-cluster", "10"}, {"variant", "e"}}},
        Preset{"paper",
               "CRAFT as published: conditional mean of the targets, k = M/10, Hamilton rounding",
               {{"prefix", "0"},
                {"log-tf", "false"},
                {"pairs-per-cluster", "10"},
                {"variant", "b"},
                {"metric", "sqeuclidean"},
                {"shrink", "5"},
                {"beta", "0"},
                {"alpha", "0"},
                {"rounding", "hamilton"}}},
        Preset{"kmq",
               "k-means quality as published: the pool's own clusters, better pairs more likely",
               {{"method", "quality"},
                {"fit", "pool"},
                {"allocation", "pool"},
                {"rounding", "hamilton"}}}};
    return all;
}

const std::vector<ParamSpec>& commonParams()
{
    static const std::vector<ParamSpec> specs = makeCommonParams();
    return specs;
}

std::vector<ParamSpec> runParams(std::string_view vectorizer, std::string_view method)
{
    std::vector<ParamSpec> specs = commonParams();
    for (ParamSpec& spec : makePlugin(vectorizers(), "vectorizer", vectorizer)->params())
        specs.push_back(std::move(spec));
    for (ParamSpec& spec : makePlugin(selectors(), "method", method)->params())
        specs.push_back(std::move(spec));
    return specs;
}

std::vector<ParamSpec> allParams()
{
    std::vector<ParamSpec> specs = commonParams();
    const auto add = [&specs](const auto& entries) {
        for (const auto& entry : entries) {
            for (ParamSpec& spec : entry.make()->params()) {
                if (find(specs, spec.id) == nullptr)
                    specs.push_back(std::move(spec));
            }
        }
    };
    add(vectorizers());
    add(selectors());
    return specs;
}

std::vector<ParamGroup> paramGroupsUpTo(Stage last)
{
    static const std::set<std::string> kGeneral{"preset", "vectorizer", "method", "seed"};
    std::vector<ParamGroup> groups;
    for (const ParamSpec& spec : commonParams()) {
        const bool general = kGeneral.contains(spec.id);
        const bool cluster = isOfClustering(spec.id);
        if (firstReader(spec.id) <= last)
            addTo(groups, general ? "Parameters" : cluster ? "Clustering" : "Selection", spec);
    }
    addOwned(groups, "vectorizer", vectorizers());
    if (last > Stage::Cluster)
        addOwned(groups, "method", selectors());
    return groups;
}

std::vector<std::string> replacedParams(const Params& kept,
                                        const std::map<std::string, std::string>& given)
{
    const auto changes = [&](const char* id) {
        return given.contains(id) && kept.has(id) && kept.text(id) != given.at(id);
    };
    std::vector<std::string> out;
    const auto drop = [&out](const std::vector<ParamSpec>& specs) {
        for (const ParamSpec& spec : specs)
            out.push_back(spec.id);
    };
    if (changes("vectorizer"))
        drop(makePlugin(vectorizers(), "vectorizer", kept.text("vectorizer"))->params());
    if (changes("method"))
        drop(makePlugin(selectors(), "method", kept.text("method"))->params());
    if (changes("preset")) {
        // A preset that names the method brings or takes it along; any other leaves it alone.
        const bool names =
            namesMethod(kept.text("preset")) || namesMethod(std::string_view(given.at("preset")));
        if (names && !given.contains("method")) {
            drop(makePlugin(selectors(), "method", kept.text("method"))->params());
            out.emplace_back("method");
        }
        for (const Preset& preset : presets()) {
            for (const auto& [id, value] : preset.values) {
                if (id != "method")
                    out.push_back(id);
            }
        }
    }
    return out;
}

Params resolveRun(const std::map<std::string, std::string>& given)
{
    const auto choose = [&given](const std::map<std::string, std::string>& overlay,
                                 const std::string& id) -> std::string {
        if (const auto it = given.find(id); it != given.end())
            return it->second;
        if (const auto it = overlay.find(id); it != overlay.end())
            return it->second;
        return std::get<std::string>(find(commonParams(), id)->standard);
    };
    const std::string presetId = choose({}, "preset");
    (void)parseParam(*find(commonParams(), "preset"), presetId);
    const auto preset = std::find_if(presets().begin(), presets().end(),
                                     [&](const Preset& p) { return p.id == presetId; });
    const std::string vectorizer = choose(preset->values, "vectorizer");
    const auto specs = runParams(vectorizer, choose(preset->values, "method"));

    Params out = resolve(specs, {});
    for (const auto& [id, value] : preset->values) {
        // A preset speaks of the default plugins; with another one its values do not apply.
        if (const ParamSpec* spec = find(specs, id))
            out.set(id, parseParam(*spec, value));
    }
    for (const auto& [id, value] : given) {
        const ParamSpec* spec = find(specs, id);
        if (spec == nullptr)
            failUnknown(specs, id);
        out.set(id, parseParam(*spec, value));
    }
    normaliseDecisions(out);
    return out;
}

std::uint32_t effectiveClusters(const Params& params, std::size_t validationPairs)
{
    if (const auto k = params.integer("k"); k > 0)
        return static_cast<std::uint32_t>(k);
    const auto share =
        validationPairs / static_cast<std::size_t>(params.integer("pairs-per-cluster"));
    return static_cast<std::uint32_t>(
        std::min(std::max<std::size_t>(share, 4), std::max<std::size_t>(validationPairs, 1)));
}

SelectorTraits methodTraits(const Params& params)
{
    const auto plugin = makePlugin(selectors(), "method", params.text("method"));
    return plugin->traits(params.only(plugin->params()));
}

std::vector<UnreadParam> unreadParams(const Params& params)
{
    const auto value = [&params](std::string_view id) {
        return str(" --", id, " ", params.text(std::string(id)));
    };
    const std::string method = value("method").substr(1);
    const SelectorTraits traits = methodTraits(params);
    std::vector<UnreadParam> out;
    const auto add = [&out](std::initializer_list<const char*> ids, const std::string& with) {
        for (const char* id : ids)
            out.push_back({id, with});
    };
    const auto plugin = makePlugin(selectors(), "method", params.text("method"));
    for (const std::string& id : plugin->unread(params.only(plugin->params())))
        out.push_back({id, method + value(decidingParam(id))});
    if (params.has("target-clusters") && !traits.targetClusters)
        add({"target-clusters"}, method + value(params.has("variant") ? "variant" : "labels"));
    if (traits.wholePool)
        add({"allocation", "rounding", "min-one", "strict"}, method);
    if (traits.oneBudget)
        add({"depth"}, method);
    if (!traits.variesWithSeed())
        add({"seed"}, method);
    if (!traits.usesClusters())
        add({"k", "pairs-per-cluster", "fit", "fit-sample", "iterations", "restarts"}, method);
    else if (params.integer("k") > 0)
        add({"pairs-per-cluster"}, str("--k ", params.integer("k")));
    return out;
}

std::vector<std::string> uselessParams(const Params& params,
                                       const std::map<std::string, std::string>& given)
{
    std::vector<std::string> out;
    for (const UnreadParam& unread : unreadParams(params)) {
        if (given.contains(unread.id))
            out.push_back(
                str("--", unread.id, " has no effect on the selection with ", unread.with));
    }
    return out;
}

std::uint64_t effectiveDepth(const Params& params, std::uint64_t budget)
{
    const SelectorTraits method = methodTraits(params);
    if (method.oneBudget)
        return budget;
    const auto depth = static_cast<std::uint64_t>(params.integer("depth"));
    return depth > 0 ? std::max(depth, budget) : (method.greedy ? 2 : 4) * budget;
}

} // namespace craft
