// SPDX-License-Identifier: GPL-3.0-or-later
// Count rows made from a table of counts.
#pragma once

#include "core/base/rng.h"
#include "core/data/count_rows.h"

#include <cstdint>
#include <map>
#include <vector>

namespace craft::test {

/// Rows as they were put in: count by column.
using Counts = std::vector<std::map<std::uint32_t, std::uint32_t>>;

struct CountExample {
    std::vector<float> weights;
    std::vector<float> scales;
    Counts counts;

    [[nodiscard]] CountRows rows(bool logTf) const
    {
        std::vector<CountRows::Block> blocks;
        const bool narrow = CountRows::isNarrow(weights.size());
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (i % CountRows::kBlock == 0)
                blocks.emplace_back();
            CountRows::Block& block = blocks.back();
            for (const auto& [column, count] : counts[i]) {
                for (std::uint32_t c = 0; c < count; ++c) {
                    if (narrow)
                        block.narrow.push_back(static_cast<std::uint16_t>(column));
                    else
                        block.wide.push_back(column);
                }
            }
            block.ends.push_back(
                static_cast<std::uint32_t>(narrow ? block.narrow.size() : block.wide.size()));
            block.scales.push_back(scales[i]);
        }
        return {weights, logTf, std::move(blocks)};
    }
};

inline CountExample randomCounts(std::size_t rows, std::uint64_t cols)
{
    Rng rng(7, "count-rows", cols);
    CountExample out;
    for (std::uint64_t c = 0; c < cols; ++c)
        out.weights.push_back(static_cast<float>(1 + 3 * rng.unit()));
    for (std::size_t i = 0; i < rows; ++i) {
        out.scales.push_back(static_cast<float>(rng.unit()));
        auto& row = out.counts.emplace_back();
        for (std::uint64_t left = rng.below(9); left > 0; --left)
            row[static_cast<std::uint32_t>(rng.below(cols))] =
                static_cast<std::uint32_t>(rng.below(4) == 0 ? 1 + rng.below(100) : 1);
    }
    return out;
}

} // namespace craft::test
