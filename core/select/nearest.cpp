// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest to the source centroid: the baseline that looks at sources only.
#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/select/cluster_rows.h"

#include <limits>

namespace craft {
namespace {

class NearestSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return {}; }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& /*params*/,
                               Job& job) const override
    {
        const ClusterRows rows = eligibleRows(in);
        const std::vector<float>& distance = in.clustering.pool.squaredDistance;
        CRAFT_ASSERT(distance.size() == in.flags.size());
        std::vector<float> cost(in.flags.size(), std::numeric_limits<float>::quiet_NaN());
        job.begin("score", rows.rows.size());
        parallelBlocks(rows.rows.size(), job, [&](Block block) {
            for (std::size_t i = block.first; i < block.last; ++i) {
                const std::size_t row = index(rows.rows[i]);
                cost[row] = distance[row];
            }
        });
        Ranking out = rankByCost(in, rows, std::move(cost), job);
        out.costName = "squared distance to the centroid of the source cluster";
        return out;
    }
};

} // namespace

std::unique_ptr<Selector> makeNearest()
{
    return std::make_unique<NearestSelector>();
}

} // namespace craft
