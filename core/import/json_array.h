// SPDX-License-Identifier: GPL-3.0-or-later
// The elements of one huge JSON array, one at a time.
#pragma once

#include "core/import/byte_source.h"
#include "core/import/line_reader.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace craft {

/// Cuts `[element, element, ...]` into its elements without parsing them: only strings, escapes and
/// brackets are followed, so memory is that of one element (at most kMaxLineBytes are kept).
class JsonArray {
public:
    JsonArray(const std::filesystem::path& file, Job& job)
        : m_source(file, job)
    { }

    /// False behind the last element. Throws Error{Invalid} if the file is no array, if it ends
    /// before the array does, or if anything follows the array.
    [[nodiscard]] bool next();
    /// The element's text, with kLinePadding readable bytes behind it; empty in "[1,,2]".
    [[nodiscard]] std::string_view text() const noexcept { return m_element; }
    [[nodiscard]] std::uint64_t number() const noexcept { return m_number; } ///< 1-based
    [[nodiscard]] std::uint64_t offset() const noexcept { return m_offset; } ///< of its first byte
    [[nodiscard]] bool isTooLong() const noexcept { return m_isTooLong; }
    [[nodiscard]] InputFile finish() { return m_source.finish(); }
    [[nodiscard]] const std::filesystem::path& file() const noexcept { return m_source.file(); }

private:
    [[nodiscard]] bool refill();
    [[nodiscard]] bool skipSpace();
    [[nodiscard]] bool scan();
    void open();
    void close();
    void keep(std::string_view text);
    [[noreturn]] void fail(std::string_view what) const;

    ByteSource m_source;
    std::string_view m_block;
    std::uint64_t m_blockOffset = 0;
    std::size_t m_at = 0;
    bool m_isOpen = false; ///< inside the array
    std::uint32_t m_depth = 0;
    bool m_isInString = false;
    bool m_isEscaped = false;
    std::string m_element;
    std::uint64_t m_number = 0;
    std::uint64_t m_offset = 0;
    bool m_isTooLong = false;
};

} // namespace craft
