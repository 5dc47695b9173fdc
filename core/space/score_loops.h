// SPDX-License-Identifier: GPL-3.0-or-later
// The inner loops over the scores of one row: the same bits whatever instructions they use.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// scores[i] += weight * values[i], without fused additions. REQUIRES: equal sizes, whole lanes.
void addScaled(std::span<float> scores, const float* values, float weight);

/// Appends every i with scores[i] > floors[i]. REQUIRES: equal sizes, whole lanes.
void findAbove(std::span<const float> scores, std::span<const float> floors,
               std::vector<std::uint32_t>& out);

/// Appends every i with s + |s| / 10 000 + weight * rest[i] > floors[i], s = scores[i].
/// REQUIRES: as findAbove().
void findNear(std::span<const float> scores, const float* rest, float weight,
              std::span<const float> floors, std::vector<std::uint32_t>& out);

/// x . y in 32 float lanes, halves of which are added until one is left.
[[nodiscard]] float productOf(const float* x, const float* y, std::size_t n);

/// Sum in eight double lanes.
[[nodiscard]] double sumOf(std::span<const float> values);

} // namespace craft
