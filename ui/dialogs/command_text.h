// SPDX-License-Identifier: GPL-3.0-or-later
// What is on screen, as commands of `craft`: for scripts, and to reproduce a run elsewhere.
#pragma once

#include "ui/workbench/run_view.h"

#include <QString>

#include <map>
#include <string>
#include <vector>

namespace craft::ui {

/// Parameters that differ from the preset, by id.
[[nodiscard]] std::map<std::string, std::string> changedParams(const Params& params);
/// Export parameters that differ from the defaults, by id.
[[nodiscard]] std::map<std::string, std::string>
changedExportParams(const std::map<std::string, std::string>& given);

/// One `craft run` if all corpora are read in one way; else one `craft import` for each, `craft
/// select` and `craft export`. An empty `folder` stands for "subset".
[[nodiscard]] QString runCommand(const ProjectView& project, const Params& params,
                                 const std::vector<std::string>& formats,
                                 const std::map<std::string, std::string>& exportParams,
                                 const QString& folder);
/// `craft export PROJECT --out FOLDER ...`: the run that is current in the project.
[[nodiscard]] QString exportCommand(const QString& project, const std::vector<std::string>& formats,
                                    const std::map<std::string, std::string>& exportParams,
                                    const QString& folder);
/// Quoted for a POSIX shell, if it must be.
[[nodiscard]] QString shellQuoted(const QString& text);

} // namespace craft::ui
