// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/cross_entropy.h"
#include "core/text/ngram_model.h"
#include "tests/support/text_reference.h"

#include <gmock/gmock.h>

#include <set>

namespace craft {
namespace {

using test::RankCase;
using test::rankTexts;
using test::textCase;

TEST(EntropyDifference, GivesTheWorkedExample)
{
    const std::map<std::string, double> inside{{"court", .5}, {"the", .3}, {"cat", .2}};
    const std::map<std::string, double> outside{{"court", .1}, {"the", .5}, {"cat", .4}};
    const auto difference = [&](const test::Words& words) {
        double insideBits = 0;
        double outsideBits = 0;
        for (const std::string& word : words) {
            insideBits -= std::log2(inside.at(word));
            outsideBits -= std::log2(outside.at(word));
        }
        return entropyDifference(insideBits, outsideBits, static_cast<double>(words.size()));
    };
    EXPECT_NEAR(difference({"the", "court"}), -.7925, 1e-4);
    EXPECT_NEAR(difference({"the", "cat"}), .8685, 1e-4);
}

/// H_I - H_N of every text of one side, with N from all of `sample`.
std::vector<double> naiveDifferences(const RankCase& in, bool source, int order,
                                     const std::vector<RowId>& sample)
{
    const auto lines = test::sideOf(*in.validation, source);
    std::vector<std::string> known;
    for (const auto& [word, count] : test::countsOf(lines)) {
        if (count >= 2)
            known.push_back(word);
    }
    const TokenVocabulary words(known);
    const auto rowsOf = [&words](const std::vector<test::Words>& texts) {
        std::vector<std::string> joined;
        for (const test::Words& text : texts) {
            joined.emplace_back();
            for (const std::string& word : text)
                joined.back() += word + " ";
        }
        return tokenRows(joined, words);
    };
    Job job;
    const TokenRows pool = rowsOf(test::sideOf(*in.pool, source));
    const NgramModel inside(rowsOf(lines), words.size(), {order}, job);
    const NgramModel outside(subset(pool, sample), words.size(), {order}, job);
    std::vector<double> out;
    for (std::size_t row = 0; row < pool.rows(); ++row) {
        const auto text = pool.row(row);
        out.push_back((outside.log2Probability(text) - inside.log2Probability(text))
                      / static_cast<double>(text.size() + 1));
    }
    return out;
}

TEST(CrossEntropySelector, AgreesWithTheNaiveReference)
{
    // Validation has more tokens than the pool, so that the sample is the whole eligible pool.
    const RankCase in = test::randomRankCase(2, {.pool = 60, .validation = 200});
    for (const int order : {1, 2, 3}) {
        const auto source = naiveDifferences(in, true, order, in.eligibleRows());
        const auto target = naiveDifferences(in, false, order, in.eligibleRows());
        for (const std::string side : {"both", "source", "target"}) {
            const Ranking got =
                rankTexts(in, "cross-entropy",
                          {{"side", side}, {"ngram", std::to_string(order)}, {"min-tokens", "0"}});
            for (const RowId row : in.eligibleRows()) {
                const std::size_t i = index(row);
                EXPECT_NEAR(static_cast<double>(got.cost[i]),
                            (side != "target" ? source[i] : 0) + (side != "source" ? target[i] : 0),
                            1e-5);
            }
            auto expected = test::orderOf(got.cost);
            expected.resize(got.rows.size());
            EXPECT_EQ(got.rows, expected);
        }
    }
}

TEST(CrossEntropySelector, DrawsAsMuchOfThePoolAsValidationHas)
{
    // One word a text: N sees as many texts as validation has, of which the seed says which.
    test::PairTexts pool;
    for (int i = 0; i < 300; ++i)
        pool.emplace_back(i % 2 == 0 ? "a" : "b", "-");
    RankCase in = textCase(pool, {{"a", "-"}, {"a", "-"}, {"b", "-"}, {"b", "-"}, {"b", "-"}});
    std::set<float> costs;
    for (in.seed = 1; in.seed <= 12; ++in.seed)
        costs.insert(rankTexts(in, "cross-entropy", {{"side", "source"}, {"ngram", "1"}}).cost[0]);
    // 5 texts have 0 to 5 times "a"; all 300 would always give the same.
    EXPECT_GE(costs.size(), 2U);
    EXPECT_LE(costs.size(), 6U);
}

TEST(CrossEntropySelector, IsAboutZeroWhereBothModelsAreAlike)
{
    const test::PairTexts texts{{"a b c d", "e f g h"}, {"a c b d", "e g f h"}};
    const RankCase in = textCase(texts, texts);
    for (const float cost : rankTexts(in, "cross-entropy", {}).cost)
        EXPECT_FLOAT_EQ(cost, 0);
}

TEST(CrossEntropySelector, RanksShortPairsLast)
{
    const RankCase in = textCase({{"the court", "das gericht"},
                                  {"a cat sat on it", "eine katze sass darauf"},
                                  {"the court the court", "das gericht"},
                                  {"the court met the court", "das gericht traf das gericht"}},
                                 {{"the court", "das gericht"}, {"the court", "das gericht"}});
    const Ranking got = rankTexts(in, "cross-entropy", {});
    EXPECT_EQ(got.rows[0], rowId(3));
    EXPECT_EQ(got.rows[1], rowId(1));
    // Row 2 is long enough on one side only.
    EXPECT_THAT((std::vector<RowId>{got.rows[2], got.rows[3]}),
                testing::UnorderedElementsAre(rowId(0), rowId(2)));
    EXPECT_EQ(rankTexts(in, "cross-entropy", {{"side", "source"}}).rows.back(), rowId(0));
    EXPECT_EQ(rankTexts(in, "cross-entropy", {{"min-tokens", "0"}}).rows.back(), rowId(1));
}

} // namespace
} // namespace craft
