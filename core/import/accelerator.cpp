// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/catalogue.h"

#include <optional>

namespace craft {
namespace {

bool isAsciiWord(char c) noexcept
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// A letter of any script: an ASCII letter or digit, or a byte of a longer UTF-8 sequence.
bool isWord(char c) noexcept
{
    return isAsciiWord(c) || static_cast<unsigned char>(c) >= 0x80U;
}

/// Position of the only `mark` of `text`, if it stands before a letter or digit and is no part of
/// an XML entity.
std::optional<std::size_t> onlyMark(std::string_view text, char mark)
{
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos || text.find(mark, at + 1) != std::string_view::npos)
        return std::nullopt;
    if (at + 1 >= text.size() || !isWord(text[at + 1]))
        return std::nullopt;
    std::size_t end = at + 1;
    while (end < text.size() && isAsciiWord(text[end]))
        ++end;
    if (mark == '&' && end < text.size() && text[end] == ';')
        return std::nullopt;
    return at;
}

/// The run of word bytes and marks around `at`.
std::string_view wordAround(std::string_view text, std::size_t at, char mark)
{
    std::size_t first = at;
    while (first > 0 && (isWord(text[first - 1]) || text[first - 1] == mark))
        --first;
    std::size_t last = at + 1;
    while (last < text.size() && (isWord(text[last]) || text[last] == mark))
        ++last;
    return text.substr(first, last - first);
}

/// Removes the mark, or a whole "(_X)" with the space before it: that is how scripts without
/// Latin letters write the key.
void removeMark(std::string& text, std::size_t at)
{
    const bool isGroup = at > 0 && text[at - 1] == '(' && at + 2 < text.size()
        && isAsciiWord(text[at + 1]) && text[at + 2] == ')';
    if (!isGroup) {
        text.erase(at, 1);
        return;
    }
    const std::size_t first = at >= 2 && text[at - 2] == ' ' ? at - 2 : at - 1;
    text.erase(first, at + 3 - first);
}

} // namespace

bool dropAccelerator(std::string& source, std::string& target)
{
    for (const char mark : {'_', '&', '~'}) {
        const auto inSource = onlyMark(source, mark);
        const auto inTarget = onlyMark(target, mark);
        if (!inSource || !inTarget)
            continue;
        if (wordAround(source, *inSource, mark) == wordAround(target, *inTarget, mark))
            return false;
        removeMark(source, *inSource);
        removeMark(target, *inTarget);
        return true;
    }
    return false;
}

} // namespace craft
