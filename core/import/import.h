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
    /// 1-based number, header name, or JSON key path: "translation.en", "messages[1].content".
    /// Only tables and JSON look at it.
    std::string sourceColumn;
    std::string targetColumn;
    /// BCP-47; needed where a file holds more than two languages. "en" also takes "en-US".
    std::string sourceLanguage;
    std::string targetLanguage;
    /// Of TSV and CSV. A CSV header of well-known names is also found without it.
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

/// Groups the files given for one role into corpora, in the order given: line-aligned plain text
/// files pair up (a single one finds its sister beside it), gettext catalogues and folders become
/// one corpus, every other file stands alone. Formats come from the extension, else from the
/// content; languages of line-aligned and table files from their names; corpus names are unique.
/// Two files of a pair keep the order given unless src/tgt, "en-fr" in the name, or the languages
/// asked for say otherwise. Throws Error{NotFound} for missing files and for folders without
/// catalogues, Error{Usage} when a plain file has no partner or several.
[[nodiscard]] std::vector<ImportRequest> recognise(const std::vector<std::filesystem::path>& files,
                                                   const ImportOptions& options);

/// Reads one corpus into `sink` in constant memory: beginPart(), add() for every pair, finishPart()
/// with files, hashes, languages and extra columns. Job stage "import", in bytes on disk; polls
/// `job` at every block of input. Rows that cannot be used are counted in the report by reason:
/// wrong-field-count, nul, line-too-long (a side over 1 MiB), text-after-quote, blank-line,
/// guessed-header, bad-json, missing-key, not-text, missing-language, fuzzy, obsolete,
/// untranslated, same-as-source; repairs as row_intake.h says. Of a gettext folder, one count for
/// each whole catalogue that is not taken: broken-catalogue, other-language, unknown-language.
/// Other columns are kept: tables by their names or "column3"; JSON as one column "json" with what
/// remains of the record; TMX as "tuid"; gettext as "catalogue", the file's name.
/// Line numbers ascend within the part. Those of a second catalogue go on where the first one's
/// ended, as if they were one file. The files of the finished part, imported by name with the
/// part's options, give the same rows again; of a gettext folder these are the catalogues taken.
/// Throws Error{Invalid} with file, line and byte for content that cannot go on, for tables that
/// begin with two columns of web addresses where no columns are named, and if no pair
/// with text on both sides comes out. On any exception the sink has had no finishPart().
[[nodiscard]] ImportReport importCorpus(const ImportRequest& request, CorpusSink& sink, Job& job);

} // namespace craft
