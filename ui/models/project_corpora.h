// SPDX-License-Identifier: GPL-3.0-or-later
// What several pages ask about the corpora of the open project.
#pragma once

#include "core/pipeline/evaluation.h"
#include "ui/workbench/engine.h"
#include "ui/workbench/run_view.h"

#include <QString>

#include <string>
#include <vector>

namespace craft::ui {

/// Changes when the texts of the role may have changed: other files, or files read in another way.
[[nodiscard]] QString corporaText(const ProjectView& project, Role role);
/// The same of all roles.
[[nodiscard]] QString corporaText(const ProjectView& project);

/// labelCounts() of the pool; compute thread. Throws Error{Usage} if the pool is gone.
[[nodiscard]] std::vector<LabelCount> poolLabels(const Engine& engine, const std::string& column,
                                                 Job& job);

} // namespace craft::ui
