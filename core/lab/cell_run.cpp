// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/cell_run.h"

#include "core/base/error.h"
#include "core/base/memory.h"
#include "core/pipeline/evaluation.h"
#include "core/pipeline/settings.h"
#include "core/pipeline/sweep.h"
#include "core/pipeline/token_counts.h"
#include "core/vectorize/registry.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace craft {
namespace {

using Clock = std::chrono::steady_clock;

/// To the tenth of a millisecond: more digits say nothing.
double roundedSeconds(double value)
{
    return std::round(value * 1e4) / 1e4;
}

std::vector<SelectedPair> pairsOf(const std::vector<RowId>& rows)
{
    std::vector<SelectedPair> out;
    out.reserve(rows.size());
    for (const RowId row : rows)
        out.push_back({row, kNoCluster, 0, static_cast<std::uint32_t>(out.size() + 1), 0});
    return out;
}

std::string printOf(const std::vector<RowId>& rows)
{
    return FingerprintBuilder()
        .add({reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(RowId)})
        .finish()
        .hex();
}

} // namespace

TaskRun::TaskRun(const LabSpec& spec, const LabTaskData& task)
    : m_spec(spec)
    , m_task(task)
{ }

CellResult TaskRun::run(const LabCell& cell, Job& job)
{
    if (m_pipeline)
        m_pipeline->setParams(cell.params);
    else
        m_pipeline.emplace(m_task.inputs, cell.params, nullptr);
    const auto before = m_pipeline->seconds();
    // What cells share is at hand before memory is watched: its cost is not this method's.
    (void)m_pipeline->flags(job);
    (void)m_pipeline->clustering(job);
    releaseFreedMemory();
    resetPeakMemory();
    const std::uint64_t shared = peakMemory();
    const Selection selection = select(cell, job);
    CellResult out;
    out.cell = cell.print;
    out.cost = costOf(cell, before);
    out.cost.memory = static_cast<double>(peakMemory() - shared);
    out.pairs = selection.pairs.size();
    out.sourceTokens = selection.sourceTokens;
    out.targetTokens = selection.targetTokens;
    out.rows = selection.sortedRows();
    if (cell.kind == CellKind::Method)
        out.clusters = m_pipeline->clustering(job)->clusters();
    const auto start = Clock::now();
    addScores(selection, out, job);
    if (m_spec.bound && cell.kind == CellKind::Method)
        addBound(out, job);
    out.cost.evaluate = roundedSeconds(std::chrono::duration<double>(Clock::now() - start).count());
    return out;
}

Selection TaskRun::select(const LabCell& cell, Job& job)
{
    switch (cell.kind) {
    case CellKind::Method:
        return *m_pipeline->selection(job);
    case CellKind::Oracle:
        return cutRows(cell, oracleRows(cell, job), job);
    case CellKind::Worst:
        return cutRows(cell, worstRows(job), job);
    }
    return {};
}

std::vector<RowId> TaskRun::oracleRows(const LabCell& cell, Job& job)
{
    RowFlags flags = *m_pipeline->flags(job);
    for (std::size_t row = 0; row < flags.size(); ++row) {
        if (m_task.inDomain[row] == 0)
            flags[row] = kLockedOut;
    }
    return uniformOrder(flags, static_cast<std::uint64_t>(cell.seed), job);
}

std::vector<RowId> TaskRun::worstRows(Job& job)
{
    const auto ranking = m_pipeline->ranking(job);
    std::vector<RowId> out;
    for (std::size_t row = 0; row < ranking->cost.size(); ++row) {
        if (!std::isnan(ranking->cost[row]))
            out.push_back(static_cast<RowId>(row));
    }
    std::stable_sort(out.begin(), out.end(), [&](RowId a, RowId b) {
        return ranking->cost[index(a)] > ranking->cost[index(b)];
    });
    return out;
}

Selection TaskRun::cutRows(const LabCell& cell, std::vector<RowId> rows, Job& job) const
{
    // A pair has at least one token, so there are never more pairs than tokens.
    rows.resize(std::min<std::size_t>(rows.size(), cell.size));
    Selection out;
    out.pairs = pairsOf(rows);
    const TokenCounts tokens = countTokens(*m_task.pool, out.pairs, job);
    std::size_t taken = 0;
    for (; taken < rows.size(); ++taken) {
        if (cell.unit == SizeUnit::Tokens && out.targetTokens + tokens.target[taken] > cell.size)
            break;
        out.sourceTokens += tokens.source[taken];
        out.targetTokens += tokens.target[taken];
    }
    out.pairs.resize(taken);
    out.budget = taken;
    return out;
}

const EvaluationContext& TaskRun::context(Job& job)
{
    if (m_context)
        return *m_context;
    EvaluationInput input{*m_task.pool, *m_task.test, nullptr, m_task.inDomain, m_task.planted, 1};
    if (needVectors(m_spec.measures.empty() ? standardMeasures() : m_spec.measures)) {
        // One space for all cells, whatever vectors a method itself uses: the grid's first.
        const Params params = resolveRun(m_spec.vectorizers.front().params);
        const auto plugin = makePlugin(vectorizers(), "vectorizer", params.text("vectorizer"));
        input.features = std::make_shared<const PairFeatures>(
            plugin->run(*m_task.pool, *m_task.test, params.only(plugin->params()), job));
    }
    return m_context.emplace(makeContext(input, job));
}

void TaskRun::addScores(const Selection& selection, CellResult& out, Job& job)
{
    // In the order of taking, which some measures look at; rows alone identify what is measured.
    const std::string print = printOf(out.rows);
    if (const auto it = m_measured.find(print); it != m_measured.end()) {
        out.values = it->second.values;
        out.totals = it->second.totals;
        return;
    }
    std::vector<RowId> rows;
    rows.reserve(selection.pairs.size());
    for (const SelectedPair& pair : selection.pairs)
        rows.push_back(pair.row);
    const Scores scores = evaluateRows(context(job), rows, m_spec.measures, job);
    for (const Score& score : scores.values) {
        const std::string& id = score.spec.id;
        out.values[id] = score.measured.value;
        if (score.measured.totals.empty()
            || std::find(m_spec.ranked.begin(), m_spec.ranked.end(), id) == m_spec.ranked.end())
            continue;
        std::vector<double> totals = score.measured.totals;
        std::transform(totals.begin(), totals.end(), totals.begin(), roundedTotal);
        out.totals[id] = std::move(totals);
        m_weights.try_emplace(id, score.measured.weights);
    }
    m_measured[print].values = out.values;
    m_measured[print].totals = out.totals;
}

void TaskRun::addBound(CellResult& out, Job& job)
{
    const SweepCell cell = sweepCell(*m_pipeline, job);
    const auto diagnostics = m_pipeline->diagnostics(job);
    double largest = 0;
    double sum = 0;
    for (const ClusterDiagnostics& cluster : diagnostics->clusters) {
        largest = std::max(largest, cluster.diameter);
        sum += cluster.diameter;
    }
    const auto clusters =
        static_cast<double>(std::max<std::size_t>(1, diagnostics->clusters.size()));
    out.values["residual"] = cell.residual;
    out.values["diameter-mean"] = sum / clusters;
    out.values["diameter-max"] = largest;
    out.values["kl-discrete"] = cell.klDiscrete;
    out.values["kl-discrete-finite"] = cell.klDiscreteFinite;
    out.values["bound"] = cell.total;
    out.values["missed-clusters"] = static_cast<double>(cell.missedClusters);
    out.values["inertia"] = cell.inertia;
}

CellCost TaskRun::costOf(const LabCell& cell, const std::map<Stage, double>& before)
{
    // A stage that an earlier cell ran for the same result costs this cell as much.
    const auto of = [&](Stage stage) {
        const auto it = m_pipeline->seconds().find(stage);
        const auto old = before.find(stage);
        const double spent = (it == m_pipeline->seconds().end() ? 0.0 : it->second)
            - (old == before.end() ? 0.0 : old->second);
        double& known = m_stageSeconds[m_pipeline->fingerprint(stage).hex()];
        if (spent > 0)
            known = spent;
        return roundedSeconds(known);
    };
    CellCost out;
    out.screen = of(Stage::Screen);
    out.vectorize = of(Stage::Vectorize);
    out.cluster = of(Stage::Cluster);
    if (cell.kind != CellKind::Oracle) {
        out.rank = of(Stage::Rank);
        out.select = of(Stage::Select);
    }
    const SelectorTraits traits = methodTraits(cell.params);
    const bool usesClusters = traits.usesClusters();
    out.own = out.rank + out.select + (usesClusters ? out.cluster : 0)
        + (usesClusters || traits.readsVectors ? out.vectorize : 0);
    out.own = roundedSeconds(out.own);
    return out;
}

} // namespace craft
