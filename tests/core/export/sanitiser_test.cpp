// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/export/json_text.h"
#include "core/export/sanitiser.h"
#include "tests/core/export/sample.h"
#include "tests/support/line_reference.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace craft {
namespace {

using testing::ElementsAre;
using testing::Pair;

std::string randomText(Rng& rng)
{
    static const std::vector<std::string> pieces{
        "a",      "é",      "ह",  "😀",      " ",      " ",      "\t",     "\n",
        "\v",     "\f",     "\r", "\u0085", "\u2028", "\u2029", "\u00A0", "\u2009",
        "\u0084", "\u2027", "\"", "\\",     "\x01",   "\x7F"};
    std::string text;
    for (std::uint64_t n = rng.below(12); n > 0; --n)
        text += pieces[rng.below(pieces.size())];
    return text;
}

TEST(LineText, KeepsWhatIsOneLineAlready)
{
    EXPECT_EQ(lineText(""), "");
    EXPECT_EQ(lineText("two  spaces stay, so does 10\u00A0km"),
              "two  spaces stay, so does 10\u00A0km");
}

TEST(LineText, PutsOneSpaceWhereABreakWas)
{
    EXPECT_EQ(lineText("a\tb"), "a b");
    EXPECT_EQ(lineText("a \r\n b"), "a b");
    EXPECT_EQ(lineText("a\u0085b\u2028c\u2029d\ve\ff\rg"), "a b c d e f g");
    EXPECT_EQ(lineText("\nstart and end\n"), " start and end ");
    EXPECT_EQ(lineText("squeezed \t here,  not  there"), "squeezed here,  not  there");
}

TEST(LineText, AgreesWithTheSlowWayOnRandomTexts)
{
    Rng rng(7, "test.line");
    for (int i = 0; i < 2000; ++i) {
        const std::string text = randomText(rng);
        ASSERT_EQ(lineText(text), test::lineReference(text));
        Sanitiser sanitiser;
        ASSERT_EQ(sanitiser.line(text), test::lineReference(text));
    }
}

TEST(HasText, IsFalseForSpacesAndBreaksOnly)
{
    EXPECT_FALSE(hasText(""));
    EXPECT_FALSE(hasText(" \t\r\n\u2028 "));
    EXPECT_TRUE(hasText("  x "));
    EXPECT_TRUE(hasText("\u200B")); // a zero-width space is a character like any other here
}

TEST(Sanitiser, CountsByKindAndListsPairs)
{
    const test::ExportSample s = test::makeSample();
    Sanitiser sanitiser;
    static_cast<void>(sanitiser.line("a\t\tb\u2028"));
    static_cast<void>(sanitiser.line("c\rd"));
    sanitiser.endPair(s.pool, rowId(2));
    static_cast<void>(sanitiser.line("clean"));
    sanitiser.endPair(s.pool, rowId(3));
    static_cast<void>(sanitiser.line("e\tf"));
    sanitiser.endPair(s.pool, rowId(4));
    const Sanitised result = sanitiser.take();
    EXPECT_EQ(result.rows, 2U);
    EXPECT_THAT(result.characters, ElementsAre(Pair("cr", 1), Pair("ls", 1), Pair("tab", 3)));
    EXPECT_THAT(result.listed, ElementsAre("web.tsv:4", "news:1"));
}

TEST(Sanitiser, ListsNoMoreThanAThousandPairs)
{
    const test::ExportSample s = test::makeSample();
    Sanitiser sanitiser;
    for (int i = 0; i < 1005; ++i) {
        static_cast<void>(sanitiser.line("a\tb"));
        sanitiser.endPair(s.pool, rowId(0));
    }
    EXPECT_EQ(sanitiser.take().rows, 1005U);
    EXPECT_EQ(sanitiser.take().listed.size(), kListedSanitised);
}

TEST(Sanitiser, EscapesForXmlAndDropsWhatXmlCannotHold)
{
    Sanitiser sanitiser;
    EXPECT_EQ(sanitiser.xml("<a & \"b\">\r\n\t\u2028"),
              "&lt;a &amp; &quot;b&quot;&gt;&#13;&#10;&#9;\u2028");
    EXPECT_EQ(sanitiser.take().characters.size(), 0U);
    EXPECT_EQ(sanitiser.xml("a\x01\v\f\x1F\xEF\xBF\xBE\xEF\xBF\xBFz\xEF\xBF\xBD"),
              "az\xEF\xBF\xBD");
    EXPECT_THAT(sanitiser.take().characters, ElementsAre(Pair("control", 6)));
}

TEST(JsonText, StaysOnOneLineAndReadsBack)
{
    std::string out;
    appendJson(out, "\"\\\r\n\t\b\f\x01\x1E\u0085\u2028\u2029\u00A0ह");
    EXPECT_EQ(out,
              R"("\"\\\r\n\t\b\f\u0001\u001e\u0085\u2028\u2029)"
              "\u00A0ह\"");
    Rng rng(8, "test.json");
    for (int i = 0; i < 500; ++i) {
        const std::string text = randomText(rng);
        out.clear();
        appendJson(out, text);
        ASSERT_EQ(nlohmann::json::parse(out).get<std::string>(), text);
    }
}

} // namespace
} // namespace craft
