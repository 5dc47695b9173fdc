// SPDX-License-Identifier: GPL-3.0-or-later
// A uniform random subset of the pool: the baseline of every comparison.
#include "core/base/rng.h"
#include "core/select/pool_rows.h"

namespace craft {
namespace {

class UniformSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return {}; }

    [[nodiscard]] SelectorTraits traits(const Params& /*params*/) const override
    {
        return {.wholePool = true, .readsVectors = false};
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& /*params*/,
                               Job& job) const override
    {
        const std::vector<RowId> rows = eligiblePool(in);
        const std::uint64_t key = Rng(in.seed, "select.uniform").next();
        const auto draw = [key](std::span<const RowId> some, std::span<float> cost) {
            for (const RowId row : some) {
                // 24 bits are all that a float in [0, 1) can tell apart.
                const std::uint64_t bits = mixBits(key ^ mixBits(index(row))) >> 40U;
                cost[index(row)] = static_cast<float>(bits) * 0x1.0p-24F;
            }
        };
        return rankPool(in, rows, scorePool(in, rows, draw, job), "a random number in [0, 1)");
    }
};

} // namespace

std::unique_ptr<Selector> makeUniform()
{
    return std::make_unique<UniformSelector>();
}

} // namespace craft
