// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/transport_weights.h"

#include "core/select/round_robin.h"
#include "core/space/sinkhorn.h"

#include <algorithm>
#include <limits>
#include <set>

namespace craft {
namespace {

constexpr double kEpsilon = 1e-4; ///< blur .01, squared
constexpr double kAnnealing = 0.5;
constexpr std::size_t kLayerSweeps = 50;
constexpr std::size_t kProposalSweeps = 5;
constexpr std::size_t kMostProposals = 512;
constexpr std::size_t kMostTargets = 512;

/// At most `most` of the values, evenly taken.
template <class T>
std::vector<T> thinned(const std::vector<T>& values, std::size_t most)
{
    if (values.size() <= most)
        return values;
    std::vector<T> out;
    for (std::size_t i = 0; i < most; ++i)
        out.push_back(values[i * values.size() / most]);
    return out;
}

/// The first k rows of some queries' lists that score above 0, ascending.
std::vector<RowId> proposals(const Neighbours& lists, std::span<const std::uint32_t> queries,
                             std::size_t k)
{
    std::vector<RowId> out;
    for (const std::uint32_t query : queries) {
        for (std::size_t i = 0; i < std::min(k, lists.count); ++i) {
            if (lists.scoresOf(query)[i] > 0)
                out.push_back(lists.rowsOf(query)[i]);
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

/// Grows the proposals of one part until they fit the other targets worse.
std::vector<RowId> proposalsOfPart(const Neighbours& lists, const DenseSource& rows,
                                   std::span<const float> targets,
                                   std::span<const std::uint32_t> own,
                                   const std::vector<std::uint32_t>& others, Job& job)
{
    std::vector<float> held;
    for (const std::uint32_t target : thinned(others, kMostTargets)) {
        const auto row = targets.subspan(target * rows.cols(), rows.cols());
        held.insert(held.end(), row.begin(), row.end());
    }
    const DenseScores source(rows, held);
    std::vector<RowId> best;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t k = 1; k <= lists.count; k += 1 + k / 8) {
        std::vector<RowId> grown = proposals(lists, own, k);
        if (grown.size() == best.size())
            break; // nothing above 0 is left
        const double distance =
            weighByTransport(source, thinned(grown, kMostProposals), kProposalSweeps, job).distance;
        if (distance >= least)
            break;
        least = distance;
        best = std::move(grown);
    }
    return best;
}

/// The rows in the order in which layers of the lists come to them.
std::vector<RowId> byLayer(const Neighbours& lists, std::set<RowId> rows)
{
    std::vector<RowId> out;
    for (std::size_t r = 0; r < lists.count && !rows.empty(); ++r) {
        for (std::size_t query = 0; query < lists.queries; ++query) {
            const RowId row = lists.rowsOf(query)[r];
            if (rows.erase(row) > 0)
                out.push_back(row);
        }
    }
    return out;
}

} // namespace

TransportWeights weighByTransport(const ScoreSource& source, std::span<const RowId> rows,
                                  std::size_t sweeps, Job& job)
{
    if (rows.empty() || source.queries() == 0)
        return {};
    const CostMatrix costs = distancesOf(source, rows, job);
    Transport got = sinkhorn(costs, uniformWeights(costs.rows), uniformWeights(costs.cols),
                             {.epsilon = kEpsilon, .annealing = kAnnealing, .sweeps = sweeps}, job);
    return {std::move(got.f), got.value};
}

std::vector<RowId> takeLayers(const Neighbours& lists, const ScoreSource& source,
                              std::span<const RowId> first, std::uint64_t wanted, Job& job)
{
    std::vector<RowId> out(first.begin(), first.end());
    std::set<RowId> taken(first.begin(), first.end());
    for (std::size_t r = 0; r < lists.count && out.size() < wanted; ++r) {
        job.checkpoint();
        std::vector<RowId> layer;
        for (std::size_t query = 0; query < lists.queries; ++query) {
            const RowId row = lists.rowsOf(query)[r];
            if (taken.insert(row).second)
                layer.push_back(row);
        }
        std::sort(layer.begin(), layer.end());
        const auto room = static_cast<std::size_t>(wanted - out.size());
        if (layer.size() > room) {
            const auto f = weighByTransport(source, layer, kLayerSweeps, job).potentials;
            std::vector<std::pair<double, RowId>> order;
            for (std::size_t i = 0; i < layer.size(); ++i)
                order.emplace_back(-f[i], layer[i]);
            std::sort(order.begin(), order.end());
            for (std::size_t i = 0; i < room; ++i)
                layer[i] = order[i].second;
            layer.resize(room);
        }
        out.insert(out.end(), layer.begin(), layer.end());
    }
    return out;
}

std::vector<RowId> proposeRows(const Neighbours& lists, const DenseSource& rows,
                               std::span<const float> targets, std::size_t folds,
                               std::uint64_t seed, Job& job)
{
    const auto order = shuffled(lists.queries, seed);
    const std::size_t parts = std::min(folds, lists.queries);
    std::vector<RowId> out;
    for (std::size_t part = 0; part < parts && parts > 1; ++part) {
        std::vector<std::uint32_t> own;
        std::vector<std::uint32_t> others;
        for (std::size_t i = 0; i < order.size(); ++i)
            (i % parts == part ? own : others).push_back(order[i]);
        const auto some = proposalsOfPart(lists, rows, targets, own, others, job);
        out.insert(out.end(), some.begin(), some.end());
    }
    return byLayer(lists, std::set<RowId>(out.begin(), out.end()));
}

} // namespace craft
