// SPDX-License-Identifier: GPL-3.0-or-later
// The points of one cell (validation rows, then selected pool rows) as diameter.h wants them.
#pragma once

#include "core/bound/points.h"
#include "core/data/feature_matrix.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Rows of one cluster, ascending.
struct CellRows {
    std::vector<RowId> validation;
    std::vector<RowId> selected;
    [[nodiscard]] std::size_t size() const noexcept { return validation.size() + selected.size(); }
};

/// Sparse unit rows: |x - y|^2 = 2 - 2 x.y over stored coordinates. Two pool rows may share
/// features that are not stored, so where no coordinate is negative this can only overstate their
/// distance. It is a Euclidean distance all the same (as if the unstored part of each row pointed
/// in a direction of its own), so every inequality of diameter.h holds.
class SparseCellPoints {
public:
    /// `scratch` has one zero per column and is left so.
    SparseCellPoints(const FeatureMatrix& validation, const FeatureMatrix& pool,
                     const CellRows& cell, std::span<float> scratch)
        : m_rows(validation.gather(cell.validation).sparse())
        , m_scratch(scratch)
    {
        m_rows.append(pool.gather(cell.selected).sparse());
    }
    ~SparseCellPoints() { unpin(); }
    SparseCellPoints(const SparseCellPoints&) = delete;
    SparseCellPoints& operator=(const SparseCellPoints&) = delete;

    [[nodiscard]] std::size_t size() const noexcept { return m_rows.rows(); }
    void pin(std::size_t a);
    [[nodiscard]] double squaredToPinned(std::size_t b) const;

private:
    void unpin();

    SparseRows m_rows; ///< of the cell: close to each other, however far apart in the pool
    std::span<float> m_scratch;
    SparseRow m_pinned;
};

/// Dense unit rows, read when asked for; all are kept instead if they have no more than
/// `keptValues` floats.
class DenseCellPoints {
public:
    static constexpr std::size_t kKeptValues = std::size_t{1} << 24U;

    DenseCellPoints(const DenseRows& validation, const DenseRows& pool, const CellRows& cell,
                    std::size_t keptValues = kKeptValues);
    [[nodiscard]] std::size_t size() const noexcept { return m_cell.size(); }
    void pin(std::size_t a);
    [[nodiscard]] double squaredToPinned(std::size_t b) const;

private:
    void read(std::size_t i, std::span<float> out) const;

    const DenseRows& m_validation;
    const DenseRows& m_pool;
    const CellRows& m_cell;
    std::size_t m_dim;
    std::vector<float> m_kept;
    std::vector<float> m_pinned;
    mutable std::vector<float> m_other;
};

/// Some of many plain points.
class PlainCellPoints {
public:
    PlainCellPoints(const DensePoints& points, std::span<const std::uint32_t> members)
        : m_points(points)
        , m_members(members)
    { }
    [[nodiscard]] std::size_t size() const noexcept { return m_members.size(); }
    void pin(std::size_t a) noexcept { m_pinned = a; }
    [[nodiscard]] double squaredToPinned(std::size_t b) const
    {
        return squaredDistance(m_points.point(m_members[m_pinned]).data(),
                               m_points.point(m_members[b]).data(), m_points.dim);
    }

private:
    const DensePoints& m_points;
    std::span<const std::uint32_t> m_members;
    std::size_t m_pinned = 0;
};

} // namespace craft
