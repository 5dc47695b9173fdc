// SPDX-License-Identifier: GPL-3.0-or-later
// The near-duplicate guard of variant d.
#pragma once

#include "core/base/job.h"
#include "core/data/feature_matrix.h"

#include <vector>

namespace craft {

/// Walks through unit rows best first and puts those last that repeat a kept one: whose cosine to
/// it is above `threshold`. Stops comparing once `picks` rows are kept. Returns row numbers: kept,
/// not compared, repeats. A stored sparse row may lack coordinates (feature_matrix.h); then the
/// largest cosine that the stored ones allow counts, x.y + sqrt((1 - |x|^2)(1 - |y|^2)), which is
/// exact for complete rows and never lets a repeat pass. Comes back early if a stop is asked for.
/// Unit vectors with cosine > t differ by less than sqrt(2 - 2t) in every coordinate, so only kept
/// rows that share a sparse row's large coordinate are compared with it: O(rows * sharers), but
/// O(rows * picks) for dense rows.
[[nodiscard]] std::vector<std::uint32_t> putRepeatsLast(const FeatureMatrix& rows, double threshold,
                                                        std::uint64_t picks, const Job& job);

} // namespace craft
