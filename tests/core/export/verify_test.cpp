// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/export/verify.h"
#include "tests/core/export/faulty_sink.h"
#include "tests/core/export/sample.h"
#include "tests/support/stopping_job.h"

#include <gmock/gmock.h>

namespace craft {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

class Verify : public testing::Test {
protected:
    Verify()
    {
        const test::ExportSample s = test::makeSample();
        test::exportFast(s.request(m_dir.path() / "out", {"moses", "tsv", "jsonl"}), m_job);
    }
    [[nodiscard]] fs::path file(const std::string& name) const
    {
        return m_dir.path() / "out" / name;
    }
    void replaceIn(const std::string& name, const std::string& from, const std::string& to) const
    {
        std::string text = test::readFile(file(name));
        ASSERT_NE(text.find(from), std::string::npos);
        text.replace(text.find(from), from.size(), to);
        m_dir.write("out/" + name, text);
    }
    [[nodiscard]] std::vector<std::string> differences()
    {
        const VerifyReport report = verifyFolder(m_dir.path() / "out", m_job);
        EXPECT_EQ(report.ok, report.differences.empty());
        return report.differences;
    }
    test::TempDir m_dir;
    Job m_job;
};

TEST_F(Verify, AcceptsWhatWasWritten)
{
    const VerifyReport report = verifyFolder(m_dir.path() / "out", m_job);
    EXPECT_TRUE(report.ok);
    EXPECT_THAT(report.differences, testing::IsEmpty());
    EXPECT_EQ(report.files, 9U); // all but SHA256SUMS
}

TEST_F(Verify, FindsAChangedByte)
{
    replaceIn("train.tsv", "Hello", "Jello");
    EXPECT_THAT(differences(), ElementsAre(StartsWith("train.tsv: has changed: sha256 is ")));
}

TEST_F(Verify, FindsAnAppendedLineAndATruncatedFile)
{
    m_dir.write("out/train.en", test::readFile(file("train.en")) + "more\n");
    fs::resize_file(file("train.hi"), 3);
    EXPECT_THAT(
        differences(),
        ElementsAre(StartsWith("train.en: has changed"), StartsWith("train.hi: has changed")));
}

TEST_F(Verify, FindsAMissingAndAnExtraFile)
{
    fs::remove(file("meta/scores.tsv"));
    m_dir.write("out/meta/notes.txt", "mine");
    EXPECT_THAT(
        differences(),
        ElementsAre("meta/notes.txt: is not part of the export", "meta/scores.tsv: is missing"));
}

TEST_F(Verify, FindsARenamedFile)
{
    fs::rename(file("train.tsv"), file("test.tsv"));
    EXPECT_THAT(differences(),
                ElementsAre("test.tsv: is not part of the export", "train.tsv: is missing"));
}

TEST_F(Verify, FindsAChangedManifest)
{
    replaceIn("manifest.json", "\"budget\": 4", "\"budget\": 5");
    EXPECT_THAT(differences(), ElementsAre(StartsWith("manifest.json: has changed")));
}

TEST_F(Verify, FindsAChangeThatTheChecksumsWereMadeToFit)
{
    const std::string before = sha256OfFile(file("train.tsv"));
    replaceIn("train.tsv", "Hello", "Jello");
    replaceIn("SHA256SUMS", before, sha256OfFile(file("train.tsv")));
    EXPECT_THAT(differences(),
                ElementsAre(AllOf(StartsWith("train.tsv: has changed"), HasSubstr(before))));
}

TEST_F(Verify, FindsALineTakenFromTheChecksums)
{
    const std::string text = test::readFile(file("SHA256SUMS"));
    const std::size_t end = text.find("train.tsv\n") + 10;
    const std::size_t begin = end - 10 - 66;
    m_dir.write("out/SHA256SUMS", text.substr(0, begin) + text.substr(end));
    EXPECT_THAT(differences(), ElementsAre("train.tsv: is not listed in SHA256SUMS"));
}

TEST_F(Verify, FindsMissingOrBrokenChecksums)
{
    m_dir.write("out/SHA256SUMS",
                test::readFile(file("SHA256SUMS")) + "not a line\n" + std::string(64, '0')
                    + "  ../outside\n");
    EXPECT_THAT(differences(), ElementsAre(HasSubstr("line 10"), HasSubstr("line 11")));
    fs::remove(file("SHA256SUMS"));
    EXPECT_THAT(differences(), ElementsAre("SHA256SUMS: is missing"));
    replaceIn("train.tsv", "Hello", "Jello"); // the manifest still knows
    EXPECT_THAT(differences(),
                ElementsAre("SHA256SUMS: is missing", StartsWith("train.tsv: has changed")));
}

TEST_F(Verify, FindsAManifestThatIsNone)
{
    m_dir.write("out/manifest.json", "{}");
    EXPECT_THAT(differences(), testing::Contains(HasSubstr("manifest.json: is not a manifest")));
    m_dir.write("out/manifest.json", "no json");
    EXPECT_THAT(differences(), testing::Contains(HasSubstr("manifest.json: is not a manifest")));
    m_dir.write("out/manifest.json", R"({"schema": "other/9", "outputs": [{"path": 3}]})");
    EXPECT_THAT(differences(), testing::Contains(HasSubstr("has another schema")));
}

TEST_F(Verify, FindsALinkInPlaceOfAFile)
{
    fs::rename(file("train.tsv"), m_dir.path() / "train.tsv");
    fs::create_symlink("/nowhere", file("train.tsv"));
    EXPECT_THAT(differences(), ElementsAre("train.tsv: cannot be read"));
}

TEST_F(Verify, SaysThatAFolderIsNoExport)
{
    fs::remove(file("manifest.json"));
    try {
        static_cast<void>(verifyFolder(m_dir.path() / "out", m_job));
        ADD_FAILURE();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Invalid);
        EXPECT_THAT(error.what(), HasSubstr("it has no manifest.json"));
    }
    try {
        static_cast<void>(verifyFolder(m_dir.path() / "nowhere", m_job));
        ADD_FAILURE();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::NotFound);
    }
}

TEST_F(Verify, StopsAtEveryPoll)
{
    test::StoppingJob counting;
    static_cast<void>(verifyFolder(m_dir.path() / "out", counting));
    for (std::uint64_t i = 1; i <= counting.polls(); ++i) {
        test::StoppingJob job(i);
        EXPECT_THROW(static_cast<void>(verifyFolder(m_dir.path() / "out", job)), Cancelled);
    }
}

} // namespace
} // namespace craft
