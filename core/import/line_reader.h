// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of a text file as the product understands them: UTF-8, ended by LF and nothing else.
#pragma once

#include "core/base/read_file.h"
#include "core/import/byte_source.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// What to do with bytes that are not UTF-8.
enum class InvalidUtf8 : std::uint8_t {
    Stop, ///< Error{Invalid} with file, line and byte
    Replace, ///< U+FFFD, and Line::wasReplaced
};

/// Longest line that is kept: a longer one is passed over in constant memory.
inline constexpr std::size_t kMaxLineBytes = std::size_t{8} << 20U;

/// Bytes that may be read (not written) behind the end of every line: simdjson wants 64.
inline constexpr std::size_t kLinePadding = 64;

/// One line, without its LF and without one CR before the LF.
struct Line {
    std::string_view text; ///< valid until the next call of next()
    std::uint64_t number = 0; ///< 1-based
    std::uint64_t offset = 0; ///< of `text` in the decompressed file; not for a line too long
    bool hadCr = false; ///< a CR stood before the LF
    bool hadMark = false; ///< a byte order mark stood before it
    bool wasReplaced = false; ///< had ill-formed bytes, now U+FFFD
    bool isTooLong = false; ///< longer than kMaxLineBytes; `text` is only its beginning
};

/// Reads lines in one pass. A lone CR, VT, FF, U+0085, U+2028 or U+2029 does not end a line. UTF-8
/// is checked by block (several GB/s); only a block that fails is checked line by line.
/// Memory: one block, or kMaxLineBytes where a line is that long.
class LineReader {
public:
    LineReader(const std::filesystem::path& file, InvalidUtf8 onInvalid, Job& job);

    /// Moves to the next line; false at the end. Throws like ByteSource::next(), and
    /// Error{Invalid} for UTF-16 and, if so asked, for the first ill-formed byte.
    [[nodiscard]] bool next();
    [[nodiscard]] const Line& line() const noexcept { return m_line; }
    /// The whole lines of the first block, for guessing. REQUIRES: next() was not called yet.
    [[nodiscard]] std::string_view sample();
    [[nodiscard]] InputFile finish() { return m_source.finish(); }
    [[nodiscard]] const std::filesystem::path& file() const noexcept { return m_source.file(); }
    /// The file, where line offsets are places in it; null if it is compressed.
    [[nodiscard]] std::shared_ptr<const ReadFile> placedIn() const { return m_source.plainFile(); }

private:
    [[nodiscard]] bool fill();
    [[nodiscard]] bool takeBlock();
    void append(std::string_view block);
    void findLimit(std::size_t from);
    void dropLongLine();
    void checkText();

    ByteSource m_source;
    InvalidUtf8 m_onInvalid;
    std::vector<char> m_buffer;
    std::size_t m_at = 0; ///< start of the next line in m_buffer
    std::size_t m_limit = 0; ///< end of the last whole line in m_buffer
    std::size_t m_end = 0; ///< end of the bytes in m_buffer
    std::uint64_t m_bufferOffset = 0; ///< decompressed offset of m_buffer[0]
    bool m_isBlockValid = true;
    bool m_isFirst = true;
    bool m_sourceEnded = false;
    bool m_hasMark = false;
    bool m_hasLongLine = false;
    Line m_line;
    std::string m_scratch;
};

/// The first bytes of `text` as valid UTF-8, cut at a character, for reports and messages.
[[nodiscard]] std::string excerpt(std::string_view text);

} // namespace craft
