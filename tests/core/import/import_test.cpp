// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every reader: facts of the part, cancel, damaged input, empty results.
#include "core/base/hash.h"
#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/import/import.h"
#include "core/import/registry.h"
#include "tests/support/compressed.h"
#include "tests/support/imported.h"
#include "tests/support/mo_writer.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace craft {
namespace {

using test::compressed;
using test::errorOf;
using test::Imported;
using test::importFiles;
using test::importText;
using test::Row;
using test::StoppingJob;
using test::TempDir;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

/// A small good file of every format: its name and content.
struct Sample {
    std::string format;
    std::string name;
    std::string content;
};

std::vector<Sample> samples()
{
    const std::string tmx =
        "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header srclang=\"en\"/><body>"
        "<tu tuid=\"1\"><tuv xml:lang=\"en\"><seg>one <ph>x</ph></seg></tuv>"
        "<tuv xml:lang=\"hi\"><seg>\u090F\u0915</seg></tuv></tu></body></tmx>";
    return {
        {"tsv", "a.tsv",
         "one\t\u090F\u0915\t1\ntwo\t\u0926\u094B\t2\r\nthree\t\u0924\u0940\u0928\t3\n"},
        {"csv", "a.csv", "\"one, \"\"x\"\"\",\u090F\u0915\n\"two\nlines\",\u0926\u094B\nthree,x\n"},
        {"jsonl", "a.jsonl",
         "{\"src\":\"one\",\"tgt\":\"\u090F\u0915\",\"n\":[1,{\"a\":\"\\u0041\"}]}\n"
         "{\"src\":\"two\",\"tgt\":\"\u0926\u094B\"}\n"},
        {"jsonl", "a.json", "[{\"src\":\"one\",\"tgt\":\"x\"}, {\"src\":\"two\",\"tgt\":\"y\"}]"},
        {"tmx", "a.tmx", tmx},
        {"gettext", "hi.po",
         "msgid \"\"\nmsgstr \"Language: hi\\n\"\n\nmsgid \"one\"\nmsgstr \"\u090F\u0915\\t\"\n"},
        {"gettext", "hi.mo",
         test::compiledCatalogue({{"", "Language: hi\n"}, {"one", "\u090F\u0915"}})}};
}

TEST(ImportCorpus, DescribesThePart)
{
    for (const Sample& sample : samples()) {
        const TempDir folder;
        const auto file = folder.write(sample.name + ".gz", compressed(sample.content, "gzip"));
        Imported imported;
        Job job;
        imported.report = importCorpus({{file}, "my corpus", {}}, imported.corpus, job);
        const CorpusPart& part = imported.part();
        EXPECT_EQ(part.name, "my corpus");
        EXPECT_EQ(part.format, sample.format);
        EXPECT_EQ(part.rows.first, 0U);
        EXPECT_EQ(part.rows.last, imported.report.used);
        ASSERT_EQ(part.files.size(), 1U);
        EXPECT_EQ(part.files[0].path, file.string());
        EXPECT_EQ(part.files[0].bytes, std::filesystem::file_size(file));
        EXPECT_EQ(part.files[0].sha256, sha256OfFile(file));
        EXPECT_EQ(job.progress().done, job.progress().total) << sample.name;
        EXPECT_GT(job.progress().total, 0U);
    }
}

TEST(ImportCorpus, LetsTheUserNameTheLanguages)
{
    ImportOptions options;
    options.sourceLanguage = "en";
    options.targetLanguage = "HI";
    const Imported imported = importText("a.tsv", "one\tek\n", options);
    EXPECT_EQ(imported.part().sourceLanguage, "en");
    EXPECT_EQ(imported.part().targetLanguage, "hi");
}

TEST(ImportCorpus, NoticesThatAFileWasRewrittenBeforeItsTextsWereReadAgain)
{
    const TempDir folder;
    const auto file = folder.write("a.tsv", "one\teins\ntwo\tzwei\n");
    const Imported imported = importFiles({file});
    std::filesystem::resize_file(file, 9); // in place: the file that is open is cut
    const Error error = errorOf([&] { static_cast<void>(imported.rows()); });
    EXPECT_EQ(error.code(), ErrorCode::Invalid);
    EXPECT_THAT(error.what(), HasSubstr("was changed by another program"));
}

TEST(ImportCorpus, KeepsTheTextsOfAFileThatWasReplaced)
{
    const TempDir folder;
    const auto file = folder.write("a.tsv", "one\teins\ntwo\tzwei\n");
    const Imported imported = importFiles({file});
    std::filesystem::rename(folder.write("b.tsv", "other\tanderes\n"), file);
    EXPECT_EQ(imported.rows().at(1).target, "zwei");
}

TEST(ImportCorpus, NormalizesIfAsked)
{
    ImportOptions options;
    options.normalizeNfc = true;
    const Imported imported = importText("a.tsv", "e\u0301\tx\ny\tz\n", options);
    EXPECT_EQ(imported.rows()[0].source, "\u00E9");
    EXPECT_THAT(imported.report.repairedBy, ElementsAre(Pair("nfc", 1)));
    EXPECT_EQ(importText("a.tsv", "e\u0301\tx\n").rows()[0].source, "e\u0301");
}

TEST(ImportCorpus, RefusesAResultWithoutPairs)
{
    const auto what = [](std::string_view name, std::string_view content) {
        const Error error = errorOf([&] { importText(name, content); });
        EXPECT_EQ(error.code(), ErrorCode::Invalid) << name;
        return std::string(error.what());
    };
    EXPECT_THAT(what("a.tsv", "\tx\ny\t \n"),
                HasSubstr("holds no pairs in 2 rows (a side is empty: 2)"));
    EXPECT_THAT(what("a.jsonl", "{\"src\":\"a\"\n{}x\n"), HasSubstr("(bad-json: 2)"));
    EXPECT_THAT(what("a.tsv.gz", compressed("", "gzip")), HasSubstr("a.tsv.gz"));
    EXPECT_THAT(what("a.po", "msgid \"x\"\nmsgstr \"\"\n"), HasSubstr("untranslated: 1"));
}

TEST(ImportCorpus, RefusesWhatItCannotRead)
{
    const TempDir folder;
    ImportOptions options;
    options.format = "docx";
    const auto file = folder.write("a.tsv", "a\tb\n");
    EXPECT_EQ(errorOf([&] { importFiles({file}, options); }).code(), ErrorCode::Usage);
    EXPECT_EQ(errorOf([&] { importFiles({file, file, file}); }).code(), ErrorCode::Usage);
    EXPECT_EQ(errorOf([&] { importFiles({}); }).code(), ErrorCode::Usage);
    options.format = "tsv";
    EXPECT_EQ(errorOf([&] { importFiles({folder.path()}, options); }).code(), ErrorCode::NotFound);
    EXPECT_EQ(errorOf([&] { importFiles({folder / "none"}, options); }).code(),
              ErrorCode::NotFound);
}

/// A sink that knows whether its part was closed.
class WatchedSink final : public CorpusSink {
public:
    void beginPart(const CorpusPart&) override { ++begun; }
    void add(std::string_view, std::string_view, std::string_view, std::uint64_t) override
    {
        if (++added == failAt)
            throw Error(ErrorCode::Capacity, "the disk is full");
    }
    void finishPart(const CorpusPart&) override { ++finished; }
    int begun = 0;
    int added = 0;
    int finished = 0;
    int failAt = -1;
};

TEST(ImportCorpus, LeavesThePartOpenWhenItIsStopped)
{
    for (Sample sample : samples()) {
        if (sample.format == "tsv") { // long enough for several blocks
            while (sample.content.size() < 3'000'000)
                sample.content += sample.content;
        }
        const TempDir folder;
        const auto file = folder.write(sample.name, sample.content);
        StoppingJob counting;
        WatchedSink whole;
        static_cast<void>(importCorpus({{file}, "", {}}, whole, counting));
        EXPECT_EQ(whole.finished, 1);
        EXPECT_GE(counting.polls(), 2U);
        for (std::uint64_t i = 1; i <= counting.polls(); ++i) {
            StoppingJob stopping(i);
            WatchedSink sink;
            EXPECT_THROW(static_cast<void>(importCorpus({{file}, "", {}}, sink, stopping)),
                         Cancelled)
                << sample.name << ", poll " << i;
            EXPECT_EQ(sink.finished, 0);
        }
    }
}

TEST(ImportCorpus, PassesOnTheErrorOfTheSink)
{
    for (const Sample& sample : samples()) {
        const TempDir folder;
        const auto file = folder.write(sample.name, sample.content);
        Job job;
        WatchedSink sink;
        sink.failAt = 1;
        const Error error = errorOf([&] {
            static_cast<void>(importCorpus({{file}, "", {}}, sink, job));
        });
        EXPECT_EQ(error.code(), ErrorCode::Capacity) << sample.name;
        EXPECT_EQ(sink.finished, 0);
    }
}

TEST(ImportCorpus, SurvivesDamagedFiles)
{
    Rng rng(1, "damage");
    constexpr std::string_view kBytes("\0\n\r\t\"',;{}[]<>&\\\xFF\x80\xC3\xE2#ms1", 25);
    int good = 0;
    int refused = 0;
    for (const Sample& sample : samples()) {
        for (int round = 0; round < 60; ++round) {
            std::string content = sample.content;
            for (std::uint64_t n = 1 + rng.below(4); n > 0 && !content.empty(); --n) {
                const std::size_t at = rng.below(content.size());
                const std::uint64_t kind = rng.below(4);
                if (kind == 0)
                    content.erase(at, 1 + rng.below(8));
                else if (kind == 1)
                    content.insert(at, content.substr(rng.below(content.size()), rng.below(30)));
                else if (kind == 2)
                    content[at] = static_cast<char>(rng.below(256));
                else
                    content[at] = kBytes[rng.below(kBytes.size())];
            }
            ImportOptions options;
            options.format = sample.format;
            options.replaceInvalidUtf8 = round % 2 == 0;
            try {
                const Imported imported = importText(sample.name, content, options);
                const ImportReport& report = imported.report;
                ASSERT_EQ(report.read, report.used + report.skipped) << content;
                ASSERT_EQ(imported.corpus.size(), report.used) << content;
                for (const Row& row : imported.rows())
                    ASSERT_TRUE(isValidUtf8(row.source + row.target + row.extra)) << content;
                ++good;
            } catch (const Error& error) {
                ASSERT_NE(error.code(), ErrorCode::Unexpected) << error.what() << '\n' << content;
                ++refused;
            }
        }
    }
    EXPECT_GT(good, 80);
    EXPECT_GT(refused, 80);
}

TEST(ImportCorpus, GivesTheSameAgain)
{
    for (const Sample& sample : samples())
        EXPECT_EQ(importText(sample.name, sample.content).rows(),
                  importText(sample.name, sample.content).rows());
}

TEST(ImportOptionsText, ReadsBack)
{
    ImportOptions options;
    EXPECT_EQ(toText(options), "");
    options.format = "csv";
    options.targetColumn = "a=b";
    options.sourceLanguage = "en";
    options.header = Header::Yes;
    options.normalizeNfc = true;
    const std::string text = toText(options);
    EXPECT_EQ(text, "format=csv\ntarget-column=a=b\nsource-language=en\nheader=true\nnfc=true\n");
    EXPECT_EQ(toText(importOptionsFromText(text)), text);
    EXPECT_EQ(errorOf([] { static_cast<void>(importOptionsFromText("colour=red\n")); }).code(),
              ErrorCode::Invalid);
}

TEST(Readers, AreListedUnderTheirIds)
{
    std::vector<std::string_view> ids;
    for (const auto& entry : readers()) {
        ids.push_back(entry.id);
        EXPECT_NE(entry.make(), nullptr);
    }
    EXPECT_THAT(ids, ElementsAre("moses", "tsv", "csv", "jsonl", "tmx", "gettext"));
}

} // namespace
} // namespace craft
