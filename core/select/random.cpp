// SPDX-License-Identifier: GPL-3.0-or-later
// Random order inside clusters: the baseline that keeps stage 1 and drops stage 2.
#include "core/base/rng.h"
#include "core/select/cluster_rows.h"

namespace craft {
namespace {

class RandomSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return {}; }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& /*params*/,
                               Job& job) const override
    {
        const ClusterRows rows = eligibleRows(in);
        const std::uint64_t key = Rng(in.seed, "select.random").next();
        const auto draw = [key](std::span<const RowId> some, std::span<float> cost) {
            for (const RowId row : some) {
                // 24 bits are all that a float in [0, 1) can tell apart.
                const std::uint64_t bits = mixBits(key ^ mixBits(index(row))) >> 40U;
                cost[index(row)] = static_cast<float>(bits) * 0x1.0p-24F;
            }
        };
        Ranking out = rankByCost(in, rows, scoreRows(in, rows, draw, job), job);
        out.costName = "a random number in [0, 1)";
        return out;
    }
};

} // namespace

std::unique_ptr<Selector> makeRandom()
{
    return std::make_unique<RandomSelector>();
}

} // namespace craft
