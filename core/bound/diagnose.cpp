// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/diagnose.h"

#include "core/base/error.h"
#include "core/bound/cell_diameters.h"
#include "core/bound/discrete_kl.h"
#include "core/bound/projected_bound.h"
#include "core/bound/rounding_bound.h"
#include "core/bound/slope.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace craft {
namespace {

/// Floats that the logistic fit reads of dense rows; more rows are sampled down to it.
constexpr std::size_t kSlopeValues = std::size_t{1} << 24U;

std::vector<CellRows> cellRows(const Clustering& clustering, std::span<const RowId> selected)
{
    std::vector<CellRows> out(clustering.clusters());
    for (std::size_t i = 0; i < clustering.validation.cluster.size(); ++i) {
        if (clustering.validation.cluster[i] != kNoCluster)
            out[index(clustering.validation.cluster[i])].validation.push_back(rowId(i));
    }
    for (const RowId row : selected) {
        const ClusterId c = clustering.pool.cluster[index(row)];
        if (c != kNoCluster)
            out[index(c)].selected.push_back(row);
    }
    return out;
}

double share(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

void countRows(std::span<const CellRows> cells, const Clustering& clustering, const RowFlags& flags,
               const Selection& selection, Diagnostics& out)
{
    out.clusters.resize(cells.size());
    std::uint64_t eligible = 0;
    for (std::size_t row = 0; row < clustering.pool.cluster.size(); ++row) {
        const ClusterId c = clustering.pool.cluster[row];
        if (c == kNoCluster || (!flags.empty() && flags[row] != 0))
            continue;
        ++out.clusters[index(c)].pool;
        ++eligible;
    }
    std::uint64_t validation = 0;
    std::uint64_t selected = 0;
    for (const CellRows& cell : cells) {
        validation += cell.validation.size();
        selected += cell.selected.size();
    }
    for (std::size_t c = 0; c < cells.size(); ++c) {
        ClusterDiagnostics& cluster = out.clusters[c];
        cluster.validation = cells[c].validation.size();
        cluster.selected = cells[c].selected.size();
        cluster.quota = c < selection.quota.size() ? selection.quota[c] : 0;
        cluster.poolShare = share(cluster.pool, eligible);
        cluster.validationShare = share(cluster.validation, validation);
        cluster.selectedShare = share(cluster.selected, selected);
        cluster.klTerm = klTerm(cluster.validationShare, cluster.selectedShare);
    }
}

/// Mean and root mean square distance of a cell's points to the centroid.
void measureRadii(const Clustering& clustering, const CellRows& cell, ClusterDiagnostics& out)
{
    double sum = 0;
    double squares = 0;
    const auto add = [&](float squared) {
        sum += std::sqrt(static_cast<double>(squared));
        squares += static_cast<double>(squared);
    };
    for (const RowId row : cell.validation)
        add(clustering.validation.squaredDistance[index(row)]);
    for (const RowId row : cell.selected)
        add(clustering.pool.squaredDistance[index(row)]);
    if (cell.size() == 0)
        return;
    out.meanRadius = sum / static_cast<double>(cell.size());
    out.rmsRadius = std::sqrt(squares / static_cast<double>(cell.size()));
}

void measureCells(const PairFeatures& features, const Clustering& clustering,
                  std::span<const CellRows> cells, const DiagnoseParams& params, Job& job,
                  Diagnostics& out)
{
    const std::vector<Diameter> diameters =
        cellDiameters(features, clustering, cells, params.exactDiameterPoints, job);
    for (std::size_t c = 0; c < cells.size(); ++c) {
        ClusterDiagnostics& cluster = out.clusters[c];
        cluster.diameter = diameters[c].high;
        cluster.diameterLow = diameters[c].low;
        cluster.diameterKind = diameters[c].kind;
        cluster.residual = cluster.validationShare * cluster.diameter;
        measureRadii(clustering, cells[c], cluster);
        out.residual += cluster.residual;
        out.meanRadius += cluster.validationShare * cluster.meanRadius;
    }
}

RoundingRule ruleOf(const DiagnoseParams& params)
{
    if (params.webster)
        return params.minOne ? RoundingRule::WebsterMinOne : RoundingRule::Webster;
    return params.minOne ? RoundingRule::HamiltonMinOne : RoundingRule::Hamilton;
}

void compareShares(const DiagnoseParams& params, Diagnostics& out)
{
    std::vector<double> p;
    std::vector<double> q;
    std::vector<std::uint64_t> seats;
    for (const ClusterDiagnostics& cluster : out.clusters) {
        p.push_back(cluster.validationShare);
        q.push_back(cluster.selectedShare);
        seats.push_back(cluster.selected);
    }
    const DiscreteDivergence divergence = discreteDivergence(p, q);
    out.klDiscrete = divergence.kl;
    out.klReverse = divergence.klReverse;
    out.totalVariation = divergence.totalVariation;
    out.chiSquare = divergence.chiSquare;
    out.occupied = divergence.occupied;
    out.validationEntropy = divergence.entropy;
    const RoundingBound rounding = roundingBound(ruleOf(params), p, seats);
    out.roundingBound = rounding.value;
    out.roundingRule = rounding.text;
}

DensePoints unitRows(const DenseRows& rows, std::span<const RowId> which)
{
    DensePoints out{rows.cols(), std::vector<float>(which.size() * rows.cols())};
    for (std::size_t i = 0; i < which.size(); ++i) {
        const std::size_t row = index(which[i]);
        rows.read({row, row + 1}, std::span(out.values).subspan(i * out.dim, out.dim));
    }
    return out;
}

SlopeEstimate fitSlope(const PairFeatures& features, std::span<const RowId> validation,
                       std::span<const RowId> selected, std::uint64_t seed, Job& job)
{
    std::vector<std::uint8_t> labels(validation.size() + selected.size(), 0);
    std::fill_n(labels.begin(), validation.size(), std::uint8_t{1});
    if (features.poolSource.isSparse()) {
        const FeatureMatrix pool = features.poolSource.gather(selected);
        FeatureMatrix gathered = features.validationSource.gather(validation);
        SparseRows rows = gathered.sparse();
        rows.append(pool.sparse());
        return estimateSlope(rows, labels, seed, job);
    }
    DensePoints rows = unitRows(features.validationSource.dense(), validation);
    const DensePoints pool = unitRows(features.poolSource.dense(), selected);
    rows.values.insert(rows.values.end(), pool.values.begin(), pool.values.end());
    return estimateSlope(rows, labels, seed, job);
}

void measureSlope(const PairFeatures& features, std::span<const RowId> selected,
                  const DiagnoseParams& params, Job& job, Diagnostics& out)
{
    std::vector<RowId> all(features.validationSource.rows());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = rowId(i);
    std::uint64_t most = params.slopeRows;
    if (!features.poolSource.isSparse() && features.poolSource.cols() > 0)
        most = std::min<std::uint64_t>(most, kSlopeValues / features.poolSource.cols());
    const auto p = sampleOf(all, most, params.seed, 2);
    const auto q = sampleOf(selected, most, params.seed, 3);
    SlopeEstimate slope{std::numeric_limits<double>::quiet_NaN(),
                        std::numeric_limits<double>::quiet_NaN()};
    if (!p.empty() && !q.empty())
        slope = fitSlope(features, p, q, params.seed, job);
    out.lipschitz = slope.lipschitz;
    out.heldOutAuc = slope.heldOutAuc;
    out.slopeValidationRows = p.size();
    out.slopeSelectedRows = q.size();
}

} // namespace

Diagnostics diagnose(const PairFeatures& features, const Clustering& clustering,
                     const RowFlags& flags, const Selection& selection,
                     const DiagnoseParams& params, Job& job)
{
    CRAFT_ASSERT(flags.empty() || flags.size() == clustering.pool.cluster.size());
    job.begin("Measuring the selection", 0);
    job.checkpoint();
    const std::vector<RowId> selected = selection.sortedRows();
    const std::vector<CellRows> cells = cellRows(clustering, selected);
    Diagnostics out;
    countRows(cells, clustering, flags, selection, out);
    measureCells(features, clustering, cells, params, job, out);
    compareShares(params, out);
    measureSlope(features, selected, params, job, out);
    out.total = std::isfinite(out.klDiscrete) ? out.klDiscrete + out.lipschitz * out.residual
                                              : out.klDiscrete;
    out.projected = projectedBound(features, clustering, selected, params, job);
    return out;
}

} // namespace craft
