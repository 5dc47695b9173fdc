// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/farthest_first.h"

#include "core/select/cluster_rows.h"

#include <algorithm>
#include <limits>

namespace craft {
namespace {

/// Orders by (larger distance, lower point).
std::uint64_t farKey(float distance, std::uint32_t point)
{
    return costKey(-distance, rowId(point));
}

class Traversal {
public:
    Traversal(PointDistances& points, std::uint64_t count)
        : m_points(points)
        , m_count(std::min<std::uint64_t>(count, points.size()))
        , m_least(points.size(), std::numeric_limits<float>::infinity())
        , m_isChosen(points.size(), 0)
    { }

    void start(std::uint32_t point, Job& job)
    {
        choose(point);
        m_points.lower(m_out.points, m_least, job);
    }
    [[nodiscard]] bool isDone() const { return m_out.points.size() >= m_count; }

    /// Chooses among the farthest `working` points until an outer one may be farther.
    void round(std::size_t working, Job& job)
    {
        const std::size_t before = m_out.points.size();
        const std::uint64_t outer = fillWorking(working);
        m_points.keep(m_working);
        std::vector<float> distance(m_working.size());
        while (!isDone()) {
            const std::size_t best = farthestInside();
            if (best == m_working.size())
                break;
            const float own = m_near[best];
            if (farKey(own, m_working[best]) > outer)
                break;
            m_out.radius.push_back(m_out.radius.empty() ? own : std::min(own, m_out.radius.back()));
            choose(m_working[best]);
            m_points.among(best, distance, job);
            for (std::size_t i = 0; i < distance.size(); ++i)
                m_near[i] = std::min(m_near[i], distance[i]);
            job.checkpoint();
        }
        if (!isDone())
            m_points.lower(std::span(m_out.points).subspan(before), m_least, job);
    }

    [[nodiscard]] FarthestFirst take() { return std::move(m_out); }

private:
    void choose(std::uint32_t point)
    {
        m_out.points.push_back(point);
        m_isChosen[point] = 1;
    }

    /// The points with the lowest keys into m_working, ascending; returns the lowest key outside.
    std::uint64_t fillWorking(std::size_t working)
    {
        std::vector<std::uint64_t> keys;
        for (std::uint32_t i = 0; i < m_least.size(); ++i) {
            if (m_isChosen[i] == 0)
                keys.push_back(farKey(m_least[i], i));
        }
        std::uint64_t outer = std::numeric_limits<std::uint64_t>::max();
        if (keys.size() > working) {
            const auto cut = keys.begin() + static_cast<std::ptrdiff_t>(working);
            std::nth_element(keys.begin(), cut, keys.end());
            outer = *cut;
            keys.erase(cut, keys.end());
        }
        m_working.clear();
        for (const std::uint64_t key : keys)
            m_working.push_back(static_cast<std::uint32_t>(key));
        std::sort(m_working.begin(), m_working.end());
        m_near.clear();
        for (const std::uint32_t point : m_working)
            m_near.push_back(m_least[point]);
        return outer;
    }

    /// Number of the farthest working point, or how many there are if all are chosen.
    [[nodiscard]] std::size_t farthestInside() const
    {
        std::size_t best = m_working.size();
        for (std::size_t i = 0; i < m_working.size(); ++i) {
            if (m_isChosen[m_working[i]] == 0
                && (best == m_working.size() || m_near[i] > m_near[best]))
                best = i;
        }
        return best;
    }

    PointDistances& m_points;
    std::uint64_t m_count;
    std::vector<float> m_least; ///< by point, as of the last lower()
    std::vector<std::uint8_t> m_isChosen;
    std::vector<std::uint32_t> m_working; ///< ascending
    std::vector<float> m_near; ///< by working point, up to date
    FarthestFirst m_out;
};

} // namespace

FarthestFirst farthestFirst(PointDistances& points, std::uint32_t start, std::uint64_t count,
                            std::size_t working, Job& job)
{
    if (count == 0 || points.size() == 0)
        return {};
    Traversal traversal(points, count);
    traversal.start(start, job);
    while (!traversal.isDone())
        traversal.round(working, job);
    return traversal.take();
}

} // namespace craft
