// SPDX-License-Identifier: GPL-3.0-or-later
// What every selector that ranks the whole pool shares: its eligible rows, and a ranking with one
// group made from costs or from an order.
#pragma once

#include "core/select/cluster_rows.h"

#include <string>

namespace craft {

/// The eligible pool rows, ascending; checks that the sizes in `in` agree.
[[nodiscard]] std::vector<RowId> eligiblePool(const RankInput& in);

/// The cost of every row in `rows` by `score`, block by block in parallel; NaN for other pool rows.
[[nodiscard]] std::vector<float> scorePool(const RankInput& in, std::span<const RowId> rows,
                                           const ScoreRows& score, Job& job);

/// One group with the first in.rows of `rows` by (cost, row).
[[nodiscard]] Ranking rankPool(const RankInput& in, std::span<const RowId> rows,
                               std::vector<float> cost, std::string costName);

/// One group: `chosen` in its order, then the other rows of `rows` by (cost, row), in.rows in all.
/// REQUIRES: `chosen` are different ones of `rows`.
[[nodiscard]] Ranking rankPool(const RankInput& in, std::span<const RowId> rows,
                               std::span<const RowId> chosen, std::vector<float> cost,
                               std::string costName);

/// One group with the first in.rows of `rows` by (isLast, cost, row): what `isLast` is true of
/// comes behind all others.
[[nodiscard]] Ranking rankPoolWithLast(const RankInput& in, std::span<const RowId> rows,
                                       const std::function<bool(RowId)>& isLast,
                                       std::vector<float> cost, std::string costName);

} // namespace craft
