// SPDX-License-Identifier: GPL-3.0-or-later
// Seats split in proportion to weights, where groups have only so many rows (methods.md 1.3):
// water filling, then largest remainders. Pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Rows of the groups with a weight above 0.
[[nodiscard]] std::uint64_t rowsWithMass(std::span<const double> weights,
                                         std::span<const std::uint64_t> available);

/// Real-valued quotas: proportional to `wanted` over the clusters that still have spare rows, and
/// all rows of the others ("water filling"). Among all feasible quotas these minimise
/// KL(wanted || quota / budget), by the Lagrange conditions q_i = p_i / nu or q_i = n_i / B.
/// They sum to min(budget, rows of the clusters with p_i > 0). O(k^2) at worst, O(k) in practice.
/// With `atLeast`, a cluster whose quota would fall below that many seats gets exactly so many and
/// the others share the rest: still the minimum, now under lower bounds too.
/// REQUIRES: atLeast[i] <= available[i], 0 where p_i = 0, together <= budget.
[[nodiscard]] std::vector<double> realQuotas(std::span<const double> wanted,
                                             std::span<const std::uint64_t> available,
                                             std::uint64_t budget,
                                             std::span<const std::uint64_t> atLeast = {});

/// realQuotas() rounded by largest remainders (ties: larger weight, then lower group): `seats` in
/// all, at least atLeast[i] of them to group i, less than one away from the real quota.
/// REQUIRES: sum of atLeast <= seats <= rowsWithMass().
[[nodiscard]] std::vector<std::uint64_t> apportion(std::span<const double> weights,
                                                   std::span<const std::uint64_t> available,
                                                   std::uint64_t seats,
                                                   std::span<const std::uint64_t> atLeast = {});

} // namespace craft
