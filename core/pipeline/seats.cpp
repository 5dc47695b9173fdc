// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/seats.h"

#include "core/allocate/allocate.h"
#include "core/select/take.h"

#include <algorithm>
#include <numeric>

namespace craft {
namespace {

HamiltonParams seatRules(const Params& params)
{
    return {params.flag("min-one"), params.flag("strict")};
}

} // namespace

std::uint64_t Shares::pins() const noexcept
{
    return std::accumulate(pinned.begin(), pinned.end(), std::uint64_t{0});
}

std::vector<double> wantedShares(const Params& params, std::span<const std::uint64_t> validation,
                                 std::span<const std::uint64_t> available)
{
    const std::string& id = params.text("allocation");
    const ShareRule rule = id == "pool" ? ShareRule::Pool
        : id == "uniform"               ? ShareRule::Uniform
                                        : ShareRule::Validation;
    return wantedShares(rule, validation, available);
}

bool isHamilton(const Params& params)
{
    return params.text("rounding") == "hamilton";
}

std::vector<std::uint32_t> seatOrder(const Shares& shares, std::uint64_t depth,
                                     const Params& params)
{
    return nestedOrder(shares.wanted, shares.capacity(), depth, seatRules(params), shares.pinned);
}

Allocation seatQuotas(const Shares& shares, std::uint64_t budget, const Params& params)
{
    return hamilton(shares.wanted, shares.capacity(), budget, seatRules(params), shares.pinned);
}

std::uint64_t seatBudget(const Shares& shares, std::size_t cluster, std::uint64_t rank,
                         const Params& params)
{
    const auto reach = isHamilton(params) ? hamiltonBudgetToReach : budgetToReach;
    return reach(shares.wanted, shares.capacity(), cluster, rank, seatRules(params), shares.pinned);
}

Selection takePairs(const Ranking& ranking, const Assignment& pool, const Shares& shares,
                    std::uint64_t budget, const Params& params)
{
    checkPinsFit(shares.pins(), budget);
    const std::size_t clusters = shares.available.size();
    if (ranking.groups() == 1) {
        const auto seats = std::min<std::uint64_t>(budget, ranking.rows.size());
        const std::vector<std::uint32_t> order(seats, 0);
        return takeNested(ranking, pool, order, budget, clusters, shares.wanted);
    }
    if (isHamilton(params))
        return takeQuotas(ranking, pool, seatQuotas(shares, budget, params), clusters,
                          shares.wanted);
    return takeNested(ranking, pool, seatOrder(shares, budget, params), budget, clusters,
                      shares.wanted);
}

} // namespace craft
