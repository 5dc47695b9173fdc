// SPDX-License-Identifier: GPL-3.0-or-later
// The KL bound of a selection and everything it is made of (methods 1.6, 1.7).
#pragma once

#include "core/base/job.h"
#include "core/data/clustering.h"
#include "core/data/diagnostics.h"
#include "core/data/feature_matrix.h"
#include "core/data/ranking.h"
#include "core/data/row_flags.h"

#include <string>
#include <vector>

namespace craft {

struct DiagnoseParams {
    std::uint64_t exactDiameterPoints = 4096; ///< more points: a bracket instead
    std::uint32_t projectedDimensions = 6;
    std::uint32_t projections = 5;
    std::uint32_t neighbours = 4;             ///< k of the k-NN estimate
    bool webster = true;                      ///< which rounding bound applies
    bool minOne = false;
    std::uint64_t seed = 1;
};

[[nodiscard]] Diagnostics diagnose(const PairFeatures& features, const Clustering& clustering,
                                   const RowFlags& flags, const Selection& selection,
                                   const DiagnoseParams& params, Job& job);

/// What a printed number is: one row per name that `craft stats` and `--json` use.
struct Definition {
    std::string name;    ///< "kl_discrete"
    std::string unit;    ///< "nats", "pairs", ...
    std::string text;    ///< one or two sentences with the formula
};
[[nodiscard]] const std::vector<Definition>& definitions();

} // namespace craft
