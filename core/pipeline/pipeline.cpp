// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/pipeline.h"

#include "core/allocate/allocate.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/bound/diagnose.h"
#include "core/cluster/cluster.h"
#include "core/import/screen.h"
#include "core/pipeline/budget_curve.h"
#include "core/pipeline/settings.h"
#include "core/pipeline/token_counts.h"
#include "core/select/pin.h"
#include "core/select/registry.h"
#include "core/vectorize/registry.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace craft {
namespace {

/// Raised when a stage's code changes what it computes, so that old results are not reused.
constexpr std::uint64_t kResultVersion = 2;

/// Results of each stage that a project keeps, the newest ones; older ones are computed again.
constexpr std::size_t kKeptResults = 4;

/// Imported dense vectors stay in the user's file: mapping it again costs nothing.
bool isWorthKeeping(const PairFeatures& features)
{
    return features.poolSource.isSparse() && features.poolTarget.isSparse();
}

template <class T>
bool isWorthKeeping(const T& /*result*/)
{
    return true;
}

ScreenParams screenParams(const Params& params)
{
    const std::string& leakage = params.text("leakage");
    return {!params.flag("keep-duplicates"),
            leakage == "off"        ? LeakRule::Off
                : leakage == "side" ? LeakRule::Side
                                    : LeakRule::Pair};
}

KMeansParams kmeansParams(const Params& params, std::size_t validationPairs)
{
    KMeansParams out;
    out.clusters = effectiveClusters(params, validationPairs);
    out.maxIterations = static_cast<std::uint32_t>(params.integer("iterations"));
    out.restarts = static_cast<std::uint32_t>(params.integer("restarts"));
    out.seed = static_cast<std::uint64_t>(params.integer("seed"));
    return out;
}

ClusterParams clusterParams(const Params& params, std::size_t validationPairs)
{
    const std::string& fit = params.text("fit");
    return {kmeansParams(params, validationPairs),
            fit == "pool"       ? FitOn::Pool
                : fit == "both" ? FitOn::Both
                                : FitOn::Validation,
            static_cast<std::uint64_t>(params.integer("fit-sample"))};
}

std::vector<std::uint64_t> rowsPerCluster(const Assignment& assignment, std::size_t clusters,
                                          const RowFlags* flags)
{
    std::vector<std::uint64_t> counts(clusters, 0);
    for (std::size_t row = 0; row < assignment.cluster.size(); ++row) {
        if (flags == nullptr || (*flags)[row] == 0)
            ++counts[index(assignment.cluster[row])];
    }
    return counts;
}

std::uint64_t sum(std::span<const std::uint32_t> values)
{
    std::uint64_t total = 0;
    for (const std::uint32_t value : values)
        total += value;
    return total;
}

void addTokens(Selection& selection, const Corpus& pool, Job& job)
{
    const TokenCounts tokens = countTokens(pool, selection.pairs, job);
    selection.sourceTokens = sum(tokens.source);
    selection.targetTokens = sum(tokens.target);
}

} // namespace

Pipeline::Pipeline(const RunInputs& inputs, Params params, Project* project)
    : m_inputs(inputs)
    , m_params(std::move(params))
    , m_project(project)
    , m_files(inputs.files ? inputs.files : std::make_shared<FilePrints>())
{
    CRAFT_ASSERT(inputs.pool != nullptr && inputs.validation != nullptr);
}

template <class T>
std::shared_ptr<const T> Pipeline::stage(Slot<T>& slot, Stage stage, const Fingerprint& of,
                                         Job& job, const std::function<T()>& compute)
{
    if (slot.value && slot.of == of)
        return slot.value;
    if (m_project != nullptr) {
        if (auto loaded = m_project->load<T>(stage, of, job)) {
            slot = {of, std::make_shared<const T>(std::move(*loaded))};
            return slot.value;
        }
    }
    // Free the old result first: two of them need not fit into memory.
    std::erase_if(m_unsaved, [&](const Unsaved& other) { return other.slot == &slot; });
    slot = {};
    const double outerNested = std::exchange(m_nestedSeconds, 0.0);
    const auto start = std::chrono::steady_clock::now();
    auto value = std::make_shared<const T>(compute());
    const double elapsed =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    m_seconds[stage] += elapsed - m_nestedSeconds;
    m_nestedSeconds = outerNested + elapsed;
    if (m_project != nullptr && isWorthKeeping(*value)) {
        const auto save = [project = m_project, stage, of, value](Job& saving) {
            project->save(stage, of, *value, saving);
        };
        if (m_savesLater) {
            m_unsaved.push_back({&slot, save});
        } else {
            save(job);
            m_project->prune(kKeptResults);
        }
    }
    slot = {of, std::move(value)};
    return slot.value;
}

void Pipeline::savePending(Job& job)
{
    if (m_unsaved.empty())
        return;
    while (!m_unsaved.empty()) {
        m_unsaved.front().save(job);
        m_unsaved.erase(m_unsaved.begin());
    }
    m_project->prune(kKeptResults);
}

Fingerprint Pipeline::fingerprint(Stage stage) const
{
    return print(stage, Decided::Yes);
}

Fingerprint Pipeline::print(Stage stage, Decided decided) const
{
    FingerprintBuilder print;
    print.add(kResultVersion).add(static_cast<std::uint64_t>(stage));
    const auto add = [&](std::initializer_list<const char*> ids) {
        for (const char* id : ids)
            print.add(id).add(toText(m_params.values().at(id)));
    };
    // Only what was decided: results from before there were decisions stay valid.
    const auto addDecision = [&](const char* id) {
        if (const std::string text = decision(m_params, id); !text.empty())
            print.add(id).add(text);
    };
    switch (stage) {
    case Stage::Screen:
        print.add(m_inputs.poolPrint).add(m_inputs.validationPrint).add(m_inputs.testPrint);
        add({"keep-duplicates", "leakage"});
        print.add(fingerprint(Stage::Vectorize)); // zero vectors are flagged too
        if (decided == Decided::Yes)
            addDecision("lock");
        break;
    case Stage::Vectorize: {
        print.add(m_inputs.poolPrint).add(m_inputs.validationPrint);
        add({"vectorizer"});
        const auto plugin = makePlugin(vectorizers(), "vectorizer", m_params.text("vectorizer"));
        print.add(m_params.only(plugin->params()).canonical());
        for (const auto& file : plugin->files(m_params))
            print.add(m_files->of(file));
        break;
    }
    case Stage::Cluster:
        print.add(fingerprint(Stage::Vectorize));
        print.add(std::uint64_t{effectiveClusters(m_params, m_inputs.validation->size())});
        add({"fit", "fit-sample", "iterations", "restarts", "seed"});
        break;
    case Stage::Rank: {
        print.add(fingerprint(Stage::Screen)).add(fingerprint(Stage::Cluster));
        add({"method", "allocation", "rounding", "min-one", "strict", "seed"});
        const auto plugin = makePlugin(selectors(), "method", m_params.text("method"));
        print.add(m_params.only(plugin->params()).canonical());
        for (const auto& file : plugin->files(m_params))
            print.add(m_files->of(file));
        // The depth that is used, not how it was given: a manifest's run finds the same result.
        if (m_params.integer("budget-tokens") > 0)
            add({"depth", "budget-tokens"});
        else
            print.add(effectiveDepth(m_params, budgetInPairs()));
        if (isHamilton(m_params))
            add({"budget"});
        addDecision("cluster-weights");
        if (decided == Decided::Yes || pinsMoveDepths())
            addDecision("pin");
        break;
    }
    case Stage::Select:
        print.add(fingerprint(Stage::Rank));
        add({"budget", "budget-tokens"});
        break;
    case Stage::Diagnose:
        print.add(fingerprint(Stage::Select));
        break;
    }
    return print.finish();
}

bool Pipeline::isFresh(Stage stage) const
{
    const Fingerprint of = fingerprint(stage);
    const auto held = [&](const auto& slot) { return slot.value && slot.of == of; };
    const bool isScreened = held(m_flags) || held(m_screened);
    const bool isRanked = held(m_ranking) || held(m_ranked);
    const bool inMemory = stage == Stage::Screen ? isScreened
        : stage == Stage::Vectorize              ? held(m_features)
        : stage == Stage::Cluster                ? held(m_clustering)
        : stage == Stage::Rank                   ? isRanked
        : stage == Stage::Select                 ? held(m_selection)
                                                 : held(m_diagnostics);
    return inMemory || (m_project != nullptr && m_project->has(stage, of));
}

std::shared_ptr<const RowFlags> Pipeline::screened(Job& job)
{
    return stage<RowFlags>(m_screened, Stage::Screen, print(Stage::Screen, Decided::No), job, [&] {
        const auto vectors = features(job);
        RowFlags out = screen(*m_inputs.pool, *m_inputs.validation, m_inputs.test,
                              screenParams(m_params), job);
        for (const RowId row : vectors->zeroRows)
            out[index(row)] |= kZeroVector;
        return out;
    });
}

std::shared_ptr<const RowFlags> Pipeline::flags(Job& job)
{
    const RowList locked = parseRowList("lock", decision(m_params, "lock"));
    if (locked.empty())
        return screened(job);
    checkRowList("lock", locked, m_inputs.pool->size());
    return stage<RowFlags>(m_flags, Stage::Screen, fingerprint(Stage::Screen), job, [&] {
        RowFlags out = *screened(job);
        for (const RowRange& range : locked.ranges()) {
            for (std::size_t row = range.first; row < range.last; ++row)
                out[row] |= kLockedOut;
        }
        return out;
    });
}

std::shared_ptr<const PairFeatures> Pipeline::features(Job& job)
{
    return stage<PairFeatures>(
        m_features, Stage::Vectorize, fingerprint(Stage::Vectorize), job, [&] {
            const auto plugin =
                makePlugin(vectorizers(), "vectorizer", m_params.text("vectorizer"));
            return plugin->run(*m_inputs.pool, *m_inputs.validation,
                               m_params.only(plugin->params()), job);
        });
}

std::shared_ptr<const Clustering> Pipeline::clustering(Job& job)
{
    return stage<Clustering>(m_clustering, Stage::Cluster, fingerprint(Stage::Cluster), job, [&] {
        return cluster(*features(job), clusterParams(m_params, m_inputs.validation->size()), job);
    });
}

RowList Pipeline::pinnedRows(Job& job)
{
    RowList pins = parseRowList("pin", decision(m_params, "pin"));
    if (pins.empty())
        return pins;
    checkRowList("pin", pins, m_inputs.pool->size());
    const auto rowFlags = flags(job);
    const auto clusters = clustering(job);
    for (const RowRange& range : pins.ranges()) {
        for (std::size_t row = range.first; row < range.last; ++row) {
            for (const RowFlag flag : kAllRowFlags) {
                if (((*rowFlags)[row] & flag) != 0)
                    throw Error(ErrorCode::Usage,
                                str("row ", row,
                                    " is pinned, but it is left out of the pool: ", name(flag)),
                                "Unpin it, or change what leaves it out");
            }
            if (clusters->pool.cluster[row] == kNoCluster)
                throw Error(ErrorCode::Usage,
                            str("row ", row, " is pinned, but it lies in no cluster"), "Unpin it");
        }
    }
    return pins;
}

Shares Pipeline::shares(Job& job)
{
    return sharesWith(pinnedRows(job), job);
}

Shares Pipeline::sharesWith(const RowList& pins, Job& job)
{
    const auto clusters = clustering(job);
    const std::size_t count = clusters->clusters();
    Shares out;
    out.available = rowsPerCluster(clusters->pool, count, flags(job).get());
    out.validation = rowsPerCluster(clusters->validation, count, nullptr);
    out.wanted = wantedShares(m_params, out.validation, out.available);
    const auto weights = parseClusterWeights(decision(m_params, "cluster-weights"));
    applyClusterWeights(weights, out.wanted);
    out.pinned.assign(count, 0);
    for (const RowRange& range : pins.ranges()) {
        for (std::size_t row = range.first; row < range.last; ++row)
            ++out.pinned[index(clusters->pool.cluster[row])];
    }
    out.open = out.available;
    for (const ClusterWeight& weight : weights) {
        if (weight.factor == 0)
            out.open[weight.cluster] = out.pinned[weight.cluster];
    }
    return out;
}

std::uint64_t Pipeline::budgetInPairs() const
{
    const auto tokens = static_cast<std::uint64_t>(m_params.integer("budget-tokens"));
    return tokens > 0 ? pairsForTokens(*m_inputs.pool, tokens)
                      : static_cast<std::uint64_t>(m_params.integer("budget"));
}

std::uint64_t Pipeline::rankingDepth() const
{
    return effectiveDepth(m_params, budgetInPairs());
}

void Pipeline::checkBudgetRules() const
{
    const std::int64_t budget = m_params.integer("budget");
    const std::int64_t tokens = m_params.integer("budget-tokens");
    if (budget == 0 && tokens == 0)
        throw Error(ErrorCode::Usage, "the budget is 0, but at least one pair must be selected",
                    "Give --budget or --budget-tokens");
    if (budget > 0 && tokens > 0)
        throw Error(ErrorCode::Usage, "both --budget and --budget-tokens are given",
                    "Give only one of them");
    if (tokens > 0 && isHamilton(m_params) && !methodTraits(m_params).wholePool)
        throw Error(ErrorCode::Usage,
                    "a token budget is a cut through a nested order, which --rounding hamilton "
                    "does not give",
                    "Use --rounding webster");
    if (budget > 0)
        checkPinsFit(parseRowList("pin", decision(m_params, "pin")).size(),
                     static_cast<std::uint64_t>(budget));
}

void Pipeline::checkEligible(const RowFlags& rowFlags) const
{
    auto counts = countFlags(rowFlags);
    const std::uint64_t eligible = counts["eligible"];
    counts.erase("eligible");
    const auto budget = static_cast<std::uint64_t>(m_params.integer("budget"));
    if (budget <= eligible && eligible > 0)
        return;
    std::vector<std::string> reasons;
    for (const auto& [reason, count] : counts) {
        if (count > 0)
            reasons.push_back(str(count, " ", reason));
    }
    throw Error(ErrorCode::Usage,
                str("the budget is ", budget, " pairs, but only ", eligible, " of the pool's ",
                    m_inputs.pool->size(), " pairs may be selected",
                    reasons.empty() ? "" : " (left out: " + join(reasons, ", ") + ")"),
                eligible > 0 ? "Lower the budget or add to the pool"
                             : "Add to the pool, or change what leaves its pairs out");
}

bool Pipeline::pinsMoveDepths() const
{
    return isHamilton(m_params) || m_params.integer("budget-tokens") > 0;
}

namespace {

/// Clusters of the target side, `wanted` or as many as source clusters.
Clustering clusterTargets(const PairFeatures& vectors, const Params& params, std::int64_t wanted,
                          Job& job)
{
    Clustering targets;
    KMeansParams means = kmeansParams(params, vectors.validationTarget.rows());
    if (wanted > 0)
        means.clusters = static_cast<std::uint32_t>(wanted);
    targets.model = fitKMeans(vectors.validationTarget, means, job);
    targets.validation = assign(vectors.validationTarget, targets.model, job);
    targets.pool = assign(vectors.poolTarget, targets.model, job);
    return targets;
}

} // namespace

Ranking Pipeline::rankRows(std::uint64_t depth, Job& job)
{
    const auto clusters = clustering(job);
    const auto plugin = makePlugin(selectors(), "method", m_params.text("method"));
    const Params own = m_params.only(plugin->params());
    const SelectorTraits method = plugin->traits(own);
    const auto vectors = features(job);
    RankInput in{*vectors, *clusters, *flags(job),
                 {},       {},        static_cast<std::uint64_t>(m_params.integer("seed"))};
    in.pool = m_inputs.pool;
    in.validation = m_inputs.validation;
    in.rows = depth;
    in.budget = method.oneBudget ? depth : budgetInPairs();
    Clustering targets;
    if (method.targetClusters) {
        targets = clusterTargets(*vectors, m_params, own.integer("target-clusters"), job);
        in.targets = targets.clusters() > 0 ? &targets : nullptr;
    }
    if (method.wholePool)
        return plugin->rank(in, own, job);
    // In the nested order a pinned row takes a seat from others and gives its own cluster none, so
    // the depths without pins suffice, and pinning does not rank again.
    const Shares share = pinsMoveDepths() ? shares(job) : sharesWith({}, job);
    const auto order = seatOrder(share, depth, m_params);
    auto depths = seatsOf(order, clusters->clusters());
    // Decay picks greedily down to half the depth; the other half are candidates only
    // (evidence: candidates 4B, picks 2B).
    const auto picks =
        seatsOf(std::span(order).first(order.size() - order.size() / 2), clusters->clusters());
    if (isHamilton(m_params)) {
        const auto quota = seatQuotas(share, budgetInPairs(), m_params).quota;
        for (std::size_t i = 0; i < depths.size(); ++i)
            depths[i] = std::max(depths[i], quota[i]);
    }
    in.depth = depths;
    in.picks = picks;
    return plugin->rank(in, own, job);
}

std::shared_ptr<const Ranking> Pipeline::ranking(Job& job)
{
    const RowList pins = pinnedRows(job);
    if (pins.empty())
        return ranked(job);
    return stage<Ranking>(m_ranking, Stage::Rank, fingerprint(Stage::Rank), job, [&] {
        return pinFirst(*ranked(job), clustering(job)->pool, pins.rows());
    });
}

std::shared_ptr<const Ranking> Pipeline::ranked(Job& job)
{
    return stage<Ranking>(m_ranked, Stage::Rank, print(Stage::Rank, Decided::No), job, [&] {
        checkBudgetRules();
        const auto rowFlags = flags(job);
        checkEligible(*rowFlags);
        const auto eligible =
            static_cast<std::uint64_t>(std::count(rowFlags->begin(), rowFlags->end(), 0));
        const auto tokens = static_cast<std::uint64_t>(m_params.integer("budget-tokens"));
        const RowList pins = pinsMoveDepths() ? pinnedRows(job) : RowList();
        const auto isCovered = [&](const Ranking& ranking, std::uint64_t pairs) {
            return takeAt(pinFirst(ranking, clustering(job)->pool, pins.rows()), pairs, job)
                       .targetTokens
                >= tokens;
        };
        std::uint64_t depth = std::max(rankingDepth(), pins.size());
        Ranking ranked = rankRows(depth, job);
        if (tokens > 0 && methodTraits(m_params).oneBudget)
            return rankForTokens(std::move(ranked), tokens, eligible, job);
        // A token budget's depth in pairs is an estimate: go deeper until it is covered.
        while (tokens > 0 && depth < eligible && m_params.integer("depth") == 0
               && !isCovered(ranked, depth)) {
            depth *= 2;
            ranked = rankRows(depth, job);
        }
        return ranked;
    });
}

Ranking Pipeline::rankForTokens(Ranking ranked, std::uint64_t tokens, std::uint64_t eligible,
                                Job& job)
{
    // The budget in pairs that the token budget comes to, for which the method then ranks: found
    // from the tokens of the pairs it took before, as long as the answer is off by 2 % and more.
    // What falls short is ranked again in any case, in steps that grow.
    constexpr int kRounds = 6;
    const RowList pins = pinnedRows(job);
    for (int round = 0;; ++round) {
        const std::uint64_t pairs = ranked.rows.size();
        const Selection all =
            takeAt(pinFirst(ranked, clustering(job)->pool, pins.rows()), pairs, job);
        const double ratio = static_cast<double>(tokens)
            / static_cast<double>(std::max<std::uint64_t>(all.targetTokens, 1));
        const bool isCovered = ratio <= 1;
        if (isCovered ? ratio > .98 || round >= kRounds : pairs >= eligible)
            return ranked;
        const double growth = round < kRounds ? ratio * 1.005 : std::max(ratio, 1.1);
        const double wanted = std::ceil(static_cast<double>(pairs) * growth) + 1;
        const auto next =
            static_cast<std::uint64_t>(std::min(wanted, static_cast<double>(eligible)));
        if (isCovered && next >= pairs)
            return ranked;
        ranked = rankRows(next, job);
        if (!isCovered && ranked.rows.size() <= pairs)
            return ranked; // there is no more to be had
    }
}

Selection Pipeline::takeAt(const Ranking& ranked, std::uint64_t budget, Job& job)
{
    Selection taken = takePairs(ranked, clustering(job)->pool, shares(job), budget, m_params);
    addTokens(taken, *m_inputs.pool, job);
    return taken;
}

Selection Pipeline::selectTokens(Job& job)
{
    const auto ranked = ranking(job);
    const auto limit = static_cast<std::uint64_t>(m_params.integer("budget-tokens"));
    const Selection all = takeAt(*ranked, ranked->rows.size(), job);
    const auto tokens = countTokens(*m_inputs.pool, all.pairs, job).target;
    std::uint64_t pairs = 0;
    for (std::uint64_t used = 0; pairs < tokens.size() && used + tokens[pairs] <= limit; ++pairs)
        used += tokens[pairs];
    if (pairs == 0 && !tokens.empty())
        throw Error(
            ErrorCode::Usage,
            str("the budget is ", limit, " target tokens, but the first pair has ", tokens[0]),
            str("Give at least --budget-tokens ", tokens[0]));
    if (const std::uint64_t pins = pinnedRows(job).size(); pairs < pins)
        throw Error(ErrorCode::Usage,
                    str("the budget is ", limit, " target tokens, which hold only ", pairs,
                        " of the ", pins, " pinned pairs"),
                    "Raise the budget or unpin some");
    return takeAt(*ranked, pairs, job);
}

std::shared_ptr<const Selection> Pipeline::selection(Job& job)
{
    // Also when the ranking is at hand: it may be deep enough for budgets that cannot be met.
    checkBudgetRules();
    checkEligible(*flags(job));
    return stage<Selection>(m_selection, Stage::Select, fingerprint(Stage::Select), job, [&] {
        if (m_params.integer("budget-tokens") > 0)
            return selectTokens(job);
        return takeAt(*ranking(job), budgetInPairs(), job);
    });
}

std::shared_ptr<const Diagnostics> Pipeline::diagnostics(Job& job)
{
    return stage<Diagnostics>(
        m_diagnostics, Stage::Diagnose, fingerprint(Stage::Diagnose), job, [&] {
            DiagnoseParams params;
            params.webster = m_params.text("rounding") == "webster";
            params.minOne = m_params.flag("min-one");
            params.seed = static_cast<std::uint64_t>(m_params.integer("seed"));
            const auto chosen = selection(job);
            return diagnose(*features(job), *clustering(job), *flags(job), *chosen, params, job);
        });
}

std::shared_ptr<const BudgetCurve> Pipeline::curve(Job& job)
{
    const Fingerprint of = fingerprint(Stage::Rank);
    if (!m_curve.value || !(m_curve.of == of))
        m_curve = {of, std::make_shared<const BudgetCurve>(BudgetCurve::build(*this, job))};
    return m_curve.value;
}

Params Pipeline::effectiveParams(Job& job)
{
    Params out = m_params;
    out.set("k", static_cast<std::int64_t>(clustering(job)->clusters()));
    if (m_params.integer("budget-tokens") == 0)
        out.set("depth", static_cast<std::int64_t>(rankingDepth()));
    return out;
}

} // namespace craft
