// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/likelihood.h"
#include "core/select/registry.h"
#include "tests/support/selection_reference.h"

#include <gmock/gmock.h>

#include <cmath>
#include <map>

namespace craft {
namespace {

using test::makeCorpus;
using test::RankCase;

std::vector<RowId> allRows(const Corpus& corpus)
{
    std::vector<RowId> rows;
    for (std::size_t i = 0; i < corpus.size(); ++i)
        rows.push_back(rowId(i));
    return rows;
}

TEST(LikelihoodGain, IsTheFormulaOfItsDocumentation)
{
    Job job;
    const KnownNgrams validation(*makeCorpus({{"a b a", "c"}}), job);
    const auto pool = makeCorpus({{"a x", "c"}, {"a b", "y z"}});
    const NgramRows rows = knownNgrams(validation, *pool, allRows(*pool), true, job);
    LikelihoodParams params;
    params.frequencyPower = 1;
    params.perToken = 1;
    params.bigrams = .5;
    LikelihoodGain gain(validation, rows, params);
    // Validation tokens: a 2, b 1, c 1 of 4; bigrams "a b" and "b a", 1 of 2 each.
    // Candidates' tokens: a 2, b 1, c 1 of 4; bigrams: "a b" alone.
    const auto term = [](double weight, double share, double chosen) {
        return weight * std::log1p(1.0 / (chosen + .1 + 1000 * share));
    };
    EXPECT_NEAR(gain.of(0), (term(.5, .5, 0) + term(.25, .25, 0)) / 5, 1e-12);
    EXPECT_NEAR(gain.of(1), (term(.5, .5, 0) + term(.25, .25, 0) + .5 * term(.5, 1, 0)) / 6, 1e-12);
    gain.choose(1);
    EXPECT_NEAR(gain.of(0), (term(.5, .5, 1) + term(.25, .25, 0)) / 5, 1e-12);
    // A repeated word counts as often as it stands there.
    const auto twice = makeCorpus({{"a a", ""}});
    const NgramRows repeated = knownNgrams(validation, *twice, allRows(*twice), false, job);
    EXPECT_NEAR(LikelihoodGain(validation, repeated, params).of(0),
                .5 * std::log1p(2.0 / 1000.1) / 4, 1e-12);
}

TEST(LikelihoodGain, FallsWhilePairsAreChosen)
{
    const RankCase in = test::randomRankCase(3, {});
    Job job;
    const KnownNgrams validation(*in.validation, job);
    const NgramRows rows = knownNgrams(validation, *in.pool, allRows(*in.pool), true, job);
    LikelihoodGain gain(validation, rows, {});
    for (std::size_t i = 0; i + 1 < rows.rows(); i += 2) {
        const double before = gain.of(i);
        gain.choose(i + 1);
        EXPECT_LE(gain.of(i), before);
    }
}

/// The picks of every cluster by scoring all candidates at every step.
std::vector<std::vector<RowId>> naivePicks(const RankCase& in, const LikelihoodParams& params)
{
    Job job;
    const KnownNgrams validation(*in.validation, job);
    const std::vector<RowId> rows = in.eligibleRows();
    const NgramRows ngrams = knownNgrams(validation, *in.pool, rows, true, job);
    LikelihoodGain gain(validation, ngrams, params);
    const std::size_t clusters = in.clustering.clusters();
    std::vector<std::vector<RowId>> out(clusters);
    std::vector<bool> isTaken(rows.size(), false);
    for (;;) {
        // The nested order of the picks: smallest (taken + 1/2) / picks, ties: the lower cluster.
        std::size_t turn = clusters;
        double least = 0;
        for (std::size_t c = 0; c < clusters; ++c) {
            const auto seats = std::min<std::uint64_t>(in.picks[c], in.eligibleRows(c).size());
            if (out[c].size() >= seats)
                continue;
            const double key =
                (static_cast<double>(out[c].size()) + .5) / static_cast<double>(in.picks[c]);
            if (turn == clusters || key < least) {
                turn = c;
                least = key;
            }
        }
        if (turn == clusters)
            return out;
        std::size_t best = rows.size();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool isOwn = in.clustering.pool.cluster[index(rows[i])] == clusterId(turn);
            if (isOwn && !isTaken[i] && (best == rows.size() || gain.of(i) > gain.of(best)))
                best = i;
        }
        isTaken[best] = true;
        gain.choose(best);
        out[turn].push_back(rows[best]);
    }
}

TEST(RankByLikelihood, PicksAsThePlainGreedyAlgorithmDoes)
{
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        RankCase in = test::randomRankCase(seed, {.pool = 80, .validation = 12, .clusters = 3});
        // Deep enough for every row to be a candidate; picks that are no multiples of each other.
        in.depth.assign(3, 80);
        in.picks = {7 + seed, 11, 5};
        Job job({}, 2);
        const auto selector = makePlugin(selectors(), "method", "craft");
        const Params params = resolve(selector->params(), {});
        ASSERT_EQ(params.text("variant"), "f");
        const Ranking got = selector->rank(in.input(), params, job);
        const auto expected = naivePicks(in, {});
        for (std::size_t c = 0; c < 3; ++c) {
            const auto own = got.group(c).first(expected[c].size());
            EXPECT_THAT(own, testing::ElementsAreArray(expected[c]))
                << "seed " << seed << " cluster " << c;
        }
    }
}

TEST(RankByLikelihood, BringsWhatIsMissingBeforeMoreOfTheSame)
{
    RankCase in =
        test::randomRankCase(1, {.pool = 4, .validation = 2, .clusters = 1, .flagged = false});
    in.validation = makeCorpus({{"red apple", "roter Apfel"}, {"green pear", "grüne Birne"}});
    in.pool = makeCorpus({{"red apple", "roter Apfel"},
                          {"red apple", "roter Apfel"},
                          {"blue sky", "blauer Himmel"},
                          {"green pear", "grüne Birne"}});
    in.depth = {4};
    in.picks = {4};
    Job job;
    const auto selector = makePlugin(selectors(), "method", "craft");
    const Ranking got = selector->rank(in.input(), resolve(selector->params(), {}), job);
    EXPECT_THAT(got.rows, testing::ElementsAre(rowId(3), rowId(0), rowId(1), rowId(2)));
}

} // namespace
} // namespace craft
