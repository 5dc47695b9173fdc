// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/evaluate/context.h"
#include "core/evaluate/word_counts.h"
#include "core/evaluate/word_set.h"
#include "core/text/bucket_counts.h"
#include "tests/support/small_corpus.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace craft::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// `rows` pairs of made-up words; both sides differ.
PairTexts randomPairs(std::size_t rows, std::uint64_t seed)
{
    PairTexts out;
    for (std::size_t i = 0; i < rows; ++i) {
        Rng rng(seed, "test.pairs", i);
        std::string source;
        std::string target;
        for (std::uint64_t w = rng.below(9); w > 0; --w) {
            source += "w" + std::to_string(rng.below(1 + rng.below(300))) + " ";
            target += "v" + std::to_string(rng.below(1 + rng.below(300))) + ". ";
        }
        out.emplace_back(source, target);
    }
    return out;
}

TEST(HashedPairs, KeepTheOrderOfTheRows)
{
    const auto corpus = makeCorpus({{"a b", "x"}, {"c", "y y"}, {"", "z"}});
    Job job;
    const std::vector<RowId> rows{rowId(2), rowId(0), rowId(1)};
    const HashedPairs found = hashedPairs(*corpus, rows, job);
    EXPECT_THAT(found.source.offsets, ElementsAre(0, 0, 2, 3));
    EXPECT_THAT(found.source.words, ElementsAre(hash64("a"), hash64("b"), hash64("c")));
    EXPECT_THAT(found.target.words,
                ElementsAre(hash64("z"), hash64("x"), hash64("y"), hash64("y")));
    EXPECT_EQ(hashedPairs(*corpus, job).target.tokens(), 4U);
    EXPECT_THAT(firstRows(found.target, 2).words, ElementsAre(hash64("z"), hash64("x")));
    EXPECT_EQ(firstRows(found.target, 0).rows(), 0U);
}

TEST(WordsOfAPool, AreCountedLikeTheNaiveWay)
{
    const PairTexts pairs = randomPairs(9000, 3);
    const auto corpus = makeCorpus(pairs);
    std::map<std::uint64_t, WordCount> expected;
    Job job;
    const HashedPairs all = hashedPairs(*corpus, job);
    for (std::size_t i = 0; i < all.target.rows(); ++i) {
        for (const std::uint64_t word : all.target.row(i))
            ++expected[word].count;
        const auto row = all.target.row(i);
        for (const std::uint64_t word : std::set<std::uint64_t>(row.begin(), row.end()))
            ++expected[word].rows;
    }
    for (const int threads : {1, 2, 3, 7}) {
        Job parallel({}, threads);
        const SideCounts counted = countPool(*corpus, parallel).target;
        const PoolWords& words = counted.words;
        EXPECT_EQ(counted.buckets,
                  countBuckets({all.target.offsets, all.target.words}, kNgramBuckets, job));
        ASSERT_EQ(words.types(), expected.size());
        EXPECT_EQ(words.tokens(), all.target.tokens());
        std::uint32_t closed = 1;
        for (const auto& [word, count] : expected) {
            EXPECT_EQ(words.rowsOf(word), count.rows);
            EXPECT_EQ(words.closedId(word), count.count >= 2 ? closed++ : 0U);
        }
        EXPECT_EQ(words.closedSize(), closed);
        EXPECT_EQ(words.closedId(hash64("nowhere")), 0U);
    }
    const PoolWords same = countWords(all.target);
    EXPECT_EQ(same.types(), expected.size());
    EXPECT_EQ(same.rowsOf(all.target.words.front()), expected[all.target.words.front()].rows);
}

TEST(WordsOfAPool, OfNothingAreNone)
{
    EXPECT_EQ(PoolWords().closedId(7), 0U);
    EXPECT_EQ(PoolWords().closedSize(), 1U);
    EXPECT_EQ(PoolWords(std::vector<WordCount>{}).rowsOf(7), 0U);
    const PoolWords one({{7, 2, 1}});
    EXPECT_EQ(one.closedId(7), 1U);
    EXPECT_EQ(one.closedId(8), 0U);
}

TEST(SetOfWords, HoldsWhatWasInserted)
{
    WordSet set;
    EXPECT_FALSE(set.contains(5));
    std::set<std::uint64_t> expected;
    Rng rng(1, "test.set");
    for (int i = 0; i < 5000; ++i) {
        const std::uint64_t word = 2 + rng.below(3000) * (rng.below(2) == 0 ? 1 : 1U << 20U);
        EXPECT_EQ(set.insert(word), expected.insert(word).second);
    }
    EXPECT_EQ(set.size(), expected.size());
    for (std::uint64_t word = 2; word < 4000; ++word)
        EXPECT_EQ(set.contains(word), expected.contains(word));
    EXPECT_TRUE(set.insert(0));
    EXPECT_TRUE(set.contains(0));
}

TEST(EvaluationContexts, RefuseWhatDoesNotFit)
{
    const auto pool = makeCorpus({{"a", "x"}, {"b", "y"}});
    const auto test = makeCorpus({{"a", "x"}});
    const auto empty = makeCorpus({});
    Job job;
    const auto message = [&job](const EvaluationInput& input) -> std::string {
        try {
            (void)makeContext(input, job);
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::Invalid);
            EXPECT_FALSE(error.hint().empty());
            return error.what();
        }
        return "accepted";
    };
    EXPECT_THAT(message({*pool, *empty, nullptr, {}, {}, 1}), HasSubstr("test set holds no pairs"));
    EXPECT_THAT(message({*pool, *test, nullptr, {1}, {}, 1}),
                HasSubstr("1 domain labels for 2 pool pairs"));
    EXPECT_THAT(message({*pool, *test, nullptr, {}, {1, 0, 1}, 1}),
                HasSubstr("3 noise marks for 2 pool pairs"));
    EXPECT_EQ(message({*pool, *test, nullptr, {1, 0}, {}, 1}), "accepted");
    auto features = std::make_shared<PairFeatures>();
    EXPECT_THAT(message({*pool, *test, features, {}, {}, 1}),
                HasSubstr("0 vectors for 2 pool pairs"));
    features->poolSource = FeatureMatrix(DenseRows({1, 2}, 1));
    EXPECT_THAT(message({*pool, *test, features, {}, {}, 1}),
                HasSubstr("0 vectors for 1 test pairs"));
}

TEST(EvaluationContexts, StopWhenAsked)
{
    const auto pool = makeCorpus(randomPairs(9000, 3));
    const auto test = makeCorpus(randomPairs(40, 4));
    StoppingJob counting;
    (void)makeContext({*pool, *test, nullptr, {}, {}, 1}, counting);
    EXPECT_GT(counting.polls(), 3U);
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        StoppingJob job(poll);
        EXPECT_THROW((void)makeContext({*pool, *test, nullptr, {}, {}, 1}, job), Cancelled);
    }
}

TEST(SelectionsToMeasure, AreCutWhereTheTokensAreReached)
{
    const auto pool = makeCorpus({{"a", "x x x"}, {"b b", "y"}, {"c", "z z"}});
    const auto test = makeCorpus({{"a", "x"}});
    Job job;
    const EvaluationContext context = makeContext({*pool, *test, nullptr, {}, {}, 1}, job);
    const std::vector<RowId> rows{rowId(1), rowId(2), rowId(0)};
    const MeasuredSelection all = measuredRows(context, rows, job);
    EXPECT_TRUE(all.fromPool);
    EXPECT_EQ(cutAtTokens(all, 0).rows.size(), 0U);
    EXPECT_THAT(cutAtTokens(all, 1).rows, ElementsAre(rowId(1)));
    EXPECT_THAT(cutAtTokens(all, 2).rows, ElementsAre(rowId(1), rowId(2)));
    EXPECT_EQ(cutAtTokens(all, 3).text.target.tokens(), 3U);
    EXPECT_EQ(cutAtTokens(all, 3).text.source.tokens(), 3U);
    EXPECT_EQ(cutAtTokens(all, 4).rows.size(), 3U);
    EXPECT_EQ(cutAtTokens(all, 99).rows.size(), 3U);
    const MeasuredSelection other = measuredPairs(*pool, job);
    EXPECT_FALSE(other.fromPool);
    EXPECT_EQ(cutAtTokens(other, 4).text.source.rows(), 2U);
    EXPECT_TRUE(cutAtTokens(other, 4).rows.empty());
}

TEST(SelectionsToMeasure, AreCheckedForPairsOfTheTestSet)
{
    const auto pool = makeCorpus({{"A b", "x"}, {"a", "b x"}, {"a b", "y"}, {"c", "z"}});
    const auto test = makeCorpus({{"a b", "x"}, {"c", "z"}});
    Job job;
    const EvaluationContext context = makeContext({*pool, *test, nullptr, {}, {}, 1}, job);
    EXPECT_EQ(pairsInTest(context, measuredPairs(*pool, job)), 2U);
    EXPECT_EQ(pairsInTest(context, measuredPairs(*test, job)), 2U);
    EXPECT_EQ(pairsInTest(context, measuredRows(context, {}, job)), 0U);
}

} // namespace
} // namespace craft::test
