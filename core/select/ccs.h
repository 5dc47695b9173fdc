// SPDX-License-Identifier: GPL-3.0-or-later
// Strata of a score and how a budget is spread over them (CCS, arXiv 2210.15809).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// The published rule: strata by ascending size (ties: lower number) take min(size, what is left
/// of the budget div strata still to come). As equal as sizes allow; sums to min(budget, rows).
[[nodiscard]] std::vector<std::uint64_t> waterLevel(std::span<const std::uint64_t> sizes,
                                                    std::uint64_t budget);

/// Number of each score's stratum when [lowest, highest] is cut in `strata` parts of equal width;
/// the last one is closed, so the highest score lies in it whatever its sign. All 0 if scores are
/// equal. REQUIRES: strata >= 1, no NaN.
[[nodiscard]] std::vector<std::uint32_t> equalWidthStrata(std::span<const float> scores,
                                                          std::uint32_t strata);

/// The same for strata of equal size (to one), lowest scores first; ties: earlier score.
[[nodiscard]] std::vector<std::uint32_t> quantileStrata(std::span<const float> scores,
                                                        std::uint32_t strata);

} // namespace craft
