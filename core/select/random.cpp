// SPDX-License-Identifier: GPL-3.0-or-later
// Random order inside clusters: the baseline that keeps stage 1 and drops stage 2.
#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/select/cluster_rows.h"

#include <limits>

namespace craft {
namespace {

class RandomSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return {}; }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& /*params*/,
                               Job& job) const override
    {
        const ClusterRows rows = eligibleRows(in);
        std::vector<float> cost(in.flags.size(), std::numeric_limits<float>::quiet_NaN());
        const std::uint64_t key = Rng(in.seed, "select.random").next();
        job.begin("score", rows.rows.size());
        parallelBlocks(rows.rows.size(), job, [&](Block block) {
            for (std::size_t i = block.first; i < block.last; ++i) {
                const std::size_t row = index(rows.rows[i]);
                // 24 bits are all that a float in [0, 1) can tell apart.
                const auto bits = static_cast<std::uint32_t>(mixBits(key ^ mixBits(row)) >> 40U);
                cost[row] = static_cast<float>(bits) * 0x1.0p-24F;
            }
        });
        Ranking out = rankByCost(in, rows, std::move(cost), job);
        out.costName = "random number in [0, 1)";
        return out;
    }
};

} // namespace

std::unique_ptr<Selector> makeRandom()
{
    return std::make_unique<RandomSelector>();
}

} // namespace craft
