// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/preview.h"

#include "core/allocate/allocate.h"
#include "core/bound/discrete_kl.h"
#include "core/cluster/cluster.h"
#include "core/cluster/kmeans.h"
#include "core/cluster/titles.h"
#include "core/pipeline/seats.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace craft {
namespace {

KMeansModel fit(const FeatureMatrix& rows, const Params& params, std::uint32_t k, Job& job)
{
    KMeansParams means;
    means.clusters = k;
    means.maxIterations =
        std::min(kPreviewIterations, static_cast<std::uint32_t>(params.integer("iterations")));
    means.seed = static_cast<std::uint64_t>(params.integer("seed"));
    return fitKMeans(rows, means, job);
}

std::vector<std::uint64_t> countRows(const Assignment& assignment, std::size_t clusters)
{
    std::vector<std::uint64_t> out(clusters, 0);
    for (const ClusterId c : assignment.cluster)
        ++out[index(c)];
    return out;
}

/// Counts of the sample as counts of the pool.
void scaleUp(std::vector<std::uint64_t>& counts, std::uint64_t sampled, std::uint64_t rows)
{
    if (sampled == 0)
        return;
    const double factor = static_cast<double>(rows) / static_cast<double>(sampled);
    for (std::uint64_t& count : counts)
        count = static_cast<std::uint64_t>(std::llround(static_cast<double>(count) * factor));
}

std::vector<std::uint64_t> quotasOf(const Shares& shares, std::uint64_t budget,
                                    const Params& params)
{
    if (isHamilton(params) || budget > kPreviewSeats)
        return seatQuotas(shares, budget, params).quota;
    return seatsOf(seatOrder(shares, budget, params), shares.available.size());
}

double share(std::uint64_t part, std::uint64_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// Mean, root mean square and largest distance of validation rows to their centroids.
void measureRadii(const Assignment& validation, ClusterPreview& out)
{
    std::vector<double> largest(out.clusters.size(), 0.0);
    for (std::size_t i = 0; i < validation.cluster.size(); ++i) {
        const std::size_t c = index(validation.cluster[i]);
        const auto squared = static_cast<double>(validation.squaredDistance[i]);
        out.clusters[c].meanRadius += std::sqrt(squared);
        out.clusters[c].rmsRadius += squared;
        largest[c] = std::max(largest[c], std::sqrt(squared));
    }
    for (std::size_t c = 0; c < out.clusters.size(); ++c) {
        ClusterDiagnostics& cluster = out.clusters[c];
        if (cluster.validation == 0)
            continue;
        const auto rows = static_cast<double>(cluster.validation);
        cluster.meanRadius /= rows;
        cluster.rmsRadius = std::sqrt(cluster.rmsRadius / rows);
        cluster.residual = cluster.validationShare * 2 * largest[c];
        out.residual += cluster.residual;
    }
}

void fillShares(const Shares& shares, std::span<const std::uint64_t> quota, ClusterPreview& out)
{
    const auto sum = [](std::span<const std::uint64_t> counts) {
        return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    };
    const std::uint64_t pool = sum(shares.available);
    const std::uint64_t validation = sum(shares.validation);
    const std::uint64_t selected = sum(quota);
    std::vector<double> p;
    std::vector<double> q;
    out.clusters.resize(quota.size());
    for (std::size_t c = 0; c < quota.size(); ++c) {
        ClusterDiagnostics& cluster = out.clusters[c];
        cluster.pool = shares.available[c];
        cluster.validation = shares.validation[c];
        cluster.quota = quota[c];
        cluster.selected = quota[c];
        cluster.poolShare = share(cluster.pool, pool);
        cluster.validationShare = share(cluster.validation, validation);
        cluster.selectedShare = share(cluster.selected, selected);
        cluster.klTerm = klTerm(cluster.validationShare, cluster.selectedShare);
        p.push_back(cluster.validationShare);
        q.push_back(cluster.selectedShare);
    }
    out.klDiscrete = discreteDivergence(p, q).kl;
}

} // namespace

PreviewSample PreviewSample::draw(const PairFeatures& features, const RowFlags& flags,
                                  std::uint64_t rows, std::uint64_t seed, Job& job)
{
    job.begin("Sampling the pool", 0);
    job.checkpoint();
    std::vector<RowId> excluded;
    for (std::size_t row = 0; row < flags.size(); ++row) {
        if (flags[row] != 0)
            excluded.push_back(rowId(row));
    }
    PreviewSample out;
    out.m_poolRows = features.poolSource.rows() - excluded.size();
    out.m_pool =
        features.poolSource.gather(sampleRows(features.poolSource.rows(), excluded, rows, seed));
    job.checkpoint();
    out.m_validation = features.validationSource;
    out.m_poolMean = features.poolMeanSource;
    out.m_names = features.sourceNames;
    return out;
}

ClusterPreview PreviewSample::clusters(const Params& params, std::uint32_t k, std::uint64_t budget,
                                       Job& job) const
{
    job.begin("Previewing clusters", 0);
    job.checkpoint();
    const KMeansModel model = fit(m_validation, params, k, job);
    const Assignment validation = assign(m_validation, model, job);
    const Assignment pool = assign(m_pool, model, job);
    Shares shares;
    shares.validation = countRows(validation, k);
    shares.available = countRows(pool, k);
    scaleUp(shares.available, m_pool.rows(), m_poolRows);
    shares.wanted = wantedShares(params, shares.validation, shares.available);
    ClusterPreview out;
    out.k = k;
    out.sampledRows = m_pool.rows();
    out.poolRows = m_poolRows;
    out.inertia = model.inertia.empty() ? 0.0 : model.inertia.back();
    fillShares(shares, quotasOf(shares, budget, params), out);
    measureRadii(validation, out);
    out.titles = clusterTitles(model, m_poolMean, m_names);
    return out;
}

} // namespace craft
