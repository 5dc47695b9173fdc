// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/density.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/space/score_loops.h"

#include <algorithm>
#include <functional>

namespace craft {
namespace {

constexpr std::size_t kQueries = 2048; ///< whose products with a tile of rows fit the cache
constexpr std::size_t kSample = 1024; ///< points that directions are taken from
constexpr std::size_t kProbes = 256; ///< of them, whose near copies are counted
/// Share of pairs that are near copies above which plain products are as fast.
constexpr double kMostNear = 0.005;
constexpr double kUnit = 1ULL << 40U; ///< a kernel of 1 in fixed point
constexpr std::size_t kRowsPerBlock = 512; ///< also small additions keep all threads busy
constexpr std::size_t kRowsPerRound =
    32 * kRowsPerBlock; ///< so that what a round finds stays small
constexpr std::size_t kPanelsPerPoll = 256;

} // namespace

struct KernelDensity::Near {
    std::uint32_t other = 0;
    float score = 0;
};

KernelDensity::KernelDensity(const ViewRows& rows, double sigma, std::size_t nearest)
    : m_rows(rows)
    , m_variance(sigma * sigma)
    , m_nearest(nearest)
    // A little lower, for it is rounded to float.
    , m_floor(static_cast<float>(1 - m_variance / 2 - 1e-6))
{
    CRAFT_ASSERT(sigma > 0 && nearest > 0);
    if (!rows.isSparse())
        m_dense.emplace(rows);
}

Density KernelDensity::of(std::span<const RowId> points, Job& job)
{
    CRAFT_ASSERT(std::is_sorted(points.begin(), points.end()));
    if (!m_isPrepared && !points.empty())
        prepare(points);
    if (!m_filter)
        return byProducts(points, job);
    add(points, job);
    std::vector<std::size_t> placeOf(m_points.size());
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const auto at = std::lower_bound(points.begin(), points.end(), m_points[i]);
        placeOf[i] = static_cast<std::size_t>(at - points.begin());
    }
    Density out;
    out.values.resize(points.size());
    parallelBlocks(m_points.size(), job, [&](Block block) {
        for (std::size_t i = block.first; i < block.last; ++i) {
            keepNearest(m_copies[i]);
            out.values[placeOf[i]] = 1 + static_cast<double>(m_copies[i].sum) / kUnit;
        }
    });
    std::size_t neighbours = 0;
    for (const Copies& copies : m_copies)
        neighbours += copies.scores.size();
    if (!points.empty())
        out.neighbours = static_cast<double>(neighbours) / static_cast<double>(points.size());
    return out;
}

std::int64_t KernelDensity::kernelOf(float score) const noexcept
{
    const double kernel = 1 - (2 - 2 * static_cast<double>(score)) / m_variance;
    return static_cast<std::int64_t>(std::clamp(kernel, 0.0, 1.0) * kUnit);
}

/// Only the nearest count; so that few of the others are held, they are dropped now and then.
void KernelDensity::keep(Copies& copies, float score) const
{
    const std::int64_t kernel = kernelOf(score);
    if (kernel == 0 || m_nearest == 1)
        return;
    copies.scores.push_back(score);
    copies.sum += kernel;
    if (copies.scores.size() >= 2 * m_nearest)
        keepNearest(copies);
}

void KernelDensity::keepNearest(Copies& copies) const
{
    std::vector<float>& scores = copies.scores;
    if (scores.size() < m_nearest)
        return;
    const auto end = scores.begin() + static_cast<std::ptrdiff_t>(m_nearest) - 1;
    std::nth_element(scores.begin(), end, scores.end(), std::greater<>());
    scores.erase(end, scores.end());
    copies.sum = 0;
    for (const float score : scores)
        copies.sum += kernelOf(score);
}

/// Whether a filter pays: few of a sample's pairs are near copies.
void KernelDensity::prepare(std::span<const RowId> points)
{
    m_isPrepared = true;
    if (!m_dense || m_dense->cols() == 0)
        return;
    const std::size_t step = (points.size() + kSample - 1) / kSample;
    std::vector<RowId> sample;
    for (std::size_t i = 0; i < points.size(); i += step)
        sample.push_back(points[i]);
    const std::size_t cols = m_dense->cols();
    std::vector<float> rows(sample.size() * cols);
    m_dense->read(sample, rows.data());
    const std::size_t probes = std::min(kProbes, sample.size());
    const std::size_t apart = sample.size() / probes;
    std::size_t near = 0;
    for (std::size_t i = 0; i < probes; ++i) {
        for (std::size_t j = 0; j < sample.size(); ++j) {
            near += j != i * apart
                    && productOf(&rows[i * apart * cols], &rows[j * cols], cols) > m_floor
                ? 1
                : 0;
        }
    }
    if (static_cast<double>(near) <= kMostNear * static_cast<double>(probes * sample.size()))
        m_filter.emplace(rows, cols, static_cast<double>(m_floor));
}

/// Appends those that are new and compares them with all before them.
void KernelDensity::add(std::span<const RowId> points, Job& job)
{
    std::vector<RowId> known = m_points;
    std::sort(known.begin(), known.end());
    std::vector<RowId> added;
    std::set_difference(points.begin(), points.end(), known.begin(), known.end(),
                        std::back_inserter(added));
    CRAFT_ASSERT(known.size() + added.size() == points.size());
    const std::size_t cols = m_dense->cols();
    const std::size_t first = m_points.size();
    m_points.insert(m_points.end(), added.begin(), added.end());
    m_copies.resize(m_points.size());
    m_vectors.resize(m_points.size() * cols);
    job.checkpoint();
    parallelBlocks(added.size(), job, [&](Block block) {
        m_dense->read(std::span<const RowId>(added).subspan(block.first, block.last - block.first),
                      m_vectors.data() + (first + block.first) * cols);
    });
    for (std::size_t row = first; row < m_points.size(); row += kRowsPerRound) {
        const std::size_t count = std::min(kRowsPerRound, m_points.size() - row);
        m_filter->add({m_vectors.data() + row * cols, count * cols});
        job.checkpoint();
    }
    compare(first, job);
}

/// Compares the points from `first` on with all before them, in rounds: a block of points notes
/// what it finds, then every point it found takes that, in the order of blocks.
void KernelDensity::compare(std::size_t first, Job& job)
{
    for (std::size_t begin = first; begin < m_points.size(); begin += kRowsPerRound) {
        const std::size_t count = std::min(kRowsPerRound, m_points.size() - begin);
        std::vector<std::vector<Near>> found(blockCount(count, kRowsPerBlock));
        parallelBlocks(
            count, job,
            [&](Block block) {
                findNear(begin + block.first, begin + block.last, found[block.index], job);
            },
            kRowsPerBlock);
        for (const std::vector<Near>& some : found) {
            job.checkpoint();
            for (const Near& near : some)
                keep(m_copies[near.other], near.score);
        }
    }
}

void KernelDensity::findNear(std::size_t first, std::size_t last, std::vector<Near>& found,
                             const Job& job)
{
    const std::size_t cols = m_dense->cols();
    std::vector<NearPair> pairs;
    for (std::size_t panel = 0; panel * NearFilter::kPanel < last; ++panel) {
        // A block takes seconds where bytes are multiplied one by one.
        if (panel % kPanelsPerPoll == 0 && job.stopRequested())
            return; // the caller's loop over blocks throws
        pairs.clear();
        m_filter->find(first, last, panel, pairs);
        for (const NearPair& pair : pairs) {
            const float score = productOf(m_vectors.data() + pair.row * cols,
                                          m_vectors.data() + pair.other * cols, cols);
            if (score <= m_floor)
                continue;
            // Of its own block, whose lists no other block writes before the round is over.
            keep(m_copies[pair.row], score);
            found.push_back({pair.other, score});
        }
    }
}

Density KernelDensity::byProducts(std::span<const RowId> points, Job& job) const
{
    Density out;
    out.values.reserve(points.size());
    std::uint64_t neighbours = 0;
    for (std::size_t first = 0; first < points.size(); first += kQueries) {
        const auto own = points.subspan(first, std::min(kQueries, points.size() - first));
        const GatheredRows queries(m_rows, own);
        const auto source = makeScores(m_rows, queries.view());
        // Long enough whether the point itself is among them or not.
        const NeighbourLists lists = nearestRowsAbove(*source, points, m_nearest, m_floor, job);
        for (std::size_t i = 0; i < own.size(); ++i) {
            double density = 1;
            std::size_t taken = 1;
            for (std::uint64_t at = lists.offsets[i]; at < lists.offsets[i + 1]; ++at) {
                const double kernel =
                    1 - (2 - 2 * static_cast<double>(lists.scores[at])) / m_variance;
                if (lists.rows[at] == own[i] || kernel <= 0 || taken == m_nearest)
                    continue;
                density += std::min(1.0, kernel);
                ++taken;
            }
            neighbours += taken - 1;
            out.values.push_back(density);
        }
    }
    if (!points.empty())
        out.neighbours = static_cast<double>(neighbours) / static_cast<double>(points.size());
    return out;
}

Density kernelDensity(const ViewRows& rows, std::span<const RowId> points, double sigma,
                      std::size_t nearest, Job& job)
{
    return KernelDensity(rows, sigma, nearest).of(points, job);
}

} // namespace craft
