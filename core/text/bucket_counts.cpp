// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bucket_counts.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/base/scratch_pool.h"
#include "core/data/corpus_walk.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>

namespace craft {
namespace {

constexpr std::size_t kPairsPerTask = 1024;

void addTo(std::vector<std::uint64_t>& total, std::span<const std::uint64_t> counts)
{
    for (std::size_t b = 0; b < total.size(); ++b)
        total[b] += counts[b];
}

/// One for each block that runs; sums of integers, so that their split does not matter.
class BucketCounters {
public:
    BucketCounters(const HashedNgramOptions& options, Side side)
        : m_side(side)
        , m_buckets(options.buckets)
        , m_counters([options] {
            return std::make_unique<Counter>(
                Counter{HashedNgrams(options), std::vector<std::uint64_t>(options.buckets)});
        })
    { }

    void add(std::span<const PairView> pairs)
    {
        const ScratchPool<Counter>::Lease counter(m_counters);
        for (const PairView& pair : pairs) {
            for (const std::uint32_t bucket : counter->ngrams.buckets(textOf(pair, m_side)))
                ++counter->counts[bucket];
        }
    }
    [[nodiscard]] std::vector<std::uint64_t> sum()
    {
        std::vector<std::uint64_t> total(m_buckets);
        for (const auto& counter : m_counters.items())
            addTo(total, counter->counts);
        return total;
    }

private:
    struct Counter {
        HashedNgrams ngrams;
        std::vector<std::uint64_t> counts;
    };
    Side m_side;
    std::size_t m_buckets;
    ScratchPool<Counter> m_counters;
};

} // namespace

std::vector<std::uint64_t> countBuckets(const Corpus& corpus, Side side,
                                        const HashedNgramOptions& options, Job& job)
{
    BucketCounters counters(options, side);
    walkBlocks(
        corpus, job, [](std::size_t) { return true; },
        [&](Block, std::span<const PairView> pairs) { counters.add(pairs); });
    return counters.sum();
}

std::vector<std::uint64_t> countBuckets(const Corpus& corpus, Side side,
                                        std::span<const RowId> rows,
                                        const HashedNgramOptions& options, Job& job)
{
    BucketCounters counters(options, side);
    for (std::size_t first = 0; first < rows.size(); first += kSlabRows) {
        const PairSlab slab =
            corpus.read(rows.subspan(first, std::min(kSlabRows, rows.size() - first)));
        const std::span<const PairView> pairs(slab.pairs);
        parallelBlocks(
            pairs.size(), job,
            [&](Block block) {
                counters.add(pairs.subspan(block.first, block.last - block.first));
            },
            kPairsPerTask);
    }
    return counters.sum();
}

std::vector<std::uint64_t> countBuckets(const WordHashes& texts, const HashedNgramOptions& options,
                                        Job& job)
{
    CRAFT_ASSERT(options.hash == BucketHash::Fast);
    ScratchPool<std::vector<std::uint64_t>> counters(
        [&] { return std::make_unique<std::vector<std::uint64_t>>(options.buckets); });
    job.begin("Counting n-grams", texts.rows());
    parallelBlocks(texts.rows(), job, [&](Block block) {
        const ScratchPool<std::vector<std::uint64_t>>::Lease counts(counters);
        std::vector<std::uint32_t> buckets;
        for (std::size_t i = block.first; i < block.last; ++i) {
            buckets.clear();
            appendBuckets(texts.row(i), options.order, options.buckets, buckets);
            for (const std::uint32_t bucket : buckets)
                ++(*counts)[bucket];
        }
    });
    std::vector<std::uint64_t> total(options.buckets);
    for (const auto& counts : counters.items())
        addTo(total, *counts);
    return total;
}

std::vector<double> bucketDistribution(std::span<const std::uint64_t> counts, double pseudoCount)
{
    const auto buckets = static_cast<double>(counts.size());
    const auto counted = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    const double total = static_cast<double>(counted) + pseudoCount * buckets;
    std::vector<double> out(counts.size(), 1 / buckets);
    for (std::size_t b = 0; b < out.size() && total > 0; ++b)
        out[b] = (static_cast<double>(counts[b]) + pseudoCount) / total;
    return out;
}

double klDivergence(std::span<const double> p, std::span<const double> q)
{
    CRAFT_ASSERT(p.size() == q.size());
    double sum = 0;
    for (std::size_t b = 0; b < p.size(); ++b) {
        if (p[b] > 0 && q[b] <= 0)
            return std::numeric_limits<double>::infinity();
        if (p[b] > 0)
            sum += p[b] * std::log(p[b] / q[b]);
    }
    return sum;
}

double klReduction(std::span<const double> wanted, std::span<const double> pool,
                   std::span<const double> selected)
{
    return klDivergence(wanted, pool) - klDivergence(wanted, selected);
}

RowMeans klReductionByRow(const WordHashes& wanted, std::span<const double> pool,
                          std::span<const double> selected, const HashedNgramOptions& options,
                          Job& job)
{
    CRAFT_ASSERT(options.hash == BucketHash::Fast);
    CRAFT_ASSERT(pool.size() == options.buckets && selected.size() == options.buckets);
    std::vector<double> gain(options.buckets);
    for (std::size_t b = 0; b < gain.size(); ++b)
        gain[b] = std::log(selected[b] / pool[b]);
    RowMeans out{std::vector<double>(wanted.rows()), std::vector<double>(wanted.rows())};
    job.begin("Comparing n-grams", wanted.rows());
    parallelBlocks(wanted.rows(), job, [&](Block block) {
        std::vector<std::uint32_t> buckets;
        for (std::size_t i = block.first; i < block.last; ++i) {
            buckets.clear();
            appendBuckets(wanted.row(i), options.order, options.buckets, buckets);
            for (const std::uint32_t bucket : buckets)
                out.totals[i] += gain[bucket];
            out.weights[i] = static_cast<double>(buckets.size());
        }
    });
    return out;
}

} // namespace craft
