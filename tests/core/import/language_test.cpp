// SPDX-License-Identifier: GPL-3.0-or-later
// Language codes, normalisation, blank text.
#include "core/base/text.h"
#include "core/import/language.h"
#include "core/import/normalize.h"
#include "core/import/row_intake.h"

#include <gtest/gtest.h>

namespace craft {
namespace {

TEST(Language, HasOneSpelling)
{
    EXPECT_EQ(canonicalLanguage("EN"), "en");
    EXPECT_EQ(canonicalLanguage("zh_CN.UTF-8"), "zh-CN");
    EXPECT_EQ(canonicalLanguage("pt-br"), "pt-BR");
    EXPECT_EQ(canonicalLanguage("sr@latin"), "sr-Latn");
    EXPECT_EQ(canonicalLanguage("ca@valencia"), "ca-valencia");
    EXPECT_EQ(canonicalLanguage("eng_latn"), "eng-Latn");
    EXPECT_EQ(canonicalLanguage(""), "");
    EXPECT_EQ(canonicalLanguage("@latin"), "-Latn");
}

TEST(Language, IsKnownByItsFirstPart)
{
    for (const char* code : {"en", "hi", "EN-us", "zh_CN", "deu", "eng_Latn", "es-419"})
        EXPECT_TRUE(isLanguageCode(code)) << code;
    for (const char* text :
         {"", "txt", "xx", "e", "english", "en-", "en-toolong", "1", "en-US-a-b"})
        EXPECT_FALSE(isLanguageCode(text)) << text;
}

TEST(Language, ComparesWithoutCaseAndAcceptsVariants)
{
    EXPECT_TRUE(sameLanguage("zh_CN", "ZH-cn"));
    EXPECT_FALSE(sameLanguage("en", "en-US"));
    EXPECT_TRUE(acceptsLanguage("en", "en-US"));
    EXPECT_TRUE(acceptsLanguage("EN", "en_gb"));
    EXPECT_FALSE(acceptsLanguage("en-US", "en"));
    EXPECT_FALSE(acceptsLanguage("en", "eng"));
    EXPECT_FALSE(acceptsLanguage("", "en"));
}

TEST(Language, PairsAreTwoKnownCodes)
{
    using Codes = std::pair<std::string, std::string>;
    EXPECT_EQ(languagePair("en-hi"), (Codes{"en", "hi"}));
    EXPECT_EQ(languagePair("DE_en"), (Codes{"de", "en"}));
    EXPECT_EQ(languagePair("en-en"), Codes());
    EXPECT_EQ(languagePair("v1-v2"), Codes());
    EXPECT_EQ(languagePair("top-ten"), Codes());
}

TEST(NormalizeNfc, ComposesAndLeavesTheRestAlone)
{
    std::string out = "untouched";
    EXPECT_FALSE(normalizeNfc("plain \u00E9\u0915", out));
    EXPECT_EQ(out, "untouched");
    EXPECT_TRUE(normalizeNfc("e\u0301 x", out));
    EXPECT_EQ(out, "\u00E9 x");
    // Composition exclusion of UAX 15: the nukta form falls apart.
    EXPECT_TRUE(normalizeNfc("\u0958", out));
    EXPECT_EQ(out, "\u0915\u093C");
}

TEST(IsBlank, KnowsUnicodeWhiteSpace)
{
    EXPECT_TRUE(isBlank(""));
    EXPECT_TRUE(isBlank(" \t\r\n\u00A0\u2003\u3000\u2028"));
    EXPECT_FALSE(isBlank(" . "));
    EXPECT_FALSE(isBlank("\u00A0\u0915"));
    EXPECT_FALSE(isBlank("\u200B")); // zero-width space is no white space
}

} // namespace
} // namespace craft
