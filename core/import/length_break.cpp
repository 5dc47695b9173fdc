// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/length_break.h"

#include <cmath>

namespace craft {

void LengthBreak::add(double straight, double shifted) noexcept
{
    const double step = shifted - straight;
    ++m_lines;
    m_sum += step;
    m_squares += step * step;
    if (m_sum > m_greatest) {
        m_greatest = m_sum;
        m_best = m_lines;
    }
}

std::optional<std::uint64_t> LengthBreak::find() const noexcept
{
    const double riseAndFall = m_greatest + (m_greatest - m_sum);
    if (riseAndFall <= 4.0 * std::sqrt(m_squares))
        return std::nullopt;
    return m_best;
}

} // namespace craft
