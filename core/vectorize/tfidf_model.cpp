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
    if (count == 1)
        return 1;
    return logTf ? 1 + std::log(static_cast<double>(count)) : static_cast<double>(count);
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
    m_rowWeights.clear();
    m_stored.clear();
    features.forEach(row, [&](std::uint32_t number, std::uint32_t count) {
        const Weight& known = m_weights[number];
        const double weight = known.idf * m_model.tf(count);
        squared += weight * weight;
        if (known.column != Vocabulary::kNoColumn) {
            m_stored.push_back(std::uint64_t{known.column} << 32U | m_rowWeights.size());
            m_rowWeights.push_back(weight);
        }
    });
    std::sort(m_stored.begin(), m_stored.end());
    return std::sqrt(squared);
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
        const double norm = makeRow(features, row);
        if (norm == 0)
            out.zero.push_back(row);
        const double scale = norm > 0 ? 1 / norm : 0;
        for (const std::uint64_t stored : m_stored) {
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
