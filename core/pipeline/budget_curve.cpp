// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/budget_curve.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/bound/diagnose.h"
#include "core/bound/discrete_kl.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/settings.h"
#include "core/pipeline/token_counts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace craft {
namespace {

double share(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::uint64_t total(std::span<const std::uint64_t> counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

/// The depth a run of these parameters ranks to, where the budget alone decides it.
std::uint64_t depthOf(const Params& params, const Ranking& ranking)
{
    if (params.integer("budget-tokens") > 0)
        return ranking.rows.size();
    return effectiveDepth(params, static_cast<std::uint64_t>(params.integer("budget")));
}

} // namespace

BudgetCurve BudgetCurve::build(Pipeline& pipeline, Job& job)
{
    const auto ranking = pipeline.ranking(job);
    BudgetCurve out;
    out.m_params = pipeline.params();
    out.m_shares = pipeline.shares(job);
    out.m_clustering = pipeline.clustering(job);
    out.m_isGlobal = ranking->groups() == 1 && out.m_clustering->clusters() > 1;
    out.m_isNested = ranking->groups() == 1 || !isHamilton(out.m_params);
    out.m_isOneBudget = methodTraits(out.m_params).oneBudget;
    out.m_eligible = total(out.m_shares.available);
    job.begin("Following the budget", 0);
    out.order(*ranking, depthOf(out.m_params, *ranking));
    out.groupByCluster();
    out.sumRows(pipeline, job);
    out.countPool(pipeline, job);
    out.measure(pipeline, job);
    out.findDeepest();
    return out;
}

void BudgetCurve::order(const Ranking& ranking, std::uint64_t depth)
{
    m_order.reserve(ranking.rows.size());
    if (m_isNested)
        orderNested(ranking, depth);
    else
        orderByGroup(ranking);
    for (std::size_t i = 0; i < m_order.size(); ++i)
        m_order[i].position = static_cast<std::uint32_t>(i + 1);
}

void BudgetCurve::orderNested(const Ranking& ranking, std::uint64_t depth)
{
    // One seat more than there are rows: without it there is nothing left to rank.
    auto seats = seatOrder(m_shares, ranking.rows.size() + 1, m_params);
    bool isExhausted = seats.size() <= ranking.rows.size();
    if (ranking.groups() == 1) {
        seats.assign(ranking.rows.size(), 0);
        isExhausted = ranking.rows.size() == m_eligible;
    }
    std::vector<std::uint32_t> next(ranking.groups(), 0);
    for (const std::uint32_t g : seats) {
        const auto rows = ranking.group(g);
        if (next[g] == rows.size())
            break;
        const RowId row = rows[next[g]++];
        m_order.push_back(
            {row, m_clustering->pool.cluster[index(row)], next[g], 0, ranking.cost[index(row)]});
    }
    m_deepest = isExhausted && m_order.size() == seats.size()
        ? m_eligible
        : std::min<std::uint64_t>(m_order.size(), depth);
}

void BudgetCurve::orderByGroup(const Ranking& ranking)
{
    for (std::size_t g = 0; g < ranking.groups(); ++g) {
        std::uint32_t rank = 0;
        for (const RowId row : ranking.group(g))
            m_order.push_back({row, clusterId(g), ++rank, 0, ranking.cost[index(row)]});
    }
}

void BudgetCurve::groupByCluster()
{
    const std::size_t clusters = m_clustering->clusters();
    m_offsets.assign(clusters + 1, 0);
    for (const SelectedPair& pair : m_order) {
        CRAFT_ASSERT(index(pair.cluster) < clusters);
        ++m_offsets[index(pair.cluster) + 1];
    }
    std::partial_sum(m_offsets.begin(), m_offsets.end(), m_offsets.begin());
    m_places.resize(m_order.size());
    m_rank.assign(m_clustering->pool.cluster.size(), 0);
    std::vector<std::uint32_t> next(clusters, 0);
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const std::size_t c = index(m_order[i].cluster);
        m_places[m_offsets[c] + next[c]] = static_cast<std::uint32_t>(i);
        m_rank[index(m_order[i].row)] = ++next[c];
    }
}

void BudgetCurve::sumRows(Pipeline& pipeline, Job& job)
{
    const TokenCounts tokens = countTokens(*pipeline.inputs().pool, m_order, job);
    m_targetTokens.assign(1, 0);
    m_targetTokens.reserve(m_order.size() + 1);
    for (const std::uint32_t count : tokens.target)
        m_targetTokens.push_back(m_targetTokens.back() + count);

    const std::size_t clusters = m_clustering->clusters();
    std::vector<Sums> start(clusters);
    const auto addRadius = [](Sums& sums, float squared) {
        sums.radius += std::sqrt(static_cast<double>(squared));
        sums.squaredRadius += static_cast<double>(squared);
    };
    const Assignment& validation = m_clustering->validation;
    for (std::size_t i = 0; i < validation.cluster.size(); ++i) {
        if (validation.cluster[i] != kNoCluster)
            addRadius(start[index(validation.cluster[i])], validation.squaredDistance[i]);
    }
    m_sums.reserve(m_order.size() + clusters);
    for (std::size_t c = 0; c < clusters; ++c) {
        m_sums.push_back(start[c]);
        for (std::uint64_t at = m_offsets[c]; at < m_offsets[c + 1]; ++at) {
            Sums sums = m_sums.back();
            const std::uint32_t place = m_places[at];
            sums.sourceTokens += tokens.source[place];
            sums.targetTokens += tokens.target[place];
            addRadius(sums, m_clustering->pool.squaredDistance[index(m_order[place].row)]);
            m_sums.push_back(sums);
        }
    }
}

void BudgetCurve::countPool(Pipeline& pipeline, Job& job)
{
    const auto flags = pipeline.flags(job);
    m_clusters.assign(m_clustering->clusters(), {});
    std::uint64_t pool = 0;
    for (std::size_t row = 0; row < m_clustering->pool.cluster.size(); ++row) {
        const ClusterId c = m_clustering->pool.cluster[row];
        if (c == kNoCluster || (*flags)[row] != 0)
            continue;
        ++m_clusters[index(c)].pool;
        ++pool;
    }
    std::uint64_t validation = 0;
    for (const ClusterId c : m_clustering->validation.cluster) {
        if (c == kNoCluster)
            continue;
        ++m_clusters[index(c)].validation;
        ++validation;
    }
    for (ClusterDiagnostics& cluster : m_clusters) {
        cluster.poolShare = share(cluster.pool, pool);
        cluster.validationShare = share(cluster.validation, validation);
    }
}

void BudgetCurve::measure(Pipeline& pipeline, Job& job)
{
    std::vector<CellRows> cells(m_clustering->clusters());
    const auto& validation = m_clustering->validation.cluster;
    for (std::size_t i = 0; i < validation.size(); ++i) {
        if (validation[i] != kNoCluster)
            cells[index(validation[i])].validation.push_back(rowId(i));
    }
    for (const SelectedPair& pair : m_order)
        cells[index(pair.cluster)].selected.push_back(pair.row);
    m_diameters = diameterProfiles(*pipeline.features(job), *m_clustering, cells,
                                   DiagnoseParams{}.exactDiameterPoints, job);
}

void BudgetCurve::findDeepest()
{
    if (m_isNested)
        return;
    // As if it were monotone: covered(low), not covered(high + 1).
    std::uint64_t low = std::min(m_shares.pins(), m_eligible);
    std::uint64_t high = m_eligible;
    while (low < high) {
        const std::uint64_t middle = high - (high - low) / 2;
        if (takeQuotas(middle).covered)
            low = middle;
        else
            high = middle - 1;
    }
    m_deepest = low;
}

BudgetCurve::Taking BudgetCurve::takeQuotas(std::uint64_t budget) const
{
    Taking out;
    out.covered = budget <= m_eligible && budget >= m_shares.pins();
    out.quota = seatQuotas(m_shares, std::max(budget, m_shares.pins()), m_params).quota;
    out.taken = out.quota;
    for (std::size_t c = 0; c < out.taken.size(); ++c) {
        const std::uint64_t ranked = m_offsets[c + 1] - m_offsets[c];
        out.covered = out.covered && out.quota[c] <= ranked;
        out.taken[c] = std::min(out.quota[c], ranked);
    }
    return out;
}

BudgetCurve::Taking BudgetCurve::take(std::uint64_t budget) const
{
    if (!m_isNested)
        return takeQuotas(budget);
    Taking out;
    out.covered = budget <= m_deepest && budget >= m_shares.pins()
        && (!m_isOneBudget || m_params.integer("budget-tokens") > 0
            || budget == static_cast<std::uint64_t>(m_params.integer("budget")));
    out.taken.reserve(m_clusters.size());
    for (std::size_t c = 0; c < m_clusters.size(); ++c) {
        const auto first = m_places.begin() + static_cast<std::ptrdiff_t>(m_offsets[c]);
        const auto last = m_places.begin() + static_cast<std::ptrdiff_t>(m_offsets[c + 1]);
        const auto end = std::lower_bound(first, last, budget);
        out.taken.push_back(static_cast<std::uint64_t>(end - first));
    }
    out.quota = out.taken;
    return out;
}

void BudgetCurve::describe(const Taking& taking, BudgetPoint& out) const
{
    std::vector<double> p;
    std::vector<double> q;
    out.selected = total(taking.taken);
    for (std::size_t c = 0; c < m_clusters.size(); ++c) {
        ClusterDiagnostics& cluster = out.clusters.emplace_back(m_clusters[c]);
        cluster.quota = taking.quota[c];
        cluster.selected = taking.taken[c];
        cluster.selectedShare = share(cluster.selected, out.selected);
        cluster.klTerm = klTerm(cluster.validationShare, cluster.selectedShare);
        const Diameter diameter = m_diameters[c].at(cluster.selected);
        cluster.diameter = diameter.high;
        cluster.diameterLow = diameter.low;
        cluster.diameterKind = diameter.kind;
        cluster.residual = cluster.validationShare * cluster.diameter;
        const Sums& sums = m_sums[m_offsets[c] + c + cluster.selected];
        if (const std::uint64_t rows = cluster.validation + cluster.selected; rows > 0) {
            cluster.meanRadius = sums.radius / static_cast<double>(rows);
            cluster.rmsRadius = std::sqrt(sums.squaredRadius / static_cast<double>(rows));
        }
        out.sourceTokens += sums.sourceTokens;
        out.targetTokens += sums.targetTokens;
        out.residual += cluster.residual;
        out.meanRadius += cluster.validationShare * cluster.meanRadius;
        if (!m_isGlobal && m_shares.wanted[c] <= 0)
            out.overflow += cluster.selected;
        p.push_back(cluster.validationShare);
        q.push_back(cluster.selectedShare);
    }
    const DiscreteDivergence divergence = discreteDivergence(p, q);
    out.klDiscrete = divergence.kl;
    out.klReverse = divergence.klReverse;
    out.totalVariation = divergence.totalVariation;
}

BudgetPoint BudgetCurve::at(std::uint64_t budget) const
{
    const Taking taking = take(budget);
    BudgetPoint out;
    out.budget = budget;
    out.covered = taking.covered;
    out.clusters.reserve(m_clusters.size());
    describe(taking, out);
    out.shortfall = budget - std::min(budget, out.selected);
    return out;
}

BudgetPoint BudgetCurve::atTokens(std::uint64_t targetTokens) const
{
    if (!m_isNested)
        throw Error(ErrorCode::Usage,
                    "a token budget is a cut through a nested order, which --rounding hamilton "
                    "does not give",
                    "Use --rounding webster");
    const auto after = std::upper_bound(m_targetTokens.begin(), m_targetTokens.end(), targetTokens);
    BudgetPoint out = at(static_cast<std::uint64_t>(after - m_targetTokens.begin()) - 1);
    // Everything ranked fits: a deeper ranking might hold more.
    if (m_isOneBudget)
        out.covered = targetTokens == static_cast<std::uint64_t>(m_params.integer("budget-tokens"));
    else if (after == m_targetTokens.end() && m_deepest < m_eligible)
        out.covered = false;
    return out;
}

bool BudgetCurve::isSelected(RowId row, const BudgetPoint& at) const noexcept
{
    const std::uint32_t rank = m_rank[index(row)];
    return rank > 0 && rank <= at.clusters[index(m_clustering->pool.cluster[index(row)])].selected;
}

} // namespace craft
