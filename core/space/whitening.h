// SPDX-License-Identifier: GPL-3.0-or-later
// Features without correlations: every direction varies as much (TAROT, methods.md 3.1).
#pragma once

#include "core/base/job.h"
#include "core/space/dense_source.h"
#include "core/space/packed_products.h"

namespace craft {

/// Some rows of a source.
struct SourceRows {
    const DenseSource* source = nullptr;
    std::span<const RowId> rows;
};

/// z -> L^-1 (z - mean), where Sigma = L L^T is the covariance of the rows it was fitted on, so
/// that theirs becomes I. Immutable and thread-safe; 12 bytes x cols^2.
class Whitening {
public:
    /// Sigma = Z^T Z / n of the centred rows of all `parts`; then (1 - shrink) Sigma +
    /// shrink tr(Sigma) / cols I, which fewer rows than columns need, + ridge I. Products of a few
    /// thousand rows in float, their sums and the Cholesky factor in double. O(n cols^2 + cols^3)
    /// in two passes over the rows; 64 bytes x cols^2. Begins a stage. Throws Error{Invalid} if
    /// Sigma is singular, Cancelled when stopped.
    /// REQUIRES: the same columns; at least one row and one column; 0 <= shrink <= 1; ridge >= 0.
    static Whitening fit(std::span<const SourceRows> parts, double ridge, double shrink, Job& job);

    [[nodiscard]] std::size_t cols() const noexcept { return m_mean.size(); }
    /// `rows` is count x cols and becomes centred; `out` is as large.
    void apply(float* rows, std::size_t count, float* out) const;

private:
    Whitening(std::vector<float> mean, std::span<const float> inverse);

    std::vector<float> m_mean;
    PackedProducts m_inverse; ///< the rows of L^-1
};

/// Whitened rows, scaled to length 1, made on reading. Both must outlive this.
class WhitenedRows final : public DenseSource {
public:
    WhitenedRows(const DenseSource& rows, const Whitening& whitening)
        : m_rows(rows)
        , m_whitening(whitening)
    { }
    [[nodiscard]] std::size_t rows() const noexcept override { return m_rows.rows(); }
    [[nodiscard]] std::size_t cols() const noexcept override { return m_rows.cols(); }
    void read(std::span<const RowId> which, float* out) const override;

private:
    const DenseSource& m_rows;
    const Whitening& m_whitening;
};

} // namespace craft
