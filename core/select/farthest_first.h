// SPDX-License-Identifier: GPL-3.0-or-later
// Farthest-first traversal (k-center greedy; Gonzalez 1985, and Sener and Savarese 2018 for
// selection, from general literature): always the point that is farthest from all chosen ones.
#pragma once

#include "core/base/job.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Distances of numbered points. Used by one thread, may use several itself.
class PointDistances {
public:
    virtual ~PointDistances() = default;
    [[nodiscard]] virtual std::size_t size() const noexcept = 0;
    /// least[i] = min(least[i], distance of point i to each of `centers`), for all points.
    virtual void lower(std::span<const std::uint32_t> centers, std::span<float> least,
                       Job& job) = 0;
    /// Makes ready for among() on these points.
    virtual void keep(std::span<const std::uint32_t> points) = 0;
    /// Distances of kept point number `k` to all kept points.
    virtual void among(std::size_t k, std::span<float> distances, Job& job) = 0;
};

/// Points in the order of choosing, and how far the farthest point was before each choice; the
/// first radius is the one that the start point alone leaves.
struct FarthestFirst {
    std::vector<std::uint32_t> points;
    /// radius[i]: distance of points[i + 1] to the nearest of points[0 .. i]; non-increasing.
    std::vector<float> radius;
};

/// min(count, points.size()) points from `start` on; ties: the lower point. A 2-approximation of
/// the smallest radius that `count` balls need.
///
/// Distances only fall, so old ones are upper bounds: between two passes over all points, choices
/// are made among the `working` points with the largest old distances, for as long as the best of
/// them beats whatever lies outside. The result is that of the plain algorithm; where lower() and
/// among() round differently, points whose distances differ by rounding alone may change places.
/// Memory 4 bytes a point; time one lower() of every choice and O(working) a choice. Stops at
/// every choice. REQUIRES: start < points.size(), working > 0.
[[nodiscard]] FarthestFirst farthestFirst(PointDistances& points, std::uint32_t start,
                                          std::uint64_t count, std::size_t working, Job& job);

} // namespace craft
