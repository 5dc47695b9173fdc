// SPDX-License-Identifier: GPL-3.0-or-later
// How well a language model trained on the selection foretells the test pairs.
#include "core/evaluate/closed_rows.h"
#include "core/evaluate/measure.h"
#include "core/text/ngram_model.h"

#include <memory>

namespace craft {
namespace {

class LanguageModel final : public Measure {
public:
    explicit LanguageModel(bool target)
        : m_isTarget(target)
    { }

    [[nodiscard]] std::vector<ValueSpec> values() const override
    {
        const std::string side = m_isTarget ? "target" : "source";
        return {{"lm-" + side, "language model, " + side, "bits/token", Better::Lower,
                 "Cross-entropy of the test " + side
                     + "s under an interpolated Kneser-Ney model of order 3 trained on the "
                       "selected "
                     + side
                     + "s: -1/T sum of log2 p(w|h), where T counts the ends of sentences too. All "
                       "selections share one vocabulary: pool words that occur at least twice, "
                       "and <unk>."}};
    }

    [[nodiscard]] MeasureResult evaluate(const EvaluationContext& context,
                                         const MeasuredSelection& selection,
                                         Job& job) const override
    {
        const EvaluationSide& side = m_isTarget ? context.target : context.source;
        const HashedText& text = m_isTarget ? selection.text.target : selection.text.source;
        const NgramModel model(closedRows(text, side.pool), side.pool.closedSize(), {}, job);
        const TokenRows test = closedRows(side.test, side.pool);
        MeasuredValue bits;
        bits.totals = sentenceBits(model, test, job);
        bits.value = bitsPerToken(bits.totals, test);
        for (std::size_t i = 0; i < test.rows(); ++i)
            bits.weights.push_back(static_cast<double>(test.row(i).size() + 1));
        return {{std::move(bits)}, {}};
    }

private:
    bool m_isTarget;
};

} // namespace

std::unique_ptr<Measure> makeLanguageModelSource()
{
    return std::make_unique<LanguageModel>(false);
}

std::unique_ptr<Measure> makeLanguageModelTarget()
{
    return std::make_unique<LanguageModel>(true);
}

} // namespace craft
