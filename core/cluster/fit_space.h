// SPDX-License-Identifier: GPL-3.0-or-later
// What k-means needs from the rows it is fitted on: distances to one row, nearest centroids, and
// means. One class per kind of row, the same functions, so that the fit is written once.
#pragma once

#include "core/base/job.h"
#include "core/data/clustering.h"
#include "core/data/feature_matrix.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Rows in one block of the fit: small, because fits are often on a few thousand rows.
inline constexpr std::size_t kFitBlockRows = 512;

/// Rows by cluster, ascending inside one.
struct Members {
    std::vector<std::uint64_t> offsets; ///< clusters + 1
    std::vector<std::uint32_t> rows;

    Members(std::span<const ClusterId> cluster, std::size_t clusters);
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t c) const noexcept
    {
        return {rows.data() + offsets[c], offsets[c + 1] - offsets[c]};
    }
};

/// Sparse rows; centroids stay compressed while they move.
class SparseFitSpace {
public:
    using Centroids = SparseRows;

    explicit SparseFitSpace(const SparseRows& rows);
    [[nodiscard]] std::size_t rows() const noexcept { return m_rows.rows(); }
    /// The part of a row's squared distances that no centroid of these rows can lower: the squared
    /// length of its coordinates that are not stored.
    [[nodiscard]] float floor(std::size_t row) const noexcept { return m_floor[row]; }
    /// nearest[i] = min(nearest[i], squared distance of the stored parts of i and `seed`).
    void lowerTo(std::size_t seed, std::span<float> nearest, Job& job);
    [[nodiscard]] Centroids at(std::span<const std::size_t> seeds) const;
    void assign(const Centroids& centroids, Assignment& out, Job& job) const;
    /// Means of the members; a cluster without members keeps its centroid.
    [[nodiscard]] Centroids means(const Members& members, const Centroids& old, Job& job) const;

private:
    const SparseRows& m_rows;
    std::vector<float> m_floor;
    std::vector<float> m_seed; ///< the pinned seed, one value per column
};

/// Dense rows, used as they are stored with a factor each that makes them unit vectors; copied only
/// to convert them. Refers to the rows.
class DenseFitSpace {
public:
    using Centroids = std::vector<float>;

    DenseFitSpace(const DenseRows& rows, Job& job);
    DenseFitSpace(const DenseFitSpace&) = delete;
    DenseFitSpace& operator=(const DenseFitSpace&) = delete;
    [[nodiscard]] std::size_t rows() const noexcept { return m_count; }
    [[nodiscard]] float floor(std::size_t /*row*/) const noexcept { return 0.0F; }
    void lowerTo(std::size_t seed, std::span<float> nearest, Job& job);
    [[nodiscard]] Centroids at(std::span<const std::size_t> seeds) const;
    void assign(const Centroids& centroids, Assignment& out, Job& job) const;
    [[nodiscard]] Centroids means(const Members& members, const Centroids& old, Job& job) const;

private:
    [[nodiscard]] std::span<const float> row(std::size_t i) const noexcept
    {
        return m_values.subspan(i * m_cols, m_cols);
    }
    [[nodiscard]] double squaredLength(std::size_t i) const noexcept
    {
        return m_scale[i] > 0 ? 1.0 : 0.0;
    }
    std::size_t m_count;
    std::size_t m_cols;
    std::vector<float> m_converted; ///< the rows, unless they are stored as floats
    std::span<const float> m_values;
    std::vector<float> m_scale; ///< one over the length; 0 for a zero row
};

} // namespace craft
