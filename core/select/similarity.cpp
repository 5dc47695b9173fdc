// SPDX-License-Identifier: GPL-3.0-or-later
// Closest to what validation looks like on average: one direction for the whole pool, and the
// plainest of the methods that look at vectors.
#include "core/select/pool_rows.h"
#include "core/space/pair_view.h"

#include <cmath>

namespace craft {
namespace {

/// The direction of the mean validation vector: one part for each side, its weight included, so
/// that the dot products of both sides add up to the cosine.
std::vector<std::vector<float>> meanDirection(const ViewRows& validation)
{
    const auto mean = meanOf(validation);
    double squared = 0;
    for (std::size_t s = 0; s < mean.size(); ++s) {
        for (const double value : mean[s])
            squared += static_cast<double>(validation.sides()[s].weight) * value * value;
    }
    std::vector<std::vector<float>> out(mean.size());
    for (std::size_t s = 0; s < mean.size(); ++s) {
        const double scale = squared > 0
            ? static_cast<double>(validation.sides()[s].weight) / std::sqrt(squared)
            : 0.0;
        for (const double value : mean[s])
            out[s].push_back(static_cast<float>(scale * value));
    }
    return out;
}

class SimilaritySelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return viewParams("joint"); }

    [[nodiscard]] SelectorTraits traits(const Params& /*params*/) const override
    {
        return {.wholePool = true, .seeded = false};
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const View view = viewOf(params.text("view"));
        const double gamma = params.real("view-gamma");
        const std::vector<RowId> rows = eligiblePool(in);
        const ViewRows pool = poolRows(in.features, view, gamma);
        const auto mean = meanDirection(validationRows(in.features, view, gamma));
        const auto score = [&pool, &mean](std::span<const RowId> some, std::span<float> cost) {
            ViewReader read(pool);
            for (const RowId row : some) {
                const auto x = read(index(row));
                double cosine = 0;
                for (std::size_t s = 0; s < x.size(); ++s)
                    cosine += dot(x[s], mean[s]);
                cost[index(row)] = static_cast<float>(1 - cosine);
            }
        };
        return rankPool(in, rows, scorePool(in, rows, score, job),
                        "1 less the cosine to the validation mean");
    }
};

} // namespace

std::unique_ptr<Selector> makeSimilarity()
{
    return std::make_unique<SimilaritySelector>();
}

} // namespace craft
