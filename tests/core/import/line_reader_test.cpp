// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/import/line_reader.h"
#include "tests/support/compressed.h"
#include "tests/support/imported.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace craft {
namespace {

using test::compressed;
using test::errorOf;
using test::TempDir;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Lines = std::vector<std::string>;

Lines linesOf(std::string_view content, InvalidUtf8 onInvalid = InvalidUtf8::Stop)
{
    const TempDir folder;
    Job job;
    LineReader reader(folder.write("a.txt", content), onInvalid, job);
    Lines lines;
    while (reader.next()) {
        EXPECT_EQ(reader.line().number, lines.size() + 1);
        lines.emplace_back(reader.line().text);
    }
    EXPECT_FALSE(reader.next());
    return lines;
}

/// Naive reference: one pass over the characters.
Lines referenceLines(const std::string& content)
{
    Lines lines;
    std::string line;
    for (const char c : content) {
        if (c != '\n') {
            line += c;
            continue;
        }
        if (!line.empty() && line.back() == '\r')
            line.pop_back();
        lines.push_back(line);
        line.clear();
    }
    if (!line.empty())
        lines.push_back(line);
    return lines;
}

TEST(LineReader, EndsALineAtLfAndNowhereElse)
{
    const std::string text = "a\rb\nc\u2028d\nx\u00A0y\nv\vf\fn\u0085p\u2029q\n";
    EXPECT_THAT(linesOf(text),
                ElementsAre("a\rb", "c\u2028d", "x\u00A0y", "v\vf\fn\u0085p\u2029q"));
}

TEST(LineReader, StripsOneCrBeforeLfAndKeepsOthers)
{
    EXPECT_THAT(linesOf("a\r\nb\r\r\n\rc\nd\r"), ElementsAre("a", "b\r", "\rc", "d\r"));
}

TEST(LineReader, CountsALastLineWithoutLf)
{
    EXPECT_THAT(linesOf("a\nb"), ElementsAre("a", "b"));
    EXPECT_THAT(linesOf("a\nb\n"), ElementsAre("a", "b"));
    EXPECT_THAT(linesOf("a\n\n"), ElementsAre("a", ""));
    EXPECT_THAT(linesOf("\n"), ElementsAre(""));
}

TEST(LineReader, DropsAByteOrderMarkAtTheStartOnly)
{
    EXPECT_THAT(linesOf("\xEF\xBB\xBFone\n\xEF\xBB\xBFtwo\n"),
                ElementsAre("one", "\xEF\xBB\xBFtwo"));
    EXPECT_TRUE(linesOf("\xEF\xBB\xBF").empty());
}

TEST(LineReader, RefusesUtf16WithAdvice)
{
    for (const char* start : {"\xFF\xFEh\0i", "\xFE\xFF\0h"}) {
        const Error error = errorOf([&] { linesOf(std::string(start, 4)); });
        EXPECT_EQ(error.code(), ErrorCode::Invalid);
        EXPECT_THAT(error.what(), HasSubstr("UTF-16"));
        EXPECT_THAT(error.hint(), HasSubstr("iconv -f UTF-16 -t UTF-8"));
    }
}

TEST(LineReader, NamesTheLineAndTheByteOfIllFormedText)
{
    // Line 3 starts at byte 10; its fourth byte is a lone continuation byte.
    const Error error = errorOf([] { linesOf("good\ngut\r\nab\u00E9\x80z\n"); });
    EXPECT_EQ(error.code(), ErrorCode::Invalid);
    EXPECT_THAT(error.what(), HasSubstr("a.txt, line 3, byte 14 of the text: not valid UTF-8"));
}

TEST(LineReader, CountsBytesOfTheTextFarIntoACompressedFile)
{
    std::string text;
    while (text.size() < 3'000'000)
        text += "0123456789\n";
    const std::size_t line = text.size() / 11 + 1;
    const std::size_t byte = text.size() + 2;
    text += "ab\xC3";
    const Error error = errorOf([&] { linesOf(compressed(text, "gzip")); });
    EXPECT_THAT(error.what(), HasSubstr(str("line ", line, ", byte ", byte, " ")));
}

TEST(LineReader, ReplacesIllFormedBytesIfAsked)
{
    const TempDir folder;
    Job job;
    LineReader reader(folder.write("a", "ok\nx\xFFy\xE2\x82z\nfine\n"), InvalidUtf8::Replace, job);
    ASSERT_TRUE(reader.next());
    EXPECT_FALSE(reader.line().wasReplaced);
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.line().text, "x\uFFFDy\uFFFDz");
    EXPECT_TRUE(reader.line().wasReplaced);
    ASSERT_TRUE(reader.next());
    EXPECT_FALSE(reader.line().wasReplaced);
}

TEST(LineReader, KnowsWhereTheTextOfALineLiesInAPlainFile)
{
    const TempDir folder;
    const std::string content = "\xEF\xBB\xBF"
                                "first\r\n\nlonger line\n"
        + std::string(2 * kMaxLineBytes, 'x') + "\nbehind\nlast";
    const auto file = folder.write("a.txt", content);
    Job job;
    LineReader reader(file, InvalidUtf8::Stop, job);
    const auto places = reader.placedIn();
    ASSERT_NE(places, nullptr);
    std::size_t compared = 0;
    while (reader.next()) {
        const Line& line = reader.line();
        if (line.isTooLong)
            continue;
        std::string there(line.text.size(), ' ');
        places->read(line.offset, there);
        EXPECT_EQ(there, line.text);
        ++compared;
    }
    EXPECT_EQ(compared, 5U);
    LineReader packed(folder.write("a.gz", compressed(content, "gzip")), InvalidUtf8::Stop, job);
    EXPECT_EQ(packed.placedIn(), nullptr);
}

TEST(LineReader, PassesOverAVeryLongLineInConstantMemory)
{
    const std::size_t size = std::size_t{50} << 20U;
    std::string text = "first\n" + std::string(size, 'x') + "\nthird\n";
    const TempDir folder;
    Job job;
    LineReader reader(folder.write("a", text), InvalidUtf8::Stop, job);
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.line().text, "first");
    ASSERT_TRUE(reader.next());
    EXPECT_TRUE(reader.line().isTooLong);
    EXPECT_LT(reader.line().text.size(), 1000U);
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.line().text, "third");
    EXPECT_EQ(reader.line().number, 3U);
    EXPECT_FALSE(reader.next());
}

TEST(LineReader, KnowsThePlaceBehindAVeryLongLine)
{
    for (const std::string_view end : {"", "\n", "\nx", "\nx\xFF"}) {
        std::string text = std::string(2 * kMaxLineBytes, 'x');
        text += end;
        if (end.size() < 3) {
            EXPECT_EQ(linesOf(text).size(), end == "\nx" ? 2U : 1U);
            continue;
        }
        const Error error = errorOf([&] { linesOf(text); });
        EXPECT_THAT(error.what(), HasSubstr(str("line 2, byte ", text.size() - 1, " ")));
    }
}

TEST(LineReader, KeepsALineOfTheGreatestLength)
{
    const std::string line(kMaxLineBytes - 1, 'y');
    const Lines lines = linesOf(line + "\nz\n");
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0], line);
}

TEST(LineReader, AgreesWithTheReferenceOnRandomText)
{
    Rng rng(7, "lines");
    for (int round = 0; round < 30; ++round) {
        std::string text;
        const std::uint64_t size = 1 + rng.below(round < 27 ? 200 : 3'000'000);
        while (text.size() < size) {
            constexpr std::string_view kPieces[] = {"\n",    "\r\n",         "\r",
                                                    "word ", "\u0939\u093F", "\n\n"};
            text += kPieces[rng.below(6)];
            if (rng.below(50) == 0)
                text += std::string(rng.below(3000), 'x');
        }
        const Lines expected = referenceLines(text);
        ASSERT_EQ(linesOf(text), expected) << "round " << round;
        if (round % 5 == 0) {
            ASSERT_EQ(linesOf(compressed(text, "zstd")), expected) << "round " << round;
        }
    }
}

TEST(LineReader, GivesASampleWithoutConsumingIt)
{
    const TempDir folder;
    Job job;
    LineReader reader(folder.write("a", "\xEF\xBB\xBFone\ntwo\n"), InvalidUtf8::Stop, job);
    EXPECT_EQ(reader.sample(), "one\ntwo\n");
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(reader.line().text, "one");
    EXPECT_TRUE(reader.line().hadMark);
    ASSERT_TRUE(reader.next());
    EXPECT_FALSE(reader.line().hadMark);
}

TEST(Excerpt, IsValidUtf8CutAtACharacter)
{
    EXPECT_EQ(excerpt("short"), "short");
    EXPECT_EQ(excerpt(std::string_view("a\0b\xFF", 4)), "a b\uFFFD");
    std::string text = "x";
    for (int i = 0; i < 100; ++i)
        text += "\u0939";
    const std::string cut = excerpt(text);
    EXPECT_TRUE(isValidUtf8(cut));
    EXPECT_EQ(cut.size(), 1U + 39U * 3U + 3U);
    EXPECT_TRUE(cut.ends_with("\u0939..."));
}

} // namespace
} // namespace craft
