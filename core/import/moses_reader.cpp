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

namespace craft {
namespace {

/// Longest series that is searched for the break; a longer one is averaged in groups of lines.
constexpr std::size_t kSeriesLength = std::size_t{1} << 22U;

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

/// Finds the line from which on the lengths do not fit, by a second pass over both files.
class BreakSearch {
public:
    BreakSearch(const ImportRequest& request, std::uint64_t lines, Job& job)
        : m_request(request)
        , m_job(job)
        , m_lines(static_cast<std::size_t>(lines))
        , m_group(m_lines / kSeriesLength + 1)
    { }

    /// "they stop fitting near line 7: 6 "..." | "...", ..." or "".
    std::string describe()
    {
        m_job.begin("compare line lengths", 0);
        readSeries();
        const auto at = findBreak(m_misfit);
        if (!at)
            return {};
        const std::size_t line = *at * m_group + 1;
        return str("; their lengths stop fitting near line ", line, ": ",
                   quoteLines(line > 1 ? line - 1 : 1));
    }

private:
    template <class Visit>
    void forEachRatio(Visit visit)
    {
        LinePair pair(m_request, InvalidUtf8::Replace, m_job);
        for (std::size_t i = 0; i < m_lines && pair.next(); ++i) {
            const auto s = static_cast<double>(1 + pair.source.line().text.size());
            const auto t = static_cast<double>(1 + pair.target.line().text.size());
            visit(i, std::log(s / t));
        }
    }

    /// Misfits around the mean log ratio, which does not depend on how the lines are paired.
    void readSeries()
    {
        double sum = 0;
        forEachRatio([&sum](std::size_t, double ratio) { sum += ratio; });
        const double middle = sum / static_cast<double>(std::max<std::size_t>(m_lines, 1));
        m_misfit.assign(m_lines / m_group, 0.0F);
        forEachRatio([&](std::size_t i, double ratio) {
            if (i / m_group < m_misfit.size())
                m_misfit[i / m_group] += static_cast<float>(std::abs(ratio - middle));
        });
    }

    std::string quoteLines(std::size_t first)
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
    std::size_t m_lines;
    std::size_t m_group; ///< lines per value of the series
    std::vector<float> m_misfit;
};

[[noreturn]] void failUnequal(const ImportRequest& request, std::uint64_t sourceLines,
                              std::uint64_t targetLines, Job& job)
{
    const std::string where =
        BreakSearch(request, std::min(sourceLines, targetLines), job).describe();
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
        while (pair.next()) {
            const Line& source = pair.source.line();
            const Line& target = pair.target.line();
            if (source.isTooLong || target.isTooLong)
                intake.skip("line-too-long", source.number, source.text);
            else
                intake.add(source.text, target.text, {}, source.number,
                           lineRepairs(source) | lineRepairs(target));
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
