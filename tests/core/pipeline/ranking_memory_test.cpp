// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/ranking_memory.h"
#include "core/pipeline/settings.h"
#include "core/select/registry.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace craft::test {
namespace {

using Given = std::map<std::string, std::string>;

/// The pools that methods were measured on: 23 words and 124 bytes a pair, 1 000 validation pairs.
constexpr RankingSize kLarge{493449, 493449 * 124.0, 1000, 0};
constexpr RankingSize kSmall{200000, 200000 * 124.0, 1000, 0};

double bytesOf(const RankingSize& size, Given params)
{
    params.try_emplace("budget", "5000");
    return rankingMemory(size, resolveRun(params));
}

/// Beside a run that takes pairs at random.
double growth(const RankingSize& size, const Given& params, const char* budget = "5000")
{
    Given given = params;
    given["budget"] = budget;
    return bytesOf(size, given) - bytesOf(size, {{"method", "uniform"}, {"budget", budget}});
}

double growthPerPair(const Given& params)
{
    return (growth(kLarge, params) - growth(kSmall, params)) / (kLarge.pairs - kSmall.pairs);
}

TEST(RankingMemory, EveryMethodHasAFigure)
{
    for (const auto& entry : selectors()) {
        SCOPED_TRACE(entry.id);
        EXPECT_TRUE(hasRankingMemory(entry.id));
        EXPECT_GE(growth(kLarge, {{"method", std::string(entry.id)}}), 0);
        EXPECT_GE(growth({}, {{"method", std::string(entry.id)}}), 0);
    }
    EXPECT_FALSE(hasRankingMemory("no-such-method"));
}

/// Peaks of `craft run` beside those of uniform, from 200 000 pairs to 493 449: bytes a pair.
TEST(RankingMemory, APairTakesAtLeastWhatWasMeasuredAndNotHalfAsMuchAgain)
{
    const struct {
        const char* method;
        double measured;
    } kMeasured[] = {
        {"dsir", 90},     {"cross-entropy", 129}, {"log-ratio", 126}, {"cynical", 244},
        {"quality", 136}, {"ccs", 136},           {"iterative", 117}, {"mig", 60},
    };
    for (const auto& [method, measured] : kMeasured) {
        SCOPED_TRACE(method);
        const double told = growthPerPair({{"method", method}});
        EXPECT_GE(told, measured);
        EXPECT_LE(told, 1.5 * measured);
    }
}

/// The same at 493 449 pairs in all, by budget where it decides; in millions of bytes.
TEST(RankingMemory, ARunTakesAtLeastWhatWasMeasuredAndNotHalfAsMuchAgain)
{
    const struct {
        Given params;
        const char* budget;
        double measured;
    } kMeasured[] = {
        {{{"method", "craft"}}, "5000", 18.4},
        {{{"method", "craft"}}, "20000", 63.3},
        {{{"method", "craft"}}, "60000", 121},
        {{{"method", "dsir"}, {"ngram", "5"}}, "5000", 91.4},
        {{{"method", "mig"}, {"labels", "words"}}, "5000", 90.4},
        {{{"method", "rds"}}, "5000", 13.1},
        {{{"method", "rds"}}, "100000", 163},
        {{{"method", "tsds"}}, "5000", 10.0},
        {{{"method", "tarot"}}, "5000", 21.7},
        {{{"method", "filter-weight"}}, "1000", 68.5},
        {{{"method", "filter-weight"}}, "5000", 179.9},
        {{{"method", "filter-weight"}}, "20000", 234.6},
        {{{"method", "grasp"}}, "5000", 11.0},
        {{{"method", "grasp"}}, "20000", 26.0},
    };
    for (const auto& [params, budget, measured] : kMeasured) {
        SCOPED_TRACE(params.at("method") + " " + budget);
        const double told = growth(kLarge, params, budget) / 1e6;
        EXPECT_GE(told, measured);
        EXPECT_LE(told, 1.5 * measured);
    }
}

TEST(RankingMemory, SelectedPairsTakeTheirPart)
{
    const auto told = [](const char* budget) {
        return bytesOf(kLarge, {{"method", "uniform"}, {"budget", budget}}) / 1e6;
    };
    EXPECT_GE(told("60000"), 31); // measured above what is told for a small budget
    EXPECT_LE(told("60000"), 1.5 * 31);
    EXPECT_LE(told("200000"), 1.5 * told("60000"));
}

TEST(RankingMemory, CraftReadsEightPairsForEachThatIsRankedAndNoMoreThanThereAre)
{
    const double some = growth(kLarge, {{"depth", "10000"}});
    EXPECT_NEAR(growth(kLarge, {{"depth", "20000"}}), 2 * some, 1);
    EXPECT_DOUBLE_EQ(growth(kLarge, {{"depth", "70000"}}), growth(kLarge, {{"depth", "90000"}}));
    EXPECT_DOUBLE_EQ(growth(kLarge, {{"depth", "300000"}}), growth(kLarge, {{"depth", "400000"}}));
    for (const char* variant : {"a", "b", "c", "d", "e"})
        EXPECT_EQ(growth(kLarge, {{"variant", variant}}), 0) << variant;
}

TEST(RankingMemory, ATokenBudgetCountsAsPairsOfThePoolsLength)
{
    // 0.095 target tokens of a byte of both sides: 11.78 of a pair here.
    const double pairs = bytesOf(kLarge, {{"budget", "5000"}});
    EXPECT_NEAR(bytesOf(kLarge, {{"budget", "0"}, {"budget-tokens", "58900"}}), pairs,
                0.01 * pairs);
    EXPECT_DOUBLE_EQ(bytesOf(kLarge, {{"budget", "4000000000"}}),
                     bytesOf(kLarge, {{"budget", "493449"}}));
}

TEST(RankingMemory, NearCopiesOfDenseVectorsTakeACopyOfThese)
{
    RankingSize dense = kSmall;
    dense.denseValues = 256;
    const double told = growth(dense, {{"method", "tsds"}, {"tsds-kernel", "kde"}}) / 1e6;
    EXPECT_GE(told, 130); // measured, with "lsa"
    EXPECT_LE(told, 1.5 * 130);
    EXPECT_LT(growth(dense, {{"method", "tsds"}}), 20e6);
    EXPECT_LT(growth(kSmall, {{"method", "tsds"}, {"tsds-kernel", "kde"}}), 20e6);
}

TEST(RankingMemory, CandidatesThatAreAllOfThePoolTakeMore)
{
    for (const char* method : {"k-center", "facility"}) {
        EXPECT_GT(growth(kLarge, {{"method", method}, {"candidates", "0"}}),
                  3 * growth(kLarge, {{"method", method}}));
    }
}

} // namespace
} // namespace craft::test
