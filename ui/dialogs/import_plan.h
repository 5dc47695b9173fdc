// SPDX-License-Identifier: GPL-3.0-or-later
// What the import wizard is about to read: files by role, as corpora, with how to read each.
#pragma once

#include "core/base/job.h"
#include "core/import/preview.h"
#include "core/pipeline/inputs.h"

#include <QString>
#include <QStringList>

#include <array>
#include <filesystem>
#include <map>
#include <vector>

namespace craft::ui {

using FileList = std::vector<std::filesystem::path>;

/// One corpus of the plan.
struct PlannedCorpus {
    Role role{};
    /// As recognised; `options` with the user's changes.
    ImportRequest request;
    FileList given; ///< of request.files, those the user named; the others were found beside them
    std::uint64_t bytes = 0;
    std::uint64_t rows = 0; ///< estimated
    std::string format; ///< reader id
    std::string reason; ///< why that one
    QString error; ///< the corpus cannot be read like this
    QString hint;
};

/// What a scan found out.
struct ImportScan {
    std::vector<PlannedCorpus> corpora; ///< by role
    std::array<QString, 3> errors; ///< of a role whose files make no corpus
};

/// How the user wants single corpora read, by the files they consist of.
using OptionEdits = std::map<FileList, ImportRequest>;

/// Files by role, and the edits.
struct ImportPlan {
    std::array<QStringList, 3> files; ///< by Role, as given
    OptionEdits edits;
    ImportScan scan; ///< of the above, once it is there

    [[nodiscard]] QStringList& of(Role role) { return files[static_cast<std::size_t>(role)]; }
    [[nodiscard]] const QStringList& of(Role role) const
    {
        return files[static_cast<std::size_t>(role)];
    }
    [[nodiscard]] bool empty() const;
    /// Pool or validation cannot be missing from the whole, but may be in the project already.
    [[nodiscard]] bool hasErrors() const;
    [[nodiscard]] RoleRequests requests() const;
};

/// Recognises the files and looks at the first rows of each corpus. Reads little; throws only
/// Cancelled.
[[nodiscard]] ImportScan scanFiles(const ImportPlan& plan, Job& job);
/// The role that a file's name speaks of: dev and valid, test and eval; else the pool.
[[nodiscard]] Role roleByName(const QString& file);
/// The label of a reader, in the user's language.
[[nodiscard]] QString formatText(std::string_view reader);

} // namespace craft::ui
