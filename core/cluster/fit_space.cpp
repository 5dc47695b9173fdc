// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/fit_space.h"

#include "core/base/clones.h"
#include "core/base/lanes.h"
#include "core/base/parallel.h"
#include "core/cluster/centroid_columns.h"
#include "core/cluster/dense_centroids.h"

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

/// Clusters whose means one task takes, so that its scratch is made once for all of them.
constexpr std::size_t kMeansPerTask = 32;

/// Sum of sparse rows in a dense scratch that is cleaned by the columns it touched.
class SparseSum {
public:
    explicit SparseSum(std::size_t cols)
        : m_sum(cols, 0.0)
        , m_touched(cols, 0)
    { }

    void add(SparseRow row)
    {
        for (std::size_t i = 0; i < row.columns.size(); ++i) {
            const std::uint32_t j = row.columns[i];
            if (m_touched[j] == 0) {
                m_touched[j] = 1;
                m_columns.push_back(j);
            }
            m_sum[j] += static_cast<double>(row.values[i]);
        }
    }

    /// Appends sum / count to `out` as a row, and starts anew.
    void finish(std::size_t count, SparseRows& out)
    {
        std::sort(m_columns.begin(), m_columns.end());
        for (const std::uint32_t j : m_columns) {
            out.columns.push_back(j);
            out.values.push_back(static_cast<float>(m_sum[j] / static_cast<double>(count)));
            m_sum[j] = 0.0;
            m_touched[j] = 0;
        }
        out.offsets.push_back(out.columns.size());
        m_columns.clear();
    }

private:
    std::vector<double> m_sum;
    std::vector<std::uint8_t> m_touched;
    std::vector<std::uint32_t> m_columns;
};

void appendRow(SparseRows& out, SparseRow row)
{
    out.columns.insert(out.columns.end(), row.columns.begin(), row.columns.end());
    out.values.insert(out.values.end(), row.values.begin(), row.values.end());
    out.offsets.push_back(out.columns.size());
}

CRAFT_AVX2_CLONE
double dotProduct(const float* a, const float* b, std::size_t n)
{
    float lane[kLanes] = {};
    std::size_t i = 0;
    for (; i + kLanes <= n; i += kLanes) {
        for (std::size_t l = 0; l < kLanes; ++l)
            lane[l] += a[i + l] * b[i + l];
    }
    double sum = 0;
    for (const float v : lane)
        sum += static_cast<double>(v);
    for (; i < n; ++i)
        sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return sum;
}

/// One over the length of a row; 0 if that is 0.
CRAFT_AVX2_CLONE
float unitScale(const float* row, std::size_t cols)
{
    const double squared = sumOfSquares(row, cols);
    return squared > 0 ? static_cast<float>(1.0 / std::sqrt(squared)) : 0.0F;
}

/// sum += row * scale, the products rounded to float as unit rows are.
CRAFT_AVX2_CLONE
void addScaled(double* sum, const float* row, std::size_t cols, float scale)
{
    for (std::size_t j = 0; j < cols; ++j)
        sum[j] += static_cast<double>(row[j] * scale);
}

void lower(float& nearest, double squared)
{
    nearest = std::min(nearest, static_cast<float>(std::max(0.0, squared)));
}

} // namespace

Members::Members(std::span<const ClusterId> cluster, std::size_t clusters)
    : offsets(clusters + 1, 0)
    , rows(cluster.size())
{
    for (const ClusterId c : cluster)
        ++offsets[index(c) + 1];
    for (std::size_t c = 0; c < clusters; ++c)
        offsets[c + 1] += offsets[c];
    std::vector<std::uint64_t> next(offsets.begin(), offsets.end() - 1);
    for (std::size_t i = 0; i < cluster.size(); ++i)
        rows[next[index(cluster[i])]++] = static_cast<std::uint32_t>(i);
}

SparseFitSpace::SparseFitSpace(const SparseRows& rows)
    : m_rows(rows)
    , m_floor(rows.rows())
    , m_seed(rows.cols, 0.0F)
{
    for (std::size_t i = 0; i < m_floor.size(); ++i) {
        const SparseRow row = rows.row(i);
        m_floor[i] = static_cast<float>(1.0 - sumOfSquares(row.values.data(), row.values.size()));
    }
}

void SparseFitSpace::lowerTo(std::size_t seed, std::span<float> nearest, Job& job)
{
    const SparseRow pinned = m_rows.row(seed);
    for (std::size_t i = 0; i < pinned.columns.size(); ++i)
        m_seed[pinned.columns[i]] = pinned.values[i];
    const double seedNorm = 1.0 - static_cast<double>(m_floor[seed]);
    parallelBlocks(rows(), job, [&](Block block) {
        for (std::size_t r = block.first; r < block.last; ++r) {
            const SparseRow row = m_rows.row(r);
            double dot = 0;
            for (std::size_t i = 0; i < row.columns.size(); ++i)
                dot += static_cast<double>(row.values[i])
                    * static_cast<double>(m_seed[row.columns[i]]);
            lower(nearest[r], 1.0 - static_cast<double>(m_floor[r]) - 2.0 * dot + seedNorm);
        }
    });
    for (const std::uint32_t j : pinned.columns)
        m_seed[j] = 0.0F;
}

SparseRows SparseFitSpace::at(std::span<const std::size_t> seeds) const
{
    SparseRows out;
    out.cols = m_rows.cols;
    for (const std::size_t seed : seeds)
        appendRow(out, m_rows.row(seed));
    return out;
}

void SparseFitSpace::assign(const SparseRows& centroids, Assignment& out, Job& job) const
{
    const CentroidColumns columns(centroids);
    parallelBlocks(
        rows(), job,
        [&](Block b) {
            const std::size_t count = b.last - b.first;
            SparseReader reader(m_rows);
            columns.nearest(reader, {b.first, b.last},
                            std::span(out.cluster).subspan(b.first, count),
                            std::span(out.squaredDistance).subspan(b.first, count));
        },
        kFitBlockRows);
}

SparseRows SparseFitSpace::means(const Members& members, const SparseRows& old, Job& job) const
{
    const std::size_t clusters = old.rows();
    std::vector<SparseRows> parts(blockCount(clusters, kMeansPerTask));
    parallelBlocks(
        clusters, job,
        [&](Block block) {
            SparseRows& out = parts[block.index];
            out.cols = old.cols;
            SparseSum sum(old.cols);
            for (std::size_t c = block.first; c < block.last; ++c) {
                for (const std::uint32_t row : members.of(c))
                    sum.add(m_rows.row(row));
                if (members.of(c).empty())
                    appendRow(out, old.row(c));
                else
                    sum.finish(members.of(c).size(), out);
            }
        },
        kMeansPerTask);
    SparseRows out;
    out.cols = old.cols;
    for (const SparseRows& part : parts)
        out.append(part);
    return out;
}

DenseFitSpace::DenseFitSpace(const DenseRows& rows, Job& job)
    : m_count(rows.rows())
    , m_cols(rows.cols())
    , m_values(rows.inPlace({0, rows.rows()}))
    , m_scale(rows.rows())
{
    const bool converts = m_values.size() != m_count * m_cols;
    if (converts) {
        m_converted.resize(m_count * m_cols);
        m_values = m_converted;
    }
    parallelBlocks(
        m_count, job,
        [&](Block b) {
            if (converts)
                rows.readRaw(
                    {b.first, b.last},
                    std::span(m_converted).subspan(b.first * m_cols, (b.last - b.first) * m_cols));
            for (std::size_t r = b.first; r < b.last; ++r)
                m_scale[r] = unitScale(row(r).data(), m_cols);
        },
        kFitBlockRows);
}

void DenseFitSpace::lowerTo(std::size_t seed, std::span<float> nearest, Job& job)
{
    const std::vector<float> pinned = at(std::span(&seed, 1));
    const double seedNorm = squaredLength(seed);
    parallelBlocks(m_count, job, [&](Block block) {
        for (std::size_t r = block.first; r < block.last; ++r) {
            const double dot =
                static_cast<double>(m_scale[r]) * dotProduct(row(r).data(), pinned.data(), m_cols);
            lower(nearest[r], squaredLength(r) - 2.0 * dot + seedNorm);
        }
    });
}

std::vector<float> DenseFitSpace::at(std::span<const std::size_t> seeds) const
{
    std::vector<float> out;
    out.reserve(seeds.size() * m_cols);
    for (const std::size_t seed : seeds) {
        for (const float v : row(seed))
            out.push_back(v * m_scale[seed]);
    }
    return out;
}

void DenseFitSpace::assign(const std::vector<float>& centroids, Assignment& out, Job& job) const
{
    const DenseCentroids matrix(centroids, m_cols == 0 ? 0 : centroids.size() / m_cols, m_cols);
    parallelBlocks(
        m_count, job,
        [&](Block b) {
            const std::size_t count = b.last - b.first;
            matrix.nearest(m_values.subspan(b.first * m_cols, count * m_cols),
                           std::span(out.cluster).subspan(b.first, count),
                           std::span(out.squaredDistance).subspan(b.first, count));
        },
        kFitBlockRows);
}

std::vector<float> DenseFitSpace::means(const Members& members, const std::vector<float>& old,
                                        Job& job) const
{
    std::vector<float> out(old);
    parallelBlocks(
        members.offsets.size() - 1, job,
        [&](Block block) {
            std::vector<double> sum(m_cols);
            for (std::size_t c = block.first; c < block.last; ++c) {
                std::fill(sum.begin(), sum.end(), 0.0);
                for (const std::uint32_t i : members.of(c))
                    addScaled(sum.data(), row(i).data(), m_cols, m_scale[i]);
                const auto count = static_cast<double>(members.of(c).size());
                for (std::size_t j = 0; count > 0 && j < m_cols; ++j)
                    out[c * m_cols + j] = static_cast<float>(sum[j] / count);
            }
        },
        kMeansPerTask);
    return out;
}

} // namespace craft
