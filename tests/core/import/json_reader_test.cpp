// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "tests/support/imported.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace craft {
namespace {

using test::errorOf;
using test::Imported;
using test::importText;
using test::Row;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

ImportOptions withPaths(std::string source, std::string target)
{
    ImportOptions options;
    options.sourceColumn = std::move(source);
    options.targetColumn = std::move(target);
    return options;
}

TEST(JsonReader, ReadsFlatKeys)
{
    const Imported flat = importText("a.jsonl",
                                     "{\"src\": \"one\", \"tgt\": \"eins\"}\n"
                                     "{\"tgt\":\"zw\\u0065i\\n\",\"src\":\"\\ud83d\\ude00\"}");
    EXPECT_THAT(flat.rows(),
                ElementsAre(Row{"one", "eins", "", 1}, Row{"\U0001F600", "zwei\n", "", 2}));
    EXPECT_THAT(flat.part().extraColumns, IsEmpty());
    EXPECT_EQ(flat.part().format, "jsonl");
    EXPECT_THAT(importText("a.ndjson", "{\"target\":\"x\",\"source\":\"y\"}").rows(),
                ElementsAre(Row{"y", "x", "", 1}));
}

TEST(JsonReader, ReadsTheTranslationObjectAndItsLanguages)
{
    const Imported nested =
        importText("a.jsonl", "{\"translation\": {\"en\": \"one\", \"hi\": \"ek\"}}\n");
    EXPECT_THAT(nested.rows(), ElementsAre(Row{"one", "ek", "", 1}));
    EXPECT_EQ(nested.part().sourceLanguage, "en");
    EXPECT_EQ(nested.part().targetLanguage, "hi");
    ImportOptions swapped;
    swapped.sourceLanguage = "hi";
    swapped.targetLanguage = "en";
    EXPECT_THAT(
        importText("a.jsonl", "{\"translation\":{\"en\":\"one\",\"hi\":\"ek\"}}", swapped).rows(),
        ElementsAre(Row{"ek", "one", "", 1}));
}

TEST(JsonReader, KeepsTheOtherLanguagesOfATranslation)
{
    ImportOptions options;
    options.sourceLanguage = "en";
    options.targetLanguage = "de";
    const Imported nested = importText(
        "a.jsonl", "{\"translation\":{\"en\":\"one\",\"fr\":\"un\",\"de\":\"eins\"},\"id\":7}\n",
        options);
    EXPECT_THAT(nested.rows(),
                ElementsAre(Row{"one", "eins", "{\"translation\":{\"fr\":\"un\"},\"id\":7}", 1}));
}

TEST(JsonReader, KeepsOtherKeysAsTheyAreWritten)
{
    const Imported rest =
        importText("a.jsonl",
                   "{ \"id\" : 1.50 , \"src\": \"a\", \"m\\u0061p\": [ 1, {\"x\": \"} ,\\\"\"} ],"
                   " \"tgt\": \"b\", \"big\": 1e400 , \"n\": null }\n"
                   "{\"src\":\"c\",\"tgt\":\"d\"}\n"
                   "{\"src\":\"e\",\"tgt\":\"f\",\"o\":{ },\"l\":[ ]}\n");
    // 1e400 is no number a double can hold: that record is not valid for us.
    EXPECT_THAT(rest.report.skippedBy, ElementsAre(Pair("bad-json", 1)));
    const Imported good =
        importText("a.jsonl",
                   "{ \"id\" : 1.50 , \"src\": \"a\", \"m\\u0061p\": [ 1, {\"x\": \"} ,\\\"\"} ],"
                   " \"tgt\": \"b\" , \"n\": null }\n"
                   "{\"src\":\"c\",\"tgt\":\"d\"}\n"
                   "{\"src\":\"e\",\"tgt\":\"f\",\"o\":{ },\"l\":[ ]}\n");
    EXPECT_THAT(
        good.rows(),
        ElementsAre(
            Row{"a", "b", "{\"id\":1.50,\"m\\u0061p\":[1,{\"x\":\"} ,\\\"\"}],\"n\":null}", 1},
            Row{"c", "d", "", 2}, Row{"e", "f", "{\"o\":{},\"l\":[]}", 3}));
    EXPECT_THAT(good.part().extraColumns, ElementsAre("json"));
}

TEST(JsonReader, FollowsKeyPathsThroughArrays)
{
    const std::string line = "{\"messages\":[{\"role\":\"user\",\"content\":\"one\"},"
                             "{\"role\":\"assistant\",\"content\":\"eins\"}]}\n";
    const Imported chat =
        importText("a.jsonl", line, withPaths("messages[0].content", "messages[1].content"));
    EXPECT_THAT(
        chat.rows(),
        ElementsAre(Row{"one", "eins",
                        "{\"messages\":[{\"role\":\"user\"},{\"role\":\"assistant\"}]}", 1}));
    EXPECT_THAT(importText("a.jsonl", "{\"p\":[\"a\",\"b\",3]}", withPaths("p.0", "p.1")).rows(),
                ElementsAre(Row{"a", "b", "{\"p\":[null,null,3]}", 1}));
}

TEST(JsonReader, TakesAFlatKeyThatHoldsDots)
{
    EXPECT_THAT(
        importText("a.jsonl", "{\"t.en\":\"a\",\"t.de\":\"b\"}", withPaths("t.en", "t.de")).rows(),
        ElementsAre(Row{"a", "b", "", 1}));
}

TEST(JsonReader, SkipsRecordsItCannotUse)
{
    const Imported mixed = importText("a.jsonl",
                                      "{\"src\":\"a\",\"tgt\":\"b\"}\n"
                                      "{\"src\":\"a\",\"tgt\":}\n"
                                      "\n"
                                      "{\"src\":\"a\"}\n"
                                      "{\"src\":\"a\",\"tgt\":5}\n"
                                      "{\"src\":\"a\\u0000\",\"tgt\":\"b\"}\n"
                                      "{\"src\":\"a\",\"tgt\":\"b\"} x\n"
                                      "[1,2]\n"
                                      "{\"src\":null,\"tgt\":\"c\"}\n");
    EXPECT_THAT(mixed.rows(), ElementsAre(Row{"a", "b", "", 1}, Row{"", "c", "", 9}));
    EXPECT_THAT(mixed.report.skippedBy,
                UnorderedElementsAre(Pair("bad-json", 2), Pair("blank-line", 1),
                                     Pair("missing-key", 2), Pair("not-text", 1), Pair("nul", 1)));
    EXPECT_THAT(mixed.report.repairedBy, ElementsAre(Pair("null-side", 1)));
    EXPECT_EQ(mixed.report.read, 9U);
}

TEST(JsonReader, KeepsTheSecondValueOfARepeatedKey)
{
    EXPECT_THAT(importText("a.jsonl", "{\"src\":\"a\",\"tgt\":\"b\",\"src\":\"c\"}").rows(),
                ElementsAre(Row{"a", "b", "{\"src\":\"c\"}", 1}));
}

TEST(JsonReader, SaysWhichKeysThereAreIfNoneIsKnown)
{
    const Error error =
        errorOf([] { importText("a.jsonl", "{\"left\":\"a\",\"n\":1,\"right\":\"b\"}"); });
    EXPECT_EQ(error.code(), ErrorCode::Invalid);
    EXPECT_THAT(error.what(), HasSubstr("left, right"));
    EXPECT_EQ(errorOf([] { importText("a.jsonl", "{}", withPaths("a", "")); }).code(),
              ErrorCode::Usage);
    EXPECT_EQ(errorOf([] { importText("a.jsonl", "{}", withPaths("a", "a")); }).code(),
              ErrorCode::Usage);
}

TEST(JsonReader, ReadsAnArrayOfObjects)
{
    const Imported array =
        importText("a.json",
                   "\xEF\xBB\xBF [ {\"src\":\"a]\\\"\", \"tgt\":\"b\", \"x\":[1,[2]]},\n"
                   "  {\"src\":\"c\",\n   \"tgt\":\"d\"} , {\"src\": 1}\n]\n");
    EXPECT_THAT(array.rows(),
                ElementsAre(Row{"a]\"", "b", "{\"x\":[1,[2]]}", 1}, Row{"c", "d", "", 2}));
    EXPECT_THAT(array.report.skippedBy, ElementsAre(Pair("missing-key", 1)));
}

TEST(JsonReader, ReadsALongArrayOnOneLine)
{
    std::string text = "[";
    for (int i = 0; i < 20000; ++i)
        text += str(i == 0 ? "" : ",", "{\"id\":", i, ",\"src\":\"text number ", i,
                    " of the array\",\"tgt\":\"Text Nummer ", i, "\"}");
    const Imported array = importText("a.json", text + "]");
    ASSERT_EQ(array.corpus.size(), 20000U);
    EXPECT_EQ(
        array.rows()[17777],
        (Row{"text number 17777 of the array", "Text Nummer 17777", "{\"id\":17777}", 17778}));
}

TEST(JsonReader, RefusesABrokenArray)
{
    const auto what = [](std::string_view text) {
        const Error error = errorOf([&] { importText("a.json", text); });
        EXPECT_EQ(error.code(), ErrorCode::Invalid) << text;
        return std::string(error.what());
    };
    EXPECT_THAT(what("[{\"src\":\"a\",\"tgt\":\"b\"}"), HasSubstr("ends inside the array"));
    EXPECT_THAT(what("[{\"src\":\"a\",\"tgt\":\"b\"},"), HasSubstr("ends inside the array"));
    EXPECT_THAT(what("[{\"src\":\"a\",\"tgt\":\"b\"}] x"), HasSubstr("byte 24"));
    EXPECT_THAT(what("[]"), HasSubstr("holds no pairs"));
    EXPECT_THAT(what("[{\"src\":\"a\",\"tgt\":\"\xFF\"}]"),
                HasSubstr("element 1, byte 19 of the text: not valid UTF-8"));
}

TEST(JsonReader, ReplacesIllFormedBytesIfAsked)
{
    ImportOptions options;
    options.replaceInvalidUtf8 = true;
    for (const std::string text :
         {"{\"src\":\"a\xFF\",\"tgt\":\"b\"}\n", "[{\"src\":\"a\xFF\",\"tgt\":\"b\"}]"}) {
        const Imported json = importText("a.json", text, options);
        EXPECT_THAT(json.rows(), ElementsAre(Row{"a\uFFFD", "b", "", 1}));
        EXPECT_THAT(json.report.repairedBy, ElementsAre(Pair("invalid-utf8", 1)));
    }
}

} // namespace
} // namespace craft
