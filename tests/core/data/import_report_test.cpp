// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import_report.h"

#include <gtest/gtest.h>

namespace craft::test {
namespace {

TEST(ImportReport, CountsBeyondWhatItLists)
{
    ImportReport report;
    for (std::uint64_t line = 1; line <= 2 * kListedIssues; ++line)
        report.skip("nul", line, "text");
    report.repair("cr-before-lf", 9, "text");
    EXPECT_EQ(report.skipped, 2 * kListedIssues);
    EXPECT_EQ(report.skippedBy.at("nul"), 2 * kListedIssues);
    EXPECT_EQ(report.repaired, 1U);
    EXPECT_LE(report.issues.size(), kListedIssues);
    EXPECT_EQ(report.issues.front().line, 1U);
}

} // namespace
} // namespace craft::test
