// SPDX-License-Identifier: GPL-3.0-or-later
// Random subsets of the pool: the baseline of every comparison (methods.md 12). Plain, or with the
// lengths of validation: cells of source length x length ratio get seats by the Webster order, so
// that both forms are nested.
#include "core/base/rng.h"
#include "core/select/length_strata.h"
#include "core/select/pool_rows.h"
#include "core/select/seats_by_group.h"

namespace craft {
namespace {

constexpr const char* kCostName = "a random number in [0, 1)";

std::vector<float> drawCosts(const RankInput& in, std::span<const RowId> rows, Job& job)
{
    const std::uint64_t key = Rng(in.seed, "select.uniform").next();
    const auto draw = [key](std::span<const RowId> some, std::span<float> cost) {
        for (const RowId row : some) {
            // 24 bits are all that a float in [0, 1) can tell apart.
            const std::uint64_t bits = mixBits(key ^ mixBits(index(row))) >> 40U;
            cost[index(row)] = static_cast<float>(bits) * 0x1.0p-24F;
        }
    };
    return scorePool(in, rows, draw, job);
}

/// The eligible rows by cell, and the weight of every cell.
struct Strata {
    ClusterRows rows;
    std::vector<double> weights;
};

Strata lengthStrata(const RankInput& in, std::span<const RowId> rows, bool likeValidation, Job& job)
{
    job.begin("Measuring lengths", in.pool->size() + in.validation->size());
    const PairLengths pool = pairLengths(*in.pool, job);
    const PairLengths validation = pairLengths(*in.validation, job);
    std::vector<double> ratios;
    if (likeValidation) {
        for (std::size_t row = 0; row < validation.rows(); ++row)
            ratios.push_back(validation.logRatio(row));
    } else {
        for (const RowId row : rows)
            ratios.push_back(pool.logRatio(index(row)));
    }
    const LengthStrata strata(std::move(ratios));
    std::vector<ClusterId> cells(pool.rows(), kNoCluster);
    for (const RowId row : rows)
        cells[index(row)] = clusterId(strata.cellOf(pool, index(row)));
    Strata out{groupRows(cells, in.flags, LengthStrata::kCells),
               std::vector<double>(LengthStrata::kCells, 0.0)};
    if (likeValidation) {
        for (std::size_t row = 0; row < validation.rows(); ++row)
            ++out.weights[strata.cellOf(validation, row)];
    } else {
        for (std::size_t cell = 0; cell < LengthStrata::kCells; ++cell)
            out.weights[cell] = static_cast<double>(out.rows.of(cell).size());
    }
    return out;
}

class UniformSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override
    {
        return {
            {"stratify",
             "Strata",
             "length: as many pairs of every source length and length ratio as strata-like says",
             std::string("none"),
             0,
             0,
             {"none", "length"}},
            {"strata-like",
             "Shares of strata",
             "With strata: the corpus whose shares of them the selection is to have",
             std::string("validation"),
             0,
             0,
             {"validation", "pool"}},
        };
    }

    [[nodiscard]] SelectorTraits traits(const Params& /*params*/) const override
    {
        return {.wholePool = true, .readsVectors = false};
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const std::vector<RowId> rows = eligiblePool(in);
        std::vector<RowId> chosen;
        Strata strata;
        if (isStratified(params))
            strata = lengthStrata(in, rows, params.text("strata-like") == "validation", job);
        std::vector<float> cost = drawCosts(in, rows, job);
        if (isStratified(params))
            chosen = mergeGroups(strata.rows, strata.weights, cost, in.rows);
        return rankPool(in, rows, chosen, std::move(cost), kCostName);
    }

private:
    [[nodiscard]] static bool isStratified(const Params& params)
    {
        return params.text("stratify") == "length";
    }
};

} // namespace

std::unique_ptr<Selector> makeUniform()
{
    return std::make_unique<UniformSelector>();
}

} // namespace craft
