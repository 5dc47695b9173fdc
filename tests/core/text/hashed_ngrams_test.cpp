// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/hashed_ngrams.h"
#include "tests/support/ngram_bucket_reference.h"
#include "tests/support/random_text.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

namespace craft {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

constexpr HashedNgramOptions kSha{.hash = BucketHash::Sha256};

std::string tokensOf(std::string_view text)
{
    HashedNgrams ngrams(kSha);
    (void)ngrams.buckets(text);
    return std::string(ngrams.joinedTokens());
}

std::vector<std::uint32_t> bucketsOf(std::string_view text, const HashedNgramOptions& options)
{
    HashedNgrams ngrams(options);
    const auto buckets = ngrams.buckets(text);
    return {buckets.begin(), buckets.end()};
}

TEST(HashedNgrams, FallIntoThePublishedBuckets)
{
    EXPECT_EQ(sha256Bucket("alice", 10000), 6720U);
    EXPECT_EQ(sha256Bucket("alice went", 10000), 114U);
    EXPECT_EQ(sha256Bucket("stra\u00DFe ,", 10000), 205U);
    EXPECT_EQ(sha256Bucket("x_1 !?", 977), 711U);
    const auto buckets = bucketsOf("Alice went to the store", kSha);
    ASSERT_EQ(buckets.size(), 9U);
    EXPECT_EQ(buckets[0], 6720U);
    EXPECT_EQ(buckets[5], 114U);
    EXPECT_EQ(bucketsOf("Alice went to the store", {}).size(), 9U);
}

TEST(HashedNgrams, CutWordsAndRunsOfPunctuation)
{
    EXPECT_EQ(tokensOf("Don't pay (yet)..."), "don ' t pay ( yet )...");
    EXPECT_EQ(tokensOf("  max_rate=3,5%  "), "max_rate = 3 , 5 %");
    EXPECT_EQ(tokensOf("\u00DCBER-Stra\u00DFe"), "\u00FCber - stra\u00DFe");
    // Vowel signs stay in their words; a soft hyphen is nothing.
    EXPECT_EQ(tokensOf("\u0915\u093F\u0930\u093E\u092F\u093E\u0964"),
              "\u0915\u093F\u0930\u093E\u092F\u093E \u0964");
    EXPECT_EQ(tokensOf("co\u00ADop"), "coop");
    // A joiner belongs to the inside of a word only.
    EXPECT_EQ(tokensOf("\u0915\u094D\u200D\u0937\u200D !"), "\u0915\u094D\u200D\u0937 !");
    EXPECT_EQ(tokensOf(" \n"), "");
}

TEST(HashedNgrams, OfRandomTextAreThoseOfAPlainReading)
{
    Rng rng(1, "hashed n-grams");
    HashedNgrams two(kSha);
    HashedNgrams four({.order = 4, .buckets = 64, .hash = BucketHash::Sha256});
    for (int i = 0; i < 300; ++i) {
        const std::string text = test::randomText(rng, rng.below(40));
        const auto tokens = test::wordPunctTokens(text);
        const auto check = [&](HashedNgrams& ngrams, std::size_t order, std::uint32_t buckets) {
            std::vector<std::uint32_t> want;
            for (const std::string& ngram : test::joinedNgrams(tokens, order))
                want.push_back(sha256Bucket(ngram, buckets));
            ASSERT_THAT(ngrams.buckets(text), ElementsAreArray(want)) << text;
            ASSERT_EQ(ngrams.tokens(), tokens.size());
        };
        check(two, 2, 10000);
        check(four, 4, 64);
    }
}

TEST(HashedNgrams, GiveEqualNgramsEqualFastBucketsAndSpreadTheOthers)
{
    Rng rng(2, "hashed n-grams");
    HashedNgrams fast({.order = 3, .buckets = 1U << 31U});
    std::map<std::string, std::uint32_t> bucketOf;
    std::set<std::uint32_t> different;
    for (int i = 0; i < 300; ++i) {
        const std::string text = test::randomText(rng, rng.below(40));
        const auto ngrams = test::joinedNgrams(test::wordPunctTokens(text), 3);
        const auto buckets = fast.buckets(text);
        ASSERT_EQ(buckets.size(), ngrams.size());
        for (std::size_t k = 0; k < ngrams.size(); ++k) {
            ASSERT_EQ(bucketOf.emplace(ngrams[k], buckets[k]).first->second, buckets[k]);
            different.insert(buckets[k]);
        }
    }
    EXPECT_GE(different.size() + 2, bucketOf.size());
}

TEST(HashedNgrams, FillFastBucketsEvenly)
{
    HashedNgrams fast({.order = 1, .buckets = 100});
    std::vector<double> counts(100);
    for (int i = 0; i < 20000; ++i)
        counts[fast.buckets("word" + std::to_string(i)).front()] += 1;
    double chiSquare = 0;
    for (const double count : counts)
        chiSquare += (count - 200) * (count - 200) / 200;
    // 99 degrees of freedom: beyond 150 once in a thousand.
    EXPECT_LT(chiSquare, 150);
}

TEST(HashedNgrams, AreFewForShortTexts)
{
    for (const BucketHash hash : {BucketHash::Fast, BucketHash::Sha256}) {
        EXPECT_THAT(bucketsOf("", {.order = 3, .hash = hash}), IsEmpty());
        EXPECT_EQ(bucketsOf("one", {.order = 3, .hash = hash}).size(), 1U);
        EXPECT_EQ(bucketsOf("one two", {.order = 3, .hash = hash}).size(), 3U);
        EXPECT_THAT(bucketsOf("a b", {.order = 2, .buckets = 1, .hash = hash}),
                    ElementsAre(0, 0, 0));
    }
}

} // namespace
} // namespace craft
