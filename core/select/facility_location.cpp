// SPDX-License-Identifier: GPL-3.0-or-later
// Facility location (methods.md 7.3, from general literature): pairs that together are as similar
// as possible to every pair of validation, or of the pool. The pool's form sums over a random
// sample of its pairs, which estimates the sum over all of them; the sample and the layers
// (facility.h) are ours.
#include "core/select/candidates.h"
#include "core/select/facility.h"
#include "core/select/random_order.h"

#include <algorithm>

namespace craft {
namespace {

/// `count` of the rows, a random subset, ascending.
std::vector<RowId> sampleOf(std::span<const RowId> rows, std::uint64_t count, std::uint64_t seed,
                            const Job& job)
{
    std::vector<RowId> out = randomOrder(rows, seed, "select.facility", job);
    out.resize(std::min<std::size_t>(out.size(), count));
    std::sort(out.begin(), out.end());
    return out;
}

class FacilitySelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override
    {
        auto specs = viewParams("joint");
        specs.push_back({"over",
                         "Cover",
                         "Pairs that each want a similar one selected: those of validation, or of "
                         "the pool",
                         std::string("validation"),
                         0,
                         0,
                         {"validation", "pool"}});
        specs.push_back(candidatesParam());
        specs.push_back({"cover-sample",
                         "Pool sample",
                         "With cover pool: random pairs that stand for the whole pool",
                         std::int64_t{1000},
                         1,
                         1e6,
                         {}});
        return specs;
    }

    /// Candidates are so many for one budget; the whole pool is covered step by step.
    [[nodiscard]] SelectorTraits traits(const Params& params) const override
    {
        return {.wholePool = true,
                .oneBudget = params.integer("candidates") > 0,
                .greedy = true,
                .seeded = params.text("over") == "pool"};
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const View view = viewOf(params.text("view"));
        const double gamma = params.real("view-gamma");
        const std::vector<RowId> rows = eligiblePool(in);
        Candidates candidates = candidatesNearValidation(
            in, rows, view, gamma, static_cast<std::uint64_t>(params.integer("candidates")), job);
        const ViewRows pool = poolRows(in.features, view, gamma);
        std::unique_ptr<ScoreSource> source;
        if (params.text("over") == "validation") {
            source = makeScores(pool, validationRows(in.features, view, gamma));
        } else {
            const auto count = static_cast<std::uint64_t>(params.integer("cover-sample"));
            const GatheredRows sample(pool, sampleOf(rows, count, in.seed, job));
            source = makeScores(pool, sample.view());
        }
        job.begin("Covering", 0);
        const auto order = coverGreedily(*source, candidates.rows, in.rows, job);
        std::vector<RowId> chosen;
        for (const std::uint32_t pick : order.picks)
            chosen.push_back(candidates.rows[pick]);
        return rankPool(in, rows, chosen, std::move(candidates.cost), kNearValidationName);
    }
};

} // namespace

std::unique_ptr<Selector> makeFacility()
{
    return std::make_unique<FacilitySelector>();
}

} // namespace craft
