// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_report.h"

#include <utility>

namespace craft {

void ImportReport::skip(const std::string& reason, std::uint64_t line, std::string excerpt)
{
    ++skipped;
    ++skippedBy[reason];
    if (issues.size() < kListedIssues)
        issues.push_back({reason, line, std::move(excerpt), true});
}

void ImportReport::repair(const std::string& reason, std::uint64_t line, std::string excerpt)
{
    ++repaired;
    ++repairedBy[reason];
    if (issues.size() < kListedIssues)
        issues.push_back({reason, line, std::move(excerpt), false});
}

} // namespace craft
