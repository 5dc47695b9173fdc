// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/planted_noise.h"
#include "tests/support/small_corpus.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace craft::test {
namespace {

std::unique_ptr<MemoryCorpus> numbered(std::size_t rows)
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

TEST(NoisyPool, ExchangesTheTargetsOfItsShare)
{
    const auto pool = numbered(500);
    const NoisyCorpus noisy(*pool, 0.2, 7);
    EXPECT_EQ(std::accumulate(noisy.planted().begin(), noisy.planted().end(), 0), 100);
    auto before = targetsOf(*pool);
    auto after = targetsOf(noisy);
    for (std::size_t i = 0; i < before.size(); ++i)
        EXPECT_EQ(before[i] != after[i], noisy.planted()[i] == 1) << i;
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    EXPECT_EQ(before, after);
}

TEST(NoisyPool, ReadsSingleRowsAsItReadsRanges)
{
    const auto pool = numbered(90);
    const NoisyCorpus noisy(*pool, 0.5, 3);
    const auto all = targetsOf(noisy);
    const std::vector<RowId> rows{rowId(3), rowId(40), rowId(41), rowId(89)};
    const PairSlab slab = noisy.read(rows);
    ASSERT_EQ(slab.pairs.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        EXPECT_EQ(slab.pairs[i].target, all[index(rows[i])]);
    EXPECT_EQ(noisy.line(rowId(3)), 4U);
}

TEST(NoisyPool, FollowsItsSeed)
{
    const auto pool = numbered(100);
    EXPECT_EQ(NoisyCorpus(*pool, 0.2, 1).planted(), NoisyCorpus(*pool, 0.2, 1).planted());
    EXPECT_NE(NoisyCorpus(*pool, 0.2, 1).planted(), NoisyCorpus(*pool, 0.2, 2).planted());
}

TEST(NoisyPool, OfTooFewRowsStaysAsItIs)
{
    const auto pool = numbered(3);
    EXPECT_EQ(targetsOf(NoisyCorpus(*pool, 0.2, 1)), targetsOf(*pool));
    EXPECT_EQ(targetsOf(NoisyCorpus(*pool, 0.0, 1)), targetsOf(*pool));
    EXPECT_EQ(NoisyCorpus(*makeCorpus({}), 1.0, 1).size(), 0U);
}

} // namespace
} // namespace craft::test
