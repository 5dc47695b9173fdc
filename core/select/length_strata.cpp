// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/length_strata.h"

#include <algorithm>
#include <limits>

namespace craft {

LengthStrata::LengthStrata(std::vector<double> logRatios)
{
    m_cuts.fill(std::numeric_limits<double>::infinity());
    if (logRatios.empty())
        return;
    std::sort(logRatios.begin(), logRatios.end());
    // The last ratio of the lower third, and of the lower two thirds, rounded up.
    for (std::size_t i = 0; i < m_cuts.size(); ++i)
        m_cuts[i] = logRatios[((i + 1) * logRatios.size() + kRatios - 1) / kRatios - 1];
}

std::size_t LengthStrata::lengthBin(std::uint32_t sourceTokens) noexcept
{
    constexpr std::array<std::uint32_t, kLengths - 1> kLast{5, 10, 15, 20, 30, 40, 60};
    return static_cast<std::size_t>(std::lower_bound(kLast.begin(), kLast.end(), sourceTokens)
                                    - kLast.begin());
}

std::size_t LengthStrata::cellOf(const PairLengths& lengths, std::size_t row) const noexcept
{
    const auto tercile =
        std::lower_bound(m_cuts.begin(), m_cuts.end(), lengths.logRatio(row)) - m_cuts.begin();
    return lengthBin(lengths.source[row]) * kRatios + static_cast<std::size_t>(tercile);
}

} // namespace craft
