// SPDX-License-Identifier: GPL-3.0-or-later
// What another number of clusters would look like, on a sample of the pool: fast enough to follow
// a slider while it is dragged.
#pragma once

#include "core/base/job.h"
#include "core/base/params.h"
#include "core/data/diagnostics.h"
#include "core/data/feature_matrix.h"
#include "core/data/row_flags.h"

#include <cstdint>
#include <string>
#include <vector>

namespace craft {

/// Pool rows that a preview looks at, unless it is told otherwise.
inline constexpr std::uint64_t kPreviewRows = 20000;

/// Most Lloyd iterations of a preview's k-means, whatever the parameters allow.
inline constexpr std::uint32_t kPreviewIterations = 6;

/// Larger budgets are split by largest remainders in a preview, which needs no walk through the
/// seats: a quota may be a pair or two off.
inline constexpr std::uint64_t kPreviewSeats = 65536;

/// Clusters as a preview sees them, and on how many rows.
struct ClusterPreview {
    std::uint32_t k = 0;
    std::uint64_t sampledRows = 0; ///< pool rows that were assigned
    std::uint64_t poolRows = 0; ///< eligible pool rows that they stand for
    /// `pool` is scaled up from the sample; quota and selected are what the allocation gives on
    /// these sizes; radii are of the validation rows alone; diameters are 0; residual is
    /// p_i * 2 * largest validation radius.
    std::vector<ClusterDiagnostics> clusters;
    std::vector<std::string> titles;
    double inertia = 0; ///< of the validation rows
    double klDiscrete = 0; ///< of the quotas
    /// sum p_i * 2 * largest validation radius of cluster i: no diameter of validation rows is
    /// larger, but those of selected rows may be. It stands in for the residual until the exact
    /// one is there.
    double residual = 0;
};

/// A sample of the eligible pool rows and the validation sources. Holds copies; const functions
/// are thread-safe.
class PreviewSample {
public:
    /// Every set of `rows` eligible rows (flags 0; `flags` may be empty) is equally likely; all
    /// of them if there are no more. O(pool).
    [[nodiscard]] static PreviewSample draw(const PairFeatures& features, const RowFlags& flags,
                                            std::uint64_t rows, std::uint64_t seed, Job& job);

    /// k-means with `k` clusters on the validation sources, whatever "fit" says, with the seed of
    /// `params`, one start and at most kPreviewIterations iterations; then the nearest clusters
    /// of the sampled rows and the split of `budget` by "allocation", "rounding", "min-one" and
    /// "strict". Rows pinned by hand and cluster weights are left out: their clusters are others
    /// for every k. The same bytes at any thread count. Begins the stage "Previewing clusters".
    /// Throws Error{Usage} if k is 0 or more than the validation rows.
    [[nodiscard]] ClusterPreview clusters(const Params& params, std::uint32_t k,
                                          std::uint64_t budget, Job& job) const;

    [[nodiscard]] std::uint64_t sampledRows() const noexcept { return m_pool.rows(); }
    [[nodiscard]] std::uint64_t poolRows() const noexcept { return m_poolRows; }

private:
    FeatureMatrix m_pool; ///< sampled rows
    FeatureMatrix m_validation;
    std::vector<float> m_poolMean;
    std::vector<std::string> m_names;
    std::uint64_t m_poolRows = 0; ///< eligible rows of the whole pool
};

} // namespace craft
