// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/corpus.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace craft::test {
namespace {

CorpusPart part(const std::string& name)
{
    CorpusPart out;
    out.name = name;
    return out;
}

TEST(MemoryCorpus, GivesBackRowsTheirOriginAndTheirLines)
{
    MemoryCorpus corpus;
    corpus.beginPart(part("first"));
    corpus.add("one", "eins", "x", 1);
    corpus.add("", "leer", "", 3);
    corpus.finishPart(part("first"));
    corpus.beginPart(part("second"));
    corpus.add("two", "zwei", "", 7);
    corpus.finishPart(part("second"));

    ASSERT_EQ(corpus.size(), 3U);
    const PairSlab slab = corpus.read(RowRange{0, 3});
    EXPECT_EQ(slab.pairs[0].extra, "x");
    EXPECT_EQ(slab.pairs[1].source, "");
    EXPECT_EQ(slab.pairs[2].target, "zwei");
    EXPECT_EQ(corpus.line(RowId{1}), 3U);
    EXPECT_EQ(corpus.partOf(RowId{1}).name, "first");
    EXPECT_EQ(corpus.partOf(RowId{2}).name, "second");
    const std::array rows{RowId{0}, RowId{2}};
    EXPECT_EQ(corpus.read(rows).pairs[1].row, RowId{2});
    EXPECT_EQ(corpus.parts()[1].rows.first, 2U);
}

TEST(MemoryCorpus, KeepsTextsAcrossItsChunks)
{
    MemoryCorpus corpus;
    corpus.beginPart(part("large"));
    for (int i = 0; i < 50; ++i)
        corpus.add(std::string(1000000, static_cast<char>('a' + i % 26)), std::to_string(i), "", 1);
    corpus.finishPart(part("large"));
    for (std::size_t i = 0; i < 50; ++i) {
        const PairSlab slab = corpus.read(RowRange{i, i + 1});
        EXPECT_EQ(slab.pairs[0].source.size(), 1000000U);
        EXPECT_EQ(slab.pairs[0].source.back(), static_cast<char>('a' + i % 26));
        EXPECT_EQ(slab.pairs[0].target, std::to_string(i));
    }
}

TEST(MemoryCorpus, RefusesLineNumbersItCannotHold)
{
    MemoryCorpus corpus;
    corpus.beginPart(part("p"));
    EXPECT_THROW(corpus.add("a", "b", "", std::uint64_t{1} << 33U), Error);
}

} // namespace
} // namespace craft::test
