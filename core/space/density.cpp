// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/density.h"

#include "core/base/error.h"

#include <algorithm>

namespace craft {
namespace {

constexpr std::size_t kQueries = 2048; ///< whose products with a tile of rows fit the cache

} // namespace

Density kernelDensity(const ViewRows& rows, std::span<const RowId> points, double sigma,
                      std::size_t nearest, Job& job)
{
    CRAFT_ASSERT(sigma > 0 && nearest > 0);
    Density out;
    out.values.reserve(points.size());
    const double variance = sigma * sigma;
    // Below it the kernel is 0; a little lower, for it is rounded to float.
    const auto floor = static_cast<float>(1 - variance / 2 - 1e-6);
    std::uint64_t neighbours = 0;
    for (std::size_t first = 0; first < points.size(); first += kQueries) {
        const auto own = points.subspan(first, std::min(kQueries, points.size() - first));
        const GatheredRows queries(rows, own);
        const auto source = makeScores(rows, queries.view());
        // Long enough whether the point itself is among them or not.
        const NeighbourLists lists = nearestRowsAbove(*source, points, nearest, floor, job);
        for (std::size_t i = 0; i < own.size(); ++i) {
            double density = 1;
            std::size_t taken = 1;
            for (std::uint64_t at = lists.offsets[i]; at < lists.offsets[i + 1]; ++at) {
                const double kernel =
                    1 - (2 - 2 * static_cast<double>(lists.scores[at])) / variance;
                if (lists.rows[at] == own[i] || kernel <= 0 || taken == nearest)
                    continue;
                density += std::min(1.0, kernel);
                ++taken;
            }
            neighbours += taken - 1;
            out.values.push_back(density);
        }
    }
    if (!points.empty())
        out.neighbours = static_cast<double>(neighbours) / static_cast<double>(points.size());
    return out;
}

} // namespace craft
