// SPDX-License-Identifier: GPL-3.0-or-later
// The slope of log p/q, and how well validation and selection can be told apart.
#pragma once

#include "core/base/job.h"
#include "core/bound/points.h"
#include "core/data/feature_matrix.h"

#include <cstdint>
#include <span>

namespace craft {

/// P(score of a random 1 > score of a random 0) + P(equal) / 2; NaN without both labels.
[[nodiscard]] double areaUnderCurve(std::span<const double> scores,
                                    std::span<const std::uint8_t> labels);

/// What one fit says: the slope from all rows, and how well a fit on four fifths of the rows of
/// each label tells the others apart (drawn by Rng(seed, "bound.split")). AUC .5 means that the two
/// samples cannot be told apart by a linear score; NaN if a label has fewer than 5 rows.
struct SlopeEstimate {
    double lipschitz = 0; ///< ||w||_2
    double heldOutAuc = 0;
};
[[nodiscard]] SlopeEstimate estimateSlope(const SparseRows& rows,
                                          std::span<const std::uint8_t> labels, std::uint64_t seed,
                                          Job& job);
[[nodiscard]] SlopeEstimate estimateSlope(const DensePoints& rows,
                                          std::span<const std::uint8_t> labels, std::uint64_t seed,
                                          Job& job);

} // namespace craft
