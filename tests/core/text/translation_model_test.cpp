// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/text/translation_model.h"
#include "tests/support/stopping_job.h"
#include "tests/support/translation_reference.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

namespace craft {
namespace {

using Words = std::vector<std::uint32_t>;

TokenRows rowsOf(const std::vector<Words>& texts)
{
    TokenRows rows;
    for (const Words& text : texts) {
        rows.ids.insert(rows.ids.end(), text.begin(), text.end());
        rows.offsets.push_back(rows.ids.size());
    }
    return rows;
}

TokenRows randomRows(std::uint64_t seed, std::size_t rows, std::size_t words)
{
    Rng rng(seed, "translation model");
    std::vector<Words> texts(rows);
    for (Words& text : texts) {
        text.resize(rng.below(7));
        for (std::uint32_t& word : text)
            word = static_cast<std::uint32_t>(rng.below(rng.below(words) + 1));
    }
    return rowsOf(texts);
}

/// das haus / the house, das buch / the book, ein buch / a book.
constexpr std::uint32_t kDas = 0;
constexpr std::uint32_t kHaus = 1;
constexpr std::uint32_t kThe = 0;
constexpr std::uint32_t kHouse = 1;
TokenRows germanExample()
{
    return rowsOf({{0, 1}, {0, 2}, {3, 2}});
}
TokenRows englishExample()
{
    return rowsOf({{0, 1}, {0, 2}, {3, 2}});
}

TranslationModel model(const TokenRows& given, const TokenRows& predicted, std::size_t givenWords,
                       std::size_t predictedWords, const TranslationOptions& options)
{
    Job job;
    return TranslationModel(given, predicted, givenWords, predictedWords, options, job);
}

TEST(TranslationModel, GivesTheWorkedExample)
{
    const double the[] = {.25, .5, .6364, .7479};
    const double house[] = {.25, .5, .5714, .6534};
    const double bits[] = {12, 7.6601, 7.2151, 6.8452};
    for (int i = 0; i <= 3; ++i) {
        const TranslationModel tm =
            model(germanExample(), englishExample(), 4, 4, {.iterations = i, .nullWord = false});
        const auto at = static_cast<std::size_t>(i);
        EXPECT_NEAR(tm.probability(kThe, kDas), the[at], 1e-4);
        EXPECT_NEAR(tm.probability(kHouse, kHaus), house[at], 1e-4);
    }
    const TranslationModel tm =
        model(germanExample(), englishExample(), 4, 4, {.iterations = 4, .nullWord = false});
    ASSERT_EQ(tm.trainingBits().size(), 4U);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_NEAR(tm.trainingBits()[i], bits[i], 1e-4);
}

TEST(TranslationModel, ScoresItsTrainingTextWithoutFloorAsTrainingDoes)
{
    const TokenRows given = randomRows(1, 60, 9);
    const TokenRows predicted = randomRows(2, 60, 8);
    const TranslationModel before = model(given, predicted, 9, 8, {.iterations = 3, .floor = 0});
    const TranslationModel after = model(given, predicted, 9, 8, {.iterations = 4, .floor = 0});
    Job job;
    const std::vector<double> bits = sentenceBits(before, given, predicted, job);
    const double sum = std::accumulate(bits.begin(), bits.end(), 0.0);
    EXPECT_NEAR(sum, after.trainingBits()[3], 1e-4);
    EXPECT_NEAR(bitsPerPredictedToken(bits, predicted),
                sum / static_cast<double>(predicted.ids.size()), 1e-12);
}

TEST(TranslationModel, EqualsEmWithAFullTable)
{
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
        const std::size_t f = 2 + seed;
        const std::size_t e = 9 - seed;
        const TokenRows given = randomRows(seed, 5 + 9 * seed, f);
        const TokenRows predicted = randomRows(seed + 100, 5 + 9 * seed, e);
        const TranslationOptions options{.iterations = static_cast<int>(seed % 6),
                                         .nullWord = seed % 3 != 1};
        const TranslationModel tm = model(given, predicted, f + 1, e, options);
        const auto want = test::trainedTable(given, predicted, f + 1, e, options);
        // At the start every word may translate every other; after it only what occurs together.
        for (std::uint32_t g = 0; g <= f + 1 && options.iterations > 0; ++g) {
            for (std::uint32_t p = 0; p < e; ++p)
                EXPECT_NEAR(tm.probability(p, g), want[g][p], 1e-6) << seed;
        }
    }
}

TEST(TranslationModel, SumsToOneForEveryGivenWord)
{
    const TokenRows given = randomRows(3, 200, 20);
    const TokenRows predicted = randomRows(4, 200, 15);
    const TranslationModel tm = model(given, predicted, 22, 15, {});
    for (std::uint32_t g = 0; g <= tm.nullWord(); ++g) {
        double sum = 0;
        for (std::uint32_t p = 0; p < 15; ++p)
            sum += tm.probability(p, g);
        EXPECT_NEAR(sum, 1, 1e-6);
    }
}

TEST(TranslationModel, NeverLosesLikelihoodInTraining)
{
    for (const bool nullWord : {false, true}) {
        const TranslationModel tm = model(randomRows(5, 300, 25), randomRows(6, 300, 25), 25, 25,
                                          {.iterations = 30, .nullWord = nullWord});
        const auto bits = tm.trainingBits();
        for (std::size_t i = 1; i < bits.size(); ++i)
            EXPECT_LE(bits[i], bits[i - 1] * (1 + 1e-7));
        EXPECT_LT(bits.back(), bits.front());
    }
}

TEST(TranslationModel, ScoresWithTheFloor)
{
    const TranslationModel tm = model(germanExample(), englishExample(), 5, 5, {});
    const double t = tm.probability(kHouse, kHaus);
    const double t0 = tm.probability(kHouse, tm.nullWord());
    const Words haus{kHaus};
    const Words house{kHouse};
    EXPECT_NEAR(tm.log2Probability(haus, house), std::log2(.99 * (t + t0) / 2 + .01 / 5), 1e-9);
    // Words that training did not have: the given one is uniform, the predicted one has the floor.
    const Words unseen{4};
    EXPECT_NEAR(tm.log2Probability(unseen, house), std::log2(.99 * (.2 + t0) / 2 + .01 / 5), 1e-6);
    EXPECT_NEAR(tm.log2Probability(haus, unseen), std::log2(.01 / 5), 1e-9);
    EXPECT_EQ(tm.log2Probability(haus, {}), 0);
    EXPECT_NEAR(tm.log2Probability({}, house), std::log2(.99 * t0 + .01 / 5), 1e-9);
}

TEST(TranslationModel, IsUniformWhereNothingIsKnown)
{
    const TranslationModel untrained = model({}, {}, 3, 8, {});
    const Words one{1};
    EXPECT_NEAR(untrained.log2Probability(one, one), -3, 1e-6);
    const TranslationModel noNull =
        model(germanExample(), englishExample(), 4, 4, {.nullWord = false});
    EXPECT_NEAR(noNull.log2Probability({}, one), -2, 1e-6);
    EXPECT_TRUE(std::isnan(bitsPerPredictedToken({}, {})));
}

TEST(TranslationModel, HasTheSameBytesAtAnyThreadCount)
{
    const TokenRows given = randomRows(7, 3000, 700);
    const TokenRows predicted = randomRows(8, 3000, 600);
    std::vector<double> want;
    std::vector<double> wantTraining;
    for (const int threads : {1, 2, 3, 7}) {
        Job job({}, threads);
        const TranslationModel tm(given, predicted, 700, 600, {}, job);
        const std::vector<double> got = sentenceBits(tm, given, predicted, job);
        const std::vector<double> training(tm.trainingBits().begin(), tm.trainingBits().end());
        if (want.empty()) {
            want = got;
            wantTraining = training;
        }
        EXPECT_EQ(got, want) << threads;
        EXPECT_EQ(training, wantTraining) << threads;
    }
}

TEST(TranslationModel, StopsWhenAsked)
{
    const TokenRows given = randomRows(9, 100, 30);
    const TokenRows predicted = randomRows(10, 100, 30);
    test::StoppingJob counting;
    const TranslationModel tm(given, predicted, 30, 30, {.iterations = 1}, counting);
    ASSERT_GT(counting.polls(), 5U);
    for (std::uint64_t poll = 1; poll <= counting.polls(); poll += 3) {
        test::StoppingJob job(poll);
        EXPECT_THROW(TranslationModel(given, predicted, 30, 30, {.iterations = 1}, job), Cancelled);
    }
    test::StoppingJob job(1);
    EXPECT_THROW((void)sentenceBits(tm, given, predicted, job), Cancelled);
}

TEST(TranslationModel, RefusesRowsThatDoNotPair)
{
    Job job;
    EXPECT_THROW(TranslationModel(rowsOf({{0}}), {}, 1, 1, {}, job), Error);
    EXPECT_THROW(TranslationModel(rowsOf({{1}}), rowsOf({{0}}), 1, 1, {}, job), Error);
}

} // namespace
} // namespace craft
