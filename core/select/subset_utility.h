// SPDX-License-Identifier: GPL-3.0-or-later
// What a subset is worth as a whole: agreement with a signal less a quadratic penalty.
#pragma once

#include "core/base/job.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Low-dimensional vectors, row-major.
struct SketchRows {
    std::size_t dims = 0;
    std::vector<float> values;

    [[nodiscard]] std::size_t rows() const noexcept { return dims == 0 ? 0 : values.size() / dims; }
    [[nodiscard]] std::span<const float> row(std::size_t i) const noexcept
    {
        return {values.data() + i * dims, dims};
    }
};

/// U(S) = t . Phi - (penalty / 2) |Phi|^2 with Phi = weight * (sum of the sketches in S), as items
/// join S one by one. GRASP (arXiv 2606.06892) tells of a surrogate from a smoothness lower bound
/// with a quadratic geometric penalty; only its abstract was at hand, so this form of it is ours
/// (methods.md section 8). U is largest where Phi = t / penalty.
class SubsetUtility {
public:
    SubsetUtility(std::span<const double> signal, double penalty, double weight);

    /// What U grows by when the item joins: weight * x . r - (penalty / 2) weight^2 |x|^2, where r
    /// is residual(). O(dims).
    [[nodiscard]] double gain(std::span<const float> item) const noexcept;
    /// The same where |x|^2 is known.
    [[nodiscard]] double gain(std::span<const float> item, double squaredLength) const noexcept;
    void add(std::span<const float> item) noexcept;
    /// U of what was added: the sum of the gains.
    [[nodiscard]] double value() const noexcept { return m_value; }
    /// t - penalty * Phi.
    [[nodiscard]] std::span<const double> residual() const noexcept { return m_residual; }

private:
    std::vector<double> m_residual;
    double m_penalty;
    double m_weight;
    double m_value = 0;
};

/// U(S) by its definition; O(chosen * dims).
[[nodiscard]] double subsetUtility(const SketchRows& items, std::span<const std::size_t> chosen,
                                   std::span<const double> signal, double penalty, double weight);

/// Numbers of `picks` items (or all), in the order of choosing: the item of the largest gain (ties:
/// lower number) joins `utility`, gains of 0 and below included, until there are enough. `refresh`
/// items are chosen between two looks at all gains; 1 is the greedy algorithm itself.
/// O(items * dims * picks / refresh), items in parallel. Throws Cancelled when stopped.
[[nodiscard]] std::vector<std::size_t> pickByUtility(const SketchRows& items,
                                                     SubsetUtility& utility, std::size_t picks,
                                                     std::size_t refresh, Job& job);

} // namespace craft
