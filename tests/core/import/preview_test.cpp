// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/import/preview.h"
#include "tests/support/compressed.h"
#include "tests/support/imported.h"
#include "tests/support/stopping_job.h"

#include <gtest/gtest.h>

#include <set>

using namespace craft;

namespace {

/// `count` lines "source i TAB target i".
std::string table(std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += str("source ", i, "\ttarget ", i, "\n");
    return text;
}

ImportPreview previewFiles(const std::vector<std::filesystem::path>& files,
                           const ImportOptions& options = {}, const PreviewLimits& limits = {})
{
    Job job;
    return previewCorpus({files, "", options}, limits, job);
}

ImportPreview previewText(std::string_view name, std::string_view content,
                          const ImportOptions& options = {}, const PreviewLimits& limits = {})
{
    const test::TempDir folder;
    return previewFiles({folder.write(name, content)}, options, limits);
}

PreviewColumns columnsOf(std::string_view name, std::string_view content,
                         const ImportOptions& options = {})
{
    const test::TempDir folder;
    return previewColumns({{folder.write(name, content)}, "", options});
}

std::vector<std::string> ids(const PreviewColumns& columns)
{
    std::vector<std::string> out;
    for (const PreviewColumn& column : columns.columns)
        out.push_back(column.id);
    return out;
}

} // namespace

TEST(Preview, KeepsTheFirstTheLastAndSomeOfALongTable)
{
    const std::string content = table(5000);
    const ImportPreview preview = previewText("x.tsv", content);
    EXPECT_TRUE(preview.complete);
    EXPECT_EQ(preview.format, "tsv");
    EXPECT_EQ(preview.name, "x.tsv");
    EXPECT_EQ(preview.estimatedRows, 5000U);
    EXPECT_EQ(preview.bytesDone, content.size());
    EXPECT_EQ(preview.bytesTotal, content.size());
    EXPECT_EQ(preview.files.at(0).second, content.size());
    EXPECT_EQ(preview.report.used, 5000U);
    ASSERT_EQ(preview.head.size(), 100U);
    ASSERT_EQ(preview.random.size(), 100U);
    ASSERT_EQ(preview.tail.size(), 100U);
    std::set<std::uint64_t> rows;
    for (std::size_t i = 0; i < 100; ++i) {
        EXPECT_EQ(preview.head[i].row, i);
        EXPECT_EQ(preview.tail[i].row, 4900 + i);
        const PreviewPair& pair = preview.random[i];
        EXPECT_EQ(pair.line, pair.row + 1);
        EXPECT_EQ(pair.source, str("source ", pair.row));
        EXPECT_EQ(pair.target, str("target ", pair.row));
        rows.insert(pair.row);
    }
    EXPECT_EQ(rows.size(), 100U);
    EXPECT_GT(*rows.rbegin(), 2500U);
    EXPECT_EQ(preview.tail.back().target, "target 4999");
}

TEST(Preview, RandomPairsAreUniformAndRepeatable)
{
    const test::TempDir folder;
    const auto file = folder.write("x.tsv", table(40));
    std::vector<int> seen(40, 0);
    PreviewLimits limits;
    limits.randomPairs = 10;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        limits.seed = seed;
        for (const PreviewPair& pair : previewFiles({file}, {}, limits).random)
            ++seen[pair.row];
    }
    for (const int count : seen) { // 100 expected, standard deviation 8.7
        EXPECT_GT(count, 60);
        EXPECT_LT(count, 140);
    }
    EXPECT_EQ(previewFiles({file}, {}, limits).random[3].row,
              previewFiles({file}, {}, limits).random[3].row);
}

TEST(Preview, AShortCorpusIsShownWhole)
{
    const ImportPreview preview = previewText("x.tsv", table(3));
    for (const auto* pairs : {&preview.head, &preview.random, &preview.tail}) {
        ASSERT_EQ(pairs->size(), 3U);
        EXPECT_EQ((*pairs)[2].source, "source 2");
    }
}

TEST(Preview, StopsAfterTheRowsAskedForAndSaysHowFarItGot)
{
    PreviewLimits limits;
    limits.rows = 1000;
    std::string content = "broken line\n" + table(200000);
    const ImportPreview preview = previewText("x.tsv", content, {}, limits);
    EXPECT_FALSE(preview.complete);
    EXPECT_EQ(preview.report.used, 1000U);
    EXPECT_EQ(preview.report.skippedBy.at("wrong-field-count"), 1U);
    EXPECT_EQ(preview.report.read, 1001U);
    EXPECT_EQ(preview.tail.back().row, 999U);
    EXPECT_EQ(preview.tail.back().line, 1001U);
    EXPECT_LT(preview.bytesDone, preview.bytesTotal);
    EXPECT_GT(preview.estimatedRows, 1000U);
    limits.rows = 200000;
    EXPECT_TRUE(previewText("x.tsv", content, {}, limits).complete);
}

TEST(Preview, StopsWhenItIsToldTo)
{
    PreviewLimits limits;
    int asked = 0;
    limits.stopEarly = [&asked] { return ++asked == 3; };
    const ImportPreview preview = previewText("x.tsv", table(5000), {}, limits);
    EXPECT_FALSE(preview.complete);
    EXPECT_EQ(preview.report.used, 3 * 256U);
    EXPECT_EQ(preview.head.size(), 100U);
}

TEST(Preview, ShowsTheHeadOnceAndEarly)
{
    for (const std::size_t rows : {std::size_t{3}, std::size_t{100}, std::size_t{900}}) {
        PreviewLimits limits;
        std::vector<std::size_t> shown;
        limits.onHead = [&shown](const auto& pairs) { shown.push_back(pairs.size()); };
        static_cast<void>(previewText("x.tsv", table(rows), {}, limits));
        EXPECT_EQ(shown, std::vector<std::size_t>{std::min<std::size_t>(rows, 100)});
    }
}

TEST(Preview, LongTextsAreCutAtACharacter)
{
    PreviewLimits limits;
    limits.textBytes = 4;
    const ImportPreview preview = previewText("x.tsv", "aaaä\tabcd\n", {}, limits);
    EXPECT_EQ(preview.head[0].source, "aaa\u2026");
    EXPECT_EQ(preview.head[0].target, "abcd");
}

TEST(Preview, ErrorsAreThoseOfAnImport)
{
    const test::TempDir folder;
    for (const auto& [name, content] :
         std::vector<std::pair<std::string, std::string>>{{"a.tsv", "no tab at all\n"},
                                                          {"b.csv", "a,\"never closed\n"},
                                                          {"c.tsv", "a\t\xFF\n"}}) {
        const auto file = folder.write(name, content);
        const Error imported = test::errorOf([&] { test::importFiles({file}); });
        const Error previewed = test::errorOf([&] { static_cast<void>(previewFiles({file})); });
        EXPECT_STREQ(previewed.what(), imported.what());
        EXPECT_EQ(previewed.code(), imported.code());
        EXPECT_NE(previewed.code(), ErrorCode::Unexpected) << name;
    }
    EXPECT_EQ(test::errorOf([] { static_cast<void>(previewFiles({})); }).code(), ErrorCode::Usage);
    EXPECT_EQ(test::errorOf([] { static_cast<void>(previewFiles({"/nowhere/x.tsv"})); }).code(),
              ErrorCode::NotFound);
}

TEST(Preview, StopsAtEveryPoll)
{
    const test::TempDir folder;
    const auto file = folder.write("x.tsv", table(50));
    test::StoppingJob counting;
    static_cast<void>(previewCorpus({{file}, "", {}}, {}, counting));
    ASSERT_GT(counting.polls(), 0U);
    for (std::uint64_t poll = 1; poll <= counting.polls(); ++poll) {
        test::StoppingJob job(poll);
        EXPECT_THROW(static_cast<void>(previewCorpus({{file}, "", {}}, {}, job)), Cancelled);
    }
}

TEST(Preview, OfTwoPlainFiles)
{
    const test::TempDir folder;
    const auto en = folder.write("t.en", "one\ntwo\nthree\n");
    const auto de = folder.write("t.de", "eins\nzwei\ndrei\n");
    PreviewLimits limits;
    limits.rows = 2;
    const ImportPreview preview = previewFiles({en, de}, {}, limits);
    EXPECT_EQ(preview.format, "moses");
    EXPECT_EQ(preview.formatReason, "two files, one line of each for a pair");
    EXPECT_FALSE(preview.complete);
    EXPECT_EQ(preview.tail.back().target, "zwei");
    EXPECT_EQ(preview.files.size(), 2U);
    EXPECT_TRUE(preview.columns.columns.empty());
}

TEST(Preview, OfCsvWithAHeader)
{
    const std::string content = "number,en,de,\n1,one,eins,\n2,two,zwei,x\n";
    PreviewLimits limits;
    limits.rows = 1;
    for (const bool stops : {false, true}) {
        const ImportPreview preview =
            previewText("x.csv", content, {}, stops ? limits : PreviewLimits{});
        EXPECT_EQ(preview.complete, !stops);
        EXPECT_EQ(preview.formatReason, "the name ends in .csv");
        EXPECT_TRUE(preview.columns.hasHeader);
        EXPECT_EQ(ids(preview.columns), (std::vector<std::string>{"number", "en", "de", "4"}));
        EXPECT_EQ(preview.columns.columns[2].example, "eins");
        EXPECT_EQ(preview.columns.columns[3].records, 1U);
        EXPECT_EQ(preview.sourceLanguage, "en");
        EXPECT_EQ(preview.targetLanguage, "de");
        EXPECT_EQ(preview.extraColumns, (std::vector<std::string>{"number", "column4"}));
        EXPECT_EQ(preview.head[0].extra, (std::vector<std::string>{"1", ""}));
        EXPECT_EQ(preview.report.skippedBy.at("guessed-header"), 1U);
    }
}

TEST(Preview, OfJsonLinesAndArrays)
{
    const std::string record =
        R"({"id":7,"translation":{"en":"one","de":"eins"},"n":["x",{"y":"z"}]})";
    PreviewLimits limits;
    limits.rows = 1;
    for (const std::string& content :
         {record + "\n" + record + "\n", "[" + record + "," + record + "]"}) {
        for (const bool stops : {false, true}) {
            const ImportPreview preview =
                previewText("x.json", content, {}, stops ? limits : PreviewLimits{});
            EXPECT_EQ(preview.format, "jsonl");
            EXPECT_EQ(preview.complete, !stops);
            EXPECT_EQ(
                ids(preview.columns),
                (std::vector<std::string>{"translation.en", "translation.de", "n[0]", "n[1].y"}));
            EXPECT_EQ(preview.columns.columns[0].records, 2U);
            EXPECT_EQ(preview.sourceLanguage, "en");
            EXPECT_EQ(preview.targetLanguage, "de");
        }
    }
}

TEST(Preview, OfATranslationMemory)
{
    std::string content = "<tmx version=\"1.4\"><header srclang=\"en\"/><body>";
    for (int i = 0; i < 5; ++i)
        content += str("<tu><tuv xml:lang=\"de\"><seg>satz ", i,
                       "</seg></tuv><tuv xml:lang=\"en\"><seg>text ", i, "</seg></tuv></tu>");
    content += "</body></tmx>";
    PreviewLimits limits;
    limits.rows = 3;
    for (const bool stops : {false, true}) {
        const ImportPreview preview =
            previewText("memory", content, {}, stops ? limits : PreviewLimits{});
        EXPECT_EQ(preview.formatReason, "begins with a <tmx> element");
        EXPECT_EQ(preview.complete, !stops);
        EXPECT_EQ(preview.report.used, stops ? 3U : 5U);
        EXPECT_EQ(preview.sourceLanguage, "en");
        EXPECT_EQ(preview.targetLanguage, "de");
        EXPECT_EQ(preview.head[1].source, "text 1");
    }
}

TEST(Preview, OfAFolderOfCatalogues)
{
    const test::TempDir folder;
    const std::string head = "msgid \"\"\nmsgstr \"Language: de\\n\"\n\n";
    folder.write("po/a/de.po", head + "msgid \"one\"\nmsgstr \"eins\"\n");
    folder.write("po/b/de.po", head + "msgid \"two\"\nmsgstr \"zwei\"\n");
    PreviewLimits limits;
    limits.rows = 1;
    for (const bool stops : {false, true}) {
        const ImportPreview preview =
            previewFiles({folder / "po"}, {}, stops ? limits : PreviewLimits{});
        EXPECT_EQ(preview.format, "gettext");
        EXPECT_EQ(preview.formatReason, "folder with gettext catalogues");
        EXPECT_EQ(preview.complete, !stops);
        EXPECT_EQ(preview.targetLanguage, "de");
        EXPECT_EQ(preview.extraColumns, std::vector<std::string>{"catalogue"});
        EXPECT_EQ(preview.head.size(), stops ? 1U : 2U);
        EXPECT_GT(preview.files.at(0).second, 0U);
    }
}

TEST(Preview, OfCompressedFiles)
{
    const std::string content = test::compressed(table(300), "gzip");
    const ImportPreview preview = previewText("x.tsv.gz", content);
    EXPECT_EQ(preview.report.used, 300U);
    EXPECT_EQ(preview.bytesTotal, content.size());
    EXPECT_EQ(preview.formatReason, "the name ends in .tsv");
}

TEST(PreviewReason, SaysWhatDetectionSaw)
{
    const test::TempDir folder;
    const auto reason = [&folder](std::string_view name, std::string_view content,
                                  const std::string& format = "") {
        ImportOptions options;
        options.format = format;
        return formatReason({{folder.write(name, content)}, "", options});
    };
    EXPECT_EQ(reason("a", table(300)), "TAB in 200 of 200 lines");
    EXPECT_EQ(reason("b", table(3) + "x\n"), "TAB in 3 of 4 lines");
    EXPECT_EQ(reason("c", "{\"a\":1}\n"), "begins like JSON records");
    EXPECT_EQ(reason("d", "msgid \"a\"\nmsgstr \"b\"\n"), "has msgid lines");
    EXPECT_EQ(reason("e", table(3), "csv"), "chosen by hand");
}

TEST(PreviewColumns, AreThereWhereAnImportDoesNotKnowItsSides)
{
    const std::string line = "{\"left\":\"one\",\"right\":\"eins\",\"a.b\":\"no path\",\"n\":1}\n";
    EXPECT_EQ(test::errorOf([&] { static_cast<void>(previewText("x.jsonl", line)); }).code(),
              ErrorCode::Invalid);
    const PreviewColumns columns = columnsOf("x.jsonl", line + "not json\n\n" + line);
    EXPECT_EQ(ids(columns), (std::vector<std::string>{"left", "right"}));
    ImportOptions options;
    options.sourceColumn = columns.columns[0].id;
    options.targetColumn = columns.columns[1].id;
    EXPECT_EQ(previewText("x.jsonl", line, options).head[0].target, "eins");
}

TEST(PreviewColumns, OfTablesAreNumbersUnlessTheHeaderNamesThem)
{
    const PreviewColumns plain = columnsOf("x.tsv", "a\tb\t\nc\td\te\n");
    EXPECT_EQ(ids(plain), (std::vector<std::string>{"1", "2", "3"}));
    EXPECT_FALSE(plain.hasHeader);
    EXPECT_EQ(plain.columns[0].label, "a");
    EXPECT_EQ(plain.columns[2].label, "e");
    ImportOptions options;
    options.header = Header::Yes;
    const PreviewColumns named = columnsOf("x.tsv", "from\tfrom\tto\t7\nc\td\te\tf\n", options);
    EXPECT_TRUE(named.hasHeader);
    EXPECT_EQ(ids(named), (std::vector<std::string>{"1", "2", "to", "4"}));
    EXPECT_EQ(named.columns[1].label, "from");
    EXPECT_TRUE(columnsOf("x.po", "msgid \"a\"\nmsgstr \"b\"\n").columns.empty());
}
