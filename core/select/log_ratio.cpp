// SPDX-License-Identifier: GPL-3.0-or-later
// Dirichlet log-likelihood ratio of words: how much likelier a pair is under the words of
// validation than under those of the pool.
//
// With c(w) the count of a word in validation, N its tokens and p(w) its share of the pool's
// tokens, on each side for itself: l(w) = ln((c(w) + mu p(w)) / (N + mu)) - ln p(w), the posterior
// mean of a Dirichlet prior of mu pseudo-tokens around the pool. score = sum of l over the tokens
// of a pair / (number of tokens)^power. Words that validation does not have all get
// ln(mu / (N + mu)), so that only validation's words need an entry. Unigram language models
// smoothed with the collection (Zhai and Lafferty 2001); the division by a power of the length is
// ours.
#include "core/select/log_ratio.h"

#include "core/base/parallel.h"
#include "core/select/pool_rows.h"
#include "core/select/validation_words.h"

#include <cmath>

namespace craft {

std::vector<double> wordLogRatios(const WordCounts& validation, const WordCounts& pool, double mu)
{
    const double whole = static_cast<double>(validation.total) + mu;
    const double unknown = std::log(mu / whole);
    std::vector<double> ratios(validation.of.size(), unknown);
    for (std::size_t id = TokenVocabulary::kUnknown + 1; id < ratios.size(); ++id) {
        if (pool.of[id] == 0)
            continue; // never looked up
        const double share = static_cast<double>(pool.of[id]) / static_cast<double>(pool.total);
        ratios[id] =
            std::log((static_cast<double>(validation.of[id]) + mu * share) / whole / share);
    }
    return ratios;
}

namespace {

/// Sum of the ratios of each row's tokens, and how many tokens there are.
class PairSums {
public:
    explicit PairSums(std::size_t rows)
        : m_sum(rows, 0)
        , m_tokens(rows, 0)
    { }

    void add(const TokenRows& rows, const std::vector<double>& ratios, Job& job)
    {
        parallelBlocks(rows.rows(), job, [&](Block block) {
            for (std::size_t row = block.first; row < block.last; ++row) {
                double sum = 0;
                for (const std::uint32_t id : rows.row(row))
                    sum += ratios[id];
                m_sum[row] += sum;
                m_tokens[row] += static_cast<std::uint32_t>(rows.row(row).size());
            }
        });
    }
    /// 0 for a pair without tokens.
    [[nodiscard]] double score(RowId row, double power) const
    {
        const std::uint32_t tokens = m_tokens[index(row)];
        return tokens == 0 ? 0.0 : m_sum[index(row)] / std::pow(static_cast<double>(tokens), power);
    }

private:
    std::vector<double> m_sum;
    std::vector<std::uint32_t> m_tokens;
};

class LogRatioSelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override
    {
        return {
            sideParam(),
            {"word-prior",
             "Prior",
             "Tokens' worth of the pool's distribution mixed into that of validation; raise it "
             "when validation is small",
             1000.0,
             1e-3,
             1e9,
             {}},
            {"length-power",
             "Length power",
             "Scores are divided by this power of the pair's tokens (0 = long pairs first, 1 = "
             "mean per token)",
             0.5,
             0,
             2,
             {}},
        };
    }
    [[nodiscard]] SelectorTraits traits(const Params& /*params*/) const override
    {
        return {.wholePool = true, .readsVectors = false, .seeded = false};
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const RunTexts texts(in);
        const std::vector<RowId> rows = eligiblePool(in);
        PairSums sums(in.flags.size());
        for (const Side side : sidesOf(params)) {
            job.begin("Counting words", in.flags.size());
            const ValidationWords words(texts, side, job);
            const WordCounts pool = countWords(words.pool, words.vocabulary.size());
            job.begin("Weighing words", in.flags.size());
            sums.add(words.pool, wordLogRatios(words.validation, pool, params.real("word-prior")),
                     job);
        }
        const double power = params.real("length-power");
        const auto score = [&](std::span<const RowId> some, std::span<float> cost) {
            for (const RowId row : some)
                cost[index(row)] = static_cast<float>(-sums.score(row, power));
        };
        return rankPool(in, rows, scorePool(in, rows, score, job),
                        "minus the log-likelihood ratio of its words, by length");
    }
};

} // namespace

std::unique_ptr<Selector> makeLogRatio()
{
    return std::make_unique<LogRatioSelector>();
}

} // namespace craft
