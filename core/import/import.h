// SPDX-License-Identifier: GPL-3.0-or-later
// From files to rows: recognise the format, read it in one streaming pass, report every line.
#pragma once

#include "core/base/job.h"
#include "core/data/corpus.h"
#include "core/data/import_report.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace craft {

/// Whether the first record names the columns.
enum class Header : std::uint8_t { No, Yes };

/// How to read one corpus. Empty fields are detected.
struct ImportOptions {
    std::string format; ///< reader id: moses, tsv, csv, jsonl, tmx, gettext
    std::string sourceColumn; ///< 1-based number, header name, or JSON key path "translation.en"
    std::string targetColumn;
    std::string sourceLanguage; ///< BCP-47; needed where a file holds more than two languages
    std::string targetLanguage;
    Header header = Header::No;
    bool replaceInvalidUtf8 = false; ///< U+FFFD and count, instead of stopping at the first
    bool normalizeNfc = false;
};

/// As "id=value" lines, only what differs from the defaults, and back. The text is stored with the
/// corpus and in manifests. Throws Error{Invalid} for a line that this program does not know.
[[nodiscard]] std::string toText(const ImportOptions& options);
[[nodiscard]] ImportOptions importOptionsFromText(std::string_view text);

/// One corpus to import: one file, a Moses pair of two, or a gettext folder.
struct ImportRequest {
    std::vector<std::filesystem::path> files;
    std::string name; ///< shown to the user; default: the file name
    ImportOptions options;
};

/// Groups the files given for one role into corpora: line-aligned plain text files pair up (a
/// single one finds its sister), every other file stands alone. Detects formats. Throws
/// Error{NotFound} for missing files, Error{Usage} when a plain file has no partner.
[[nodiscard]] std::vector<ImportRequest> recognise(const std::vector<std::filesystem::path>& files,
                                                   const ImportOptions& options);

/// Reads one corpus into `sink` in constant memory. Throws Error{Invalid} with file, line and byte
/// for content that cannot go on. On any exception the sink has had no finishPart().
[[nodiscard]] ImportReport importCorpus(const ImportRequest& request, CorpusSink& sink, Job& job);

} // namespace craft
