// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy picking with feature decay (variant e): each pick makes its features less valuable, so
// that the next one brings others. As in feature decay algorithms (Bicici and Yuret 2011).
#pragma once

#include "core/base/job.h"
#include "core/data/feature_matrix.h"

#include <span>
#include <vector>

namespace craft {

/// Picks up to `picks` candidates: always the one of largest sum over f of x_cf * weight_f, where
/// weight_f has been multiplied by `decay` for every pick so far that contains f; ties: the lower
/// row. Returns candidate numbers in the order of picking; fewer if a stop was asked for.
/// Scores only fall, so an old score is an upper bound and only the heap's top is scored again
/// (lazy greedy, Minoux 1978): the order is exactly that of the plain greedy algorithm, because
/// rounding is monotone too. About O((candidates + picks * few) * values per row).
/// REQUIRES: values and weights >= 0, 0 <= decay <= 1, rows distinct.
[[nodiscard]] std::vector<std::uint32_t> pickWithDecay(const SparseRows& candidates,
                                                       std::span<const RowId> rows,
                                                       std::vector<double> weight, double decay,
                                                       std::uint64_t picks, const Job& job);

} // namespace craft
