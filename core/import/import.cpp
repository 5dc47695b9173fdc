// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/import.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/import/byte_source.h"
#include "core/import/detect.h"
#include "core/import/language.h"
#include "core/import/registry.h"

namespace craft {
namespace {

std::string formatOf(const ImportRequest& request)
{
    if (!request.options.format.empty())
        return request.options.format;
    return request.files.size() == 2 ? "moses" : detectFormat(request.files[0]);
}

/// Bytes on disk of all files; throws for the first that cannot be read.
std::uint64_t totalBytes(const ImportRequest& request)
{
    std::uint64_t total = 0;
    for (const std::filesystem::path& file : request.files)
        total += sizeOnDisk(file);
    return total;
}

void requireFiles(const ImportRequest& request, const std::string& format)
{
    const std::size_t count = request.files.size();
    if (format == "gettext" || (format == "moses" ? count == 2 : count == 1))
        return;
    throw Error(ErrorCode::Usage,
                str("the format ", format, " reads ", format == "moses" ? "two files" : "one file",
                    " at a time, not ", count),
                "Import the other files as corpora of their own");
}

/// An import without a single usable pair must not pass for a success.
void requirePairs(const ImportRequest& request, const ReadResult& result)
{
    if (result.hasFullPair)
        return;
    const ImportReport& report = result.report;
    std::vector<std::string> reasons;
    if (report.used > 0)
        reasons.push_back(str("a side is empty: ", report.used));
    for (const auto& [reason, count] : report.skippedBy)
        reasons.push_back(str(reason, ": ", count));
    const std::string why =
        reasons.empty() ? "" : str(" in ", report.read, " rows (", join(reasons, ", "), ")");
    throw Error(ErrorCode::Invalid, str(request.files[0].string(), " holds no pairs", why),
                "Check the format, the columns and the languages");
}

} // namespace

ImportReport importCorpus(const ImportRequest& request, CorpusSink& sink, Job& job)
{
    if (request.files.empty())
        throw Error(ErrorCode::Usage, "there is no file to import", "Name at least one file");
    ImportRequest full = request;
    full.options.format = formatOf(request);
    requireFiles(full, full.options.format);
    const auto reader = makePlugin(readers(), "import format", full.options.format);
    CorpusPart part;
    part.name = request.name.empty() ? request.files[0].filename().string() : request.name;
    part.format = full.options.format;
    part.options = toText(full.options);
    part.sourceLanguage = canonicalLanguage(full.options.sourceLanguage);
    part.targetLanguage = canonicalLanguage(full.options.targetLanguage);
    job.begin("Reading", part.format == "gettext" ? 0 : totalBytes(full));
    job.checkpoint();
    sink.beginPart(part);
    ReadResult result = reader->read(full, sink, job);
    requirePairs(full, result);
    part.extraColumns = std::move(result.part.extraColumns);
    part.files = std::move(result.part.files);
    if (part.sourceLanguage.empty())
        part.sourceLanguage = result.part.sourceLanguage;
    if (part.targetLanguage.empty())
        part.targetLanguage = result.part.targetLanguage;
    sink.finishPart(part);
    return std::move(result.report);
}

} // namespace craft
