// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/text/token_rows.h"
#include "core/text/tokenizer.h"
#include "tests/support/random_text.h"
#include "tests/support/small_corpus.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

namespace craft {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

std::vector<std::string> wordsOf(const TokenVocabulary& vocabulary)
{
    std::vector<std::string> words;
    for (std::uint32_t id = 0; id < vocabulary.size(); ++id)
        words.emplace_back(vocabulary.word(id));
    return words;
}

/// More than one block, with texts of many scripts.
std::unique_ptr<MemoryCorpus> randomCorpus(std::uint64_t seed, std::size_t rows)
{
    Rng rng(seed, "token rows");
    test::PairTexts pairs(rows);
    for (auto& [source, target] : pairs) {
        source = test::randomText(rng, rng.below(12));
        target = test::randomText(rng, rng.below(12));
    }
    return test::makeCorpus(pairs);
}

std::vector<std::string> referenceWords(const Corpus& corpus, std::size_t minimum)
{
    std::map<std::string, std::size_t> counts;
    Tokenizer tokenizer;
    for (const PairView& pair : corpus.read({0, corpus.size()}).pairs)
        tokenizer.forEachToken(pair.target, [&](std::string_view t) { ++counts[std::string(t)]; });
    std::vector<std::string> words;
    for (const auto& [word, count] : counts) {
        if (count >= minimum)
            words.push_back(word);
    }
    std::stable_sort(words.begin(), words.end(), [&](const std::string& a, const std::string& b) {
        return counts[a] > counts[b];
    });
    words.insert(words.begin(), "<unk>");
    return words;
}

TEST(TokenVocabulary, NumbersWordsByCountAndBytes)
{
    const auto corpus = test::makeCorpus({{"The fee, the tax", "x"}, {"A fee, a loan", "y"}});
    Job job;
    const TokenVocabulary all(*corpus, Side::Source, 1, job);
    EXPECT_THAT(wordsOf(all), ElementsAre("<unk>", ",", "a", "fee", "the", "loan", "tax"));
    const TokenVocabulary frequent(*corpus, Side::Source, 2, job);
    EXPECT_THAT(wordsOf(frequent), ElementsAre("<unk>", ",", "a", "fee", "the"));
    EXPECT_EQ(frequent.id("fee"), 3U);
    EXPECT_EQ(frequent.id("loan"), TokenVocabulary::kUnknown);
    EXPECT_THAT(wordsOf(TokenVocabulary(*corpus, Side::Target, 1, job)),
                ElementsAre("<unk>", "x", "y"));
}

TEST(TokenVocabulary, TakesAListOfWordsInItsOrder)
{
    const std::vector<std::string> words{"loan", "fee", "loan", "tax"};
    const TokenVocabulary vocabulary(words);
    EXPECT_THAT(wordsOf(vocabulary), ElementsAre("<unk>", "loan", "fee", "tax"));
    EXPECT_EQ(vocabulary.id("tax"), 3U);
    EXPECT_EQ(vocabulary.id("rate"), TokenVocabulary::kUnknown);
    EXPECT_EQ(TokenVocabulary().size(), 1U);
    EXPECT_EQ(TokenVocabulary().id("tax"), TokenVocabulary::kUnknown);
}

TEST(TokenVocabulary, IsThatOfAPlainCountAtAnyThreadCount)
{
    const auto corpus = randomCorpus(5, 9000);
    for (const std::size_t minimum : {1U, 2U, 7U}) {
        const std::vector<std::string> want = referenceWords(*corpus, minimum);
        for (const int threads : {1, 2, 3, 7}) {
            Job job({}, threads);
            const TokenVocabulary got(*corpus, Side::Target, minimum, job);
            ASSERT_EQ(wordsOf(got), want) << threads;
            for (std::uint32_t id = 1; id < got.size(); ++id)
                ASSERT_EQ(got.id(want[id]), id);
        }
    }
}

TEST(TokenVocabulary, StopsWhenAsked)
{
    const auto corpus = randomCorpus(6, 9000);
    test::StoppingJob job(2);
    EXPECT_THROW(TokenVocabulary(*corpus, Side::Source, 1, job), Cancelled);
}

TEST(TokenRows, HoldIdsRowAfterRow)
{
    const auto corpus =
        test::makeCorpus({{"Pay the fee", "a"}, {"", "b"}, {"the FEE!", "c"}, {"fee tax", "d"}});
    const std::vector<std::string> words{"the", "fee"};
    const TokenVocabulary vocabulary(words);
    Job job;
    const TokenRows rows = tokenRows(*corpus, Side::Source, vocabulary, job);
    ASSERT_EQ(rows.rows(), 4U);
    EXPECT_THAT(rows.row(0), ElementsAre(0, 1, 2));
    EXPECT_THAT(rows.row(1), IsEmpty());
    EXPECT_THAT(rows.row(2), ElementsAre(1, 2, 0));
    EXPECT_THAT(rows.row(3), ElementsAre(2, 0));
    const std::vector<RowId> chosen{rowId(3), rowId(1), rowId(0)};
    EXPECT_THAT(subset(rows, chosen).ids, ElementsAre(2, 0, 0, 1, 2));
    EXPECT_THAT(subset(rows, chosen).offsets, ElementsAre(0, 2, 2, 5));
}

TEST(TokenRows, AreTheSameByCorpusByRowsAndByTexts)
{
    const auto corpus = randomCorpus(7, 9000);
    Job job;
    const TokenVocabulary vocabulary(*corpus, Side::Target, 2, job);
    std::vector<std::string> texts;
    std::vector<RowId> every;
    std::vector<RowId> third;
    for (const PairView& pair : corpus->read({0, corpus->size()}).pairs) {
        texts.emplace_back(pair.target);
        every.push_back(pair.row);
        if (index(pair.row) % 3 == 1)
            third.push_back(pair.row);
    }
    const TokenRows want = tokenRows(texts, vocabulary);
    const TokenRows wantThird = subset(want, third);
    for (const int threads : {1, 2, 3, 7}) {
        Job threaded({}, threads);
        const TokenRows whole = tokenRows(*corpus, Side::Target, vocabulary, threaded);
        EXPECT_EQ(whole.ids, want.ids);
        EXPECT_EQ(whole.offsets, want.offsets);
        EXPECT_EQ(tokenRows(*corpus, Side::Target, every, vocabulary, threaded).ids, want.ids);
        const TokenRows some = tokenRows(*corpus, Side::Target, third, vocabulary, threaded);
        EXPECT_EQ(some.ids, wantThird.ids);
        EXPECT_EQ(some.offsets, wantThird.offsets);
    }
}

TEST(TokenRows, OfNothingAreNone)
{
    const auto corpus = test::makeCorpus({});
    Job job;
    EXPECT_EQ(TokenVocabulary(*corpus, Side::Source, 1, job).size(), 1U);
    EXPECT_EQ(tokenRows(*corpus, Side::Source, TokenVocabulary(), job).rows(), 0U);
    EXPECT_EQ(tokenRows(*corpus, Side::Source, {}, TokenVocabulary(), job).rows(), 0U);
}

} // namespace
} // namespace craft
