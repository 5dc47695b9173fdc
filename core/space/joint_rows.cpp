// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/joint_rows.h"

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

float scaleOf(const ViewRows::Side& side)
{
    return std::sqrt(side.weight);
}

} // namespace

JointReader::JointReader(const ViewRows& rows)
    : m_cols(rows.cols())
{
    std::size_t offset = 0;
    for (const ViewRows::Side& side : rows.sides()) {
        m_sides.push_back({RowReader(*side.rows), offset, scaleOf(side)});
        m_sparse = m_sparse && side.rows->isSparse();
        offset += side.rows->cols();
    }
    if (!m_sparse)
        m_values.resize(m_cols);
}

void JointReader::append(const VectorView& x, std::size_t offset, float scale)
{
    if (m_sparse) {
        for (std::size_t i = 0; i < x.values.size(); ++i) {
            m_columns.push_back(static_cast<std::uint32_t>(x.columns[i] + offset));
            m_values.push_back(x.values[i] * scale);
        }
        return;
    }
    for (std::size_t i = 0; i < x.values.size(); ++i)
        m_values[offset + (x.isDense() ? i : x.columns[i])] = x.values[i] * scale;
}

VectorView JointReader::operator()(std::size_t row)
{
    if (m_sides.size() == 1)
        return m_sides.front().read(row);
    if (m_sparse) {
        m_columns.clear();
        m_values.clear();
    } else {
        std::fill(m_values.begin(), m_values.end(), 0.0F);
    }
    for (Side& side : m_sides)
        append(side.read(row), side.offset, side.scale);
    return {m_columns, m_values};
}

std::vector<float> jointPoolMean(const PairFeatures& features, View view, double gamma)
{
    const ViewRows rows = poolRows(features, view, gamma);
    std::vector<float> mean;
    for (const ViewRows::Side& side : rows.sides()) {
        const auto& own =
            side.rows == &features.poolSource ? features.poolMeanSource : features.poolMeanTarget;
        for (const float value : own)
            mean.push_back(value * scaleOf(side));
    }
    return mean;
}

std::vector<float> jointMean(const ViewRows& rows, std::span<const RowId> some)
{
    std::vector<double> sum(rows.cols(), 0.0);
    JointReader read(rows);
    for (const RowId row : some)
        addTo(sum, read(index(row)), 1.0 / static_cast<double>(some.size()));
    return {sum.begin(), sum.end()};
}

} // namespace craft
