// SPDX-License-Identifier: GPL-3.0-or-later
// Rank once, take often: the order of rows, and prefixes of it.
#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// Best-first rows of every group, to a stated depth, and the cost of every pool row.
/// For methods that rank inside clusters a group is a cluster; a global method has one group.
struct Ranking {
    std::vector<std::uint64_t> offsets{0}; ///< groups + 1, into `rows`
    std::vector<RowId> rows; ///< best first inside a group, no row twice
    std::vector<float> cost; ///< per pool row, lower is better; NaN = not eligible
    std::vector<std::uint64_t> available; ///< per group: eligible rows, ranked or not
    std::string costName; ///< what `cost` is, one phrase for users

    [[nodiscard]] std::size_t groups() const noexcept { return offsets.size() - 1; }
    [[nodiscard]] std::span<const RowId> group(std::size_t g) const noexcept
    {
        return {rows.data() + offsets[g], offsets[g + 1] - offsets[g]};
    }
};

/// How many pairs each group is to give. sum(quota) + shortfall == budget.
struct Allocation {
    std::vector<std::uint64_t> quota;
    std::uint64_t shortfall = 0; ///< seats nobody could fill
    bool overflow = false; ///< seats went to groups without validation mass
};

/// Stable ids of the reasons why an eligible pair was not taken.
inline constexpr std::string_view kNoValidationMass = "cluster-without-validation-mass";
inline constexpr std::string_view kRankBeyondQuota = "rank-beyond-quota";

/// The reason for a pair of a cluster that was asked for `quota` pairs and has `validation`
/// validation pairs. kNoValidationMass takes both to be 0: pairs can be asked of a cluster without
/// validation pairs too (shares of the pool, uniform shares, overflow).
[[nodiscard]] std::string_view reasonLeftOut(std::uint64_t quota, std::uint64_t validation);

/// One selected pair.
struct SelectedPair {
    RowId row{};
    ClusterId cluster{}; ///< source cluster
    std::uint32_t rank = 0; ///< 1-based inside its group
    std::uint32_t position = 0; ///< 1-based in the order of taking
    float cost = 0;
};

/// The result: pairs in the order of taking, so that a smaller budget is a prefix.
struct Selection {
    std::vector<SelectedPair> pairs;
    std::vector<std::uint64_t> quota; ///< per cluster, what allocation asked for
    std::vector<std::uint64_t> taken; ///< per cluster
    std::uint64_t budget = 0; ///< pairs asked for (or that the token budget came to)
    std::uint64_t shortfall = 0; ///< pairs asked for but not to be had
    std::uint64_t sourceTokens = 0;
    std::uint64_t targetTokens = 0;
    /// Pairs from clusters that have no wanted share; 0 in a run loaded from a project.
    std::uint64_t overflow = 0;

    /// The selected rows, ascending.
    [[nodiscard]] std::vector<RowId> sortedRows() const;
};

} // namespace craft
