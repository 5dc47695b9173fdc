// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/compare.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace craft {
namespace {

using RowCluster = std::pair<RowId, ClusterId>;

std::vector<RowCluster> clustersByRow(const Selection& selection)
{
    std::vector<RowCluster> out;
    out.reserve(selection.pairs.size());
    for (const SelectedPair& pair : selection.pairs)
        out.emplace_back(pair.row, pair.cluster);
    std::sort(out.begin(), out.end());
    return out;
}

/// Rows of both, counted by their two clusters.
std::vector<ClusterFlow> flowOf(const Selection& a, const Selection& b)
{
    const auto rowsA = clustersByRow(a);
    const auto rowsB = clustersByRow(b);
    std::map<std::pair<ClusterId, ClusterId>, std::uint64_t> counts;
    auto other = rowsB.begin();
    for (const auto& [row, cluster] : rowsA) {
        while (other != rowsB.end() && other->first < row)
            ++other;
        if (other != rowsB.end() && other->first == row)
            ++counts[{cluster, other->second}];
    }
    std::vector<ClusterFlow> out;
    out.reserve(counts.size());
    for (const auto& [clusters, rows] : counts)
        out.push_back({clusters.first, clusters.second, rows});
    return out;
}

std::vector<ClusterFlow> matchesOf(std::vector<ClusterFlow> flow)
{
    std::stable_sort(flow.begin(), flow.end(),
                     [](const ClusterFlow& x, const ClusterFlow& y) { return x.rows > y.rows; });
    std::set<ClusterId> takenA;
    std::set<ClusterId> takenB;
    std::vector<ClusterFlow> out;
    for (const ClusterFlow& cell : flow) {
        if (takenA.contains(cell.a) || takenB.contains(cell.b))
            continue;
        takenA.insert(cell.a);
        takenB.insert(cell.b);
        out.push_back(cell);
    }
    return out;
}

} // namespace

Comparison compareSelections(const Selection& a, const Selection& b)
{
    Comparison out;
    const auto rowsA = a.sortedRows();
    const auto rowsB = b.sortedRows();
    out.pairsA = rowsA.size();
    out.pairsB = rowsB.size();
    std::set_intersection(rowsA.begin(), rowsA.end(), rowsB.begin(), rowsB.end(),
                          std::back_inserter(out.both));
    std::set_difference(rowsA.begin(), rowsA.end(), rowsB.begin(), rowsB.end(),
                        std::back_inserter(out.onlyA));
    std::set_difference(rowsB.begin(), rowsB.end(), rowsA.begin(), rowsA.end(),
                        std::back_inserter(out.onlyB));
    const std::size_t either = rowsA.size() + rowsB.size() - out.both.size();
    if (either > 0)
        out.jaccard = static_cast<double>(out.both.size()) / static_cast<double>(either);
    out.sourceTokensA = a.sourceTokens;
    out.sourceTokensB = b.sourceTokens;
    out.targetTokensA = a.targetTokens;
    out.targetTokensB = b.targetTokens;
    out.flow = flowOf(a, b);
    out.matches = matchesOf(out.flow);
    return out;
}

Comparison compareRuns(const Selection& a, const Params& paramsA, const Selection& b,
                       const Params& paramsB)
{
    Comparison out = compareSelections(a, b);
    out.params = differingParams(paramsA, paramsB);
    return out;
}

std::vector<ParamDifference> differingParams(const Params& a, const Params& b)
{
    std::map<std::string, ParamValue> all = a.values();
    all.insert(b.values().begin(), b.values().end());
    std::vector<ParamDifference> out;
    for (const auto& [id, unused] : all) {
        const std::string left = a.has(id) ? toText(a.values().at(id)) : "-";
        const std::string right = b.has(id) ? toText(b.values().at(id)) : "-";
        if (left != right)
            out.push_back({id, left, right});
    }
    return out;
}

} // namespace craft
