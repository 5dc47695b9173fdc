// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"
#include "tests/support/random_text.h"
#include "tests/support/tfidf_reference.h"

#include <gmock/gmock.h>

namespace craft {
namespace {

using test::ReferenceTokenizer;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> tokensOf(std::string_view text)
{
    Tokenizer tokenizer;
    std::vector<std::string> tokens;
    tokenizer.forEachToken(text, [&](std::string_view token) { tokens.emplace_back(token); });
    return tokens;
}

TEST(Tokenizer, CutsWordsAndSinglePunctuationMarks)
{
    EXPECT_THAT(tokensOf("Open the file, then (maybe) save it..."),
                ElementsAre("open", "the", "file", ",", "then", "(", "maybe", ")", "save", "it",
                            ".", ".", "."));
    EXPECT_THAT(tokensOf("snake_case a-b %s"),
                ElementsAre("snake", "_", "case", "a", "-", "b", "%", "s"));
}

TEST(Tokenizer, FindsNothingInEmptyOrBlankText)
{
    EXPECT_THAT(tokensOf(""), IsEmpty());
    EXPECT_THAT(tokensOf(" \t\r\n\u00A0\u3000\u200B\x01\x7F"), IsEmpty());
    EXPECT_THAT(tokensOf("\u200D\u00AD\uFE0F\uFEFF"), IsEmpty());
}

TEST(Tokenizer, TakesApostrophesAsPunctuation)
{
    EXPECT_THAT(tokensOf("Don't"), ElementsAre("don", "'", "t"));
    EXPECT_THAT(tokensOf("l\u2019ami"), ElementsAre("l", "\u2019", "ami"));
}

TEST(Tokenizer, KeepsDigitsInWords)
{
    EXPECT_THAT(tokensOf("MP3 v2 3.14 1\u00BD"),
                ElementsAre("mp3", "v2", "3", ".", "14", "1\u00BD"));
    EXPECT_THAT(tokensOf("\u0967\u0968\u0969"), ElementsAre("\u0967\u0968\u0969"));
}

TEST(Tokenizer, KeepsHindiVowelSignsAndViramaInWords)
{
    EXPECT_THAT(tokensOf("हिन्दी में फ़ाइल सहेजें।"), ElementsAre("हिन्दी", "में", "फ़ाइल", "सहेजें", "।"));
    EXPECT_THAT(tokensOf("विद्यार्थियों को"), ElementsAre("विद्यार्थियों", "को"));
}

TEST(Tokenizer, KeepsJoinersInsideWordsAndCutsThemOffTheEnd)
{
    EXPECT_THAT(tokensOf("می\u200Cخواهم کتاب\u200Cها"),
                ElementsAre("می\u200Cخواهم", "کتاب\u200Cها"));
    EXPECT_THAT(tokensOf("क्\u200Dष क्\u200Cष"), ElementsAre("क्\u200Dष", "क्\u200Cष"));
    EXPECT_THAT(tokensOf("می\u200C می"), ElementsAre("می", "می"));
    EXPECT_THAT(tokensOf("\u200Cab\u200D\u200C!"), ElementsAre("ab", "!"));
}

TEST(Tokenizer, KeepsGermanUmlautsAndSharpS)
{
    EXPECT_THAT(tokensOf("Größe ÄNDERN, Straße"), ElementsAre("größe", "ändern", ",", "straße"));
    EXPECT_THAT(tokensOf("STRA\u1E9EE"), ElementsAre("straße"));
}

TEST(Tokenizer, KeepsCombiningAccentsInWords)
{
    EXPECT_THAT(tokensOf("Cafe\u0301 u\u0308ber"), ElementsAre("cafe\u0301", "u\u0308ber"));
}

TEST(Tokenizer, FoldsCaseWithoutKnowingTheLanguage)
{
    // Turkish: dotted capital I becomes i, undotted small i stays, plain I becomes i.
    EXPECT_THAT(tokensOf("\u0130stanbul I\u011EDIR \u0131"),
                ElementsAre("istanbul", "i\u011Fdir", "\u0131"));
    // Greek final sigma equals sigma; the Kelvin sign is k; long s is s.
    EXPECT_THAT(tokensOf("ΟΔΟΣ οδος 5\u212A \u017Fo"), ElementsAre("οδοσ", "οδοσ", "5k", "so"));
    EXPECT_THAT(tokensOf("ПРИВЕТ Ёлка \uFF21\uFF22"),
                ElementsAre("привет", "ёлка", "\uFF41\uFF42"));
    // Grows from two bytes to three.
    EXPECT_THAT(tokensOf("\u023A\u023A\u023A"), ElementsAre("\u2C65\u2C65\u2C65"));
}

TEST(Tokenizer, KeepsArabicDiacriticsInWords)
{
    EXPECT_THAT(tokensOf("العَرَبِيَّةُ، مُحَمَّد؟"), ElementsAre("العَرَبِيَّةُ", "،", "مُحَمَّد", "؟"));
}

TEST(Tokenizer, CutsScriptsWithoutSpacesIntoWords)
{
    EXPECT_THAT(tokensOf("中国人民"), ElementsAre("中国", "人民"));
    EXPECT_THAT(tokensOf("打开文件。"), ElementsAre("打开", "文件", "。"));
    EXPECT_THAT(tokensOf("ファイルを開く"), ElementsAre("ファイル", "を", "開く"));
    EXPECT_THAT(tokensOf("ภาษาไทย"), ElementsAre("ภาษา", "ไทย"));
}

TEST(Tokenizer, EndsWordsWhereTheKindOfScriptChanges)
{
    EXPECT_THAT(tokensOf("iPhone手机第3章"), ElementsAre("iphone", "手机", "第", "3", "章"));
    EXPECT_THAT(tokensOf("한국어 텍스트"), ElementsAre("한국어", "텍스트"));
    EXPECT_THAT(tokensOf("abcгде"), ElementsAre("abcгде"));
}

TEST(Tokenizer, TakesEmojiAndSymbolsOneByOne)
{
    EXPECT_THAT(tokensOf("ok\U0001F600\u2764\uFE0F!"),
                ElementsAre("ok", "\U0001F600", "\u2764", "!"));
    EXPECT_THAT(tokensOf("\U0001F468\u200D\U0001F4BB"), ElementsAre("\U0001F468", "\U0001F4BB"));
    EXPECT_THAT(tokensOf("5\u20AC\uE000"), ElementsAre("5", "\u20AC", "\uE000"));
}

TEST(Tokenizer, RemovesSoftHyphensAndDirectionMarks)
{
    EXPECT_THAT(tokensOf("Donau\u00ADdampf\u200Eschiff \u202Aabc\u202C"),
                ElementsAre("donaudampfschiff", "abc"));
}

TEST(Tokenizer, TellsWordsFromPunctuation)
{
    Tokenizer tokenizer;
    std::vector<bool> words;
    for (const Token& token : tokenizer.tokens("a, ä \u20AC 7 中"))
        words.push_back(token.isWord);
    EXPECT_THAT(words, ElementsAre(true, false, true, false, true, true));
}

TEST(Tokenizer, ReadsWordsOfAnyLengthAcrossItsChunks)
{
    for (std::size_t before = 0; before < 130; ++before) {
        for (const std::size_t length : {1U, 5U, 63U, 64U, 65U, 200U}) {
            const std::string word(length, 'Q');
            const std::string text = std::string(before, '.') + word + "\u00E4" + word + "!";
            const auto tokens = tokensOf(text);
            ASSERT_EQ(tokens.size(), before + 2);
            const std::string lower(length, 'q');
            ASSERT_EQ(tokens[before], lower + "\u00E4" + lower);
        }
    }
}

TEST(Tokenizer, AgreesWithOneIcuCallPerCodePoint)
{
    Rng rng(1, "tokenizer");
    Tokenizer tokenizer;
    ReferenceTokenizer reference;
    for (int i = 0; i < 3000; ++i) {
        const std::string text = test::randomText(rng, rng.below(160));
        std::vector<std::string> tokens;
        for (const Token& token : tokenizer.tokens(text))
            tokens.emplace_back(token.text());
        ASSERT_EQ(tokens, reference.tokens(text)) << "text " << i << ": " << text;
        ASSERT_EQ(countTokens(text), tokens.size());
    }
}

TEST(Tokenizer, AgreesWithIcuOnEveryCodePointBetweenLetters)
{
    Tokenizer tokenizer;
    ReferenceTokenizer reference;
    for (char32_t c = 1; c < 0x110000; c += c < 0x3000 ? 1 : 61) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        std::string text = "aB ";
        appendUtf8(text, c);
        text += "C ";
        std::vector<std::string> tokens;
        for (const Token& token : tokenizer.tokens(text))
            tokens.emplace_back(token.text());
        ASSERT_EQ(tokens, reference.tokens(text)) << "U+" << std::hex << static_cast<unsigned>(c);
    }
}

TEST(Tokenizer, AgreesWithIcuWordBreaksOnPlainSentences)
{
    for (const char* text :
         {"Save the changes before you close the window", "Die Größe des Fensters ändern",
          "विंडो बंद करने से पहले बदलाव सहेजें", "احفظ التغييرات قبل إغلاق النافذة",
          "Сохраните изменения перед закрытием окна", "창을 닫기 전에 변경 내용을 저장"}) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::BreakIterator> breaker(
            icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        const icu::UnicodeString whole = icu::UnicodeString::fromUTF8(text).toLower();
        breaker->setText(whole);
        std::vector<std::string> words;
        std::int32_t first = breaker->first();
        for (std::int32_t last = breaker->next(); last != icu::BreakIterator::DONE;
             first = last, last = breaker->next()) {
            std::string word;
            whole.tempSubStringBetween(first, last).toUTF8String(word);
            if (word != " ")
                words.push_back(word);
        }
        EXPECT_EQ(tokensOf(text), words);
    }
}

TEST(Tokenizer, ReadsIllFormedBytesAsSymbols)
{
    EXPECT_THAT(tokensOf("a\xFFz"), ElementsAre("a", "\uFFFD", "z"));
    EXPECT_THAT(tokensOf("a\xE4\xB8"), ElementsAre("a", "\uFFFD", "\uFFFD"));
    EXPECT_THAT(tokensOf("\xF4\x90\x80"), ElementsAre("\uFFFD", "\uFFFD", "\uFFFD"));
}

TEST(Tokenizer, SurvivesRandomBytes)
{
    Rng rng(2, "bytes");
    Tokenizer tokenizer;
    for (int i = 0; i < 2000; ++i) {
        std::string text(rng.below(200), '\0');
        for (char& c : text)
            c = static_cast<char>(rng.below(3) == 0 ? rng.below(128) : rng.below(256));
        for (const Token& token : tokenizer.tokens(text))
            ASSERT_GT(token.size, 0U);
    }
}

TEST(Tokenizer, CanBeMoved)
{
    Tokenizer first;
    ASSERT_EQ(first.tokens("中国人民").size(), 2U);
    Tokenizer second(std::move(first));
    EXPECT_EQ(second.tokens("打开 文件").size(), 2U);
}

} // namespace
} // namespace craft
