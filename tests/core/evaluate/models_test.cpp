// SPDX-License-Identifier: GPL-3.0-or-later
// Measures that train a small model on the selection.
#include "core/evaluate/closed_rows.h"
#include "core/evaluate/evaluate.h"
#include "core/text/ngram_model.h"
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

} // namespace
} // namespace craft::test
