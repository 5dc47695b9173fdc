// SPDX-License-Identifier: GPL-3.0-or-later
// The format of one file, by its name and then by a sample of its content.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace craft {

/// Reader id of what the start of a file looks like: gettext, tmx, jsonl, tsv if at least half of
/// the lines have a TAB, else moses (plain text).
[[nodiscard]] std::string formatOfContent(std::string_view start);

/// Reader id by extension, else by content. A folder with catalogues is gettext. Throws
/// Error{NotFound} for what cannot be read and for other folders, Error{Invalid} for empty files.
[[nodiscard]] std::string detectFormat(const std::filesystem::path& file);

} // namespace craft
