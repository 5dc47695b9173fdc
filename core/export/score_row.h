// SPDX-License-Identifier: GPL-3.0-or-later
// The columns that meta/scores.tsv and meta/rejected.tsv share.
#pragma once

#include "core/export/exporter.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace craft {

inline constexpr std::string_view kScoreHeader =
    "id\tcorpus\tline\tcluster\trank\tposition\tquota\tdistance";

/// One row of numbers about a pair.
struct ScoreRow {
    RowId row{};
    std::int64_t cluster = -1; ///< source cluster, -1 = none
    std::uint64_t rank = 0; ///< 1-based in its group, 0 = beyond the ranked depth
    std::uint64_t position = 0; ///< 1-based in the order of taking, 0 = not taken
    float distance = 0; ///< Ranking::cost; nan = none
};

/// The fields of kScoreHeader, without a line end. Quota is that of the row's cluster.
[[nodiscard]] std::string scoreLine(const ExportInput& input, const ScoreRow& row);

} // namespace craft
