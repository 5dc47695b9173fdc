// SPDX-License-Identifier: GPL-3.0-or-later
// What a run wrote, for comparisons byte for byte.
#pragma once

#include "tests/support/temp_dir.h"

#include <filesystem>
#include <map>
#include <string>

namespace craft::test {

/// Relative path -> content of every file below `folder`.
[[nodiscard]] inline std::map<std::string, std::string>
filesBelow(const std::filesystem::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).string()] = readFile(entry.path());
    }
    return files;
}

} // namespace craft::test
