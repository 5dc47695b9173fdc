// SPDX-License-Identifier: GPL-3.0-or-later
// How well a word translation model trained on the selection foretells the test pairs.
#include "core/evaluate/closed_rows.h"
#include "core/evaluate/measure.h"
#include "core/text/translation_model.h"

#include <memory>

namespace craft {
namespace {

class WordTranslation final : public Measure {
public:
    explicit WordTranslation(bool forward)
        : m_isForward(forward)
    { }

    [[nodiscard]] std::vector<ValueSpec> values() const override
    {
        const std::string given = m_isForward ? "source" : "target";
        const std::string predicted = m_isForward ? "target" : "source";
        return {{m_isForward ? "model1-forward" : "model1-backward",
                 "word translation to " + predicted, "bits/token", Better::Lower,
                 "Cross-entropy of the test " + predicted + "s given their " + given
                     + "s under IBM Model 1 trained on the selection (5 iterations of EM, with a "
                       "NULL word, .01 of the uniform distribution): log2 of the product over "
                     + predicted
                     + " words of the mean of t(e|f), per word. One vocabulary for all selections: "
                       "pool words that occur at least twice, and <unk>."}};
    }

    [[nodiscard]] MeasureResult evaluate(const EvaluationContext& context,
                                         const MeasuredSelection& selection,
                                         Job& job) const override
    {
        const EvaluationSide& given = m_isForward ? context.source : context.target;
        const EvaluationSide& predicted = m_isForward ? context.target : context.source;
        const HashedPairs& text = selection.text;
        const TranslationModel model(
            closedRows(m_isForward ? text.source : text.target, given.pool),
            closedRows(m_isForward ? text.target : text.source, predicted.pool),
            given.pool.closedSize(), predicted.pool.closedSize(), {}, job);
        const TokenRows test = closedRows(predicted.test, predicted.pool);
        MeasuredValue bits;
        bits.totals = sentenceBits(model, closedRows(given.test, given.pool), test, job);
        bits.value = bitsPerPredictedToken(bits.totals, test);
        for (std::size_t i = 0; i < test.rows(); ++i)
            bits.weights.push_back(static_cast<double>(test.row(i).size()));
        return {{std::move(bits)}, {}};
    }

private:
    bool m_isForward;
};

} // namespace

std::unique_ptr<Measure> makeTranslationForward()
{
    return std::make_unique<WordTranslation>(true);
}

std::unique_ptr<Measure> makeTranslationBackward()
{
    return std::make_unique<WordTranslation>(false);
}

} // namespace craft
