// SPDX-License-Identifier: GPL-3.0-or-later
// The weights of importance resampling, for those who want them without a ranking.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// By bucket: ln(wanted + 1e-8) - ln(pool + 1e-8). REQUIRES: equal sizes.
[[nodiscard]] std::vector<double> bucketLogRatios(std::span<const double> wanted,
                                                  std::span<const double> pool);

/// -ln(-ln u) for a u in (0, 1) that is drawn by (key, row): Gumbel(0, 1). Adding it to log weights
/// and taking the largest draws without replacement, in proportion to the weights.
[[nodiscard]] double gumbelNoise(std::uint64_t key, std::uint64_t row) noexcept;

} // namespace craft
