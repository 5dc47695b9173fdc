// SPDX-License-Identifier: GPL-3.0-or-later
// An estimate of KL(p || q) from samples, by nearest neighbours.
#pragma once

#include "core/base/job.h"
#include "core/bound/points.h"

#include <cstdint>

namespace craft {

struct KnnKl {
    double kl = 0; ///< nats; may be negative; NaN if nothing could be used
    std::uint64_t used = 0; ///< points of x in the mean
    std::uint64_t skipped = 0; ///< points of x with a distance of 0 (duplicates)
};

/// Wang, Kulkarni, Verdu 2009; Perez-Cruz 2008:
///   (d / n) sum_i log(nu_k(x_i) / rho_k(x_i)) + log(m / (n - 1)),
/// rho_k(x_i) the distance of x_i to its k-th nearest other x, nu_k(x_i) to its k-th nearest y.
/// Points where either is 0 are left out of the mean. The bias grows with d: use it in few
/// dimensions. O(n (n + m) d); NaN if n <= k or m < k.
[[nodiscard]] KnnKl knnKl(const DensePoints& x, const DensePoints& y, std::uint32_t k, Job& job);

} // namespace craft
