// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"
#include "core/data/clustering.h"
#include "core/data/feature_matrix.h"

#include <span>

namespace craft {

struct KMeansParams {
    std::uint32_t clusters = 64;
    std::uint32_t maxIterations = 30;
    std::uint32_t restarts = 1;       ///< best inertia wins, ties: the earlier
    double tolerance = 1e-4;          ///< stop when the relative drop of inertia is below
    std::uint64_t seed = 1;
};

[[nodiscard]] KMeansModel fitKMeans(const FeatureMatrix& rows, const KMeansParams& params,
                                    Job& job);
[[nodiscard]] Assignment assign(const FeatureMatrix& rows, const KMeansModel& model, Job& job);

} // namespace craft
