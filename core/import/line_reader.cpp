// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/line_reader.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <cstring>

namespace craft {
namespace {

constexpr std::size_t kExcerptBytes = 120;

} // namespace

std::string excerpt(std::string_view text)
{
    std::size_t size = std::min(text.size(), kExcerptBytes);
    while (size > 0 && size < text.size()
           && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
        --size;
    std::uint64_t replaced = 0;
    std::string out = replaceInvalidUtf8(text.substr(0, size), replaced);
    std::replace(out.begin(), out.end(), '\0', ' ');
    if (size < text.size())
        out += "...";
    return out;
}

LineReader::LineReader(const std::filesystem::path& file, InvalidUtf8 onInvalid, Job& job)
    : m_source(file, job)
    , m_onInvalid(onInvalid)
{ }

/// Appends the next block of the file to the buffer; false at its end.
bool LineReader::takeBlock()
{
    const std::string_view block = m_source.next();
    m_sourceEnded = block.empty();
    append(block);
    if (m_isFirst) {
        const std::string_view start(m_buffer.data(), m_end);
        m_at = m_end - withoutByteOrderMark(start, file()).size();
        m_hasMark = m_at > 0;
        m_isFirst = false;
    }
    return !m_sourceEnded;
}

void LineReader::append(std::string_view block)
{
    if (block.empty())
        return;
    if (m_buffer.size() < m_end + block.size() + kLinePadding)
        m_buffer.resize(std::max(m_buffer.size() * 3 / 2, m_end + block.size() + kLinePadding));
    std::memcpy(m_buffer.data() + m_end, block.data(), block.size());
    m_end += block.size();
}

/// Forgets the unfinished line in the buffer but for its beginning, and reads up to its LF.
void LineReader::dropLongLine()
{
    m_hasLongLine = true;
    m_scratch.assign(m_buffer.data() + m_at, 4 * kExcerptBytes);
    m_bufferOffset += m_end;
    m_at = 0;
    m_end = 0;
    for (;;) {
        const std::string_view block = m_source.next();
        const std::size_t lineEnd = std::min(block.find('\n'), block.size());
        m_bufferOffset += lineEnd;
        if (lineEnd == block.size() && !block.empty())
            continue;
        m_sourceEnded = block.empty();
        if (!m_sourceEnded) {
            ++m_bufferOffset;
            append(block.substr(lineEnd + 1));
        }
        return;
    }
}

/// Sets m_limit behind the last LF at or after `from`, if there is one.
void LineReader::findLimit(std::size_t from)
{
    if (m_end == from)
        return;
    const char* start = m_buffer.data();
    const void* last = ::memrchr(start + from, '\n', m_end - from);
    if (last != nullptr)
        m_limit = static_cast<std::size_t>(static_cast<const char*>(last) - start) + 1;
}

/// Makes the next lines available: everything up to the last LF that has been read. False at the
/// end. An unfinished line stays in the buffer and is not scanned twice.
bool LineReader::fill()
{
    const std::size_t tail = m_end - m_limit;
    if (tail > 0)
        std::memmove(m_buffer.data(), m_buffer.data() + m_limit, tail);
    m_bufferOffset += m_limit;
    m_at = 0;
    m_end = tail;
    m_limit = 0;
    while (m_limit == 0 && !m_hasLongLine && !m_sourceEnded) {
        const std::size_t scanned = m_end;
        if (!takeBlock())
            break;
        findLimit(scanned);
        if (m_limit == 0 && m_end > kMaxLineBytes) {
            dropLongLine();
            findLimit(0);
        }
    }
    if (m_sourceEnded)
        m_limit = m_end;
    m_isBlockValid = m_limit == m_at || isValidUtf8({m_buffer.data() + m_at, m_limit - m_at});
    return m_hasLongLine || m_limit > m_at;
}

void LineReader::checkText()
{
    const auto bad = findInvalidUtf8(m_line.text);
    if (!bad)
        return;
    if (m_onInvalid == InvalidUtf8::Stop) {
        const auto inBuffer = static_cast<std::uint64_t>(m_line.text.data() - m_buffer.data());
        throw Error(ErrorCode::Invalid,
                    str(file().string(), ", line ", m_line.number, ", byte ",
                        m_bufferOffset + inBuffer + *bad, " of the text: not valid UTF-8"),
                    "Convert the file to UTF-8, or replace such bytes with --replace-invalid");
    }
    std::uint64_t replaced = 0;
    m_scratch = replaceInvalidUtf8(m_line.text, replaced);
    m_scratch.reserve(m_scratch.size() + kLinePadding);
    m_line.text = m_scratch;
    m_line.wasReplaced = true;
}

bool LineReader::next()
{
    const std::uint64_t number = m_line.number + 1;
    if (m_at == m_limit && !m_hasLongLine && !fill())
        return false;
    m_line = Line{{}, number, m_bufferOffset + m_at, false, m_hasMark, false, false};
    m_hasMark = false;
    if (m_hasLongLine) {
        m_hasLongLine = false;
        m_line.text = m_scratch;
        m_line.isTooLong = true;
        return true;
    }
    const char* start = m_buffer.data() + m_at;
    const std::size_t left = m_limit - m_at;
    const void* end = std::memchr(start, '\n', left);
    std::size_t size = left;
    if (end != nullptr) {
        size = static_cast<std::size_t>(static_cast<const char*>(end) - start);
        m_line.hadCr = size > 0 && start[size - 1] == '\r';
    }
    m_at += size + (end != nullptr ? 1 : 0);
    m_line.text = {start, size - (m_line.hadCr ? 1 : 0)};
    if (!m_isBlockValid)
        checkText();
    return true;
}

std::string_view LineReader::sample()
{
    if (m_at == m_limit && !m_hasLongLine && !fill())
        return {};
    return {m_buffer.data() + m_at, m_limit - m_at};
}

} // namespace craft
