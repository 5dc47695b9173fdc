// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/dsir.h"
#include "core/text/hashed_ngrams.h"
#include "tests/support/text_reference.h"

#include <gmock/gmock.h>

namespace craft {
namespace {

using test::RankCase;
using test::rankTexts;
using test::textCase;

TEST(BucketLogRatios, GiveTheWorkedExample)
{
    const std::vector<double> wanted{.5, .3, .2};
    const std::vector<double> pool{.2, .3, .5};
    const auto ratios = bucketLogRatios(wanted, pool);
    EXPECT_NEAR(ratios[0], .916291, 1e-6);
    EXPECT_NEAR(ratios[1], 0, 1e-6);
    EXPECT_NEAR(ratios[2], -.916291, 1e-6);
    EXPECT_NEAR(2 * ratios[0] + ratios[1], 1.832581, 1e-6); // counts (2, 1, 0)
}

TEST(BucketLogRatios, CostNineForABucketThatValidationLacks)
{
    const std::vector<double> wanted{0, 1};
    const std::vector<double> pool{1e-4, .9999};
    EXPECT_NEAR(bucketLogRatios(wanted, pool)[0], -9.21, .01);
}

TEST(GumbelNoise, DrawsWithoutReplacementInProportion)
{
    // The two largest of ln(1, 2, 3) + noise are the last two with 2/6 3/4 + 3/6 2/3 = .58333.
    constexpr std::uint64_t kDraws = 40000;
    double both = 0;
    for (std::uint64_t draw = 0; draw < kDraws; ++draw) {
        const double first = gumbelNoise(draw, 0);
        const double second = std::log(2.0) + gumbelNoise(draw, 1);
        const double third = std::log(3.0) + gumbelNoise(draw, 2);
        both += first < second && first < third ? 1 : 0;
    }
    EXPECT_NEAR(both / static_cast<double>(kDraws), .58333, .008);
}

TEST(GumbelNoise, HasItsMeanAndVariance)
{
    double sum = 0;
    double squares = 0;
    constexpr std::uint64_t kDraws = 20000;
    for (std::uint64_t row = 0; row < kDraws; ++row) {
        const double noise = gumbelNoise(7, row);
        sum += noise;
        squares += noise * noise;
    }
    const double mean = sum / static_cast<double>(kDraws);
    EXPECT_NEAR(mean, .5772, .03);
    EXPECT_NEAR(std::sqrt(squares / static_cast<double>(kDraws) - mean * mean), 1.2825, .03);
}

/// Log weight of one text, by maps; and how many n-grams it has.
struct NaiveWeights {
    HashedNgrams ngrams;
    std::vector<double> wanted;
    std::vector<double> pool;

    NaiveWeights(const Corpus& validation, const Corpus& all, bool source,
                 const HashedNgramOptions& options, double laplace)
        : ngrams(options)
        , wanted(shares(validation, source, options, laplace))
        , pool(shares(all, source, options, 0))
    { }
    std::vector<double> shares(const Corpus& corpus, bool source, const HashedNgramOptions& options,
                               double laplace)
    {
        std::vector<double> counts(options.buckets, laplace);
        double total = laplace * static_cast<double>(options.buckets);
        const PairSlab slab = corpus.read(RowRange{0, corpus.size()});
        for (const PairView& pair : slab.pairs) {
            for (const std::uint32_t bucket : ngrams.buckets(source ? pair.source : pair.target)) {
                counts[bucket] += 1;
                total += 1;
            }
        }
        for (double& count : counts)
            count /= total;
        return counts;
    }
    std::pair<double, double> of(std::string_view text)
    {
        double sum = 0;
        double count = 0;
        for (const std::uint32_t bucket : ngrams.buckets(text)) {
            sum += std::log(wanted[bucket] + 1e-8) - std::log(pool[bucket] + 1e-8);
            ++count;
        }
        return {sum, count};
    }
};

TEST(DsirSelector, AgreesWithTheNaiveReference)
{
    const std::map<std::string, double> powers{{"none", 0}, {"sqrt", .5}, {"full", 1}};
    for (const std::string side : {"both", "source", "target"}) {
        for (const auto& [norm, power] : powers) {
            const RankCase in = test::randomRankCase(4, {});
            const Ranking got = rankTexts(in, "dsir",
                                          {{"side", side},
                                           {"buckets", "97"},
                                           {"ngram", "3"},
                                           {"laplace", "0.5"},
                                           {"length-norm", norm},
                                           {"draw-temperature", "2"},
                                           {"resampling", "top"},
                                           {"min-tokens", "0"}});
            const HashedNgramOptions options{3, 97, BucketHash::Fast};
            NaiveWeights source(*in.validation, *in.pool, true, options, .5);
            NaiveWeights target(*in.validation, *in.pool, false, options, .5);
            for (const RowId row : in.eligibleRows()) {
                const PairSlab slab = in.pool->read({index(row), index(row) + 1});
                const auto s = source.of(slab.pairs[0].source);
                const auto t = target.of(slab.pairs[0].target);
                const double sum =
                    (side != "target" ? s.first : 0) + (side != "source" ? t.first : 0);
                const double count =
                    (side != "target" ? s.second : 0) + (side != "source" ? t.second : 0);
                EXPECT_NEAR(static_cast<double>(got.cost[index(row)]),
                            -sum / std::pow(count, power) / 2, 1e-4);
            }
            auto expected = test::orderOf(got.cost);
            expected.resize(got.rows.size());
            EXPECT_EQ(got.rows, expected);
        }
    }
}

TEST(DsirSelector, AddsTheNoiseOfRowAndSeed)
{
    RankCase in = test::randomRankCase(5, {});
    const auto top = rankTexts(in, "dsir", {{"resampling", "top"}, {"min-tokens", "0"}}).cost;
    const auto drawn = rankTexts(in, "dsir", {{"resampling", "gumbel"}}).cost;
    const std::uint64_t key = Rng(in.seed, "select.dsir").next();
    for (const RowId row : in.eligibleRows()) {
        const std::size_t i = index(row);
        EXPECT_NEAR(static_cast<double>(top[i] - drawn[i]), gumbelNoise(key, i), 1e-4);
    }
    in.seed += 1;
    EXPECT_NE(rankTexts(in, "dsir", {}).cost, drawn);
    EXPECT_EQ(rankTexts(in, "dsir", {{"resampling", "top"}, {"min-tokens", "0"}}).rows.front(),
              test::orderOf(top).front());
}

TEST(DsirSelector, GivesPrefixesForSmallerBudgets)
{
    RankCase in = test::randomRankCase(6, {});
    in.rows = 60;
    auto longer = rankTexts(in, "dsir", {}).rows;
    in.rows = 20;
    longer.resize(20);
    EXPECT_EQ(rankTexts(in, "dsir", {}).rows, longer);
}

TEST(DsirSelector, TakesTheWholePoolAtFullBudget)
{
    RankCase in = test::randomRankCase(7, {.pool = 30, .flagged = false});
    in.rows = in.budget = 30;
    auto rows = rankTexts(in, "dsir", {}).rows;
    std::sort(rows.begin(), rows.end());
    EXPECT_EQ(rows, in.eligibleRows());
}

TEST(DsirSelector, RanksShortPairsLast)
{
    const RankCase in = textCase({{"a b c", "d"}, {"x y z", "u v w"}}, {{"a b c", "d"}});
    EXPECT_EQ(rankTexts(in, "dsir", {{"resampling", "top"}, {"min-tokens", "0"}}).rows.front(),
              rowId(0));
    EXPECT_EQ(rankTexts(in, "dsir", {{"resampling", "top"}, {"min-tokens", "3"}}).rows.front(),
              rowId(1));
}

TEST(DsirSelector, FindsTheDomainWithEitherHash)
{
    for (const std::string hash : {"fast", "sha256"}) {
        const RankCase in = textCase({{"rain fell all night", "regen fiel die nacht"},
                                      {"the bank pays interest", "die bank zahlt zinsen"},
                                      {"press any green key", "jede taste geht hier"}},
                                     {{"interest of the bank", "zinsen der bank"}});
        const Ranking got = rankTexts(
            in, "dsir", {{"resampling", "top"}, {"min-tokens", "0"}, {"bucket-hash", hash}});
        EXPECT_EQ(got.rows.front(), rowId(1)) << hash;
    }
}

} // namespace
} // namespace craft
