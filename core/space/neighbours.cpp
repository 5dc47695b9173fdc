// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/neighbours.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/scratch_pool.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace craft {
namespace {

constexpr std::size_t kRowsPerBlock = 512;
constexpr std::size_t kRowsPerRound = 16384; ///< so that what a round finds stays small
constexpr std::size_t kQueriesPerBlock = 16;

/// An integer that orders by (higher score, lower row).
std::uint64_t keyOf(float score, RowId row) noexcept
{
    const auto bits = std::bit_cast<std::uint32_t>(score + 0.0F); // no negative zero
    const std::uint32_t ascending = (bits & 0x80000000U) != 0 ? ~bits : bits | 0x80000000U;
    return (static_cast<std::uint64_t>(~ascending) << 32U) | index(row);
}

RowId rowOf(std::uint64_t key) noexcept
{
    return rowId(key & 0xFFFFFFFFU);
}

float scoreOf(std::uint64_t key) noexcept
{
    const auto ascending = ~static_cast<std::uint32_t>(key >> 32U);
    return std::bit_cast<float>((ascending & 0x80000000U) != 0 ? ascending & 0x7FFFFFFFU
                                                               : ~ascending);
}

/// The `count` lowest of the keys it is given. Keeps up to half as many again, so that an addition
/// costs O(1) on average.
class LowestKeys {
public:
    explicit LowestKeys(std::size_t count)
        : m_count(count)
    { }
    void add(std::uint64_t key)
    {
        if (key >= m_limit)
            return;
        m_keys.push_back(key);
        if (m_keys.size() >= m_count + m_count / 2 + 16)
            prune();
    }
    void prune()
    {
        if (m_keys.size() < m_count)
            return;
        const auto last = m_keys.begin() + static_cast<std::ptrdiff_t>(m_count) - 1;
        std::nth_element(m_keys.begin(), last, m_keys.end());
        m_limit = *last + 1;
        m_keys.resize(m_count);
    }
    /// The score that a later row must exceed.
    [[nodiscard]] float floor() const noexcept
    {
        return m_keys.size() < m_count ? -std::numeric_limits<float>::infinity()
                                       : scoreOf(m_limit - 1);
    }
    [[nodiscard]] std::vector<std::uint64_t>& sorted()
    {
        prune();
        std::sort(m_keys.begin(), m_keys.end());
        return m_keys;
    }

private:
    std::size_t m_count;
    std::vector<std::uint64_t> m_keys;
    std::uint64_t m_limit = std::numeric_limits<std::uint64_t>::max();
};

/// What a block of rows found, by query.
struct Found {
    std::vector<std::uint32_t> offsets; ///< queries + 1
    std::vector<std::uint64_t> keys;
};

Found byQuery(const std::vector<Hit>& hits, std::size_t queries)
{
    Found out;
    out.offsets.assign(queries + 1, 0);
    for (const Hit& hit : hits)
        ++out.offsets[hit.query + 1];
    for (std::size_t q = 0; q < queries; ++q)
        out.offsets[q + 1] += out.offsets[q];
    std::vector<std::uint32_t> next(out.offsets.begin(), out.offsets.end() - 1);
    out.keys.resize(hits.size());
    for (const Hit& hit : hits)
        out.keys[next[hit.query]++] = keyOf(hit.score, hit.row);
    return out;
}

/// Rows in rounds: in a round the floors stand still, so that blocks do not depend on each other;
/// between rounds every query takes what its blocks found and its floor rises.
class Search {
public:
    Search(const ScoreSource& source, std::span<const RowId> rows, std::size_t count, float floor)
        : m_source(source)
        , m_rows(rows)
        , m_readers([&source] { return source.makeReader(); })
        , m_best(source.queries(), LowestKeys(count))
        , m_floor(floor)
        , m_floors(source.stride(), std::numeric_limits<float>::infinity())
    {
        std::fill_n(m_floors.begin(), source.queries(), floor);
    }

    void run(std::span<const std::size_t> ends, Job& job)
    {
        std::size_t first = 0;
        for (const std::size_t last : ends) {
            round(first, last, job);
            first = last;
        }
    }

    [[nodiscard]] std::vector<std::uint64_t>& best(std::size_t query)
    {
        return m_best[query].sorted();
    }

private:
    void round(std::size_t first, std::size_t last, Job& job)
    {
        m_found.assign(blockCount(last - first, kRowsPerBlock), {});
        parallelBlocks(
            last - first, job,
            [&](Block block) {
                find(m_rows.subspan(first + block.first, block.last - block.first),
                     m_found[block.index]);
            },
            kRowsPerBlock);
        parallelBlocks(
            m_source.queries(), job,
            [this](Block block) {
                for (std::size_t query = block.first; query < block.last; ++query)
                    take(query);
            },
            kQueriesPerBlock);
    }

    void find(std::span<const RowId> rows, Found& found)
    {
        const ScratchPool<ScoreReader>::Lease reader(m_readers);
        std::vector<Hit> hits;
        for (std::size_t first = 0; first < rows.size(); first += m_source.tileRows()) {
            const std::size_t count = std::min(m_source.tileRows(), rows.size() - first);
            (*reader).readAbove(rows.subspan(first, count), m_floors, hits);
        }
        found = byQuery(hits, m_source.queries());
    }

    void take(std::size_t query)
    {
        for (const Found& found : m_found) {
            for (std::size_t i = found.offsets[query]; i < found.offsets[query + 1]; ++i)
                m_best[query].add(found.keys[i]);
        }
        m_best[query].prune();
        m_floors[query] = std::max(m_floor, m_best[query].floor());
    }

    const ScoreSource& m_source;
    std::span<const RowId> m_rows;
    ScratchPool<ScoreReader> m_readers;
    std::vector<LowestKeys> m_best;
    float m_floor;
    std::vector<float> m_floors;
    std::vector<Found> m_found;
};

/// Where rounds end: they grow, so that the first ones, which have no floors yet, find little.
std::vector<std::size_t> roundEnds(std::size_t rows, std::size_t count)
{
    std::vector<std::size_t> ends;
    for (std::size_t last = 0; last < rows;) {
        const std::size_t size = last == 0
            ? std::max<std::size_t>(count, kRowsPerBlock)
            : std::min(last, std::max<std::size_t>(count, kRowsPerRound));
        last = std::min(rows, last + size);
        ends.push_back(last);
    }
    return ends;
}

} // namespace

Neighbours nearestRows(const ScoreSource& source, std::span<const RowId> rows, std::size_t count,
                       Job& job)
{
    CRAFT_ASSERT(std::is_sorted(rows.begin(), rows.end()));
    Neighbours out;
    out.queries = source.queries();
    out.count = std::min(count, rows.size());
    if (out.count == 0 || out.queries == 0)
        return out;
    const auto ends = roundEnds(rows.size(), out.count);
    job.begin("Finding neighbours", rows.size() + ends.size() * out.queries);
    Search search(source, rows, out.count, -std::numeric_limits<float>::infinity());
    search.run(ends, job);
    out.rows.resize(out.queries * out.count);
    out.scores.resize(out.rows.size());
    for (std::size_t query = 0; query < out.queries; ++query) {
        const auto& best = search.best(query);
        for (std::size_t i = 0; i < out.count; ++i) {
            out.rows[query * out.count + i] = rowOf(best[i]);
            out.scores[query * out.count + i] = scoreOf(best[i]);
        }
    }
    return out;
}

NeighbourLists nearestRowsAbove(const ScoreSource& source, std::span<const RowId> rows,
                                std::size_t count, float floor, Job& job)
{
    CRAFT_ASSERT(std::is_sorted(rows.begin(), rows.end()));
    NeighbourLists out;
    if (count == 0) {
        out.offsets.resize(source.queries() + 1, 0);
        return out;
    }
    Search search(source, rows, count, floor);
    search.run(roundEnds(rows.size(), count), job);
    for (std::size_t query = 0; query < source.queries(); ++query) {
        for (const std::uint64_t key : search.best(query)) {
            out.rows.push_back(rowOf(key));
            out.scores.push_back(scoreOf(key));
        }
        out.offsets.push_back(out.rows.size());
    }
    return out;
}

std::vector<RowId> unionOf(const Neighbours& neighbours, std::size_t depth)
{
    std::vector<RowId> out;
    for (std::size_t query = 0; query < neighbours.queries; ++query) {
        const auto rows = neighbours.rowsOf(query);
        out.insert(out.end(), rows.begin(),
                   rows.begin() + static_cast<std::ptrdiff_t>(std::min(depth, neighbours.count)));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

double distanceOf(float score) noexcept
{
    return std::sqrt(std::max(0.0, 2 - 2 * static_cast<double>(score)));
}

} // namespace craft
