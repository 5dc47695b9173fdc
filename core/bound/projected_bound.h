// SPDX-License-Identifier: GPL-3.0-or-later
// The whole bound once more in a few random dimensions, where KL itself can be estimated.
#pragma once

#include "core/base/job.h"
#include "core/bound/diagnose.h"
#include "core/bound/points.h"
#include "core/data/clustering.h"
#include "core/data/diagnostics.h"
#include "core/data/feature_matrix.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// A cols x dim matrix of independent N(0, 1/dim) numbers, row-major, drawn from
/// Rng(seed, "bound.projection", projection).
[[nodiscard]] std::vector<float> projectionMatrix(std::size_t cols, std::uint32_t dim,
                                                  std::uint32_t projection, std::uint64_t seed);

/// `which` rows times `matrix`. Stored coordinates only, which is linear too, so that KL between
/// projected rows never exceeds that between the rows.
[[nodiscard]] DensePoints projectRows(const FeatureMatrix& rows, std::span<const RowId> which,
                                      std::span<const float> matrix, std::uint32_t dim);

/// Cells of projected points: the nearest of `centres`.
struct ProjectedCells {
    DensePoints centres;
    std::vector<std::uint32_t> validation; ///< cell of every validation point
    std::vector<std::uint32_t> selected; ///< cell of every selected point
};

/// Starts from the means of the validation points of each cluster, takes up to five of Lloyd's
/// steps on validation, and then drops every centre without a selected point, whose points go to
/// the nearest other one. So the cells are nearest-centre cells of the projected space, as the
/// bound wants, and KL over them is finite. REQUIRES: both sets have points.
[[nodiscard]] ProjectedCells projectedCells(const DensePoints& validation,
                                            std::span<const ClusterId> cluster,
                                            const DensePoints& selected);

/// All numbers of ProjectedBound in one projection.
struct OneProjection {
    double klEstimate = 0;
    double klDiscrete = 0;
    double lipschitz = 0;
    double residual = 0;
};
[[nodiscard]] OneProjection measureProjection(const DensePoints& validation,
                                              std::span<const ClusterId> cluster,
                                              const DensePoints& selected, std::uint32_t neighbours,
                                              Job& job);

/// Means over params.projections projections. With more than params.projectedRows validation or
/// selected rows, everything here is on a sample of so many. `selected` is ascending.
[[nodiscard]] ProjectedBound projectedBound(const PairFeatures& features,
                                            const Clustering& clustering,
                                            std::span<const RowId> selected,
                                            const DiagnoseParams& params, Job& job);

/// `count` of the rows, each set equally likely under Rng(seed, "bound.sample", stream), in their
/// order; all of them if there are no more.
[[nodiscard]] std::vector<RowId> sampleOf(std::span<const RowId> rows, std::uint64_t count,
                                          std::uint64_t seed, std::uint64_t stream);

} // namespace craft
