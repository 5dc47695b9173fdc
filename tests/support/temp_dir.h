// SPDX-License-Identifier: GPL-3.0-or-later
// A temporary folder that is removed with the object, and files in it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace craft::test {

class TempDir {
public:
    TempDir();
    ~TempDir();
    TempDir(const TempDir&) = delete;
    TempDir& operator=(const TempDir&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }
    /// Path of `name` inside; parents are made.
    [[nodiscard]] std::filesystem::path operator/(std::string_view name) const;
    /// Writes a file and returns its path.
    std::filesystem::path write(std::string_view name, std::string_view content) const;

private:
    std::filesystem::path m_path;
};

[[nodiscard]] std::string readFile(const std::filesystem::path& file);

} // namespace craft::test
