// SPDX-License-Identifier: GPL-3.0-or-later
// The expected distance of a vector from a random point: the heart of stage 2 of CRAFT
// (arXiv 2604.22693). For the squared Euclidean distance
//     E ||x - T||^2 = ||x - E T||^2 + Var T,
// and for the cosine distance E (1 - x.T) = 1 - x.E T, so one dot product with the mean is enough
// ("linear" metrics). The unsquared Euclidean distance has no such identity and goes through all
// points.
#pragma once

#include "core/space/vectors.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace craft {

enum class Metric : std::uint8_t { SquaredEuclidean, Euclidean, Cosine };

/// True if the expected distance depends on the points through their mean alone.
[[nodiscard]] constexpr bool isLinear(Metric metric) noexcept
{
    return metric != Metric::Euclidean;
}

/// Distance of x and p from their inner products. A zero vector has cosine distance 1.
[[nodiscard]] double distance(Metric metric, double xx, double xp, double pp) noexcept;

/// A distribution over weighted points and the expected distance from it. Add points, then
/// finish(), then ask. Squared lengths are arguments because a stored sparse row may lack
/// coordinates that its length counts. Points must outlive this. One per thread.
class Expectation {
public:
    Expectation(Metric metric, std::size_t cols);

    void add(double weight, const VectorView& point, double squaredLength);
    /// Adds all points of a finished Expectation, with `weight` in all.
    void add(double weight, const Expectation& other);
    [[nodiscard]] double weight() const noexcept { return m_weight; }
    /// Turns weights into probabilities. REQUIRES: weight() > 0; no add() afterwards.
    void finish();

    /// Subtracts beta * `point` from the mean, so that vectors like `point` cost more: contrast
    /// with the pool's mean. REQUIRES: finished, linear metric.
    void subtract(double beta, std::span<const float> point);
    /// Negative coordinates of the mean become 0. REQUIRES: finished, linear metric.
    void clampAtZero() noexcept;

    /// The expected distance. Cost: one dot product, or one per point if not linear.
    [[nodiscard]] double operator()(const VectorView& x, double squaredLength);
    /// What x is multiplied with; only of linear metrics.
    [[nodiscard]] std::span<const float> mean() const noexcept { return m_mean; }

private:
    struct Point {
        VectorView vector;
        double weight;
        double squaredLength;
    };

    Metric m_metric;
    double m_weight = 0;
    double m_meanSquare = 0; ///< E |T|^2
    std::vector<double> m_sum; ///< linear: sum of weight * point, after finish() the mean
    std::vector<float> m_mean; ///< linear: the mean for the hot loop
    std::vector<Point> m_points; ///< not linear: all of them
    std::vector<float> m_dense; ///< not linear: x, spread out
};

} // namespace craft
