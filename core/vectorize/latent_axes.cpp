// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vectorize/latent_axes.h"

#include "core/base/clones.h"
#include "core/base/parallel.h"
#include "core/base/rng.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace craft {
namespace {

/// Rows in a block of products: some thousand values of each.
constexpr std::size_t kProductRows = 512;
/// A direction shorter than this share of the longest (squared) is rounding.
constexpr double kNoDirection = 1e-10;

using Wide = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Small = Eigen::MatrixXd;

/// `width` floats a row.
struct Strip {
    std::size_t width = 0;
    std::vector<float> values;

    Strip(std::size_t rows, std::size_t columns)
        : width(columns)
        , values(rows * columns)
    { }
    [[nodiscard]] std::size_t rows() const noexcept { return values.size() / width; }
    [[nodiscard]] float* row(std::size_t i) noexcept { return values.data() + i * width; }
    [[nodiscard]] const float* row(std::size_t i) const noexcept
    {
        return values.data() + i * width;
    }
};

CRAFT_AVX2_CLONE
void addScaled(double* sum, float x, const float* row, std::size_t width)
{
    for (std::size_t t = 0; t < width; ++t)
        sum[t] += static_cast<double>(x) * static_cast<double>(row[t]);
}

CRAFT_AVX2_CLONE
void addScaled(float* sum, float x, const float* row, std::size_t width)
{
    for (std::size_t t = 0; t < width; ++t)
        sum[t] += x * row[t];
}

/// out row i = sum of rows_ij * strip row j.
Strip times(const SparseRows& rows, const Strip& strip, Job& job)
{
    Strip out(rows.rows(), strip.width);
    const auto body = [&](Block block) {
        std::vector<double> sum(strip.width);
        for (std::size_t i = block.first; i < block.last; ++i) {
            std::fill(sum.begin(), sum.end(), 0.0);
            const SparseRow row = rows.row(i);
            for (std::size_t k = 0; k < row.columns.size(); ++k)
                addScaled(sum.data(), row.values[k], strip.row(row.columns[k]), strip.width);
            std::transform(sum.begin(), sum.end(), out.row(i),
                           [](double value) { return static_cast<float>(value); });
        }
    };
    parallelBlocks(rows.rows(), job, body, kProductRows);
    return out;
}

/// The strip's rows [first, last) in double.
Wide widened(const Strip& strip, const Block& block)
{
    using Floats = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    return Eigen::Map<const Floats>(strip.row(block.first),
                                    static_cast<Eigen::Index>(block.last - block.first),
                                    static_cast<Eigen::Index>(strip.width))
        .cast<double>();
}

/// The transpose of `strip` times itself; merged in block order, a few blocks' worth at a time.
Small gram(const Strip& strip, Job& job)
{
    constexpr std::size_t kAtOnce = 16;
    const auto width = static_cast<Eigen::Index>(strip.width);
    Small out = Small::Zero(width, width);
    for (std::size_t from = 0; from < strip.rows(); from += kAtOnce * kProductRows) {
        const std::size_t count = std::min(strip.rows() - from, kAtOnce * kProductRows);
        std::vector<Small> parts(blockCount(count, kProductRows));
        const auto body = [&](Block block) {
            const Wide some = widened(strip, {0, from + block.first, from + block.last});
            Small& part = parts[block.index];
            part = Small::Zero(width, width);
            part.selfadjointView<Eigen::Lower>().rankUpdate(some.transpose());
        };
        parallelBlocks(count, job, body, kProductRows);
        for (const Small& part : parts)
            out += part;
    }
    return out.selfadjointView<Eigen::Lower>();
}

/// Every row of `strip` times `matrix`.
Strip turned(const Strip& strip, const Small& matrix, Job& job)
{
    Strip out(strip.rows(), static_cast<std::size_t>(matrix.cols()));
    const auto body = [&](Block block) {
        const Wide product = widened(strip, block) * matrix;
        std::transform(product.data(), product.data() + product.size(), out.row(block.first),
                       [](double value) { return static_cast<float>(value); });
    };
    parallelBlocks(strip.rows(), job, body, kProductRows);
    return out;
}

/// Orthonormal columns with the same span, by the eigenvectors of the Gram matrix; fewer where the
/// rank is lower.
Strip orthonormal(const Strip& strip, Job& job)
{
    const Eigen::SelfAdjointEigenSolver<Small> solver(gram(strip, job));
    const Eigen::VectorXd& lengths = solver.eigenvalues(); // ascending
    Eigen::Index dropped = 0;
    const double largest = std::max(lengths(lengths.size() - 1), 0.0);
    while (dropped + 1 < lengths.size() && lengths(dropped) <= kNoDirection * largest)
        ++dropped;
    const Eigen::Index kept = lengths.size() - dropped;
    Small matrix = solver.eigenvectors().rightCols(kept);
    for (Eigen::Index t = 0; t < kept; ++t)
        matrix.col(t) *= largest > 0 ? 1.0 / std::sqrt(lengths(dropped + t)) : 0.0;
    return turned(strip, matrix, job);
}

/// Independent standard normal values (Box, Muller 1958), by row.
Strip gaussian(std::size_t rows, std::size_t width, std::uint64_t seed, Job& job)
{
    Strip out(rows, width);
    const auto body = [&](Block block) {
        for (std::size_t i = block.first; i < block.last; ++i) {
            Rng rng(seed, "vectorize.lsa", i);
            for (std::size_t t = 0; t < width; t += 2) {
                const double radius = std::sqrt(-2.0 * std::log(1.0 - rng.unit()));
                const double angle = 2.0 * std::numbers::pi * rng.unit();
                out.row(i)[t] = static_cast<float>(radius * std::cos(angle));
                if (t + 1 < width)
                    out.row(i)[t + 1] = static_cast<float>(radius * std::sin(angle));
            }
        }
    };
    parallelBlocks(rows, job, body, kProductRows);
    return out;
}

/// An orthonormal basis of nearly the space that the strongest axes span.
Strip findRange(const SparseRows& rows, const SparseRows& columns, const LatentParams& params,
                Job& job)
{
    const std::size_t width = std::min({params.dims + params.oversampling, rows.rows(), rows.cols});
    Strip basis =
        orthonormal(times(columns, gaussian(rows.rows(), width, params.seed, job), job), job);
    for (std::size_t i = 0; i < params.powerIterations; ++i)
        basis = orthonormal(times(columns, times(rows, basis, job), job), job);
    return orthonormal(basis, job); // once more: the first time is exact to float rounding only
}

/// Makes each axis' largest loading positive.
void fixSigns(LatentAxes& axes)
{
    for (std::size_t t = 0; t < axes.dims; ++t) {
        std::size_t top = 0;
        for (std::size_t j = 0; j < axes.cols; ++j) {
            if (std::abs(axes.axes[j * axes.dims + t]) > std::abs(axes.axes[top * axes.dims + t]))
                top = j;
        }
        if (axes.axes[top * axes.dims + t] >= 0)
            continue;
        for (std::size_t j = 0; j < axes.cols; ++j)
            axes.axes[j * axes.dims + t] = -axes.axes[j * axes.dims + t];
    }
}

} // namespace

LatentAxes fitLatentAxes(const SparseRows& rows, const LatentParams& params, Job& job)
{
    constexpr double kNoAxis = 1e-5;
    LatentAxes out;
    out.cols = rows.cols;
    if (rows.values.empty())
        return out;
    const std::size_t steps = params.powerIterations + 2;
    job.begin("Finding latent axes", steps * 3 * (rows.rows() + rows.cols));
    const Strip basis = findRange(rows, transposed(rows), params, job);
    const Eigen::SelfAdjointEigenSolver<Small> solver(gram(times(rows, basis, job), job));
    const Eigen::VectorXd& squares = solver.eigenvalues(); // ascending
    const Eigen::Index last = squares.size() - 1;
    const double first = std::sqrt(std::max(squares(last), 0.0));
    while (out.dims < params.dims && out.dims < static_cast<std::size_t>(squares.size())) {
        const double value =
            std::sqrt(std::max(squares(last - static_cast<Eigen::Index>(out.dims)), 0.0));
        if (value <= kNoAxis * first)
            break;
        out.singularValues.push_back(value);
        ++out.dims;
    }
    if (out.dims == 0)
        return out;
    const Small strongest =
        solver.eigenvectors().rightCols(static_cast<Eigen::Index>(out.dims)).rowwise().reverse();
    out.axes = turned(basis, strongest, job).values;
    fixSigns(out);
    return out;
}

void project(const SparseRow& row, const LatentAxes& axes, std::span<float> out)
{
    for (std::size_t k = 0; k < row.columns.size(); ++k)
        addScaled(out.data(), row.values[k], axes.axes.data() + row.columns[k] * axes.dims,
                  axes.dims);
}

} // namespace craft
