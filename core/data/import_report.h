// SPDX-License-Identifier: GPL-3.0-or-later
// What import did with every line: read = used + skipped, and what was repaired on the way.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace craft {

/// One line that was skipped or repaired.
struct ImportIssue {
    std::string reason;      ///< stable id, e.g. "wrong-field-count", "nul", "cr-at-end"
    std::uint64_t line = 0;  ///< 1-based line or unit number
    std::string excerpt;     ///< the first bytes of the text, valid UTF-8
    bool skipped = false;    ///< false: repaired and used
};

/// Most issues listed of one part. Readers also list only the first RowIntake::kListedPerReason of
/// each reason (core/import/row_intake.h). The counts go on beyond both.
inline constexpr std::size_t kListedIssues = 1000;

/// Counts of one imported part. Invariant: read == used + skipped.
struct ImportReport {
    std::uint64_t read = 0;      ///< lines or units seen
    std::uint64_t used = 0;      ///< pairs handed to the sink
    std::uint64_t repaired = 0;  ///< pairs used after a repair
    std::uint64_t skipped = 0;
    std::map<std::string, std::uint64_t> skippedBy;  ///< reason -> count
    std::map<std::string, std::uint64_t> repairedBy; ///< reason -> count
    std::map<std::string, std::uint64_t> languages;  ///< code as written in the file -> units
    std::vector<ImportIssue> issues;                 ///< the first of each reason, see above

    void skip(const std::string& reason, std::uint64_t line, std::string excerpt);
    void repair(const std::string& reason, std::uint64_t line, std::string excerpt);
};

} // namespace craft
