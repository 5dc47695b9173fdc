// SPDX-License-Identifier: GPL-3.0-or-later
// What a command line program owes its user: progress, signals, tables, errors, exit codes.
#pragma once

#include "core/base/error.h"
#include "core/base/job.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace craft::cli {

/// How progress is shown on standard error.
enum class ProgressStyle : std::uint8_t {
    Auto, ///< a line that is redrawn on a terminal, one line every 10 s elsewhere
    Json, ///< {"stage","done","total"} lines
    None,
};

/// Turns SIGINT and SIGTERM into a stop: the first one stops at the next block, the second ends
/// the process at once. One per process.
class SignalWatch {
public:
    explicit SignalWatch(std::stop_source stop);
    ~SignalWatch();
    SignalWatch(const SignalWatch&) = delete;
    SignalWatch& operator=(const SignalWatch&) = delete;

private:
    std::thread m_thread;
};

/// Prints the progress of a job until it is destroyed.
class ProgressDisplay {
public:
    ProgressDisplay(const Job& job, ProgressStyle style);
    ~ProgressDisplay();
    ProgressDisplay(const ProgressDisplay&) = delete;
    ProgressDisplay& operator=(const ProgressDisplay&) = delete;

private:
    std::jthread m_thread;
};

/// Right-aligned columns, the last one left-aligned and never padded (it may hold any script).
class Table {
public:
    explicit Table(std::vector<std::string> header) { addRow(std::move(header)); }
    void addRow(std::vector<std::string> cells);
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

/// "12 345": groups of three, with spaces.
[[nodiscard]] std::string grouped(std::uint64_t value);
/// "3.4 MB".
[[nodiscard]] std::string byteSize(std::uint64_t bytes);
/// Peak resident memory of this process.
[[nodiscard]] double peakMemoryMb();

/// Lets the process hold as many open files as the system allows it: each plain file of a pool
/// stays open while it is read again.
void allowManyFiles() noexcept;

/// One thing the user should know though the job went on.
struct Warning {
    std::string code;
    std::uint64_t count = 0;
    std::string where;
};

/// The single JSON object of a command, on standard output.
void printJson(const nlohmann::ordered_json& result, const std::vector<Warning>& warnings);
/// The error sentence with its hint on standard error; with `json`, also as an object on standard
/// output. Returns the exit code.
int reportError(const Error& error, bool json);

} // namespace craft::cli
