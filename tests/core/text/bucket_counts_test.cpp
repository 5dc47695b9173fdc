// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/text/bucket_counts.h"
#include "tests/support/random_text.h"
#include "tests/support/small_corpus.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

namespace craft {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

std::unique_ptr<MemoryCorpus> randomCorpus(std::uint64_t seed, std::size_t rows)
{
    Rng rng(seed, "bucket counts");
    test::PairTexts pairs(rows);
    for (auto& [source, target] : pairs) {
        source = test::randomText(rng, rng.below(12));
        target = test::randomText(rng, rng.below(12));
    }
    return test::makeCorpus(pairs);
}

TEST(BucketCounts, AreThoseOfOneTextAfterTheOther)
{
    const auto corpus = randomCorpus(1, 9000);
    for (const BucketHash hash : {BucketHash::Fast, BucketHash::Sha256}) {
        const HashedNgramOptions options{.buckets = 500, .hash = hash};
        HashedNgrams ngrams(options);
        std::vector<std::uint64_t> want(500);
        std::vector<std::uint64_t> wantThird(500);
        std::vector<RowId> third;
        for (const PairView& pair : corpus->read({0, corpus->size()}).pairs) {
            const bool isThird = index(pair.row) % 3 == 2;
            if (isThird)
                third.push_back(pair.row);
            for (const std::uint32_t bucket : ngrams.buckets(pair.target)) {
                ++want[bucket];
                wantThird[bucket] += isThird ? 1 : 0;
            }
        }
        for (const int threads : {1, 2, 3, 7}) {
            Job job({}, threads);
            EXPECT_EQ(countBuckets(*corpus, Side::Target, options, job), want);
            EXPECT_EQ(countBuckets(*corpus, Side::Target, third, options, job), wantThird);
        }
    }
}

TEST(BucketCounts, StopWhenAsked)
{
    const auto corpus = randomCorpus(2, 9000);
    test::StoppingJob first(2);
    EXPECT_THROW((void)countBuckets(*corpus, Side::Source, {}, first), Cancelled);
    const std::vector<RowId> rows{rowId(3), rowId(8999)};
    test::StoppingJob second(1);
    EXPECT_THROW((void)countBuckets(*corpus, Side::Source, rows, {}, second), Cancelled);
}

TEST(BucketDistribution, AddsThePseudoCount)
{
    const std::vector<std::uint64_t> counts{3, 1, 0};
    EXPECT_THAT(bucketDistribution(counts, 0), ElementsAre(.75, .25, 0));
    EXPECT_THAT(bucketDistribution(counts, 2),
                ElementsAre(DoubleNear(.5, 1e-12), DoubleNear(.3, 1e-12), DoubleNear(.2, 1e-12)));
    const std::vector<std::uint64_t> none(4);
    EXPECT_THAT(bucketDistribution(none, 0), ElementsAre(.25, .25, .25, .25));
    EXPECT_THAT(bucketDistribution(none, .1), testing::Each(DoubleNear(.25, 1e-12)));
}

TEST(KlReduction, GivesTheWorkedExample)
{
    const std::vector<double> wanted{.5, .3, .2};
    const std::vector<double> pool{.2, .3, .5};
    const std::vector<double> selected{.4, .3, .3};
    EXPECT_NEAR(klDivergence(wanted, pool), .274887, 1e-6);
    EXPECT_NEAR(klDivergence(wanted, selected), .030479, 1e-6);
    EXPECT_NEAR(klReduction(wanted, pool, selected), .244409, 1e-6);
    EXPECT_EQ(klReduction(wanted, pool, pool), 0);
    EXPECT_EQ(klDivergence(wanted, wanted), 0);
}

/// Texts of words below `words`, as hashes.
struct RandomWords {
    std::vector<std::uint64_t> offsets{0};
    std::vector<std::uint64_t> words;

    RandomWords(std::uint64_t seed, std::size_t rows, std::size_t types)
    {
        Rng rng(seed, "words");
        for (std::size_t i = 0; i < rows; ++i) {
            for (std::uint64_t k = rng.below(7); k > 0; --k)
                words.push_back(mixBits(rng.below(rng.below(types) + 1)));
            offsets.push_back(words.size());
        }
    }
    [[nodiscard]] WordHashes view() const { return {offsets, words}; }
};

TEST(KlReduction, IsTheMeanOverTheNgramsOfTheWantedTexts)
{
    const HashedNgramOptions options{.buckets = 300};
    const RandomWords wanted(1, 40, 30);
    const RandomWords pool(2, 9000, 200);
    const RandomWords selected(3, 500, 40);
    for (const int threads : {1, 2, 3, 7}) {
        Job job({}, threads);
        const auto p = bucketDistribution(countBuckets(wanted.view(), options, job), 0);
        const auto raw = bucketDistribution(countBuckets(pool.view(), options, job), .1);
        const auto s = bucketDistribution(countBuckets(selected.view(), options, job), .1);
        const RowMeans rows = klReductionByRow(wanted.view(), raw, s, options, job);
        const double total = std::accumulate(rows.totals.begin(), rows.totals.end(), 0.0);
        const double weight = std::accumulate(rows.weights.begin(), rows.weights.end(), 0.0);
        EXPECT_NEAR(total / weight, klReduction(p, raw, s), 1e-12);
        EXPECT_GT(total, 0);
    }
}

TEST(BucketCounts, OfTokenisedTextsCountEveryNgram)
{
    const RandomWords texts(4, 5000, 50);
    const HashedNgramOptions options{.order = 3, .buckets = 100};
    std::vector<std::uint64_t> want(100);
    std::vector<std::uint32_t> buckets;
    std::uint64_t ngrams = 0;
    for (std::size_t i = 0; i < texts.view().rows(); ++i) {
        const auto row = texts.view().row(i);
        appendBuckets(row, 3, 100, buckets);
        for (std::size_t n = 1; n <= 3; ++n)
            ngrams += row.size() + 1 > n ? row.size() + 1 - n : 0;
    }
    ASSERT_EQ(buckets.size(), ngrams);
    for (const std::uint32_t bucket : buckets)
        ++want[bucket];
    Job job({}, 3);
    EXPECT_EQ(countBuckets(texts.view(), options, job), want);
    test::StoppingJob stopping(1);
    EXPECT_THROW((void)countBuckets(texts.view(), options, stopping), Cancelled);
    const std::vector<double> even(100, .01);
    test::StoppingJob again(1);
    EXPECT_THROW((void)klReductionByRow(texts.view(), even, even, options, again), Cancelled);
}

TEST(KlDivergence, IsInfiniteWhereSomethingIsMissing)
{
    const std::vector<double> half{.5, .5};
    const std::vector<double> one{1, 0};
    EXPECT_TRUE(std::isinf(klDivergence(half, one)));
    EXPECT_NEAR(klDivergence(one, half), std::log(2.0), 1e-12);
    const std::vector<double> three(3, 1.0 / 3);
    EXPECT_THROW((void)klDivergence(half, three), Error);
}

TEST(KlDivergence, IsNeverNegative)
{
    Rng rng(3, "divergence");
    for (int i = 0; i < 50; ++i) {
        std::vector<std::uint64_t> a(20);
        std::vector<std::uint64_t> b(20);
        for (std::size_t k = 0; k < 20; ++k) {
            a[k] = rng.below(9);
            b[k] = rng.below(9);
        }
        EXPECT_GE(klDivergence(bucketDistribution(a, .1), bucketDistribution(b, .1)), 0);
    }
}

} // namespace
} // namespace craft
