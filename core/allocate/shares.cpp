// SPDX-License-Identifier: GPL-3.0-or-later
// Counts per cluster as shares, and seats per cluster of an order.
#include "core/allocate/allocate.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <numeric>

namespace craft {
namespace {

std::vector<double> inProportion(std::span<const std::uint64_t> counts)
{
    const auto total = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    std::vector<double> shares(counts.size(), 0.0);
    if (total == 0)
        return shares;
    std::transform(counts.begin(), counts.end(), shares.begin(), [total](std::uint64_t count) {
        return static_cast<double>(count) / static_cast<double>(total);
    });
    return shares;
}

} // namespace

std::vector<double> wantedShares(ShareRule rule, std::span<const std::uint64_t> validation,
                                 std::span<const std::uint64_t> available)
{
    CRAFT_ASSERT(validation.size() == available.size());
    if (rule == ShareRule::Pool)
        return inProportion(available);
    if (rule == ShareRule::Uniform) {
        std::vector<std::uint64_t> occupied(available.size());
        std::transform(available.begin(), available.end(), occupied.begin(),
                       [](std::uint64_t rows) { return rows > 0 ? 1U : 0U; });
        return inProportion(occupied);
    }
    if (std::all_of(validation.begin(), validation.end(), [](auto rows) { return rows == 0; })) {
        throw Error(ErrorCode::Invalid, "no validation pair lies in any cluster",
                    "Import a validation set, or allocate by the pool");
    }
    return inProportion(validation);
}

void checkPinsFit(std::uint64_t pinned, std::uint64_t budget)
{
    if (pinned > budget)
        throw Error(ErrorCode::Usage,
                    str(pinned, " pairs are pinned, but the budget is ", budget, " pairs"),
                    "Raise the budget or unpin some");
}

std::vector<std::uint64_t> seatsOf(std::span<const std::uint32_t> order, std::size_t clusters)
{
    std::vector<std::uint64_t> seats(clusters, 0);
    for (const std::uint32_t cluster : order) {
        CRAFT_ASSERT(cluster < clusters);
        ++seats[cluster];
    }
    return seats;
}

} // namespace craft
