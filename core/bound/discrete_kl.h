// SPDX-License-Identifier: GPL-3.0-or-later
// How far two distributions over clusters are apart.
#pragma once

#include <cstdint>
#include <span>

namespace craft {

/// Divergences of q (the selection) from p (validation). 0 log 0 = 0.
struct DiscreteDivergence {
    double kl = 0; ///< KL(p || q) = sum p_i log(p_i / q_i), nats; +inf if a cluster
                   ///< with p_i > 0 has q_i = 0
    double klReverse = 0; ///< KL(q || p), nats; +inf if a cluster with q_i > 0 has p_i = 0
    double totalVariation = 0; ///< 1/2 sum |p_i - q_i|
    double chiSquare = 0; ///< sum (p_i - q_i)^2 / q_i >= kl; +inf as kl
    double entropy = 0; ///< -sum p_i log p_i, nats
    std::uint64_t occupied = 0; ///< clusters with p_i > 0
};

/// p log(p / q): 0 if p is 0, +inf if only q is 0.
[[nodiscard]] double klTerm(double p, double q) noexcept;

/// REQUIRES: both of one size and both sum to 1; a q of zeros stands for "nothing selected" and
/// gives +inf, +inf, 1, +inf.
[[nodiscard]] DiscreteDivergence discreteDivergence(std::span<const double> p,
                                                    std::span<const double> q);

/// What a plug-in estimate of KL over `cells` cells is too high by, to first order, when p and q
/// are shares in independent samples of n and m points: (cells - 1) / 2n + (cells - 1) / 2m
/// (Miller, Madow 1955). Shares that were set, such as quotas, are no sample and have no such bias.
[[nodiscard]] double plugInBias(std::uint64_t cells, std::uint64_t n, std::uint64_t m) noexcept;

} // namespace craft
