// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/delimited.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

namespace craft {
namespace {

constexpr std::size_t kSampleRecords = 1000;

struct Mode {
    std::size_t fields = 1;
    std::size_t records = 0;
};

Mode mostFrequent(const std::map<std::size_t, std::size_t>& counts)
{
    Mode best;
    for (const auto& [fields, records] : counts) {
        if (records >= best.records)
            best = {fields, records};
    }
    return best;
}

/// Counts fields per record with a delimiter, minding quotes.
Mode modeOf(std::string_view sample, char delimiter)
{
    std::map<std::size_t, std::size_t> counts;
    std::size_t records = 0;
    std::size_t fields = 1;
    bool isQuoted = false;
    bool atStart = true;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const char c = sample[i];
        if (isQuoted && sample.substr(i, 2) == "\"\"") {
            ++i; // a doubled quote belongs to the field
            continue;
        }
        if (c == '"' && (isQuoted || atStart))
            isQuoted = !isQuoted;
        atStart = false;
        if (isQuoted)
            continue;
        if (c == delimiter) {
            ++fields;
            atStart = true;
        } else if (c == '\n') {
            ++counts[fields];
            fields = 1;
            atStart = true;
            if (++records == kSampleRecords)
                break;
        }
    }
    if (!sample.empty() && sample.back() != '\n' && !isQuoted)
        ++counts[fields];
    return mostFrequent(counts);
}

} // namespace

std::size_t commonFieldCount(std::string_view sample, char delimiter)
{
    std::map<std::size_t, std::size_t> counts;
    for (std::size_t records = 0; !sample.empty() && records < kSampleRecords; ++records) {
        const std::size_t end = std::min(sample.find('\n'), sample.size());
        const std::string_view text = sample.substr(0, end);
        ++counts[1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), delimiter))];
        sample.remove_prefix(std::min(end + 1, sample.size()));
    }
    return mostFrequent(counts).fields;
}

CsvShape sniffCsv(std::string_view sample)
{
    CsvShape best;
    std::size_t bestRecords = 0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const Mode mode = modeOf(sample, delimiter);
        if (mode.fields > 1 && mode.records > bestRecords) {
            best = {delimiter, mode.fields};
            bestRecords = mode.records;
        }
    }
    return best;
}

bool startsWithAddresses(std::string_view sample, char delimiter)
{
    const auto isAddress = [](std::string_view field) {
        return field.starts_with("http") || field.starts_with("\"http");
    };
    std::size_t lines = 0;
    std::size_t found = 0;
    for (; !sample.empty() && lines < kSampleRecords; ++lines) {
        const std::size_t end = std::min(sample.find('\n'), sample.size());
        const std::string_view line = sample.substr(0, end);
        const std::size_t first = line.find(delimiter);
        if (first != std::string_view::npos && isAddress(line) && isAddress(line.substr(first + 1)))
            ++found;
        sample.remove_prefix(std::min(end + 1, sample.size()));
    }
    return lines > 0 && found * 5 >= lines * 4;
}

void splitInto(std::string_view text, char delimiter, std::vector<std::string_view>& fields)
{
    fields.clear();
    const char* at = text.data();
    const char* end = at + text.size();
    for (;;) {
        const auto left = static_cast<std::size_t>(end - at);
        const void* found = left == 0 ? nullptr : std::memchr(at, delimiter, left);
        if (found == nullptr) {
            fields.emplace_back(at, left);
            return;
        }
        const char* stop = static_cast<const char*>(found);
        fields.emplace_back(at, static_cast<std::size_t>(stop - at));
        at = stop + 1;
    }
}

bool CsvRecords::next()
{
    if (!m_lines.next())
        return false;
    const Line& line = m_lines.line();
    m_line = line.number;
    m_repairs = lineRepairs(line) & ~kCrBeforeLf; // RFC 4180 ends records with CR LF
    m_fault = line.isTooLong ? CsvFault::TooLong : CsvFault::None;
    if (line.isTooLong || line.text.find('"') == std::string_view::npos)
        splitInto(line.text, m_delimiter, m_fields);
    else
        readQuoted();
    return true;
}

/// Appends to the current field, unless the record is already too long to keep.
void CsvRecords::put(std::string_view text)
{
    if (m_text.size() + text.size() > kMaxLineBytes)
        m_fault = CsvFault::TooLong;
    else
        m_text.append(text);
}

/// Continues a quoted field on the next line.
void CsvRecords::nextLineOfField(std::uint64_t opened)
{
    m_repairs |= lineRepairs(m_lines.line()); // a CR inside the field is lost
    if (!m_lines.next())
        throw Error(ErrorCode::Invalid,
                    str(m_lines.file().string(), ", line ", opened,
                        ": the quote that opens a field there is never closed"),
                    "Close the quote, or double it if it belongs to the text");
    put("\n");
    m_repairs |= lineRepairs(m_lines.line()) & ~kCrBeforeLf;
    if (m_lines.line().isTooLong)
        m_fault = CsvFault::TooLong;
}

/// Reads the quoted field whose opening quote stands at `at`; returns where it ends in its line.
std::size_t CsvRecords::readQuotedField(std::size_t at)
{
    const std::uint64_t opened = m_lines.line().number;
    ++at;
    for (;;) {
        const std::string_view text = m_lines.line().text;
        const std::size_t quote = text.find('"', at);
        if (quote == std::string_view::npos) {
            put(text.substr(at));
            nextLineOfField(opened);
            at = 0;
            continue;
        }
        put(text.substr(at, quote - at));
        at = quote + 1;
        if (at >= text.size() || text[at] != '"')
            return at;
        put("\"");
        ++at;
    }
}

void CsvRecords::readQuoted()
{
    m_text.clear();
    m_ends.clear();
    std::size_t at = 0;
    for (;;) {
        const bool isQuoted = at < m_lines.line().text.size() && m_lines.line().text[at] == '"';
        if (isQuoted)
            at = readQuotedField(at);
        const std::string_view text = m_lines.line().text;
        const std::size_t end = std::min(text.find(m_delimiter, at), text.size());
        if (isQuoted && end > at && m_fault == CsvFault::None)
            m_fault = CsvFault::TextAfterQuote;
        put(text.substr(at, end - at));
        m_ends.push_back(m_text.size());
        if (end == text.size())
            break;
        at = end + 1;
    }
    m_fields.clear();
    std::size_t first = 0;
    for (const std::size_t last : m_ends) {
        m_fields.push_back(std::string_view(m_text).substr(first, last - first));
        first = last;
    }
}

} // namespace craft
