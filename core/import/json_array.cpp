// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/json_array.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace craft {
namespace {

bool isSpace(char c) noexcept
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

} // namespace

void JsonArray::fail(std::string_view what) const
{
    throw Error(ErrorCode::Invalid,
                str(file().string(), ", byte ", m_blockOffset + m_at, " of the text: ", what),
                "A .json file must be one array of objects, or one object a line");
}

bool JsonArray::refill()
{
    m_blockOffset += m_block.size();
    m_at = 0;
    const bool isFirst = m_blockOffset == 0 && m_block.empty();
    m_block = m_source.next();
    if (isFirst)
        m_at = m_block.size() - withoutByteOrderMark(m_block, file()).size();
    return !m_block.empty();
}

/// Moves to the next byte that is no white space, over blocks; false at the end of the file.
bool JsonArray::skipSpace()
{
    for (;;) {
        while (m_at < m_block.size() && isSpace(m_block[m_at]))
            ++m_at;
        if (m_at < m_block.size())
            return true;
        if (!refill())
            return false;
    }
}

void JsonArray::open()
{
    if (!skipSpace() || m_block[m_at] != '[')
        fail("there is no JSON array");
    ++m_at;
    if (!skipSpace())
        fail("the file ends inside the array");
    m_isOpen = m_block[m_at] != ']';
    if (!m_isOpen)
        close();
}

/// Checks that nothing follows the closing bracket.
void JsonArray::close()
{
    ++m_at;
    m_isOpen = false;
    if (skipSpace())
        fail("there is text behind the end of the array");
}

void JsonArray::keep(std::string_view text)
{
    if (m_element.size() + text.size() > kMaxLineBytes)
        m_isTooLong = true;
    else
        m_element.append(text);
}

/// Follows the bytes of the block from m_at; true if the element ends before m_block[m_at].
bool JsonArray::scan()
{
    for (; m_at < m_block.size(); ++m_at) {
        const char c = m_block[m_at];
        if (m_isInString) {
            if (m_isEscaped)
                m_isEscaped = false;
            else if (c == '\\')
                m_isEscaped = true;
            else if (c == '"')
                m_isInString = false;
        } else if (c == '"') {
            m_isInString = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (m_depth == 0 && (c == ',' || c == ']')) {
            return true;
        } else if (m_depth > 0 && (c == '}' || c == ']')) {
            --m_depth;
        }
    }
    return false;
}

bool JsonArray::next()
{
    if (m_number == 0 && !m_isOpen)
        open();
    if (!m_isOpen)
        return false;
    ++m_number;
    m_element.clear();
    m_isTooLong = false;
    if (!skipSpace())
        fail("the file ends inside the array");
    m_offset = m_blockOffset + m_at;
    for (;;) {
        const std::size_t start = m_at;
        const bool isEnd = scan();
        keep(m_block.substr(start, m_at - start));
        if (isEnd)
            break;
        if (!refill())
            fail("the file ends inside the array");
    }
    if (m_block[m_at] == ']')
        close();
    else
        ++m_at;
    m_element.reserve(m_element.size() + kLinePadding);
    return true;
}

} // namespace craft
