// SPDX-License-Identifier: GPL-3.0-or-later
// What rounding quotas to whole pairs can cost: bounds on KL(p || q) for q_i = b_i / B.
//
// All of them carry a bound e_i >= |b_i - B p_i| through the same step. From log u <= u - 1 and
// sum p = sum q = 1, over the occupied clusters (p_i > 0), when each has b_i >= 1 and the others
// have none:
//   KL <= sum p_i (p_i / q_i - 1) = sum (p_i - q_i)^2 / q_i = sum (B p_i - b_i)^2 / (B b_i)
//      <= sum e_i^2 / (B b_i).
// With k' occupied clusters, as long as no capacity is active:
//   Hamilton (largest remainders): b_i is B p_i rounded up or down, so e_i = 1 and
//     KL < sum 1 / (B b_i) <= k' / B.
//   Hamilton after one seat each: b_i = 1 + h_i, h_i Hamilton for B - k' seats, so
//     |b_i - B p_i| < max(2, k' p_i); with b_i >= 1 and b_i > (B - k') p_i,
//     KL <= sum 4 / (B b_i) + sum k'^2 p_i^2 / (B b_i) <= 4 k' / B + k'^2 / (B (B - k')).
//   Webster (the nested order): b_i = x p_i rounded to the nearest, for one x; so
//     |b_i - x p_i| <= 1/2. Summed over the occupied clusters: |B - x| <= k' / 2. Hence
//     |b_i - B p_i| <= |b_i - x p_i| + |x - B| p_i <= 1/2 + p_i k' / 2 = e_i and
//     KL <= sum (1 + k' p_i)^2 / (4 B b_i).
//   Webster after one seat each: b_i = max(1, x p_i rounded). A cluster that got its seat for free
//     has x p_i <= 1/2, so -1/2 <= b_i - x p_i <= 1, and summed -k' <= x - B <= k' / 2. Hence
//     -1/2 - k' p_i <= b_i - B p_i <= 1 + k' p_i / 2, e_i = max(1 + k' p_i / 2, 1/2 + k' p_i).
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace craft {

enum class RoundingRule : std::uint8_t { Hamilton, HamiltonMinOne, Webster, WebsterMinOne };

struct RoundingBound {
    double value = 0; ///< nats; +inf if an occupied cluster got nothing
    std::uint64_t beyond = 0; ///< clusters where |b_i - B p_i| > e_i: capacities, locks or another
                              ///< wanted distribution were at work, so KL may exceed `value`
    std::string text; ///< the inequality, and what keeps it from covering this selection
};

/// e_i of `rule` for a cluster with share p > 0 among `occupied` ones.
[[nodiscard]] double roundingDeviation(RoundingRule rule, double p, std::uint64_t occupied);

/// `share` sums to 1; `seats` are the pairs each cluster gave.
[[nodiscard]] RoundingBound roundingBound(RoundingRule rule, std::span<const double> share,
                                          std::span<const std::uint64_t> seats);

} // namespace craft
