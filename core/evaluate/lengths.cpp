// SPDX-License-Identifier: GPL-3.0-or-later
// How long and how varied the selected texts are. No judgement: at equal pairs most other measures
// reward long sentences, and these numbers show it.
#include "core/evaluate/measure.h"

#include <algorithm>
#include <limits>
#include <memory>

namespace craft {
namespace {

double ratio(std::size_t part, std::size_t whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole)
                     : std::numeric_limits<double>::quiet_NaN();
}

std::size_t typesOf(const HashedText& text)
{
    std::vector<std::uint64_t> words = text.words;
    std::sort(words.begin(), words.end());
    return static_cast<std::size_t>(std::unique(words.begin(), words.end()) - words.begin());
}

class Lengths final : public Measure {
public:
    [[nodiscard]] std::vector<ValueSpec> values() const override
    {
        const Better none = Better::Neither;
        return {{"length-target", "tokens per pair, target", "tokens", none,
                 "Target tokens of the selection / its pairs."},
                {"length-source", "tokens per pair, source", "tokens", none,
                 "Source tokens of the selection / its pairs."},
                {"types-target", "vocabulary, target", "types", none,
                 "Different target words of the selection."},
                {"types-source", "vocabulary, source", "types", none,
                 "Different source words of the selection."},
                {"type-token-target", "type-token ratio, target", "share", none,
                 "Different target words / target tokens. It falls as a selection grows: compare "
                 "selections of one size."},
                {"type-token-source", "type-token ratio, source", "share", none,
                 "Different source words / source tokens."}};
    }

    [[nodiscard]] MeasureResult evaluate(const EvaluationContext& /*context*/,
                                         const MeasuredSelection& selection,
                                         Job& job) const override
    {
        job.checkpoint();
        const HashedText& source = selection.text.source;
        const HashedText& target = selection.text.target;
        const std::size_t sourceTypes = typesOf(source);
        const std::size_t targetTypes = typesOf(target);
        MeasureResult out;
        for (const double value :
             {ratio(target.tokens(), target.rows()), ratio(source.tokens(), source.rows()),
              static_cast<double>(targetTypes), static_cast<double>(sourceTypes),
              ratio(targetTypes, target.tokens()), ratio(sourceTypes, source.tokens())})
            out.values.push_back({value, {}, {}});
        return out;
    }
};

} // namespace

std::unique_ptr<Measure> makeLengths()
{
    return std::make_unique<Lengths>();
}

} // namespace craft
