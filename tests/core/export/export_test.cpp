// SPDX-License-Identifier: GPL-3.0-or-later
// The folder as a whole: what is refused, what stays, what is replaced.
#include "core/base/error.h"
#include "core/export/export.h"
#include "core/export/export_folder.h"
#include "core/export/verify.h"
#include "tests/core/export/faulty_sink.h"
#include "tests/core/export/sample.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>

namespace craft {
namespace {

namespace fs = std::filesystem;
using test::ExportSample;
using test::filesBelow;
using test::makeSample;
using test::namesIn;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::vector<std::string> kAll{"moses", "tsv", "csv", "jsonl", "tmx", "ids"};

/// The error of an export, as "code: what".
std::string failureOf(const ExportRequest& request)
{
    Job job;
    try {
        exportSubset(request, job);
    } catch (const Error& error) {
        return std::string(name(error.code())) + ": " + error.what();
    }
    return "none";
}

TEST(Export, MakesTheFolderWithItsParents)
{
    const test::TempDir dir;
    const ExportSample s = makeSample();
    Job job;
    const ExportReport report = exportSubset(s.request(dir.path() / "a/b/", kAll), job);
    EXPECT_THAT(namesIn(dir.path() / "a"), ElementsAre("b"));
    EXPECT_THAT(namesIn(dir.path() / "a/b"),
                ElementsAre("README.md", "SHA256SUMS", "ids.npy", "ids.txt", "manifest.json",
                            "meta", "train.csv", "train.en", "train.hi", "train.jsonl", "train.tmx",
                            "train.tsv", "validation.jsonl"));
    EXPECT_THAT(namesIn(dir.path() / "a/b/meta"), ElementsAre("clusters.tsv", "scores.tsv"));
    EXPECT_EQ(report.written, 3U);
    EXPECT_EQ(report.droppedEmpty, 1U);
}

TEST(Export, CountsWhatLineFormatsCannotHold)
{
    const test::TempDir dir;
    const ExportSample s = makeSample();
    Job job;
    const ExportReport report = exportSubset(s.request(dir.path() / "out", kAll), job);
    ASSERT_EQ(report.sanitised.size(), 2U); // the texts of jsonl, csv and tmx are whole
    for (const char* format : {"moses", "tsv"}) {
        const Sanitised& sanitised = report.sanitised.at(format);
        EXPECT_EQ(sanitised.rows, 2U);
        EXPECT_THAT(sanitised.listed, ElementsAre("web.tsv:1", "web.tsv:4"));
        EXPECT_EQ(
            sanitised.characters,
            (std::map<std::string, std::uint64_t>{{"cr", 2}, {"lf", 1}, {"ls", 1}, {"tab", 1}}));
    }
}

TEST(Export, CompressesTheDataFilesOnly)
{
    const test::TempDir dir;
    ExportSample s = makeSample();
    s.options.gzip = true;
    Job job;
    exportSubset(s.request(dir.path() / "out", kAll), job);
    EXPECT_THAT(namesIn(dir.path() / "out"),
                ElementsAre("README.md", "SHA256SUMS", "ids.npy", "ids.txt", "manifest.json",
                            "meta", "train.csv.gz", "train.en.gz", "train.hi.gz", "train.jsonl.gz",
                            "train.tmx.gz", "train.tsv.gz", "validation.jsonl.gz"));
    EXPECT_THAT(test::readFile(dir.path() / "out/README.md"), HasSubstr("path: train.jsonl.gz"));
}

TEST(Export, WritesChecksumsThatSha256sumAccepts)
{
    const test::TempDir dir;
    const ExportSample s = makeSample();
    Job job;
    exportSubset(s.request(dir.path() / "out", kAll), job);
    const std::string command =
        "cd '" + (dir.path() / "out").string() + "' && sha256sum --strict --quiet -c SHA256SUMS";
    EXPECT_EQ(std::system(command.c_str()), 0);
}

TEST(Export, TakesAnEmptyFolderButNoOther)
{
    const test::TempDir dir;
    const ExportSample s = makeSample();
    fs::create_directory(dir.path() / "empty");
    EXPECT_EQ(failureOf(s.request(dir.path() / "empty", {"tsv"})), "none");
    dir.write("full/notes.txt", "mine");
    EXPECT_THAT(failureOf(s.request(dir.path() / "full", {"tsv"})), HasSubstr("usage: the folder"));
    EXPECT_THAT(namesIn(dir.path() / "full"), ElementsAre("notes.txt"));
    dir.write("file", "mine");
    EXPECT_THAT(failureOf(s.request(dir.path() / "file", {"tsv"})), HasSubstr("is a file"));
    EXPECT_THAT(failureOf(s.request("", {"tsv"})), HasSubstr("no export folder"));
    EXPECT_THAT(namesIn(dir.path()), ElementsAre("empty", "file", "full"));
}

TEST(Export, ReplacesAnEarlierExportWhenAsked)
{
    const test::TempDir dir;
    ExportSample s = makeSample();
    Job job;
    exportSubset(s.request(dir.path() / "out", kAll), job);
    s.options.overwrite = true;
    exportSubset(s.request(dir.path() / "out", {"tsv"}), job);
    EXPECT_TRUE(verifyFolder(dir.path() / "out", job).ok);
    EXPECT_FALSE(fs::exists(dir.path() / "out/train.en"));
    EXPECT_THAT(namesIn(dir.path()), ElementsAre("out"));
}

TEST(Export, NeverReplacesWhatNoExportWrote)
{
    const test::TempDir dir;
    ExportSample s = makeSample();
    s.options.overwrite = true;
    dir.write("home/manifest.json", "{\"name\": \"another program's\"}");
    dir.write("home/thesis.txt", "years of work");
    EXPECT_THAT(failureOf(s.request(dir.path() / "home", {"tsv"})),
                HasSubstr("holds files that no export wrote"));
    EXPECT_THAT(namesIn(dir.path() / "home"), ElementsAre("manifest.json", "thesis.txt"));
    EXPECT_THAT(namesIn(dir.path()), ElementsAre("home"));
}

TEST(Export, KeepsTheEarlierExportWhenReplacingItFails)
{
    const test::TempDir dir;
    ExportSample s = makeSample();
    Job job;
    test::StoppingJob counting;
    exportSubset(s.request(dir.path() / "out", {"tsv"}), counting);
    const auto before = filesBelow(dir.path());
    s.options.overwrite = true;
    s.options.order = "cluster";
    test::Fault fault;
    fault.bytesLeft = 600;
    EXPECT_THROW(exportSubset(s.request(dir.path() / "out", {"tsv"}), job, test::faultyOpen(fault)),
                 Error);
    EXPECT_EQ(filesBelow(dir.path()), before);
    for (std::uint64_t i = 1; i <= counting.polls(); ++i) {
        test::StoppingJob stopping(i);
        EXPECT_THROW(exportSubset(s.request(dir.path() / "out", {"tsv"}), stopping), Cancelled);
        EXPECT_EQ(filesBelow(dir.path()), before);
    }
}

TEST(Export, FollowsALinkToTheFolder)
{
    const test::TempDir dir;
    const ExportSample s = makeSample();
    fs::create_directory(dir.path() / "real");
    fs::create_directory_symlink(dir.path() / "real", dir.path() / "link");
    EXPECT_EQ(failureOf(s.request(dir.path() / "link", {"tsv"})), "none");
    EXPECT_TRUE(fs::is_symlink(dir.path() / "link"));
    EXPECT_TRUE(fs::exists(dir.path() / "real/train.tsv"));
}

TEST(Export, SaysThatAPlaceCannotBeWrittenTo)
{
    const test::TempDir dir;
    const ExportSample s = makeSample();
    dir.write("file", "mine");
    EXPECT_THAT(failureOf(s.request(dir.path() / "file/out", {"tsv"})), HasSubstr("usage: cannot"));
    EXPECT_THAT(failureOf(s.request(dir.path() / std::string(300, 'x'), {"tsv"})),
                HasSubstr("usage: cannot"));
    EXPECT_THAT(failureOf(s.request("/proc/nothing/out", {"tsv"})), HasSubstr("usage: cannot"));
    EXPECT_THAT(namesIn(dir.path()), ElementsAre("file"));
}

TEST(Export, SaysThatAFolderIsReadOnly)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "root may write anywhere";
    const test::TempDir dir;
    const ExportSample s = makeSample();
    fs::permissions(dir.path(), fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_THAT(failureOf(s.request(dir.path() / "out", {"tsv"})), HasSubstr("usage: cannot"));
    fs::permissions(dir.path(), fs::perms::owner_all);
}

TEST(Export, RefusesUnknownFormatsBeforeItTouchesTheDisk)
{
    const test::TempDir dir;
    ExportSample s = makeSample();
    EXPECT_THAT(failureOf(s.request(dir.path() / "out", {"tsv", "xlsx"})),
                HasSubstr("usage: there is no export format \"xlsx\""));
    s.options.scores = false;
    EXPECT_THAT(failureOf(s.request(dir.path() / "out", {})), HasSubstr("no export format"));
    s.options.split = "../up";
    EXPECT_THAT(failureOf(s.request(dir.path() / "out", {"tsv"})), HasSubstr("--split"));
    EXPECT_THAT(namesIn(dir.path()), IsEmpty());
}

TEST(Export, KeepsTwoExportsIntoOneFolderApart)
{
    const test::TempDir dir;
    const ExportSample s = makeSample();
    ExportFolder first(dir.path() / "out", false, openFileSink);
    EXPECT_THAT(failureOf(s.request(dir.path() / "out", {"tsv"})),
                HasSubstr("usage: another export into"));
    first.create("a.txt") << "text";
    first.finish("a.txt", 1);
    first.commit();
    EXPECT_THAT(namesIn(dir.path()), ElementsAre("out"));
    EXPECT_THAT(namesIn(dir.path() / "out"), ElementsAre("a.txt"));
}

TEST(Export, ClearsWhatAKilledExportLeft)
{
    const test::TempDir dir;
    const ExportSample s = makeSample();
    dir.write("out.part/.craft-part", "");
    dir.write("out.part/train.fr", "half a li");
    EXPECT_EQ(failureOf(s.request(dir.path() / "out", {"tsv"})), "none");
    EXPECT_FALSE(fs::exists(dir.path() / "out/train.fr"));
    EXPECT_FALSE(fs::exists(dir.path() / "out/.craft-part"));
    EXPECT_THAT(namesIn(dir.path()), ElementsAre("out"));
}

TEST(Export, DoesNotClearAFolderThatOnlyLooksLikeALeftOver)
{
    const test::TempDir dir;
    const ExportSample s = makeSample();
    dir.write("out.part/recipe.txt", "mine");
    EXPECT_THAT(failureOf(s.request(dir.path() / "out", {"tsv"})), HasSubstr("is in the way"));
    EXPECT_EQ(test::readFile(dir.path() / "out.part/recipe.txt"), "mine");
}

TEST(ReplaceFolder, WorksWithAndWithoutExchange)
{
    for (const bool mayExchange : {true, false}) {
        const test::TempDir dir;
        dir.write("place/a.txt", "old");
        dir.write("place.part/b.txt", "new");
        replaceFolder(dir.path() / "place", dir.path() / "place.part", mayExchange);
        EXPECT_THAT(namesIn(dir.path()), ElementsAre("place"));
        EXPECT_THAT(namesIn(dir.path() / "place"), ElementsAre("b.txt"));
    }
}

TEST(ReplaceFolder, PutsTheOldFolderBackWhenItFails)
{
    const test::TempDir dir;
    dir.write("place/a.txt", "old");
    EXPECT_THROW(replaceFolder(dir.path() / "place", dir.path() / "missing", false), Error);
    EXPECT_THAT(namesIn(dir.path()), ElementsAre("place"));
    dir.write("place.old", "in the way");
    dir.write("place.part/b.txt", "new");
    EXPECT_THROW(replaceFolder(dir.path() / "place", dir.path() / "place.part", false), Error);
    EXPECT_THAT(namesIn(dir.path() / "place"), ElementsAre("a.txt"));
}

TEST(ExportFolder, RefusesTwoFilesOfOneName)
{
    const test::TempDir dir;
    ExportFolder folder(dir.path() / "out", false, openFileSink);
    folder.create("a");
    EXPECT_THROW(folder.create("a"), Error);
    folder.finish("a", 0);
    EXPECT_THROW(folder.create("a"), Error);
}

TEST(ExportFolder, RefusesToReplaceWhatAppearedMeanwhile)
{
    const test::TempDir dir;
    {
        ExportFolder folder(dir.path() / "out", false, openFileSink);
        dir.write("out/other.txt", "someone else's");
        EXPECT_THROW(folder.commit(), Error);
    }
    EXPECT_EQ(test::readFile(dir.path() / "out/other.txt"), "someone else's");
    EXPECT_THAT(namesIn(dir.path()), ElementsAre("out"));
}

} // namespace
} // namespace craft
