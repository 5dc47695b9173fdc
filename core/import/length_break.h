// SPDX-License-Identifier: GPL-3.0-or-later
// Where two files that should be line-aligned stop fitting together.
#pragma once

#include <cstdint>
#include <optional>

namespace craft {

/// Finds the line from which on a file is shifted against the other, from how well the lengths of
/// lines fit. For every line i two misfits are given: of the pair (i, i), and of the pair that a
/// shift by the difference of the line counts would make. Up to the missing line the first is the
/// smaller, behind it the second; so their difference is summed, and the break is where the sum is
/// greatest (a CUSUM with known alternatives; Page 1954). One pass, constant memory.
class LengthBreak {
public:
    /// Misfits of the next line; any measure will do in which larger is worse.
    void add(double straight, double shifted) noexcept;
    /// Lines before the break: 0 if nothing fits straight, the number of lines if all does. Nothing
    /// if the rise and fall of the sum is not beyond what a random walk does (4 sigma).
    [[nodiscard]] std::optional<std::uint64_t> find() const noexcept;

private:
    std::uint64_t m_lines = 0;
    std::uint64_t m_best = 0;
    double m_sum = 0;
    double m_greatest = 0;
    double m_squares = 0;
};

} // namespace craft
