// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/take.h"

#include "core/base/error.h"

#include <algorithm>
#include <numeric>

namespace craft {
namespace {

std::size_t countClusters(const Ranking& ranking, const Assignment& pool, std::size_t clusters)
{
    if (clusters > 0)
        return clusters;
    if (ranking.groups() != 1)
        return ranking.groups();
    std::size_t count = 1;
    for (const ClusterId cluster : pool.cluster) {
        if (cluster != kNoCluster)
            count = std::max(count, index(cluster) + 1);
    }
    return count;
}

/// Collects rows into a Selection and counts them per cluster.
class Taker {
public:
    Taker(const Ranking& ranking, const Assignment& pool, std::size_t clusters,
          std::span<const double> wanted)
        : m_ranking(ranking)
        , m_pool(pool)
        , m_wanted(wanted)
        , m_next(ranking.groups(), 0)
    {
        const std::size_t count = countClusters(ranking, pool, clusters);
        CRAFT_ASSERT(ranking.groups() <= std::max<std::size_t>(count, 1));
        m_isGlobal = ranking.groups() == 1 && count > 1;
        m_selection.quota.assign(count, 0);
        m_selection.taken.assign(count, 0);
    }

    void reserve(std::uint64_t pairs) { m_selection.pairs.reserve(pairs); }

    /// Takes the next row of group `g`; false if its ranking has ended.
    bool takeFrom(std::size_t g)
    {
        const std::span<const RowId> rows = m_ranking.group(g);
        if (m_next[g] == rows.size())
            return false;
        const RowId row = rows[m_next[g]++];
        const ClusterId cluster = m_pool.cluster[index(row)];
        if (index(cluster) < m_selection.taken.size())
            ++m_selection.taken[index(cluster)];
        if (!m_isGlobal && index(cluster) < m_wanted.size() && m_wanted[index(cluster)] <= 0)
            ++m_selection.overflow;
        m_selection.pairs.push_back({row, cluster, m_next[g],
                                     static_cast<std::uint32_t>(m_selection.pairs.size() + 1),
                                     m_ranking.cost[index(row)]});
        return true;
    }

    void askFor(std::size_t g, std::uint64_t seats)
    {
        if (!m_isGlobal)
            m_selection.quota[g] += seats;
    }

    [[nodiscard]] Selection finish(std::uint64_t budget)
    {
        if (m_isGlobal)
            m_selection.quota = m_selection.taken;
        m_selection.budget = budget;
        m_selection.shortfall = budget - m_selection.pairs.size();
        return std::move(m_selection);
    }

private:
    const Ranking& m_ranking;
    const Assignment& m_pool;
    std::span<const double> m_wanted; ///< per cluster, or empty
    std::vector<std::uint32_t> m_next; ///< per group: rows taken
    bool m_isGlobal = false;
    Selection m_selection;
};

} // namespace

Selection takeNested(const Ranking& ranking, const Assignment& pool,
                     std::span<const std::uint32_t> groups, std::uint64_t budget,
                     std::size_t clusters, std::span<const double> wanted)
{
    Taker taker(ranking, pool, clusters, wanted);
    const auto seats = groups.first(std::min<std::uint64_t>(budget, groups.size()));
    taker.reserve(seats.size());
    bool isOpen = true;
    for (const std::uint32_t g : seats) {
        CRAFT_ASSERT(g < ranking.groups());
        taker.askFor(g, 1);
        isOpen = isOpen && taker.takeFrom(g);
    }
    return taker.finish(budget);
}

Selection takeQuotas(const Ranking& ranking, const Assignment& pool, const Allocation& allocation,
                     std::size_t clusters, std::span<const double> wanted)
{
    CRAFT_ASSERT(allocation.quota.size() == ranking.groups());
    Taker taker(ranking, pool, clusters, wanted);
    const auto asked =
        std::accumulate(allocation.quota.begin(), allocation.quota.end(), std::uint64_t{0});
    taker.reserve(std::min<std::uint64_t>(asked, ranking.rows.size()));
    for (std::size_t g = 0; g < allocation.quota.size(); ++g) {
        taker.askFor(g, allocation.quota[g]);
        for (std::uint64_t seat = 0; seat < allocation.quota[g] && taker.takeFrom(g); ++seat) { }
    }
    return taker.finish(asked + allocation.shortfall);
}

} // namespace craft
