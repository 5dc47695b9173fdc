// SPDX-License-Identifier: GPL-3.0-or-later
// K-means quality, kMQ ("Diversify and Conquer", arXiv 2409.11378, section on static sampling):
// inside every cluster a random draw without replacement, with probabilities that grow with a
// quality score. Whoever allocates in proportion to the pool's clusters, by Hamilton, has the
// published method (preset "kmq"). The scores, and that they are standardised before the softmax,
// are ours.
#include "core/base/rng.h"
#include "core/select/cluster_rows.h"
#include "core/select/pair_quality.h"

namespace craft {
namespace {

class QualitySelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override
    {
        auto specs = qualityParams("likelihood");
        specs.push_back({"temperature",
                         "Temperature",
                         "Quality in standard deviations is divided by this: a pair one below "
                         "another is e^(1/temperature) times less likely; small = best pairs only",
                         1.0,
                         1e-3,
                         1e6,
                         {}});
        return specs;
    }

    [[nodiscard]] SelectorTraits traits(const Params& params) const override
    {
        return withQuality({}, params);
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const ClusterRows rows = eligibleRows(in);
        const std::vector<RowId> ascending = eligiblePool(in);
        std::vector<float> quality = pairQuality(in, ascending, params, job);
        standardise(quality, ascending);
        const std::uint64_t key = Rng(in.seed, "select.quality").next();
        const double temperature = params.real("temperature");
        const auto draw = [&](std::span<const RowId> some, std::span<float> cost) {
            for (const RowId row : some) {
                const double logP = static_cast<double>(quality[index(row)]) / temperature;
                cost[index(row)] = static_cast<float>(-logP - gumbel(key, row));
            }
        };
        Ranking out = rankByCost(in, rows, scoreRows(in, rows, draw, job), job);
        out.costName = "a random number that falls with " + qualityName(params);
        return out;
    }
};

} // namespace

std::unique_ptr<Selector> makeQuality()
{
    return std::make_unique<QualitySelector>();
}

} // namespace craft
