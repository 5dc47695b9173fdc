// SPDX-License-Identifier: GPL-3.0-or-later
// The one exception of the core: what happened, and what the user can do about it.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace craft {

/// The kinds of failure a caller can tell apart. The values are the exit codes of `craft` and
/// never change.
enum class ErrorCode {
    Unexpected = 1, ///< our bug, or a failure nobody foresaw
    Usage = 2,      ///< a parameter is missing, unknown or out of range
    NotFound = 3,   ///< input not found or unreadable
    Invalid = 4,    ///< input read, but its content is not what it must be
    Project = 5,    ///< project locked, newer than this program, or damaged
    Capacity = 6,   ///< not enough memory or disk
    Differs = 7,    ///< verification found a difference
};

/// Stable machine name of a code, e.g. "invalid"; appears in `--json` output.
[[nodiscard]] std::string_view name(ErrorCode code) noexcept;

/// Thrown when a job cannot go on. `what()` is one sentence that names the thing and real values
/// (file, line, count); `hint()` says what to do. A bad *row* is never an Error: it is counted in
/// an ImportReport and the job goes on.
class Error : public std::runtime_error {
public:
    Error(ErrorCode code, const std::string& what, std::string hint = {});
    [[nodiscard]] ErrorCode code() const noexcept { return m_code; }
    [[nodiscard]] const std::string& hint() const noexcept { return m_hint; }

private:
    ErrorCode m_code;
    std::string m_hint;
};

/// Thrown by Job::checkpoint and parallelBlocks after a stop was asked for; not an error.
struct Cancelled {};

/// Reports a broken invariant of ours: throws Error{Unexpected} with place and text.
[[noreturn]] void failInvariant(const char* condition, const char* file, int line);

} // namespace craft

/// Checks an invariant in every build type; use it where a wrong value would write wrong data.
#define CRAFT_ASSERT(condition)                                                                    \
    ((condition) ? static_cast<void>(0) : ::craft::failInvariant(#condition, __FILE__, __LINE__))
