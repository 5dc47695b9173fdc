// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/centroid_columns.h"

#include "core/base/clones.h"
#include "core/base/lanes.h"

#include <algorithm>
#include <limits>

namespace craft {
namespace {

constexpr std::uint32_t kList = 0xFFFFFFFFU;
/// A column is an array when more than one centroid in so many has it.
constexpr std::size_t kArrayDensity = 8;

} // namespace

CentroidColumns::CentroidColumns(const SparseRows& centroids)
    : m_clusters(centroids.rows())
    , m_padded(wholeLanes(centroids.rows()))
    , m_start(m_padded, -std::numeric_limits<float>::infinity())
    , m_offset(centroids.cols + 1, 0)
    , m_array(centroids.cols, kList)
{
    for (std::size_t c = 0; c < m_clusters; ++c) {
        const SparseRow row = centroids.row(c);
        m_start[c] = static_cast<float>(-0.5 * sumOfSquares(row.values.data(), row.values.size()));
    }
    fillColumns(centroids);
}

void CentroidColumns::fillColumns(const SparseRows& centroids)
{
    std::vector<std::uint32_t> count(centroids.cols, 0);
    for (const std::uint32_t column : centroids.columns)
        ++count[column];
    std::uint32_t arrays = 0;
    for (std::size_t j = 0; j < centroids.cols; ++j) {
        const bool isArray = count[j] * kArrayDensity > m_clusters;
        if (isArray)
            m_array[j] = arrays++;
        m_offset[j + 1] = m_offset[j] + (isArray ? 0 : count[j]);
    }
    m_entries.resize(m_offset.back());
    m_arrays.assign(arrays * m_padded, 0.0F);

    std::vector<std::uint64_t> next(m_offset.begin(), m_offset.end() - 1);
    for (std::size_t c = 0; c < m_clusters; ++c) {
        const SparseRow row = centroids.row(c);
        for (std::size_t i = 0; i < row.columns.size(); ++i) {
            const std::uint32_t j = row.columns[i];
            if (m_array[j] != kList)
                m_arrays[m_array[j] * m_padded + c] = row.values[i];
            else
                m_entries[next[j]++] = {static_cast<std::uint32_t>(c), row.values[i]};
        }
    }
}

CRAFT_AVX2_CLONE
void CentroidColumns::nearest(SparseReader& rows, RowRange range, std::span<ClusterId> cluster,
                              std::span<float> squaredDistance) const
{
    std::vector<float> scratch(m_padded);
    float* const score = scratch.data();
    const std::size_t padded = m_padded;
    for (std::size_t r = range.first; r < range.last; ++r) {
        std::copy_n(m_start.data(), padded, score);
        const SparseRow row = rows(r);
        for (std::size_t i = 0; i < row.columns.size(); ++i) {
            const std::uint32_t j = row.columns[i];
            const float value = row.values[i];
            if (m_array[j] != kList) {
                const float* const column = m_arrays.data() + m_array[j] * padded;
                for (std::size_t c = 0; c < padded; ++c)
                    score[c] += value * column[c];
            } else {
                const Entry* const last = m_entries.data() + m_offset[j + 1];
                for (const Entry* e = m_entries.data() + m_offset[j]; e != last; ++e)
                    score[e->cluster] += value * e->weight;
            }
        }
        const std::size_t best = firstMaximum(score, padded);
        cluster[r - range.first] = clusterId(best);
        squaredDistance[r - range.first] = std::max(0.0F, 1.0F - 2.0F * score[best]);
    }
}

} // namespace craft
