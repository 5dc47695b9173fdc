// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <gtest/gtest.h>

#include <limits>

namespace craft::test {
namespace {

using namespace std::string_literals;

TEST(Numbers, AreWrittenShortAndReadBack)
{
    EXPECT_EQ(formatReal(0.1), "0.1");
    EXPECT_EQ(formatReal(0.1F), "0.1");
    EXPECT_EQ(formatReal(1e300), "1e+300");
    EXPECT_EQ(formatReal(std::numeric_limits<double>::infinity()), "inf");
    EXPECT_EQ(formatReal(std::numeric_limits<double>::quiet_NaN()), "nan");
    EXPECT_EQ(formatFixed(2.5, 2), "2.50");
    EXPECT_EQ(parseInteger("-12"), -12);
    EXPECT_EQ(parseInteger("12x"), std::nullopt);
    EXPECT_EQ(parseInteger(""), std::nullopt);
    EXPECT_EQ(parseReal(".5"), .5);
    EXPECT_EQ(parseReal("5e-1"), .5);
}

TEST(Text, SplitsAndJoins)
{
    EXPECT_EQ(split("a\t\tb", '\t'), (std::vector<std::string_view>{"a", "", "b"}));
    EXPECT_EQ(split("", ','), (std::vector<std::string_view>{""}));
    EXPECT_EQ(join({"a", "b", "c"}, ", "), "a, b, c");
    EXPECT_EQ(join({}, ", "), "");
}

struct Utf8Case {
    std::string text;
    std::size_t bad; ///< offset of the first ill-formed byte
    std::uint64_t replaced;
};

TEST(Utf8, IllFormedSequencesAreFoundAndReplaced)
{
    const std::vector<Utf8Case> cases{
        {"a\xC3(", 1, 1}, // lead byte without its tail
        {"\x80", 0, 1}, // tail without lead
        {"ab\xC0\x80", 2, 2}, // overlong
        {"\xED\xA0\x80", 0, 3}, // surrogate
        {"\xF4\x90\x80\x80", 0, 4}, // beyond U+10FFFF
        {"x\xE0\xA4", 1, 1}, // cut at the end
        {"\xE0\x80\x80", 0, 3}, // overlong of three
    };
    for (const Utf8Case& c : cases) {
        EXPECT_FALSE(isValidUtf8(c.text));
        EXPECT_EQ(findInvalidUtf8(c.text), c.bad);
        std::uint64_t replaced = 0;
        const std::string repaired = replaceInvalidUtf8(c.text, replaced);
        EXPECT_TRUE(isValidUtf8(repaired));
        EXPECT_EQ(replaced, c.replaced);
    }
    EXPECT_TRUE(isValidUtf8("नमस्ते, 世界, مرحبا, 😀"));
    EXPECT_EQ(findInvalidUtf8("नमस्ते"), std::nullopt);
}

TEST(Utf8, CodePointsComeBackAsTheyWere)
{
    const std::string text = "aéन世😀";
    std::string again;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        appendUtf8(again, nextCodePoint(text, at));
    EXPECT_EQ(again, text);
    EXPECT_EQ(count, 5U);
}

TEST(Closest, FindsSlipsAndNothingElse)
{
    const std::vector<std::string> words{"shrink", "budget", "seed"};
    EXPECT_EQ(closest("shrnk", words), "shrink");
    EXPECT_EQ(closest("bugdet", words), "budget");
    EXPECT_EQ(closest("elephant", words), std::nullopt);
}

} // namespace
} // namespace craft::test
