// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the database behind a project: is it ours, is it whole, is it of our schema.
#pragma once

#include "core/store/connection.h"
#include "core/store/project.h"

#include <filesystem>
#include <memory>
#include <string>

namespace craft {

/// Does what Project::open promises.
[[nodiscard]] std::shared_ptr<Connection> openProjectFile(const std::filesystem::path& file,
                                                          Project::Mode mode);

/// SQLite's structural check. Throws Error{Project} with its first finding.
void checkPages(Connection& connection);

} // namespace craft
