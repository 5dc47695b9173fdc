// SPDX-License-Identifier: GPL-3.0-or-later
// K-means quality, kMQ ("Diversify and Conquer", arXiv 2409.11378, section on static sampling):
// inside every cluster a random draw without replacement, with probabilities that grow with a
// quality score. Whoever allocates in proportion to the pool's clusters, by Hamilton, has the
// published method (preset "kmq"). The scores, and that they are standardised before the softmax,
// are ours.
#include "core/select/cluster_rows.h"
#include "core/select/pair_quality.h"

namespace craft {
namespace {

class QualitySelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override
    {
        auto specs = qualityParams("likelihood");
        specs.push_back(temperatureParam());
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
        Ranking out =
            rankByCost(in, rows, qualityDraw(in, ascending, params, "select.quality", job), job);
        out.costName = qualityDrawName(params);
        return out;
    }
};

} // namespace

std::unique_ptr<Selector> makeQuality()
{
    return std::make_unique<QualitySelector>();
}

} // namespace craft
