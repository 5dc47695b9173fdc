// SPDX-License-Identifier: GPL-3.0-or-later
// One side of pairs, or both sides as one vector: what methods that know a single space work on
// (methods.md section 0). The joint vector is never built.
#pragma once

#include "core/base/params.h"
#include "core/space/vectors.h"

#include <string_view>

namespace craft {

/// Which vector stands for a pair. Joint is z = [x ; gamma y] / sqrt(1 + gamma^2) of the unit
/// vectors x of the source and y of the target; its length is 1.
enum class View : std::uint8_t { Source, Target, Joint };

/// "source", "target" or "joint". Throws Error{Usage} for other texts.
[[nodiscard]] View viewOf(std::string_view name);
/// The parameters "view" and "view-gamma" of every selector that works on one of them.
[[nodiscard]] std::vector<ParamSpec> viewParams(std::string_view standard);

/// The vectors of some pairs under a view, by reference: one matrix or two, whose dot products are
/// added with weights that sum to 1. A small value; the matrices must outlive it.
///
/// The dot product of two joint vectors is (x.x' + gamma^2 y.y') / (1 + gamma^2). Sparse TF-IDF
/// rows of the pool store only columns that occur in validation (feature_matrix.h): products with
/// validation rows are exact, products of two pool rows leave out what both have beside those
/// columns, and a pool row's product with itself is at most 1.
class ViewRows {
public:
    struct Side {
        const FeatureMatrix* rows = nullptr;
        float weight = 1; ///< of its dot products
    };

    /// REQUIRES: as many rows on both sides; gamma >= 0.
    ViewRows(const FeatureMatrix& source, const FeatureMatrix& target, View view, double gamma);

    [[nodiscard]] std::size_t rows() const noexcept { return m_sides.front().rows->rows(); }
    /// One side, or source and target.
    [[nodiscard]] std::span<const Side> sides() const noexcept { return m_sides; }
    /// Columns of all sides.
    [[nodiscard]] std::size_t cols() const noexcept;
    /// False if all sides are dense.
    [[nodiscard]] bool isSparse() const noexcept;

private:
    friend class GatheredRows;
    explicit ViewRows(std::vector<Side> sides)
        : m_sides(std::move(sides))
    { }

    std::vector<Side> m_sides;
};

[[nodiscard]] ViewRows poolRows(const PairFeatures& features, View view, double gamma);
[[nodiscard]] ViewRows validationRows(const PairFeatures& features, View view, double gamma);

/// A copy of some rows of a view, in the order given: candidates, folds, samples.
class GatheredRows {
public:
    GatheredRows(const ViewRows& rows, std::span<const RowId> which);
    GatheredRows(const GatheredRows&) = delete;
    GatheredRows& operator=(const GatheredRows&) = delete;
    [[nodiscard]] const ViewRows& view() const noexcept { return m_view; }

private:
    std::vector<FeatureMatrix> m_matrices;
    ViewRows m_view;
};

/// Reads rows of a view one at a time. One reader per thread.
class ViewReader {
public:
    explicit ViewReader(const ViewRows& rows);
    /// One vector for each side; valid until the next call.
    [[nodiscard]] std::span<const VectorView> operator()(std::size_t row);

private:
    std::vector<RowReader> m_readers;
    std::vector<VectorView> m_views;
};

/// Dot product of two rows in double, side by side; for references and few rows.
[[nodiscard]] double similarity(const ViewRows& a, std::size_t rowA, const ViewRows& b,
                                std::size_t rowB);

/// The mean of all rows of each side, unweighted, in double. O(values).
[[nodiscard]] std::vector<std::vector<double>> meanOf(const ViewRows& rows);

} // namespace craft
