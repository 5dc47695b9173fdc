// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/text/ngram_model.h"
#include "tests/support/ngram_reference.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

namespace craft {
namespace {

using Words = std::vector<std::uint32_t>;

constexpr Smoothing kBothKinds[] = {Smoothing::KneserNey, Smoothing::ModifiedKneserNey};

TokenRows rowsOf(const std::vector<Words>& texts)
{
    TokenRows rows;
    for (const Words& text : texts) {
        rows.ids.insert(rows.ids.end(), text.begin(), text.end());
        rows.offsets.push_back(rows.ids.size());
    }
    return rows;
}

/// Words below `words`, the lower ones far more often.
TokenRows randomRows(std::uint64_t seed, std::size_t rows, std::size_t words)
{
    Rng rng(seed, "language model");
    std::vector<Words> texts(rows);
    for (Words& text : texts) {
        text.resize(rng.below(9));
        for (std::uint32_t& word : text)
            word = static_cast<std::uint32_t>(rng.below(rng.below(words) + 1));
    }
    return rowsOf(texts);
}

NgramModel model(const TokenRows& rows, std::size_t words, const NgramOptions& options)
{
    Job job;
    return NgramModel(rows, words, options, job);
}

double sumOver(const NgramModel& lm, const Words& history)
{
    double sum = 0;
    for (std::uint32_t word = 0; word <= lm.end(); ++word)
        sum += lm.probability(history, word);
    return sum;
}

TEST(NgramModel, GivesTheWorkedExample)
{
    // a b a c a b with a = 0, b = 1, c = 2.
    const NgramModel lm = model(rowsOf({{0, 1, 0, 2, 0, 1}}), 3, {.order = 2});
    EXPECT_NEAR(lm.discount(2, 1), 5.0 / 7, 1e-12);
    const Words a{0};
    EXPECT_NEAR(lm.probability(a, 0), .23810, 1e-5);
    EXPECT_NEAR(lm.probability(a, 1), .50794, 1e-5);
    EXPECT_NEAR(lm.probability(a, 2), .17460, 1e-5);
    EXPECT_NEAR(lm.probability(a, lm.end()), .07937, 1e-5);
}

TEST(NgramModel, IsUniformWithoutText)
{
    const NgramModel lm = model({}, 7, {});
    EXPECT_FLOAT_EQ(static_cast<float>(lm.probability({}, 3)), .125F);
    const Words sentence{1, 2, 3};
    EXPECT_NEAR(lm.log2Probability(sentence), -12, 1e-6);
    EXPECT_TRUE(std::isnan(bitsPerToken({}, {})));
}

TEST(NgramModel, SumsToOneAfterSeenAndUnseenHistories)
{
    const TokenRows rows = randomRows(1, 200, 12);
    for (const Smoothing smoothing : kBothKinds) {
        for (int order = 1; order <= NgramModel::kMaxOrder; ++order) {
            const NgramModel lm = model(rows, 14, {order, smoothing});
            for (std::size_t i = 0; i < 20; ++i) {
                const auto row = rows.row(i);
                EXPECT_NEAR(sumOver(lm, {row.begin(), row.end()}), 1, 1e-6);
            }
            // Words 12 and 13 do not occur; 14 and 15 are the sentence marks.
            for (const Words& history :
                 {Words{}, Words{13}, Words{15}, Words{15, 13}, Words{0, 13, 0}, Words{11, 11, 11}})
                EXPECT_NEAR(sumOver(lm, history), 1, 1e-6);
        }
    }
}

TEST(NgramModel, EqualsTheFormulas)
{
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const std::size_t words = 2 + seed % 7;
        const TokenRows rows = randomRows(seed, 3 + 11 * seed, words);
        const NgramOptions options{1 + static_cast<int>(seed % 5), kBothKinds[seed / 5 % 2]};
        const NgramModel lm = model(rows, words + 1, options);
        const test::ReferenceNgramModel want(rows, words + 1, options);
        for (int k = 1; k <= options.order; ++k) {
            const auto d = want.discounts(static_cast<std::size_t>(k));
            for (int count = 1; count <= 3; ++count)
                EXPECT_NEAR(lm.discount(k, count), d[static_cast<std::size_t>(count) - 1], 1e-12);
        }
        Rng rng(seed, "histories");
        for (int i = 0; i < 60; ++i) {
            Words history(rng.below(6));
            for (std::uint32_t& word : history)
                word = static_cast<std::uint32_t>(rng.below(words + 1));
            if (!history.empty() && i % 3 == 0)
                history.front() = lm.begin();
            const auto word = static_cast<std::uint32_t>(rng.below(words + 2));
            const double p = want.probability(history, word);
            EXPECT_NEAR(lm.probability(history, word), p, 1e-6 * p) << seed << ' ' << i;
        }
    }
}

TEST(NgramModel, GivesASentenceTheProductOfItsWords)
{
    const TokenRows rows = randomRows(3, 300, 30);
    const NgramModel lm = model(rows, 30, {});
    Job job;
    const std::vector<double> bits = sentenceBits(lm, rows, job);
    double sum = 0;
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        Words history{lm.begin()};
        double want = 0;
        Words text(rows.row(i).begin(), rows.row(i).end());
        text.push_back(lm.end());
        for (const std::uint32_t word : text) {
            want -= std::log2(lm.probability(history, word));
            history.push_back(word);
        }
        EXPECT_NEAR(bits[i], want, 1e-9);
        sum += want;
    }
    const auto tokens = static_cast<double>(rows.ids.size() + rows.rows());
    EXPECT_NEAR(bitsPerToken(bits, rows), sum / tokens, 1e-9);
    EXPECT_NEAR(std::accumulate(bits.begin(), bits.end(), 0.0), sum, 1e-6);
}

TEST(NgramModel, SurvivesSentencesOfManyImprobableWords)
{
    const NgramModel lm = model(rowsOf({{0, 0}}), 1000000, {});
    const Words sentence(5000, 17);
    const double bits = -lm.log2Probability(sentence);
    EXPECT_TRUE(std::isfinite(bits));
    EXPECT_GT(bits, 5000 * 19.0);
}

TEST(NgramModel, PrefersTextLikeItsOwn)
{
    const TokenRows rows = randomRows(4, 500, 40);
    TokenRows odd;
    for (std::size_t i = 0; i < 100; ++i) {
        for (const std::uint32_t word : rows.row(i))
            odd.ids.push_back(39 - word);
        odd.offsets.push_back(odd.ids.size());
    }
    const NgramModel lm = model(rows, 40, {});
    Job job;
    EXPECT_LT(bitsPerToken(sentenceBits(lm, rows, job), rows),
              bitsPerToken(sentenceBits(lm, odd, job), odd));
}

TEST(NgramModel, HasTheSameBytesAtAnyThreadCount)
{
    // Tokens for several regions and blocks.
    const TokenRows rows = randomRows(6, 20000, 3000);
    const TokenRows asked = randomRows(7, 3000, 3500);
    std::vector<double> want;
    for (const int threads : {1, 2, 3, 7}) {
        Job job({}, threads);
        const NgramModel lm(rows, 3500, {4, Smoothing::ModifiedKneserNey}, job);
        const std::vector<double> got = sentenceBits(lm, asked, job);
        if (want.empty())
            want = got;
        EXPECT_EQ(got, want) << threads;
    }
}

TEST(NgramModel, StopsWhenAsked)
{
    const TokenRows rows = randomRows(8, 2000, 50);
    test::StoppingJob counting;
    const NgramModel lm(rows, 50, {}, counting);
    ASSERT_GT(counting.polls(), 5U);
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        test::StoppingJob job(poll);
        EXPECT_THROW(NgramModel(rows, 50, {}, job), Cancelled) << poll;
    }
    test::StoppingJob job(1);
    EXPECT_THROW((void)sentenceBits(lm, rows, job), Cancelled);
}

TEST(NgramModel, RefusesIdsOutsideTheVocabulary)
{
    Job job;
    EXPECT_THROW(NgramModel(rowsOf({{5}}), 5, {}, job), Error);
    EXPECT_THROW(NgramModel({}, 5, {.order = 6}, job), Error);
}

} // namespace
} // namespace craft
