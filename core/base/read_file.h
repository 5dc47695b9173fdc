// SPDX-License-Identifier: GPL-3.0-or-later
// A file whose bytes are read again and again, by place.
#pragma once

#include <cstdint>
#include <ctime>
#include <filesystem>
#include <memory>
#include <span>

namespace craft {

/// An open regular file that must stay as it is while it is in use. Unlike a mapping it takes no
/// memory, and a file that is cut meanwhile is an error, not the end of the program. Thread-safe.
class ReadFile {
public:
    /// Throws Error{NotFound} if the file is missing, unreadable, or no regular file.
    [[nodiscard]] static std::shared_ptr<const ReadFile> open(const std::filesystem::path& file);
    /// A file that only this program uses and may still write to, so that changes are no error.
    /// Takes the descriptor over; `name` is for messages.
    [[nodiscard]] static std::shared_ptr<const ReadFile> ofOwn(const std::filesystem::path& name,
                                                               int descriptor);
    /// A file that is open already; takes the descriptor over, also if it throws.
    [[nodiscard]] static std::shared_ptr<const ReadFile> of(const std::filesystem::path& file,
                                                            int descriptor);
    ~ReadFile();
    ReadFile(const ReadFile&) = delete;
    ReadFile& operator=(const ReadFile&) = delete;

    /// Fills `out` from `offset` on. Throws Error{NotFound} if the disk fails, and Error{Invalid}
    /// if the file is shorter now.
    void read(std::uint64_t offset, std::span<char> out) const;
    /// Throws Error{Invalid} if the file was changed since it was opened. Called after reads.
    void checkUnchanged() const;
    [[nodiscard]] int descriptor() const noexcept { return m_descriptor; }

private:
    ReadFile(std::filesystem::path file, int descriptor);
    [[noreturn]] void failChanged() const;

    std::filesystem::path m_file;
    int m_descriptor;
    bool m_isOwn = false;
    std::timespec m_changed{}; ///< time of the last change when it was opened
    std::int64_t m_size = 0; ///< at that time
};

} // namespace craft
