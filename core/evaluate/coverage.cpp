// SPDX-License-Identifier: GPL-3.0-or-later
// Which words and n-grams of the test pairs a selection holds.
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/evaluate/measure.h"
#include "core/evaluate/word_set.h"

#include <limits>
#include <memory>
#include <numeric>

namespace craft {
namespace {

/// The mean of what is counted per test sentence.
MeasuredValue perSentence(std::vector<double> totals, std::vector<double> weights)
{
    const double total = std::accumulate(totals.begin(), totals.end(), 0.0);
    const double weight = std::accumulate(weights.begin(), weights.end(), 0.0);
    return {weight > 0 ? total / weight : std::numeric_limits<double>::quiet_NaN(),
            std::move(totals), std::move(weights)};
}

/// Calls `f` with a hash of every n-gram of a row.
template <class F>
void forEachNgram(std::span<const std::uint64_t> row, std::size_t n, F&& f)
{
    for (std::size_t i = 0; i + n <= row.size(); ++i) {
        std::uint64_t ngram = n;
        for (std::size_t j = i; j < i + n; ++j)
            ngram = mixBits(ngram ^ row[j]);
        f(ngram);
    }
}

class Unknown final : public Measure {
public:
    explicit Unknown(bool target)
        : m_isTarget(target)
    { }

    [[nodiscard]] std::vector<ValueSpec> values() const override
    {
        const std::string side = m_isTarget ? "target" : "source";
        return {{"oov-" + side, "unknown words, " + side, "share", Better::Lower,
                 "Tokens of the test " + side
                     + "s whose word does not occur in the selection / their tokens."},
                {"oov-types-" + side, "unknown word types, " + side, "share", Better::Lower,
                 "Different words of the test " + side
                     + "s that do not occur in the selection / their different words."}};
    }

    [[nodiscard]] MeasureResult evaluate(const EvaluationContext& context,
                                         const MeasuredSelection& selection,
                                         Job& job) const override
    {
        job.checkpoint();
        const HashedText& text = m_isTarget ? selection.text.target : selection.text.source;
        const HashedText& test = m_isTarget ? context.target.test : context.source.test;
        WordSet known;
        for (const std::uint64_t word : text.words)
            known.insert(word);
        std::vector<double> unknown(test.rows(), 0.0);
        std::vector<double> tokens(test.rows(), 0.0);
        WordSet seen;
        double types = 0;
        double unknownTypes = 0;
        for (std::size_t i = 0; i < test.rows(); ++i) {
            for (const std::uint64_t word : test.row(i)) {
                const double isUnknown = known.contains(word) ? 0.0 : 1.0;
                unknown[i] += isUnknown;
                tokens[i] += 1;
                if (seen.insert(word)) {
                    types += 1;
                    unknownTypes += isUnknown;
                }
            }
        }
        const double typeShare =
            types > 0 ? unknownTypes / types : std::numeric_limits<double>::quiet_NaN();
        return {{perSentence(std::move(unknown), std::move(tokens)), {typeShare, {}, {}}}, {}};
    }

private:
    bool m_isTarget;
};

class Coverage final : public Measure {
public:
    static constexpr std::size_t kLongest = 4;

    [[nodiscard]] std::vector<ValueSpec> values() const override
    {
        std::vector<ValueSpec> out;
        for (const char* side : {"target", "source"}) {
            for (std::size_t n = 1; n <= kLongest; ++n)
                out.push_back({str("coverage-", n, "-", side), str(n, "-grams covered, ", side),
                               "share", Better::Higher,
                               str("Occurrences of ", n, "-grams in the test ", side,
                                   "s that also occur in the selection / all of them.")});
        }
        return out;
    }

    [[nodiscard]] MeasureResult evaluate(const EvaluationContext& context,
                                         const MeasuredSelection& selection,
                                         Job& job) const override
    {
        MeasureResult out;
        for (std::size_t n = 1; n <= kLongest; ++n, job.checkpoint())
            out.values.push_back(covered(selection.text.target, context.target.test, n));
        for (std::size_t n = 1; n <= kLongest; ++n, job.checkpoint())
            out.values.push_back(covered(selection.text.source, context.source.test, n));
        return out;
    }

private:
    static MeasuredValue covered(const HashedText& text, const HashedText& test, std::size_t n)
    {
        // Few of the selection's n-grams are asked for: keep those of the test pairs only.
        WordSet asked;
        for (std::size_t i = 0; i < test.rows(); ++i)
            forEachNgram(test.row(i), n, [&](std::uint64_t ngram) { asked.insert(ngram); });
        WordSet found;
        for (std::size_t i = 0; i < text.rows(); ++i) {
            forEachNgram(text.row(i), n, [&](std::uint64_t ngram) {
                if (asked.contains(ngram))
                    found.insert(ngram);
            });
        }
        std::vector<double> totals(test.rows(), 0.0);
        std::vector<double> weights(test.rows(), 0.0);
        for (std::size_t i = 0; i < test.rows(); ++i) {
            forEachNgram(test.row(i), n, [&](std::uint64_t ngram) {
                totals[i] += found.contains(ngram) ? 1.0 : 0.0;
                weights[i] += 1;
            });
        }
        return perSentence(std::move(totals), std::move(weights));
    }
};

} // namespace

std::unique_ptr<Measure> makeUnknownSource()
{
    return std::make_unique<Unknown>(false);
}

std::unique_ptr<Measure> makeUnknownTarget()
{
    return std::make_unique<Unknown>(true);
}

std::unique_ptr<Measure> makeCoverage()
{
    return std::make_unique<Coverage>();
}

} // namespace craft
