// SPDX-License-Identifier: GPL-3.0-or-later
// How the costs of one cluster's rows are spread: the picture behind "why was this pair (not)
// selected".
#pragma once

#include "core/base/ids.h"
#include "core/data/clustering.h"
#include "core/data/ranking.h"
#include "core/data/row_flags.h"

#include <cstdint>
#include <vector>

namespace craft {

/// Costs in bins of equal width; the last bin includes its upper end.
struct CostHistogram {
    double minimum = 0; ///< smallest and largest cost counted; both 0 if there is none
    double maximum = 0;
    std::vector<std::uint64_t> counts; ///< per bin
    std::uint64_t rows = 0; ///< sum of the counts

    /// The bin that `cost` falls into, costs outside into the first or last one.
    /// REQUIRES: there are bins, `cost` is a number.
    [[nodiscard]] std::size_t binOf(double cost) const noexcept;
};

/// Counts the costs of the eligible rows (flags 0) of `cluster`, ranked or not. Rows whose cost is
/// no finite number are left out. Equal costs all fall into the first bin. O(pool rows).
/// REQUIRES: bins > 0; `assignment`, `flags` and the costs are of the same pool.
[[nodiscard]] CostHistogram costHistogram(const Ranking& ranking, const Assignment& assignment,
                                          const RowFlags& flags, ClusterId cluster,
                                          std::size_t bins);

} // namespace craft
