// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/exported_ids.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/export/sanitiser.h"

#include <fstream>
#include <map>
#include <optional>

namespace craft {
namespace {

using PartsByName = std::map<std::string, const CorpusPart*, std::less<>>;

/// The row of `part` that came from `line`; line numbers ascend within a part.
std::optional<RowId> rowAt(const Corpus& pool, const CorpusPart& part, std::uint64_t line)
{
    std::size_t first = part.rows.first;
    std::size_t last = part.rows.last;
    while (first < last) {
        const std::size_t middle = first + (last - first) / 2;
        if (pool.line(rowId(middle)) < line)
            first = middle + 1;
        else
            last = middle;
    }
    if (first == part.rows.last || pool.line(rowId(first)) != line)
        return std::nullopt;
    return rowId(first);
}

std::optional<RowId> rowOf(const Corpus& pool, const PartsByName& parts, std::string_view text)
{
    const auto tab = text.rfind('\t');
    if (tab == std::string_view::npos)
        return std::nullopt;
    const auto part = parts.find(text.substr(0, tab));
    const auto line = parseInteger(text.substr(tab + 1));
    if (part == parts.end() || !line || *line < 1)
        return std::nullopt;
    return rowAt(pool, *part->second, static_cast<std::uint64_t>(*line));
}

} // namespace

std::vector<RowId> rowsOfIds(const Corpus& pool, const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw Error(ErrorCode::NotFound, "cannot read " + file.string(),
                    "Name an exported folder, its ids.txt, or files of sentence pairs");
    PartsByName parts;
    std::vector<std::string> names;
    for (const CorpusPart& part : pool.parts()) {
        parts[lineText(part.name)] = &part;
        names.push_back(part.name);
    }
    std::vector<RowId> out;
    std::vector<bool> taken(pool.size(), false);
    std::string text;
    for (std::size_t line = 1; std::getline(in, text); ++line) {
        const auto row = rowOf(pool, parts, text);
        if (!row)
            throw Error(ErrorCode::Invalid,
                        str(file.string(), ", line ", line, ": \"", text.substr(0, 80),
                            "\" names no pair of the pool"),
                        "A line is CORPUS, TAB, LINE; the pool has the corpora "
                            + join(names, ", "));
        if (taken[index(*row)])
            throw Error(ErrorCode::Invalid,
                        str(file.string(), ", line ", line, ": \"", text.substr(0, 80),
                            "\" stands there a second time"),
                        "Name every pair once");
        taken[index(*row)] = true;
        out.push_back(*row);
    }
    return out;
}

} // namespace craft
