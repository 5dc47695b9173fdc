// SPDX-License-Identifier: GPL-3.0-or-later
// A laboratory's table as files: for spreadsheets, for programs, for people.
#pragma once

#include "core/lab/table.h"

#include <filesystem>
#include <string>

namespace craft {

/// Seconds and memory change from run to run, and with them the Pareto front.
enum class WithCosts : std::uint8_t { No, Yes };

/// One line per row, with a header; every number of every row has the columns ID, ID_sd and ID_p.
/// An empty field says that there is nothing.
[[nodiscard]] std::string labCsv(const LabTable& table, WithCosts costs = WithCosts::Yes);

/// The same with summary, definitions and trust as one JSON object.
[[nodiscard]] std::string labJson(const LabTable& table, WithCosts costs = WithCosts::Yes);

/// Tables in Markdown: the methods at a glance, gains per task, order per measure, what not to
/// trust.
[[nodiscard]] std::string labSummary(const LabPlan& plan, const LabTable& table,
                                     WithCosts costs = WithCosts::Yes);

/// Writes `text` beside `file` and puts it in its place when it is whole. Throws Error{Capacity} if
/// that fails; `file` is as before then.
void replaceFile(const std::filesystem::path& file, const std::string& text);

/// Writes table.csv, table.json and summary.md, each by replaceFile().
void writeReport(const std::filesystem::path& folder, const LabPlan& plan, const LabTable& table);

} // namespace craft
