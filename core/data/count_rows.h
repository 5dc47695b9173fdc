// SPDX-License-Identifier: GPL-3.0-or-later
// Sparse rows of term counts: what a large pool's TF-IDF takes in memory.
#pragma once

#include "core/base/ids.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

struct SparseRow;

/// 1 + ln c, or c: how much a feature that occurs c times in a row counts.
[[nodiscard]] float termWeight(std::uint32_t count, bool logTf) noexcept;

/// Rows whose values are scale[row] * weight[column] * termWeight(count): as exact as floats, at 2
/// bytes a value (4 above 65 536 columns) and 8 a row instead of 8 and 8. Immutable, thread-safe.
class CountRows {
public:
    /// Rows in a block; only the last has fewer.
    static constexpr std::size_t kBlock = 4096;
    struct Block {
        /// Columns of all rows, ascending in a row, each as often as its feature occurs. One of the
        /// two, by isNarrow().
        std::vector<std::uint16_t> narrow;
        std::vector<std::uint32_t> wide;
        std::vector<std::uint32_t> ends; ///< by row: where its columns end
        std::vector<float> scales; ///< by row
    };

    /// `weights` by column. REQUIRES: what is said of Block.
    CountRows(std::vector<float> weights, bool logTf, std::vector<Block> blocks);

    [[nodiscard]] std::size_t rows() const noexcept { return m_rows; }
    [[nodiscard]] std::size_t cols() const noexcept { return m_weights.size(); }
    [[nodiscard]] static bool isNarrow(std::size_t cols) noexcept { return cols <= 65536; }
    [[nodiscard]] bool isNarrow() const noexcept { return isNarrow(cols()); }
    [[nodiscard]] bool logTf() const noexcept { return m_logTf; }
    [[nodiscard]] std::span<const float> weights() const noexcept { return m_weights; }
    [[nodiscard]] std::span<const Block> blocks() const noexcept { return m_blocks; }

    /// The row, written to vectors that grow as needed.
    [[nodiscard]] SparseRow row(std::size_t i, std::vector<std::uint32_t>& columns,
                                std::vector<float>& values) const;
    /// Asks the processor for where row `i` lies; when that has come, prefetchRow() for the row.
    void prefetchPlace(std::size_t i) const noexcept
    {
        const Block& block = m_blocks[i / kBlock];
        __builtin_prefetch(block.ends.data() + i % kBlock);
        __builtin_prefetch(block.scales.data() + i % kBlock);
    }
    void prefetchRow(std::size_t i) const noexcept;

private:
    std::vector<float> m_weights;
    bool m_logTf;
    std::vector<Block> m_blocks;
    std::size_t m_rows = 0;
    std::array<float, 64> m_termWeights{}; ///< by count, the common ones
};

} // namespace craft
