// SPDX-License-Identifier: GPL-3.0-or-later
// Stage 2 of CRAFT (arXiv 2604.22693): inside each source cluster, pairs whose target is close to
// what validation pairs of that cluster have. Variants as in Variant (conditional_cost.h).
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/webster.h"
#include "core/select/cluster_rows.h"
#include "core/select/conditional_cost.h"
#include "core/select/decay.h"
#include "core/select/near_duplicates.h"

#include <algorithm>

namespace craft {
namespace {

constexpr std::string_view kMetricNames[] = {"sqeuclidean", "euclidean", "cosine"};

std::vector<ParamSpec> specs()
{
    return {
        {"variant",
         "Variant",
         "a: near target centroids, b: near the mean validation target, c: seats for target "
         "clusters, d: b without near duplicates, e: b with feature decay, f: of those near by b, "
         "the pairs "
         "that together cover validation's n-grams best",
         std::string("f"),
         0,
         0,
         {"a", "b", "c", "d", "e", "f"}},
        {"metric",
         "Distance",
         "Distance between vectors; euclidean goes through all validation pairs and is slow",
         std::string("cosine"),
         0,
         0,
         {"sqeuclidean", "euclidean", "cosine"}},
        {"shrink",
         "Shrinkage",
         "Validation pairs' worth of the global mean mixed into every cluster's mean; raise it "
         "when clusters hold few validation pairs",
         20.0,
         0,
         1e6,
         {}},
        {"beta",
         "Contrast to the pool",
         "Share of the pool's mean that is subtracted, so that what is common everywhere counts "
         "less",
         0.5,
         0,
         1,
         {}},
        {"alpha",
         "Weight of sources",
         "Weight of the source side in the cost; targets get the rest (0 = targets only)",
         0.5,
         0,
         1,
         {}},
        {"decay",
         "Feature decay",
         "Variant e: factor on a feature's weight per chosen pair of the cluster that has it "
         "(1 = none)",
         0.7,
         0,
         1,
         {}},
        {"target-clusters",
         "Target clusters",
         "Variants a and c: clusters on the target side (0 = as many as source clusters)",
         std::int64_t{0},
         0,
         1e6,
         {}},
        {"smoothing",
         "Smoothing",
         "Variants a and c: pairs' worth of the global distribution over target clusters mixed "
         "into every cluster's",
         0.0,
         0,
         1e6,
         {}},
        {"near-duplicate",
         "Near duplicates",
         "Variant d: a target whose cosine to a chosen one is above this comes last",
         0.98,
         0,
         1,
         {}},
        {"bigrams",
         "Weight of bigrams",
         "Variant f: weight of pairs of neighbouring words beside single words, which weigh 1",
         0.5,
         0,
         100,
         {}},
        {"prefixes",
         "Weight of prefixes",
         "Variant f: weight of the first five letters of longer words, which inflected forms share",
         0.3,
         0,
         100,
         {}},
        {"frequency-power",
         "Power of frequency",
         "Variant f: a word counts by its frequency in validation to this power; lower it to "
         "favour rare words",
         0.7,
         0,
         2,
         {}},
        {"per-token",
         "Gain per token",
         "Variant f: a pair's gain is divided by its length to this power; raise it for shorter "
         "pairs",
         0.9,
         0,
         2,
         {}},
    };
}

ConditionalParams read(const Params& params)
{
    ConditionalParams out;
    out.variant = static_cast<Variant>(params.text("variant").front() - 'a');
    const auto metric = std::find(std::begin(kMetricNames), std::end(kMetricNames),
                                  std::string_view(params.text("metric")));
    CRAFT_ASSERT(metric != std::end(kMetricNames));
    out.metric = static_cast<Metric>(metric - std::begin(kMetricNames));
    out.shrink = params.real("shrink");
    out.beta = params.real("beta");
    out.alpha = params.real("alpha");
    out.decay = params.real("decay");
    out.smoothing = params.real("smoothing");
    out.nearDuplicate = params.real("near-duplicate");
    out.likelihood = {params.real("bigrams"), params.real("prefixes"),
                      params.real("frequency-power"), params.real("per-token")};
    return out;
}

std::string costName(const ConditionalParams& params)
{
    constexpr std::string_view kDistances[] = {"squared Euclidean distance", "Euclidean distance",
                                               "cosine distance"};
    const std::string_view to = params.variant == Variant::Centroids ? "target clusters"
        : params.variant == Variant::Cells                           ? "target cluster's centroid"
        : params.alpha <= 0                                          ? "validation targets"
        : params.alpha >= 1                                          ? "validation sources"
                                                                     : "validation pairs";
    return str(params.variant == Variant::Cells ? "the " : "the expected ",
               kDistances[static_cast<std::size_t>(params.metric)], " to the cluster's ", to,
               params.beta > 0 ? str(", less ", params.beta, " x likeness to the pool") : "",
               params.variant == Variant::Decay            ? ", before decay"
                   : params.variant == Variant::Likelihood ? ", before n-grams are looked at"
                                                           : "");
}

/// Orders rows of a cluster, given their costs.
class ClusterOrder {
public:
    ClusterOrder(const RankInput& in, const ClusterRows& rows, const ConditionalParams& params,
                 const ConditionalCost& model, const std::vector<float>& cost, const Job& job)
        : m_in(in)
        , m_rows(rows)
        , m_params(params)
        , m_model(model)
        , m_cost(cost)
        , m_job(job)
    { }

    [[nodiscard]] std::vector<RowId> best(std::size_t cluster, std::size_t depth) const
    {
        if (m_params.variant == Variant::Cells)
            return byCells(cluster, depth);
        std::vector<RowId> order = bestRows(m_rows.of(cluster), m_cost, depth);
        if (m_params.variant == Variant::Guarded)
            return guarded(cluster, order);
        if (m_params.variant == Variant::Decay)
            return decayed(cluster, order);
        return order;
    }

private:
    /// Variant c, nested: the seats of a prefix follow P(j|i) as a Webster apportionment.
    /// (Splitting each quota by Hamilton, methods 1.4, would give other rows for every budget.)
    /// Rows whose target cluster no validation pair of the cluster has come last, by variant b's
    /// cost.
    [[nodiscard]] std::vector<RowId> byCells(std::size_t cluster, std::size_t depth) const
    {
        const TargetCells& cells = *m_model.cells();
        const std::vector<double> shares = cells.shares(cluster);
        std::vector<std::vector<RowId>> members(shares.size() + 1);
        for (const RowId row : m_rows.of(cluster)) {
            const std::size_t cell = cells.cellOf(row);
            members[cell < shares.size() && shares[cell] > 0 ? cell : shares.size()].push_back(row);
        }
        std::vector<std::uint64_t> capacity;
        for (std::size_t j = 0; j < shares.size(); ++j)
            capacity.push_back(members[j].size());
        std::vector<std::uint64_t> seats(shares.size(), 0);
        std::vector<std::uint32_t> order;
        for (WebsterOrder next(shares, capacity); order.size() < depth && !next.isDone();) {
            order.push_back(next.next());
            ++seats[order.back()];
        }
        for (std::size_t j = 0; j < shares.size(); ++j)
            members[j] = bestRows(members[j], m_cost, seats[j]);
        std::vector<RowId> out;
        std::vector<std::size_t> taken(shares.size(), 0);
        for (const std::uint32_t cell : order)
            out.push_back(members[cell][taken[cell]++]);
        const auto last = bestRows(members.back(), m_cost, depth - out.size());
        out.insert(out.end(), last.begin(), last.end());
        return out;
    }

    /// Variant d.
    [[nodiscard]] std::vector<RowId> guarded(std::size_t cluster,
                                             const std::vector<RowId>& order) const
    {
        const FeatureMatrix targets = m_in.features.poolTarget.gather(order);
        const auto kept =
            putRepeatsLast(targets, m_params.nearDuplicate, m_in.picks[cluster], m_job);
        std::vector<RowId> out;
        for (const std::uint32_t candidate : kept)
            out.push_back(order[candidate]);
        return out;
    }

    /// Variant e: greedy picks, then the other candidates as they were.
    [[nodiscard]] std::vector<RowId> decayed(std::size_t cluster,
                                             const std::vector<RowId>& order) const
    {
        std::vector<double> weight;
        appendWeights(weight, m_model.source(), m_params.alpha, cluster);
        const std::size_t sourceCols = weight.size();
        appendWeights(weight, m_model.target(), 1.0 - m_params.alpha, cluster);
        SparseRows candidates;
        candidates.cols = weight.size();
        for (std::size_t i = 0; i < order.size(); ++i) {
            appendFeatures(candidates, m_model.source(), order, i, 0, weight);
            appendFeatures(candidates, m_model.target(), order, i, sourceCols, weight);
            candidates.offsets.push_back(candidates.columns.size());
        }
        const auto picked = pickWithDecay(candidates, order, std::move(weight), m_params.decay,
                                          m_in.picks[cluster], m_job);
        std::vector<RowId> out;
        std::vector<bool> isPicked(order.size(), false);
        for (const std::uint32_t candidate : picked) {
            out.push_back(order[candidate]);
            isPicked[candidate] = true;
        }
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (!isPicked[i])
                out.push_back(order[i]);
        }
        return out;
    }

    static void appendWeights(std::vector<double>& weight,
                              const std::optional<ConditionalSide>& side, double factor,
                              std::size_t cluster)
    {
        if (!side)
            return;
        const Expectation expectation = side->ofCluster(cluster);
        for (const float value : expectation.mean())
            weight.push_back(factor * static_cast<double>(value));
    }

    /// Features without weight add nothing, now or later, and are left out.
    static void appendFeatures(SparseRows& candidates, const std::optional<ConditionalSide>& side,
                               std::span<const RowId> rows, std::size_t at, std::size_t firstColumn,
                               const std::vector<double>& weight)
    {
        if (!side)
            return;
        RowReader reader(side->pool());
        reader.prefetch(rows, at);
        const VectorView own = reader(index(rows[at]));
        for (std::size_t i = 0; i < own.columns.size(); ++i) {
            const std::size_t column = firstColumn + own.columns[i];
            if (weight[column] <= 0)
                continue;
            if (own.values[i] < 0) {
                throw Error(ErrorCode::Usage,
                            str("--variant e needs values of at least 0, but pool row ",
                                index(rows[at]) + 1, " has ", own.values[i]),
                            "Use --variant b or d");
            }
            candidates.columns.push_back(static_cast<std::uint32_t>(column));
            candidates.values.push_back(own.values[i]);
        }
    }

    const RankInput& m_in;
    const ClusterRows& m_rows;
    const ConditionalParams& m_params;
    const ConditionalCost& m_model;
    const std::vector<float>& m_cost;
    const Job& m_job;
};

class ConditionalSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return specs(); }

    [[nodiscard]] SelectorTraits traits(const Params& params) const override
    {
        const ConditionalParams own = read(params);
        return {.targetClusters = own.usesTargetClusters(), .seeded = false};
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& given, Job& job) const override
    {
        const ConditionalParams params = read(given);
        const ConditionalCost model(in, params);
        const ClusterRows rows = eligibleRows(in);
        std::vector<float> cost = model.all(rows, job);
        if (params.variant == Variant::Likelihood) {
            Ranking out = rankByLikelihood(in, rows, std::move(cost), params.likelihood, job);
            out.costName = costName(params);
            return out;
        }
        const ClusterOrder order(in, rows, params, model, cost, job);
        Ranking out = rankClusters(
            in, rows,
            [&order](std::size_t cluster, std::span<RowId> best) {
                const std::vector<RowId> rowsInOrder = order.best(cluster, best.size());
                CRAFT_ASSERT(rowsInOrder.size() == best.size());
                std::ranges::copy(rowsInOrder, best.begin());
            },
            job);
        out.cost = std::move(cost);
        out.costName = costName(params);
        return out;
    }
};

} // namespace

std::unique_ptr<Selector> makeConditional()
{
    return std::make_unique<ConditionalSelector>();
}

} // namespace craft
