// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/cluster_rows.h"

#include "core/base/error.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace craft {

ClusterRows groupRows(std::span<const ClusterId> cluster, std::span<const std::uint8_t> flags,
                      std::size_t clusters)
{
    const auto takesPart = [&](std::size_t row) {
        return flags[row] == 0 && cluster[row] != kNoCluster;
    };
    ClusterRows out;
    out.offsets.assign(clusters + 1, 0);
    for (std::size_t row = 0; row < cluster.size(); ++row) {
        if (takesPart(row)) {
            CRAFT_ASSERT(index(cluster[row]) < clusters);
            ++out.offsets[index(cluster[row]) + 1];
        }
    }
    for (std::size_t i = 0; i < clusters; ++i)
        out.offsets[i + 1] += out.offsets[i];
    out.rows.resize(out.offsets.back());
    std::vector<std::uint64_t> next(out.offsets.begin(), out.offsets.end() - 1);
    for (std::size_t row = 0; row < cluster.size(); ++row) {
        if (takesPart(row))
            out.rows[next[index(cluster[row])]++] = rowId(row);
    }
    return out;
}

ClusterRows eligibleRows(const RankInput& in)
{
    const std::size_t clusters = in.clustering.clusters();
    CRAFT_ASSERT(in.flags.size() == in.clustering.pool.cluster.size());
    CRAFT_ASSERT(in.depth.size() == clusters && in.picks.size() == clusters);
    return groupRows(in.clustering.pool.cluster, in.flags, clusters);
}

std::uint64_t costKey(float cost, RowId row) noexcept
{
    constexpr std::uint32_t kSign = 0x80000000U;
    // + 0 turns -0 into 0, which must tie with it.
    const auto bits = std::bit_cast<std::uint32_t>(cost + 0.0F);
    const std::uint32_t ordered = (bits & kSign) != 0 ? ~bits : bits | kSign;
    return (std::uint64_t{ordered} << 32U) | index(row);
}

std::vector<RowId> bestRows(std::span<const RowId> rows, std::span<const float> cost,
                            std::uint64_t depth)
{
    depth = std::min<std::uint64_t>(depth, rows.size());
    std::vector<std::uint64_t> keys(depth > 0 ? rows.size() : 0);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const float own = cost[index(rows[i])];
        CRAFT_ASSERT(!std::isnan(own));
        keys[i] = costKey(own, rows[i]);
    }
    const auto cut = keys.begin() + static_cast<std::ptrdiff_t>(depth);
    if (cut != keys.end())
        std::nth_element(keys.begin(), cut, keys.end());
    std::sort(keys.begin(), cut);
    std::vector<RowId> best(depth);
    std::transform(keys.begin(), cut, best.begin(),
                   [](std::uint64_t key) { return RowId{static_cast<std::uint32_t>(key)}; });
    return best;
}

std::uint64_t depthOf(const RankInput& in, const ClusterRows& rows, std::size_t i)
{
    return std::min<std::uint64_t>(in.depth[i], rows.of(i).size());
}

std::vector<float> scoreRows(const RankInput& in, const ClusterRows& rows, const ScoreRows& score,
                             Job& job)
{
    std::vector<float> cost(in.flags.size(), std::numeric_limits<float>::quiet_NaN());
    job.begin("Ranking", rows.rows.size());
    parallelBlocks(rows.rows.size(), job, [&](Block block) {
        score(std::span(rows.rows).subspan(block.first, block.last - block.first), cost);
    });
    return cost;
}

Ranking rankClusters(const RankInput& in, const ClusterRows& rows, const OrderCluster& order,
                     Job& job)
{
    Ranking out;
    for (std::size_t i = 0; i < rows.clusters(); ++i) {
        out.available.push_back(rows.of(i).size());
        out.offsets.push_back(out.offsets.back() + depthOf(in, rows, i));
    }
    out.rows.resize(out.offsets.back());
    job.begin("Ranking", rows.clusters());
    parallelBlocks(
        rows.clusters(), job,
        [&](Block block) {
            for (std::size_t i = block.first; i < block.last; ++i) {
                const std::size_t depth = out.offsets[i + 1] - out.offsets[i];
                if (depth > 0)
                    order(i, std::span(out.rows).subspan(out.offsets[i], depth));
            }
        },
        1);
    return out;
}

Ranking rankByCost(const RankInput& in, const ClusterRows& rows, std::vector<float> cost, Job& job)
{
    Ranking out = rankClusters(
        in, rows,
        [&](std::size_t i, std::span<RowId> best) {
            std::ranges::copy(bestRows(rows.of(i), cost, best.size()), best.begin());
        },
        job);
    out.cost = std::move(cost);
    return out;
}

} // namespace craft
