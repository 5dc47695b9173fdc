// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/evaluate/agreement.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace craft::test {
namespace {

using testing::HasSubstr;

/// Measures: bits (lower is better), precision (higher), length (neither).
const std::vector<Better> kBetter{Better::Lower, Better::Higher, Better::Neither};

std::vector<StudyCell> goodStudy()
{
    return {{StudyRole::Oracle, "domain", 10, 1, {5.0, 0.99, 9}},
            {StudyRole::Method, "craft", 10, 1, {5.5, 0.70, 12}},
            {StudyRole::Method, "craft", 10, 2, {5.7, 0.60, 14}},
            {StudyRole::Method, "rds", 10, 1, {6.0, 0.65, 7}},
            {StudyRole::Random, "uniform", 10, 1, {7.0, 0.10, 10}},
            {StudyRole::Worst, "worst", 10, 1, {9.0, 0.01, 3}}};
}

TEST(AgreementOfMeasures, TrustsWhatOrdersTheKnownSelections)
{
    const Agreement found = agreement(goodStudy(), kBetter);
    EXPECT_TRUE(found.trust[0].trusted) << found.trust[0].why;
    EXPECT_TRUE(found.trust[1].trusted) << found.trust[1].why;
    EXPECT_FALSE(found.trust[2].trusted);
    // Bits are turned: less is better, like more precision. One pair of neighbours is swapped.
    EXPECT_DOUBLE_EQ(found.spearman[0][1], 1.0 - 6.0 * 2 / (6 * 35));
    EXPECT_DOUBLE_EQ(found.spearman[0][0], 1.0);
    EXPECT_DOUBLE_EQ(found.spearman[1][0], found.spearman[0][1]);
}

TEST(AgreementOfMeasures, NamesTheOrderThatFails)
{
    auto cells = goodStudy();
    cells[3].values[0] = 7.2;
    const Agreement found = agreement(cells, kBetter);
    EXPECT_FALSE(found.trust[0].trusted);
    EXPECT_THAT(found.trust[0].why, HasSubstr("rds (7.2000) is not better than uniform (7.0000)"));
    EXPECT_TRUE(found.trust[1].trusted);
}

TEST(AgreementOfMeasures, ComparesMeansOverSeedsAtEveryBudget)
{
    auto cells = goodStudy();
    // One bad seed of two does not turn the mean: (5.5 + 8.0) / 2 = 6.75.
    cells[2].values[0] = 8.0;
    EXPECT_TRUE(agreement(cells, kBetter).trust[0].trusted);
    cells.push_back({StudyRole::Random, "uniform", 20, 1, {7.0, 0.1, 10}});
    cells.push_back({StudyRole::Method, "craft", 20, 1, {7.0, 0.2, 10}});
    EXPECT_FALSE(agreement(cells, kBetter).trust[0].trusted); // equal is not better
    EXPECT_THAT(agreement(cells, kBetter).trust[0].why, HasSubstr("budget of 20"));
}

TEST(AgreementOfMeasures, NeedsSomethingToCompare)
{
    const std::vector<StudyCell> one{{StudyRole::Random, "uniform", 10, 1, {7, 0.1, 10}}};
    EXPECT_FALSE(agreement(one, kBetter).trust[0].trusted);
    EXPECT_TRUE(std::isnan(agreement(one, kBetter).spearman[0][1]));
    EXPECT_EQ(agreement({}, kBetter).trust.size(), 3U);
}

TEST(AgreementOfMeasures, LeavesUnknownNumbersOut)
{
    auto cells = goodStudy();
    cells[1].values[0] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(agreement(cells, kBetter).trust[0].trusted);
}

TEST(AgreementOfMeasures, RefusesCellsOfAnotherSize)
{
    auto cells = goodStudy();
    cells[4].values.pop_back();
    try {
        (void)agreement(cells, kBetter);
        FAIL() << "accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Invalid);
        EXPECT_THAT(error.what(), HasSubstr("uniform has 2 numbers for 3 measures"));
    }
}

} // namespace
} // namespace craft::test
