// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/inputs.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/memory_corpus.h"

#include <algorithm>

namespace craft {
namespace {

std::vector<std::string> fileNames(const std::vector<ImportRequest>& requests)
{
    std::vector<std::string> names;
    for (const ImportRequest& request : requests) {
        for (const auto& file : request.files)
            names.push_back(file.string());
    }
    return names;
}

/// A held-out pair with an empty side says nothing about the other; it is skipped and counted.
class FullPairs final : public CorpusSink {
public:
    explicit FullPairs(CorpusSink& sink)
        : m_sink(sink)
    { }
    void beginPart(const CorpusPart& part) override { m_sink.beginPart(part); }
    void add(std::string_view source, std::string_view target, std::string_view extra,
             std::uint64_t line) override
    {
        if (isEmpty(source) || isEmpty(target))
            m_emptyLines.push_back(line);
        else
            m_sink.add(source, target, extra, line);
    }
    void finishPart(const CorpusPart& part) override { m_sink.finishPart(part); }
    void correct(ImportReport& report) const
    {
        for (const std::uint64_t line : m_emptyLines) {
            --report.used;
            report.skip("empty-side", line, "");
        }
    }

private:
    static bool isEmpty(std::string_view side)
    {
        return side.find_first_not_of(" \t\r\n") == std::string_view::npos;
    }
    CorpusSink& m_sink;
    std::vector<std::uint64_t> m_emptyLines;
};

/// Imports one request for a role; the pool keeps pairs with an empty side, flagged by screen().
ImportReport importFor(Role role, const ImportRequest& request, CorpusSink& sink, Job& job)
{
    if (role == Role::Pool)
        return importCorpus(request, sink, job);
    FullPairs full(sink);
    ImportReport report = importCorpus(request, full, job);
    full.correct(report);
    return report;
}

/// Where an import request goes when nothing is to be kept: only what was read is of interest.
class NullSink final : public CorpusSink {
public:
    void beginPart(const CorpusPart& /*part*/) override { }
    void add(std::string_view /*source*/, std::string_view /*target*/, std::string_view /*extra*/,
             std::uint64_t /*line*/) override
    { }
    void finishPart(const CorpusPart& part) override { m_part = part; }
    [[nodiscard]] const CorpusPart& part() const noexcept { return m_part; }

private:
    CorpusPart m_part;
};

bool sameFiles(const CorpusPart& part, const std::vector<std::filesystem::path>& files)
{
    if (part.files.size() != files.size())
        return false;
    for (std::size_t f = 0; f < files.size(); ++f) {
        if (part.files[f].sha256 != sha256OfFile(files[f]))
            return false;
    }
    return true;
}

/// True if `part` is what importing `request` would give: same content, read in the same way.
bool holdsExactly(const CorpusPart& part, const ImportRequest& request, Job& job)
{
    const bool isFolder =
        std::any_of(request.files.begin(), request.files.end(), [](const auto& f) {
            std::error_code ignored;
            return std::filesystem::is_directory(f, ignored);
        });
    if (!isFolder && !request.options.format.empty())
        return part.options == toText(request.options) && sameFiles(part, request.files);
    // Which files a folder holds, and what was detected, only reading tells.
    NullSink sink;
    (void)importCorpus(request, sink, job);
    if (sink.part().options != part.options || sink.part().files.size() != part.files.size())
        return false;
    return std::equal(part.files.begin(), part.files.end(), sink.part().files.begin(),
                      [](const InputFile& a, const InputFile& b) { return a.sha256 == b.sha256; });
}

bool holdsExactly(const Corpus& corpus, const std::vector<ImportRequest>& requests, Job& job)
{
    const auto parts = corpus.parts();
    if (parts.size() != requests.size())
        return false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!holdsExactly(parts[i], requests[i], job))
            return false;
    }
    return true;
}

/// Known languages of pool and validation that contradict each other.
void checkLanguages(const Corpus& pool, const Corpus& other, Role role)
{
    for (const CorpusPart& a : pool.parts()) {
        for (const CorpusPart& b : other.parts()) {
            const auto differ = [](const std::string& x, const std::string& y) {
                return !x.empty() && !y.empty()
                    && x.substr(0, x.find('-')) != y.substr(0, y.find('-'));
            };
            if (!differ(a.sourceLanguage, b.sourceLanguage)
                && !differ(a.targetLanguage, b.targetLanguage))
                continue;
            throw Error(ErrorCode::Invalid,
                        str(a.name, " is ", a.sourceLanguage, " to ", a.targetLanguage,
                            ", but the ", name(role), " pairs of ", b.name, " are ",
                            b.sourceLanguage, " to ", b.targetLanguage),
                        "Give both in the same direction, or name the languages with --lang");
        }
    }
}

} // namespace

Inputs Inputs::read(const RoleRequests& requests, Job& job, std::uint64_t needed)
{
    const std::uint64_t spare = job.spareMemory();
    const std::uint64_t keptText = std::min(spare / 2, spare - std::min(spare, needed));
    Inputs out;
    for (const Role role : kRoles) {
        if (requests[role].empty())
            continue;
        const auto r = static_cast<std::size_t>(role);
        auto corpus = role == Role::Pool
            ? std::make_unique<MemoryCorpus>(static_cast<std::size_t>(keptText))
            : std::make_unique<MemoryCorpus>();
        for (const ImportRequest& request : requests[role])
            out.m_reports[r].push_back(importFor(role, request, *corpus, job));
        out.m_corpora[r] = std::move(corpus);
    }
    return out;
}

Inputs Inputs::of(const Project& project)
{
    Inputs out;
    for (const Role role : kRoles) {
        const auto r = static_cast<std::size_t>(role);
        auto corpus = project.corpus(role);
        if (corpus->parts().empty())
            continue;
        out.m_reports[r] = project.reports(role);
        out.m_prints[r] = project.corpusFingerprint(role);
        out.m_corpora[r] = std::move(corpus);
    }
    return out;
}

RunInputs Inputs::view() const
{
    for (const Role role : {Role::Pool, Role::Validation}) {
        if (corpus(role) == nullptr) {
            const char* option = role == Role::Pool ? "--pool" : "--valid";
            throw Error(ErrorCode::Usage, str("there are no ", name(role), " pairs"),
                        str("Give them with ", option));
        }
    }
    for (const Role role : kRoles) {
        if (corpus(role) != nullptr)
            checkLanguages(*corpus(Role::Pool), *corpus(role), role);
    }
    return {corpus(Role::Pool), corpus(Role::Validation),
            corpus(Role::Test), m_prints[0],
            m_prints[1],        m_prints[2]};
}

std::vector<ImportReport> importIntoProject(Project& project, const RoleRequests& requests,
                                            Job& job)
{
    std::vector<ImportReport> reports;
    Import import = project.beginImport(job);
    for (const Role role : kRoles) {
        for (const ImportRequest& request : requests[role]) {
            const auto sink = import.sink(role);
            reports.push_back(importFor(role, request, *sink, job));
            import.saveReport(role, reports.back());
        }
    }
    import.commit();
    return reports;
}

void ensureImported(Project& project, const RoleRequests& requests, Job& job)
{
    RoleRequests missing;
    for (const Role role : kRoles) {
        if (requests[role].empty())
            continue;
        const auto corpus = project.corpus(role);
        if (corpus->parts().empty()) {
            missing[role] = requests[role];
        } else if (!holdsExactly(*corpus, requests[role], job)) {
            throw Error(ErrorCode::Usage,
                        str(project.file().string(), " already holds other ", name(role),
                            " pairs, or the same read with other options, than ",
                            join(fileNames(requests[role]), ", ")),
                        "Leave the option out to use what it holds, or take another project");
        }
    }
    if (!missing.empty())
        (void)importIntoProject(project, missing, job);
}

} // namespace craft
