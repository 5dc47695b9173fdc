// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/language.h"

#include "core/base/text.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <vector>

namespace craft {
namespace {

char lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

char upper(char c) noexcept
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool isLetter(char c) noexcept
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c == '_' ? '-' : lower(c); });
    return out;
}

/// True if `code` begins with `prefix`, in any case, '_' being '-'. Called per translation unit.
bool startsWithCode(std::string_view code, std::string_view prefix) noexcept
{
    const auto plain = [](char c) { return c == '_' ? '-' : lower(c); };
    return code.size() >= prefix.size()
        && std::equal(prefix.begin(), prefix.end(), code.begin(),
                      [&plain](char a, char b) { return plain(a) == plain(b); });
}

/// ISO 639 codes of two and three letters that ICU knows, sorted.
const std::vector<std::string>& knownLanguages()
{
    static const std::vector<std::string> known = [] {
        std::vector<std::string> codes;
        for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
            codes.emplace_back(*code);
            codes.emplace_back(uloc_getISO3Language(*code));
        }
        std::erase(codes, ""); // some languages have no code of three letters
        std::sort(codes.begin(), codes.end());
        return codes;
    }();
    return known;
}

bool isKnown(std::string_view code)
{
    const auto& known = knownLanguages();
    return std::binary_search(known.begin(), known.end(), code);
}

/// "LATN" -> "Latn", "cn" -> "CN", anything else in lower case (RFC 5646, section 2.1.1).
std::string subtag(std::string_view text)
{
    const bool letters = std::all_of(text.begin(), text.end(), isLetter);
    std::string out = lowered(text);
    if (letters && text.size() == 4)
        out[0] = upper(out[0]);
    if (letters && text.size() == 2)
        std::transform(out.begin(), out.end(), out.begin(), upper);
    return out;
}

} // namespace

std::string canonicalLanguage(std::string_view code)
{
    std::string_view variant;
    if (const std::size_t at = code.find('@'); at != std::string_view::npos) {
        variant = code.substr(at + 1);
        code = code.substr(0, at);
    }
    code = code.substr(0, code.find('.'));
    const std::string plain = lowered(code);
    std::vector<std::string> parts;
    for (const std::string_view part : split(plain, '-'))
        parts.push_back(parts.empty() ? std::string(part) : subtag(part));
    if (variant == "latin")
        parts.insert(parts.begin() + 1, "Latn");
    else if (variant == "cyrillic")
        parts.insert(parts.begin() + 1, "Cyrl");
    else if (variant.size() >= 5)
        parts.push_back(lowered(variant));
    return join(parts, "-");
}

bool isLanguageCode(std::string_view text)
{
    const std::string plain = lowered(text);
    const auto parts = split(plain, '-');
    if (parts.size() > 3 || !isKnown(parts[0]))
        return false;
    return std::all_of(parts.begin() + 1, parts.end(), [](std::string_view part) {
        const bool letters = std::all_of(part.begin(), part.end(), isLetter);
        const bool digits =
            std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
        return (letters && (part.size() == 2 || part.size() == 4)) || (digits && part.size() == 3);
    });
}

bool sameLanguage(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && startsWithCode(a, b);
}

bool acceptsLanguage(std::string_view wanted, std::string_view code)
{
    if (!startsWithCode(code, wanted))
        return false;
    return code.size() == wanted.size() || code[wanted.size()] == '-' || code[wanted.size()] == '_';
}

std::pair<std::string, std::string> languagePair(std::string_view text)
{
    if (text.size() != 5 || (text[2] != '-' && text[2] != '_'))
        return {};
    const std::string first = lowered(text.substr(0, 2));
    const std::string second = lowered(text.substr(3));
    if (!isKnown(first) || !isKnown(second) || first == second)
        return {};
    return {first, second};
}

} // namespace craft
