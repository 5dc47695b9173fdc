// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/import/detect.h"
#include "core/import/file_names.h"
#include "tests/support/compressed.h"
#include "tests/support/imported.h"
#include "tests/support/mo_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace craft {
namespace {

using test::compressed;
using test::errorOf;
using test::TempDir;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// "format name: file file (en-hi)" of every request.
std::vector<std::string> describe(const std::vector<std::filesystem::path>& files,
                                  const ImportOptions& options = {})
{
    std::vector<std::string> texts;
    for (const ImportRequest& request : recognise(files, options)) {
        std::string text = str(request.options.format, ' ', request.name, ':');
        for (const auto& file : request.files)
            text += str(' ', file.filename().string());
        if (!request.options.sourceLanguage.empty())
            text +=
                str(" (", request.options.sourceLanguage, '-', request.options.targetLanguage, ')');
        texts.push_back(text);
    }
    return texts;
}

TEST(Recognise, FindsTheSisterOfALineAlignedFile)
{
    const TempDir folder;
    const auto file = [&](const char* name) { return folder.write(name, "text\n"); };
    file("x.fr");
    EXPECT_THAT(describe({file("x.en")}), ElementsAre("moses x: x.en x.fr (en-fr)"));
    file("y.en-fr.en");
    EXPECT_THAT(describe({file("y.en-fr.fr")}),
                ElementsAre("moses y.en-fr: y.en-fr.en y.en-fr.fr (en-fr)"));
    file("train.tgt");
    EXPECT_THAT(describe({file("train.src")}), ElementsAre("moses train: train.src train.tgt"));
    EXPECT_THAT(describe({folder / "train.tgt"}), ElementsAre("moses train: train.src train.tgt"));
    file("tgt-train.txt");
    EXPECT_THAT(describe({file("src-train.txt")}),
                ElementsAre("moses train: src-train.txt tgt-train.txt"));
    file("set.ref");
    EXPECT_THAT(describe({file("set.src")}), ElementsAre("moses set: set.src set.ref"));
    file("z.hi.txt");
    EXPECT_THAT(describe({file("z.en.txt")}), ElementsAre("moses z: z.en.txt z.hi.txt (en-hi)"));
}

TEST(Recognise, LooksThroughCompressionSuffixes)
{
    const TempDir folder;
    const auto put = [&](const char* name, const char* filter) {
        return folder.write(name, compressed("text\n", filter));
    };
    put("x.fr.xz", "xz");
    EXPECT_THAT(describe({put("x.en.gz", "gzip")}),
                ElementsAre("moses x: x.en.gz x.fr.xz (en-fr)"));
    put("train.tgt.bz2", "bzip2");
    EXPECT_THAT(describe({put("train.src.zst", "zstd")}),
                ElementsAre("moses train: train.src.zst train.tgt.bz2"));
    EXPECT_THAT(describe({put("a.tsv.gz", "gzip")}), ElementsAre("tsv a.tsv.gz: a.tsv.gz"));
}

TEST(Recognise, TakesTwoGivenFilesAsAPairInTheOrderGiven)
{
    const TempDir folder;
    const auto hindi = folder.write("p.hi", "text\n");
    const auto english = folder.write("p.en", "text\n");
    EXPECT_THAT(describe({hindi, english}), ElementsAre("moses p: p.hi p.en (hi-en)"));
    ImportOptions options;
    options.sourceLanguage = "en";
    options.targetLanguage = "hi";
    EXPECT_THAT(describe({hindi, english}, options), ElementsAre("moses p: p.en p.hi (en-hi)"));
    const auto left = folder.write("left", "text\n");
    const auto right = folder.write("right", "text\n");
    EXPECT_THAT(describe({left, right}), ElementsAre("moses left: left right"));
}

TEST(Recognise, PairsManyFilesByTheirNames)
{
    const TempDir folder;
    std::vector<std::filesystem::path> files;
    for (const char* name : {"b.en", "a.en", "c.tsv", "a.de", "b.de"})
        files.push_back(folder.write(name, "x\ty\n"));
    EXPECT_THAT(describe(files),
                ElementsAre("moses b: b.en b.de (en-de)", "moses a: a.en a.de (en-de)",
                            "tsv c.tsv: c.tsv"));
}

TEST(Recognise, AsksWhenTheSisterIsNotClear)
{
    const TempDir folder;
    const auto english = folder.write("x.en", "text\n");
    const Error none = errorOf([&] { describe({english}); });
    EXPECT_EQ(none.code(), ErrorCode::Usage);
    EXPECT_THAT(none.what(), HasSubstr("has no partner"));
    folder.write("x.de", "text\n");
    folder.write("x.fr", "text\n");
    folder.write("x.log", "no language\n");
    const Error several = errorOf([&] { describe({english}); });
    EXPECT_EQ(several.code(), ErrorCode::Usage);
    EXPECT_THAT(several.what(), HasSubstr("x.de, x.fr"));
    ImportOptions options;
    options.targetLanguage = "fr";
    EXPECT_THAT(describe({english}, options), ElementsAre("moses x: x.en x.fr (en-fr)"));
}

TEST(Recognise, KnowsFormatsByExtension)
{
    const TempDir folder;
    std::vector<std::filesystem::path> files;
    for (const char* name : {"a.tsv", "b.tab", "c.csv", "d.jsonl", "e.ndjson", "f.json", "g.tmx"})
        files.push_back(folder.write(name, "text\n"));
    EXPECT_THAT(describe(files),
                ElementsAre("tsv a.tsv: a.tsv", "tsv b.tab: b.tab", "csv c.csv: c.csv",
                            "jsonl d.jsonl: d.jsonl", "jsonl e.ndjson: e.ndjson",
                            "jsonl f.json: f.json", "tmx g.tmx: g.tmx"));
}

TEST(Recognise, KnowsFormatsByContent)
{
    EXPECT_EQ(formatOfContent("a\tb\nc\td\n"), "tsv");
    EXPECT_EQ(formatOfContent("a\tb\nbroken\n"), "tsv");
    EXPECT_EQ(formatOfContent("a\nb\nc\td\n"), "moses");
    EXPECT_EQ(formatOfContent("{\"src\": 1}\n"), "jsonl");
    EXPECT_EQ(formatOfContent("[\n {\"src\": 1}]"), "jsonl");
    EXPECT_EQ(formatOfContent("{0} files\n"), "moses");
    EXPECT_EQ(formatOfContent("\xEF\xBB\xBF<?xml?><tmx version=\"1.4\">"), "tmx");
    EXPECT_EQ(formatOfContent("# x\nmsgid \"a\"\n"), "gettext");
    EXPECT_EQ(formatOfContent(test::compiledCatalogue({{"a", "b"}}, test::ByteOrder::Big)),
              "gettext");
    EXPECT_EQ(formatOfContent(""), "moses");
}

TEST(Recognise, TakesTextWithTabsAsTsv)
{
    const TempDir folder;
    EXPECT_THAT(describe({folder.write("a.txt", "one\teins\n")}), ElementsAre("tsv a.txt: a.txt"));
    EXPECT_THAT(describe({folder.write("pool", compressed("one\teins\n", "zstd"))}),
                ElementsAre("tsv pool: pool"));
    EXPECT_THAT(describe({folder.write("news.en-de.tsv", "one\teins\n")}),
                ElementsAre("tsv news.en-de.tsv: news.en-de.tsv (en-de)"));
}

TEST(Recognise, PutsCataloguesTogether)
{
    const TempDir folder;
    const auto mo = folder.write("hi/LC_MESSAGES/a.mo", test::compiledCatalogue({{"a", "b"}}));
    const auto po = folder.write("hi.po", "msgid \"a\"\nmsgstr \"b\"\n");
    EXPECT_THAT(describe({mo, po}), ElementsAre("gettext a.mo: a.mo hi.po"));
    const auto requests = recognise({folder.path()}, {});
    ASSERT_EQ(requests.size(), 1U);
    EXPECT_EQ(requests[0].options.format, "gettext");
}

TEST(Recognise, NamesWhatCannotBeRead)
{
    const TempDir folder;
    const auto error = [](const std::filesystem::path& file) {
        return errorOf([&] { describe({file}); });
    };
    EXPECT_EQ(error(folder / "none.tsv").code(), ErrorCode::NotFound);
    EXPECT_EQ(error(folder / "none.en").code(), ErrorCode::NotFound);
    EXPECT_EQ(error(folder.path()).code(), ErrorCode::NotFound);
    EXPECT_THAT(error(folder.path()).what(), HasSubstr("it is a folder"));
    EXPECT_EQ(error(folder.write("e.tsv", "")).code(), ErrorCode::Invalid);
    EXPECT_EQ(errorOf([] { describe({}); }).code(), ErrorCode::Usage);
    ImportOptions options;
    options.format = "tsv";
    EXPECT_EQ(errorOf([&] { describe({folder / "none.x"}, options); }).code(), ErrorCode::NotFound);
}

TEST(Recognise, GivesPartsDifferentNames)
{
    const TempDir folder;
    const auto a = folder.write("1/a.tsv", "x\ty\n");
    const auto b = folder.write("2/a.tsv", "x\ty\n");
    EXPECT_THAT(describe({a, b}), ElementsAre("tsv a.tsv: a.tsv", "tsv a.tsv (2): a.tsv"));
}

TEST(Recognise, FollowsAGivenFormat)
{
    const TempDir folder;
    ImportOptions options;
    options.format = "moses";
    const auto a = folder.write("a.txt", "x\ty\n");
    const auto b = folder.write("b.txt", "x\ty\n");
    EXPECT_THAT(describe({a, b}, options), ElementsAre("moses a.txt: a.txt b.txt"));
    options.format = "tsv";
    EXPECT_THAT(describe({a, b}, options), ElementsAre("tsv a.txt: a.txt", "tsv b.txt: b.txt"));
}

} // namespace
} // namespace craft
