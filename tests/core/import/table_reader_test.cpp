// SPDX-License-Identifier: GPL-3.0-or-later
// TSV and CSV: columns, headers, quoting.
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/import/delimited.h"
#include "core/import/row_intake.h"
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

ImportOptions withHeader()
{
    ImportOptions options;
    options.header = Header::Yes;
    return options;
}

ImportOptions withColumns(std::string source, std::string target, Header header = Header::No)
{
    ImportOptions options;
    options.sourceColumn = std::move(source);
    options.targetColumn = std::move(target);
    options.header = header;
    return options;
}

TEST(TsvReader, TakesTheFirstTwoColumnsAndKeepsTheOthers)
{
    const Imported tsv = importText("a.tsv", "one\teins\t0.5\tweb\ntwo\tzwei\t0.7\tnews\n");
    EXPECT_THAT(tsv.rows(),
                ElementsAre(Row{"one", "eins", "0.5|web", 1}, Row{"two", "zwei", "0.7|news", 2}));
    EXPECT_THAT(tsv.part().extraColumns, ElementsAre("column3", "column4"));
    EXPECT_EQ(tsv.part().format, "tsv");
    EXPECT_EQ(tsv.part().name, "a.tsv");
    EXPECT_EQ(tsv.report.read, 2U);
    EXPECT_EQ(tsv.report.used, 2U);
    EXPECT_THAT(tsv.report.issues, IsEmpty());
}

TEST(TsvReader, KnowsNoQuotesAndNoEscapes)
{
    const Imported tsv = importText("a.tsv", "\"he said\teins\\t\"\n\"\tx\n");
    EXPECT_THAT(tsv.rows(),
                ElementsAre(Row{"\"he said", "eins\\t\"", "", 1}, Row{"\"", "x", "", 2}));
}

TEST(TsvReader, SkipsAndCountsRowsWithAnotherFieldCount)
{
    const Imported tsv = importText("a.tsv", "a\tb\nonly one\nc\td\ne\tf\tg\n\nh\ti\n");
    EXPECT_EQ(tsv.corpus.size(), 3U);
    EXPECT_EQ(tsv.report.read, 6U);
    EXPECT_THAT(tsv.report.skippedBy, ElementsAre(Pair("wrong-field-count", 3)));
    ASSERT_EQ(tsv.report.issues.size(), 3U);
    EXPECT_EQ(tsv.report.issues[0].line, 2U);
    EXPECT_EQ(tsv.report.issues[0].excerpt, "only one");
    EXPECT_TRUE(tsv.report.issues[0].skipped);
    EXPECT_EQ(tsv.report.issues[1].line, 4U);
}

TEST(TsvReader, GoesByTheUsualFieldCountEvenIfTheFirstLineIsBroken)
{
    const Imported tsv = importText("a.tsv", "a comment\na\tb\t1\nc\td\t2\n");
    EXPECT_EQ(tsv.corpus.size(), 2U);
    EXPECT_THAT(tsv.part().extraColumns, ElementsAre("column3"));
}

TEST(TsvReader, TakesColumnsByNumber)
{
    const Imported tsv =
        importText("a.tsv", "http://a\thttp://b\tone\teins\n", withColumns("3", "4"));
    EXPECT_THAT(tsv.rows(), ElementsAre(Row{"one", "eins", "http://a|http://b", 1}));
    EXPECT_THAT(tsv.part().extraColumns, ElementsAre("column1", "column2"));
}

TEST(TsvReader, TakesColumnsByNameOfTheHeader)
{
    const Imported tsv = importText("a.tsv", "id\tde text\ten text\n7\teins\tone\n",
                                    withColumns("en text", "de text", Header::Yes));
    EXPECT_THAT(tsv.rows(), ElementsAre(Row{"one", "eins", "7", 2}));
    EXPECT_THAT(tsv.part().extraColumns, ElementsAre("id"));
    EXPECT_EQ(tsv.report.read, 1U);
}

TEST(TsvReader, FindsWellKnownNamesInAHeader)
{
    const Imported named = importText("a.tsv", "id\ttgt\tsrc\n7\teins\tone\n", withHeader());
    EXPECT_THAT(named.rows(), ElementsAre(Row{"one", "eins", "7", 2}));
    const Imported coded = importText("a.tsv", "en\tscore\thi_IN\none\t3\tek\n", withHeader());
    EXPECT_THAT(coded.rows(), ElementsAre(Row{"one", "ek", "3", 2}));
    EXPECT_EQ(coded.part().sourceLanguage, "en");
    EXPECT_EQ(coded.part().targetLanguage, "hi-IN");
}

TEST(TsvReader, OneGivenColumnLeavesTheOtherOfTheFirstTwo)
{
    EXPECT_THAT(importText("a.tsv", "x\ty\n", withColumns("2", "")).rows(),
                ElementsAre(Row{"y", "x", "", 1}));
    EXPECT_THAT(importText("a.tsv", "x\ty\n", withColumns("", "1")).rows(),
                ElementsAre(Row{"y", "x", "", 1}));
}

TEST(TsvReader, NamesAColumnThatIsNotThere)
{
    const auto code = [](const ImportOptions& options) {
        return errorOf([&] { importText("a.tsv", "x\ty\n", options); });
    };
    EXPECT_EQ(code(withColumns("3", "1")).code(), ErrorCode::Usage);
    EXPECT_THAT(code(withColumns("3", "1")).what(), HasSubstr("there is no column 3 in"));
    EXPECT_EQ(code(withColumns("0", "1")).code(), ErrorCode::Usage);
    EXPECT_EQ(code(withColumns("2", "2")).code(), ErrorCode::Usage);
    EXPECT_THAT(code(withColumns("src", "2")).what(), HasSubstr("without a header"));
    EXPECT_THAT(code(withColumns("z", "x", Header::Yes)).hint(), HasSubstr("x, y"));
}

TEST(TsvReader, RefusesAFileOfOneColumn)
{
    const Error error = errorOf([] { importText("a.tsv", "one\ntwo\n"); });
    EXPECT_EQ(error.code(), ErrorCode::Invalid);
    EXPECT_THAT(error.what(), HasSubstr("one column"));
}

TEST(TsvReader, RefusesWebAddressesAsAPairUnlessColumnsAreNamed)
{
    std::string tsv;
    std::string csv;
    for (int i = 0; i < 8; ++i) {
        tsv += "http://a\thttps://b\tone\teins\n";
        csv += "\"http://a\",https://b,one,eins\n";
    }
    tsv += "x\ty\tone\teins\nx\ty\tone\teins\n"; // 8 of 10
    for (const auto& [name, text] : {std::pair{"a.tsv", tsv}, std::pair{"a.csv", csv}}) {
        const Error error =
            errorOf([&, file = name, content = text] { importText(file, content); });
        EXPECT_EQ(error.code(), ErrorCode::Invalid) << name;
        EXPECT_THAT(error.what(), HasSubstr("hold web addresses")) << name;
        EXPECT_THAT(error.hint(), HasSubstr("--source-column and --target-column")) << name;
        EXPECT_EQ(importText(name, text, withColumns("3", "4")).rows()[0],
                  (Row{"one", "eins", "http://a|https://b", 1}));
    }
    EXPECT_EQ(importText("a.tsv", tsv + "x\ty\tone\teins\n").corpus.size(), 11U); // 8 of 11
    EXPECT_EQ(importText("a.tsv", "http://a\thttp://b\n").corpus.size(), 1U);
    EXPECT_EQ(importText("a.csv", "src,tgt,x,y\n" + csv).corpus.size(), 8U);
}

TEST(TsvReader, CountsRepairedLinesButListsOnlySomeOfThem)
{
    std::string text = "\xEF\xBB\xBFm\tn\n";
    for (int i = 0; i < 500; ++i)
        text += "a\tb\r\n";
    text += "bad\n";
    const Imported tsv = importText("a.tsv", text);
    EXPECT_EQ(tsv.report.used, 501U);
    EXPECT_EQ(tsv.report.repaired, 501U);
    EXPECT_THAT(tsv.report.repairedBy,
                UnorderedElementsAre(Pair("cr-before-lf", 500), Pair("byte-order-mark", 1)));
    EXPECT_EQ(tsv.report.issues.size(), 1 + RowIntake::kListedPerReason + 1);
    EXPECT_EQ(tsv.report.issues.back().reason, "wrong-field-count");
    EXPECT_EQ(tsv.report.issues.back().line, 502U);
}

TEST(TsvReader, KeepsEmptySidesAndSpacesAsTheyAre)
{
    const Imported tsv = importText("a.tsv", "\tb\n  c \t d\n \t\n");
    EXPECT_THAT(tsv.rows(),
                ElementsAre(Row{"", "b", "", 1}, Row{"  c ", " d", "", 2}, Row{" ", "", "", 3}));
}

TEST(TsvReader, SkipsRowsWithNulAndRowsThatAreTooLong)
{
    const std::string longText(kMaxSegmentBytes + 1, 'x');
    const Imported tsv =
        importText("a.tsv", std::string("a\tb\nx\0y\tz\n", 10) + longText + "\tb\nc\td\n");
    EXPECT_EQ(tsv.corpus.size(), 2U);
    EXPECT_THAT(tsv.report.skippedBy,
                UnorderedElementsAre(Pair("nul", 1), Pair("line-too-long", 1)));
    EXPECT_EQ(tsv.report.issues[0].line, 2U);
    EXPECT_EQ(tsv.report.issues[0].excerpt, "x y");
    EXPECT_EQ(tsv.report.issues[1].line, 3U);
}

TEST(TsvReader, KeepsTheColumnSeparatorOutOfExtraValues)
{
    const Imported tsv = importText("a.tsv",
                                    "a\tb\tc\x1F"
                                    "d\te\n");
    EXPECT_THAT(tsv.rows(), ElementsAre(Row{"a", "b", "c d|e", 1}));
    EXPECT_THAT(tsv.report.repairedBy, ElementsAre(Pair("unit-separator", 1)));
}

TEST(CsvReader, ReadsRfc4180)
{
    const Imported csv = importText("a.csv",
                                    "one,eins,1\r\n"
                                    "\"two, or so\",\"zw\"\"ei\",2\r\n"
                                    "\"three\nlines\n\",drei,\r\n"
                                    "\"\",\"\",\"\"\n");
    EXPECT_THAT(csv.rows(),
                ElementsAre(Row{"one", "eins", "1", 1}, Row{"two, or so", "zw\"ei", "2", 2},
                            Row{"three\nlines\n", "drei", "", 3}, Row{"", "", "", 6}));
    EXPECT_THAT(csv.part().extraColumns, ElementsAre("column3"));
}

TEST(CsvReader, FindsTheDelimiter)
{
    for (const std::string delimiter : {",", ";", "\t", "|"}) {
        const std::string text = "\"a,b;c|d\te\"" + delimiter + "x\nf" + delimiter + "y\n";
        EXPECT_THAT(importText("a.csv", text).rows(),
                    ElementsAre(Row{"a,b;c|d\te", "x", "", 1}, Row{"f", "y", "", 2}))
            << delimiter;
    }
}

TEST(CsvReader, FindsTheDelimiterAroundDoubledQuotes)
{
    std::string text;
    for (int i = 1; i <= 50; ++i)
        text += str("\"She asked \"\"tea, or milk ", i,
                    "\"\" twice\",\"Sie fragte \"\"Tee, oder Milch ", i, "\"\" zweimal\"\n");
    const Imported csv = importText("a.csv", text);
    ASSERT_EQ(csv.rows().size(), 50U);
    EXPECT_EQ(csv.rows()[0],
              (Row{"She asked \"tea, or milk 1\" twice", "Sie fragte \"Tee, oder Milch 1\" zweimal",
                   "", 1}));
    EXPECT_EQ(csv.report.skipped, 0U);
    const std::string atEdges = "\"\"\"a;\"\"\";\"\"\n\"\";\"b\"\"\"\nc;d\n";
    EXPECT_THAT(importText("a.csv", atEdges).rows(),
                ElementsAre(Row{"\"a;\"", "", "", 1}, Row{"", "b\"", "", 2}, Row{"c", "d", "", 3}));
}

TEST(CsvReader, TakesCrLfAfterARecordAsItIsButCountsItInsideAField)
{
    const Imported csv = importText("a.csv", "one,eins\r\n\"two\",\"zwei\"\r\n");
    EXPECT_THAT(csv.rows(), ElementsAre(Row{"one", "eins", "", 1}, Row{"two", "zwei", "", 2}));
    EXPECT_EQ(csv.report.repaired, 0U);
    EXPECT_THAT(csv.report.repairedBy, IsEmpty());
    const Imported inside = importText("a.csv", "one,eins\r\n\"two\r\nlines\",zwei\r\nx,y\r\n");
    EXPECT_THAT(inside.rows(),
                ElementsAre(Row{"one", "eins", "", 1}, Row{"two\nlines", "zwei", "", 2},
                            Row{"x", "y", "", 4}));
    EXPECT_EQ(inside.report.repaired, 1U);
    EXPECT_THAT(inside.report.repairedBy, ElementsAre(Pair("cr-before-lf", 1)));
}

TEST(CsvReader, TakesAHeaderThatReadsLikeOneAndCountsIt)
{
    const Imported csv = importText("a.csv", "id,target,source\n1,eins,one\n");
    EXPECT_THAT(csv.rows(), ElementsAre(Row{"one", "eins", "1", 2}));
    EXPECT_THAT(csv.report.skippedBy, ElementsAre(Pair("guessed-header", 1)));
    EXPECT_THAT(csv.part().extraColumns, ElementsAre("id"));
    const Imported asked = importText("a.csv", "id,target,source\n1,eins,one\n", withHeader());
    EXPECT_EQ(asked.rows(), csv.rows());
    EXPECT_EQ(asked.report.read, 1U);
    const Imported named = importText("a.csv", "x,y\n1,eins\n", withColumns("y", "x"));
    EXPECT_THAT(named.rows(), ElementsAre(Row{"eins", "1", "", 2}));
}

TEST(CsvReader, NamesTheLineOfAQuoteThatIsNeverClosed)
{
    const Error error = errorOf([] { importText("a.csv", "a,b\nc,d\ne,\"f\ng,h\n"); });
    EXPECT_EQ(error.code(), ErrorCode::Invalid);
    EXPECT_THAT(error.what(), HasSubstr("a.csv, line 3: the quote"));
}

TEST(CsvReader, NamesTheLineOfAnOpenQuoteInAHugeFileInConstantMemory)
{
    std::string text = "a,b\n\"c,d\n";
    while (text.size() < (std::size_t{12} << 20U))
        text += "some more text, and more of it; and more\n";
    const Error error = errorOf([&] { importText("a.csv", text); });
    EXPECT_THAT(error.what(), HasSubstr("line 2: the quote"));
}

TEST(CsvReader, SkipsWhatIsNoRecord)
{
    const Imported csv = importText("a.csv", "a,b\n\"c\"x,d\n\ne,f,g\n5\" disk,6\" disk\n");
    EXPECT_THAT(csv.rows(), ElementsAre(Row{"a", "b", "", 1}, Row{"5\" disk", "6\" disk", "", 5}));
    EXPECT_THAT(csv.report.skippedBy,
                UnorderedElementsAre(Pair("text-after-quote", 1), Pair("blank-line", 1),
                                     Pair("wrong-field-count", 1)));
}

/// Writes a field as RFC 4180 wants it.
std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char c : text) {
        out += c;
        if (c == '"')
            out += '"';
    }
    return out + "\"";
}

TEST(CsvReader, ReadsBackWhatAWriterQuotes)
{
    Rng rng(3, "csv");
    constexpr std::string_view kPieces[] = {"a", "\"", ",", "\n", ";", " ", "\u0915", "\t"};
    std::vector<Row> expected;
    std::string text = "x,y,z\n";
    std::uint64_t line = 2;
    for (int i = 0; i < 300; ++i) {
        std::string fields[3];
        for (std::string& field : fields) {
            for (std::uint64_t n = rng.below(6); n > 0; --n)
                field += kPieces[rng.below(8)];
        }
        expected.push_back({fields[0], fields[1], fields[2], line});
        for (const std::string& field : fields) {
            const bool isPlain = field.find_first_of("\",\n") == std::string::npos;
            text += (isPlain && rng.below(2) == 0 ? field : quoted(field));
            text += &field == &fields[2] ? '\n' : ',';
            line += static_cast<std::uint64_t>(std::count(field.begin(), field.end(), '\n'));
        }
        ++line;
    }
    EXPECT_EQ(importText("a.csv", text, withHeader()).rows(), expected);
}

TEST(Delimited, CountsFieldsOfTheMajority)
{
    EXPECT_EQ(commonFieldCount("a\tb\nc\nd\te\n", '\t'), 2U);
    EXPECT_EQ(commonFieldCount("a\tb\tc\nd\te\n", '\t'), 3U);
    EXPECT_EQ(commonFieldCount("", '\t'), 1U);
}

} // namespace
} // namespace craft
