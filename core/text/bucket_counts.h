// SPDX-License-Identifier: GPL-3.0-or-later
// How often each bucket of hashed n-grams occurs in a corpus, and how far two such distributions
// are apart.
#pragma once

#include "core/base/job.h"
#include "core/data/corpus.h"
#include "core/data/side.h"
#include "core/text/hashed_ngrams.h"

#include <cstdint>
#include <span>
#include <vector>

namespace craft {

/// Occurrences of every bucket in one side of the whole corpus. Parallel, exact, 8 bytes a bucket
/// and thread. Throws Cancelled when stopped.
[[nodiscard]] std::vector<std::uint64_t> countBuckets(const Corpus& corpus, Side side,
                                                      const HashedNgramOptions& options, Job& job);
/// The same of `rows`. REQUIRES: ascending rows.
[[nodiscard]] std::vector<std::uint64_t> countBuckets(const Corpus& corpus, Side side,
                                                      std::span<const RowId> rows,
                                                      const HashedNgramOptions& options, Job& job);

/// Texts that were tokenised elsewhere, every word an evenly spread 64-bit hash: text i is
/// words[offsets[i]] .. words[offsets[i + 1] - 1].
struct WordHashes {
    std::span<const std::uint64_t> offsets; ///< texts + 1
    std::span<const std::uint64_t> words;

    [[nodiscard]] std::size_t rows() const noexcept { return offsets.size() - 1; }
    [[nodiscard]] std::span<const std::uint64_t> row(std::size_t i) const noexcept
    {
        return words.subspan(offsets[i], offsets[i + 1] - offsets[i]);
    }
};

/// The same of such texts. REQUIRES: Fast buckets.
[[nodiscard]] std::vector<std::uint64_t> countBuckets(const WordHashes& texts,
                                                      const HashedNgramOptions& options, Job& job);

/// Sums over the n-grams of each text, and how many these are: the mean of all is
/// sum(totals) / sum(weights).
struct RowMeans {
    std::vector<double> totals;
    std::vector<double> weights;
};

/// (count + pseudoCount) / (total + pseudoCount x buckets); uniform if all of that is 0.
[[nodiscard]] std::vector<double> bucketDistribution(std::span<const std::uint64_t> counts,
                                                     double pseudoCount);

/// sum p log(p / q), natural logarithm; infinite if a q is 0 where p is not. REQUIRES: equal sizes.
[[nodiscard]] double klDivergence(std::span<const double> p, std::span<const double> q);

/// KL(wanted || pool) - KL(wanted || selected): how much nearer the selection is to what is wanted
/// than the pool is, in nats; about 0 for a random selection (Xie et al. 2023, the KL reduction).
/// Distributions made with a pseudo-count keep it finite.
[[nodiscard]] double klReduction(std::span<const double> wanted, std::span<const double> pool,
                                 std::span<const double> selected);

/// The KL reduction text by text, for intervals by resampling texts: where `wanted` is counted
/// without a pseudo-count, klReduction() is the mean of log(selected / pool) over all its n-grams.
/// Totals are sums of these, weights the numbers of n-grams. REQUIRES: Fast buckets, and no 0 in
/// `pool` and `selected`.
[[nodiscard]] RowMeans klReductionByRow(const WordHashes& wanted, std::span<const double> pool,
                                        std::span<const double> selected,
                                        const HashedNgramOptions& options, Job& job);

} // namespace craft
