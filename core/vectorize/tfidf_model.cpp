// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/tfidf_model.h"

#include <bit>
#include <cmath>
#include <utility>

namespace craft {
namespace {

/// Document frequencies whose idf is computed once: most features are in few rows.
constexpr std::uint32_t kCommonRows = 4096;

} // namespace

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
    , m_byColumn(model.vocabulary.size() + 1)
    , m_columns(m_byColumn.size() / 64 + 1)
    , m_summary(m_columns.size() / 64 + 1)
{
    for (std::uint32_t count = 1; count < m_tf.size(); ++count)
        m_tf[count] = model.tf(count);
    for (std::uint32_t rows = 0; rows < kCommonRows; ++rows)
        m_idf.push_back(model.idf(rows));
}

void TfidfRows::weigh(const BlockFeatures& features)
{
    const auto nowhere = static_cast<std::uint32_t>(m_model.vocabulary.size());
    m_rowsWith.resize(features.hashes.size());
    m_model.frequencies.find(features.hashes, m_rowsWith);
    m_weights.resize(features.hashes.size());
    for (std::size_t i = 0; i < m_weights.size(); ++i) {
        const std::uint32_t rows = m_rowsWith[i];
        m_weights[i] = {0, nowhere};
        if (!m_model.limits.keeps(rows))
            continue;
        m_weights[i].idf = rows < m_idf.size() ? m_idf[rows] : m_model.idf(rows);
        if (const auto column = m_model.vocabulary.column(features.hashes[i]);
            column != Vocabulary::kNoColumn)
            m_weights[i].column = column;
    }
}

double TfidfRows::scatter(const BlockFeatures& features, std::size_t row)
{
    double squared = 0;
    features.forEach(row, [&](std::uint32_t number, std::uint32_t count) {
        const Weight& known = m_weights[number];
        const double weight = known.idf * (count < m_tf.size() ? m_tf[count] : m_model.tf(count));
        squared += weight * weight;
        const std::size_t column = known.column;
        m_byColumn[column] = weight;
        m_columns[column / 64] |= std::uint64_t{1} << (column % 64);
        m_summary[column / 4096] |= std::uint64_t{1} << (column / 64 % 64);
    });
    const std::size_t nowhere = m_model.vocabulary.size();
    m_columns[nowhere / 64] &= ~(std::uint64_t{1} << (nowhere % 64));
    return std::sqrt(squared);
}

void TfidfRows::gather(double scale, TfidfBlock& out)
{
    std::size_t stored = out.offsets.back();
    for (std::size_t s = 0; s < m_summary.size(); ++s) {
        for (std::uint64_t words = std::exchange(m_summary[s], 0); words != 0; words &= words - 1) {
            const std::size_t word = s * 64 + static_cast<std::size_t>(std::countr_zero(words));
            std::uint64_t bits = std::exchange(m_columns[word], 0);
            for (; bits != 0; bits &= bits - 1) {
                const std::size_t column =
                    word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
                const auto value = static_cast<float>(m_byColumn[column] * scale);
                out.columns[stored] = static_cast<std::uint32_t>(column);
                out.values[stored] = value;
                out.sums[column] += static_cast<double>(value);
                ++stored;
            }
        }
    }
    out.offsets.push_back(stored);
}

void TfidfRows::make(const BlockFeatures& features, TfidfBlock& out)
{
    weigh(features);
    out.offsets.assign(1, 0);
    if (out.columns.size() < features.entries.size()) { // at least as many as are stored
        out.columns.resize(features.entries.size() + features.entries.size() / 8);
        out.values.resize(out.columns.size());
    }
    out.sums.assign(m_model.vocabulary.size(), 0.0);
    out.zero.clear();
    for (std::size_t row = 0; row < features.ends.size(); ++row) {
        const double norm = scatter(features, row);
        if (norm == 0)
            out.zero.push_back(row);
        gather(norm > 0 ? 1 / norm : 0, out);
    }
}

} // namespace craft
