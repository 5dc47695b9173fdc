// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bound/knn_kl.h"

#include "core/base/error.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace craft {
namespace {

constexpr std::size_t kPointsPerTask = 64;
constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

/// Square of the distance of `point` to its k-th nearest of `others`, `self` left out.
float kthSquared(const ByDimension& others, std::span<const float> point, std::size_t self,
                 std::vector<float>& least)
{
    std::fill(least.begin(), least.end(), std::numeric_limits<float>::infinity());
    std::array<float, kDistanceRun> squared;
    for (std::size_t first = 0; first < others.size(); first += kDistanceRun) {
        const std::size_t count = std::min(kDistanceRun, others.size() - first);
        others.squaredTo(point, first, std::span(squared).first(count));
        for (std::size_t i = 0; i < count; ++i) {
            if (squared[i] >= least.back() || first + i == self)
                continue;
            std::size_t at = least.size() - 1;
            for (; at > 0 && least[at - 1] > squared[i]; --at)
                least[at] = least[at - 1];
            least[at] = squared[i];
        }
    }
    return least.back();
}

} // namespace

KnnKl knnKl(const DensePoints& x, const DensePoints& y, std::uint32_t k, Job& job)
{
    CRAFT_ASSERT(x.dim == y.dim && k > 0);
    KnnKl out;
    out.kl = std::numeric_limits<double>::quiet_NaN();
    if (x.size() <= k || y.size() < k)
        return out;
    const ByDimension xs(x);
    const ByDimension ys(y);
    std::vector<double> logRatio(x.size());
    parallelBlocks(
        x.size(), job,
        [&](Block block) {
            std::vector<float> least(k);
            for (std::size_t i = block.first; i < block.last; ++i) {
                const auto rho = static_cast<double>(kthSquared(xs, x.point(i), i, least));
                const auto nu = static_cast<double>(kthSquared(ys, x.point(i), kNobody, least));
                logRatio[i] = rho > 0 && nu > 0 ? 0.5 * std::log(nu / rho)
                                                : std::numeric_limits<double>::quiet_NaN();
            }
        },
        kPointsPerTask);
    double sum = 0;
    for (const double v : logRatio) {
        if (std::isnan(v))
            continue;
        sum += v;
        ++out.used;
    }
    out.skipped = x.size() - out.used;
    if (out.used > 0) {
        out.kl = static_cast<double>(x.dim) * sum / static_cast<double>(out.used)
            + std::log(static_cast<double>(y.size()) / static_cast<double>(x.size() - 1));
    }
    return out;
}

} // namespace craft
