// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/inputs.h"

#include "core/base/error.h"
#include "core/base/text.h"

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

/// True if the role's parts are exactly the files asked for: same content, same order.
bool holdsExactly(const Corpus& corpus, const std::vector<ImportRequest>& requests)
{
    const auto parts = corpus.parts();
    if (parts.size() != requests.size())
        return false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto& files = requests[i].files;
        // A folder is read anew every time: what is in it may have changed.
        if (files.size() == 1 && std::filesystem::is_directory(files[0]))
            return false;
        if (parts[i].files.size() != files.size())
            return false;
        for (std::size_t f = 0; f < files.size(); ++f) {
            if (parts[i].files[f].sha256 != sha256OfFile(files[f]))
                return false;
        }
    }
    return true;
}

} // namespace

Inputs Inputs::read(const RoleRequests& requests, Job& job)
{
    Inputs out;
    for (const Role role : kRoles) {
        if (requests[role].empty())
            continue;
        const auto r = static_cast<std::size_t>(role);
        auto corpus = std::make_unique<MemoryCorpus>();
        for (const ImportRequest& request : requests[role])
            out.m_reports[r].push_back(importCorpus(request, *corpus, job));
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
            reports.push_back(importCorpus(request, *sink, job));
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
        } else if (!holdsExactly(*corpus, requests[role])) {
            throw Error(ErrorCode::Usage,
                        str(project.file().string(), " already holds other ", name(role),
                            " pairs than ", join(fileNames(requests[role]), ", ")),
                        "Leave the option out to use what it holds, or take another project");
        }
    }
    if (!missing.empty())
        (void)importIntoProject(project, missing, job);
}

} // namespace craft
