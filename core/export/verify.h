// SPDX-License-Identifier: GPL-3.0-or-later
// Checks that an export folder is still what was written.
#pragma once

#include "core/base/job.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace craft {

struct VerifyReport {
    bool ok = false;
    std::vector<std::string> differences; ///< one line per file, in path order
    std::uint64_t files = 0; ///< recorded files that were looked for
};

/// Compares every file with SHA256SUMS and manifest.json: missing, changed and extra files are
/// one difference each. Throws Error{NotFound} if there is no such folder, Error{Invalid} if it
/// holds no manifest of ours.
[[nodiscard]] VerifyReport verifyFolder(const std::filesystem::path& folder, Job& job);

} // namespace craft
