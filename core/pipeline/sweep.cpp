// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/sweep.h"

#include "core/pipeline/pipeline.h"

#include <algorithm>

namespace craft {

SweepCell sweepCell(Pipeline& pipeline, Job& job)
{
    const auto clustering = pipeline.clustering(job);
    const auto selection = pipeline.selection(job);
    const auto diagnostics = pipeline.diagnostics(job);
    SweepCell out;
    out.k = clustering->clusters();
    out.seed = pipeline.params().integer("seed");
    out.residual = diagnostics->residual;
    out.klDiscrete = diagnostics->klDiscrete;
    out.total = diagnostics->total;
    out.inertia = clustering->model.inertia.empty() ? 0.0 : clustering->model.inertia.back();
    out.selected = selection->pairs.size();
    for (const ClusterDiagnostics& cluster : diagnostics->clusters) {
        out.withoutValidation += cluster.validation == 0 ? 1 : 0;
        if (cluster.validation > 0 && cluster.selected == 0)
            ++out.missedClusters;
        else
            out.klDiscreteFinite += cluster.klTerm;
    }
    const auto [smallest, largest] = std::minmax_element(
        diagnostics->clusters.begin(), diagnostics->clusters.end(),
        [](const ClusterDiagnostics& a, const ClusterDiagnostics& b) { return a.pool < b.pool; });
    if (smallest != diagnostics->clusters.end()) {
        out.smallestCluster = smallest->pool;
        out.largestCluster = largest->pool;
    }
    return out;
}

std::vector<std::uint64_t> defaultSweep(std::uint64_t validationPairs)
{
    std::vector<std::uint64_t> out;
    if (validationPairs == 0)
        return out;
    const std::uint64_t first = std::min<std::uint64_t>(8, validationPairs);
    const std::uint64_t last = std::max<std::uint64_t>(8, validationPairs / 2);
    for (std::uint64_t k = first; k <= std::min(last, validationPairs); k *= 2)
        out.push_back(k);
    return out;
}

} // namespace craft
