// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/planted_noise.h"
#include "tests/core/lab/small_lab.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace craft::test {
namespace {

std::vector<std::string> targetsOf(const Corpus& corpus)
{
    std::vector<std::string> out;
    for (const PairView& pair : corpus.read(RowRange{0, corpus.size()}).pairs)
        out.emplace_back(pair.target);
    return out;
}

TEST(PlantedNoise, ExchangesTheTargetsOfTheWantedShare)
{
    const auto pool = labelledCorpus(200, 5);
    const PlantedNoise noisy(pool, .2, 1);
    const auto marks = noisy.marks();
    EXPECT_EQ(std::accumulate(marks.begin(), marks.end(), 0), 40);
    const auto before = targetsOf(*pool);
    const auto after = targetsOf(noisy);
    for (std::size_t row = 0; row < marks.size(); ++row) {
        if (marks[row] == 0) {
            EXPECT_EQ(after[row], before[row]);
        }
    }
    EXPECT_TRUE(std::is_permutation(before.begin(), before.end(), after.begin()));
    EXPECT_NE(before, after);
}

TEST(PlantedNoise, LeavesSourcesColumnsAndLines)
{
    const auto pool = labelledCorpus(50, 5);
    const PlantedNoise noisy(pool, 1, 3);
    const PairSlab plain = pool->read(RowRange{0, 50});
    const PairSlab mixed = noisy.read(RowRange{0, 50});
    for (std::size_t row = 0; row < 50; ++row) {
        EXPECT_EQ(mixed.pairs[row].source, plain.pairs[row].source);
        EXPECT_EQ(mixed.pairs[row].extra, plain.pairs[row].extra);
        EXPECT_EQ(noisy.line(static_cast<RowId>(row)), row + 1);
    }
    EXPECT_EQ(noisy.parts().data(), pool->parts().data());
}

TEST(PlantedNoise, ReadsSingleRowsAsItReadsRanges)
{
    const PlantedNoise noisy(labelledCorpus(100, 5), .5, 7);
    const PairSlab all = noisy.read(RowRange{0, 100});
    const std::vector<RowId> some{RowId{3}, RowId{4}, RowId{50}, RowId{99}};
    const PairSlab few = noisy.read(some);
    for (std::size_t i = 0; i < some.size(); ++i)
        EXPECT_EQ(few.pairs[i].target, all.pairs[index(some[i])].target);
}

TEST(PlantedNoise, OfOneRowOrNoneIsNoNoise)
{
    const auto pool = labelledCorpus(10, 5);
    EXPECT_EQ(targetsOf(PlantedNoise(pool, .19, 1)), targetsOf(*pool));
    EXPECT_EQ(targetsOf(PlantedNoise(pool, 0, 1)), targetsOf(*pool));
    EXPECT_EQ(PlantedNoise(labelledCorpus(0, 5), 1, 1).size(), 0U);
}

TEST(PlantedNoise, FollowsTheSeed)
{
    const auto pool = labelledCorpus(100, 5);
    EXPECT_EQ(PlantedNoise(pool, .3, 4).marks(), PlantedNoise(pool, .3, 4).marks());
    EXPECT_NE(PlantedNoise(pool, .3, 4).marks(), PlantedNoise(pool, .3, 5).marks());
}

} // namespace
} // namespace craft::test
