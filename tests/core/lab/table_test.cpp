// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of made-up results, against numbers worked out by hand.
#include "core/lab/report.h"
#include "core/lab/table_agreement.h"
#include "core/lab/table_judge.h"
#include "tests/core/lab/small_lab.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace craft::test {
namespace {

/// Numbers of one cell: language model, unknown words, precision.
struct Numbers {
    double model;
    double unknown;
    double precision;
};

class LabTableOfMadeUpResults : public testing::Test {
protected:
    void SetUp() override
    {
        plan = smallPlan("[grid]\nmethods = [\"craft\"]\nbudgets = [20]\ntoken-budgets = []\n"
                         "seeds = 2\n[measures]\nuse = [\"lm-target\", \"oov-target\", "
                         "\"domain\"]\nranked = [\"lm-target\", \"oov-target\", "
                         "\"domain-precision\"]",
                         labelledTask());
        results.emplace(folder / "lab");
        results->addWeights(plan.tasks[0].measuredOn, {{"lm-target", {2, 2, 2, 2}}});
        add("uniform", 1, {8, .2, .3});
        add("uniform", 2, {10, .2, .3});
        add("oracle", 1, {5, .1, 1});
        add("oracle", 2, {5, .1, 1});
        add("worst", 1, {12, .4, .6});
        add("craft", 1, {6, .1, .5});
        add("craft", 2, {7, .2, .5});
    }

    void add(const std::string& method, std::int64_t seed, const Numbers& numbers,
             std::uint64_t pairs = 20)
    {
        for (const LabCell& cell : plan.cells) {
            if (cell.method != method || cell.seed != seed)
                continue;
            CellResult result;
            result.cell = cell.print;
            result.pairs = pairs;
            result.clusters = 6;
            result.targetTokens = static_cast<std::uint64_t>(100 * seed);
            result.values = {{"lm-target", numbers.model},
                             {"oov-target", numbers.unknown},
                             {"domain-precision", numbers.precision}};
            result.totals["lm-target"] = std::vector<double>(4, 2 * numbers.model);
            result.rows = {static_cast<RowId>(seed), static_cast<RowId>(seed + 1)};
            result.cost.own = method == "craft" ? 1.0 + static_cast<double>(seed) : 0.0;
            results->add(std::move(result), "");
        }
    }

    [[nodiscard]] LabTable table(Significance significance = Significance::Test)
    {
        Job job;
        return buildTable(plan, *results, significance, job);
    }

    TempDir folder;
    LabPlan plan;
    std::optional<LabResults> results;
};

TEST_F(LabTableOfMadeUpResults, HasMeansAndDeviationsOverSeeds)
{
    const LabTable t = table();
    ASSERT_EQ(t.rows.size(), 4U);
    EXPECT_EQ(t.done, 7U);
    EXPECT_EQ(t.cells, 7U);
    const LabRow& craft = t.rows[1];
    EXPECT_EQ(craft.method, "craft");
    EXPECT_EQ(craft.seeds, 2U);
    EXPECT_DOUBLE_EQ(craft.values.at("lm-target").over.mean, 6.5);
    EXPECT_DOUBLE_EQ(craft.values.at("lm-target").over.sd, std::sqrt(.5));
    EXPECT_DOUBLE_EQ(craft.targetTokens.mean, 150);
    EXPECT_DOUBLE_EQ(craft.cost.own, 2.5);
    EXPECT_DOUBLE_EQ(*craft.stability, 1.0 / 3); // rows 1, 2 and 2, 3
    EXPECT_EQ(t.rows[2].kind, CellKind::Oracle);
    EXPECT_EQ(t.rows[3].kind, CellKind::Worst);
    EXPECT_FALSE(t.rows[3].stability.has_value());
}

TEST_F(LabTableOfMadeUpResults, GainIsBitsLessThanTheBaselinesMean)
{
    const LabTable t = table();
    // 9 - 6 and 9 - 7; unknown words and precision are no bits.
    EXPECT_DOUBLE_EQ(t.rows[1].gain->over.mean, 2.5);
    EXPECT_DOUBLE_EQ(t.rows[1].gain->over.sd, std::sqrt(.5));
    EXPECT_DOUBLE_EQ(t.rows[0].gain->over.mean, 0);
    EXPECT_DOUBLE_EQ(t.rows[3].gain->over.mean, -3);
}

TEST_F(LabTableOfMadeUpResults, DifferencesInEverySentenceAreSignificant)
{
    const LabTable t = table();
    // No resample of 1 000 is on the other side.
    EXPECT_DOUBLE_EQ(*t.rows[1].values.at("lm-target").p, 2.0 / 1001);
    EXPECT_DOUBLE_EQ(*t.rows[1].gain->p, 2.0 / 1001);
    EXPECT_FALSE(t.rows[1].values.at("oov-target").p.has_value());
    EXPECT_FALSE(t.rows[0].gain->p.has_value());
    EXPECT_FALSE(table(Significance::Skip).rows[1].gain->p.has_value());
}

TEST_F(LabTableOfMadeUpResults, WhatAnotherSeedOfTheBaselineMightDoHasNoMark)
{
    // Random pairs have 8 and 10: of two such values, one more could be anywhere.
    LabValue gain = *table().rows[1].gain;
    EXPECT_TRUE(gain.isLevel);
    EXPECT_EQ(significanceMark(gain), "");
    gain.isLevel = false;
    EXPECT_EQ(significanceMark(gain), "**");
}

TEST_F(LabTableOfMadeUpResults, RanksAreAmongMethodsOnly)
{
    const LabTable t = table();
    EXPECT_DOUBLE_EQ(*t.rows[1].rank, 1);
    EXPECT_DOUBLE_EQ(*t.rows[0].rank, 2);
    EXPECT_FALSE(t.rows[2].rank.has_value());
    ASSERT_EQ(t.summary.size(), 4U);
    EXPECT_EQ(t.summary[0].label, "craft");
    EXPECT_DOUBLE_EQ(*t.summary[0].rankPairs, 1);
    EXPECT_FALSE(t.summary[0].rankTokens.has_value());
    EXPECT_EQ(t.summary[2].label, "oracle");
}

TEST_F(LabTableOfMadeUpResults, EqualMeansShareTheirRank)
{
    add("craft", 1, {8, .3, .5});
    add("craft", 2, {10, .3, .5});
    const LabTable t = table();
    EXPECT_DOUBLE_EQ(t.rows[1].ranks.at("lm-target"), 1.5);
    EXPECT_DOUBLE_EQ(t.rows[1].ranks.at("oov-target"), 2);
    EXPECT_DOUBLE_EQ(*t.rows[1].rank, (1.5 + 2 + 1) / 3);
}

TEST_F(LabTableOfMadeUpResults, AMeasureThatPutsTheWorstFirstIsNotTrusted)
{
    const LabTable t = table();
    EXPECT_TRUE(t.trust.at("lm-target").isTrusted());
    EXPECT_TRUE(t.trust.at("oov-target").isTrusted());
    const LabTrust& precision = t.trust.at("domain-precision");
    EXPECT_FALSE(precision.isTrusted());
    EXPECT_EQ(precision.judged, 1U);
    EXPECT_EQ(precision.held, 0U);
    EXPECT_EQ(precision.why, "random (0.300) not better than worst (0.600) on first, 20 pairs");
    ASSERT_TRUE(precision.broken.has_value());
    EXPECT_EQ(precision.broken->better, "random");
    EXPECT_EQ(precision.broken->worse, "worst");
    EXPECT_NEAR(precision.broken->worseMean, .6, 1e-12);
    EXPECT_EQ(precision.broken->size, 20U);
    EXPECT_FALSE(t.trust.at("lm-target").broken.has_value());
    const std::string text = labSummary(plan, t);
    EXPECT_THAT(text, testing::HasSubstr("no (0 of 1)"));
    EXPECT_THAT(text, testing::HasSubstr("| craft "));
    EXPECT_THAT(text, testing::HasSubstr("2.500 ± 0.707 |"));
}

TEST_F(LabTableOfMadeUpResults, AnOracleThatRanOutOfPairsIsNotHeldAgainstTheMethods)
{
    // Worse than the methods, which have twice the pairs; the other orders hold.
    add("oracle", 1, {9, .3, 1}, 10);
    add("oracle", 2, {9, .3, 1}, 10);
    const LabTable t = table();
    EXPECT_TRUE(t.trust.at("lm-target").isTrusted());
    EXPECT_EQ(t.trust.at("lm-target").judged, 1U);
    EXPECT_THAT(t.shortOracles, testing::ElementsAre("first, 20 pairs (10)"));
    EXPECT_THAT(labSummary(plan, t), testing::HasSubstr("fewer pairs than the size: first, 20"));
    EXPECT_THAT(labJson(t), testing::HasSubstr("first, 20 pairs (10)"));
}

TEST_F(LabTableOfMadeUpResults, ClustersAreCountedWhereTheyAreFormed)
{
    const LabTable t = table();
    EXPECT_EQ(t.rows[0].usedClusters, 0U) << "random pairs need none";
    EXPECT_EQ(t.rows[1].usedClusters, 6U);
    EXPECT_EQ(t.rows[1].clusters, 0U) << "automatic";
    EXPECT_EQ(t.rows[2].usedClusters, 0U);
}

LabRow rowOf(const char* method, double bits, double precision)
{
    LabRow row;
    row.method = method;
    row.values["bits"].over.mean = bits;
    row.values["precision"].over.mean = precision;
    return row;
}

TEST(AgreementOfMeasures, IsSpearmansOfTheMethodsBetterFirst)
{
    LabTable t;
    t.ranked = {"bits", "precision"};
    t.values = {{"bits", "", "", Better::Lower, ""}, {"precision", "", "", Better::Higher, ""}};
    AgreementMeans means(2);
    // Fewer bits are better: the order of the three is the same.
    means.add(t, std::vector{rowOf("a", 3, .1), rowOf("b", 2, .2), rowOf("c", 1, .9)});
    EXPECT_DOUBLE_EQ(means.means()[0][1], 1);
    // Two of three exchanged: 1 - 6 * 2 / 24 = .5. The oracle is no method.
    LabRow oracle = rowOf("oracle", 9, 9);
    oracle.kind = CellKind::Oracle;
    means.add(t, std::vector{rowOf("a", 3, .2), rowOf("b", 2, .1), rowOf("c", 1, .9), oracle});
    EXPECT_DOUBLE_EQ(means.means()[0][1], .75);
    EXPECT_DOUBLE_EQ(means.means()[1][0], .75);
    EXPECT_DOUBLE_EQ(means.means()[1][1], 1);
    // Two methods say nothing.
    AgreementMeans two(2);
    two.add(t, std::vector{rowOf("a", 3, .1), rowOf("b", 2, .2)});
    EXPECT_TRUE(std::isnan(two.means()[0][1]));
}

TEST_F(LabTableOfMadeUpResults, FilesSayTheSame)
{
    const LabTable t = table();
    const std::string csv = labCsv(t);
    EXPECT_THAT(csv,
                testing::HasSubstr("task,kind,method,vectorizer,k,k_used,unit,size,seeds,pairs,"));
    EXPECT_THAT(csv, testing::HasSubstr("first,method,craft,tfidf,,6,pairs,20,2,20,150,2.5,"));
    EXPECT_THAT(labCsv(t, WithCosts::No), testing::Not(testing::HasSubstr("own_s")));
    const auto json = nlohmann::json::parse(labJson(t));
    EXPECT_EQ(json["rows"].size(), 4U);
    EXPECT_EQ(json["rows"][1]["gain"]["mean"], 2.5);
    EXPECT_EQ(json["summary"][0]["label"], "craft");
    EXPECT_EQ(json["values"][0]["trusted"], true);
    writeReport(folder / "lab", plan, t);
    EXPECT_TRUE(std::filesystem::exists(folder / "lab/table.csv"));
    EXPECT_TRUE(std::filesystem::exists(folder / "lab/summary.md"));
}

TEST(ParetoFront, HoldsWhatNothingBeats)
{
    const double none = std::nan("");
    const std::vector<double> gains{0, 2, 1, 2, 3, none};
    const std::vector<double> seconds{0, 5, 6, 4, 9, 1};
    EXPECT_EQ(paretoFront(gains, seconds),
              (std::vector<bool>{true, false, false, true, true, false}));
    // Equal points do not beat each other.
    EXPECT_EQ(paretoFront(std::vector<double>{1, 1}, std::vector<double>{2, 2}),
              (std::vector<bool>{true, true}));
    EXPECT_TRUE(paretoFront({}, {}).empty());
}

} // namespace
} // namespace craft::test
