// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/count_rows.h"

#include "core/base/error.h"
#include "core/data/feature_matrix.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace craft {
namespace {

/// Writes the distinct columns and their values; returns how many.
template <class Column, class TermWeight>
std::size_t decode(std::span<const Column> entries, const float* weights, float scale,
                   const TermWeight& termWeight, std::uint32_t* columns, float* values)
{
    std::size_t out = 0;
    const Column* at = entries.data();
    const Column* const last = at + entries.size();
    while (at != last) {
        const Column column = *at++;
        float value = scale * weights[column];
        if (at != last && *at == column) {
            std::uint32_t count = 2;
            for (++at; at != last && *at == column; ++at)
                ++count;
            value *= termWeight(count);
        }
        columns[out] = column;
        values[out++] = value;
    }
    return out;
}

template <class Column>
std::span<const Column> entriesOf(const std::vector<Column>& all,
                                  const std::vector<std::uint32_t>& ends, std::size_t row) noexcept
{
    const std::size_t first = row == 0 ? 0 : ends[row - 1];
    return {all.data() + first, ends[row] - first};
}

} // namespace

float termWeight(std::uint32_t count, bool logTf) noexcept
{
    return logTf ? 1.0F + static_cast<float>(std::log(static_cast<double>(count)))
                 : static_cast<float>(count);
}

CountRows::CountRows(std::vector<float> weights, bool logTf, std::vector<Block> blocks)
    : m_weights(std::move(weights))
    , m_logTf(logTf)
    , m_blocks(std::move(blocks))
{
    for (const Block& block : m_blocks) {
        CRAFT_ASSERT(m_rows % kBlock == 0 && block.ends.size() == block.scales.size());
        m_rows += block.ends.size();
    }
    for (std::uint32_t count = 1; count < m_termWeights.size(); ++count)
        m_termWeights[count] = termWeight(count, logTf);
}

SparseRow CountRows::row(std::size_t i, std::vector<std::uint32_t>& columns,
                         std::vector<float>& values) const
{
    const Block& block = m_blocks[i / kBlock];
    const std::size_t row = i % kBlock;
    const auto into = [&](auto entries) -> SparseRow {
        if (columns.size() < entries.size()) {
            columns.resize(2 * entries.size());
            values.resize(columns.size());
        }
        const auto weightOf = [this](std::uint32_t count) {
            return count < m_termWeights.size() ? m_termWeights[count] : termWeight(count, m_logTf);
        };
        const std::size_t count = decode(entries, m_weights.data(), block.scales[row], weightOf,
                                         columns.data(), values.data());
        return {{columns.data(), count}, {values.data(), count}};
    };
    return isNarrow() ? into(entriesOf(block.narrow, block.ends, row))
                      : into(entriesOf(block.wide, block.ends, row));
}

void CountRows::prefetchRow(std::size_t i) const noexcept
{
    const Block& block = m_blocks[i / kBlock];
    const std::size_t row = i % kBlock;
    const std::size_t size = isNarrow() ? sizeof(std::uint16_t) : sizeof(std::uint32_t);
    const char* const all = isNarrow() ? reinterpret_cast<const char*>(block.narrow.data())
                                       : reinterpret_cast<const char*>(block.wide.data());
    const std::size_t first = row == 0 ? 0 : block.ends[row - 1] * size;
    const std::size_t last = block.ends[row] * size;
    constexpr std::size_t kLine = 64;
    for (std::size_t at = first / kLine * kLine; at < last; at += kLine)
        __builtin_prefetch(all + at);
}

} // namespace craft
