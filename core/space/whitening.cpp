// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/whitening.h"

#include "core/base/error.h"
#include "core/base/lanes.h"
#include "core/base/parallel.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace craft {
namespace {

constexpr std::size_t kChunks = 8; ///< of all rows; each has sums of its own, merged in order
constexpr std::size_t kRowsAtOnce = 1024;

using Matrix = Eigen::MatrixXd;

/// Calls use(chunk, count, rows) for pieces of all parts; pieces of a chunk in order, chunks in
/// parallel.
template <class Use>
void forEachPiece(std::span<const SourceRows> parts, std::size_t cols, Job& job, const Use& use)
{
    std::size_t chunk0 = 0;
    for (const SourceRows& part : parts) {
        const std::size_t size = (part.rows.size() + kChunks - 1) / kChunks;
        if (size == 0)
            continue;
        parallelBlocks(
            part.rows.size(), job,
            [&](Block block) {
                std::vector<float> rows(kRowsAtOnce * cols);
                for (std::size_t first = block.first; first < block.last; first += kRowsAtOnce) {
                    if (job.stopRequested())
                        return;
                    const std::size_t count = std::min(kRowsAtOnce, block.last - first);
                    part.source->read(part.rows.subspan(first, count), rows.data());
                    use(chunk0 + block.index, count, rows.data());
                }
            },
            size);
        chunk0 += kChunks;
    }
}

std::vector<float> meanOfAll(std::span<const SourceRows> parts, std::size_t cols, double n,
                             Job& job)
{
    std::vector<std::vector<double>> sums(kChunks * parts.size(), std::vector<double>(cols, 0.0));
    forEachPiece(parts, cols, job, [&](std::size_t chunk, std::size_t count, const float* rows) {
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j < cols; ++j)
                sums[chunk][j] += static_cast<double>(rows[i * cols + j]);
        }
    });
    std::vector<float> mean;
    for (std::size_t j = 0; j < cols; ++j) {
        double sum = 0;
        for (const auto& part : sums)
            sum += part[j];
        mean.push_back(static_cast<float>(sum / n));
    }
    return mean;
}

/// Adds Z^T Z of the centred rows: the columns of Z multiplied with each other.
void addProducts(Matrix& sum, const float* rows, std::size_t count, const std::vector<float>& mean)
{
    const std::size_t cols = mean.size();
    std::vector<float> columns(cols * count);
    // A few rows at a time, so that the ends of all columns stay in the cache.
    for (std::size_t first = 0; first < count; first += kLanes) {
        const std::size_t last = std::min(count, first + kLanes);
        for (std::size_t j = 0; j < cols; ++j) {
            for (std::size_t i = first; i < last; ++i)
                columns[j * count + i] = rows[i * cols + j] - mean[j];
        }
    }
    const PackedProducts packed(columns, cols, count);
    std::vector<float> products(cols * packed.padded());
    packed.multiply(columns.data(), cols, products.data());
    for (std::size_t a = 0; a < cols; ++a) {
        for (std::size_t b = 0; b < cols; ++b)
            sum(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(b)) +=
                static_cast<double>(products[a * packed.padded() + b]);
    }
}

Matrix covariance(std::span<const SourceRows> parts, const std::vector<float>& mean, double n,
                  Job& job)
{
    const auto cols = static_cast<Eigen::Index>(mean.size());
    std::vector<Matrix> sums(kChunks * parts.size());
    forEachPiece(parts, mean.size(), job,
                 [&](std::size_t chunk, std::size_t count, const float* rows) {
                     if (sums[chunk].size() == 0)
                         sums[chunk] = Matrix::Zero(cols, cols);
                     addProducts(sums[chunk], rows, count, mean);
                 });
    Matrix sigma = Matrix::Zero(cols, cols);
    for (const Matrix& part : sums) {
        if (part.size() > 0)
            sigma += part;
    }
    return sigma / n;
}

} // namespace

Whitening::Whitening(std::vector<float> mean, std::span<const float> inverse)
    : m_mean(std::move(mean))
    , m_inverse(inverse, m_mean.size(), m_mean.size())
{ }

Whitening Whitening::fit(std::span<const SourceRows> parts, double ridge, double shrink, Job& job)
{
    std::size_t n = 0;
    for (const SourceRows& part : parts)
        n += part.rows.size();
    const std::size_t cols = parts.front().source->cols();
    CRAFT_ASSERT(n > 0 && cols > 0);
    job.begin("Whitening", 2 * n);
    std::vector<float> mean = meanOfAll(parts, cols, static_cast<double>(n), job);
    Matrix sigma = covariance(parts, mean, static_cast<double>(n), job);
    const double level = sigma.trace() / static_cast<double>(cols);
    sigma *= 1 - shrink;
    sigma.diagonal().array() += shrink * level + ridge;
    job.checkpoint();
    const Eigen::LLT<Matrix> factor(sigma);
    if (factor.info() != Eigen::Success)
        throw Error(ErrorCode::Invalid, "the features to whiten depend on each other linearly",
                    "Give whitening a ridge or more shrinkage, or fewer dimensions");
    const Matrix inverse = factor.matrixL().solve(
        Matrix::Identity(static_cast<Eigen::Index>(cols), static_cast<Eigen::Index>(cols)));
    std::vector<float> rows(cols * cols);
    for (std::size_t a = 0; a < cols; ++a) {
        for (std::size_t b = 0; b < cols; ++b)
            rows[a * cols + b] = static_cast<float>(
                inverse(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(b)));
    }
    return {std::move(mean), rows};
}

void Whitening::apply(float* rows, std::size_t count, float* out) const
{
    const std::size_t cols = m_mean.size();
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < cols; ++j)
            rows[i * cols + j] -= m_mean[j];
    }
    std::vector<float> products(count * m_inverse.padded());
    m_inverse.multiply(rows, count, products.data());
    for (std::size_t i = 0; i < count; ++i)
        std::copy_n(products.begin() + static_cast<std::ptrdiff_t>(i * m_inverse.padded()), cols,
                    out + i * cols);
}

void WhitenedRows::read(std::span<const RowId> which, float* out) const
{
    const std::size_t cols = m_whitening.cols();
    std::vector<float> raw(which.size() * cols);
    m_rows.read(which, raw.data());
    m_whitening.apply(raw.data(), which.size(), out);
    for (std::size_t i = 0; i < which.size(); ++i) {
        const double squared = sumOfSquares(out + i * cols, cols);
        if (squared <= 0)
            continue;
        const auto scale = static_cast<float>(1 / std::sqrt(squared));
        for (std::size_t j = 0; j < cols; ++j)
            out[i * cols + j] *= scale;
    }
}

} // namespace craft
