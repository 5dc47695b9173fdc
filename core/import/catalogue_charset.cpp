// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/catalogue_charset.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace craft {
namespace {

/// A header stands at the beginning; nobody writes 16 KiB before it but comments.
constexpr std::size_t kHeaderBytes = std::size_t{1} << 14U;

bool isUtf8Name(std::string_view charset)
{
    std::string plain;
    for (const char c : charset) {
        if (c != '-' && c != '_')
            plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return plain == "utf8" || plain == "ascii" || plain == "usascii" || plain == "charset";
}

std::string convert(std::string_view text, const std::string& charset,
                    const std::filesystem::path& file)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(
        ucnv_open(charset.c_str(), &status), &ucnv_close);
    if (U_FAILURE(status))
        throw Error(ErrorCode::Invalid,
                    str(file.string(), " is written in the unknown charset \"", charset, "\""),
                    "Convert it with msgconv -t UTF-8");
    const icu::UnicodeString wide(text.data(), static_cast<int>(text.size()), converter.get(),
                                  status);
    if (U_FAILURE(status))
        throw Error(ErrorCode::Invalid, str(file.string(), " cannot be converted from ", charset),
                    "Convert it with msgconv -t UTF-8");
    std::string out;
    wide.toUTF8String(out);
    return out;
}

} // namespace

std::string headerField(std::string_view header, std::string_view name)
{
    const std::string wanted = str(name, ":");
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t end = std::min(header.find('\n', at), header.size());
        std::string_view line = header.substr(at, end - at);
        at = end + 1;
        if (!line.starts_with(wanted))
            continue;
        line.remove_prefix(wanted.size());
        const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
        const std::size_t last = line.find_last_not_of(" \t\r") + 1;
        return std::string(line.substr(first, last > first ? last - first : 0));
    }
    return {};
}

std::string charsetOf(std::string_view text)
{
    constexpr std::string_view kKey = "charset=";
    text = text.substr(0, kHeaderBytes);
    const std::size_t type = text.find("Content-Type:");
    const std::size_t at = type == std::string_view::npos ? type : text.find(kKey, type);
    if (at == std::string_view::npos)
        return "UTF-8";
    const std::size_t first = at + kKey.size();
    const std::size_t end = std::min(text.find_first_of("\\\n\r\"; \t", first), text.size());
    const std::string charset(text.substr(first, end - first));
    return charset.empty() || isUtf8Name(charset) ? "UTF-8" : charset;
}

std::string toUtf8(std::string_view text, const std::string& charset,
                   const std::filesystem::path& file, std::string_view where, bool replaceInvalid,
                   std::uint64_t& replaced)
{
    if (charset != "UTF-8")
        return convert(text, charset, file);
    const auto bad = findInvalidUtf8(text);
    if (!bad)
        return std::string(text);
    if (replaceInvalid)
        return replaceInvalidUtf8(text, replaced);
    const auto line =
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(*bad), '\n');
    throw Error(
        ErrorCode::Invalid,
        str(file.string(), ", line ", line, " of ", where, ", byte ", *bad, ": not valid UTF-8"),
        "Convert it with msgconv -t UTF-8, or replace such bytes with --replace-invalid");
}

} // namespace craft
