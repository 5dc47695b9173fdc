// SPDX-License-Identifier: GPL-3.0-or-later
// DSIR: data selection by importance resampling (Xie, Santurkar, Ma and Liang 2023, arXiv
// 2302.03169). Each side is a bag of hashed n-grams; the weight of a pair is how much likelier its
// n-grams are in validation than in the pool; pairs are drawn in proportion to it. Sides have
// tables of their own and their log weights are added (ours, as is the division by the length).
#include "core/select/dsir.h"

#include "core/base/rng.h"
#include "core/base/scratch_pool.h"
#include "core/data/corpus_walk.h"
#include "core/select/pool_rows.h"
#include "core/select/validation_words.h"
#include "core/text/bucket_counts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace craft {

std::vector<double> bucketLogRatios(std::span<const double> wanted, std::span<const double> pool)
{
    constexpr double kFloor = 1e-8;
    std::vector<double> ratios(wanted.size());
    for (std::size_t b = 0; b < ratios.size(); ++b)
        ratios[b] = std::log(wanted[b] + kFloor) - std::log(pool[b] + kFloor);
    return ratios;
}

double gumbelNoise(std::uint64_t key, std::uint64_t row) noexcept
{
    const std::uint64_t bits = mixBits(key ^ mixBits(row)) >> 12U;
    const double u = (static_cast<double>(bits) + .5) * 0x1.0p-52;
    return -std::log(-std::log(u));
}

namespace {

std::vector<ParamSpec> specs()
{
    return {
        sideParam(),
        {"ngram",
         "Longest n-gram",
         "Words of the longest n-grams that are counted; small validation sets call for 2",
         std::int64_t{2},
         1,
         5,
         {}},
        {"buckets",
         "Buckets",
         "Buckets that n-grams are hashed into, on each side",
         std::int64_t{10000},
         1,
         65536,
         {}},
        {"bucket-hash",
         "Hash",
         "What hashes n-grams: fast, or sha256 for the buckets of the published program",
         std::string("fast"),
         0,
         0,
         {"fast", "sha256"}},
        {"laplace",
         "Pseudo-count",
         "Added to validation's count of every bucket; raise it when validation is small",
         0.3,
         0,
         1e6,
         {}},
        {"min-tokens",
         "Fewest tokens",
         "Pairs with fewer tokens than this, on a side that is read, rank last",
         std::int64_t{3},
         0,
         1000,
         {}},
        {"length-norm",
         "Length",
         "Log weights are divided by this of the pair's n-grams: none, their square root, or all",
         std::string("none"),
         0,
         0,
         {"none", "sqrt", "full"}},
        {"resampling",
         "Resampling",
         "gumbel: pairs are drawn in proportion to their weights; top: largest weights first",
         std::string("gumbel"),
         0,
         0,
         {"gumbel", "top"}},
        {"draw-temperature",
         "Temperature",
         "Log weights are divided by this before the draw; raise it to draw more at random",
         1.0,
         1e-6,
         1e6,
         {}},
    };
}

HashedNgramOptions optionsOf(const Params& params)
{
    return {static_cast<int>(params.integer("ngram")),
            static_cast<std::uint32_t>(params.integer("buckets")),
            params.text("bucket-hash") == "fast" ? BucketHash::Fast : BucketHash::Sha256};
}

using Counts = std::vector<std::vector<std::uint64_t>>; ///< by side, by bucket

/// The buckets of the pool's n-grams, kept from counting to scoring: 2 bytes an n-gram.
class PoolBuckets {
public:
    PoolBuckets(const Corpus& pool, std::span<const Side> sides, const HashedNgramOptions& options,
                Job& job)
        : m_sides(sides.size())
        , m_blocks(blockCount(pool.size()))
        , m_counts(m_sides, std::vector<std::uint64_t>(options.buckets, 0))
    {
        struct Worker {
            HashedNgrams ngrams;
            Counts counts;
        };
        ScratchPool<Worker> workers([&] {
            return std::make_unique<Worker>(
                Worker{HashedNgrams(options),
                       Counts(m_sides, std::vector<std::uint64_t>(options.buckets, 0))});
        });
        job.begin("Counting n-grams", pool.size());
        walkBlocks(
            pool, job, [](std::size_t) { return true; },
            [&](Block block, std::span<const PairView> pairs) {
                const typename ScratchPool<Worker>::Lease worker(workers);
                m_blocks[block.index] = read(pairs, sides, worker->ngrams, worker->counts);
            });
        for (const auto& worker : workers.items()) {
            for (std::size_t side = 0; side < m_sides; ++side) {
                for (std::size_t b = 0; b < options.buckets; ++b)
                    m_counts[side][b] += worker->counts[side][b];
            }
        }
    }

    [[nodiscard]] const Counts& counts() const noexcept { return m_counts; }
    /// Tokens of the row's shorter side, as far as 65535.
    [[nodiscard]] std::int64_t shortest(RowId row) const noexcept
    {
        return m_blocks[index(row) / kBlockRows].shortest[index(row) % kBlockRows];
    }
    struct Score {
        double logWeight = 0;
        double ngrams = 0;
    };
    /// By the ratios of each side.
    [[nodiscard]] Score score(RowId row, const std::vector<std::vector<double>>& ratios) const
    {
        const BlockBuckets& block = m_blocks[index(row) / kBlockRows];
        const std::size_t slot = index(row) % kBlockRows * m_sides;
        Score out;
        std::size_t at = slot == 0 ? 0 : block.ends[slot - 1];
        const std::size_t first = at;
        for (std::size_t side = 0; side < m_sides; ++side) {
            for (; at < block.ends[slot + side]; ++at)
                out.logWeight += ratios[side][block.buckets[at]];
        }
        out.ngrams = static_cast<double>(at - first);
        return out;
    }

private:
    struct BlockBuckets {
        std::vector<std::uint16_t> buckets; ///< row after row, side after side
        std::vector<std::uint32_t> ends; ///< by row and side
        std::vector<std::uint16_t> shortest; ///< by row
    };

    static BlockBuckets read(std::span<const PairView> pairs, std::span<const Side> sides,
                             HashedNgrams& ngrams, Counts& counts)
    {
        BlockBuckets out;
        out.ends.reserve(pairs.size() * sides.size());
        out.shortest.reserve(pairs.size());
        for (const PairView& pair : pairs) {
            std::size_t shortest = std::numeric_limits<std::uint16_t>::max();
            for (std::size_t side = 0; side < sides.size(); ++side) {
                for (const std::uint32_t bucket : ngrams.buckets(textOf(pair, sides[side]))) {
                    ++counts[side][bucket];
                    out.buckets.push_back(static_cast<std::uint16_t>(bucket));
                }
                out.ends.push_back(static_cast<std::uint32_t>(out.buckets.size()));
                shortest = std::min(shortest, ngrams.tokens());
            }
            out.shortest.push_back(static_cast<std::uint16_t>(shortest));
        }
        out.buckets.shrink_to_fit();
        return out;
    }

    std::size_t m_sides;
    std::vector<BlockBuckets> m_blocks;
    Counts m_counts; ///< of the whole pool
};

/// What a pair's log weight is divided by.
double divisorOf(double ngrams, const std::string& norm)
{
    if (norm == "none" || ngrams == 0)
        return 1;
    return norm == "sqrt" ? std::sqrt(ngrams) : ngrams;
}

/// By side, by bucket.
std::vector<std::vector<double>> ratiosOf(const Corpus& validation, std::span<const Side> sides,
                                          const HashedNgramOptions& options, double laplace,
                                          const Counts& pool, Job& job)
{
    std::vector<std::vector<double>> ratios;
    for (std::size_t side = 0; side < sides.size(); ++side) {
        const auto wanted = countBuckets(validation, sides[side], options, job);
        ratios.push_back(bucketLogRatios(bucketDistribution(wanted, laplace),
                                         bucketDistribution(pool[side], 0)));
    }
    return ratios;
}

class DsirSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override { return specs(); }
    [[nodiscard]] SelectorTraits traits(const Params& params) const override
    {
        return {.wholePool = true,
                .readsVectors = false,
                .seeded = params.text("resampling") == "gumbel"};
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const RunTexts texts(in);
        const std::vector<RowId> rows = eligiblePool(in);
        const std::vector<Side> sides = sidesOf(params);
        const HashedNgramOptions options = optionsOf(params);
        const PoolBuckets pool(texts.pool, sides, options, job);
        const auto ratios =
            ratiosOf(texts.validation, sides, options, params.real("laplace"), pool.counts(), job);
        const bool draws = params.text("resampling") == "gumbel";
        const std::uint64_t key = Rng(in.seed, "select.dsir").next();
        const std::string& norm = params.text("length-norm");
        const double temperature = params.real("draw-temperature");
        const auto score = [&](std::span<const RowId> some, std::span<float> cost) {
            for (const RowId row : some) {
                const PoolBuckets::Score own = pool.score(row, ratios);
                const double weight = own.logWeight / divisorOf(own.ngrams, norm) / temperature;
                const double noise = draws ? gumbelNoise(key, index(row)) : 0;
                cost[index(row)] = static_cast<float>(-(weight + noise));
            }
        };
        std::vector<float> cost = scorePool(in, rows, score, job);
        const auto isShort = [&](RowId row) {
            return pool.shortest(row) < params.integer("min-tokens");
        };
        return rankPoolWithLast(in, rows, isShort, std::move(cost),
                                draws ? "minus its log importance weight, with Gumbel noise"
                                      : "minus its log importance weight");
    }
};

} // namespace

std::unique_ptr<Selector> makeDsir()
{
    return std::make_unique<DsirSelector>();
}

} // namespace craft
