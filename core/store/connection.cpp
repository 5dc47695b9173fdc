// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <sqlite3.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace craft {
namespace {

/// How long a statement waits for another program's transaction.
constexpr int kBusyMilliseconds = 2000;
/// Virtual machine steps between two polls for a stop: well under a millisecond.
constexpr int kStepsPerPoll = 10000;

constexpr const char* kFreeSpace = "Free some space on that disk, or move the project";
constexpr const char* kRestore =
    "Restore the project from a copy, or make a new one from the same corpora";

std::string reasonOf(int systemError)
{
    return systemError == 0 ? "disk error" : std::generic_category().message(systemError);
}

[[noreturn]] void failInputOutput(const std::string& what, int systemError)
{
    const std::string reason = reasonOf(systemError);
    if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
        throw Error(ErrorCode::Capacity, str(what, ": ", reason), kFreeSpace);
    throw Error(ErrorCode::Project, str(what, ": ", reason),
                "Check the disk or the network drive, then try again");
}

[[noreturn]] void failReadOnly(const std::string& what, int extended)
{
    if (extended == SQLITE_READONLY)
        throw Error(ErrorCode::Project, str(what, ": the file is read-only"),
                    "Copy it to a folder of your own");
    throw Error(ErrorCode::Project,
                str(what, ": it was not closed properly and cannot be repaired read-only"),
                "Open the project once for writing");
}

} // namespace

Connection::Connection(std::filesystem::path file, Access access, LockFile lock)
    : m_file(std::move(file))
    , m_access(access)
    , m_lock(std::move(lock))
{
    const int flags =
        access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code =
        sqlite3_open_v2(m_file.c_str(), &m_handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    try {
        if (m_handle == nullptr)
            throw std::bad_alloc();
        sqlite3_extended_result_codes(m_handle, 1);
        if (code != SQLITE_OK)
            fail(sqlite3_extended_errcode(m_handle), "cannot open");
        sqlite3_busy_timeout(m_handle, kBusyMilliseconds);
        // A project may come from a stranger: no writes to internals, no functions in its views.
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        // The page size counts for new files only; it must come before the size of the cache.
        exec("PRAGMA page_size=16384; PRAGMA cache_size=-16384; PRAGMA trusted_schema=OFF;"
             " PRAGMA foreign_keys=ON");
    } catch (...) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

Connection::~Connection()
{
    if (m_tidyOnClose) {
        sqlite3_busy_timeout(m_handle, 0);
        sqlite3_exec(m_handle, "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr);
        sqlite3_exec(m_handle, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    }
    sqlite3_close_v2(m_handle);
}

void Connection::exec(const char* sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code, isReadOnly() ? "cannot read" : "cannot write");
}

std::int64_t Connection::number(std::string_view sql)
{
    Statement statement(*this, sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Connection::text(std::string_view sql)
{
    Statement statement(*this, sql);
    return statement.step() ? std::string(statement.text(0)) : std::string();
}

std::int64_t Connection::lastInsertId() const noexcept
{
    return sqlite3_last_insert_rowid(m_handle);
}

bool Connection::useJournal(std::string_view mode)
{
    if (m_journal == mode)
        return true;
    sqlite3_busy_timeout(m_handle, 0);
    // Fails with "busy" while anybody else is connected, which is no error here.
    const std::string sql = str("PRAGMA journal_mode=", mode);
    sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    sqlite3_busy_timeout(m_handle, kBusyMilliseconds);
    m_journal = text("PRAGMA journal_mode");
    return m_journal == mode;
}

void Connection::fail(int code, std::string_view doing) const
{
    const std::string what = str(doing, " ", m_file.string());
    switch (code & 0xFF) {
    case SQLITE_INTERRUPT:
        throw Cancelled{};
    case SQLITE_NOMEM:
        throw std::bad_alloc();
    case SQLITE_FULL:
        throw Error(ErrorCode::Capacity, str(what, ": the disk is full"), kFreeSpace);
    case SQLITE_TOOBIG:
        throw Error(ErrorCode::Capacity, str(what, ": a text is longer than 1 GB"));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error(ErrorCode::Project, str(what, ": it is locked by another program"),
                    "Wait until that is finished, then try again");
    case SQLITE_NOTADB:
        throw Error(ErrorCode::Project, str(m_file.string(), " is no CRAFT project"),
                    "Choose a .craft file, or import this file into a project");
    case SQLITE_CORRUPT:
        failDamaged(sqlite3_errmsg(m_handle));
    case SQLITE_READONLY:
        failReadOnly(what, code);
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
        throw Error(ErrorCode::Project, str(what, ": ", reasonOf(sqlite3_system_errno(m_handle))),
                    "Check that the file and its folder may be read and written");
    case SQLITE_IOERR:
        failInputOutput(what, sqlite3_system_errno(m_handle));
    default:
        throw Error(ErrorCode::Unexpected, str(what, ": ", sqlite3_errmsg(m_handle)),
                    "Please report this");
    }
}

void Connection::failDamaged(const std::string& what) const
{
    throw Error(ErrorCode::Project, str(m_file.string(), " is damaged: ", what), kRestore);
}

std::filesystem::path Connection::absoluteFile() const
{
    return sqlite3_db_filename(m_handle, "main");
}

bool Connection::inTransaction() const noexcept
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Statement::Statement(Connection& connection, std::string_view sql)
    : m_connection(connection)
{
    check(sqlite3_prepare_v3(connection.handle(), sql.data(), static_cast<int>(sql.size()), 0,
                             &m_handle, nullptr));
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

void Statement::check(int code) const
{
    if (code == SQLITE_OK)
        return;
    const bool reads = m_handle == nullptr || sqlite3_stmt_readonly(m_handle) != 0;
    m_connection.fail(code, reads ? "cannot read" : "cannot write");
}

bool Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        check(code);
    return false;
}

void Statement::run()
{
    while (step()) { }
    reset();
}

void Statement::reset() noexcept
{
    sqlite3_reset(m_handle);
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

std::string_view Statement::text(int column) const
{
    const unsigned char* text = sqlite3_column_text(m_handle, column);
    if (text == nullptr)
        return {};
    return {reinterpret_cast<const char*>(text),
            static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

std::span<const std::byte> Statement::blob(int column) const
{
    const void* bytes = sqlite3_column_blob(m_handle, column);
    return {static_cast<const std::byte*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

void Statement::bindOne(int at, std::nullptr_t)
{
    check(sqlite3_bind_null(m_handle, at));
}

void Statement::bindOne(int at, std::string_view text)
{
    // An empty view may have no address, which SQLite would take for NULL.
    const char* data = text.empty() ? "" : text.data();
    check(sqlite3_bind_text64(m_handle, at, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindOne(int at, std::span<const std::byte> bytes)
{
    const void* data = bytes.empty() ? "" : static_cast<const void*>(bytes.data());
    check(sqlite3_bind_blob64(m_handle, at, data, bytes.size(), SQLITE_STATIC));
}

void Statement::bindOne(int at, double value)
{
    check(sqlite3_bind_double(m_handle, at, value));
}

void Statement::bindInteger(int at, std::int64_t value)
{
    check(sqlite3_bind_int64(m_handle, at, value));
}

Transaction::Transaction(Connection& connection, Bulk bulk)
    : m_connection(connection)
{
    CRAFT_ASSERT(!connection.inTransaction() && "an import is open");
    if (connection.isReadOnly())
        connection.fail(SQLITE_READONLY, "cannot write");
    connection.useJournal(bulk == Bulk::Yes ? "delete" : "wal");
    connection.exec("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    // After "disk full" or a stop SQLite may have rolled back by itself.
    if (m_open && m_connection.inTransaction())
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_connection.exec("COMMIT");
    m_open = false;
}

ReadScope::ReadScope(Connection& connection)
    : m_connection(connection)
    , m_isOwn(!connection.inTransaction())
{
    if (m_isOwn)
        connection.exec("BEGIN");
}

ReadScope::~ReadScope()
{
    if (m_isOwn && m_connection.inTransaction())
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

const Job* Connection::watch(const Job* job) noexcept
{
    const auto poll = [](void* watched) {
        return static_cast<const Job*>(watched)->stopRequested() ? 1 : 0;
    };
    if (job == nullptr)
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    else
        sqlite3_progress_handler(m_handle, kStepsPerPoll, poll, const_cast<Job*>(job));
    return std::exchange(m_job, job);
}

LockFile Connection::takeLock() noexcept
{
    return std::move(m_lock);
}

StopScope::StopScope(Connection& connection, Job& job)
    : m_connection(connection)
    , m_before(connection.watch(&job))
{ }

StopScope::~StopScope()
{
    m_connection.watch(m_before);
}

} // namespace craft
