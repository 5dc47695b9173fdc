// SPDX-License-Identifier: GPL-3.0-or-later
// One writer per project: an advisory lock on a small file beside the project.
#pragma once

#include <filesystem>

namespace craft {

/// Holds `FILE-lock` locked while it lives and removes it afterwards. The lock dies with the
/// process, so a file left behind by a crash locks nobody out. Not on the project file itself,
/// because closing any descriptor of that would drop SQLite's own POSIX locks.
class LockFile {
public:
    LockFile() = default;
    /// Throws Error{Project} if another writer holds the lock, or the folder is not writable.
    explicit LockFile(const std::filesystem::path& project);
    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&& other) noexcept;
    ~LockFile();

private:
    std::filesystem::path m_file;
    int m_descriptor = -1;
};

} // namespace craft
