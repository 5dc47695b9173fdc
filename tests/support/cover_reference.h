// SPDX-License-Identifier: GPL-3.0-or-later
// Slow, obvious versions of methods that cover a space, and similarities given as a table.
#pragma once

#include "core/select/farthest_first.h"
#include "core/space/score_source.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace craft::test {

/// Scores of rows (outer) with queries (inner).
using ScoreTable = std::vector<std::vector<float>>;

/// A table as a ScoreSource.
class TableScores final : public ScoreSource {
public:
    explicit TableScores(ScoreTable table)
        : m_table(std::move(table))
    { }
    [[nodiscard]] std::size_t queries() const noexcept override { return m_table.front().size(); }
    [[nodiscard]] std::size_t stride() const noexcept override { return queries(); }
    [[nodiscard]] std::size_t tileRows() const noexcept override { return 4; }
    [[nodiscard]] std::unique_ptr<ScoreReader> makeReader() const override
    {
        return std::make_unique<Reader>(m_table);
    }

private:
    class Reader final : public ScoreReader {
    public:
        explicit Reader(const ScoreTable& table)
            : m_table(table)
        { }
        [[nodiscard]] ScoreTile read(std::span<const RowId> rows) override
        {
            m_scores.clear();
            for (const RowId row : rows) {
                const auto& own = m_table[index(row)];
                m_scores.insert(m_scores.end(), own.begin(), own.end());
            }
            const std::size_t queries = m_table.front().size();
            return {0, rows.size(), queries, queries, m_scores.data()};
        }
        void readAbove(std::span<const RowId> rows, std::span<const float> floors,
                       std::vector<Hit>& hits) override
        {
            for (const RowId row : rows) {
                for (std::uint32_t v = 0; v < m_table.front().size(); ++v) {
                    if (m_table[index(row)][v] > floors[v])
                        hits.push_back({v, row, m_table[index(row)][v]});
                }
            }
        }

    private:
        const ScoreTable& m_table;
        std::vector<float> m_scores;
    };

    ScoreTable m_table;
};

/// Points on a line.
class LineDistances final : public PointDistances {
public:
    explicit LineDistances(std::vector<float> points)
        : m_points(std::move(points))
    { }
    [[nodiscard]] std::size_t size() const noexcept override { return m_points.size(); }
    void lower(std::span<const std::uint32_t> centers, std::span<float> least, Job&) override
    {
        ++m_passes;
        for (std::size_t i = 0; i < least.size(); ++i) {
            for (const std::uint32_t c : centers)
                least[i] = std::min(least[i], std::abs(m_points[i] - m_points[c]));
        }
    }
    void keep(std::span<const std::uint32_t> points) override
    {
        m_kept.assign(points.begin(), points.end());
    }
    void among(std::size_t k, std::span<float> distances, Job&) override
    {
        for (std::size_t i = 0; i < m_kept.size(); ++i)
            distances[i] = std::abs(m_points[m_kept[i]] - m_points[m_kept[k]]);
    }
    [[nodiscard]] int passes() const { return m_passes; }

private:
    std::vector<float> m_points;
    std::vector<std::uint32_t> m_kept;
    int m_passes = 0;
};

/// The farthest point before every choice, each distance computed anew.
inline FarthestFirst naiveFarthestFirst(const std::vector<float>& points, std::uint32_t start,
                                        std::size_t count)
{
    FarthestFirst out{{start}, {}};
    while (out.points.size() < std::min(count, points.size())) {
        std::uint32_t best = 0;
        float farthest = -1;
        for (std::uint32_t i = 0; i < points.size(); ++i) {
            if (std::find(out.points.begin(), out.points.end(), i) != out.points.end())
                continue;
            float least = std::numeric_limits<float>::infinity();
            for (const std::uint32_t c : out.points)
                least = std::min(least, std::abs(points[i] - points[c]));
            if (least > farthest) {
                farthest = least;
                best = i;
            }
        }
        out.points.push_back(best);
        out.radius.push_back(farthest);
    }
    return out;
}

/// f(S) of facility location.
inline double coverage(const ScoreTable& table, const std::vector<std::uint32_t>& chosen)
{
    double sum = 0;
    for (std::size_t v = 0; v < table.front().size(); ++v) {
        float best = 0;
        for (const std::uint32_t s : chosen)
            best = std::max(best, table[s][v]);
        sum += static_cast<double>(best);
    }
    return sum;
}

/// Picks of plain greedy facility location in layers: every gain anew before every pick.
inline std::vector<std::uint32_t> naiveCover(const ScoreTable& table, std::size_t count)
{
    std::vector<std::uint32_t> picks;
    std::vector<std::uint32_t> layer;
    const auto isPicked = [&](std::uint32_t c) {
        return std::find(picks.begin(), picks.end(), c) != picks.end();
    };
    const auto best = [&](double& most) {
        std::uint32_t found = 0;
        most = -1;
        for (std::uint32_t c = 0; c < table.size(); ++c) {
            auto with = layer;
            with.push_back(c);
            const double gain = coverage(table, with) - coverage(table, layer);
            if (!isPicked(c) && gain > most + 1e-9) {
                most = gain;
                found = c;
            }
        }
        return found;
    };
    while (picks.size() < std::min(count, table.size())) {
        double gain = 0;
        std::uint32_t c = best(gain);
        if (gain < 1e-9 && !layer.empty()) {
            layer.clear();
            c = best(gain);
        }
        picks.push_back(c);
        layer.push_back(c);
    }
    return picks;
}

} // namespace craft::test
