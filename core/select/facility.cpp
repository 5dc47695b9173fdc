// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/facility.h"

#include "core/base/parallel.h"
#include "core/base/scratch_pool.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace craft {
namespace {

/// A gain on the grid.
using Gain = std::uint64_t;
constexpr double kGrid = 0x1.0p32;

/// A gain as of some pick; the heap's top is the largest gain, then the lowest candidate.
struct Bound {
    Gain gain;
    std::uint32_t candidate;
    std::uint32_t pick; ///< picks made when the gain was computed
};

bool isBelow(const Bound& a, const Bound& b)
{
    return a.gain != b.gain ? a.gain < b.gain : a.candidate > b.candidate;
}

Gain onGrid(double gain)
{
    return static_cast<Gain>(std::llround(gain * kGrid));
}

/// What a row adds where nothing is covered.
Gain wholeGain(std::span<const float> scores)
{
    double sum = 0;
    for (const float score : scores)
        sum += static_cast<double>(std::max(0.0F, score));
    return onGrid(sum);
}

class Cover {
public:
    Cover(const ScoreSource& source, std::span<const RowId> candidates)
        : m_source(source)
        , m_candidates(candidates)
        , m_readers([&source] { return source.makeReader(); })
        , m_best(source.stride(), std::numeric_limits<float>::infinity())
    {
        uncover();
    }

    /// What every candidate adds to nothing: the bounds that each layer starts from.
    void scoreAll(Job& job)
    {
        m_first.resize(m_candidates.size());
        forEachScores(m_source, m_candidates, job, [this](const ScoreTile& tile) {
            for (std::size_t i = 0; i < tile.count; ++i)
                m_first[tile.first + i] = wholeGain(tile.row(i));
        });
    }

    [[nodiscard]] FacilityOrder run(std::uint64_t count, Job& job)
    {
        count = std::min<std::uint64_t>(count, m_candidates.size());
        m_helpful = m_first.size()
            - static_cast<std::size_t>(std::count(m_first.begin(), m_first.end(), Gain{0}));
        std::vector<std::uint8_t> isPicked(m_candidates.size(), 0);
        while (m_out.picks.size() < count) {
            m_out.layers.push_back(m_out.picks.size());
            uncover();
            m_heap.clear();
            for (std::uint32_t c = 0; c < m_first.size(); ++c) {
                if (isPicked[c] == 0)
                    m_heap.push_back({m_first[c], c, picks()});
            }
            std::make_heap(m_heap.begin(), m_heap.end(), isBelow);
            while (picks() < count && !m_heap.empty()) {
                job.checkpoint();
                freshenTop(job);
                // Nothing left adds to this layer; it ends if anything would add to a new one.
                if (m_heap.front().gain == 0 && m_helpful > 0)
                    break;
                pickTop(isPicked);
            }
        }
        return std::move(m_out);
    }

private:
    void uncover() { std::fill_n(m_best.begin(), m_source.queries(), 0.0F); }
    [[nodiscard]] std::uint32_t picks() const
    {
        return static_cast<std::uint32_t>(m_out.picks.size());
    }

    /// Scores bounds from the top again until the top is up to date; more at a time the longer
    /// that takes, which depends on nothing but the data.
    void freshenTop(Job& job)
    {
        constexpr std::size_t kMost = 1024;
        for (std::size_t wanted = 1; m_heap.front().pick != picks();
             wanted = std::min(2 * wanted, kMost)) {
            std::vector<Bound> stale;
            while (!m_heap.empty() && stale.size() < wanted && m_heap.front().pick != picks()) {
                std::pop_heap(m_heap.begin(), m_heap.end(), isBelow);
                stale.push_back(m_heap.back());
                m_heap.pop_back();
            }
            score(stale, job);
            for (const Bound& bound : stale) {
                m_heap.push_back(bound);
                std::push_heap(m_heap.begin(), m_heap.end(), isBelow);
            }
        }
    }

    /// What the row of these hits adds; they ascend by query.
    [[nodiscard]] Gain gainOf(std::span<const Hit> hits) const
    {
        double sum = 0;
        for (const Hit& hit : hits)
            sum += static_cast<double>(hit.score - m_best[hit.query]);
        return onGrid(sum);
    }

    void score(std::span<Bound> stale, Job& job)
    {
        constexpr std::size_t kBoundsPerBlock = 256;
        parallelBlocks(
            stale.size(), job,
            [&](Block block) {
                const ScratchPool<ScoreReader>::Lease reader(m_readers);
                std::vector<Hit> hits;
                for (std::size_t i = block.first; i < block.last; ++i) {
                    const std::array<RowId, 1> row{m_candidates[stale[i].candidate]};
                    hits.clear();
                    (*reader).readAbove(row, m_best, hits);
                    stale[i] = {gainOf(hits), stale[i].candidate, picks()};
                }
            },
            kBoundsPerBlock);
    }

    void pickTop(std::vector<std::uint8_t>& isPicked)
    {
        std::pop_heap(m_heap.begin(), m_heap.end(), isBelow);
        const Bound top = m_heap.back();
        m_heap.pop_back();
        m_out.picks.push_back(top.candidate);
        m_out.gains.push_back(static_cast<double>(top.gain) / kGrid);
        isPicked[top.candidate] = 1;
        m_helpful -= m_first[top.candidate] > 0 ? 1 : 0;
        const ScratchPool<ScoreReader>::Lease reader(m_readers);
        const std::array<RowId, 1> row{m_candidates[top.candidate]};
        const auto scores = (*reader).read(row).row(0);
        for (std::size_t v = 0; v < scores.size(); ++v)
            m_best[v] = std::max(m_best[v], scores[v]);
    }

    const ScoreSource& m_source;
    std::span<const RowId> m_candidates;
    ScratchPool<ScoreReader> m_readers;
    std::vector<float> m_best; ///< by query, of the layer's picks; padded with +inf
    std::vector<Gain> m_first; ///< by candidate
    std::size_t m_helpful = 0; ///< candidates left that add something to nothing
    std::vector<Bound> m_heap;
    FacilityOrder m_out;
};

} // namespace

FacilityOrder coverGreedily(const ScoreSource& source, std::span<const RowId> candidates,
                            std::uint64_t count, Job& job)
{
    Cover cover(source, candidates);
    cover.scoreAll(job);
    return cover.run(count, job);
}

} // namespace craft
