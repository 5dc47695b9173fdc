// SPDX-License-Identifier: GPL-3.0-or-later
// The interface of everything that orders pool rows.
#pragma once

#include "core/base/job.h"
#include "core/base/params.h"
#include "core/data/clustering.h"
#include "core/data/feature_matrix.h"
#include "core/data/ranking.h"
#include "core/data/row_flags.h"

#include <memory>
#include <span>

namespace craft {

/// What a selector sees. All spans are per pool row or per cluster.
/// A row is eligible if its flags are 0 and it has a cluster.
struct RankInput {
    const PairFeatures& features;
    const Clustering& clustering;
    const RowFlags& flags; ///< 0 = eligible
    std::span<const std::uint64_t> depth; ///< per cluster: rows to rank (capped by availability)
    std::span<const std::uint64_t> picks; ///< per cluster: rows to pick greedily, <= depth
    std::uint64_t seed = 1;
    /// Clusters of the target side, made from the target vectors as `clustering` is from the
    /// sources (pool and validation rows assigned). Only for selectors that ask for them.
    const Clustering* targets = nullptr;
};

/// Orders the rows of every cluster. Stateless; rank() is pure and the same at any thread count.
class Selector {
public:
    virtual ~Selector() = default;
    [[nodiscard]] virtual std::vector<ParamSpec> params() const = 0;
    /// True if rank() reads RankInput::targets under these (resolved) parameters.
    [[nodiscard]] virtual bool needsTargetClusters(const Params& params) const;
    /// One group per cluster with the first min(depth, eligible) rows, and the cost of every
    /// eligible row. `params` is resolved against params(). Throws Error{Usage} for parameters
    /// that do not go together or with these vectors, Cancelled when stopped.
    [[nodiscard]] virtual Ranking rank(const RankInput& in, const Params& params,
                                       Job& job) const = 0;
};

} // namespace craft
