// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/pool_rows.h"

#include "core/base/error.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace craft {

std::vector<RowId> eligiblePool(const RankInput& in)
{
    const std::vector<ClusterId>& cluster = in.clustering.pool.cluster;
    CRAFT_ASSERT(cluster.size() == in.flags.size());
    std::vector<RowId> rows;
    for (std::size_t row = 0; row < in.flags.size(); ++row) {
        if (in.flags[row] == 0 && cluster[row] != kNoCluster)
            rows.push_back(rowId(row));
    }
    return rows;
}

std::vector<float> scorePool(const RankInput& in, std::span<const RowId> rows,
                             const ScoreRows& score, Job& job)
{
    std::vector<float> cost(in.flags.size(), std::numeric_limits<float>::quiet_NaN());
    job.begin("Ranking", rows.size());
    parallelBlocks(rows.size(), job, [&](Block block) {
        score(rows.subspan(block.first, block.last - block.first), cost);
    });
    return cost;
}

Ranking rankPool(const RankInput& in, std::span<const RowId> rows, std::vector<float> cost,
                 std::string costName)
{
    return rankPool(in, rows, {}, std::move(cost), std::move(costName));
}

Ranking rankPool(const RankInput& in, std::span<const RowId> rows, std::span<const RowId> chosen,
                 std::vector<float> cost, std::string costName)
{
    const auto depth = std::min<std::uint64_t>(in.rows, rows.size());
    Ranking out;
    out.rows.assign(
        chosen.begin(),
        chosen.begin()
            + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(depth, chosen.size())));
    if (out.rows.size() < depth) {
        std::vector<std::uint8_t> isChosen(in.flags.size(), 0);
        for (const RowId row : chosen)
            isChosen[index(row)] = 1;
        std::vector<RowId> others;
        others.reserve(rows.size() - chosen.size());
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(others),
                     [&](RowId row) { return isChosen[index(row)] == 0; });
        const auto rest = bestRows(others, cost, depth - out.rows.size());
        out.rows.insert(out.rows.end(), rest.begin(), rest.end());
    }
    out.offsets.push_back(out.rows.size());
    out.available.push_back(rows.size());
    out.cost = std::move(cost);
    out.costName = std::move(costName);
    return out;
}

Ranking rankPoolWithLast(const RankInput& in, std::span<const RowId> rows,
                         const std::function<bool(RowId)>& isLast, std::vector<float> cost,
                         std::string costName)
{
    std::vector<RowId> others;
    others.reserve(rows.size());
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(others),
                 [&](RowId row) { return !isLast(row); });
    const auto first = bestRows(others, cost, in.rows);
    return rankPool(in, rows, first, std::move(cost), std::move(costName));
}

} // namespace craft
