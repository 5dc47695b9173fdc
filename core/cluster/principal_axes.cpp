// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/principal_axes.h"

#include "core/base/clones.h"
#include "core/base/error.h"
#include "core/base/lanes.h"
#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "core/cluster/cluster.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

constexpr std::size_t kWidth = kAxesIterated;
static_assert(kWidth == kLanes);

/// Rows of dense products in one block: their partial sums are merged by block.
constexpr std::size_t kDenseBlockRows = 1024;
/// A direction that is shorter than this share of the longest one (squared) is rounding.
constexpr double kNoDirection = 1e-10;
/// An axis with less than this share of the variance is rounding.
constexpr double kNoVariance = 1e-9;

/// kWidth floats a row.
using Strip = std::vector<float>;
using Small = Eigen::Matrix<double, kWidth, kWidth>;

/// sum[t] += x * v[t]
[[gnu::always_inline]] inline void addScaled(float* sum, float x, const float* v)
{
    for (std::size_t t = 0; t < kWidth; ++t)
        sum[t] += x * v[t];
}

/// out row i = sum of x_ij * strip row j, for sparse rows.
CRAFT_AVX2_CLONE
void multiplySparse(const SparseRows& rows, std::size_t first, std::size_t last, const float* strip,
                    float* out)
{
    for (std::size_t i = first; i < last; ++i) {
        float sum[kWidth] = {};
        for (std::uint64_t k = rows.offsets[i]; k < rows.offsets[i + 1]; ++k)
            addScaled(sum, rows.values[k], strip + rows.columns[k] * kWidth);
        std::copy_n(sum, kWidth, out + i * kWidth);
    }
}

CRAFT_AVX2_CLONE
void multiplyDense(const float* row, std::size_t cols, const float* strip, float* out)
{
    float sum[kWidth] = {};
    for (std::size_t j = 0; j < cols; ++j)
        addScaled(sum, row[j], strip + j * kWidth);
    std::copy_n(sum, kWidth, out);
}

/// sums row j += x_j * z, for one dense row x.
CRAFT_AVX2_CLONE
void scatterDense(const float* row, std::size_t cols, const float* z, float* sums)
{
    for (std::size_t j = 0; j < cols; ++j)
        addScaled(sums + j * kWidth, row[j], z);
}

/// Sparse rows to fit on, by row and by column.
class SparseAxesRows {
public:
    explicit SparseAxesRows(SparseRows rows)
        : m_rows(std::move(rows))
        , m_columns(transposed(m_rows))
    { }
    [[nodiscard]] std::size_t rows() const noexcept { return m_rows.rows(); }
    [[nodiscard]] std::size_t cols() const noexcept { return m_rows.cols; }
    [[nodiscard]] Strip times(const Strip& v, Job& job) const { return times(m_rows, v, job); }
    [[nodiscard]] Strip transposedTimes(const Strip& z, Job& job) const
    {
        return times(m_columns, z, job);
    }
    [[nodiscard]] double totalVariance() const
    {
        const auto count = static_cast<double>(rows());
        double total = sumOfSquares(m_rows.values.data(), m_rows.values.size()) / count;
        for (std::size_t j = 0; j < cols(); ++j) {
            double sum = 0;
            for (const float value : m_columns.row(j).values)
                sum += static_cast<double>(value);
            total -= sum / count * (sum / count);
        }
        return total;
    }

private:
    static Strip times(const SparseRows& rows, const Strip& v, Job& job)
    {
        Strip out(rows.rows() * kWidth);
        parallelBlocks(rows.rows(), job, [&](Block block) {
            multiplySparse(rows, block.first, block.last, v.data(), out.data());
        });
        return out;
    }

    SparseRows m_rows;
    SparseRows m_columns;
};

/// Dense rows to fit on, as unit vectors.
class DenseAxesRows {
public:
    DenseAxesRows(const DenseRows& a, const DenseRows& b, Job& job)
        : m_rows(a.rows() + b.rows())
        , m_cols(b.cols())
        , m_values(m_rows * m_cols)
    {
        read(a, 0, job);
        read(b, a.rows(), job);
    }
    [[nodiscard]] std::size_t rows() const noexcept { return m_rows; }
    [[nodiscard]] std::size_t cols() const noexcept { return m_cols; }
    [[nodiscard]] Strip times(const Strip& v, Job& job) const
    {
        Strip out(m_rows * kWidth);
        const auto body = [&](Block block) {
            for (std::size_t i = block.first; i < block.last; ++i)
                multiplyDense(row(i), m_cols, v.data(), out.data() + i * kWidth);
        };
        parallelBlocks(m_rows, job, body, kDenseBlockRows);
        return out;
    }
    [[nodiscard]] Strip transposedTimes(const Strip& z, Job& job) const
    {
        std::vector<Strip> parts(blockCount(m_rows, kDenseBlockRows));
        const auto body = [&](Block block) {
            Strip& part = parts[block.index];
            part.assign(m_cols * kWidth, 0.0F);
            for (std::size_t i = block.first; i < block.last; ++i)
                scatterDense(row(i), m_cols, z.data() + i * kWidth, part.data());
        };
        parallelBlocks(m_rows, job, body, kDenseBlockRows);
        std::vector<double> sums(m_cols * kWidth, 0.0);
        for (const Strip& part : parts) {
            for (std::size_t i = 0; i < sums.size(); ++i)
                sums[i] += static_cast<double>(part[i]);
        }
        Strip out(sums.size());
        std::transform(sums.begin(), sums.end(), out.begin(),
                       [](double sum) { return static_cast<float>(sum); });
        return out;
    }
    [[nodiscard]] double totalVariance() const
    {
        const auto count = static_cast<double>(m_rows);
        std::vector<double> sums(m_cols, 0.0);
        for (std::size_t i = 0; i < m_values.size(); ++i)
            sums[i % m_cols] += static_cast<double>(m_values[i]);
        double total = sumOfSquares(m_values.data(), m_values.size()) / count;
        for (const double sum : sums)
            total -= sum / count * (sum / count);
        return total;
    }

private:
    [[nodiscard]] const float* row(std::size_t i) const noexcept
    {
        return m_values.data() + i * m_cols;
    }
    void read(const DenseRows& rows, std::size_t at, Job& job)
    {
        const auto body = [&](Block b) {
            rows.read(
                {b.first, b.last},
                std::span(m_values).subspan((at + b.first) * m_cols, (b.last - b.first) * m_cols));
        };
        parallelBlocks(rows.rows(), job, body, kDenseBlockRows);
    }

    std::size_t m_rows;
    std::size_t m_cols;
    std::vector<float> m_values;
};

/// The transpose of `strip` times itself.
Small gram(const Strip& strip, Job& job)
{
    const std::size_t rows = strip.size() / kWidth;
    std::vector<Small, Eigen::aligned_allocator<Small>> parts(blockCount(rows), Small::Zero());
    parallelBlocks(rows, job, [&](Block block) {
        double sum[kWidth][kWidth] = {};
        for (std::size_t i = block.first; i < block.last; ++i) {
            double row[kWidth];
            for (std::size_t t = 0; t < kWidth; ++t)
                row[t] = static_cast<double>(strip[i * kWidth + t]);
            for (std::size_t s = 0; s < kWidth; ++s) {
                for (std::size_t t = 0; t < kWidth; ++t)
                    sum[s][t] += row[s] * row[t];
            }
        }
        for (std::size_t s = 0; s < kWidth; ++s) {
            for (std::size_t t = 0; t < kWidth; ++t)
                parts[block.index](static_cast<Eigen::Index>(s), static_cast<Eigen::Index>(t)) =
                    sum[s][t];
        }
    });
    Small out = Small::Zero();
    for (const Small& part : parts)
        out += part;
    return out;
}

/// Every row of `strip` times `matrix`.
void turn(Strip& strip, const Small& matrix, Job& job)
{
    parallelBlocks(strip.size() / kWidth, job, [&](Block block) {
        for (std::size_t i = block.first; i < block.last; ++i) {
            float* values = strip.data() + i * kWidth;
            Eigen::Matrix<double, 1, kWidth> row;
            for (std::size_t t = 0; t < kWidth; ++t)
                row(static_cast<Eigen::Index>(t)) = static_cast<double>(values[t]);
            const Eigen::Matrix<double, 1, kWidth> turned = row * matrix;
            for (std::size_t t = 0; t < kWidth; ++t)
                values[t] = static_cast<float>(turned(static_cast<Eigen::Index>(t)));
        }
    });
}

/// Makes the columns orthonormal by the eigenvectors of their Gram matrix; columns beyond their
/// rank become zero.
void orthonormalise(Strip& strip, Job& job)
{
    const Eigen::SelfAdjointEigenSolver<Small> solver(gram(strip, job));
    const double largest = std::max(solver.eigenvalues()(kWidth - 1), 0.0);
    Small matrix = solver.eigenvectors();
    for (Eigen::Index t = 0; t < matrix.cols(); ++t) {
        const double length = solver.eigenvalues()(t);
        const bool isThere = length > 0 && length > kNoDirection * largest;
        matrix.col(t) *= isThere ? 1.0 / std::sqrt(length) : 0.0;
    }
    turn(strip, matrix, job);
}

/// Subtracts the mean of each column, which is what centred rows would have given; returns the
/// means.
std::array<double, kWidth> centre(Strip& strip)
{
    std::array<double, kWidth> mean{};
    for (std::size_t i = 0; i < strip.size(); ++i)
        mean[i % kWidth] += static_cast<double>(strip[i]);
    for (double& m : mean)
        m /= static_cast<double>(strip.size() / kWidth);
    for (std::size_t i = 0; i < strip.size(); ++i)
        strip[i] = static_cast<float>(static_cast<double>(strip[i]) - mean[i % kWidth]);
    return mean;
}

Strip randomStrip(std::size_t cols, std::uint64_t seed)
{
    Rng rng(seed, "cluster.axes");
    Strip strip(cols * kWidth);
    for (float& value : strip)
        value = static_cast<float>(rng.unit() - 0.5);
    return strip;
}

/// Writes axis `k` = the strip's columns weighted by `weights`, with its sign, or nothing if the
/// variance is rounding.
void setAxis(PrincipalAxes& out, std::size_t k, double variance, const Strip& strip,
             const Eigen::Matrix<double, kWidth, 1>& weights,
             const std::array<double, kWidth>& mean)
{
    if (variance <= 0 || variance <= kNoVariance * out.totalVariance)
        return;
    std::vector<double> axis(out.cols, 0.0);
    double squared = 0;
    std::size_t top = 0;
    for (std::size_t j = 0; j < out.cols; ++j) {
        for (std::size_t t = 0; t < kWidth; ++t)
            axis[j] +=
                weights(static_cast<Eigen::Index>(t)) * static_cast<double>(strip[j * kWidth + t]);
        squared += axis[j] * axis[j];
        top = std::abs(axis[j]) > std::abs(axis[top]) ? j : top;
    }
    const double scale = (axis[top] < 0 ? -1.0 : 1.0) / std::sqrt(squared);
    for (std::size_t j = 0; j < out.cols; ++j)
        out.axes[k * out.cols + j] = static_cast<float>(axis[j] * scale);
    for (std::size_t t = 0; t < kWidth; ++t)
        out.offset[k] += weights(static_cast<Eigen::Index>(t)) * mean[t] * scale;
    out.variance[k] = variance;
}

template <class Rows>
PrincipalAxes fit(const Rows& rows, const AxesParams& params, Job& job)
{
    PrincipalAxes out;
    out.cols = rows.cols();
    out.axes.assign(2 * out.cols, 0.0F);
    out.fittedRows = rows.rows();
    if (rows.rows() == 0 || out.cols == 0)
        return out;
    out.totalVariance = std::max(0.0, rows.totalVariance());
    Strip strip = randomStrip(out.cols, params.seed);
    std::array<double, 2> before{};
    for (std::uint32_t iteration = 0;; ++iteration) {
        orthonormalise(strip, job);
        Strip products = rows.times(strip, job);
        const std::array<double, kWidth> mean = centre(products);
        const Small covariance = gram(products, job) / static_cast<double>(rows.rows());
        const Eigen::SelfAdjointEigenSolver<Small> solver(covariance);
        const std::array<double, 2> now{solver.eigenvalues()(kWidth - 1),
                                        solver.eigenvalues()(kWidth - 2)};
        const bool stands = iteration > 0
            && std::abs(now[0] - before[0]) <= params.tolerance * now[0]
            && std::abs(now[1] - before[1]) <= params.tolerance * std::max(now[1], 0.0);
        if (stands || iteration >= params.iterations || now[0] <= 0) {
            for (std::size_t k = 0; k < 2; ++k)
                setAxis(out, k, now[k], strip,
                        solver.eigenvectors().col(static_cast<Eigen::Index>(kWidth - 1 - k)), mean);
            return out;
        }
        before = now;
        strip = rows.transposedTimes(products, job);
    }
}

/// Both dot products of a dense row, in fixed lanes.
CRAFT_AVX2_CLONE
void placeDense(const float* row, std::size_t cols, const float* x, const float* y, double* out)
{
    float xs[kLanes] = {};
    float ys[kLanes] = {};
    std::size_t j = 0;
    for (; j + kLanes <= cols; j += kLanes) {
        for (std::size_t l = 0; l < kLanes; ++l) {
            xs[l] += row[j + l] * x[j + l];
            ys[l] += row[j + l] * y[j + l];
        }
    }
    out[0] = 0;
    out[1] = 0;
    for (std::size_t l = 0; l < kLanes; ++l) {
        out[0] += static_cast<double>(xs[l]);
        out[1] += static_cast<double>(ys[l]);
    }
    for (; j < cols; ++j) {
        out[0] += static_cast<double>(row[j]) * static_cast<double>(x[j]);
        out[1] += static_cast<double>(row[j]) * static_cast<double>(y[j]);
    }
}

void placeSparse(const FeatureMatrix& rows, const PrincipalAxes& axes, std::span<float> out,
                 Job& job)
{
    // Both loadings of a column lie beside each other, so that a value costs one cache line.
    std::vector<float> loadings(2 * axes.cols);
    for (std::size_t j = 0; j < axes.cols; ++j) {
        loadings[2 * j] = axes.axes[j];
        loadings[2 * j + 1] = axes.axes[axes.cols + j];
    }
    parallelBlocks(rows.rows(), job, [&](Block block) {
        SparseReader reader(rows);
        for (std::size_t i = block.first; i < block.last; ++i) {
            const SparseRow row = reader(i);
            double x = -axes.offset[0];
            double y = -axes.offset[1];
            for (std::size_t k = 0; k < row.columns.size(); ++k) {
                const float* loading = loadings.data() + 2 * std::size_t{row.columns[k]};
                x += static_cast<double>(row.values[k]) * static_cast<double>(loading[0]);
                y += static_cast<double>(row.values[k]) * static_cast<double>(loading[1]);
            }
            out[2 * i] = static_cast<float>(x);
            out[2 * i + 1] = static_cast<float>(y);
        }
    });
}

void placeDense(const DenseRows& rows, const PrincipalAxes& axes, std::span<float> out, Job& job)
{
    const auto body = [&](Block block) {
        std::vector<float> values((block.last - block.first) * axes.cols);
        rows.read({block.first, block.last}, values);
        for (std::size_t i = block.first; i < block.last; ++i) {
            double point[2];
            placeDense(values.data() + (i - block.first) * axes.cols, axes.cols, axes.axes.data(),
                       axes.axes.data() + axes.cols, point);
            out[2 * i] = static_cast<float>(point[0] - axes.offset[0]);
            out[2 * i + 1] = static_cast<float>(point[1] - axes.offset[1]);
        }
    };
    parallelBlocks(rows.rows(), job, body, kDenseBlockRows);
}

} // namespace

PrincipalAxes principalAxes(const FeatureMatrix& validation, const FeatureMatrix& pool,
                            std::span<const RowId> excluded, const AxesParams& params, Job& job)
{
    CRAFT_ASSERT(validation.isSparse() == pool.isSparse());
    CRAFT_ASSERT(validation.cols() == pool.cols());
    job.begin("Finding map axes", 0);
    job.checkpoint();
    const FeatureMatrix sample =
        pool.gather(sampleRows(pool.rows(), excluded, params.sampleRows, params.seed));
    if (!pool.isSparse())
        return fit(DenseAxesRows(validation.dense(), sample.dense(), job), params, job);
    SparseRows rows = validation.sparse();
    rows.append(sample.sparse());
    return fit(SparseAxesRows(std::move(rows)), params, job);
}

std::vector<float> projectOnAxes(const FeatureMatrix& rows, const PrincipalAxes& axes, Job& job)
{
    CRAFT_ASSERT(rows.cols() == axes.cols);
    job.begin("Placing pairs", rows.rows());
    std::vector<float> out(2 * rows.rows());
    if (rows.isSparse())
        placeSparse(rows, axes, out, job);
    else
        placeDense(rows.dense(), axes, out, job);
    return out;
}

} // namespace craft
