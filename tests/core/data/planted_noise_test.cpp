// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/planted_noise.h"
#include "tests/support/small_corpus.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace craft::test {
namespace {

std::shared_ptr<const Corpus> numbered(std::size_t rows)
{
    PairTexts pairs;
    for (std::size_t i = 0; i < rows; ++i)
        pairs.emplace_back("source " + std::to_string(i), "target " + std::to_string(i));
    return makeCorpus(pairs);
}

std::vector<std::string> targetsOf(const Corpus& corpus)
{
    const PairSlab slab = corpus.read({0, corpus.size()});
    std::vector<std::string> out;
    for (const PairView& pair : slab.pairs) {
        EXPECT_EQ(pair.source, "source " + std::to_string(index(pair.row)));
        out.emplace_back(pair.target);
    }
    return out;
}

TEST(PlantedNoise, ExchangesTheTargetsOfTheWantedShare)
{
    const auto pool = numbered(500);
    const PlantedNoise noisy(pool, 0.2, 7);
    const auto marks = noisy.marks();
    EXPECT_EQ(std::accumulate(marks.begin(), marks.end(), 0), 100);
    auto before = targetsOf(*pool);
    auto after = targetsOf(noisy);
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_EQ(before[i] != after[i], marks[i] == 1) << i;
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    EXPECT_EQ(before, after);
}

TEST(PlantedNoise, LeavesLinesAndParts)
{
    const auto pool = numbered(50);
    const PlantedNoise noisy(pool, 1, 3);
    EXPECT_EQ(noisy.line(rowId(3)), 4U);
    EXPECT_EQ(noisy.parts().data(), pool->parts().data());
}

TEST(PlantedNoise, ReadsSingleRowsAsItReadsRanges)
{
    const PlantedNoise noisy(numbered(90), 0.5, 3);
    const auto all = targetsOf(noisy);
    const std::vector<RowId> rows{rowId(3), rowId(40), rowId(41), rowId(89)};
    const PairSlab slab = noisy.read(rows);
    ASSERT_EQ(slab.pairs.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        EXPECT_EQ(slab.pairs[i].target, all[index(rows[i])]);
}

TEST(PlantedNoise, FollowsItsSeed)
{
    const auto pool = numbered(100);
    EXPECT_EQ(PlantedNoise(pool, 0.2, 1).marks(), PlantedNoise(pool, 0.2, 1).marks());
    EXPECT_NE(PlantedNoise(pool, 0.2, 1).marks(), PlantedNoise(pool, 0.2, 2).marks());
}

TEST(PlantedNoise, OfOneRowOrNoneIsNoNoise)
{
    const auto pool = numbered(10);
    EXPECT_EQ(targetsOf(PlantedNoise(pool, 0.19, 1)), targetsOf(*pool));
    EXPECT_EQ(targetsOf(PlantedNoise(pool, 0, 1)), targetsOf(*pool));
    EXPECT_EQ(PlantedNoise(numbered(0), 1, 1).size(), 0U);
}

} // namespace
} // namespace craft::test
