// SPDX-License-Identifier: GPL-3.0-or-later
// Measures that train a small model on the selection.
#include "core/data/planted_noise.h"
#include "core/evaluate/closed_rows.h"
#include "core/evaluate/evaluate.h"
#include "core/evaluate/word_counts.h"
#include "core/text/bucket_counts.h"
#include "core/text/ngram_model.h"
#include "core/text/translation_model.h"
#include "tests/core/evaluate/evaluation_example.h"

#include <gtest/gtest.h>

#include <cmath>

namespace craft::test {
namespace {

TEST(LanguageModelBits, AreThoseOfTheModelOnTheSharedVocabulary)
{
    const EvaluationExample example(200, 20);
    Job job;
    const EvaluationContext context = example.context(job);
    const MeasuredSelection selection = measuredRows(context, example.mixed(60), job);
    const std::vector<std::string> ids{"lm-target", "lm-source"};
    const Scores scores = evaluate(context, selection, ids, job);
    const NgramModel model(closedRows(selection.text.target, context.target.pool),
                           context.target.pool.closedSize(), {.order = 3}, job);
    const TokenRows test = closedRows(context.target.test, context.target.pool);
    double bits = 0;
    double tokens = 0;
    for (std::size_t i = 0; i < test.rows(); ++i) {
        bits -= model.log2Probability(test.row(i));
        tokens += static_cast<double>(test.row(i).size() + 1);
    }
    EXPECT_NEAR(scores.find("lm-target")->measured.value, bits / tokens, 1e-9);
    EXPECT_NEAR(scores.find("lm-source")->measured.value, scores.find("lm-target")->measured.value,
                1e-9)
        << "the sides of the example differ in spelling only";
}

TEST(LanguageModelBits, OfNothingAreThoseOfEqualWords)
{
    const EvaluationExample example(200, 20);
    Job job;
    const EvaluationContext context = example.context(job);
    const std::vector<std::string> ids{"lm-target"};
    const Scores scores = evaluateRows(context, {}, ids, job);
    // The words of the vocabulary and </s>.
    EXPECT_NEAR(scores.find("lm-target")->measured.value,
                std::log2(static_cast<double>(context.target.pool.closedSize()) + 1), 1e-6);
}

TEST(LanguageModelBits, DoNotRewardFewWords)
{
    // With a vocabulary of its own, a selection of one word would foretell <unk> everywhere and be
    // nearly right; on the pool's vocabulary it knows less than nothing.
    const EvaluationExample example(200, 20);
    Job job;
    const EvaluationContext context = example.context(job);
    const auto other = makeCorpus(PairTexts(40, {"gull", "gullen"}));
    const std::vector<std::string> ids{"lm-target"};
    const double few =
        evaluate(context, measuredPairs(*other, job), ids, job).find("lm-target")->measured.value;
    EXPECT_GT(few, std::log2(static_cast<double>(context.target.pool.closedSize()) + 1));
}

TEST(WordTranslationBits, AreThoseOfTheModelOnTheSharedVocabularies)
{
    const EvaluationExample example(200, 20);
    Job job;
    const EvaluationContext context = example.context(job);
    const MeasuredSelection selection = measuredRows(context, example.mixed(60), job);
    const std::vector<std::string> ids{"model1-forward", "model1-backward"};
    const Scores scores = evaluate(context, selection, ids, job);
    const TokenRows source = closedRows(selection.text.source, context.source.pool);
    const TokenRows target = closedRows(selection.text.target, context.target.pool);
    const TranslationModel model(source, target, context.source.pool.closedSize(),
                                 context.target.pool.closedSize(), {}, job);
    const TokenRows testSource = closedRows(context.source.test, context.source.pool);
    const TokenRows testTarget = closedRows(context.target.test, context.target.pool);
    double bits = 0;
    for (std::size_t i = 0; i < testTarget.rows(); ++i)
        bits -= model.log2Probability(testSource.row(i), testTarget.row(i));
    EXPECT_NEAR(scores.find("model1-forward")->measured.value,
                bits / static_cast<double>(testTarget.ids.size()), 1e-9);
    // The languages differ in spelling only: both directions are one.
    EXPECT_NEAR(scores.find("model1-backward")->measured.value,
                scores.find("model1-forward")->measured.value, 1e-6);
}

TEST(WordTranslationBits, SeeExchangedTargets)
{
    EvaluationExample example(300, 30);
    const std::shared_ptr<const Corpus> pool = example.pool;
    const PlantedNoise noisy(pool, 0.8, 1);
    Job job;
    const EvaluationContext context = example.context(job);
    const std::vector<std::string> ids{"model1-forward", "lm-target"};
    const Scores clean = evaluate(context, measuredPairs(*example.pool, job), ids, job);
    const Scores wrong = evaluate(context, measuredPairs(noisy, job), ids, job);
    EXPECT_GT(wrong.values[0].measured.value, clean.values[0].measured.value + 0.1);
    // Each side on its own looks as good as before.
    EXPECT_NEAR(wrong.values[1].measured.value, clean.values[1].measured.value, 1e-9);
}

TEST(KlReductionOfASelection, IsThatOfItsBuckets)
{
    const EvaluationExample example(300, 30);
    Job job;
    const EvaluationContext context = example.context(job);
    const std::vector<std::string> ids{"kl-target", "kl-source"};
    const auto value = [&](const std::vector<RowId>& rows, std::size_t i) {
        return evaluateRows(context, rows, ids, job).values[i].measured.value;
    };
    EXPECT_GT(value(example.rows(1, 80), 0), 0.05);
    EXPECT_LT(value(example.rows(0, 80), 0), 0.0);
    EXPECT_NEAR(value(example.mixed(300), 1), 0.0, 1e-12) << "the whole pool reduces nothing";

    const MeasuredSelection selection = measuredRows(context, example.mixed(90), job);
    const auto distribution = [&](const HashedText& text, double pseudoCount) {
        return bucketDistribution(countBuckets({text.offsets, text.words}, kNgramBuckets, job),
                                  pseudoCount);
    };
    const auto test = distribution(context.source.test, 0);
    EXPECT_NEAR(value(example.mixed(90), 1),
                klDivergence(test, bucketDistribution(context.source.poolBuckets, 0.1))
                    - klDivergence(test, distribution(selection.text.source, 0.1)),
                1e-9);
}

} // namespace
} // namespace craft::test
