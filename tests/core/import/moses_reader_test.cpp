// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/import/length_break.h"
#include "tests/support/imported.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace craft {
namespace {

using test::errorOf;
using test::Imported;
using test::importFiles;
using test::Row;
using test::TempDir;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pair;

TEST(MosesReader, PairsLineByLine)
{
    const TempDir folder;
    const Imported moses = importFiles(
        {folder.write("a.en", "one\ntwo\r\n\n"), folder.write("a.de", "eins\nzwei\nx")});
    EXPECT_THAT(
        moses.rows(),
        ElementsAre(Row{"one", "eins", "", 1}, Row{"two", "zwei", "", 2}, Row{"", "x", "", 3}));
    EXPECT_EQ(moses.part().format, "moses");
    ASSERT_EQ(moses.part().files.size(), 2U);
    EXPECT_EQ(moses.part().files[1].bytes, 11U);
    EXPECT_THAT(moses.report.repairedBy, ElementsAre(Pair("cr-before-lf", 1)));
}

TEST(MosesReader, DoesNotShiftLinesAtUnicodeLineSeparators)
{
    const TempDir folder;
    const Imported moses = importFiles(
        {folder.write("a.en", "a\rb\nc\u2028d\ne\u0085f\n"), folder.write("a.de", "1\n2\n3\n")});
    EXPECT_THAT(moses.rows(),
                ElementsAre(Row{"a\rb", "1", "", 1}, Row{"c\u2028d", "2", "", 2},
                            Row{"e\u0085f", "3", "", 3}));
}

TEST(MosesReader, SkipsBothSidesOfABadLine)
{
    const TempDir folder;
    const Imported moses = importFiles({folder.write("a.en", std::string("one\nt\0o\nthree\n", 14)),
                                        folder.write("a.de", "eins\nzwei\ndrei\n")});
    EXPECT_THAT(moses.rows(), ElementsAre(Row{"one", "eins", "", 1}, Row{"three", "drei", "", 3}));
    EXPECT_THAT(moses.report.skippedBy, ElementsAre(Pair("nul", 1)));
}

/// Two sides whose lengths follow each other, the target without line `missing` (0-based).
std::pair<std::string, std::string> textsWithout(std::size_t lines, std::size_t missing)
{
    Rng rng(11, "moses");
    std::pair<std::string, std::string> texts;
    for (std::size_t i = 0; i < lines; ++i) {
        const std::size_t size = 5 + rng.below(150);
        texts.first += str("s", i, " ") + std::string(size, 'x') + "\n";
        if (i != missing)
            texts.second += str("t", i, " ") + std::string(size + size / 10, 'y') + "\n";
    }
    return texts;
}

TEST(MosesReader, RefusesUnequalCountsAndShowsWhereLengthsStopFitting)
{
    for (const std::size_t missing : {60U, 300U, 700U}) {
        const TempDir folder;
        const auto [source, target] = textsWithout(1000, missing);
        const auto en = folder.write("a.en", source);
        const auto de = folder.write("a.de", target);
        const Error error = errorOf([&] { importFiles({en, de}); });
        EXPECT_EQ(error.code(), ErrorCode::Invalid);
        const std::string what = error.what();
        EXPECT_THAT(what, HasSubstr("a.en has 1000 lines but "));
        EXPECT_THAT(what, HasSubstr("a.de has 999"));
        const std::string_view mark = "stop fitting near line ";
        const std::size_t at = what.find(mark);
        ASSERT_NE(at, std::string::npos) << what;
        const int line = std::stoi(what.substr(at + mark.size()));
        EXPECT_NEAR(line, static_cast<int>(missing) + 1, 2);
        EXPECT_THAT(what, HasSubstr(str(line - 1, " \"s", line - 2, " xx")));
        EXPECT_THAT(what, HasSubstr(str(line + 1, " \"s", line, " xx")));
    }
}

TEST(MosesReader, NamesBothCountsWhereverTheLongerSideIs)
{
    const TempDir folder;
    const auto one = folder.write("a.en", "a\n");
    const auto three = folder.write("a.de", "1\n2\n3\n");
    EXPECT_THAT(errorOf([&] {
                    importFiles({one, three});
                }).what(),
                HasSubstr("a.en has 1 lines but " + three.string() + " has 3"));
    const Error error = errorOf([&] { importFiles({three, one}); });
    EXPECT_THAT(error.what(), HasSubstr("a.de has 3 lines but " + one.string() + " has 1"));
    EXPECT_THAT(error.what(), Not(HasSubstr("stop fitting")));
}

TEST(MosesReader, NeedsTwoFiles)
{
    const TempDir folder;
    ImportOptions options;
    options.format = "moses";
    const auto file = folder.write("a.en", "a\n");
    EXPECT_EQ(errorOf([&] { importFiles({file}, options); }).code(), ErrorCode::Usage);
}

TEST(MosesReader, SaysWhenOneFileJustEndsEarly)
{
    const TempDir folder;
    const auto [source, target] = textsWithout(400, 1000);
    const auto en = folder.write("a.en", source);
    const auto de = folder.write("a.de", target.substr(0, target.find("t250 ")));
    EXPECT_THAT(errorOf([&] {
                    importFiles({en, de});
                }).what(),
                HasSubstr("a.de has 250; their lengths fit up to line 250"));
}

TEST(LengthBreak, IsWhereTheSumOfDifferencesIsGreatest)
{
    LengthBreak lengths;
    for (int i = 0; i < 30; ++i)
        lengths.add(i < 12 ? 0.1 : 0.9, i < 12 ? 1.0 : 0.2);
    EXPECT_EQ(lengths.find(), 12U);
    LengthBreak allFit;
    LengthBreak noneFits;
    for (int i = 0; i < 30; ++i) {
        allFit.add(0, 1);
        noneFits.add(1, 0);
    }
    EXPECT_EQ(allFit.find(), 30U);
    EXPECT_EQ(noneFits.find(), 0U);
}

TEST(LengthBreak, FindsTheBreakInNoise)
{
    Rng rng(5, "break");
    for (std::uint64_t at = 40; at < 400; at += 60) {
        LengthBreak lengths;
        for (std::uint64_t i = 0; i < 400; ++i)
            lengths.add(rng.unit() + (i < at ? 0.0 : 0.7), rng.unit() + (i < at ? 0.7 : 0.0));
        EXPECT_NEAR(static_cast<double>(lengths.find().value_or(9999)), static_cast<double>(at), 3);
    }
}

TEST(LengthBreak, SaysNothingAboutLengthsThatNeverFit)
{
    EXPECT_FALSE(LengthBreak().find());
    Rng rng(6, "noise");
    LengthBreak lengths;
    for (int i = 0; i < 400; ++i)
        lengths.add(rng.unit(), rng.unit());
    EXPECT_FALSE(lengths.find());
}

} // namespace
} // namespace craft
