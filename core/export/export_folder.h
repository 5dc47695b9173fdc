// SPDX-License-Identifier: GPL-3.0-or-later
// A folder that appears at once or not at all.
#pragma once

#include "core/base/job.h"
#include "core/export/byte_sink.h"
#include "core/export/export.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace craft {

/// First bytes of every manifest's schema name; tells a folder of ours from any other.
inline constexpr std::string_view kManifestSchema = "craft-manifest/1";
inline constexpr const char* kManifestName = "manifest.json";
inline constexpr const char* kSumsName = "SHA256SUMS";

/// True if `folder` holds a manifest of any version of ours.
[[nodiscard]] bool isExportFolder(const std::filesystem::path& folder);

/// A file in an export folder that its SHA256SUMS does not list: nothing of ours to replace.
[[nodiscard]] std::optional<std::string> fileOfOthers(const std::filesystem::path& folder);

/// Puts the folder `fresh` in the place of `old` and removes what was there: one exchange where the
/// file system has it, else (or if not `mayExchange`) two renames, undone if the second fails.
void replaceFolder(const std::filesystem::path& old, const std::filesystem::path& fresh,
                   bool mayExchange = true);

/// Collects files in NAME.part beside NAME; commit() renames it. Destroyed before that, it leaves
/// nothing behind. A lock in NAME.part keeps two exports into one folder apart; what a killed
/// process left there is removed by the next export.
class ExportFolder {
public:
    /// Throws Error{Usage} if `folder` is not empty and may not be replaced.
    ExportFolder(const std::filesystem::path& folder, bool overwrite, OpenSink open);
    /// Touches no disk: every file goes to `open` by its relative name. For previews; commit() must
    /// not be called.
    explicit ExportFolder(OpenSink open);
    ~ExportFolder();
    ExportFolder(const ExportFolder&) = delete;
    ExportFolder& operator=(const ExportFolder&) = delete;

    /// Starts the file `name` (relative, with '/'); compressed if it ends in ".gz". The stream
    /// lives until finish(name).
    OutputStream& create(const std::string& name);
    /// Closes the file and records it. `rows` as in OutputFile.
    void finish(const std::string& name, std::uint64_t rows);
    /// Finished files by path.
    [[nodiscard]] const std::map<std::string, OutputFile>& files() const noexcept
    {
        return m_files;
    }
    /// Makes the folder appear. REQUIRES: every file is finished.
    void commit();

private:
    void checkPlace() const;
    void makePart();
    void lockPart();
    void abandon() noexcept;

    std::filesystem::path m_folder;
    std::filesystem::path m_part;
    std::filesystem::path m_firstMade; ///< topmost parent folder that did not exist
    OpenSink m_open;
    std::map<std::string, std::unique_ptr<OutputStream>> m_streams;
    std::map<std::string, OutputFile> m_files;
    bool m_overwrite = false;
    int m_lock = -1;
    bool m_ownsPart = false;
};

} // namespace craft
