// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/tfidf_rows.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace craft {

double TfidfModel::idf(std::uint32_t rows) const
{
    return std::log((1.0 + static_cast<double>(poolRows)) / (1.0 + static_cast<double>(rows))) + 1;
}

double TfidfModel::tf(std::uint32_t count) const noexcept
{
    if (count == 1)
        return 1;
    return logTf ? 1 + std::log(static_cast<double>(count)) : static_cast<double>(count);
}

void TfidfRows::look(std::uint64_t hash, Cell& cell) const
{
    const std::uint32_t rows = m_model.frequencies.find(hash);
    if (m_model.limits.keeps(rows)) {
        cell.idf = m_model.idf(rows);
        cell.column = m_model.vocabulary.column(hash);
    } else {
        cell.idf = 0;
        cell.column = Vocabulary::kNoColumn;
    }
}

void TfidfRows::count(std::string_view text)
{
    m_features.read(text);
    if (m_cells.size() + m_features.upperBound() > m_cells.capacity()) {
        m_cells.clear();
        m_cells.reserve(m_features.upperBound());
    }
    ++m_row;
    m_touched.clear();
    m_features.forEach([this](std::uint64_t hash, FeatureKind, std::string_view) {
        const std::size_t slot = m_cells.insert(hash);
        Cell& cell = m_cells.at(slot);
        if (cell.lastRow == m_row) {
            ++cell.count;
            return;
        }
        if (cell.lastRow == 0)
            look(hash, cell);
        cell.lastRow = m_row;
        cell.count = 1;
        m_touched.push_back(static_cast<std::uint32_t>(slot));
    });
}

bool TfidfRows::append(std::string_view text, SparseRows& out)
{
    count(text);
    double squared = 0;
    for (const std::uint32_t slot : m_touched) {
        const Cell& cell = m_cells.at(slot);
        const double weight = cell.idf * m_model.tf(cell.count);
        squared += weight * weight;
    }
    const double scale = squared > 0 ? 1 / std::sqrt(squared) : 0;
    m_stored.clear();
    for (const std::uint32_t slot : m_touched) {
        const Cell& cell = m_cells.at(slot);
        if (cell.column == Vocabulary::kNoColumn)
            continue;
        const auto value = static_cast<float>(cell.idf * m_model.tf(cell.count) * scale);
        m_stored.push_back(std::uint64_t{cell.column} << 32U | std::bit_cast<std::uint32_t>(value));
    }
    std::sort(m_stored.begin(), m_stored.end());
    for (const std::uint64_t stored : m_stored) {
        out.columns.push_back(static_cast<std::uint32_t>(stored >> 32U));
        out.values.push_back(std::bit_cast<float>(static_cast<std::uint32_t>(stored)));
    }
    out.offsets.push_back(out.columns.size());
    return squared > 0;
}

} // namespace craft
