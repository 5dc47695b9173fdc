// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/log_ratio.h"
#include "tests/support/text_reference.h"

#include <gmock/gmock.h>

namespace craft {
namespace {

using test::RankCase;
using test::rankTexts;
using test::textCase;

TEST(WordLogRatios, FollowTheFormula)
{
    // N = 4, mu = 2; p = (3, 1)/6 for known words, unknown words are the rest of the pool.
    const WordCounts validation{{0, 3, 1, 0}, 4};
    const WordCounts pool{{2, 3, 1, 0}, 6};
    const auto ratios = wordLogRatios(validation, pool, 2.0);
    ASSERT_EQ(ratios.size(), 4U);
    EXPECT_NEAR(ratios[0], std::log(2.0 / 6.0), 1e-12);
    EXPECT_NEAR(ratios[1], std::log((3 + 2 * .5) / 6 / .5), 1e-12);
    EXPECT_NEAR(ratios[2], std::log((1 + 2.0 / 6) / 6 / (1.0 / 6)), 1e-12);
    EXPECT_NEAR(ratios[3], ratios[0], 1e-12);
}

TEST(LogRatioSelector, PutsPairsOfValidationWordsFirst)
{
    const RankCase in = textCase({{"rain fell all night", "regen fiel die nacht"},
                                  {"the bank pays interest", "die bank zahlt zinsen"},
                                  {"press the key", "taste druecken"}},
                                 {{"interest of the bank", "zinsen der bank"}});
    const Ranking got = rankTexts(in, "log-ratio", {});
    EXPECT_EQ(got.rows.front(), rowId(1));
    EXPECT_EQ(got.costName, "minus the log-likelihood ratio of its words, by length");
}

TEST(LogRatioSelector, DividesByAPowerOfTheLength)
{
    const RankCase in = textCase({{"a b", "c"}, {"a b a b", "c c"}, {"d", "e"}}, {{"a b", "c"}});
    const auto none = rankTexts(in, "log-ratio", {{"length-power", "0"}}).cost;
    const auto mean = rankTexts(in, "log-ratio", {{"length-power", "1"}}).cost;
    EXPECT_FLOAT_EQ(none[1], 2 * none[0]);
    EXPECT_FLOAT_EQ(mean[1], mean[0]);
    EXPECT_FLOAT_EQ(mean[0], none[0] / 3);
}

TEST(LogRatioSelector, AgreesWithTheNaiveReference)
{
    for (const std::string side : {"both", "source", "target"}) {
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            const RankCase in = test::randomRankCase(seed, {});
            const Ranking got = rankTexts(
                in, "log-ratio", {{"side", side}, {"word-prior", "7"}, {"length-power", "0.25"}});
            std::vector<double> sum(in.flags.size(), 0);
            std::vector<double> tokens(in.flags.size(), 0);
            for (const bool source : {true, false}) {
                if (side != "both" && (side == "source") != source)
                    continue;
                const auto lines = test::sideOf(*in.pool, source);
                const auto pool = test::countsOf(lines);
                const auto validation = test::countsOf(test::sideOf(*in.validation, source));
                for (std::size_t row = 0; row < lines.size(); ++row) {
                    for (const std::string& word : lines[row])
                        sum[row] += test::naiveLogRatio(validation, pool, 7, word);
                    tokens[row] += static_cast<double>(lines[row].size());
                }
            }
            for (const RowId row : in.eligibleRows()) {
                const std::size_t i = index(row);
                EXPECT_NEAR(static_cast<double>(got.cost[i]), -sum[i] / std::pow(tokens[i], .25),
                            1e-5);
            }
        }
    }
}

TEST(LogRatioSelector, ReadsNeitherVectorsNorSeed)
{
    RankCase in = test::randomRankCase(3, {});
    const auto selector = makePlugin(selectors(), "method", "log-ratio");
    const SelectorTraits traits = selector->traits(resolve(selector->params(), {}));
    EXPECT_TRUE(traits.wholePool);
    EXPECT_FALSE(traits.readsVectors || traits.variesWithSeed() || traits.oneBudget
                 || traits.greedy);
    const Ranking once = rankTexts(in, "log-ratio", {});
    in.features = {};
    in.seed = 99;
    EXPECT_EQ(rankTexts(in, "log-ratio", {}).rows, once.rows);
}

} // namespace
} // namespace craft
