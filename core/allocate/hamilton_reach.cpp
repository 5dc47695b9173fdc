// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest budget with which Hamilton gives a cluster a seat. Real quotas grow with the budget
// and rounding stays within one seat of them, so the real quota limits the budgets to try.
#include "core/allocate/allocate.h"
#include "core/base/error.h"

#include <algorithm>
#include <numeric>

namespace craft {
namespace {

/// Rounding works on a grid of 2^-20 seats and doubles are not exact: search a little earlier.
constexpr double kSlack = 1e-3;

using Counts = std::vector<std::uint64_t>;

/// What one step of hamilton() splits: seats beyond `base` by `weights`, between `atLeast` and
/// `capacity`.
struct Split {
    std::span<const double> weights;
    std::span<const std::uint64_t> capacity;
    std::span<const std::uint64_t> atLeast;
    std::uint64_t base = 0;
};

/// The rows and pins of a call, as the steps of hamilton() see them.
struct Steps {
    explicit Steps(std::span<const double> wanted, std::span<const std::uint64_t> available,
                   std::span<const std::uint64_t> pinned);

    Counts spare; ///< rows after one seat each
    Counts massPins; ///< of clusters with p_i > 0
    Counts spareMassPins; ///< after one seat each
    Counts otherPins; ///< of clusters with p_i = 0
    std::vector<double> rowsWithoutMass;
    std::uint64_t rowsWithMass = 0;
    std::uint64_t occupied = 0; ///< clusters with p_i > 0 and rows
    std::uint64_t reserved = 0; ///< sum of otherPins
    std::uint64_t pins = 0;
    std::uint64_t enoughForOneEach = 0; ///< the smallest budget with one seat each
};

Steps::Steps(std::span<const double> wanted, std::span<const std::uint64_t> available,
             std::span<const std::uint64_t> pinned)
    : spare(available.begin(), available.end())
    , massPins(wanted.size(), 0)
    , spareMassPins(wanted.size(), 0)
    , otherPins(wanted.size(), 0)
    , rowsWithoutMass(wanted.size(), 0.0)
{
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const std::uint64_t own = pinned.empty() ? 0 : pinned[i];
        CRAFT_ASSERT(own <= available[i]);
        pins += own;
        if (wanted[i] <= 0) {
            rowsWithoutMass[i] = static_cast<double>(available[i]);
            otherPins[i] = own;
            reserved += own;
        } else if (available[i] > 0) {
            rowsWithMass += available[i];
            ++occupied;
            --spare[i];
            massPins[i] = own;
            spareMassPins[i] = own - std::min<std::uint64_t>(own, 1);
            enoughForOneEach += std::max<std::uint64_t>(own, 1);
        }
    }
    enoughForOneEach += reserved;
}

/// The smallest budget in [first, last] for which the real quota of `cluster` exceeds `rank`, or
/// nearly; last + 1 if there is none. Before it no rounding can give seat number `rank`.
std::uint64_t firstToTry(const Split& split, std::size_t cluster, std::uint64_t rank,
                         std::uint64_t first, std::uint64_t last)
{
    const double needed = static_cast<double>(rank) - kSlack;
    for (++last; first < last;) {
        const std::uint64_t middle = first + (last - first) / 2;
        const auto quotas =
            realQuotas(split.weights, split.capacity, middle - split.base, split.atLeast);
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
                                    std::uint64_t rank, const HamiltonParams& params,
                                    std::span<const std::uint64_t> pinned)
{
    CRAFT_ASSERT(wanted.size() == available.size() && cluster < wanted.size());
    CRAFT_ASSERT(pinned.empty() || pinned.size() == wanted.size());
    const bool hasMass = wanted[cluster] > 0;
    const Steps steps(wanted, available, pinned);
    if (rank >= available[cluster])
        return 0;
    if (!pinned.empty() && rank < pinned[cluster])
        return steps.pins; // smaller budgets are refused
    if (!hasMass && params.strict)
        return 0;
    // The smallest budget in [first, last] with the seat, last + 1 if there is none.
    const auto reach = [&](const Split& split, std::uint64_t splitRank, std::uint64_t first,
                           std::uint64_t last) {
        std::uint64_t budget = firstToTry(split, cluster, splitRank, first, last);
        while (budget <= last
               && hamilton(wanted, available, budget, params, pinned).quota[cluster] <= rank)
            ++budget;
        return budget;
    };
    if (!hasMass) {
        const auto rows = std::accumulate(available.begin(), available.end(), std::uint64_t{0});
        return reach({steps.rowsWithoutMass, available, steps.otherPins, steps.rowsWithMass}, rank,
                     steps.rowsWithMass + steps.reserved, rows);
    }
    const std::uint64_t first = std::max<std::uint64_t>(1, steps.pins);
    const std::uint64_t all = steps.rowsWithMass + steps.reserved;
    const Split plain{wanted, available, steps.massPins, steps.reserved};
    if (!params.minOne)
        return reach(plain, rank, first, all);
    // Too few seats for one each are split as without minOne.
    const std::uint64_t few = reach(plain, rank, first, steps.enoughForOneEach - 1);
    if (few < steps.enoughForOneEach || rank == 0)
        return few;
    return reach({wanted, steps.spare, steps.spareMassPins, steps.reserved + steps.occupied},
                 rank - 1, steps.enoughForOneEach, all);
}

} // namespace craft
