// SPDX-License-Identifier: GPL-3.0-or-later
// Candidate pairs as parts of the optimizer's next update, in the geometry that the optimizer's
// state gives it.
#pragma once

#include "core/base/job.h"
#include "core/data/feature_matrix.h"
#include "core/space/joint_rows.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace craft {

/// Adam's state. Empty vectors are states that nobody gave.
struct OptimizerState {
    std::vector<float> firstMoment; ///< m
    std::vector<float> secondMoment; ///< v
    std::int64_t step = 0; ///< t; 0 = moments are taken as they are
    double beta1 = .9;
    double beta2 = .999;
};

/// g_i of every pool row and the update that is wanted, g_T, in the geometry of the optimizer:
/// a_i = P^(1/2) g_i and b = P^(1/2) g_T with P = diag(1 / (sqrt(v / (1 - beta2^t)) + 1e-8)).
/// Filter-then-Weight (arXiv 2604.00001) is known by its abstract: these formulas are ours
/// (methods.md section 9). Immutable and thread-safe; 16 bytes a column beside the rows.
class UpdateSpace {
public:
    /// Embeddings as gradients: g_i is the row less the pool's mean (uncentred ones all agree with
    /// each other), g_T the validation mean less the pool's mean, v the pool's variance of every
    /// column: a diagonal whitening. `features` must outlive this.
    [[nodiscard]] static UpdateSpace ofEmbeddings(const PairFeatures& features, View view,
                                                  double gamma, bool preconditioned, Job& job);
    /// Gradients as they are: g_T is the mean of `validation`, less beta1 m / (1 - beta1) if m is
    /// given, as the momentum makes this part of the update anyway. Without v: the mean square of
    /// the pool's gradients in every column. REQUIRES: columns agree; moments are empty or have
    /// one value per column. Throws Error{Invalid} naming `name` and the first row with a value
    /// that is not finite.
    [[nodiscard]] static UpdateSpace ofGradients(std::shared_ptr<const DenseRows> pool,
                                                 const DenseRows& validation,
                                                 const OptimizerState& state, bool preconditioned,
                                                 const std::string& name, Job& job);

    [[nodiscard]] std::size_t rows() const noexcept { return m_rows; }
    [[nodiscard]] std::size_t cols() const noexcept { return m_scale.size(); }
    /// b, one value per column.
    [[nodiscard]] std::span<const double> target() const noexcept { return m_target; }

    /// How a row agrees with a direction r of this space.
    struct Agreement {
        double product = 0; ///< a . r
        double length = 0; ///< |a|
    };
    /// Writes those of rows[i] to out[i], block by block in parallel. O(stored values).
    void agreements(std::span<const RowId> rows, std::span<const double> direction,
                    std::span<Agreement> out, Job& job) const;
    /// sum += weight * a, for every row with its weight; on the calling thread.
    void add(std::span<double> sum, std::span<const RowId> rows,
             std::span<const double> weights) const;
    /// a . a' of all rows, row by row, by blocks in parallel. Sparse rows: by an inverted index,
    /// O(pairs of rows that share a column), dense rows: O(rows^2 cols). 4 bytes a product.
    [[nodiscard]] std::vector<float> gram(std::span<const RowId> rows, Job& job) const;

private:
    class Reader;
    UpdateSpace() = default;
    void setScale(const std::vector<double>& secondMoment, bool preconditioned);
    [[nodiscard]] std::vector<double> meanSquares(Job& job) const;
    [[nodiscard]] std::vector<float> sparseGram(std::span<const RowId> rows, Job& job) const;
    [[nodiscard]] std::vector<float> denseGram(std::span<const RowId> rows, Job& job) const;

    std::size_t m_rows = 0;
    bool m_sparse = false;
    std::optional<ViewRows> m_view; ///< embeddings
    std::shared_ptr<const DenseRows> m_gradients;
    std::vector<float> m_centre; ///< of g
    std::vector<double> m_scale; ///< P^(1/2)
    std::vector<double> m_target; ///< b
};

/// Throws Error{Invalid} that names `name` and the first value that is not finite, if there is one.
void requireFinite(const DenseRows& rows, const std::string& name);

} // namespace craft
