// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's C interface as values: connection, statement, transaction; its errors as ours.
#pragma once

#include "core/base/job.h"
#include "core/store/lock_file.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace craft {

/// An open database. A writer owns the project's LockFile. One thread at a time.
class Connection {
public:
    enum class Access { Read, Write };
    /// Opens (Write: or creates) the file; nothing is read yet.
    Connection(std::filesystem::path file, Access access, LockFile lock);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Makes closing bring all content back into the one file, as far as nobody else has it open.
    /// Only for files known to be ours.
    void tidyOnClose() noexcept { m_tidyOnClose = true; }
    void exec(const char* sql);
    /// First column of the first row.
    [[nodiscard]] std::int64_t number(std::string_view sql);
    [[nodiscard]] std::string text(std::string_view sql);
    [[nodiscard]] std::int64_t lastInsertId() const noexcept;
    /// Switches to the journal `mode` ("wal" or "delete") unless it is in use already. Returns
    /// false, and changes nothing, if others are connected or the file system cannot do it.
    bool useJournal(std::string_view mode);

    /// Throws the Error for an SQLite result code, or Cancelled for SQLITE_INTERRUPT.
    [[noreturn]] void fail(int code, std::string_view doing) const;
    [[noreturn]] void failDamaged(const std::string& what) const;
    [[nodiscard]] sqlite3* handle() const noexcept { return m_handle; }
    [[nodiscard]] const std::filesystem::path& file() const noexcept { return m_file; }
    /// The file where it was when it was opened, whatever the working folder is now.
    [[nodiscard]] std::filesystem::path absoluteFile() const;
    [[nodiscard]] bool isReadOnly() const noexcept { return m_access == Access::Read; }
    [[nodiscard]] bool inTransaction() const noexcept;
    /// Lets a stop of `job` (null: nothing) interrupt statements; returns the job before.
    const Job* watch(const Job* job) noexcept;
    /// Hands the lock on, so that the file can be replaced by another connection.
    [[nodiscard]] LockFile takeLock() noexcept;

private:
    std::filesystem::path m_file;
    Access m_access;
    LockFile m_lock;
    sqlite3* m_handle = nullptr;
    const Job* m_job = nullptr;
    bool m_tidyOnClose = false;
    std::string m_journal; ///< in use; empty if not known
};

/// A prepared statement. Bound texts and blobs are not copied: they must live until the next
/// reset(); column views until the next step() or reset().
class Statement {
public:
    Statement(Connection& connection, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds the values to parameters 1, 2, ... after a reset().
    template <class... Value>
    Statement& bind(const Value&... values)
    {
        reset();
        int at = 0;
        (bindOne(++at, values), ...);
        return *this;
    }
    /// True if there is a row.
    bool step();
    /// Steps to the end and resets.
    void run();
    void reset() noexcept;

    [[nodiscard]] std::int64_t integer(int column) const;
    template <class Count = std::uint64_t>
    [[nodiscard]] Count count(int column) const
    {
        return static_cast<Count>(integer(column));
    }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const std::byte> blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    void check(int code) const;
    void bindOne(int at, std::nullptr_t);
    void bindOne(int at, std::string_view text);
    void bindOne(int at, const std::string& text) { bindOne(at, std::string_view(text)); }
    void bindOne(int at, const char* text) { bindOne(at, std::string_view(text)); }
    void bindOne(int at, std::span<const std::byte> bytes);
    void bindOne(int at, double value);
    void bindInteger(int at, std::int64_t value);
    template <std::integral Value>
    void bindOne(int at, Value value)
    {
        bindInteger(at, static_cast<std::int64_t>(value));
    }

    Connection& m_connection;
    sqlite3_stmt* m_handle = nullptr;
};

/// How a transaction is journalled.
enum class Bulk : std::uint8_t {
    No, ///< through the WAL: readers go on reading
    Yes, ///< for gigabytes: through a rollback journal, if nobody else has the project open.
         ///< Appending then writes every page once, and there is no checkpoint that cannot be
         ///< stopped (4 million pairs: 3.0 s against 7.4 s). A reader that comes later waits.
};

/// A write transaction that rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Connection& connection, Bulk bulk = Bulk::No);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

/// One read transaction for many small reads, each of which would otherwise take and give back the
/// file's locks (20 000 rows: half of the time). Does nothing inside another transaction.
class ReadScope {
public:
    explicit ReadScope(Connection& connection);
    ~ReadScope();
    ReadScope(const ReadScope&) = delete;
    ReadScope& operator=(const ReadScope&) = delete;

private:
    Connection& m_connection;
    bool m_isOwn;
};

/// While it lives, a stop of `job` interrupts running statements of the connection.
class StopScope {
public:
    StopScope(Connection& connection, Job& job);
    ~StopScope();
    StopScope(const StopScope&) = delete;
    StopScope& operator=(const StopScope&) = delete;

private:
    Connection& m_connection;
    const Job* m_before;
};

} // namespace craft
