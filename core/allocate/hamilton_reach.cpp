// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest budget with which Hamilton gives a cluster a seat. Real quotas grow with the budget
// and rounding stays within one seat of them, so the real quota limits the budgets to try.
#include "core/allocate/allocate.h"
#include "core/base/error.h"

#include <numeric>

namespace craft {
namespace {

/// Rounding works on a grid of 2^-20 seats and doubles are not exact: search a little earlier.
constexpr double kSlack = 1e-3;

/// What one step of hamilton() splits: seats beyond `base` by `weights`, never above `capacity`.
struct Split {
    std::span<const double> weights;
    std::span<const std::uint64_t> capacity;
    std::uint64_t base = 0;
};

/// The smallest budget in [first, last] for which the real quota of `cluster` exceeds `rank`, or
/// nearly; last + 1 if there is none. Before it no rounding can give seat number `rank`.
std::uint64_t firstToTry(const Split& split, std::size_t cluster, std::uint64_t rank,
                         std::uint64_t first, std::uint64_t last)
{
    const double needed = static_cast<double>(rank) - kSlack;
    for (++last; first < last;) {
        const std::uint64_t middle = first + (last - first) / 2;
        const auto quotas = realQuotas(split.weights, split.capacity, middle - split.base);
        if (quotas[cluster] > needed)
            last = middle;
        else
            first = middle + 1;
    }
    return first;
}

} // namespace

std::uint64_t hamiltonBudgetToReach(std::span<const double> wanted,
                                    std::span<const std::uint64_t> available, std::size_t cluster,
                                    std::uint64_t rank, const HamiltonParams& params)
{
    CRAFT_ASSERT(wanted.size() == available.size() && cluster < wanted.size());
    const bool hasMass = wanted[cluster] > 0;
    if (rank >= available[cluster] || (!hasMass && params.strict))
        return 0;
    std::vector<std::uint64_t> spare(available.begin(), available.end()); // after one seat each
    std::vector<double> rowsWithoutMass(wanted.size(), 0.0);
    std::uint64_t rowsWithMass = 0;
    std::uint64_t occupied = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i] <= 0) {
            rowsWithoutMass[i] = static_cast<double>(available[i]);
        } else if (available[i] > 0) {
            rowsWithMass += available[i];
            ++occupied;
            --spare[i];
        }
    }
    // The smallest budget in [first, last] with the seat, last + 1 if there is none.
    const auto reach = [&](const Split& split, std::uint64_t splitRank, std::uint64_t first,
                           std::uint64_t last) {
        std::uint64_t budget = firstToTry(split, cluster, splitRank, first, last);
        while (budget <= last && hamilton(wanted, available, budget, params).quota[cluster] <= rank)
            ++budget;
        return budget;
    };
    if (!hasMass) {
        const auto rows = std::accumulate(available.begin(), available.end(), std::uint64_t{0});
        return reach({rowsWithoutMass, available, rowsWithMass}, rank, rowsWithMass, rows);
    }
    if (!params.minOne)
        return reach({wanted, available, 0}, rank, 1, rowsWithMass);
    // Fewer seats than occupied clusters are split as without minOne.
    const std::uint64_t few = reach({wanted, available, 0}, rank, 1, occupied - 1);
    if (few < occupied || rank == 0)
        return few;
    return reach({wanted, spare, occupied}, rank - 1, occupied, rowsWithMass);
}

} // namespace craft
