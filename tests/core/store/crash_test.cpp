// SPDX-License-Identifier: GPL-3.0-or-later
// The process or the disk fails in the middle: the project holds its old state.
#include "core/data/row_flags.h"
#include "core/store/connection.h"
#include "tests/core/store/fixture.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <cstring>

namespace craft::test {
namespace {

/// Kills its own process at the n-th poll.
class KillingJob : public Job {
public:
    explicit KillingJob(std::uint64_t killAt)
        : m_left(killAt)
    { }

private:
    void onPoll() const noexcept override
    {
        if (--m_left == 0)
            ::kill(::getpid(), SIGKILL);
    }
    mutable std::uint64_t m_left;
};

class CrashTest : public StoreTest {
protected:
    CrashTest()
    {
        {
            Project project = create();
            importPart(project, Role::Pool, "a", somePairs(30, 1));
            project.save(Stage::Screen, {1, 1}, RowFlags(100), job);
        }
        before = dump(file);
    }
    /// Opens for writing, as after a crash, and closes again.
    void expectOldState()
    {
        {
            const Project project = open();
            project.verify(job);
            EXPECT_EQ(project.corpus(Role::Pool)->size(), 30U);
        }
        EXPECT_EQ(dump(file), before);
    }
    /// Adds `rows` rows of a megabyte to an import that is never committed.
    static void addMegabytes(Import& import, int rows)
    {
        auto sink = import.sink(Role::Pool);
        sink->beginPart(partNamed("b"));
        const std::string megabyte(1U << 20U, 'y');
        for (int i = 0; i < rows; ++i)
            sink->add(megabyte, "", "", 1);
        sink->finishPart(partNamed("b"));
    }
    std::string before;
};

TEST_F(CrashTest, AKilledImportIsForgotten)
{
    for (const int megabytes : {1, 24}) { // inside the page cache, and beyond
        for (const bool read : {false, true}) { // rollback journal, and WAL
            EXPECT_EQ(inChild([&] {
                          Project project = open();
                          std::optional<Project> reader;
                          if (read)
                              static_cast<void>(reader.emplace(project.reader()).runs());
                          Import import = project.beginImport(job);
                          addMegabytes(import, megabytes);
                          ::kill(::getpid(), SIGKILL);
                      }),
                      -SIGKILL);
            expectOldState();
        }
    }
}

TEST_F(CrashTest, ASaveThatIsKilledAtAnyPollIsForgotten)
{
    const RowFlags flags(5 * 65536, 7);
    std::uint64_t killAt = 1;
    for (;; ++killAt) {
        const int ended = inChild([&] {
            Project project = open();
            KillingJob killing(killAt);
            project.save(Stage::Screen, {1, 1}, flags, killing);
        });
        if (ended == 0)
            break;
        ASSERT_EQ(ended, -SIGKILL);
        expectOldState();
    }
    EXPECT_GT(killAt, 6U);
    EXPECT_EQ(open().load<RowFlags>(Stage::Screen, {1, 1}, job), flags);
}

TEST_F(CrashTest, WhatWasCommittedOutlivesAKill)
{
    EXPECT_EQ(inChild([&] {
                  Project project = open();
                  importPart(project, Role::Pool, "b", somePairs(12, 2));
                  project.saveRun({}, {3, 4}, someSelection(10), job);
                  ::kill(::getpid(), SIGKILL);
              }),
              -SIGKILL);
    {
        // A reader comes first: it must see everything, too.
        const Project reader = Project::open(file, Project::Mode::ReadOnly);
        EXPECT_EQ(reader.corpus(Role::Pool)->size(), 42U);
    }
    const Project project = open();
    EXPECT_EQ(project.corpus(Role::Pool)->size(), 42U);
    EXPECT_EQ(project.loadRun(1).pairs.size(), 10U);
    project.verify(job);
}

TEST_F(CrashTest, AFileThatCannotGrowIsReportedAsFullDisk)
{
    EXPECT_EQ(inChild([&] {
                  Project project = open();
                  ::signal(SIGXFSZ, SIG_IGN); // writes beyond the limit fail with EFBIG
                  const rlimit limit{4U << 20U, 4U << 20U};
                  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &limit), 0);
                  expectError(ErrorCode::Capacity, "p.craft", [&] {
                      Import import = project.beginImport(job);
                      addMegabytes(import, 24);
                      import.commit();
                  });
                  expectError(ErrorCode::Capacity, "p.craft", [&] {
                      project.save(Stage::Screen, {2, 2}, RowFlags(24U << 20U), job);
                  });
                  EXPECT_EQ(project.corpus(Role::Pool)->size(), 30U);
              }),
              0);
    expectOldState();
}

TEST_F(CrashTest, AFullDiskIsReported)
{
    constexpr int kCannotMount = 77;
    const std::filesystem::path small = dir / "disk/s.craft";
    const int ended = inChild([&] {
        if (::unshare(CLONE_NEWNS) != 0
            || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || ::mount("none", small.parent_path().c_str(), "tmpfs", 0, "size=3m") != 0)
            ::_exit(kCannotMount);
        Project project = Project::open(small, Project::Mode::Create);
        importPart(project, Role::Pool, "a", somePairs(10, 3));
        const std::string full = dump(small);
        expectError(ErrorCode::Capacity, "s.craft: the disk is full", [&] {
            Import import = project.beginImport(job);
            addMegabytes(import, 24);
            import.commit();
        });
        expectError(ErrorCode::Capacity, "s.craft: the disk is full", [&] {
            project.save(Stage::Screen, {2, 2}, RowFlags(24U << 20U), job);
        });
        EXPECT_EQ(dump(small), full);
        project.saveRun({}, {3, 4}, someSelection(10), job); // what fits still works
    });
    if (ended == kCannotMount)
        GTEST_SKIP() << "a small disk cannot be mounted here";
    EXPECT_EQ(ended, 0);
}

TEST_F(CrashTest, ALimitOfPagesIsAFullDisk)
{
    Connection connection(file, Connection::Access::Write, {});
    connection.exec("PRAGMA max_page_count=1");
    expectError(ErrorCode::Capacity, "cannot write " + file.string() + ": the disk is full", [&] {
        connection.exec("CREATE TABLE big(x); INSERT INTO big VALUES(zeroblob(99999))");
    });
}

TEST_F(CrashTest, AReadOnlyFolderCanBeReadOnly)
{
    const auto asNobody = [&](mode_t folder, mode_t mode, const std::function<void()>& work) {
        ASSERT_EQ(::chmod(file.c_str(), mode), 0);
        ASSERT_EQ(::chmod(dir.path().c_str(), folder), 0);
        EXPECT_EQ(inChild([&] {
                      if (::geteuid() == 0) {
                          ASSERT_EQ(::setuid(65534), 0);
                      }
                      work();
                  }),
                  0);
        ASSERT_EQ(::chmod(dir.path().c_str(), 0755), 0);
    };
    asNobody(0555, 0444, [&] {
        const Project reader = Project::open(file, Project::Mode::ReadOnly);
        EXPECT_EQ(reader.corpus(Role::Pool)->size(), 30U);
        expectError(ErrorCode::Project, "cannot write in the folder of ", [&] { open(); });
        expectError(ErrorCode::Project, "cannot write in the folder of ", [&] {
            static_cast<void>(Project::open(dir.path() / "new.craft", Project::Mode::Create));
        });
    });
    asNobody(0777, 0444,
             [&] { expectError(ErrorCode::Project, "the file is read-only", [&] { open(); }); });
    asNobody(0777, 0000, [&] {
        expectError(ErrorCode::Project, "Permission denied", [&] { open(); });
        expectError(ErrorCode::Project, "Permission denied",
                    [&] { static_cast<void>(Project::open(file, Project::Mode::ReadOnly)); });
    });
}

} // namespace
} // namespace craft::test
