// SPDX-License-Identifier: GPL-3.0-or-later
// Records of a comma-separated file (RFC 4180), and guesses from a sample of a table.
#pragma once

#include "core/import/line_reader.h"
#include "core/import/row_intake.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// The most frequent number of fields among the lines of `sample`; ties: the larger. No quoting.
[[nodiscard]] std::size_t commonFieldCount(std::string_view sample, char delimiter);

/// The delimiter of a CSV sample and how many fields a record has with it.
struct CsvShape {
    char delimiter = ',';
    std::size_t fields = 1;
};

/// Tries comma, semicolon, TAB and bar; the one that gives the most records of one equal length
/// wins, ties in that order.
[[nodiscard]] CsvShape sniffCsv(std::string_view sample);

/// True if in at least 80 % of the sample's lines both of the first two fields begin with "http":
/// crawled corpora put the addresses of the two pages before the pair (bicleaner's order).
[[nodiscard]] bool startsWithAddresses(std::string_view sample, char delimiter);

/// What is wrong with a record, if anything.
enum class CsvFault : std::uint8_t { None, TooLong, TextAfterQuote };

/// Reads records: fields are quoted or not, a doubled quote inside quotes is a quote, a line break
/// inside quotes belongs to the field (as LF, like every line end here). A quote inside an
/// unquoted field is an ordinary character. A record without quotes is split without copying.
class CsvRecords {
public:
    CsvRecords(LineReader& lines, char delimiter)
        : m_lines(lines)
        , m_delimiter(delimiter)
    { }

    /// False at the end. Throws Error{Invalid} naming the line of a quote that is never closed.
    [[nodiscard]] bool next();
    [[nodiscard]] const std::vector<std::string_view>& fields() const noexcept { return m_fields; }
    [[nodiscard]] std::uint64_t line() const noexcept { return m_line; } ///< where it began
    [[nodiscard]] Repairs repairs() const noexcept { return m_repairs; }
    [[nodiscard]] CsvFault fault() const noexcept { return m_fault; }

private:
    void readQuoted();
    [[nodiscard]] std::size_t readQuotedField(std::size_t at);
    void put(std::string_view text);
    void nextLineOfField(std::uint64_t opened);

    LineReader& m_lines;
    char m_delimiter;
    std::vector<std::string_view> m_fields;
    std::vector<std::size_t> m_ends; ///< of the fields, in m_text
    std::string m_text; ///< fields of a record with quotes, unquoted
    std::uint64_t m_line = 0;
    Repairs m_repairs = kNoRepair;
    CsvFault m_fault = CsvFault::None;
};

/// Splits `text` at every `delimiter` into `fields`, which is cleared first.
void splitInto(std::string_view text, char delimiter, std::vector<std::string_view>& fields);

} // namespace craft
