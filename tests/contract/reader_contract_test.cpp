// SPDX-License-Identifier: GPL-3.0-or-later
// What every reader promises, whatever its format.
#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/import/registry.h"
#include "tests/support/imported.h"
#include "tests/support/stopping_job.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>

namespace craft::test {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPairs = 3;

/// Files that hold the same three pairs, by reader id. A format of which several files make one
/// corpus stands here a second time, split.
std::multimap<std::string, std::vector<fs::path>> samples(const TempDir& temp)
{
    const std::string tmx = [] {
        std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">"
                          "<header srclang=\"en\"/><body>";
        for (const auto& [en, de] :
             {std::pair{"one", "eins"}, std::pair{"two", "zwei"}, std::pair{"three", "drei"}})
            out += std::string("<tu><tuv xml:lang=\"en\"><seg>") + en
                + "</seg></tuv><tuv xml:lang=\"de\"><seg>" + de + "</seg></tuv></tu>";
        return out + "</body></tmx>\n";
    }();
    return {
        {"moses",
         {temp.write("m.en", "one\ntwo\nthree\n"), temp.write("m.de", "eins\nzwei\ndrei\n")}},
        {"tsv", {temp.write("t.tsv", "one\teins\ntwo\tzwei\nthree\tdrei\n")}},
        {"csv", {temp.write("c.csv", "\"one\",eins\ntwo,\"zwei\"\nthree,drei\n")}},
        {"jsonl",
         {temp.write("j.jsonl",
                     "{\"src\":\"one\",\"tgt\":\"eins\"}\n{\"src\":\"two\",\"tgt\":\"zwei\"}\n"
                     "{\"src\":\"three\",\"tgt\":\"drei\"}\n")}},
        {"tmx", {temp.write("x.tmx", tmx)}},
        {"gettext",
         {temp.write("g.po",
                     "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
                     "msgid \"one\"\nmsgstr \"eins\"\n\nmsgid \"two\"\nmsgstr \"zwei\"\n\n"
                     "msgid \"three\"\nmsgstr \"drei\"\n")}},
        {"gettext",
         {temp.write("g1.po", "msgid \"one\"\nmsgstr \"eins\"\n\nmsgid \"two\"\nmsgstr \"zwei\"\n"),
          temp.write("g2.po", "msgid \"three\"\nmsgstr \"drei\"\n")}},
    };
}

class ReaderContract : public testing::Test {
protected:
    void forEach(const std::function<void(const std::string&, const std::vector<fs::path>&)>& check)
    {
        const auto all = samples(temp);
        for (const auto& entry : readers()) {
            const auto [first, last] = all.equal_range(std::string(entry.id));
            ASSERT_NE(first, last) << entry.id << " has no sample";
            for (auto sample = first; sample != last; ++sample) {
                SCOPED_TRACE(sample->first + ", " + sample->second[0].filename().string());
                check(sample->first, sample->second);
            }
        }
    }
    static ImportOptions options(const std::string& format)
    {
        ImportOptions out;
        out.format = format;
        return out;
    }
    TempDir temp;
};

TEST_F(ReaderContract, TheSamePairsComeOutOfEveryFormat)
{
    forEach([&](const std::string& format, const std::vector<fs::path>& files) {
        const Imported imported = importFiles(files, options(format));
        const auto rows = imported.rows();
        ASSERT_EQ(rows.size(), kPairs);
        EXPECT_EQ(rows[0].source, "one");
        EXPECT_EQ(rows[2].target, "drei");
        EXPECT_EQ(imported.part().format, format);
        ASSERT_EQ(imported.part().files.size(), files.size());
        EXPECT_EQ(imported.part().files[0].sha256, sha256OfFile(files[0]));
        EXPECT_EQ(imported.part().files[0].bytes, fs::file_size(files[0]));
        EXPECT_EQ(imported.report.read, imported.report.used + imported.report.skipped);
        EXPECT_EQ(imported.report.used, kPairs);
        for (std::size_t i = 1; i < rows.size(); ++i)
            EXPECT_GT(rows[i].line, rows[i - 1].line) << "lines ascend";
    });
}

TEST_F(ReaderContract, TheOptionsThatAPartRemembersReadItAgain)
{
    forEach([&](const std::string& format, const std::vector<fs::path>& files) {
        const Imported first = importFiles(files, options(format));
        const Imported again = importFiles(files, importOptionsFromText(first.part().options));
        EXPECT_EQ(again.rows(), first.rows());
    });
}

TEST_F(ReaderContract, AStopAtAnyPollFinishesNoPart)
{
    class CountingSink : public CorpusSink {
    public:
        void beginPart(const CorpusPart& /*part*/) override { }
        void add(std::string_view /*source*/, std::string_view /*target*/,
                 std::string_view /*extra*/, std::uint64_t /*line*/) override
        { }
        void finishPart(const CorpusPart& /*part*/) override { ++finished; }
        int finished = 0;
    };
    forEach([&](const std::string& format, const std::vector<fs::path>& files) {
        StoppingJob counting;
        CountingSink whole;
        (void)importCorpus({files, "", options(format)}, whole, counting);
        EXPECT_EQ(whole.finished, 1);
        ASSERT_GT(counting.polls(), 0U);
        for (std::uint64_t stopAt = 1; stopAt <= counting.polls(); ++stopAt) {
            StoppingJob job(stopAt);
            CountingSink sink;
            EXPECT_THROW((void)importCorpus({files, "", options(format)}, sink, job), Cancelled);
            EXPECT_EQ(sink.finished, 0);
        }
    });
}

TEST_F(ReaderContract, AnEmptyFileIsRefusedByName)
{
    forEach([&](const std::string& format, const std::vector<fs::path>& files) {
        std::vector<fs::path> empty;
        for (const fs::path& file : files)
            empty.push_back(temp.write("empty-" + file.filename().string(), ""));
        try {
            (void)importFiles(empty, options(format));
            ADD_FAILURE() << "no error";
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::Invalid);
            EXPECT_NE(std::string(error.what()).find("empty-"), std::string::npos) << error.what();
        }
    });
}

} // namespace
} // namespace craft::test
