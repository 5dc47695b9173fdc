// SPDX-License-Identifier: GPL-3.0-or-later
// What several verbs do: recognise files, export a result, name the run for the manifest.
#pragma once

#include "core/export/export.h"
#include "core/pipeline/describe.h"
#include "core/pipeline/export_run.h"
#include "core/pipeline/inputs.h"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <string>
#include <vector>

#include "app/command_line.h"

namespace craft::cli {

/// The corpora named on the command line, formats recognised.
[[nodiscard]] RoleRequests requestsOf(const CommandLine& command);

/// Exports a result as the command line asks.
[[nodiscard]] ExportReport exportResult(const CommandLine& command, const Inputs& inputs,
                                        const RunResult& result, const Ranking& ranking,
                                        const RecordedPaths& recorded, Job& job);

/// The exported files as `--json` lists them.
[[nodiscard]] nlohmann::ordered_json outputsJson(const ExportReport& report);

/// Lists skipped and repaired lines as TSV: role, part, line, reason, skipped, excerpt.
void writeSkipped(const std::filesystem::path& file, const Inputs& inputs);

/// Prints what a number of `stats` or `evaluate` is, or all of them for "all". Throws Error{Usage}
/// for an unknown name.
void printDefinitions(const std::string& wanted, bool json);

/// Infinities as text and NaN as null, as in every result.
[[nodiscard]] nlohmann::ordered_json numberJson(double value);

} // namespace craft::cli
