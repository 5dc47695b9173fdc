// SPDX-License-Identifier: GPL-3.0-or-later
// How many near copies points have among themselves.
#pragma once

#include "core/space/near_filter.h"
#include "core/space/neighbours.h"

#include <optional>

namespace craft {

struct Density {
    std::vector<double> values; ///< by point, >= 1
    double neighbours = 0; ///< other points with a kernel above 0, on average over points
};

/// rho_j = sum over the `nearest` closest points l, j itself among them, of
/// max(0, 1 - ||z_j - z_l||^2 / sigma^2) (TSDS, methods.md section 2): about the number of near
/// copies within sigma. Exact products of what rows store; where a pool's sparse rows leave out
/// columns (feature_matrix.h) those count as different, but a point is at distance 0 of itself.
/// Grows by points; how it is computed is settled by the first of them, and with that the result
/// depends on which points there are, not on the steps.
///
/// Dense points of whom few are near copies, as a sample says: every pair of points goes through a
/// NearFilter once, those let through are multiplied; memory: 4 bytes x columns a point and 4 for
/// each near copy, 8 x `nearest` at the most. Others: all products of points with points, sparse
/// rows by their index, and of products above 1 - sigma^2 / 2 again, at every of(); memory: some
/// thousand x `nearest`.
class KernelDensity {
public:
    /// REQUIRES: sigma > 0; nearest > 0. `rows` must outlive this.
    KernelDensity(const ViewRows& rows, double sigma, std::size_t nearest);

    /// The densities of `points`, among which those of all calls before must be; begins no stage.
    /// The same bytes at any thread count. After a stop this cannot be used again.
    /// REQUIRES: `points` ascending.
    [[nodiscard]] Density of(std::span<const RowId> points, Job& job);

private:
    struct Near; ///< another point and its score
    /// What a point has gathered: scores of those near it, and what their kernels sum to, in
    /// fixed point, so that no order is better than another.
    struct Copies {
        std::vector<float> scores;
        std::int64_t sum = 0;
    };

    void prepare(std::span<const RowId> points);
    void add(std::span<const RowId> points, Job& job);
    void compare(std::size_t first, Job& job);
    [[nodiscard]] std::int64_t kernelOf(float score) const noexcept;
    void keep(Copies& copies, float score) const;
    void keepNearest(Copies& copies) const;
    void findNear(std::size_t first, std::size_t last, std::vector<Near>& found, const Job& job);
    [[nodiscard]] Density byProducts(std::span<const RowId> points, Job& job) const;

    const ViewRows& m_rows;
    double m_variance;
    std::size_t m_nearest;
    float m_floor; ///< scores below it have no kernel
    std::optional<DenseView> m_dense; ///< if it can be read
    std::optional<NearFilter> m_filter; ///< if it pays
    bool m_isPrepared = false;
    std::vector<RowId> m_points; ///< in the order they came
    std::vector<float> m_vectors; ///< beside them
    std::vector<Copies> m_copies; ///< beside them
};

/// The same for one set of points.
[[nodiscard]] Density kernelDensity(const ViewRows& rows, std::span<const RowId> points,
                                    double sigma, std::size_t nearest, Job& job);

} // namespace craft
