// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that memory has no room for.
#pragma once

#include "core/base/read_file.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

namespace craft {

/// A temporary file that is written from start to end and then read by place. It lies in the folder
/// that TMPDIR names, else in /tmp, has no name there, and goes with the object. Writing is of one
/// thread; file() may be read by several at once.
class SpillFile {
public:
    /// Throws Error{Capacity} if no file can be made.
    SpillFile();

    /// Appends `text`. Returns where it begins. Throws Error{Capacity} if the disk is full.
    std::uint64_t write(std::string_view text);
    /// After this everything written so far can be read.
    void flush();
    [[nodiscard]] const ReadFile& file() const noexcept { return *m_file; }

private:
    void writeBuffer();
    [[noreturn]] void failWrite(int error) const;

    std::filesystem::path m_folder;
    int m_descriptor = -1; ///< belongs to m_file
    std::shared_ptr<const ReadFile> m_file;
    std::unique_ptr<char[]> m_buffer; ///< null after flush()
    std::size_t m_buffered = 0;
    std::uint64_t m_written = 0; ///< bytes in the file
};

} // namespace craft
