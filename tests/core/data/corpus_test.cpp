// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/memory_corpus.h"
#include "tests/support/temp_dir.h"

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

TEST(MemoryCorpus, ReadsTextsThatStayedInTheirFileAgain)
{
    const TempDir temp;
    const std::string text = "one\teins\nskipped\ntwo\tzwei\nthree\tdrei\n";
    const auto file = ReadFile::open(temp.write("a.tsv", text));
    MemoryCorpus corpus;
    corpus.beginPart(part("placed"));
    corpus.readFrom(file, file);
    const auto place = [&text](const char* source, const char* target) {
        return PairPlace{text.find(source), text.find(target)};
    };
    corpus.addAt(place("one", "eins"), "one", "eins", "x", 1);
    corpus.add("kept", "behalten", "", 2);
    corpus.addAt(place("two", "zwei"), "two", "zwei", "", 3);
    corpus.addAt(place("three", "drei"), "three", "drei", "y", 4);
    corpus.finishPart(part("placed"));
    const PairSlab all = corpus.read(RowRange{0, 4});
    EXPECT_EQ(all.pairs[0].source, "one");
    EXPECT_EQ(all.pairs[0].target, "eins");
    EXPECT_EQ(all.pairs[0].extra, "x");
    EXPECT_EQ(all.pairs[1].source, "kept");
    EXPECT_EQ(all.pairs[1].target, "behalten");
    EXPECT_EQ(all.pairs[2].extra, "");
    EXPECT_EQ(all.pairs[3].target, "drei");
    EXPECT_EQ(all.pairs[3].extra, "y");
    const std::array rows{RowId{2}, RowId{3}};
    EXPECT_EQ(corpus.read(rows).pairs[0].target, "zwei");
    EXPECT_EQ(corpus.line(RowId{3}), 4U);
}

TEST(MemoryCorpus, ReadsSidesThatAreFarApartInOneFile)
{
    const TempDir temp;
    const std::string text =
        "one\t" + std::string(100000, '-') + "\teins\ntwo\t" + std::string(10, '-') + "\tzwei\n";
    const auto file = ReadFile::open(temp.write("a.tsv", text));
    MemoryCorpus corpus;
    corpus.beginPart(part("placed"));
    corpus.readFrom(file, file);
    corpus.addAt({0, text.find("eins")}, "one", "eins", "", 1);
    corpus.addAt({text.find("two"), text.find("zwei")}, "two", "zwei", "", 2);
    corpus.finishPart(part("placed"));
    const PairSlab all = corpus.read(RowRange{0, 2});
    EXPECT_EQ(all.pairs[0].source, "one");
    EXPECT_EQ(all.pairs[0].target, "eins");
    EXPECT_EQ(all.pairs[1].source, "two");
    EXPECT_EQ(all.pairs[1].target, "zwei");
}

TEST(MemoryCorpus, ReadsTheSidesFromTwoFilesInTwoParts)
{
    const TempDir temp;
    MemoryCorpus corpus;
    for (const char* name : {"p", "q"}) {
        const auto source =
            ReadFile::open(temp.write(str(name, ".en"), str(name, " one\n", name, " two\n")));
        const auto target =
            ReadFile::open(temp.write(str(name, ".de"), str(name, " eins\n", name, " zwei\n")));
        corpus.beginPart(part(name));
        corpus.readFrom(source, target);
        corpus.addAt({0, 0}, "p one", "p eins", "", 1);
        corpus.addAt({6, 7}, "p two", "p zwei", "", 2);
        corpus.finishPart(part(name));
    }
    const PairSlab all = corpus.read(RowRange{1, 4});
    EXPECT_EQ(all.pairs[0].source, "p two");
    EXPECT_EQ(all.pairs[0].target, "p zwei");
    EXPECT_EQ(all.pairs[1].source, "q one");
    EXPECT_EQ(all.pairs[2].target, "q zwei");
}

TEST(MemoryCorpus, RefusesLineNumbersItCannotHold)
{
    MemoryCorpus corpus;
    corpus.beginPart(part("p"));
    EXPECT_THROW(corpus.add("a", "b", "", std::uint64_t{1} << 33U), Error);
}

} // namespace
} // namespace craft::test
