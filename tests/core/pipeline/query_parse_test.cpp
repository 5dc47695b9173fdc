// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/pipeline/pair_query.h"
#include "core/pipeline/query_text.h"
#include "tests/support/query_reference.h"
#include "tests/support/random_text.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace craft;

namespace {

QueryTerm only(std::string_view line)
{
    const ParsedQuery query = parseQuery(line);
    EXPECT_EQ(query.terms.size(), 1U) << line;
    return query.terms.at(0);
}

QueryError failure(std::string_view line)
{
    try {
        static_cast<void>(parseQuery(line));
    } catch (const QueryError& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
        EXPECT_FALSE(error.hint().empty());
        return error;
    }
    return {"nothing was thrown", "", 0, 0};
}

bool holds(const QueryTerm& term, double value)
{
    return std::any_of(term.ranges.begin(), term.ranges.end(),
                       [value](const QueryRange& range) { return range.holds(value); });
}

} // namespace

TEST(QueryParse, AnEmptyLineHasNoTerms)
{
    EXPECT_TRUE(parseQuery("").terms.empty());
    EXPECT_TRUE(parseQuery("  \t ").terms.empty());
}

TEST(QueryParse, ReadsWordsPhrasesAndSides)
{
    const ParsedQuery query = parseQuery(R"(Haus "zum Ofen" src:Tür -tgt:"a \"b\\")");
    ASSERT_EQ(query.terms.size(), 4U);
    EXPECT_EQ(query.terms[0].text, "haus");
    EXPECT_EQ(query.terms[1].text, "zum ofen");
    EXPECT_EQ(query.terms[1].key, QueryKey::Text);
    EXPECT_EQ(query.terms[2].key, QueryKey::Source);
    EXPECT_EQ(query.terms[2].text, "tür");
    EXPECT_EQ(query.terms[3].key, QueryKey::Target);
    EXPECT_TRUE(query.terms[3].isNegated);
    EXPECT_EQ(query.terms[3].text, "a \"b\\");
    EXPECT_EQ(query.terms[3].position, 25U);
}

TEST(QueryParse, ReadsRegularExpressionsWithBlanksAndSlashes)
{
    const QueryTerm term = only(R"(src:/a\/b [0-9]+ EUR/)");
    EXPECT_TRUE(term.isPattern);
    EXPECT_EQ(term.key, QueryKey::Source);
    EXPECT_EQ(term.text, R"(a\/b [0-9]+ EUR)");
}

TEST(QueryParse, ReadsNumbersListsRangesAndComparisons)
{
    const QueryTerm clusters = only("cluster:3,7-9");
    EXPECT_EQ(clusters.ranges.size(), 2U);
    EXPECT_TRUE(holds(clusters, 3) && holds(clusters, 7) && holds(clusters, 9));
    EXPECT_FALSE(holds(clusters, 4) || holds(clusters, 10));
    EXPECT_TRUE(holds(only("len>40"), 41));
    EXPECT_FALSE(holds(only("len>40"), 40));
    EXPECT_TRUE(holds(only("len>=40"), 40));
    EXPECT_FALSE(holds(only("tlen<5"), 5));
    EXPECT_TRUE(holds(only("tlen<=5"), 5));
    EXPECT_TRUE(holds(only("rank=7"), 7));
    EXPECT_TRUE(holds(only("cost<-0.25"), -0.5));
    EXPECT_TRUE(holds(only("cost:-0.5--0.25"), -0.3));
    EXPECT_TRUE(holds(only("ROW:5000-6000"), 5999));
    EXPECT_FALSE(holds(only("cost>0"), std::nan("")));
}

TEST(QueryParse, ReadsFlagsAndYesOrNo)
{
    EXPECT_EQ(only("flag:duplicate").flags, kDuplicate);
    EXPECT_EQ(only("flag:duplicate,in-test").flags, kDuplicate | kInTest);
    EXPECT_EQ(only("flag:any").flags, 127);
    EXPECT_TRUE(only("flag:none").unflagged);
    EXPECT_EQ(only("flag:none").flags, 0);
    EXPECT_TRUE(only("sel:yes").yes);
    EXPECT_FALSE(only("lock:no").yes);
}

TEST(QueryParse, TakesWordsWithColonsForText)
{
    for (const char* word : {"10:30", "https://example.org/x", "a<b", "note", "-", "now:that"})
        EXPECT_EQ(only(word).key, QueryKey::Text) << word;
}

TEST(QueryParse, NamesThePieceAndItsPlace)
{
    const QueryError error = failure("hôtel len:many next");
    EXPECT_STREQ(error.what(), "filter, character 7, \"len:many\": \"many\" is no number");
    EXPECT_EQ(error.position(), 7U);
    EXPECT_EQ(error.size(), 8U);
}

TEST(QueryParse, RefusesWhatCannotBeMeant)
{
    EXPECT_NE(failure("cluter:3").hint().find("cluster"), std::string::npos);
    EXPECT_NE(failure("flag:duplicat").hint().find("duplicate"), std::string::npos);
    for (const char* line : {"len:",     "len>",     "len:3-",    "len:9-3", "len:3,", "len>3x",
                             "cost<nan", "cost<inf", "cost<-inf", "src:",    "\"open", "\"\"",
                             "/open",    "//",       "/a(/",      "\"a\"b",  "/a/b",   "sel:maybe",
                             "sel>3",    "flag:",    "/usr/bin",  "note:",   "corpus:"})
        EXPECT_STRNE(failure(line).what(), "nothing was thrown") << line;
    EXPECT_STRNE(failure("a\xFF").what(), "nothing was thrown");
}

TEST(QueryParse, HelpShowsEveryKeyWithAnExampleThatIsRead)
{
    for (const QueryHelp& help : queryHelp()) {
        EXPECT_EQ(parseQuery(help.example).terms.size(), 1U) << help.example;
        EXPECT_TRUE(help.example.starts_with(help.key)
                    || help.example.starts_with(help.key.substr(0, help.key.size() - 1)));
        EXPECT_FALSE(help.meaning.empty());
    }
}

TEST(QueryText, FoldsAsIcuDoes)
{
    CaseFolder folder;
    EXPECT_EQ(folder.fold("STRAẞE Straße"), "strasse strasse");
    EXPECT_EQ(folder.fold("ΣΑΣ"), "σασ");
    EXPECT_EQ(folder.fold(""), "");
    for (std::size_t i = 0; i < 3000; ++i) {
        Rng rng(7, "test.fold", i);
        const std::string text = test::randomText(rng, rng.below(40));
        std::string wanted;
        test::folded(text).toUTF8String(wanted);
        ASSERT_EQ(folder.fold(text), wanted) << i;
    }
}

TEST(QueryText, FoldsEveryCodePointAsIcuDoes)
{
    CaseFolder folder;
    for (char32_t c = 1; c < 0x110000; ++c) {
        if (c >= 0xD800 && c < 0xE000)
            continue;
        std::string text;
        appendUtf8(text, c);
        std::string wanted;
        test::folded(text).toUTF8String(wanted);
        ASSERT_EQ(folder.fold(text), wanted) << static_cast<std::uint32_t>(c);
    }
}

TEST(QueryText, KeepsIllFormedBytes)
{
    CaseFolder folder;
    for (const std::string_view text : {"a\xFF", "\xC3", "\xE4\xB8", "\xF0\x9F\x98", "\x80\xBF"})
        EXPECT_EQ(folder.fold(text), text);
}

TEST(QueryText, CountsCodePoints)
{
    EXPECT_EQ(countCharacters(""), 0U);
    EXPECT_EQ(countCharacters("aäकमल😀"), 6U);
}

TEST(QueryText, APatternThatNeverEndsIsGivenUp)
{
    TextPattern pattern("(a+)+(b+)+$");
    try {
        static_cast<void>(pattern.find(std::string(60, 'a') + "bbbbbbbbbbbbbbbbbbbbbbbbbbbc"));
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Usage);
    }
}
