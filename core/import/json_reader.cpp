// SPDX-License-Identifier: GPL-3.0-or-later
// JSON: one object a line, or one array of objects.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/json_array.h"
#include "core/import/json_paths.h"
#include "core/import/language.h"
#include "core/import/line_reader.h"
#include "core/import/reader.h"
#include "core/import/row_intake.h"

#include <algorithm>

namespace craft {
namespace {

/// Everything of a record but the two texts is kept in one extra column "json", as a compact JSON
/// object: that keeps nested values and keys that only some records have. The column is there if
/// any record has more than the two texts.
class JsonImport {
public:
    JsonImport(const ImportRequest& request, CorpusSink& sink, Job& job)
        : m_options(request.options)
        , m_file(request.files.at(0))
        , m_job(job)
        , m_pairs(m_options)
        , m_intake(m_options, sink)
    { }

    ReadResult run()
    {
        const bool isArray = startsLikeArray();
        ReadResult result;
        result.part.files.push_back(isArray ? readArray() : readLines());
        result.hasFullPair = m_intake.sawFullPair();
        result.report = m_intake.finish();
        if (m_hasRest)
            result.part.extraColumns.emplace_back("json");
        setLanguages(result.part);
        return result;
    }

private:
    /// True for "[{" or "[]" at the start of the file, whatever its name.
    [[nodiscard]] bool startsLikeArray() const
    {
        const std::string start = readStart(m_file, std::size_t{1} << 12U);
        const std::string_view text = withoutByteOrderMark(start, m_file);
        const std::size_t first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
        const std::size_t second = text.find_first_not_of(" \t\r\n", first + 1);
        return second != std::string_view::npos && text[first] == '['
            && (text[second] == '{' || text[second] == ']');
    }

    InputFile readLines()
    {
        LineReader lines(m_file, onInvalidUtf8(m_options), m_job);
        while (lines.next()) {
            const Line& line = lines.line();
            if (line.isTooLong)
                m_intake.skip("line-too-long", line.number, line.text);
            else if (line.text.find_first_not_of(" \t\r") == std::string_view::npos)
                m_intake.skip("blank-line", line.number, {});
            else
                take(line.text, line.number, lineRepairs(line));
        }
        return lines.finish();
    }

    InputFile readArray()
    {
        JsonArray array(m_file, m_job);
        while (array.next()) {
            if (array.isTooLong()) {
                m_intake.skip("line-too-long", array.number(), array.text());
            } else if (const auto bad = findInvalidUtf8(array.text()); !bad) {
                take(array.text(), array.number(), kNoRepair);
            } else if (m_options.replaceInvalidUtf8) {
                std::uint64_t replaced = 0;
                std::string text = replaceInvalidUtf8(array.text(), replaced);
                text.reserve(text.size() + kLinePadding);
                take(text, array.number(), kInvalidUtf8);
            } else {
                throw Error(ErrorCode::Invalid,
                            str(m_file.string(), ", element ", array.number(), ", byte ",
                                array.offset() + *bad, " of the text: not valid UTF-8"),
                            "Convert the file to UTF-8, or replace such bytes with --replace-invalid");
            }
        }
        return array.finish();
    }

    void take(std::string_view text, std::uint64_t number, Repairs repairs)
    {
        using State = JsonSide::State;
        if (!m_pairs.parse(text, m_file))
            return m_intake.skip("bad-json", number, text);
        const JsonSide& source = m_pairs.source();
        const JsonSide& target = m_pairs.target();
        if (source.state == State::Missing || target.state == State::Missing)
            return m_intake.skip("missing-key", number, text);
        if (source.state == State::OtherType || target.state == State::OtherType)
            return m_intake.skip("not-text", number, text);
        if (source.state == State::Null || target.state == State::Null)
            repairs |= kNullSide;
        m_extra.clear();
        if (!m_pairs.rest().empty()) {
            m_hasRest = true;
            repairs |= appendExtra(m_extra, true, m_pairs.rest());
        }
        m_intake.add(source.text, target.text, m_extra, number, repairs);
    }

    /// From key paths that end in language codes: translation.en, translation.fr.
    void setLanguages(CorpusPart& part) const
    {
        const JsonPath& source = m_pairs.sourcePath();
        const JsonPath& target = m_pairs.targetPath();
        if (source.empty() || !isLanguageCode(source.back()) || !isLanguageCode(target.back()))
            return;
        part.sourceLanguage = canonicalLanguage(source.back());
        part.targetLanguage = canonicalLanguage(target.back());
    }

    const ImportOptions& m_options;
    std::filesystem::path m_file;
    Job& m_job;
    JsonPairs m_pairs;
    RowIntake m_intake;
    std::string m_extra;
    bool m_hasRest = false;
};

class JsonReader final : public Reader {
public:
    ReadResult read(const ImportRequest& request, CorpusSink& sink, Job& job) const override
    {
        return JsonImport(request, sink, job).run();
    }
};

} // namespace

std::unique_ptr<Reader> makeJsonReader()
{
    return std::make_unique<JsonReader>();
}

} // namespace craft
