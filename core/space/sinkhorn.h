// SPDX-License-Identifier: GPL-3.0-or-later
// Optimal transport between two sets of points: entropic (methods.md 3.2 and 13.5), and sliced.
#pragma once

#include "core/base/job.h"
#include "core/space/score_source.h"

#include <cstddef>
#include <span>
#include <vector>

namespace craft {

/// What moving a unit of mass from row i to column j costs; row-major, 4 bytes each.
struct CostMatrix {
    std::size_t rows = 0;
    std::size_t cols = 0;
    std::vector<float> values;
};

/// Euclidean distances sqrt(2 - 2 score) of `rows` to all queries; begins no stage.
[[nodiscard]] CostMatrix distancesOf(const ScoreSource& source, std::span<const RowId> rows,
                                     Job& job);

/// The middle of all costs, the lower one of two. REQUIRES: not empty.
[[nodiscard]] double medianOf(const CostMatrix& costs);

struct SinkhornParams {
    double epsilon = 0.05; ///< > 0; weight of the entropy, in units of the costs
    /// Factor from one epsilon to the next, starting at the largest cost, one sweep each; 1 starts
    /// at `epsilon` itself. In (0, 1].
    double annealing = 0.5;
    std::size_t sweeps = 500; ///< at `epsilon`, at most
    double tolerance = 1e-3; ///< of the mass that rows ship, summed over rows
};

/// A transport plan P_ij = a_i b_j exp((f_i + g_j - C_ij) / epsilon) by its potentials.
struct Transport {
    std::vector<double> f; ///< of rows
    std::vector<double> g; ///< of columns
    double cost = 0; ///< <P, C>
    double value = 0; ///< <f, a> + <g, b>, which is <P, C> + epsilon KL(P || a b^T) at the optimum
    double error = 0; ///< sum over rows of |mass shipped - a_i|; what columns get is exact
    std::size_t sweeps = 0; ///< all, those of annealing included
};

/// Minimises <P, C> + epsilon KL(P || a b^T) over plans with marginals a and b (Cuturi 2013) in the
/// log domain: f_i = -eps log sum_j b_j exp((g_j - C_ij) / eps), g alike; both at once, halfway to
/// the new values (as GeomLoss does), so that rows and columns are treated alike. Potentials,
/// exponents and sums in double, exponentials in float (relative error 1e-7). O(sweeps x rows x
/// cols) time, 8 bytes x rows x cols. The same bytes at any thread count. Stops within a sweep.
/// REQUIRES: as many weights as rows and columns, > 0, each summing to 1; nothing empty.
[[nodiscard]] Transport sinkhorn(const CostMatrix& costs, std::span<const double> a,
                                 std::span<const double> b, const SinkhornParams& params, Job& job);

/// Sinkhorn divergence S = OT(a,b) - OT(a,a)/2 - OT(b,b)/2 of the values above (Feydy et al. 2019):
/// >= 0, and 0 for equal measures. Costs between a and b, inside a, inside b.
[[nodiscard]] double sinkhornDivergence(const CostMatrix& between, const CostMatrix& insideA,
                                        const CostMatrix& insideB, std::span<const double> a,
                                        std::span<const double> b, const SinkhornParams& params,
                                        Job& job);

/// Weights 1 / n.
[[nodiscard]] std::vector<double> uniformWeights(std::size_t n);

/// Integral of |F^-1 - G^-1| of two samples on a line, of any sizes, each sorted ascending.
/// REQUIRES: neither is empty.
[[nodiscard]] double wassersteinOnLine(std::span<const double> x, std::span<const double> y);

/// Mean W1 of the rows of two views on `directions` random lines; a lower bound of W1. A direction
/// depends on (seed, number). O(directions x (values + n log n)); 8 bytes a row for each thread.
/// REQUIRES: views of the same columns, neither empty.
[[nodiscard]] double slicedWasserstein(const ViewRows& a, const ViewRows& b, std::size_t directions,
                                       std::uint64_t seed, Job& job);

} // namespace craft
