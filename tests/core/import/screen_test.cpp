// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/data/memory_corpus.h"
#include "core/import/screen_with.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace craft {
namespace {

using test::StoppingJob;
using ::testing::ElementsAre;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;
using Texts = std::vector<std::pair<std::string, std::string>>;

void fill(MemoryCorpus& corpus, const Texts& texts)
{
    corpus.beginPart({});
    for (std::size_t i = 0; i < texts.size(); ++i)
        corpus.add(texts[i].first, texts[i].second, {}, i + 1);
    corpus.finishPart({});
}

RowFlags screenTexts(const Texts& pool, const Texts& validation, const Texts& test,
                     const ScreenParams& params, TextHash hash = &hash64, int threads = 1)
{
    MemoryCorpus corpora[3];
    fill(corpora[0], pool);
    fill(corpora[1], validation);
    fill(corpora[2], test);
    Job job({}, threads);
    return screenWith(hash, corpora[0], corpora[1], &corpora[2], params, job);
}

TEST(Screen, FlagsEmptySidesDuplicatesAndLeaks)
{
    const Texts pool{{"a", "b"}, {"", "b"},  {"a", " \u00A0"}, {"a", "b"},
                     {"v", "w"}, {"t", "u"}, {"v", "other"},   {"v", "w"}};
    EXPECT_THAT(screenTexts(pool, {{"v", "w"}}, {{"t", "u"}}, {}),
                ElementsAre(0, kEmptySide, kEmptySide, kDuplicate, kInValidation, kInTest, 0,
                            kInValidation | kDuplicate));
}

TEST(Screen, LooksAtSingleSidesIfAsked)
{
    ScreenParams params;
    params.leakage = LeakRule::Side;
    const Texts pool{{"v", "x"}, {"x", "w"}, {"w", "v"}, {"", "x"}, {"t", "w"}};
    EXPECT_THAT(screenTexts(pool, {{"v", "w"}, {"", "q"}}, {{"t", "u"}}, params),
                ElementsAre(kInValidation, kInValidation, 0, kEmptySide, kInValidation | kInTest));
}

TEST(Screen, DoesWhatItIsAsked)
{
    ScreenParams params;
    params.dropDuplicates = false;
    params.leakage = LeakRule::Off;
    EXPECT_THAT(screenTexts({{"a", "b"}, {"a", "b"}, {"v", "w"}}, {{"v", "w"}}, {}, params),
                ElementsAre(0, 0, 0));
}

TEST(Screen, DoesNotMoveTextFromOneSideToTheOther)
{
    EXPECT_THAT(screenTexts({{"ab", "c"}, {"a", "bc"}, {"", "abc"}}, {{"abc", ""}}, {}, {}),
                ElementsAre(0, 0, kEmptySide));
}

TEST(Screen, TakesAnEmptyPoolAndNoTestSet)
{
    MemoryCorpus pool;
    MemoryCorpus validation;
    fill(validation, {{"a", "b"}});
    Job job;
    EXPECT_TRUE(screen(pool, validation, nullptr, {}, job).empty());
}

std::uint64_t weakHash(std::string_view bytes, std::uint64_t seed) noexcept
{
    return (hash64(bytes, seed) & 3U) << 61U;
}

std::uint64_t constantHash(std::string_view, std::uint64_t) noexcept
{
    return 5;
}

/// Naive reference with ordered sets of texts.
RowFlags naiveScreen(const Texts& pool, const Texts& validation, LeakRule rule)
{
    std::set<std::pair<std::string, std::string>> seen;
    RowFlags flags;
    for (const auto& pair : pool) {
        bool leaks = false;
        for (const auto& other : validation) {
            if (rule == LeakRule::Pair)
                leaks = leaks || other == pair;
            else
                leaks = leaks || (!other.first.empty() && other.first == pair.first)
                    || (!other.second.empty() && other.second == pair.second);
        }
        int value = pair.first.empty() || pair.second.empty() ? kEmptySide : 0;
        value |= seen.insert(pair).second ? 0 : kDuplicate;
        value |= leaks ? kInValidation : 0;
        flags.push_back(static_cast<std::uint8_t>(value));
    }
    return flags;
}

TEST(Screen, AgreesWithTheReferenceWhateverTheHash)
{
    Rng rng(2, "screen");
    const auto word = [&rng](std::uint64_t n) {
        return std::string(rng.below(2), 'a') + str(rng.below(n));
    };
    Texts pool;
    for (int i = 0; i < 600; ++i)
        pool.emplace_back(word(12), rng.below(20) == 0 ? "" : word(9));
    Texts validation;
    for (int i = 0; i < 12; ++i)
        validation.emplace_back(word(12), rng.below(5) == 0 ? "" : word(9));
    for (const LeakRule rule : {LeakRule::Pair, LeakRule::Side}) {
        ScreenParams params;
        params.leakage = rule;
        const RowFlags expected = naiveScreen(pool, validation, rule);
        for (const TextHash hash :
             {TextHash{&hash64}, TextHash{&weakHash}, TextHash{&constantHash}})
            EXPECT_EQ(screenTexts(pool, validation, {}, params, hash), expected);
    }
}

TEST(Screen, GivesTheSameAtAnyThreadCountOverManySlabs)
{
    Texts pool;
    for (std::size_t i = 0; i < kSlabRows + 20000; ++i)
        pool.emplace_back(str("source ", i % 70000), str("target ", i % 70000));
    const RowFlags one = screenTexts(pool, {{"source 5", "target 5"}}, {}, {});
    EXPECT_EQ(countFlags(one).at("duplicate"), pool.size() - 70000);
    EXPECT_EQ(countFlags(one).at("in-validation"), 2U);
    EXPECT_EQ(one[5], kInValidation);
    EXPECT_EQ(one[70005], kInValidation | kDuplicate);
    for (const int threads : {2, 3, 7})
        EXPECT_EQ(screenTexts(pool, {{"source 5", "target 5"}}, {}, {}, &hash64, threads), one);
}

TEST(Screen, StopsAtEveryPollAndReachesItsTotal)
{
    MemoryCorpus pool;
    Texts texts;
    for (std::size_t i = 0; i < kSlabRows + 100; ++i)
        texts.emplace_back(str(i), "x");
    fill(pool, texts);
    for (const LeakRule rule : {LeakRule::Pair, LeakRule::Side}) {
        ScreenParams params;
        params.leakage = rule;
        StoppingJob counting;
        static_cast<void>(screen(pool, pool, nullptr, params, counting));
        EXPECT_EQ(counting.progress().done, counting.progress().total);
        for (std::uint64_t i = 1; i <= counting.polls(); i += 31) {
            StoppingJob stopping(i);
            EXPECT_THROW(static_cast<void>(screen(pool, pool, nullptr, params, stopping)),
                         Cancelled);
        }
    }
}

TEST(CountFlags, CountsEveryReasonOfARow)
{
    EXPECT_THAT(
        countFlags({0, kDuplicate, kDuplicate | kInTest, 0, 0}),
        UnorderedElementsAre(Pair("eligible", 3), Pair("duplicate", 2), Pair("in-test", 1)));
    EXPECT_THAT(countFlags({}), ElementsAre(Pair("eligible", 0)));
}

TEST(FirstDuplicate, FindsTheFirstEqualRow)
{
    MemoryCorpus pool;
    fill(pool, {{"a", "b"}, {"c", "d"}, {"a", "b"}, {"a", "b"}});
    Job job;
    EXPECT_EQ(firstDuplicate(pool, rowId(3), job), rowId(0));
    EXPECT_EQ(firstDuplicate(pool, rowId(1), job), std::nullopt);
    EXPECT_EQ(firstDuplicate(pool, rowId(0), job), std::nullopt);
}

} // namespace
} // namespace craft
