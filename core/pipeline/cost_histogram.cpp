// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/cost_histogram.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace craft {

std::size_t CostHistogram::binOf(double cost) const noexcept
{
    const double width = maximum - minimum;
    if (!(width > 0) || cost <= minimum)
        return 0;
    const double place = (cost - minimum) / width * static_cast<double>(counts.size());
    const std::size_t last = counts.size() - 1;
    return place >= static_cast<double>(last) ? last : static_cast<std::size_t>(place);
}

CostHistogram costHistogram(const Ranking& ranking, const Assignment& assignment,
                            const RowFlags& flags, ClusterId cluster, std::size_t bins)
{
    CRAFT_ASSERT(bins > 0);
    CRAFT_ASSERT(flags.size() == ranking.cost.size() && flags.size() == assignment.cluster.size());
    std::vector<float> costs;
    for (std::size_t row = 0; row < flags.size(); ++row) {
        if (flags[row] == 0 && assignment.cluster[row] == cluster
            && std::isfinite(ranking.cost[row]))
            costs.push_back(ranking.cost[row]);
    }
    CostHistogram out;
    out.counts.assign(bins, 0);
    if (costs.empty())
        return out;
    const auto [least, most] = std::minmax_element(costs.begin(), costs.end());
    out.minimum = static_cast<double>(*least);
    out.maximum = static_cast<double>(*most);
    out.rows = costs.size();
    for (const float cost : costs)
        ++out.counts[out.binOf(static_cast<double>(cost))];
    return out;
}

} // namespace craft
