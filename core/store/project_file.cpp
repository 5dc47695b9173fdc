// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project_file.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/store/schema.h"

#include <sqlite3.h>

#include <cstdint>
#include <system_error>
#include <utility>

namespace craft {
namespace {

namespace fs = std::filesystem;

/// Up to this size every opening checks the pages (below 0.1 s); beyond, only after a crash.
constexpr std::uintmax_t kAlwaysChecked = std::uintmax_t{64} << 20U;

fs::path beside(const fs::path& file, const std::string& suffix)
{
    return file.string() + suffix;
}

bool isThere(const fs::path& file)
{
    std::error_code ignored;
    return fs::exists(file, ignored);
}

/// Left by a process that ended without closing the project (or still lives).
bool isCrashed(const fs::path& file)
{
    return isThere(beside(file, "-wal")) || isThere(beside(file, "-journal"));
}

void requirePlace(const fs::path& file, Project::Mode mode)
{
    const bool existed = isThere(file);
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    if (!existed && (mode == Project::Mode::Open || mode == Project::Mode::ReadOnly))
        throw Error(ErrorCode::NotFound, str("there is no project ", file.string()),
                    "Check the name, or make the project with `craft init`");
    if (!existed && !isThere(folder))
        throw Error(ErrorCode::NotFound, str("there is no folder ", folder.string()),
                    "Make the folder first");
    if (existed && mode == Project::Mode::Create)
        throw Error(ErrorCode::Usage, str(file.string(), " exists already"),
                    "Choose another name, or open the project that is there");
    std::error_code ignored;
    if (existed && fs::is_directory(file, ignored))
        throw Error(ErrorCode::NotFound, str(file.string(), " is a folder, not a project"));
}

/// Schema version of an opened database; -1 if the file is empty. Throws if it is not ours.
int versionOf(Connection& connection)
{
    const std::int64_t application = connection.number("PRAGMA application_id");
    const std::int64_t version = connection.number("PRAGMA user_version");
    if (application == 0 && version == 0 && connection.number("PRAGMA page_count") == 0)
        return -1;
    const std::string& name = connection.file().string();
    if (application != kApplicationId)
        throw Error(ErrorCode::Project,
                    str(name, " is no CRAFT project, but a database of another program"),
                    "Choose a .craft file");
    if (version > schemaVersion())
        throw Error(ErrorCode::Project,
                    str(name, " has schema version ", version,
                        ", this program knows versions up to ", schemaVersion()),
                    "Install a newer CRAFT Workbench to open it");
    return static_cast<int>(version);
}

void checkAfterOpening(Connection& connection, bool afterCrash)
{
    std::error_code ignored;
    if (afterCrash || fs::file_size(connection.file(), ignored) <= kAlwaysChecked)
        checkPages(connection);
}

void copyDatabase(Connection& from, Connection& to)
{
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (backup != nullptr)
        sqlite3_backup_step(backup, -1);
    const int code =
        backup == nullptr ? sqlite3_errcode(to.handle()) : sqlite3_backup_finish(backup);
    if (code != SQLITE_OK)
        to.fail(code, "cannot write the upgraded copy");
}

/// Puts `copy` in the place of `file`, which stays as `kept`. A crash leaves one of them there.
void swapIn(const fs::path& copy, const fs::path& file, const fs::path& kept)
{
    std::error_code error;
    fs::remove(kept, error);
    fs::create_hard_link(file, kept, error);
    if (error)
        fs::rename(file, kept);
    fs::rename(copy, file);
}

/// Works on a copy, so that a failed or interrupted upgrade changes nothing.
std::shared_ptr<Connection> upgrade(std::shared_ptr<Connection> old, int from)
{
    const fs::path file = old->file();
    if (!old->useJournal("delete"))
        throw Error(ErrorCode::Project,
                    str(file.string(), " must be upgraded, but another program has it open"),
                    "Close the other program, then try again");
    const fs::path copy = beside(file, ".upgrade");
    std::error_code ignored;
    fs::remove(copy, ignored);
    try {
        Connection upgraded(copy, Connection::Access::Write, {});
        copyDatabase(*old, upgraded);
        migrate(upgraded, from, migrations());
        checkPages(upgraded);
    } catch (...) {
        fs::remove(copy, ignored);
        throw;
    }
    LockFile lock = old->takeLock();
    old.reset();
    try {
        swapIn(copy, file, beside(file, str(".v", from, ".bak")));
    } catch (const fs::filesystem_error& error) {
        throw Error(ErrorCode::Project,
                    str("cannot replace ", file.string(), ": ", error.code().message()),
                    str("The upgraded project is ", copy.string()));
    }
    auto connection =
        std::make_shared<Connection>(file, Connection::Access::Write, std::move(lock));
    connection->tidyOnClose();
    return connection;
}

void create(Connection& connection)
{
    // The file is new, so nothing is lost if this is: the first real transaction syncs all of it.
    connection.exec("PRAGMA synchronous=OFF");
    migrate(connection, 0, migrations());
}

std::shared_ptr<Connection> openForReading(const fs::path& file)
{
    const bool afterCrash = isCrashed(file);
    auto connection = std::make_shared<Connection>(file, Connection::Access::Read, LockFile());
    const int version = versionOf(*connection);
    if (version < 0)
        throw Error(ErrorCode::Project, str(file.string(), " is empty, not a CRAFT project"));
    if (version < schemaVersion())
        throw Error(ErrorCode::Project,
                    str(file.string(), " has schema version ", version,
                        ", this program reads version ", schemaVersion()),
                    "Open it once for writing: that upgrades it and keeps the old file");
    checkAfterOpening(*connection, afterCrash);
    return connection;
}

std::shared_ptr<Connection> openLocked(const fs::path& file, LockFile lock, bool existed)
{
    const bool afterCrash = isCrashed(file);
    auto connection =
        std::make_shared<Connection>(file, Connection::Access::Write, std::move(lock));
    // SQLite falls back to reading by itself where it may not write.
    if (sqlite3_db_readonly(connection->handle(), "main") == 1)
        connection->fail(SQLITE_READONLY, "cannot write");
    const int version = versionOf(*connection);
    if (version < 0 && existed)
        throw Error(ErrorCode::Project, str(file.string(), " is empty, not a CRAFT project"),
                    "Delete the file, then make the project again");
    if (version < 0)
        create(*connection);
    connection->tidyOnClose();
    checkAfterOpening(*connection, afterCrash);
    if (version >= 0 && version < schemaVersion())
        connection = upgrade(std::move(connection), version);
    connection->exec("PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864");
    return connection;
}

std::shared_ptr<Connection> openForWriting(const fs::path& file, Project::Mode mode)
{
    LockFile lock(file);
    requirePlace(file, mode);
    const bool existed = isThere(file);
    try {
        return openLocked(file, std::move(lock), existed);
    } catch (...) {
        std::error_code ignored;
        if (!existed)
            fs::remove(file, ignored);
        throw;
    }
}

} // namespace

void checkPages(Connection& connection)
{
    const std::string finding = connection.text("PRAGMA quick_check(1)");
    if (finding != "ok")
        connection.failDamaged(finding);
}

std::shared_ptr<Connection> openProjectFile(const fs::path& given, Project::Mode mode)
{
    std::error_code error;
    // Locks and the files beside it belong to the real place.
    const fs::path file = fs::is_symlink(given, error) ? fs::canonical(given, error) : given;
    requirePlace(file, mode);
    return mode == Project::Mode::ReadOnly ? openForReading(file) : openForWriting(file, mode);
}

} // namespace craft
