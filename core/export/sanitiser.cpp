// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/sanitiser.h"

#include "core/export/layout.h"

#include <numeric>

namespace craft {
namespace {

constexpr std::array<const char*, 9> kKindNames{"tab", "lf", "vt", "ff",     "cr",
                                                "nel", "ls", "ps", "control"};
constexpr std::size_t kControl = 8;

/// A character that ends a line or a field: its bytes (0: none stands here) and its kind.
struct Break {
    std::size_t bytes = 0;
    std::size_t kind = 0;
};

Break breakAt(std::string_view text, std::size_t at) noexcept
{
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x09 && byte <= 0x0D)
        return {1, byte - 0x09U};
    if (byte == 0xC2 && text.substr(at, 2) == "\xC2\x85")
        return {2, 5};
    if (byte == 0xE2 && text.substr(at, 3) == "\xE2\x80\xA8")
        return {3, 6};
    if (byte == 0xE2 && text.substr(at, 3) == "\xE2\x80\xA9")
        return {3, 7};
    return {};
}

std::size_t findBreak(std::string_view text) noexcept
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (breakAt(text, i).bytes > 0)
            return i;
    }
    return std::string_view::npos;
}

/// Writes lineText(text) to `out`; `first` is the first break. Counts every break by kind.
void writeLine(std::string_view text, std::size_t first, std::string& out,
               std::array<std::uint64_t, 9>& counts)
{
    out.assign(text.substr(0, first));
    for (std::size_t i = first; i < text.size();) {
        if (breakAt(text, i).bytes == 0) {
            out += text[i++];
            continue;
        }
        while (out.ends_with(' '))
            out.pop_back();
        while (i < text.size()) {
            const Break found = breakAt(text, i);
            if (found.bytes == 0 && text[i] != ' ')
                break;
            if (found.bytes > 0)
                ++counts[found.kind];
            i += found.bytes > 0 ? found.bytes : 1;
        }
        out += ' ';
    }
}

/// XML 1.0, production Char: no C0 controls but TAB, LF and CR; not U+FFFE, not U+FFFF.
std::size_t forbiddenInXml(std::string_view text, std::size_t at) noexcept
{
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20)
        return byte == '\t' || byte == '\n' || byte == '\r' ? 0 : 1;
    const std::string_view three = text.substr(at, 3);
    return three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF" ? 3 : 0;
}

} // namespace

std::string lineText(std::string_view text)
{
    const std::size_t first = findBreak(text);
    if (first == std::string_view::npos)
        return std::string(text);
    std::string out;
    std::array<std::uint64_t, 9> ignored{};
    writeLine(text, first, out, ignored);
    return out;
}

bool hasText(std::string_view text) noexcept
{
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t bytes = text[i] == ' ' ? 1 : breakAt(text, i).bytes;
        if (bytes == 0)
            return true;
        i += bytes;
    }
    return false;
}

std::string_view Sanitiser::line(std::string_view text)
{
    const std::size_t first = findBreak(text);
    if (first == std::string_view::npos)
        return text;
    writeLine(text, first, m_buffer, m_counts);
    return m_buffer;
}

std::string_view Sanitiser::xml(std::string_view text)
{
    m_buffer.clear();
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t bytes = forbiddenInXml(text, i)) {
            ++m_counts[kControl];
            i += bytes;
            continue;
        }
        const char c = text[i++];
        switch (c) {
        case '&':
            m_buffer += "&amp;";
            break;
        case '<':
            m_buffer += "&lt;";
            break;
        case '>':
            m_buffer += "&gt;";
            break;
        case '"':
            m_buffer += "&quot;";
            break;
        // A parser turns a bare CR into LF, and all three into spaces inside attributes.
        case '\r':
            m_buffer += "&#13;";
            break;
        case '\n':
            m_buffer += "&#10;";
            break;
        case '\t':
            m_buffer += "&#9;";
            break;
        default:
            m_buffer += c;
        }
    }
    return m_buffer;
}

void Sanitiser::endPair(const Corpus& corpus, RowId row)
{
    const std::uint64_t sum = std::accumulate(m_counts.begin(), m_counts.end(), std::uint64_t{0});
    if (sum == m_seen)
        return;
    m_seen = sum;
    ++m_result.rows;
    if (m_result.listed.size() < kListedSanitised)
        m_result.listed.push_back(pairId(corpus, row));
}

Sanitised Sanitiser::take() const
{
    Sanitised out = m_result;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i] > 0)
            out.characters[kKindNames[i]] = m_counts[i];
    }
    return out;
}

} // namespace craft
