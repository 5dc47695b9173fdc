// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/preview.h"

#include "core/base/rng.h"
#include "core/base/text.h"
#include "core/import/language.h"
#include "core/import/row_intake.h"

#include <algorithm>

namespace craft {
namespace {

/// Pairs between two questions whether to stop early.
constexpr std::uint64_t kAskEvery = 256;

/// Thrown into the reader when enough was seen.
struct EnoughSeen { };

/// `text`, or its beginning up to `limit` bytes and an ellipsis.
void copyShortened(std::string& out, std::string_view text, std::size_t limit)
{
    if (text.size() <= limit) {
        out.assign(text);
        return;
    }
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80)
        --limit;
    out.assign(text.substr(0, limit));
    out += "\u2026";
}

/// Keeps some pairs of one part and what its reader said.
class PreviewSink final : public CorpusSink, public ReportKeeper {
public:
    explicit PreviewSink(const PreviewLimits& limits)
        : m_limits(limits)
        , m_rng(limits.seed, "import.preview")
    { }

    void beginPart(const CorpusPart& part) override { m_part = part; }
    void finishPart(const CorpusPart& part) override { m_part = part; }
    void keep(ImportReport report, CorpusPart part) override
    {
        m_report = std::move(report);
        m_part.extraColumns = std::move(part.extraColumns);
        if (m_part.sourceLanguage.empty())
            m_part.sourceLanguage = std::move(part.sourceLanguage);
        if (m_part.targetLanguage.empty())
            m_part.targetLanguage = std::move(part.targetLanguage);
    }

    /// Stops before it takes a pair too many, so that the reader's counts agree with ours.
    void add(std::string_view source, std::string_view target, std::string_view extra,
             std::uint64_t line) override
    {
        const bool asks = m_limits.stopEarly && m_rows > 0 && m_rows % kAskEvery == 0;
        if (m_rows >= m_limits.rows || (asks && m_limits.stopEarly()))
            throw EnoughSeen{};
        const Pair pair{m_rows, line, source, target, extra};
        if (m_head.size() < m_limits.headPairs)
            set(m_head.emplace_back(), pair);
        keepAtRandom(pair);
        if (m_limits.tailPairs > 0) {
            if (m_tail.size() < m_limits.tailPairs)
                m_tail.emplace_back();
            set(m_tail[m_rows % m_limits.tailPairs], pair);
        }
        ++m_rows;
        if (m_head.size() == m_limits.headPairs)
            showHead();
    }

    void showHead()
    {
        if (!m_isHeadShown && m_limits.onHead)
            m_limits.onHead(m_head);
        m_isHeadShown = true;
    }

    void moveInto(ImportPreview& out)
    {
        out.name = m_part.name;
        out.format = m_part.format;
        out.sourceLanguage = m_part.sourceLanguage;
        out.targetLanguage = m_part.targetLanguage;
        out.extraColumns = std::move(m_part.extraColumns);
        out.report = std::move(m_report);
        const auto byRow = [](const PreviewPair& a, const PreviewPair& b) { return a.row < b.row; };
        std::sort(m_random.begin(), m_random.end(), byRow);
        std::sort(m_tail.begin(), m_tail.end(), byRow);
        out.head = std::move(m_head);
        out.random = std::move(m_random);
        out.tail = std::move(m_tail);
    }
    [[nodiscard]] std::uint64_t rows() const noexcept { return m_rows; }
    void setReport(ImportReport report) { m_report = std::move(report); }

private:
    struct Pair {
        std::uint64_t row;
        std::uint64_t line;
        std::string_view source;
        std::string_view target;
        std::string_view extra;
    };

    void set(PreviewPair& out, const Pair& pair) const
    {
        out.row = pair.row;
        out.line = pair.line;
        copyShortened(out.source, pair.source, m_limits.textBytes);
        copyShortened(out.target, pair.target, m_limits.textBytes);
        out.extra.clear();
        if (pair.extra.empty())
            return;
        for (const std::string_view value : split(pair.extra, kExtraSeparator))
            copyShortened(out.extra.emplace_back(), value, m_limits.textBytes);
    }

    /// Vitter's algorithm R: after n pairs each is kept with the same chance.
    void keepAtRandom(const Pair& pair)
    {
        if (m_random.size() < m_limits.randomPairs) {
            set(m_random.emplace_back(), pair);
        } else if (const std::uint64_t at = m_rng.below(pair.row + 1); at < m_random.size()) {
            set(m_random[at], pair);
        }
    }

    const PreviewLimits& m_limits;
    Rng m_rng;
    CorpusPart m_part;
    ImportReport m_report;
    std::uint64_t m_rows = 0;
    bool m_isHeadShown = false;
    std::vector<PreviewPair> m_head;
    std::vector<PreviewPair> m_random;
    std::vector<PreviewPair> m_tail; ///< a ring while it is filled
};

/// Languages of JSON come from key paths; a reader that was stopped has not told them.
void setJsonLanguages(const ImportRequest& request, ImportPreview& out)
{
    std::vector<std::string> codes;
    for (const PreviewColumn& column : out.columns.columns) {
        const std::string last = column.id.substr(column.id.rfind('.') + 1);
        if (isLanguageCode(last))
            codes.push_back(last);
    }
    const auto of = [&](const std::string& path, std::size_t side) -> std::string {
        if (path.empty())
            return codes.size() == 2 ? canonicalLanguage(codes[side]) : "";
        const std::string last = path.substr(path.rfind('.') + 1);
        return isLanguageCode(last) ? canonicalLanguage(last) : "";
    };
    if (out.sourceLanguage.empty())
        out.sourceLanguage = of(request.options.sourceColumn, 0);
    if (out.targetLanguage.empty())
        out.targetLanguage = of(request.options.targetColumn, 1);
}

void setFiles(const ImportRequest& request, const Progress& progress, ImportPreview& out)
{
    out.bytesDone = progress.done;
    out.bytesTotal = progress.total;
    for (const std::filesystem::path& file : request.files) {
        std::error_code error; // a folder of catalogues: all its bytes
        const auto size = std::filesystem::file_size(file, error);
        out.files.emplace_back(file.string(), error ? progress.total : size);
    }
}

} // namespace

ImportPreview previewCorpus(const ImportRequest& request, const PreviewLimits& limits, Job& job)
{
    ImportPreview out;
    PreviewSink sink(limits);
    try {
        sink.setReport(importCorpus(request, sink, job));
        out.complete = true;
    } catch (const EnoughSeen&) {
        job.checkpoint();
    }
    sink.showHead();
    sink.moveInto(out);
    setFiles(request, job.progress(), out);
    const auto rows = static_cast<double>(sink.rows());
    out.estimatedRows = sink.rows();
    if (!out.complete && out.bytesDone > 0 && out.bytesTotal > out.bytesDone)
        out.estimatedRows = static_cast<std::uint64_t>(rows * static_cast<double>(out.bytesTotal)
                                                       / static_cast<double>(out.bytesDone));
    out.formatReason = formatReason(request);
    out.columns = previewColumns(request);
    if (!out.complete && out.format == "jsonl")
        setJsonLanguages(request, out);
    return out;
}

} // namespace craft
