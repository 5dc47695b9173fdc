// SPDX-License-Identifier: GPL-3.0-or-later
// The corpora of a run: read from files into memory, or kept in a project.
#pragma once

#include "core/base/job.h"
#include "core/data/corpus.h"
#include "core/data/import_report.h"
#include "core/import/import.h"
#include "core/pipeline/pipeline.h"
#include "core/store/project.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace craft {

inline constexpr std::array<Role, 3> kRoles{Role::Pool, Role::Validation, Role::Test};

/// What to read, by role.
struct RoleRequests {
    std::array<std::vector<ImportRequest>, 3> of; ///< indexed by Role
    [[nodiscard]] const std::vector<ImportRequest>& operator[](Role role) const
    {
        return of[static_cast<std::size_t>(role)];
    }
    [[nodiscard]] std::vector<ImportRequest>& operator[](Role role)
    {
        return of[static_cast<std::size_t>(role)];
    }
    [[nodiscard]] bool empty() const { return of[0].empty() && of[1].empty() && of[2].empty(); }
};

/// The corpora of the three roles. A role without files is null.
class Inputs {
public:
    /// Reads everything; texts of the pool that do not stay in their files take half of the memory
    /// that the job can spare at most, and leave it `needed` bytes; the others go to a temporary
    /// file (MemoryCorpus).
    [[nodiscard]] static Inputs read(const RoleRequests& requests, Job& job,
                                     std::uint64_t needed = 0);
    /// What `project` holds. REQUIRES: the project outlives the result.
    [[nodiscard]] static Inputs of(const Project& project);

    /// Throws Error{Usage} if pool or validation is missing, Error{Invalid} if the known languages
    /// of pool parts and other roles contradict each other.
    [[nodiscard]] RunInputs view() const;
    [[nodiscard]] const Corpus* corpus(Role role) const
    {
        return m_corpora[static_cast<std::size_t>(role)].get();
    }
    /// One report per part of the role's corpus.
    [[nodiscard]] const std::vector<ImportReport>& reports(Role role) const
    {
        return m_reports[static_cast<std::size_t>(role)];
    }

private:
    std::array<std::unique_ptr<Corpus>, 3> m_corpora;
    std::array<std::vector<ImportReport>, 3> m_reports;
    std::array<Fingerprint, 3> m_prints;
};

/// Imports into a project in one transaction: on any exception, a stop included, the project is
/// as it was. Returns one report per request, roles in order.
std::vector<ImportReport> importIntoProject(Project& project, const RoleRequests& requests,
                                            Job& job);

/// Like importIntoProject, but for `craft run --project`: a role that already holds exactly these
/// files (by SHA-256, in this order) is left as it is. Throws Error{Usage} if it holds others.
void ensureImported(Project& project, const RoleRequests& requests, Job& job);

} // namespace craft
