// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/detect.h"

#include "core/base/text.h"
#include "core/import/byte_source.h"
#include "core/import/catalogue.h"
#include "core/import/catalogue_files.h"
#include "core/import/file_names.h"

#include <algorithm>

namespace craft {
namespace {

constexpr std::size_t kSampleBytes = std::size_t{1} << 16U;

bool looksLikeCatalogue(std::string_view start)
{
    return start.starts_with("msgid \"") || start.find("\nmsgid \"") != std::string_view::npos;
}

bool hasTabs(std::string_view start)
{
    std::size_t lines = 0;
    std::size_t withTab = 0;
    for (const std::string_view line : split(start, '\n')) {
        lines += line.empty() ? 0 : 1;
        withTab += line.find('\t') == std::string_view::npos ? 0 : 1;
    }
    return withTab > 0 && 2 * withTab >= lines;
}

/// "{ \"" at the start, or "[ {".
bool looksLikeJson(std::string_view text)
{
    const std::size_t second = text.find_first_not_of(" \t\r\n", 1);
    if (second == std::string_view::npos)
        return false;
    return (text[0] == '{' && text[second] == '"') || (text[0] == '[' && text[second] == '{');
}

} // namespace

std::string formatOfContent(std::string_view start)
{
    if (isCompiledCatalogue(start))
        return "gettext";
    if (start.starts_with("\xEF\xBB\xBF"))
        start.remove_prefix(3);
    const std::size_t first = std::min(start.find_first_not_of(" \t\r\n"), start.size());
    const std::string_view text = start.substr(first);
    if (text.starts_with('<') && text.substr(0, 4096).find("<tmx") != std::string_view::npos)
        return "tmx";
    if (!text.empty() && looksLikeJson(text))
        return "jsonl";
    if (looksLikeCatalogue(start))
        return "gettext";
    return hasTabs(start) ? "tsv" : "moses";
}

std::string detectFormat(const std::filesystem::path& file)
{
    std::error_code ignored; // sizeOnDisk() says what is wrong
    if (std::filesystem::is_directory(file, ignored) && holdsCatalogues(file))
        return "gettext";
    static_cast<void>(sizeOnDisk(file));
    const std::string byName = formatOfName(file);
    return byName.empty() ? formatOfContent(readStart(file, kSampleBytes)) : byName;
}

} // namespace craft
