// SPDX-License-Identifier: GPL-3.0-or-later
// The interface of everything that orders pool rows.
#pragma once

#include "core/base/job.h"
#include "core/base/params.h"
#include "core/data/clustering.h"
#include "core/data/corpus.h"
#include "core/data/feature_matrix.h"
#include "core/data/ranking.h"
#include "core/data/row_flags.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

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
    /// The texts. Only for selectors that ask for them.
    const Corpus* pool = nullptr;
    const Corpus* validation = nullptr;
    std::uint64_t rows = 0; ///< rows to rank in all, for methods that rank the whole pool
    std::uint64_t budget = 0; ///< pairs that the run is to select
};

/// What a method needs, and what its ranking is good for.
struct SelectorTraits {
    /// One ranking of the whole pool (one group), cut where the budget ends; nothing is allocated
    /// to clusters, which then only describe the selection.
    bool wholePool = false;
    /// The ranking is made for RankInput::budget: a prefix of it is not what the method selects
    /// for a smaller budget, so another budget ranks anew.
    bool oneBudget = false;
    /// Every further row costs a search: ranks twice the budget instead of four times.
    bool greedy = false;
    bool readsVectors = true; ///< reads RankInput::features
    bool sourceClusters = false; ///< reads RankInput::clustering though it ranks the whole pool
    bool targetClusters = false; ///< reads RankInput::targets
    /// False promises that the ranking of one input is the same for every RankInput::seed.
    bool seeded = true;

    [[nodiscard]] bool usesClusters() const noexcept
    {
        return !wholePool || sourceClusters || targetClusters;
    }
    /// Whether two seeds may select different pairs. k-means is seeded, hence so are its clusters.
    [[nodiscard]] bool variesWithSeed() const noexcept { return seeded || usesClusters(); }
};

/// Orders the rows of every cluster, or of the whole pool. Stateless; rank() is pure and the same
/// at any thread count.
class Selector {
public:
    virtual ~Selector() = default;
    [[nodiscard]] virtual std::vector<ParamSpec> params() const = 0;
    /// Under these (resolved) parameters.
    [[nodiscard]] virtual SelectorTraits traits(const Params& params) const;
    /// Files that rank() reads because parameters name them. Their content is input like the
    /// corpora: whoever caches results must put it into the fingerprint. Empty names left out.
    [[nodiscard]] virtual std::vector<std::filesystem::path> files(const Params& params) const;
    /// Ids among params() that rank() does not read under these (resolved) parameters: any other
    /// value of one of them gives the same ranking, so whoever sets it should be told.
    [[nodiscard]] virtual std::vector<std::string> unread(const Params& params) const;
    /// One group per cluster with the first min(depth, eligible) rows (wholePool: one group with
    /// the first min(rows, eligible)), and the cost of every eligible row. `params` is resolved
    /// against params(). Throws Error{Usage} for parameters that do not go together or with these
    /// vectors, Cancelled when stopped.
    [[nodiscard]] virtual Ranking rank(const RankInput& in, const Params& params,
                                       Job& job) const = 0;
};

} // namespace craft
