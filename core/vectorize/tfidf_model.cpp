// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/tfidf_model.h"

#include <algorithm>
#include <cmath>

namespace craft {

double TfidfModel::idf(std::uint32_t rows) const
{
    return std::log((1.0 + static_cast<double>(poolRows)) / (1.0 + static_cast<double>(rows))) + 1;
}

double TfidfModel::tf(std::uint32_t count) const
{
    return logTf ? 1 + std::log(static_cast<double>(count)) : static_cast<double>(count);
}

TfidfRows::TfidfRows(const TfidfModel& model)
    : m_model(model)
{
    for (std::uint32_t count = 1; count < m_tf.size(); ++count)
        m_tf[count] = model.tf(count);
}

void TfidfRows::weigh(const BlockFeatures& features)
{
    m_rowsWith.resize(features.hashes.size());
    m_model.frequencies.find(features.hashes, m_rowsWith);
    m_weights.resize(features.hashes.size());
    for (std::size_t i = 0; i < m_weights.size(); ++i) {
        if (m_model.limits.keeps(m_rowsWith[i]))
            m_weights[i] = {m_model.idf(m_rowsWith[i]),
                            m_model.vocabulary.column(features.hashes[i])};
        else
            m_weights[i] = {0, Vocabulary::kNoColumn};
    }
}

double TfidfRows::makeRow(const BlockFeatures& features, std::size_t row)
{
    double squared = 0;
    std::size_t stored = 0;
    features.forEach(row, [&](std::uint32_t number, std::uint32_t count) {
        const Weight& known = m_weights[number];
        const double weight = known.idf * (count < m_tf.size() ? m_tf[count] : m_model.tf(count));
        squared += weight * weight;
        // Written in any case and kept if there is a column: no branch that nobody can guess.
        m_rowWeights[stored] = weight;
        m_stored[stored] = std::uint64_t{known.column} << 32U | stored;
        stored += known.column != Vocabulary::kNoColumn ? 1 : 0;
    });
    m_storedUsed = stored;
    std::sort(m_stored.begin(), m_stored.begin() + static_cast<std::ptrdiff_t>(stored));
    return std::sqrt(squared);
}

void TfidfRows::makeRoom(std::size_t entries)
{
    if (entries < m_stored.size())
        return;
    m_stored.resize(2 * entries + 16);
    m_rowWeights.resize(m_stored.size());
}

void TfidfRows::make(const BlockFeatures& features, TfidfBlock& out)
{
    weigh(features);
    const std::size_t cols = m_model.vocabulary.size();
    out.rows = SparseRows{};
    out.rows.cols = cols;
    out.rows.offsets.reserve(features.ends.size() + 1);
    out.rows.columns.reserve(features.entries.size());
    out.rows.values.reserve(features.entries.size());
    out.sums.assign(cols, 0.0);
    out.zero.clear();
    for (std::size_t row = 0; row < features.ends.size(); ++row) {
        makeRoom(features.ends[row] - (row == 0 ? 0 : features.ends[row - 1]));
        const double norm = makeRow(features, row);
        if (norm == 0)
            out.zero.push_back(row);
        const double scale = norm > 0 ? 1 / norm : 0;
        for (std::size_t i = 0; i < m_storedUsed; ++i) {
            const std::uint64_t stored = m_stored[i];
            const auto column = static_cast<std::uint32_t>(stored >> 32U);
            const double weight = m_rowWeights[static_cast<std::uint32_t>(stored)];
            const auto value = static_cast<float>(weight * scale);
            out.rows.columns.push_back(column);
            out.rows.values.push_back(value);
            out.sums[column] += static_cast<double>(value);
        }
        out.rows.offsets.push_back(out.rows.columns.size());
    }
}

} // namespace craft
