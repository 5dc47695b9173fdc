// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/evaluate.h"

#include "core/base/error.h"

#include <cmath>

namespace craft {
namespace {

/// The totals of the baselines, averaged sentence by sentence; empty if one has none.
std::vector<double> meanTotals(const std::vector<const MeasuredValue*>& baselines)
{
    std::vector<double> out(baselines.front()->totals.size(), 0.0);
    for (const MeasuredValue* baseline : baselines) {
        if (baseline->totals.size() != out.size())
            return {};
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] += baseline->totals[i] / static_cast<double>(baselines.size());
    }
    return out;
}

} // namespace

const Score* Scores::find(std::string_view id) const noexcept
{
    for (const Score& score : values) {
        if (score.spec.id == id)
            return &score;
    }
    return nullptr;
}

std::string whyLeftOut(const EvaluationContext& context, const MeasuredSelection& selection,
                       unsigned needs)
{
    if ((needs & kNeedsPoolRows) != 0 && !selection.fromPool)
        return "the pairs are not rows of the pool";
    const bool hasVectors = context.features && !context.features->poolSource.isSparse()
        && !context.features->poolTarget.isSparse();
    if ((needs & kNeedsVectors) != 0 && !hasVectors)
        return "there are no dense vectors of pool and test";
    if ((needs & kNeedsDomain) != 0 && context.inDomain.empty())
        return "the pool has no domain labels";
    if ((needs & kNeedsPlanted) != 0 && context.planted.empty())
        return "no noise was planted";
    return "";
}

Scores evaluate(const EvaluationContext& context, const MeasuredSelection& selection,
                std::span<const std::string> ids, Job& job)
{
    // Nobody asked for a domain that nobody named.
    const bool asked = !ids.empty();
    const std::vector<std::string> standard = standardMeasures();
    if (!asked)
        ids = standard;
    Scores out;
    out.pairs = selection.text.target.rows();
    out.sourceTokens = selection.text.source.tokens();
    out.targetTokens = selection.text.target.tokens();
    for (const std::string& id : ids) {
        const auto measure = makePlugin(measures(), "measure", id);
        if (std::string why = whyLeftOut(context, selection, measure->needs()); !why.empty()) {
            if (asked || whyLeftOut(context, {true, {}, {}}, measure->needs()).empty())
                out.leftOut.push_back({id, std::move(why)});
            continue;
        }
        job.begin("Evaluating", 0);
        MeasureResult result = measure->evaluate(context, selection, job);
        std::vector<ValueSpec> specs = measure->values();
        CRAFT_ASSERT(specs.size() == result.values.size());
        for (std::size_t i = 0; i < specs.size(); ++i)
            out.values.push_back({id, std::move(specs[i]), std::move(result.values[i])});
        if (!result.curve.empty())
            out.curves.push_back({id, std::move(result.curve)});
    }
    return out;
}

Scores evaluateRows(const EvaluationContext& context, std::span<const RowId> rows,
                    std::span<const std::string> ids, Job& job)
{
    return evaluate(context, measuredRows(context, rows, job), ids, job);
}

BesideBaseline besideBaseline(const Scores& scores, std::size_t i,
                              std::span<const Scores> baselines, std::uint64_t seed)
{
    const Score& score = scores.values[i];
    std::vector<double> values;
    std::vector<const MeasuredValue*> measured;
    for (const Scores& other : baselines) {
        if (const Score* same = other.find(score.spec.id)) {
            measured.push_back(&same->measured);
            values.push_back(same->measured.value);
        }
    }
    CRAFT_ASSERT(!values.empty());
    BesideBaseline out;
    out.baseline = meanAndSd(values);
    out.baselines = values.size();
    out.difference = score.measured.value - out.baseline.mean;
    const std::vector<double> totals = meanTotals(measured);
    if (!totals.empty() && totals.size() == score.measured.totals.size())
        out.paired = pairedBootstrap(score.measured.totals, totals, score.measured.weights, seed);
    return out;
}

std::string_view significanceMark(const BesideBaseline& beside)
{
    if (!(std::fabs(beside.difference) > predictedSpread(beside.baseline, beside.baselines)))
        return "";
    return beside.paired ? significanceMark(beside.paired->p) : "*";
}

std::vector<ValueSpec> measureDefinitions()
{
    std::vector<ValueSpec> out;
    for (const Entry<Measure>& entry : measures()) {
        for (ValueSpec& spec : entry.make()->values())
            out.push_back(std::move(spec));
    }
    return out;
}

} // namespace craft
