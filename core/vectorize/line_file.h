// SPDX-License-Identifier: GPL-3.0-or-later
// Text for a library that reads files only.
#pragma once

#include <filesystem>
#include <string_view>

namespace craft {

/// A temporary file with a given content, in the folder that TMPDIR names, else in /tmp. It has no
/// name there, so nothing is left behind whatever happens, and is opened by its descriptor's path.
class LineFile {
public:
    /// Throws Error{Capacity} if it cannot be made or the disk is full.
    explicit LineFile(std::string_view content);
    ~LineFile();
    LineFile(const LineFile&) = delete;
    LineFile& operator=(const LineFile&) = delete;
    /// Can be opened by this process as long as the object lives.
    [[nodiscard]] std::filesystem::path path() const;

private:
    int m_descriptor = -1;
};

} // namespace craft
