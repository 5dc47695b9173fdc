// SPDX-License-Identifier: GPL-3.0-or-later
// Cross-entropy difference (Moore and Lewis 2010; on both sides Axelrod, He and Gao 2011): how much
// better a model of validation predicts a pair than a model of the pool does, per token.
//
// score = sum over the sides that are read of H_I - H_N, in bits per token with </s>; lowest first.
// I is trained on validation, N on random eligible pairs of about as many tokens; both know the
// words that validation has twice or more, and <unk>.
#include "core/select/cross_entropy.h"

#include "core/base/parallel.h"
#include "core/select/pool_rows.h"
#include "core/select/random_order.h"
#include "core/select/validation_words.h"
#include "core/text/ngram_model.h"

#include <algorithm>
#include <limits>

namespace craft {
namespace {

/// The first rows of `order` that have `tokens` tokens together.
TokenRows sampleOf(const TokenRows& pool, std::span<const RowId> order, std::size_t tokens)
{
    std::size_t rows = 0;
    for (std::size_t taken = 0; rows < order.size() && taken < tokens; ++rows)
        taken += pool.row(index(order[rows])).size();
    return subset(pool, order.first(rows));
}

/// What all sides give a pair.
struct PairScores {
    std::vector<double> difference; ///< by pool row
    std::vector<std::uint32_t> tokens; ///< by pool row: of the side that has fewest
};

class CrossEntropySelector final : public Selector {
public:
    [[nodiscard]] std::vector<ParamSpec> params() const override
    {
        return {
            sideParam(),
            {"ngram",
             "Longest n-gram",
             "Words of the longest n-grams that are counted; small validation sets call for 2",
             std::int64_t{2},
             1,
             NgramModel::kMaxOrder,
             {}},
            {"min-tokens",
             "Fewest tokens",
             "Pairs with fewer tokens than this, on a side that is read, rank last",
             std::int64_t{3},
             0,
             1000,
             {}},
        };
    }
    [[nodiscard]] SelectorTraits traits(const Params& /*params*/) const override
    {
        return {.wholePool = true, .readsVectors = false};
    }

    [[nodiscard]] Ranking rank(const RankInput& in, const Params& params, Job& job) const override
    {
        const RunTexts texts(in);
        const std::vector<RowId> rows = eligiblePool(in);
        const std::vector<RowId> drawn = randomOrder(rows, in.seed, "select.cross-entropy", job);
        PairScores scores{
            std::vector<double>(in.flags.size(), 0),
            std::vector<std::uint32_t>(in.flags.size(), std::numeric_limits<std::uint32_t>::max())};
        const NgramOptions options{static_cast<int>(params.integer("ngram")), Smoothing::KneserNey};
        for (const Side side : sidesOf(params))
            addSide(texts, side, drawn, options, scores, job);
        std::vector<float> cost = scorePool(
            in, rows,
            [&](std::span<const RowId> some, std::span<float> out) {
                for (const RowId row : some)
                    out[index(row)] = static_cast<float>(scores.difference[index(row)]);
            },
            job);
        const auto isShort = [&](RowId row) {
            return scores.tokens[index(row)] < params.integer("min-tokens");
        };
        return rankPoolWithLast(in, rows, isShort, std::move(cost),
                                "the cross-entropy difference, in bits per token");
    }

private:
    static void addSide(const RunTexts& texts, Side side, std::span<const RowId> drawn,
                        const NgramOptions& options, PairScores& scores, Job& job)
    {
        constexpr std::uint64_t kFewestUses = 2;
        job.begin("Counting words", texts.pool.size());
        const TokenVocabulary words(texts.validation, side, kFewestUses, job);
        const TokenRows validation = tokenRows(texts.validation, side, words, job);
        const TokenRows pool = tokenRows(texts.pool, side, words, job);
        job.begin("Training language models", 0);
        const NgramModel inside(validation, words.size(), options, job);
        const NgramModel outside(sampleOf(pool, drawn, validation.ids.size()), words.size(),
                                 options, job);
        job.begin("Scoring pairs", 2 * texts.pool.size());
        const std::vector<double> insideBits = sentenceBits(inside, pool, job);
        const std::vector<double> outsideBits = sentenceBits(outside, pool, job);
        for (std::size_t row = 0; row < pool.rows(); ++row) {
            const std::size_t tokens = pool.row(row).size();
            scores.difference[row] += entropyDifference(insideBits[row], outsideBits[row],
                                                        static_cast<double>(tokens + 1));
            scores.tokens[row] = std::min(scores.tokens[row], static_cast<std::uint32_t>(tokens));
        }
    }
};

} // namespace

std::unique_ptr<Selector> makeCrossEntropy()
{
    return std::make_unique<CrossEntropySelector>();
}

} // namespace craft
