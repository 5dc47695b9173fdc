// SPDX-License-Identifier: GPL-3.0-or-later
// k-means on unit rows: k-means++ seeds (Arthur, Vassilvitskii 2007), Lloyd's iterations, nearest
// centroids of everything. Squared distances are 1 - 2 x.c + |c|^2 as feature_matrix.h says, and
// 0 - 0 + |c|^2 for a dense zero row.
#pragma once

#include "core/base/ids.h"
#include "core/base/job.h"
#include "core/data/clustering.h"
#include "core/data/feature_matrix.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

struct KMeansParams {
    std::uint32_t clusters = 64;
    std::uint32_t maxIterations = 30;
    std::uint32_t restarts = 1; ///< best inertia wins, ties: the earlier
    double tolerance = 1e-4; ///< stop when the relative drop of inertia is below
    std::uint64_t seed = 1;
};

/// Fits centroids to `rows`; the same bytes at any thread count.
/// Seeds: D^2 sampling, drawn from Rng(seed, "kmeans.seed", restart); when every row equals a seed
/// already, the lowest row that is no seed. Empty cluster: takes the row farthest from its
/// centroid (ties: lowest row; never the only row of a cluster, never a row that lies on its
/// centroid), counted in `reseeded`; if there is none, it keeps its centroid and stays empty.
/// `inertia[t]` is the sum of squared distances after t updates, so [0] is that of the seeds and
/// there are at most maxIterations + 1; it never increases beyond rounding, re-seeds included.
/// The centroids are those that inertia.back() was measured with.
/// Cost: O(nnz x centroids per column) or O(rows x cols x clusters) an iteration. Dense rows of
/// halves or doubles are copied once (4 rows x cols bytes), floats are not. Polls for a stop every
/// few hundred rows; the caller begins the stage (the number of iterations is unknown, so total 0).
/// Throws Error{Usage} if clusters is 0 or more than rows.
[[nodiscard]] KMeansModel fitKMeans(const FeatureMatrix& rows, const KMeansParams& params,
                                    Job& job);

/// The rows that a fit starts from: params.clusters distinct ones, in the order drawn.
[[nodiscard]] std::vector<RowId> kmeansSeeds(const FeatureMatrix& rows, const KMeansParams& params,
                                             std::uint32_t restart, Job& job);

/// Lloyd's iterations from given rows; `restarts` and `seed` play no part.
/// Throws as fitKMeans. REQUIRES: start.size() == params.clusters.
[[nodiscard]] KMeansModel fitKMeansFrom(const FeatureMatrix& rows, std::span<const RowId> start,
                                        const KMeansParams& params, Job& job);

/// Nearest centroid of every row (argmax of 2 x.c - |c|^2 in float, ties: lowest id) and the
/// squared distance to it, clamped at 0. 8 bytes a row beside the input; advances `job` by rows.
/// For rows that are never in memory together use NearestCentroid.
[[nodiscard]] Assignment assign(const FeatureMatrix& rows, const KMeansModel& model, Job& job);

} // namespace craft
