// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and closing: what is accepted, what is refused, and what lies on the disk.
#include "core/store/connection.h"
#include "tests/core/store/fixture.h"

#include <fstream>

namespace craft::test {
namespace {

using ProjectTest = StoreTest;
using Mode = Project::Mode;

/// The names in the folder, sorted, with a space between.
std::string listing(const std::filesystem::path& folder)
{
    std::map<std::string, int> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names[entry.path().filename().string()] = 1;
    std::string out;
    for (const auto& [name, one] : names)
        out += (out.empty() ? "" : " ") + name;
    return out;
}

TEST_F(ProjectTest, ANewProjectIsEmpty)
{
    const Project project = create();
    EXPECT_EQ(project.corpus(Role::Pool)->size(), 0U);
    EXPECT_TRUE(project.corpus(Role::Test)->parts().empty());
    EXPECT_TRUE(project.corpusFingerprint(Role::Pool).isNull());
    EXPECT_TRUE(project.stages().empty());
    EXPECT_TRUE(project.runs().empty());
    EXPECT_TRUE(project.settings().values().empty());
    EXPECT_EQ(project.file(), file);
    EXPECT_FALSE(project.isReadOnly());
    project.verify(job);
}

TEST_F(ProjectTest, ClosingLeavesOneFileThatCanBeMoved)
{
    {
        Project project = create();
        importPart(project, Role::Pool, "a", somePairs(50, 1));
        project.saveSettings({});
        EXPECT_EQ(listing(dir.path()), "p.craft p.craft-lock p.craft-shm p.craft-wal");
    }
    EXPECT_EQ(listing(dir.path()), "p.craft");
    const std::string bytes = readFile(file);
    EXPECT_EQ(bytes.substr(0, 16), std::string("SQLite format 3\0", 16));
    EXPECT_EQ(bytes.substr(68, 4), "CRFT"); // application_id: the magic of the MIME type
    EXPECT_EQ(bytes.substr(18, 2), std::string("\1\1")); // no WAL
    EXPECT_EQ(bytes.substr(16, 2), std::string("\x40\0", 2)); // pages of 16 KiB

    std::filesystem::rename(file, dir / "other/q.craft");
    const Project moved = Project::open(dir / "other/q.craft", Mode::ReadOnly);
    EXPECT_EQ(moved.corpus(Role::Pool)->size(), 50U);
}

TEST_F(ProjectTest, ModesAgreeOnWhatMustExist)
{
    expectError(ErrorCode::NotFound, "there is no project", [&] { open(); });
    expectError(ErrorCode::NotFound, "there is no project",
                [&] { static_cast<void>(Project::open(file, Mode::ReadOnly)); });
    expectError(ErrorCode::NotFound, "there is no folder", [&] {
        static_cast<void>(Project::open(dir.path() / "none" / "p.craft", Mode::Create));
    });
    expectError(ErrorCode::NotFound, "is a folder",
                [&] { static_cast<void>(Project::open(dir.path(), Mode::Open)); });
    EXPECT_EQ(listing(dir.path()), "");
    {
        const Project made = Project::open(file, Mode::OpenOrCreate);
    }
    {
        const Project again = Project::open(file, Mode::OpenOrCreate);
    }
    expectError(ErrorCode::Usage, "exists already", [&] { create(); });
    EXPECT_EQ(listing(dir.path()), "p.craft");
}

TEST_F(ProjectTest, ASecondWriterIsRefusedAtOnce)
{
    std::optional<Project> first = create();
    expectError(ErrorCode::Project, str("is locked: process ", ::getpid()), [&] { open(); });
    const Project reader = Project::open(file, Mode::ReadOnly);
    EXPECT_TRUE(reader.isReadOnly());
    first.reset();
    const Project second = open(); // a reader locks nobody out
}

TEST_F(ProjectTest, ALinkToTheProjectIsTheSameProject)
{
    const Project first = create();
    std::filesystem::create_symlink(file, dir / "link.craft");
    expectError(ErrorCode::Project, "is locked",
                [&] { static_cast<void>(Project::open(dir / "link.craft", Mode::Open)); });
}

TEST_F(ProjectTest, AReaderSeesWhatIsCommittedWhileTheWriterWrites)
{
    Project writer = create();
    importPart(writer, Role::Pool, "a", somePairs(20, 1));
    const Project inside = writer.reader();
    const Project outside = Project::open(file, Mode::ReadOnly);
    {
        Import import = writer.beginImport(job);
        auto sink = import.sink(Role::Pool);
        sink->beginPart(partNamed("b"));
        const std::string megabyte(1U << 20U, 'y'); // 24 of them overflow the page cache
        for (std::uint64_t i = 0; i < 24; ++i)
            sink->add(megabyte, "", "", i);
        sink->finishPart(partNamed("b"));
        sink.reset();
        EXPECT_EQ(inside.corpus(Role::Pool)->size(), 20U);
        EXPECT_EQ(outside.corpus(Role::Pool)->size(), 20U);
        import.commit();
    }
    EXPECT_EQ(inside.corpus(Role::Pool)->size(), 44U);
    EXPECT_EQ(outside.corpus(Role::Pool)->read(RowRange{43, 44}).pairs[0].source.size(), 1U << 20U);
}

TEST_F(ProjectTest, AChangeOfTheWorkingFolderIsHarmless)
{
    EXPECT_EQ(inChild([&] {
                  std::filesystem::current_path(dir.path());
                  Project project = Project::open("p.craft", Mode::Create);
                  std::filesystem::current_path("/");
                  importPart(project, Role::Pool, "a", somePairs(3, 1));
                  EXPECT_EQ(project.reader().corpus(Role::Pool)->size(), 3U);
                  EXPECT_EQ(project.file(), "p.craft");
              }),
              0);
    EXPECT_EQ(listing(dir.path()), "p.craft");
}

TEST_F(ProjectTest, AReaderCannotWrite)
{
    create();
    Project reader = Project::open(file, Mode::ReadOnly);
    expectError(ErrorCode::Project, "read-only", [&] { reader.saveSettings({}); });
    expectError(ErrorCode::Project, "read-only",
                [&] { static_cast<void>(reader.beginImport(job)); });
}

TEST_F(ProjectTest, ACorpusKeepsTheProjectOpen)
{
    std::unique_ptr<Corpus> corpus;
    {
        Project project = create();
        importPart(project, Role::Test, "a", {{"one", "eins", "", 1}});
        Project moved = std::move(project);
        corpus = moved.corpus(Role::Test);
    }
    EXPECT_EQ(corpus->read(RowRange{0, 1}).pairs[0].target, "eins");
    corpus.reset();
    EXPECT_EQ(listing(dir.path()), "p.craft");
}

TEST_F(ProjectTest, OtherFilesAreRefusedAndLeftAlone)
{
    const std::string text = "source\ttarget\n" + std::string(20000, 'x');
    for (const Mode mode : {Mode::Open, Mode::OpenOrCreate, Mode::ReadOnly}) {
        dir.write("p.craft", text);
        expectError(ErrorCode::Project, "is no CRAFT project",
                    [&] { static_cast<void>(Project::open(file, mode)); });
        EXPECT_EQ(readFile(file), text);
        dir.write("p.craft", "");
        expectError(ErrorCode::Project, "is empty, not a CRAFT project",
                    [&] { static_cast<void>(Project::open(file, mode)); });
        EXPECT_EQ(readFile(file), "");
    }
    EXPECT_EQ(listing(dir.path()), "p.craft");
}

TEST_F(ProjectTest, ADatabaseOfAnotherProgramIsRefusedAndLeftAlone)
{
    query(file, "PRAGMA journal_mode=WAL; CREATE TABLE song(title TEXT)");
    const std::string before = readFile(file);
    for (const Mode mode : {Mode::Open, Mode::OpenOrCreate, Mode::ReadOnly})
        expectError(ErrorCode::Project, "is no CRAFT project, but a database of another program",
                    [&] { static_cast<void>(Project::open(file, mode)); });
    EXPECT_TRUE(readFile(file) == before);
}

TEST_F(ProjectTest, AnOutsideTransactionIsReportedAsALock)
{
    create();
    Connection connection(file, Connection::Access::Write, {});
    sqlite3_busy_timeout(connection.handle(), 0); // a project would wait for two seconds
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(file.c_str(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    expectError(ErrorCode::Project, "is locked by another program",
                [&] { connection.exec("BEGIN IMMEDIATE"); });
    expectError(ErrorCode::Project, "is locked by another program",
                [&] { static_cast<void>(connection.number("SELECT count(*) FROM pool")); });
    sqlite3_close(other);
    EXPECT_EQ(connection.number("SELECT count(*) FROM pool"), 0);
}

} // namespace
} // namespace craft::test
