// SPDX-License-Identifier: GPL-3.0-or-later
// Tab-separated columns: no quoting, no escapes, a header only if the user says so.
#include "core/base/text.h"
#include "core/import/columns.h"
#include "core/import/delimited.h"
#include "core/import/reader.h"
#include "core/import/row_intake.h"

namespace craft {
namespace {

std::vector<std::string> readHeader(LineReader& lines)
{
    std::vector<std::string> names;
    if (lines.next()) {
        for (const std::string_view name : split(lines.line().text, '\t'))
            names.emplace_back(name);
    }
    return names;
}

class TsvReader final : public Reader {
public:
    ReadResult read(const ImportRequest& request, CorpusSink& sink, Job& job) const override
    {
        const ImportOptions& options = request.options;
        LineReader lines(request.files.at(0), onInvalidUtf8(options), job);
        std::size_t count = commonFieldCount(lines.sample(), '\t');
        const bool hasAddresses = startsWithAddresses(lines.sample(), '\t');
        std::vector<std::string> header;
        if (options.header == Header::Yes) {
            header = readHeader(lines);
            count = header.size();
        }
        const Columns columns = chooseColumns(options, header, count, lines.file());
        requireNoAddresses(options, columns, !header.empty(), hasAddresses, lines.file());
        RowIntake intake(options, sink);
        intake.describe(columns.extra, columns.sourceLanguage, columns.targetLanguage);
        const auto file = lines.placedIn();
        intake.readFrom(file, file);
        readRows(lines, columns, intake);
        ReadResult result;
        result.hasFullPair = intake.sawFullPair();
        result.report = intake.finish();
        result.part.extraColumns = columns.extra;
        result.part.sourceLanguage = columns.sourceLanguage;
        result.part.targetLanguage = columns.targetLanguage;
        result.part.files.push_back(lines.finish());
        return result;
    }

private:
    static void readRows(LineReader& lines, const Columns& columns, RowIntake& intake)
    {
        std::vector<std::string_view> fields;
        std::string extra;
        while (lines.next()) {
            const Line& line = lines.line();
            if (line.isTooLong) {
                intake.skip("line-too-long", line.number, line.text);
                continue;
            }
            splitInto(line.text, '\t', fields);
            if (fields.size() != columns.count) {
                intake.skip("wrong-field-count", line.number, line.text);
                continue;
            }
            Repairs repairs = lineRepairs(line);
            if (columns.count > 2)
                repairs |= joinExtra(columns, fields, extra);
            const std::string_view source = fields[columns.source];
            const std::string_view target = fields[columns.target];
            if (!isVerbatim(line)) {
                intake.add(source, target, extra, line.number, repairs);
                continue;
            }
            const auto placeOf = [&line](std::string_view field) {
                return line.offset + static_cast<std::uint64_t>(field.data() - line.text.data());
            };
            intake.addAt({placeOf(source), placeOf(target)}, source, target, extra, line.number,
                         repairs);
        }
    }
};

} // namespace

std::unique_ptr<Reader> makeTsvReader()
{
    return std::make_unique<TsvReader>();
}

} // namespace craft
