// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "tests/support/compressed.h"
#include "tests/support/imported.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace craft {
namespace {

using test::compressed;
using test::errorOf;
using test::Imported;
using test::importText;
using test::Row;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

std::string tmx(std::string_view units, std::string_view sourceLanguage = "en")
{
    return str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
               "<tmx version=\"1.4\"><header srclang=\"",
               sourceLanguage, "\" segtype=\"sentence\"/>\n<body>", units, "</body></tmx>\n");
}

std::string variant(std::string_view language, std::string_view text)
{
    return str("<tuv xml:lang=\"", language, "\"><seg>", text, "</seg></tuv>");
}

std::string unit(std::string_view english, std::string_view french)
{
    return "<tu>" + variant("en", english) + variant("fr", french) + "</tu>\n";
}

ImportOptions languages(std::string source, std::string target)
{
    ImportOptions options;
    options.sourceLanguage = std::move(source);
    options.targetLanguage = std::move(target);
    return options;
}

TEST(TmxReader, PairsTheTwoLanguages)
{
    const Imported memory = importText("a.tmx", tmx(unit("one &amp; two", "un") + unit("b", "c")));
    EXPECT_THAT(memory.rows(), ElementsAre(Row{"one & two", "un", "", 1}, Row{"b", "c", "", 2}));
    EXPECT_EQ(memory.part().sourceLanguage, "en");
    EXPECT_EQ(memory.part().targetLanguage, "fr");
    EXPECT_THAT(memory.part().extraColumns, IsEmpty());
    EXPECT_THAT(memory.report.languages, ElementsAre(Pair("en", 2), Pair("fr", 2)));
}

TEST(TmxReader, TakesSrclangAsTheSourceUnlessItIsAny)
{
    EXPECT_THAT(importText("a.tmx", tmx(unit("a", "b"), "FR")).rows(),
                ElementsAre(Row{"b", "a", "", 1}));
    for (const char* any : {"*all*", "*", ""})
        EXPECT_THAT(importText("a.tmx", tmx(unit("a", "b"), any)).rows(),
                    ElementsAre(Row{"a", "b", "", 1}));
}

TEST(TmxReader, ReadsTheOldLangAttribute)
{
    const std::string text = tmx("<tu><tuv lang=\"EN\"><seg>a</seg></tuv>"
                                 "<tuv lang=\"zh_CN\"><seg>b</seg></tuv></tu>");
    const Imported memory = importText("a.tmx", text);
    EXPECT_THAT(memory.rows(), ElementsAre(Row{"a", "b", "", 1}));
    EXPECT_EQ(memory.part().sourceLanguage, "en");
    EXPECT_EQ(memory.part().targetLanguage, "zh-CN");
}

TEST(TmxReader, TakesCodesThatDifferInSpellingAsOne)
{
    const std::string text =
        tmx("<tu>" + variant("EN-us", "a") + variant("pt_br", "b") + "</tu><tu>"
            + variant("en-US", "c") + variant("pt-BR", "d") + "</tu>");
    const Imported memory = importText("a.tmx", text);
    EXPECT_EQ(memory.corpus.size(), 2U);
    EXPECT_THAT(memory.report.languages,
                UnorderedElementsAre(Pair("EN-us", 1), Pair("en-US", 1), Pair("pt-BR", 1),
                                     Pair("pt_br", 1)));
}

TEST(TmxReader, AChosenLanguageAlsoTakesItsVariants)
{
    const std::string text = tmx("<tu>" + variant("en-US", "a") + variant("fr", "b") + "</tu><tu>"
                                 + variant("en", "c") + variant("fr-CA", "d") + "</tu>");
    EXPECT_EQ(errorOf([&] { importText("a.tmx", text); }).code(), ErrorCode::Invalid);
    EXPECT_THAT(importText("a.tmx", text, languages("en", "fr")).rows(),
                ElementsAre(Row{"a", "b", "", 1}, Row{"c", "d", "", 2}));
    const Imported exact = importText("a.tmx", text, languages("en-US", "fr"));
    EXPECT_THAT(exact.rows(), ElementsAre(Row{"a", "b", "", 1}));
    EXPECT_THAT(exact.report.skippedBy, ElementsAre(Pair("missing-language", 1)));
}

TEST(TmxReader, WantsAChoiceAmongMoreThanTwoLanguages)
{
    const std::string text = tmx(unit("a", "b") + "<tu>" + variant("en", "c") + variant("de", "d")
                                 + "</tu>" + unit("e", "f"));
    const Error error = errorOf([&] { importText("a.tmx", text); });
    EXPECT_EQ(error.code(), ErrorCode::Invalid);
    EXPECT_THAT(error.what(), HasSubstr("de (1 units), en (3 units), fr (2 units)"));
    EXPECT_THAT(importText("a.tmx", text, languages("de", "en")).rows(),
                ElementsAre(Row{"d", "c", "", 2}));
}

TEST(TmxReader, RefusesOneLanguageAndLanguagesThatAreNotThere)
{
    const std::string one = tmx("<tu>" + variant("en", "a") + "</tu>");
    const Error only = errorOf([&] { importText("a.tmx", one); });
    EXPECT_EQ(only.code(), ErrorCode::Invalid);
    EXPECT_THAT(only.what(), HasSubstr("holds only one language: en (1 units)"));
    const Error missing =
        errorOf([&] { importText("a.tmx", tmx(unit("a", "b")), languages("en", "ja")); });
    EXPECT_THAT(missing.what(), HasSubstr("has no \"ja\"; it holds en (1 units), fr (1 units)"));
    EXPECT_EQ(
        errorOf([&] { importText("a.tmx", tmx(unit("a", "b")), languages("ja", "")); }).code(),
        ErrorCode::Invalid);
    EXPECT_EQ(
        errorOf([&] { importText("a.tmx", tmx(unit("a", "b")), languages("en", "EN")); }).code(),
        ErrorCode::Usage);
    EXPECT_THAT(errorOf([&] { importText("a.tmx", tmx("")); }).what(),
                HasSubstr("no translation units"));
}

TEST(TmxReader, OneChosenLanguageFixesTheDirection)
{
    EXPECT_THAT(importText("a.tmx", tmx(unit("a", "b")), languages("fr", "")).rows(),
                ElementsAre(Row{"b", "a", "", 1}));
    EXPECT_THAT(importText("a.tmx", tmx(unit("a", "b")), languages("", "en")).rows(),
                ElementsAre(Row{"b", "a", "", 1}));
}

TEST(TmxReader, DropsInlineCodesAndKeepsHighlightedText)
{
    const Imported memory = importText(
        "a.tmx",
        tmx(unit("Press <bpt i=\"1\">&lt;b&gt;</bpt>the <hi type=\"x\">red</hi><ept i=\"1\">"
                 "&lt;/b&gt;</ept> key<ph>&lt;fn&gt;<sub>see <hi>page</hi> 2</sub>&lt;/fn&gt;</ph>"
                 "<it pos=\"begin\">x</it><ut>y</ut>.",
                 "plain")
            + unit("plain", "plain too")));
    EXPECT_THAT(
        memory.rows(),
        ElementsAre(Row{"Press the red key.", "plain", "", 1}, Row{"plain", "plain too", "", 2}));
    EXPECT_THAT(memory.report.repairedBy, ElementsAre(Pair("inline-markup", 1)));
}

TEST(TmxReader, MakesLineBreaksSpaces)
{
    const Imported memory = importText(
        "a.tmx",
        tmx(unit("\n   two\n   words \t \n here\n", " kept  spaces\t") + unit("a\nb", "c")));
    EXPECT_THAT(
        memory.rows(),
        ElementsAre(Row{"two words here", " kept  spaces\t", "", 1}, Row{"a b", "c", "", 2}));
    EXPECT_THAT(memory.report.repairedBy, ElementsAre(Pair("newline-in-segment", 2)));
}

TEST(TmxReader, KeepsUnitIdsAndEntitiesOfTheDtd)
{
    const Imported memory = importText("a.tmx",
                                       tmx("<tu>" + variant("en", "a&nbsp;b") + variant("fr", "c")
                                           + "</tu><tu tuid=\"u7\">" + variant("en", "d")
                                           + variant("fr", "e") + "</tu>"));
    EXPECT_THAT(memory.rows(), ElementsAre(Row{"a&nbsp;b", "c", "", 1}, Row{"d", "e", "u7", 2}));
    EXPECT_THAT(memory.part().extraColumns, ElementsAre("tuid"));
    EXPECT_THAT(memory.report.repairedBy, ElementsAre(Pair("undefined-entity", 1)));
}

TEST(TmxReader, FetchesNoExternalEntity)
{
    const test::TempDir folder;
    const auto secret = folder.write("secret", "SECRET");
    const std::string text = "<!DOCTYPE tmx [<!ENTITY e SYSTEM \"" + secret.string()
        + "\">]><tmx><header srclang=\"en\"/><body>" + unit("a&e;b", "c") + "</body></tmx>";
    EXPECT_THAT(importText("a.tmx", text).rows(), ElementsAre(Row{"ab", "c", "", 1}));
}

TEST(TmxReader, CountsUnitsWithALanguageTwice)
{
    const Imported memory = importText(
        "a.tmx",
        tmx("<tu>" + variant("en", "a") + variant("fr", "b") + variant("fr", "c") + "</tu>"));
    EXPECT_THAT(memory.rows(), ElementsAre(Row{"a", "b", "", 1}));
    EXPECT_THAT(memory.report.repairedBy, ElementsAre(Pair("several-variants", 1)));
}

TEST(TmxReader, ReadsUtf16)
{
    const std::string text = tmx(unit("a", "b"));
    std::string wide = "\xFF\xFE";
    for (const char c : text) {
        wide += c;
        wide += '\0';
    }
    const std::size_t at = text.find("UTF-8");
    wide.replace(2 + 2 * at, 10, std::string("U\0T\0F\0-\0\x31\0\x36\0", 12));
    EXPECT_THAT(importText("a.tmx", wide).rows(), ElementsAre(Row{"a", "b", "", 1}));
}

TEST(TmxReader, NamesLineAndByteOfBrokenXml)
{
    const std::string text = tmx(unit("a", "b") + unit("c</seg>", "d"));
    const Error error = errorOf([&] { importText("a.tmx", text); });
    EXPECT_EQ(error.code(), ErrorCode::Invalid);
    EXPECT_THAT(error.what(), HasSubstr("a.tmx, line 5, byte "));
    EXPECT_THAT(error.what(), HasSubstr("broken XML"));
    const Error cut = errorOf([&] { importText("a.tmx", text.substr(0, 230)); });
    EXPECT_EQ(cut.code(), ErrorCode::Invalid);
}

TEST(TmxReader, ReplacesIllFormedBytesIfAsked)
{
    const std::string text = tmx(unit("a", "b") + unit("c\xC3(d", "e\xFF\u0915") + unit("f", "g"));
    EXPECT_EQ(errorOf([&] { importText("a.tmx", text); }).code(), ErrorCode::Invalid);
    ImportOptions options;
    options.replaceInvalidUtf8 = true;
    const Imported memory = importText("a.tmx", text, options);
    EXPECT_THAT(memory.rows(),
                ElementsAre(Row{"a", "b", "", 1}, Row{"c\uFFFD(d", "e\uFFFD\u0915", "", 2},
                            Row{"f", "g", "", 3}));
    EXPECT_THAT(memory.report.repairedBy, ElementsAre(Pair("invalid-utf8", 1)));
}

TEST(TmxReader, StreamsOverBlocksWhileRepairing)
{
    std::string units;
    for (int i = 0; i < 30000; ++i)
        units += unit(str("number ", i, " \u0915\u0916"), "\u0939\u093F\u0928\u094D\u0926\u0940");
    ImportOptions options;
    options.replaceInvalidUtf8 = true;
    const Imported memory = importText("a.tmx", compressed(tmx(units), "gzip"), options);
    EXPECT_EQ(memory.corpus.size(), 30000U);
    EXPECT_EQ(memory.report.repaired, 0U);
}

TEST(TmxReader, SurvivesUnitsInUnits)
{
    const std::string text =
        tmx("<tu><tuv xml:lang=\"en\"><tu><seg>x</seg></tu></tuv></tu>" + unit("a", "b"));
    EXPECT_EQ(importText("a.tmx", text).corpus.size(), 1U);
}

} // namespace
} // namespace craft
