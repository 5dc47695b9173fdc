// SPDX-License-Identifier: GPL-3.0-or-later
// Two plain text files, line i of one translates line i of the other.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/length_break.h"
#include "core/import/line_reader.h"
#include "core/import/reader.h"
#include "core/import/row_intake.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace craft {
namespace {

/// Both files, read in step.
struct LinePair {
    LinePair(const ImportRequest& request, InvalidUtf8 onInvalid, Job& job)
        : source(request.files.at(0), onInvalid, job)
        , target(request.files.at(1), onInvalid, job)
    { }
    LineReader source;
    LineReader target;
    bool hasSource = false;
    bool hasTarget = false;

    /// False as soon as one file is at its end.
    [[nodiscard]] bool next()
    {
        hasSource = source.next();
        hasTarget = target.next();
        return hasSource && hasTarget;
    }
};

std::uint64_t countRest(LineReader& lines)
{
    while (lines.next()) { }
    return lines.line().number;
}

/// Log length of the next line; nothing at the end.
std::optional<double> nextLength(LineReader& lines)
{
    if (!lines.next())
        return std::nullopt;
    return std::log(static_cast<double>(1 + lines.line().text.size()));
}

/// Finds the line from which on the lengths do not fit, by more passes over both files: a failed
/// import may take longer, a good one pays nothing for it.
class BreakSearch {
public:
    BreakSearch(const ImportRequest& request, std::uint64_t sourceLines, std::uint64_t targetLines,
                Job& job)
        : m_request(request)
        , m_job(job)
        , m_shorter(sourceLines < targetLines ? 0 : 1)
        , m_lines(std::min(sourceLines, targetLines))
        , m_extra(std::max(sourceLines, targetLines) - m_lines)
    { }

    /// "; their lengths stop fitting near line 7: 6 "..." | "...", ..." or "".
    std::string describe()
    {
        m_job.begin("Comparing line lengths", 0);
        const auto before = compare();
        if (!before)
            return {};
        if (*before == m_lines)
            return str("; their lengths fit up to line ", m_lines,
                       ", so the other lines are extra");
        return str("; their lengths stop fitting near line ", *before + 1, ": ",
                   quoteLines(std::max<std::uint64_t>(*before, 1)));
    }

private:
    [[nodiscard]] LineReader open(std::size_t file) const
    {
        return {m_request.files[file], InvalidUtf8::Replace, m_job};
    }

    [[nodiscard]] double meanLength(std::size_t file) const
    {
        LineReader lines = open(file);
        double sum = 0;
        while (const auto length = nextLength(lines))
            sum += *length;
        return sum / static_cast<double>(std::max<std::uint64_t>(lines.line().number, 1));
    }

    /// The misfit of two lines is how far their lengths' ratio is from the files' usual ratio.
    [[nodiscard]] std::optional<std::uint64_t> compare() const
    {
        const double usual = meanLength(1 - m_shorter) - meanLength(m_shorter);
        LineReader shorter = open(m_shorter);
        LineReader straight = open(1 - m_shorter);
        LineReader shifted = open(1 - m_shorter);
        for (std::uint64_t i = 0; i < m_extra; ++i)
            static_cast<void>(shifted.next());
        LengthBreak lengths;
        for (std::uint64_t i = 0; i < m_lines; ++i) {
            const double wanted = nextLength(shorter).value_or(0) + usual;
            lengths.add(std::abs(nextLength(straight).value_or(0) - wanted),
                        std::abs(nextLength(shifted).value_or(0) - wanted));
        }
        return lengths.find();
    }

    [[nodiscard]] std::string quoteLines(std::uint64_t first) const
    {
        LinePair pair(m_request, InvalidUtf8::Replace, m_job);
        std::vector<std::string> lines;
        while (lines.size() < 3 && pair.next()) {
            const std::uint64_t number = pair.source.line().number;
            if (number >= first)
                lines.push_back(str(number, " \"", excerpt(pair.source.line().text), "\" | \"",
                                    excerpt(pair.target.line().text), "\""));
        }
        return join(lines, ", ");
    }

    const ImportRequest& m_request;
    Job& m_job;
    std::size_t m_shorter; ///< which of the two files
    std::uint64_t m_lines; ///< of the shorter file
    std::uint64_t m_extra; ///< lines that the longer file has more
};

[[noreturn]] void failUnequal(const ImportRequest& request, std::uint64_t sourceLines,
                              std::uint64_t targetLines, Job& job)
{
    const std::string where = BreakSearch(request, sourceLines, targetLines, job).describe();
    throw Error(ErrorCode::Invalid,
                str(request.files[0].string(), " has ", sourceLines, " lines but ",
                    request.files[1].string(), " has ", targetLines, where),
                "Line i of one file must translate line i of the other: find the line that is "
                "missing or split, and import again");
}

class MosesReader final : public Reader {
public:
    ReadResult read(const ImportRequest& request, CorpusSink& sink, Job& job) const override
    {
        if (request.files.size() != 2)
            throw Error(ErrorCode::Usage,
                        str("a line-aligned corpus needs two files, not ", request.files.size()),
                        "Name the source file and the target file");
        LinePair pair(request, onInvalidUtf8(request.options), job);
        RowIntake intake(request.options, sink);
        intake.readFrom(pair.source.placedIn(), pair.target.placedIn());
        while (pair.next()) {
            const Line& source = pair.source.line();
            const Line& target = pair.target.line();
            const Repairs repairs = lineRepairs(source) | lineRepairs(target);
            if (source.isTooLong || target.isTooLong)
                intake.skip("line-too-long", source.number, source.text);
            else if (isVerbatim(source) && isVerbatim(target))
                intake.addAt({source.offset, target.offset}, source.text, target.text, {},
                             source.number, repairs);
            else
                intake.add(source.text, target.text, {}, source.number, repairs);
        }
        if (pair.hasSource || pair.hasTarget)
            failUnequal(request, countRest(pair.source), countRest(pair.target), job);
        ReadResult result;
        result.hasFullPair = intake.sawFullPair();
        result.report = intake.finish();
        result.part.files.push_back(pair.source.finish());
        result.part.files.push_back(pair.target.finish());
        return result;
    }
};

} // namespace

std::unique_ptr<Reader> makeMosesReader()
{
    return std::make_unique<MosesReader>();
}

} // namespace craft
