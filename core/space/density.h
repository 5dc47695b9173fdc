// SPDX-License-Identifier: GPL-3.0-or-later
// How many near copies points have among themselves.
#pragma once

#include "core/space/neighbours.h"

namespace craft {

struct Density {
    std::vector<double> values; ///< by point, >= 1
    double neighbours = 0; ///< other points with a kernel above 0, on average over points
};

/// rho_j = sum over the `nearest` closest points l, j itself among them, of
/// max(0, 1 - ||z_j - z_l||^2 / sigma^2) (TSDS, methods.md section 2): about the number of near
/// copies within sigma. Exact products of what rows store; where a pool's sparse rows leave out
/// columns (feature_matrix.h) those count as different, but a point is at distance 0 of itself.
/// Time of all products of points with points, sparse rows by their index, and of products above
/// 1 - sigma^2 / 2 again; memory: some thousand x `nearest`. Begins no stage.
/// REQUIRES: `points` ascending; sigma > 0; nearest > 0.
[[nodiscard]] Density kernelDensity(const ViewRows& rows, std::span<const RowId> points,
                                    double sigma, std::size_t nearest, Job& job);

} // namespace craft
