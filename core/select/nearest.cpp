// SPDX-License-Identifier: GPL-3.0-or-later
// Nearest to the source centroid: the baseline that looks at sources only.
#include "core/base/error.h"
#include "core/select/cluster_rows.h"

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
        const auto copy = [&distance](std::span<const RowId> some, std::span<float> cost) {
            for (const RowId row : some)
                cost[index(row)] = distance[index(row)];
        };
        Ranking out = rankByCost(in, rows, scoreRows(in, rows, copy, job), job);
        out.costName = "the squared distance to the centroid of the source cluster";
        return out;
    }
};

} // namespace

std::unique_ptr<Selector> makeNearest()
{
    return std::make_unique<NearestSelector>();
}

} // namespace craft
