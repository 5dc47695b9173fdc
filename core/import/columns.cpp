// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/columns.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/language.h"
#include "core/import/row_intake.h"

#include <algorithm>
#include <array>
#include <optional>

namespace craft {
namespace {

using Names = std::vector<std::string>;

struct Sides {
    std::size_t source = 0;
    std::size_t target = 0;
};

std::optional<std::size_t> findName(const Names& header, std::string_view name)
{
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (sameLanguage(header[i], name))
            return i;
    }
    return std::nullopt;
}

std::optional<Sides> findPair(const Names& header, std::string_view source, std::string_view target)
{
    const auto s = findName(header, source);
    const auto t = findName(header, target);
    if (source.empty() || target.empty() || !s || !t || *s == *t)
        return std::nullopt;
    return Sides{*s, *t};
}

/// The columns of well-known names, else of exactly two language codes.
std::optional<Sides> knownSides(const ImportOptions& options, const Names& header)
{
    if (auto sides = findPair(header, options.sourceLanguage, options.targetLanguage))
        return sides;
    constexpr std::array<std::array<std::string_view, 2>, 5> kKnown{{{"source", "target"},
                                                                     {"src", "tgt"},
                                                                     {"src", "trg"},
                                                                     {"source_text", "target_text"},
                                                                     {"src_text", "tgt_text"}}};
    for (const auto& names : kKnown) {
        if (auto sides = findPair(header, names[0], names[1]))
            return sides;
    }
    std::vector<std::size_t> codes;
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (isLanguageCode(header[i]))
            codes.push_back(i);
    }
    if (codes.size() == 2)
        return Sides{codes[0], codes[1]};
    return std::nullopt;
}

std::size_t findColumn(const std::string& wanted, const Names& header, std::size_t count,
                       const std::filesystem::path& file)
{
    if (const auto number = parseInteger(wanted)) {
        if (*number < 1 || static_cast<std::size_t>(*number) > count)
            throw Error(
                ErrorCode::Usage,
                str("there is no column ", wanted, " in ", file.string(), ", which has ", count),
                "Columns are numbered from 1");
        return static_cast<std::size_t>(*number) - 1;
    }
    if (header.empty())
        throw Error(ErrorCode::Usage,
                    str("\"", wanted, "\" is a column name, but ", file.string(),
                        " is read without a header line"),
                    "Say with --header that the first record names the columns, or give a number");
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header[i] == wanted)
            return i;
    }
    throw Error(ErrorCode::Usage, str("there is no column \"", wanted, "\" in ", file.string()),
                "Its columns are " + join(header, ", "));
}

std::size_t otherColumn(std::size_t taken)
{
    return taken == 0 ? 1 : 0;
}

/// Given columns first; a side that is not given is the known name, else the free one of 1 and 2.
Sides chooseSides(const ImportOptions& options, const Names& header, std::size_t count,
                  const std::filesystem::path& file)
{
    const auto known = knownSides(options, header);
    const bool hasSource = !options.sourceColumn.empty();
    const bool hasTarget = !options.targetColumn.empty();
    Sides sides = known.value_or(Sides{0, 1});
    if (hasSource)
        sides.source = findColumn(options.sourceColumn, header, count, file);
    if (hasTarget)
        sides.target = findColumn(options.targetColumn, header, count, file);
    if (sides.source == sides.target && hasSource && !hasTarget)
        sides.target = otherColumn(sides.source);
    else if (sides.source == sides.target && hasTarget && !hasSource)
        sides.source = otherColumn(sides.target);
    if (sides.source == sides.target)
        throw Error(ErrorCode::Usage,
                    str("column ", sides.source + 1, " of ", file.string(),
                        " cannot be both source and target"),
                    "Give two different columns");
    return sides;
}

} // namespace

Columns chooseColumns(const ImportOptions& options, const Names& header, std::size_t count,
                      const std::filesystem::path& file)
{
    if (count < 2)
        throw Error(ErrorCode::Invalid, str(file.string(), " has one column, but a pair needs two"),
                    "Check the format and the separator of the file");
    const Sides sides = chooseSides(options, header, count, file);
    Columns columns;
    columns.source = sides.source;
    columns.target = sides.target;
    columns.count = count;
    for (std::size_t i = 0; i < count; ++i) {
        if (i == sides.source || i == sides.target)
            continue;
        const bool isNamed = i < header.size() && !header[i].empty();
        columns.extra.push_back(isNamed ? header[i] : str("column", i + 1));
    }
    if (!header.empty() && isLanguageCode(header[sides.source])
        && isLanguageCode(header[sides.target])) {
        columns.sourceLanguage = canonicalLanguage(header[sides.source]);
        columns.targetLanguage = canonicalLanguage(header[sides.target]);
    }
    return columns;
}

void requireNoAddresses(const ImportOptions& options, const Columns& columns, bool hasHeader,
                        bool hasAddresses, const std::filesystem::path& file)
{
    const bool isAsked = !options.sourceColumn.empty() || !options.targetColumn.empty();
    if (isAsked || hasHeader || columns.count <= 2 || !hasAddresses)
        return;
    throw Error(ErrorCode::Invalid,
                str("columns 1 and 2 of ", file.string(), " hold web addresses, not text"),
                "Say with --source-column and --target-column which columns are the pair");
}

bool looksLikeHeader(const ImportOptions& options, const Names& record)
{
    const auto isName = [](const std::string& text) {
        return !text.empty() && !parseInteger(text);
    };
    const auto has = [&](const std::string& wanted) {
        return !isName(wanted) || std::find(record.begin(), record.end(), wanted) != record.end();
    };
    if (isName(options.sourceColumn) || isName(options.targetColumn))
        return has(options.sourceColumn) && has(options.targetColumn);
    return knownSides(options, record).has_value();
}

std::uint32_t joinExtra(const Columns& columns, const std::vector<std::string_view>& fields,
                        std::string& extra)
{
    Repairs repairs = kNoRepair;
    extra.clear();
    bool isFirst = true;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i == columns.source || i == columns.target)
            continue;
        repairs |= appendExtra(extra, isFirst, fields[i]);
        isFirst = false;
    }
    return repairs;
}

} // namespace craft
