// SPDX-License-Identifier: GPL-3.0-or-later
// A read-only file mapped into memory.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string_view>

namespace craft {

/// Maps a whole regular file; the pages are read when touched. Immutable, so any thread may read.
class MappedFile {
public:
    /// Throws Error{NotFound} if the file is missing, unreadable, or no regular file.
    [[nodiscard]] static std::shared_ptr<const MappedFile> open(const std::filesystem::path& file);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    [[nodiscard]] std::string_view bytes() const noexcept { return {m_data, m_size}; }

private:
    MappedFile(const char* data, std::size_t size) noexcept : m_data(data), m_size(size) {}
    const char* m_data;
    std::size_t m_size;
};

} // namespace craft
