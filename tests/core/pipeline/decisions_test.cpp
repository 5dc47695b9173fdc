// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of pins, locks and cluster weights.
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/pipeline/decisions.h"
#include "core/pipeline/settings.h"

#include <gmock/gmock.h>

#include <set>

namespace craft::test {
namespace {

using testing::DoubleEq;
using testing::ElementsAre;
using testing::HasSubstr;

template <class Action>
std::string failure(const Action& action)
{
    try {
        action();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        return str(error.what());
    }
    return "no error";
}

TEST(RowList, IsSortedAndMerged)
{
    const auto canonical = [](const char* text) { return rowListText(parseRowList("pin", text)); };
    EXPECT_EQ(canonical(""), "");
    EXPECT_EQ(canonical("  "), "");
    EXPECT_EQ(canonical("7"), "7");
    EXPECT_EQ(canonical("40-45,12"), "12,40-45");
    EXPECT_EQ(canonical(" 3 , 1 - 2,2,4-4,9 "), "1-4,9");
    EXPECT_EQ(canonical("5-9,1-20,20-21"), "1-21");
    EXPECT_EQ(canonical("0-4294967294"), "0-4294967294");
}

TEST(RowList, NamesThePieceThatIsNoRow)
{
    for (const char* piece : {"x", "-3", "3-", "9-4", "1-2-3", "1.5", "", "4294967295", "2 3"}) {
        EXPECT_THAT(failure([&] { (void)parseRowList("lock", str("1,", piece, ",2")); }),
                    HasSubstr(str("--lock: \"", piece, "\" is no row")))
            << piece;
    }
}

TEST(RowList, NamesTheRowBeyondThePool)
{
    checkRowList("pin", parseRowList("pin", "0-9"), 10);
    EXPECT_THAT(failure([] { checkRowList("pin", parseRowList("pin", "3,8-12"), 10); }),
                HasSubstr("--pin names row 10, but the pool has 10 rows"));
    EXPECT_THAT(failure([] { checkRowList("pin", parseRowList("pin", "12"), 10); }),
                HasSubstr("row 12"));
}

TEST(RowList, AgreesWithASetOfRows)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Rng rng(seed, "test.rows");
        std::set<std::uint32_t> naive;
        std::vector<RowId> rows;
        for (std::uint64_t i = rng.below(40); i > 0; --i) {
            rows.push_back(rowId(rng.below(60)));
            naive.insert(static_cast<std::uint32_t>(rows.back()));
        }
        const RowList list(rows);
        ASSERT_EQ(list.size(), naive.size());
        for (std::uint32_t row = 0; row < 70; ++row)
            ASSERT_EQ(list.contains(rowId(row)), naive.contains(row)) << seed << " " << row;
        const RowList again = parseRowList("pin", rowListText(list));
        ASSERT_EQ(again.rows(), list.rows());
        ASSERT_EQ(list.rows().size(), naive.size());
        for (std::size_t i = 1; i < list.ranges().size(); ++i)
            ASSERT_GT(list.ranges()[i].first, list.ranges()[i - 1].last) << "ranges touch";
    }
}

TEST(ClusterWeights, AreSortedWithoutOnes)
{
    EXPECT_THAT(parseClusterWeights("7=2.5, 3=1,12=0"),
                ElementsAre(ClusterWeight{7, 2.5}, ClusterWeight{12, 0}));
    EXPECT_EQ(clusterWeightsText(parseClusterWeights("12=0.0,7=2.50")), "7=2.5,12=0");
    EXPECT_TRUE(parseClusterWeights("").empty());
}

TEST(ClusterWeights, NameThePieceThatIsWrong)
{
    for (const char* piece : {"7", "=2", "a=1", "7=", "7=-1", "7=inf", "7=nan", "7=1=2", ""}) {
        EXPECT_THAT(failure([&] { (void)parseClusterWeights(str("1=2,", piece, ",2=1")); }),
                    HasSubstr(str('"', piece, '"')))
            << piece;
    }
    EXPECT_THAT(failure([] { (void)parseClusterWeights("1=2,3=1,1=4"); }),
                HasSubstr("cluster 1 twice"));
}

TEST(ClusterWeights, ScaleSharesAsOnPaper)
{
    std::vector<double> wanted{.5, .3, .2};
    applyClusterWeights(parseClusterWeights("0=0,2=2"), wanted); // 0 : .3 : .4
    EXPECT_THAT(wanted, ElementsAre(0, DoubleEq(3. / 7), DoubleEq(4. / 7)));
    wanted = {.5, .5};
    applyClusterWeights(parseClusterWeights("0=1e308,1=1e308"), wanted);
    EXPECT_THAT(wanted, ElementsAre(DoubleEq(.5), DoubleEq(.5)));
}

TEST(ClusterWeights, MustLeaveAShareAndNameClusters)
{
    std::vector<double> wanted{.5, .5, 0};
    const auto apply = [&](const char* text) {
        return failure([&] { applyClusterWeights(parseClusterWeights(text), wanted); });
    };
    EXPECT_THAT(apply("0=0,1=0"), HasSubstr("leave no cluster"));
    EXPECT_THAT(apply("3=2"), HasSubstr("names cluster 3, but there are 3 clusters"));
}

TEST(Decisions, EqualOnesAreEqualParameters)
{
    EXPECT_EQ(resolveRun({{"pin", "3,1-2"}, {"lock", "9 , 8"}, {"cluster-weights", "4=1,2=3"}}),
              resolveRun({{"pin", "1-3"}, {"lock", "8-9"}, {"cluster-weights", "2=3"}}));
    EXPECT_EQ(resolveRun({}).text("pin"), "");
}

TEST(Decisions, ARowIsNotPinnedAndLocked)
{
    EXPECT_THAT(failure([] {
                    (void)resolveRun({{"pin", "1,20-30"}, {"lock", "2-19,28-40"}});
                }),
                HasSubstr("row 28 is both pinned and locked out"));
    (void)resolveRun({{"pin", "1,20-30"}, {"lock", "2-19,31-40"}});
}

TEST(Decisions, AreEmptyWhereUnknown)
{
    EXPECT_EQ(decision({}, "pin"), "");
    EXPECT_TRUE(isDecision("lock"));
    EXPECT_FALSE(isDecision("budget"));
}

} // namespace
} // namespace craft::test
