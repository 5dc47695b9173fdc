// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting a finished run: what the command line and the window both do, so that the same run
// gives the same bytes from either.
#pragma once

#include "core/export/export.h"
#include "core/pipeline/describe.h"
#include "core/pipeline/inputs.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace craft {

/// Paths to write into a manifest instead of those that were read: a reproduced run keeps the first
/// run's.
struct RecordedPaths {
    std::vector<std::string> paths; ///< of the corpora's files, in order
    std::map<std::string, std::string> params; ///< of files that parameters name, by id
};

/// What to export, and how. References, no copies: they must outlive the call.
struct ExportRun {
    const Inputs& inputs;
    const RunResult& result;
    const Ranking& ranking; ///< of the same run
    std::filesystem::path folder; ///< not read by previewExport()
    std::vector<std::string> formats; ///< exporter ids; empty stands for standardFormats()
    std::map<std::string, std::string> params; ///< of exportParams(), those that are given
    RecordedPaths recorded = {};
};

/// What is written unless formats are named: tsv, jsonl, ids.
[[nodiscard]] const std::vector<std::string>& standardFormats();

/// Writes the folder, as exportSubset() does. Throws Error{Usage} for a bad parameter too.
ExportReport exportRun(const ExportRun& what, Job& job);

/// The beginning of one file that an export would write.
struct PreviewFile {
    std::string path; ///< relative, with '/'
    std::string head; ///< the first lines, with their ends; never compressed
};

/// One format without its folder.
struct FormatPreview {
    std::string id;
    std::vector<PreviewFile> files; ///< in path order
    std::uint64_t sanitised = 0; ///< pairs whose text is changed to fit the format
    std::map<std::string, std::uint64_t> characters; ///< kind of what is changed -> count
};

struct ExportPreview {
    std::vector<FormatPreview> formats; ///< in the order of the registry
    std::uint64_t written = 0; ///< pairs
    std::uint64_t droppedEmpty = 0; ///< selected, but a side is empty
};

/// The first `lines` lines of every file of what.formats and what sanitising would change, without
/// touching the disk. Compression is left out. O(selected) per format (and the validation set
/// where a format writes it; the whole pool for "rejected"). Throws as exportRun().
[[nodiscard]] ExportPreview previewExport(const ExportRun& what, Job& job, std::size_t lines = 5);

/// Skipped and repaired lines as TSV with a header: role, part, line, reason, action, excerpt.
[[nodiscard]] std::string skippedText(const Inputs& inputs);

} // namespace craft
