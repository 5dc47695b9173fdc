// SPDX-License-Identifier: GPL-3.0-or-later
// log sum exp of many terms: the inner loop of entropic transport, by whole vectors.
#pragma once

#include <span>

namespace craft {

/// log sum_j exp(shifts[j] - scale * costs[j]). The exponentials are of float precision (relative
/// error 2e-7 after the largest term is taken out), all else is double; the same bits whatever
/// instructions are used. REQUIRES: equal sizes > 0, finite values; `terms` is scratch.
[[nodiscard]] double logSumExp(std::span<const double> shifts, std::span<const float> costs,
                               double scale, std::span<double> terms);

} // namespace craft
