// SPDX-License-Identifier: GPL-3.0-or-later
// The cost of pool rows under the conditional selector: the expected distance of a row to the
// validation pairs of its source cluster (methods.md 1.4, variants a to f).
#pragma once

#include "core/select/cluster_rows.h"
#include "core/select/expectation.h"
#include "core/select/likelihood.h"

#include <optional>

namespace craft {

/// How targets are compared and rows ordered inside a cluster.
enum class Variant : std::uint8_t {
    Centroids, ///< a: expected distance to target centroids, weighted by P(j|i)
    Samples, ///< b: expected distance to the validation targets (conditional mean)
    Cells, ///< c: seats for target clusters by P(j|i), nearest to the centroid in each
    Guarded, ///< d: b without near duplicates of targets already chosen
    Decay, ///< e: b on both sides, features lose weight as chosen pairs use them
    Likelihood, ///< f: of the nearest by b, those that make validation's n-grams likely
};

/// The resolved parameters of the conditional selector.
struct ConditionalParams {
    Variant variant = Variant::Decay;
    Metric metric = Metric::Cosine;
    double shrink = 0; ///< lambda: weight of the global mean, in validation pairs
    double beta = 0; ///< how much of the pool's mean is subtracted
    double alpha = 0; ///< weight of the source side, 1 - alpha that of the target side
    double decay = 0; ///< e: factor per use of a feature
    double smoothing = 0; ///< a, c: lambda of P(j|i)
    LikelihoodParams likelihood; ///< f
    double nearDuplicate = 0; ///< d: cosine above which a target repeats another

    [[nodiscard]] bool usesTargetClusters() const noexcept
    {
        return variant == Variant::Centroids || variant == Variant::Cells;
    }
};

/// Validation rows of one side by cluster, and what a pool row of that side is compared with.
/// Immutable after construction and thread-safe.
class ConditionalSide {
public:
    /// `members` are the validation rows by source cluster.
    ConditionalSide(const FeatureMatrix& pool, const FeatureMatrix& validation,
                    std::span<const float> poolMean, const ClusterRows& members,
                    const ConditionalParams& params);

    [[nodiscard]] const FeatureMatrix& pool() const noexcept { return m_pool; }
    [[nodiscard]] std::span<const float> poolMean() const noexcept { return m_poolMean; }
    /// (sum over the cluster's validation rows + lambda * mean of all) / (m_i + lambda), minus
    /// beta * pool mean; without validation rows the mean of all. Variant e clamps it at 0, so
    /// that a stale score is an upper bound.
    [[nodiscard]] Expectation ofCluster(std::size_t cluster) const;
    /// Subtracts beta * pool mean from a finished expectation on this side.
    void contrast(Expectation& expectation) const;

private:
    const FeatureMatrix& m_pool;
    std::span<const float> m_poolMean;
    const ClusterRows& m_members;
    ConditionalParams m_params;
    UnitRows m_validation;
    Expectation m_global;
};

/// The target clusters and P(j|i), counted on the validation pairs.
class TargetCells {
public:
    TargetCells(const Clustering& targets, const ClusterRows& members, double smoothing);

    [[nodiscard]] std::size_t size() const noexcept { return m_targets.clusters(); }
    /// P(j|i) = (N_ij + lambda P(j)) / (m_i + lambda); P(j) for a cluster without validation rows.
    [[nodiscard]] std::vector<double> shares(std::size_t cluster) const;
    [[nodiscard]] VectorView centroid(std::size_t j) const noexcept;
    [[nodiscard]] double squaredLength(std::size_t j) const noexcept { return m_squared[j]; }
    /// The target cluster of a pool row; size() if it has none.
    [[nodiscard]] std::size_t cellOf(RowId row) const noexcept;

private:
    const Clustering& m_targets;
    const ClusterRows& m_members;
    double m_smoothing;
    std::vector<double> m_shares; ///< P(j)
    std::vector<std::vector<float>> m_centroids;
    std::vector<double> m_squared; ///< squared lengths of the centroids
};

/// Everything the costs are computed from. Immutable and thread-safe.
class ConditionalCost {
public:
    /// Throws Error{Usage} or Error{Invalid} if `params` do not fit together or to `in`.
    ConditionalCost(const RankInput& in, const ConditionalParams& params);
    ConditionalCost(const ConditionalCost&) = delete;
    ConditionalCost& operator=(const ConditionalCost&) = delete;

    /// The cost of every eligible row, NaN for the others. O(stored values) for linear metrics.
    [[nodiscard]] std::vector<float> all(const ClusterRows& rows, Job& job) const;
    /// Only of the sides that count: source if alpha > 0, target if alpha < 1.
    [[nodiscard]] const std::optional<ConditionalSide>& source() const noexcept { return m_source; }
    [[nodiscard]] const std::optional<ConditionalSide>& target() const noexcept { return m_target; }
    /// Only for variants a and c.
    [[nodiscard]] const std::optional<TargetCells>& cells() const noexcept { return m_cells; }

private:
    void score(std::size_t cluster, std::span<const RowId> rows, std::span<float> cost) const;

    ConditionalParams m_params;
    ClusterRows m_members;
    std::optional<ConditionalSide> m_source;
    std::optional<ConditionalSide> m_target;
    std::optional<TargetCells> m_cells;
};

} // namespace craft
