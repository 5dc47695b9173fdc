// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/tfidf_model.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <type_traits>
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

std::vector<float> TfidfModel::columnWeights() const
{
    std::vector<float> weights;
    for (const std::uint64_t hash : vocabulary.hashes())
        weights.push_back(static_cast<float>(idf(frequencies.find(hash))));
    return weights;
}

std::vector<float> ColumnSums::mean(std::size_t rows) const
{
    std::vector<float> mean;
    const double all = kOne * static_cast<double>(std::max<std::size_t>(1, rows));
    for (const std::int64_t sum : m_sums)
        mean.push_back(static_cast<float>(static_cast<double>(sum) / all));
    return mean;
}

TfidfRows::TfidfRows(const TfidfModel& model)
    : m_model(model)
    , m_columnWeights(model.columnWeights())
    , m_byColumn(model.vocabulary.size() + 1)
    , m_columns(m_byColumn.size() / 64 + 1)
    , m_summary(m_columns.size() / 64 + 1)
    , m_sums(model.vocabulary.size())
{
    for (std::uint32_t count = 1; count < m_tf.size(); ++count)
        m_tf[count] = termWeight(count, model.logTf);
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

float TfidfRows::tf(std::uint32_t count) const
{
    return count < m_tf.size() ? m_tf[count] : termWeight(count, m_model.logTf);
}

double TfidfRows::scatter(const BlockFeatures& features, std::size_t row)
{
    double squared = 0;
    features.forEach(row, [&](std::uint32_t number, std::uint32_t count) {
        const Weight& known = m_weights[number];
        const double weight = known.idf * static_cast<double>(tf(count));
        squared += weight * weight;
        const std::size_t column = known.column;
        m_byColumn[column] = count;
        m_columns[column / 64] |= std::uint64_t{1} << (column % 64);
        m_summary[column / 4096] |= std::uint64_t{1} << (column / 64 % 64);
    });
    const std::size_t nowhere = m_model.vocabulary.size();
    m_columns[nowhere / 64] &= ~(std::uint64_t{1} << (nowhere % 64));
    return std::sqrt(squared);
}

template <class Column>
Column* TfidfRows::gather(float scale, Column* out)
{
    for (std::size_t s = 0; s < m_summary.size(); ++s) {
        for (std::uint64_t words = std::exchange(m_summary[s], 0); words != 0; words &= words - 1) {
            const std::size_t word = s * 64 + static_cast<std::size_t>(std::countr_zero(words));
            std::uint64_t bits = std::exchange(m_columns[word], 0);
            for (; bits != 0; bits &= bits - 1) {
                const std::size_t column =
                    word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
                const std::uint32_t count = m_byColumn[column];
                m_sums.add(column, scale * m_columnWeights[column] * tf(count));
                *out++ = static_cast<Column>(column);
                for (std::uint32_t again = 1; again < count; ++again)
                    *out++ = static_cast<Column>(column);
            }
        }
    }
    return out;
}

template <class Column>
void TfidfRows::makeRows(const BlockFeatures& features, std::vector<Column>& entries,
                         CountRows::Block& out, std::vector<std::uint32_t>& zero)
{
    if (entries.size() < features.occurrences)
        entries.resize(features.occurrences + features.occurrences / 8);
    std::size_t used = 0;
    for (std::size_t row = 0; row < features.ends.size(); ++row) {
        const double norm = scatter(features, row);
        if (norm == 0)
            zero.push_back(static_cast<std::uint32_t>(row));
        const float scale = norm > 0 ? static_cast<float>(1 / norm) : 0.0F;
        used = static_cast<std::size_t>(gather(scale, entries.data() + used) - entries.data());
        out.ends.push_back(static_cast<std::uint32_t>(used));
        out.scales.push_back(scale);
    }
}

CountRows::Block TfidfRows::make(const BlockFeatures& features, std::vector<std::uint32_t>& zero)
{
    weigh(features);
    CountRows::Block out;
    out.ends.reserve(features.ends.size());
    out.scales.reserve(features.ends.size());
    const auto copyOf = [&out](const auto& entries) { // of what is used, and no more
        return std::decay_t<decltype(entries)>(
            entries.begin(), entries.begin() + (out.ends.empty() ? 0 : out.ends.back()));
    };
    if (CountRows::isNarrow(m_model.vocabulary.size())) {
        makeRows(features, m_narrow, out, zero);
        out.narrow = copyOf(m_narrow);
    } else {
        makeRows(features, m_wide, out, zero);
        out.wide = copyOf(m_wide);
    }
    return out;
}

} // namespace craft
