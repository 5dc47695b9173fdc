// SPDX-License-Identifier: GPL-3.0-or-later
// What cynical selection (Axelrod 2017, arXiv 1709.02279) knows of the pool, and the cross-entropy
// of validation that it lowers.
#pragma once

#include "core/select/selector.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace craft {

/// Pool rows as bags of validation's words. On both sides, a source word and a target word are
/// different words. 4 bytes for each of those tokens, 13 a row. Immutable.
struct CynicalLines {
    std::vector<RowId> rows; ///< by line: ascending
    std::vector<std::uint32_t> tokens; ///< by line: all of them, also those unknown in validation
    std::vector<std::uint8_t> isTooLong; ///< by line: never chosen
    std::vector<std::uint64_t> offsets{0}; ///< lines + 1, into `words`
    std::vector<std::uint32_t> words; ///< of each line, ascending, each as often as it stands there
    std::vector<double> share; ///< by word: h(v), its share of validation's tokens
    std::vector<std::uint64_t> taskCount; ///< by word: in validation
    std::vector<std::uint64_t> poolCount; ///< by word: in the pool
    std::uint64_t taskTokens = 0;
    std::uint64_t poolTokens = 0;

    [[nodiscard]] std::size_t lines() const noexcept { return rows.size(); }
    [[nodiscard]] bool mayChoose(std::size_t line) const noexcept { return isTooLong[line] == 0; }
    [[nodiscard]] std::span<const std::uint32_t> wordsOf(std::size_t line) const noexcept
    {
        return {words.data() + offsets[line], offsets[line + 1] - offsets[line]};
    }
};

/// Reads the texts of `rows` on the sides that "side" asks for; lines of more than "max-tokens" on
/// one of them are too long. Throws Cancelled when stopped.
[[nodiscard]] CynicalLines readCynicalLines(const RankInput& in, std::span<const RowId> rows,
                                            const Params& params, Job& job);

/// What has been selected: C(v) and W of methods.md 11.2. One thread changes it, any may ask.
class CynicalState {
public:
    CynicalState(const CynicalLines& lines, double epsilon);

    /// ln((W + w) / W), the price of w more tokens; the first line pays
    /// ln((W + w + 2 eps) / (W + eps)).
    [[nodiscard]] double penalty(std::uint32_t tokens) const noexcept;
    /// sum over the words v of the line of h(v) ln((C(v) + c(v)) / (C(v) + eps)). Never grows while
    /// lines are added, for eps <= 1: each term falls with C(v).
    [[nodiscard]] double gain(std::size_t line) const noexcept;
    /// The change of validation's cross-entropy in nats if the line is added; lower is better.
    [[nodiscard]] double delta(std::size_t line) const noexcept
    {
        return penalty(m_lines.tokens[line]) - gain(line);
    }
    /// h(v) ln((C(v) + 1) / (C(v) + eps)): what one more copy of the word gains.
    [[nodiscard]] double wordGain(std::uint32_t word) const noexcept { return m_once[word]; }
    void add(std::size_t line);

private:
    const CynicalLines& m_lines;
    double m_epsilon;
    double m_tokens = 0; ///< W
    std::vector<double> m_count; ///< C(v)
    std::vector<double> m_logCount; ///< ln(C(v) + eps)
    std::vector<double> m_once; ///< wordGain()
};

/// Lines in the order in which they were chosen, each with its delta then.
struct CynicalPicks {
    std::vector<std::size_t> lines;
    std::vector<double> deltas;
};

/// The greedy algorithm: the line of lowest delta, `count` times or until no line may be chosen
/// (ties: lower line). Lines of equal
/// length pay the same, and gains never grow, so that each length has a heap of bounds and only
/// lines on top of a heap are scored anew. Adds to `state`. O(lines) memory.
[[nodiscard]] CynicalPicks pickBestLines(const CynicalLines& lines, CynicalState& state,
                                         std::uint64_t count, Job& job);

/// The published search: the word that gains most, then the best of the lines that have it; with
/// `batch` the best ceil(sqrt(lines that have it)) of them at once. Ends when no word of validation
/// is left in any line. Adds to `state`. 4 bytes more for each token.
[[nodiscard]] CynicalPicks pickByWord(const CynicalLines& lines, CynicalState& state,
                                      std::uint64_t count, bool batch, Job& job);

} // namespace craft
