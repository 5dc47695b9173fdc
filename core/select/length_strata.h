// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of source length x length ratio, for random subsets that differ from validation in what
// they say but not in how long they are.
#pragma once

#include "core/text/pair_lengths.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Source tokens 1-5, 6-10, 11-15, 16-20, 21-30, 31-40, 41-60, 61 and more, each cut in three by
/// the terciles of the logarithmic length ratio over the reference pairs. Immutable, thread-safe.
class LengthStrata {
public:
    static constexpr std::size_t kLengths = 8;
    static constexpr std::size_t kRatios = 3;
    static constexpr std::size_t kCells = kLengths * kRatios;

    /// `logRatios` of the reference pairs, in any order; without any, all ratios are one tercile.
    explicit LengthStrata(std::vector<double> logRatios);

    /// Number of the length bin; a source without tokens counts as one token.
    [[nodiscard]] static std::size_t lengthBin(std::uint32_t sourceTokens) noexcept;
    /// lengthBin * kRatios + tercile; a ratio equal to a cut lies below it.
    [[nodiscard]] std::size_t cellOf(const PairLengths& lengths, std::size_t row) const noexcept;

private:
    std::array<double, kRatios - 1> m_cuts{};
};

} // namespace craft
