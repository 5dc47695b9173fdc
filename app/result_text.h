// SPDX-License-Identifier: GPL-3.0-or-later
// Results as a person reads them on a terminal.
#pragma once

#include "core/data/import_report.h"
#include "core/export/export.h"
#include "core/pipeline/describe.h"

#include <map>
#include <string>
#include <vector>

#include "app/console.h"

namespace craft::cli {

/// Import: one paragraph per part, skipped and repaired lines by reason.
[[nodiscard]] std::string importText(const Inputs& inputs);
/// "12 nul, 3 wrong-field-count".
[[nodiscard]] std::string countsText(const std::map<std::string, std::uint64_t>& counts);
/// What was left out of the pool before selection.
[[nodiscard]] std::string screenText(const RowFlags& flags);
/// The parameters that tell one run from another at a glance.
[[nodiscard]] std::string runSummary(const RunRecord& run);
/// Selection, bound and the largest clusters (all with `all`).
[[nodiscard]] std::string resultText(const RunResult& result, bool all);
[[nodiscard]] std::string exportText(const ExportReport& report, const std::string& folder);

/// Warnings of the import reports, the screening, the selection and the export.
[[nodiscard]] std::vector<Warning> warningsOf(const Inputs& inputs, const RunResult& result);
void addImportWarnings(std::vector<Warning>& out, const Inputs& inputs);
/// What uselessParams() says: on standard error, unless nothing but errors is wanted there, and
/// among the warnings.
void sayUseless(const std::vector<std::string>& useless, bool quiet);
void addUseless(std::vector<Warning>& out, const std::vector<std::string>& useless);
void addExportWarnings(std::vector<Warning>& out, const ExportReport& report);

} // namespace craft::cli
