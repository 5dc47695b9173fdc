// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a table that compares rows: gains, significance, ranks, trust, Pareto fronts.
#pragma once

#include "core/lab/table.h"

#include <span>
#include <vector>

namespace craft {

/// The cells of one row, by rising seed.
struct RowSentences {
    std::vector<const CellResult*> seeds;
};

/// Compares the rows of one task and size with each other, and adds to the trust in `table`.
/// REQUIRES: rows and sentences go together.
void judgeGroup(LabTable& table, std::span<LabRow> rows, std::span<const RowSentences> sentences);

/// Fills in every p: paired bootstraps against the baseline. Parallel over rows.
void testGroup(const LabTable& table, std::span<LabRow> rows,
               std::span<const RowSentences> sentences, const SentenceWeights& weights, Job& job);

/// One line per label, from the rows' gains and ranks.
[[nodiscard]] std::vector<LabSummaryRow> summarise(const LabTable& table);

/// For points (gain, seconds): true for those that no other point beats in one and equals or beats
/// in the other. NaN is never on the front.
[[nodiscard]] std::vector<bool> paretoFront(std::span<const double> gains,
                                            std::span<const double> seconds);

} // namespace craft
