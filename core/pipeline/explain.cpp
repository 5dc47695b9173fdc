// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/explain.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/screen.h"
#include "core/pipeline/decisions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace craft {
namespace {

constexpr std::size_t kNearest = 3;
constexpr std::size_t kTerms = 8;

/// What a flag means for this row and what the user can do.
struct FlagText {
    RowFlag flag;
    const char* sentence;
    const char* change;
};
constexpr FlagText kFlagTexts[] = {
    {kEmptySide, "its source or target side is empty", "Nothing: an empty side teaches nothing."},
    {kDuplicate, "the same pair stands earlier in the pool", "--keep-duplicates"},
    {kInValidation, "it also stands in the validation set (leakage)", "--leakage off"},
    {kInTest, "it also stands in the test set (leakage)", "--leakage off"},
    {kZeroVector, "its vector is zero", "Import a vector for it."},
    {kLockedOut, "it was locked out by hand", "Unlock it (--lock)."},
    {kTokenLength, "its length is outside the asked range", "Change the length limits."},
};

double dot(const SparseRow& a, const SparseRow& b)
{
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < a.columns.size() && j < b.columns.size();) {
        if (a.columns[i] == b.columns[j])
            sum += static_cast<double>(a.values[i++]) * static_cast<double>(b.values[j++]);
        else if (a.columns[i] < b.columns[j])
            ++i;
        else
            ++j;
    }
    return sum;
}

/// Cosine of pool row `row` with every validation row, source side.
std::vector<double> similarities(const PairFeatures& features, std::size_t row)
{
    const FeatureMatrix& validation = features.validationSource;
    std::vector<double> out(validation.rows());
    if (validation.isSparse()) {
        SparseReader pool(features.poolSource);
        const SparseRow own = pool(row);
        for (std::size_t v = 0; v < out.size(); ++v)
            out[v] = dot(own, validation.sparse().row(v));
        return out;
    }
    std::vector<float> own(validation.cols());
    std::vector<float> other(validation.cols());
    features.poolSource.dense().read({row, row + 1}, own);
    for (std::size_t v = 0; v < out.size(); ++v) {
        validation.dense().read({v, v + 1}, other);
        for (std::size_t c = 0; c < own.size(); ++c)
            out[v] += static_cast<double>(own[c]) * static_cast<double>(other[c]);
    }
    return out;
}

std::vector<Neighbour> nearestValidation(const PairFeatures& features, const Corpus& validation,
                                         std::size_t row)
{
    const auto similarity = similarities(features, row);
    std::vector<std::size_t> order(similarity.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const std::size_t count = std::min(kNearest, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count),
                      order.end(), [&](std::size_t a, std::size_t b) {
                          return similarity[a] != similarity[b] ? similarity[a] > similarity[b]
                                                                : a < b;
                      });
    std::vector<Neighbour> out;
    for (std::size_t i = 0; i < count; ++i) {
        const RowId id = rowId(order[i]);
        const PairSlab slab = validation.read(std::span(&id, 1));
        out.push_back({id, similarity[order[i]], std::string(slab.pairs[0].source),
                       std::string(slab.pairs[0].target)});
    }
    return out;
}

/// Features of `row` by their share of the dot product with the mean of the cluster's validation
/// rows on one side.
void addContributions(std::vector<Contribution>& out, const FeatureMatrix& pool,
                      const FeatureMatrix& validation, const std::vector<std::string>& names,
                      const Clustering& clustering, ClusterId cluster, std::size_t row, bool target)
{
    if (!pool.isSparse() || names.empty())
        return;
    std::map<std::uint32_t, double> mean;
    std::uint64_t members = 0;
    for (std::size_t v = 0; v < validation.rows(); ++v) {
        if (clustering.validation.cluster[v] != cluster)
            continue;
        ++members;
        const SparseRow member = validation.sparse().row(v);
        for (std::size_t i = 0; i < member.columns.size(); ++i)
            mean[member.columns[i]] += static_cast<double>(member.values[i]);
    }
    SparseReader reader(pool);
    const SparseRow own = reader(row);
    for (std::size_t i = 0; i < own.columns.size(); ++i) {
        const auto it = mean.find(own.columns[i]);
        if (it != mean.end()) {
            const double weight =
                it->second * static_cast<double>(own.values[i]) / static_cast<double>(members);
            out.push_back({names[own.columns[i]], target, weight});
        }
    }
}

/// Eligible rows of one cluster by cost: how many come before `row`, and the median.
struct CostStanding {
    std::uint64_t before = 0;
    double median = 0;
};

CostStanding standing(const Ranking& ranking, const Clustering& clustering, const RowFlags& flags,
                      ClusterId cluster, std::size_t row)
{
    CostStanding out;
    std::vector<float> costs;
    for (std::size_t other = 0; other < flags.size(); ++other) {
        if (flags[other] != 0 || clustering.pool.cluster[other] != cluster)
            continue;
        const float cost = ranking.cost[other];
        costs.push_back(cost);
        if (cost < ranking.cost[row] || (cost == ranking.cost[row] && other < row))
            ++out.before;
    }
    const auto middle = costs.begin() + static_cast<std::ptrdiff_t>(costs.size() / 2);
    std::nth_element(costs.begin(), middle, costs.end());
    out.median = static_cast<double>(*middle);
    return out;
}

/// 1-based rank of the row in its group: as ranked, or by cost beyond the ranking's depth.
std::uint64_t rankOf(std::span<const RowId> group, RowId row, std::uint64_t before)
{
    const auto it = std::find(group.begin(), group.end(), row);
    return it != group.end() ? static_cast<std::uint64_t>(it - group.begin()) + 1
                             : std::max<std::uint64_t>(before, group.size()) + 1;
}

void describeCluster(Explanation& out, Pipeline& pipeline, Job& job)
{
    const auto clustering = pipeline.clustering(job);
    const Shares share = pipeline.shares(job);
    const ClusterId cluster = clustering->pool.cluster[index(out.row)];
    const std::size_t c = index(cluster);
    out.cluster = static_cast<std::uint32_t>(c);
    out.title = clustering->titles.size() > c ? clustering->titles[c] : "";
    out.clusterPool = share.available[c];
    out.clusterValidation = share.validation[c];
    const auto total = [](const std::vector<std::uint64_t>& counts) {
        double sum = 0;
        for (const std::uint64_t count : counts)
            sum += static_cast<double>(count);
        return std::max(sum, 1.0);
    };
    out.validationShare = static_cast<double>(share.validation[c]) / total(share.validation);
    out.poolShare = static_cast<double>(share.available[c]) / total(share.available);
}

/// How the selection was taken, as far as the sentences depend on it.
struct Taking {
    std::uint64_t budget = 0;
    bool global = false; ///< one ranking for all clusters
    bool about = false; ///< Hamilton's rounding: a larger budget may drop a row again
    bool pinned = false; ///< the row
    bool closed = false; ///< a weight of 0 locks its cluster out
};

bool isLockedOut(const Params& params, std::uint32_t cluster)
{
    const auto weights = parseClusterWeights(decision(params, "cluster-weights"));
    return std::any_of(weights.begin(), weights.end(), [cluster](const ClusterWeight& weight) {
        return weight.cluster == cluster && weight.factor == 0;
    });
}

Taking describeRank(Explanation& out, Pipeline& pipeline, Job& job)
{
    const auto clustering = pipeline.clustering(job);
    const auto ranking = pipeline.ranking(job);
    const auto selection = pipeline.selection(job);
    const Shares share = pipeline.shares(job);
    const ClusterId cluster = clusterId(out.cluster);
    const bool global = ranking->groups() == 1 && clustering->clusters() > 1;
    const auto group = ranking->group(global ? 0 : out.cluster);
    const CostStanding at =
        standing(*ranking, *clustering, *pipeline.flags(job), cluster, index(out.row));
    out.rank = rankOf(group, out.row, at.before);
    out.cost = static_cast<double>(ranking->cost[index(out.row)]);
    out.costName = ranking->costName;
    out.medianCost = at.median;
    out.quota = selection->quota[out.cluster];
    out.cutCost = std::numeric_limits<double>::quiet_NaN();
    for (const SelectedPair& pair : selection->pairs) {
        if (pair.cluster == cluster)
            out.cutCost = static_cast<double>(pair.cost);
        if (pair.row == out.row)
            out.selected = true;
    }
    out.budgetNeeded =
        global ? out.rank : seatBudget(share, out.cluster, out.rank - 1, pipeline.params());
    const RowList pins = parseRowList("pin", decision(pipeline.params(), "pin"));
    return {selection->budget, global, isHamilton(pipeline.params()) && !global,
            pins.contains(out.row), isLockedOut(pipeline.params(), out.cluster)};
}

/// What to say of the budget that takes a row left out.
std::string budgetThatTakes(const Explanation& e, const Taking& taking, std::uint64_t poolRows)
{
    if (e.budgetNeeded == 0 || e.budgetNeeded > poolRows)
        return "No budget takes it under these rules.";
    if (taking.about && e.budgetNeeded <= taking.budget)
        return str("A budget of about ", e.budgetNeeded,
                   " pairs takes it; a larger one can drop it again (Hamilton's rounding).");
    return str("It enters from a budget of ", taking.about ? "about " : "", e.budgetNeeded,
               " pairs on, all else (the ranking's depth too) being equal.");
}

void judge(Explanation& out, const Taking& taking, const Params& params, std::uint64_t poolRows)
{
    const std::string place = str("cluster ", out.cluster, " \"", out.title, "\"");
    if (out.selected) {
        out.reason = "selected";
        if (taking.pinned) {
            out.sentence = str("Selected: it is pinned (rank ", out.rank, " of quota ", out.quota,
                               " in ", place, ").");
            out.change = "Every budget that holds all pinned pairs takes it. Unpinned, its own "
                         "rank decides.";
            return;
        }
        out.sentence =
            str("Selected: rank ", out.rank, " of quota ", out.quota, " in ", place, ".");
        out.change = str("It leaves when the budget falls below ", taking.about ? "about " : "",
                         out.budgetNeeded, " pairs or it is locked out.");
        return;
    }
    out.reason = taking.global ? kRankBeyondQuota : reasonLeftOut(out.quota, out.clusterValidation);
    if (taking.closed && !taking.global) {
        out.sentence = str("Not selected: ", place, " is locked out by its weight of 0.");
        out.change = str("Pin the row, or take ", out.cluster, "=0 out of --cluster-weights.");
    } else if (out.reason == kNoValidationMass && params.text("allocation") == "validation") {
        out.sentence =
            str("Not selected: ", place, " holds no validation pair, so its quota is 0.");
        out.change =
            str("Fewer clusters (a smaller k), --allocation pool, or validation pairs like "
                "it would change that.");
    } else {
        out.sentence = str("Not selected: its rank in ", place, " is ", out.rank,
                           ", beyond the quota of ", out.quota, ".");
        out.change = budgetThatTakes(out, taking, poolRows);
    }
}

/// The first flag of the row, explained; false if the row takes part.
bool explainFlag(Explanation& out, Pipeline& pipeline, std::uint8_t flags, Job& job)
{
    for (const FlagText& text : kFlagTexts) {
        if ((flags & text.flag) == 0)
            continue;
        out.reason = std::string(name(text.flag));
        out.sentence = str("Not selected: ", text.sentence, ".");
        if (text.flag == kDuplicate) {
            out.duplicateOf = firstDuplicate(*pipeline.inputs().pool, out.row, job);
            if (out.duplicateOf)
                out.sentence =
                    str("Not selected: row ", index(*out.duplicateOf), " holds the same pair.");
        }
        out.change = str("What would change it: ", text.change);
        return true;
    }
    return false;
}

} // namespace

Explanation explain(Pipeline& pipeline, std::uint64_t row, Job& job)
{
    const Corpus& pool = *pipeline.inputs().pool;
    if (row >= pool.size())
        throw Error(ErrorCode::Usage,
                    str("there is no row ", row, "; the pool has rows 0 to ", pool.size() - 1));
    Explanation out;
    out.row = rowId(row);
    const CorpusPart& part = pool.partOf(out.row);
    out.corpus = part.name;
    out.line = pool.line(out.row);
    const PairSlab slab = pool.read(std::span(&out.row, 1));
    out.source = slab.pairs[0].source;
    out.target = slab.pairs[0].target;
    if (explainFlag(out, pipeline, (*pipeline.flags(job))[row], job))
        return out;

    describeCluster(out, pipeline, job);
    const Taking taking = describeRank(out, pipeline, job);
    judge(out, taking, pipeline.params(), pool.size());

    const auto features = pipeline.features(job);
    const auto clustering = pipeline.clustering(job);
    out.nearest = nearestValidation(*features, *pipeline.inputs().validation, row);
    addContributions(out.terms, features->poolSource, features->validationSource,
                     features->sourceNames, *clustering, clusterId(out.cluster), row, false);
    addContributions(out.terms, features->poolTarget, features->validationTarget,
                     features->targetNames, *clustering, clusterId(out.cluster), row, true);
    std::stable_sort(
        out.terms.begin(), out.terms.end(),
        [](const Contribution& a, const Contribution& b) { return a.weight > b.weight; });
    out.terms.resize(std::min(out.terms.size(), kTerms));
    return out;
}

std::string toText(const Explanation& e)
{
    const auto percent = [](double share) { return formatFixed(100 * share, 1) + " %"; };
    std::string out = str("Row ", index(e.row), " (", e.corpus, " line ", e.line, ")\n  ", e.source,
                          "\n  ", e.target, "\n\n", e.sentence, "\n");
    if (e.clusterPool > 0) {
        out += str("Cluster ", e.cluster, " holds ", percent(e.validationShare), " of validation (",
                   e.clusterValidation, " pairs) and ", percent(e.poolShare), " of the pool (",
                   e.clusterPool, " pairs).\n");
        out += str("Its cost is ", formatFixed(e.cost, 4), " (", e.costName,
                   "), the cluster's median ", formatFixed(e.medianCost, 4));
        if (!std::isnan(e.cutCost))
            out += str(", the last pair taken ", formatFixed(e.cutCost, 4));
        out += ".\n";
    }
    out += e.change + "\n";
    if (!e.terms.empty()) {
        out += "\nWhat it shares with the cluster's validation pairs\n";
        for (const Contribution& term : e.terms)
            out += str("  ", formatFixed(term.weight, 4), "  ", term.target ? "target" : "source",
                       "  ", term.term, "\n");
    }
    if (!e.nearest.empty()) {
        out += "\nNearest validation sources\n";
        for (const Neighbour& near : e.nearest)
            out += str("  ", formatFixed(near.similarity, 3), "  ", near.source, "\n         ",
                       near.target, "\n");
    }
    return out;
}

} // namespace craft
