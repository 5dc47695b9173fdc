// SPDX-License-Identifier: GPL-3.0-or-later
// The diameter of a cell while it grows row by row: one pass gives it for every budget.
#pragma once

#include "core/base/job.h"
#include "core/bound/cell_points.h"
#include "core/bound/diameter.h"
#include "core/data/clustering.h"
#include "core/data/feature_matrix.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace craft {

/// A diameter for every number of pool rows, as a step function: few values, since a diameter
/// only grows and soon reaches what rows of length 1 can have.
class DiameterProfile {
public:
    /// With the first `rows` pool rows (0: validation rows only); beyond the last row the last
    /// value. O(log steps).
    [[nodiscard]] Diameter at(std::uint64_t rows) const;
    /// From `rows` pool rows on it is `diameter`. REQUIRES: `rows` ascend.
    void add(std::uint64_t rows, const Diameter& diameter);
    [[nodiscard]] std::size_t steps() const noexcept { return m_steps.size(); }

private:
    struct Step {
        std::uint64_t rows;
        Diameter diameter;
    };
    std::vector<Step> m_steps;
};

/// The diameter of points that join one after the other. `Points`, `radius` and `cap` are as in
/// diameter.h.
///
/// Up to `limit` points it is exact: a new point is compared with those before it, by falling
/// radius, while radius + radius exceeds the best; at `cap` it is final. Both leave out less than
/// 1e-6, as exactDiameter() does. Beyond `limit` it is a bracket: let p and q be the farthest
/// pair of the exact part, c their distance, a and b the largest distances to p and to q so far.
/// A point x lies at |x - m|^2 = (|x - p|^2 + |x - q|^2) / 2 - c^2 / 4 from their middle m
/// (Apollonius), so the diameter is at most 2 sqrt((a^2 + b^2) / 2 - c^2 / 4), and at least
/// max(a, b). Two distances a point.
template <class Points>
class RunningDiameter {
public:
    RunningDiameter(Points& points, std::span<const double> radius, double cap, std::size_t limit)
        : m_points(points)
        , m_radius(radius)
        , m_cap(cap)
        , m_limit(std::max<std::size_t>(limit, 2))
    { }

    void add(std::size_t i)
    {
        m_largestRadius = std::max(m_largestRadius, m_radius[i]);
        if (!isFinal() && !m_isBracket && m_members.size() == m_limit)
            startBracket();
        ++m_count;
        if (isFinal())
            return;
        if (m_isBracket)
            addToBracket(i);
        else
            addExactly(i);
    }

    [[nodiscard]] Diameter value() const
    {
        if (m_count < 2)
            return {};
        const double low = std::max({m_best, m_fromP, m_fromQ});
        if (!m_isBracket || isFinal())
            return {low, low, DiameterKind::Exact};
        const double squared = (m_fromP * m_fromP + m_fromQ * m_fromQ) / 2 - m_best * m_best / 4;
        const double high =
            std::min({m_cap, 2 * m_largestRadius, 2 * std::sqrt(std::max(0.0, squared))});
        return {low, std::max(low, high), DiameterKind::Bracket};
    }

private:
    static constexpr double kRounding = 1e-6; // radii come from float squares

    [[nodiscard]] bool isFinal() const noexcept
    {
        return std::max({m_best, m_fromP, m_fromQ}) >= m_cap - kRounding;
    }

    /// The distance of point i to the pinned point.
    [[nodiscard]] double toPinned(std::size_t i) const
    {
        return std::sqrt(std::max(0.0, m_points.squaredToPinned(i)));
    }

    void addExactly(std::size_t i)
    {
        if (!m_members.empty())
            m_points.pin(i);
        const double reach = m_radius[i] + kRounding;
        for (const std::size_t b : m_members) {
            if (reach + m_radius[b] <= m_best)
                break;
            if (const double distance = toPinned(b); distance > m_best) {
                m_best = distance;
                m_pair = {b, i};
            }
        }
        const auto isFarther = [this](double radius, std::size_t b) {
            return radius > m_radius[b];
        };
        m_members.insert(
            std::upper_bound(m_members.begin(), m_members.end(), m_radius[i], isFarther), i);
    }

    void startBracket()
    {
        m_isBracket = true;
        if (m_best <= 0)
            m_pair = {m_members[0], m_members[0]};
        m_fromP = farthestFrom(m_pair.first);
        m_fromQ = farthestFrom(m_pair.second);
        m_members = {};
    }

    [[nodiscard]] double farthestFrom(std::size_t from)
    {
        m_points.pin(from);
        double out = 0;
        for (const std::size_t b : m_members)
            out = std::max(out, b == from ? 0.0 : toPinned(b));
        return out;
    }

    void addToBracket(std::size_t i)
    {
        m_points.pin(i);
        m_fromP = std::max(m_fromP, toPinned(m_pair.first));
        m_fromQ = std::max(m_fromQ, toPinned(m_pair.second));
    }

    Points& m_points;
    std::span<const double> m_radius;
    double m_cap;
    std::size_t m_limit;
    std::vector<std::size_t> m_members; ///< by falling radius; empty once it is a bracket
    std::pair<std::size_t, std::size_t> m_pair{0, 0}; ///< the farthest pair: p and q
    std::size_t m_count = 0;
    double m_best = 0; ///< the exact part's diameter
    double m_fromP = 0; ///< bracket: largest distance to p
    double m_fromQ = 0;
    double m_largestRadius = 0;
    bool m_isBracket = false;
};

/// The cell size up to which cells are measured exactly: no more than `maxPoints`, and so that
/// min(size, limit)^2 / 2 distances of all cells fit into kExactDiameterWork. Unlike
/// exactDiameterLimit() it counts what a large cell costs until it reaches the limit.
[[nodiscard]] std::size_t runningDiameterLimit(std::span<const CellRows> cells,
                                               std::uint64_t maxPoints, double workPerPair);

/// One profile per cell; `selected` are its pool rows in the order in which they join. At any
/// prefix of at most runningDiameterLimit() points it is what cellDiameters() says of those
/// rows; beyond it is a bracket that holds. The same bytes at any thread count.
[[nodiscard]] std::vector<DiameterProfile> diameterProfiles(const PairFeatures& features,
                                                            const Clustering& clustering,
                                                            std::span<const CellRows> cells,
                                                            std::uint64_t maxPoints, Job& job);

} // namespace craft
