// SPDX-License-Identifier: GPL-3.0-or-later
// How many different rows some rows are worth.
#pragma once

#include "core/base/job.h"
#include "core/data/feature_matrix.h"

#include <cstdint>

namespace craft {

/// exp of the entropy of the eigenvalues of the Gram matrix of unit rows divided by their number
/// (Friedman and Dieng 2023, the Vendi score with cosines): 1 for equal rows, n for n rows at right
/// angles. Zero rows count as one more direction each. Exact up to kExactRows rows; beyond, the
/// trace is estimated by Lanczos quadrature with kProbes random signs (Ubaru, Chen and Saad 2017),
/// within two or three per cent, the same for the same seed. 0 for no rows.
/// O(n^3) up to kExactRows, then O(kProbes x kSteps x (values + kSteps n)).
[[nodiscard]] double effectiveCount(const SparseRows& rows, std::uint64_t seed, Job& job);

inline constexpr std::size_t kExactRows = 256;
inline constexpr std::size_t kProbes = 24;
inline constexpr std::size_t kSteps = 48;

} // namespace craft
