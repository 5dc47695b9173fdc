// SPDX-License-Identifier: GPL-3.0-or-later
// The columns and key paths that a user can choose the two sides from, and why a file has its
// format.
#include "core/base/text.h"
#include "core/import/byte_source.h"
#include "core/import/catalogue.h"
#include "core/import/columns.h"
#include "core/import/delimited.h"
#include "core/import/detect.h"
#include "core/import/file_names.h"
#include "core/import/json_array.h"
#include "core/import/line_reader.h"
#include "core/import/preview.h"

#include <simdjson.h>

#include <algorithm>
#include <map>

namespace craft {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kSampleBytes = std::size_t{1} << 16U;
/// Deeper values and later array elements are hardly ever a side.
constexpr std::size_t kMaxDepth = 5;
constexpr std::size_t kMaxElements = 8;

std::string formatOf(const ImportRequest& request)
{
    if (!request.options.format.empty())
        return request.options.format;
    return request.files.size() == 2 ? "moses" : detectFormat(request.files.at(0));
}

using Records = std::vector<std::vector<std::string>>;

/// Columns of records, the first of which may name them.
PreviewColumns tableColumns(const Records& records, std::size_t count, bool hasHeader)
{
    PreviewColumns out;
    out.hasHeader = hasHeader && !records.empty();
    const std::vector<std::string> names = out.hasHeader ? records[0] : std::vector<std::string>();
    for (std::size_t c = 0; c < (out.hasHeader ? names.size() : count); ++c) {
        PreviewColumn& column = out.columns.emplace_back();
        for (std::size_t r = out.hasHeader ? 1 : 0; r < records.size(); ++r) {
            if (c >= records[r].size() || records[r][c].empty())
                continue;
            if (++column.records == 1)
                column.example = excerpt(records[r][c]);
        }
        const bool isNamed = out.hasHeader && !names[c].empty() && !parseInteger(names[c])
            && std::count(names.begin(), names.end(), names[c]) == 1;
        column.id = isNamed ? names[c] : str(c + 1);
        column.label = out.hasHeader && !names[c].empty() ? names[c] : column.example;
    }
    return out;
}

PreviewColumns tsvColumns(const ImportRequest& request)
{
    Job job;
    LineReader lines(request.files[0], InvalidUtf8::Replace, job);
    const std::size_t count = commonFieldCount(lines.sample(), '\t');
    Records records;
    std::vector<std::string_view> fields;
    while (records.size() <= kPreviewRecords && lines.next()) {
        splitInto(lines.line().text, '\t', fields);
        records.emplace_back(fields.begin(), fields.end());
    }
    return tableColumns(records, count, request.options.header == Header::Yes);
}

PreviewColumns csvColumns(const ImportRequest& request)
{
    Job job;
    LineReader lines(request.files[0], InvalidUtf8::Replace, job);
    const CsvShape shape = sniffCsv(lines.sample());
    CsvRecords reader(lines, shape.delimiter);
    Records records;
    while (records.size() <= kPreviewRecords && reader.next())
        records.emplace_back(reader.fields().begin(), reader.fields().end());
    const bool hasHeader = request.options.header == Header::Yes
        || (!records.empty() && looksLikeHeader(request.options, records[0]));
    return tableColumns(records, shape.fields, hasHeader);
}

/// Collects the paths to texts.
class JsonColumns {
public:
    void add(std::string_view record)
    {
        dom::element root;
        const simdjson::padded_string padded(record);
        if (m_parser.parse(padded).get(root) == simdjson::SUCCESS && root.is_object())
            walk(root, "", 0);
    }
    [[nodiscard]] PreviewColumns finish() { return std::move(m_out); }

private:
    void walk(dom::element value, const std::string& path, std::size_t depth)
    {
        std::string_view text;
        dom::object object;
        dom::array array;
        if (value.get(text) == simdjson::SUCCESS)
            return take(path, text);
        if (depth == kMaxDepth)
            return;
        if (value.get(object) == simdjson::SUCCESS) {
            for (const auto field : object) {
                const std::string key(field.key);
                if (!key.empty() && key.find_first_of(".[") == std::string::npos)
                    walk(field.value, path.empty() ? key : str(path, ".", key), depth + 1);
            }
        } else if (value.get(array) == simdjson::SUCCESS) {
            std::size_t i = 0;
            for (const dom::element element : array) {
                if (i == kMaxElements)
                    break;
                walk(element, str(path, "[", i++, "]"), depth + 1);
            }
        }
    }

    void take(const std::string& path, std::string_view text)
    {
        const auto [at, isNew] = m_at.emplace(path, m_out.columns.size());
        if (isNew)
            m_out.columns.push_back({path, path, "", 0});
        PreviewColumn& column = m_out.columns[at->second];
        ++column.records;
        if (column.example.empty())
            column.example = excerpt(text);
    }

    dom::parser m_parser;
    std::map<std::string, std::size_t> m_at;
    PreviewColumns m_out;
};

PreviewColumns jsonColumns(const ImportRequest& request)
{
    Job job;
    JsonColumns columns;
    const std::string start = readStart(request.files[0], kSampleBytes);
    const std::string_view text = withoutByteOrderMark(start, request.files[0]);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && text[first] == '[') {
        JsonArray array(request.files[0], job);
        for (std::size_t i = 0; i < kPreviewRecords && array.next(); ++i)
            columns.add(array.text());
    } else {
        LineReader lines(request.files[0], InvalidUtf8::Replace, job);
        for (std::size_t i = 0; i < kPreviewRecords && lines.next(); ++i)
            columns.add(lines.line().text);
    }
    return columns.finish();
}

/// "TAB in 200 of 200 lines", of the first lines.
std::string tabReason(std::string_view start)
{
    std::size_t lines = 0;
    std::size_t withTab = 0;
    for (const std::string_view line : split(start, '\n')) {
        if (line.empty() || lines == kPreviewRecords)
            continue;
        ++lines;
        withTab += line.find('\t') == std::string_view::npos ? 0 : 1;
    }
    return str("TAB in ", withTab, " of ", lines, " lines");
}

std::string contentReason(std::string_view start, const std::string& format)
{
    if (format == "tmx")
        return "begins with a <tmx> element";
    if (format == "jsonl")
        return "begins like JSON records";
    if (format == "gettext")
        return isCompiledCatalogue(start) ? "begins like a compiled catalogue" : "has msgid lines";
    return tabReason(start);
}

} // namespace

PreviewColumns previewColumns(const ImportRequest& request)
{
    const std::string format = formatOf(request);
    if (format == "tsv")
        return tsvColumns(request);
    if (format == "csv")
        return csvColumns(request);
    if (format == "jsonl")
        return jsonColumns(request);
    return {};
}

std::string formatReason(const ImportRequest& request)
{
    const std::string format = formatOf(request);
    const std::filesystem::path& file = request.files.at(0);
    if (format == "moses" && request.files.size() == 2)
        return "two files, one line of each for a pair";
    if (detectFormat(file) != format)
        return "chosen by hand";
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored))
        return "folder with gettext catalogues";
    if (formatOfName(file) == format)
        return str("the name ends in ",
                   std::filesystem::path(withoutCompression(file.filename().string()))
                       .extension()
                       .string());
    return contentReason(readStart(file, kSampleBytes), format);
}

} // namespace craft
