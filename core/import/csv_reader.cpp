// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated columns by RFC 4180; the delimiter is found in a sample.
#include "core/import/columns.h"
#include "core/import/delimited.h"
#include "core/import/reader.h"
#include "core/import/row_intake.h"

namespace craft {
namespace {

/// One import of a CSV file.
class CsvImport {
public:
    CsvImport(const ImportRequest& request, CorpusSink& sink, Job& job)
        : m_options(request.options)
        , m_lines(request.files.at(0), onInvalidUtf8(request.options), job)
        , m_shape(sniffCsv(m_lines.sample()))
        , m_hasAddresses(startsWithAddresses(m_lines.sample(), m_shape.delimiter))
        , m_records(m_lines, m_shape.delimiter)
        , m_intake(m_options, sink)
    { }

    ReadResult run()
    {
        readStart();
        while (m_records.next())
            takeRecord();
        ReadResult result;
        result.hasFullPair = m_intake.sawFullPair();
        result.report = m_intake.finish();
        result.part.extraColumns = m_columns.extra;
        result.part.sourceLanguage = m_columns.sourceLanguage;
        result.part.targetLanguage = m_columns.targetLanguage;
        result.part.files.push_back(m_lines.finish());
        return result;
    }

private:
    /// Reads the first record: a header if the user says so or it reads like one. A guessed
    /// header is counted as skipped, so that a wrong guess can be seen.
    void readStart()
    {
        if (!m_records.next())
            return;
        const std::vector<std::string> first(m_records.fields().begin(), m_records.fields().end());
        const bool isAsked = m_options.header == Header::Yes;
        const bool isHeader = isAsked || looksLikeHeader(m_options, first);
        const std::size_t count = isHeader ? first.size() : m_shape.fields;
        m_columns = chooseColumns(m_options, isHeader ? first : std::vector<std::string>(), count,
                                  m_lines.file());
        requireNoAddresses(m_options, m_columns, isHeader, m_hasAddresses, m_lines.file());
        m_intake.describe(m_columns.extra, m_columns.sourceLanguage, m_columns.targetLanguage);
        if (!isHeader)
            takeRecord();
        else if (!isAsked)
            m_intake.skip("guessed-header", m_records.line(), m_records.fields()[0]);
    }

    void takeRecord()
    {
        const auto& fields = m_records.fields();
        if (m_records.fault() == CsvFault::TooLong)
            return m_intake.skip("line-too-long", m_records.line(), fields[0]);
        if (m_records.fault() == CsvFault::TextAfterQuote)
            return m_intake.skip("text-after-quote", m_records.line(), fields[0]);
        if (fields.size() == 1 && fields[0].empty())
            return m_intake.skip("blank-line", m_records.line(), {});
        if (fields.size() != m_columns.count)
            return m_intake.skip("wrong-field-count", m_records.line(), fields[0]);
        const Repairs repairs = m_records.repairs() | joinExtra(m_columns, fields, m_extra);
        m_intake.add(fields[m_columns.source], fields[m_columns.target], m_extra, m_records.line(),
                     repairs);
    }

    const ImportOptions& m_options;
    LineReader m_lines;
    CsvShape m_shape;
    bool m_hasAddresses;
    CsvRecords m_records;
    RowIntake m_intake;
    Columns m_columns;
    std::string m_extra;
};

class CsvReader final : public Reader {
public:
    ReadResult read(const ImportRequest& request, CorpusSink& sink, Job& job) const override
    {
        return CsvImport(request, sink, job).run();
    }
};

} // namespace

std::unique_ptr<Reader> makeCsvReader()
{
    return std::make_unique<CsvReader>();
}

} // namespace craft
