// SPDX-License-Identifier: GPL-3.0-or-later
// Every budget of one ranking at once: what a budget slider shows while it moves.
#pragma once

#include "core/base/job.h"
#include "core/base/params.h"
#include "core/bound/diameter_profile.h"
#include "core/data/clustering.h"
#include "core/data/diagnostics.h"
#include "core/data/ranking.h"
#include "core/pipeline/seats.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace craft {

class Pipeline;

/// Numbers of one budget, in the terms of Diagnostics.
struct BudgetPoint {
    std::uint64_t budget = 0; ///< pairs asked for, or that a token budget came to
    std::uint64_t selected = 0;
    std::uint64_t shortfall = 0; ///< budget - selected
    std::uint64_t overflow = 0; ///< pairs of clusters without a wanted share
    std::uint64_t sourceTokens = 0;
    std::uint64_t targetTokens = 0;
    /// False: the ranking is not deep enough for this budget (or the pool too small), and the
    /// numbers are those of what it has. Rank deeper to know.
    bool covered = true;
    std::vector<ClusterDiagnostics> clusters; ///< every field filled
    double klDiscrete = 0;
    double klReverse = 0;
    double totalVariation = 0;
    double residual = 0;
    double meanRadius = 0;
};

/// Made once from a ranked pipeline. After that any budget costs O(k log depth), with Hamilton
/// rounding O(k log k): no stage runs and nothing is read. Holds plain values; const functions
/// are thread-safe.
///
/// A covered point has the numbers that Pipeline::selection() and diagnostics() have under the
/// same parameters, that budget and the same explicit "depth". Two things are allowed to differ:
/// last digits of sums (radii are summed in taking order here), and diameters of cells too large
/// to measure exactly, which are brackets of other widths. With Hamilton rounding and a method
/// that ranks greedily, a budget of its own may also rank deeper and so in another order.
class BudgetCurve {
public:
    /// Runs missing stages up to Rank. Begins the stage "Following the budget" of `job`.
    [[nodiscard]] static BudgetCurve build(Pipeline& pipeline, Job& job);

    [[nodiscard]] BudgetPoint at(std::uint64_t budget) const; ///< pairs
    /// The longest prefix of the order with at most so many target tokens, as
    /// Pipeline::selectTokens(); no pair if the first is longer. Not covered if the whole ranking
    /// has no more tokens and a deeper one has further pairs. Throws Error{Usage} unless
    /// isNested().
    [[nodiscard]] BudgetPoint atTokens(std::uint64_t targetTokens) const;

    /// True if the method ranks for one budget: at() covers that one only.
    [[nodiscard]] bool isOneBudget() const noexcept { return m_isOneBudget; }
    /// Largest budget that at() covers. Nested: so are all smaller ones. With Hamilton rounding,
    /// which is not monotone, a smaller one may exceptionally not be covered: at() says so.
    [[nodiscard]] std::uint64_t deepest() const noexcept { return m_deepest; }
    /// Eligible pairs: no budget can select more.
    [[nodiscard]] std::uint64_t eligible() const noexcept { return m_eligible; }
    /// True if smaller budgets are prefixes of order(); false for Hamilton rounding.
    [[nodiscard]] bool isNested() const noexcept { return m_isNested; }
    /// All ranked pairs in taking order, or cluster by cluster unless isNested().
    [[nodiscard]] std::span<const SelectedPair> order() const noexcept { return m_order; }
    /// True if the point's selection holds `row`. O(1). REQUIRES: `at` is of this curve.
    [[nodiscard]] bool isSelected(RowId row, const BudgetPoint& at) const noexcept;
    /// 1-based inside its cluster in taking order, 0 = not ranked.
    [[nodiscard]] std::uint32_t rankOf(RowId row) const noexcept { return m_rank[index(row)]; }

private:
    /// Sums over the first rows of a cluster.
    struct Sums {
        std::uint64_t sourceTokens = 0;
        std::uint64_t targetTokens = 0;
        double radius = 0; ///< validation rows included
        double squaredRadius = 0;
    };
    /// What a budget takes of each cluster.
    struct Taking {
        std::vector<std::uint64_t> quota;
        std::vector<std::uint64_t> taken;
        bool covered = true;
    };

    void order(const Ranking& ranking, std::uint64_t depth);
    void orderNested(const Ranking& ranking, std::uint64_t depth);
    void orderByGroup(const Ranking& ranking);
    void groupByCluster();
    void measure(Pipeline& pipeline, Job& job);
    void sumRows(Pipeline& pipeline, Job& job);
    void countPool(Pipeline& pipeline, Job& job);
    void findDeepest();
    [[nodiscard]] Taking take(std::uint64_t budget) const;
    [[nodiscard]] Taking takeQuotas(std::uint64_t budget) const;
    void describe(const Taking& taking, BudgetPoint& out) const;

    Params m_params;
    Shares m_shares;
    std::shared_ptr<const Clustering> m_clustering;
    bool m_isNested = true;
    bool m_isOneBudget = false; ///< the method ranks for one budget: only that one is covered
    bool m_isGlobal = false; ///< one ranking over several clusters: no quotas
    std::uint64_t m_eligible = 0;
    std::uint64_t m_deepest = 0;
    std::vector<SelectedPair> m_order;
    std::vector<std::uint64_t> m_targetTokens; ///< of the first i pairs of the order
    std::vector<std::uint32_t> m_rank; ///< per pool row
    std::vector<std::uint64_t> m_offsets; ///< clusters + 1, into m_places
    std::vector<std::uint32_t> m_places; ///< by cluster: indices into m_order, ascending
    std::vector<Sums> m_sums; ///< by cluster: after 0, 1, ... rows; one more than m_places each
    std::vector<DiameterProfile> m_diameters;
    std::vector<ClusterDiagnostics> m_clusters; ///< what no budget changes
};

} // namespace craft
