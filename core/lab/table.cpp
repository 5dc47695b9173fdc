// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/table.h"

#include "core/base/text.h"
#include "core/evaluate/evaluate.h"
#include "core/evaluate/stability.h"
#include "core/lab/table_agreement.h"
#include "core/lab/table_judge.h"
#include "core/pipeline/settings.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace craft {
namespace {

/// Where a row stands: task, unit, size, method, vectorizer, k.
using RowKey =
    std::tuple<std::size_t, SizeUnit, std::uint64_t, std::size_t, std::string, std::uint64_t>;

struct RowCells {
    const LabCell* cell = nullptr; ///< one of them
    std::map<std::int64_t, const CellResult*> results; ///< by seed
};

std::size_t methodOrder(const LabSpec& spec, const LabCell& cell)
{
    if (cell.kind != CellKind::Method)
        return spec.methods.size() + static_cast<std::size_t>(cell.kind);
    const auto it = std::find_if(spec.methods.begin(), spec.methods.end(),
                                 [&](const LabSetting& s) { return s.name == cell.method; });
    return static_cast<std::size_t>(it - spec.methods.begin());
}

std::map<RowKey, RowCells> cellsByRow(const LabPlan& plan, const LabResults& results)
{
    std::map<RowKey, RowCells> out;
    for (const LabCell& cell : plan.cells) {
        const CellResult* result = results.find(cell.print);
        if (result == nullptr)
            continue;
        RowCells& row = out[{cell.task, cell.unit, cell.size, methodOrder(plan.spec, cell),
                             cell.vectorizer, cell.clusters}];
        row.cell = &cell;
        row.results[cell.seed] = result;
    }
    return out;
}

/// Over the values that are numbers; NaN if none is.
LabValue valueOver(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return std::isnan(value); });
    LabValue out;
    out.seeds = values.size();
    out.over.mean = std::numeric_limits<double>::quiet_NaN();
    if (!values.empty())
        out.over = meanAndSd(values);
    return out;
}

template <class Of>
LabValue overSeeds(const RowCells& row, const Of& of)
{
    std::vector<double> values;
    for (const auto& [seed, result] : row.results)
        values.push_back(static_cast<double>(of(*result)));
    return valueOver(std::move(values));
}

CellCost costOver(const RowCells& row)
{
    const auto mean = [&](double CellCost::*field) {
        return overSeeds(row, [&](const CellResult& r) { return r.cost.*field; }).over.mean;
    };
    CellCost out{mean(&CellCost::screen),  mean(&CellCost::vectorize), mean(&CellCost::cluster),
                 mean(&CellCost::rank),    mean(&CellCost::select),    mean(&CellCost::own),
                 mean(&CellCost::evaluate)};
    for (const auto& [seed, result] : row.results)
        out.memory = std::max(out.memory, result->cost.memory);
    return out;
}

std::string labelOf(const LabSpec& spec, const LabCell& cell)
{
    std::string out = cell.method;
    if (spec.vectorizers.size() > 1 && !cell.vectorizer.empty())
        out += ", " + cell.vectorizer;
    if (spec.clusters.size() > 1 && cell.kind == CellKind::Method)
        out += cell.clusters > 0 ? str(", k = ", cell.clusters) : ", k automatic";
    return out;
}

LabRow plainRow(const LabPlan& plan, const RowCells& cells)
{
    const LabCell& cell = *cells.cell;
    LabRow out;
    out.task = cell.task;
    out.kind = cell.kind;
    out.method = cell.method;
    out.vectorizer = cell.vectorizer;
    out.clusters = cell.clusters;
    if (cell.kind == CellKind::Method
        && (plan.spec.bound || methodTraits(cell.params).usesClusters()))
        out.usedClusters = cells.results.begin()->second->clusters;
    out.label = labelOf(plan.spec, cell);
    out.unit = cell.unit;
    out.size = cell.size;
    out.seeds = cells.results.size();
    out.pairs = overSeeds(cells, [](const CellResult& r) { return r.pairs; }).over;
    out.targetTokens = overSeeds(cells, [](const CellResult& r) { return r.targetTokens; }).over;
    for (const auto& [id, value] : cells.results.begin()->second->values)
        out.values[id] = overSeeds(cells, [&](const CellResult& r) {
            const auto it = r.values.find(id);
            return it == r.values.end() ? std::numeric_limits<double>::quiet_NaN() : it->second;
        });
    if (cells.results.size() > 1) {
        std::vector<std::vector<RowId>> rows;
        for (const auto& [seed, result] : cells.results)
            rows.push_back(result->rows);
        out.stability = stability(rows, plan.tasks[cell.task].pool->size()).jaccard;
    }
    out.cost = costOver(cells);
    return out;
}

/// Of all measures and of the bound, those that some row has.
std::vector<ValueSpec> valuesOf(const std::vector<LabRow>& rows)
{
    std::vector<ValueSpec> all = measureDefinitions();
    all.insert(all.end(), boundValues().begin(), boundValues().end());
    std::erase_if(all, [&](const ValueSpec& value) {
        return std::none_of(rows.begin(), rows.end(),
                            [&](const LabRow& row) { return row.values.contains(value.id); });
    });
    return all;
}

/// What the baseline and a row have in common to be compared by.
RowSentences sentencesOf(const RowCells& cells)
{
    RowSentences out;
    for (const auto& [seed, result] : cells.results)
        out.seeds.push_back(result);
    return out;
}

} // namespace

const std::vector<ValueSpec>& boundValues()
{
    static const std::vector<ValueSpec> all{
        {"residual", "residual", "", Better::Lower, "Sum over clusters of share x diameter."},
        {"diameter-mean", "mean diameter", "", Better::Lower,
         "Mean diameter of the clusters' validation and selected sources."},
        {"diameter-max", "largest diameter", "", Better::Lower,
         "Largest diameter of a cluster's validation and selected sources."},
        {"kl-discrete", "discrete KL", "nats", Better::Lower,
         "KL divergence of the selection's cluster shares from validation's; infinite if a "
         "cluster with validation pairs got none."},
        {"kl-discrete-finite", "discrete KL of the clusters with pairs", "nats", Better::Lower,
         "The same over the clusters that got pairs."},
        {"bound", "bound", "nats", Better::Lower, "Discrete KL + Lipschitz factor x residual."},
        {"missed-clusters", "missed clusters", "clusters", Better::Lower,
         "Clusters with validation pairs that got none."},
        {"inertia", "inertia", "", Better::Neither, "Of the rows that k-means was fitted on."}};
    return all;
}

LabTable buildTable(const LabPlan& plan, const LabResults& results, Significance significance,
                    Job& job)
{
    LabTable out;
    for (const LabTaskData& task : plan.tasks)
        out.tasks.push_back(task.name);
    out.cells = plan.cells.size();
    out.done = static_cast<std::size_t>(
        std::count_if(plan.cells.begin(), plan.cells.end(),
                      [&](const LabCell& cell) { return results.find(cell.print) != nullptr; }));
    const auto byRow = cellsByRow(plan, results);
    std::vector<RowSentences> sentences;
    for (const auto& [key, cells] : byRow) {
        out.rows.push_back(plainRow(plan, cells));
        sentences.push_back(sentencesOf(cells));
    }
    out.values = valuesOf(out.rows);
    for (const ValueSpec& value : out.values) {
        const auto& ranked = plan.spec.ranked;
        if (std::find(ranked.begin(), ranked.end(), value.id) != ranked.end())
            out.ranked.push_back(value.id);
    }
    AgreementMeans agreement(out.ranked.size());
    for (std::size_t first = 0; first < out.rows.size();) {
        std::size_t last = first;
        const auto isSame = [&](const LabRow& a, const LabRow& b) {
            return std::tie(a.task, a.unit, a.size) == std::tie(b.task, b.unit, b.size);
        };
        while (last < out.rows.size() && isSame(out.rows[first], out.rows[last]))
            ++last;
        const auto rows = std::span(out.rows).subspan(first, last - first);
        const auto seeds = std::span<const RowSentences>(sentences).subspan(first, last - first);
        judgeGroup(out, rows, seeds);
        agreement.add(out, rows);
        const auto* weights = results.weights(plan.tasks[rows.front().task].measuredOn);
        if (significance == Significance::Test && weights != nullptr)
            testGroup(out, rows, seeds, *weights, job);
        first = last;
    }
    out.agreement = agreement.means();
    out.summary = summarise(out);
    return out;
}

std::string_view significanceMark(const LabValue& value) noexcept
{
    return value.isLevel ? "" : significanceMark(value.p);
}

} // namespace craft
