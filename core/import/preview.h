// SPDX-License-Identifier: GPL-3.0-or-later
// A look at a corpus before it is imported: its first, last and some random pairs, and what the
// reader makes of the file.
#pragma once

#include "core/base/job.h"
#include "core/data/import_report.h"
#include "core/import/import.h"

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace craft {

/// A pair with its place.
struct PreviewPair {
    std::uint64_t row = 0; ///< it would have this number in the part, from 0
    std::uint64_t line = 0; ///< 1-based line or unit number, as in reports
    std::string source;
    std::string target;
    std::vector<std::string> extra; ///< values of the extra columns
};

struct PreviewLimits {
    std::size_t headPairs = 100;
    std::size_t randomPairs = 100;
    std::size_t tailPairs = 100;
    std::uint64_t rows = 2000000; ///< stop after so many pairs
    std::uint64_t seed = 1; ///< of the random pairs
    /// Bytes kept of each text; the rest of a longer one is replaced by an ellipsis.
    std::size_t textBytes = 4000;
    /// Asked now and then; true ends the preview early, with what there is by then.
    std::function<bool()> stopEarly;
    /// Called once, on the calling thread, as soon as the first pairs are there (or all, if there
    /// are fewer).
    std::function<void(const std::vector<PreviewPair>&)> onHead;
};

/// A column of a table, or a path in JSON records, that can be a side.
struct PreviewColumn {
    std::string id; ///< as ImportOptions takes it: "1", "source", "translation.en"
    std::string label; ///< its name, or the start of its first value if it has none
    std::string example; ///< its first value that is not empty, shortened
    std::uint64_t records = 0; ///< of the sampled records, those with text there
};

/// The columns to choose sides from.
struct PreviewColumns {
    std::vector<PreviewColumn> columns; ///< left to right, or as they turn up in the records
    bool hasHeader = false; ///< the first record of a table names the columns
};

/// Columns of TSV, CSV and JSON from the first kPreviewRecords records; none for other formats.
/// Works where previewCorpus() throws because it does not know which columns are meant. Throws
/// like a reader for files that cannot be read.
inline constexpr std::size_t kPreviewRecords = 200;
[[nodiscard]] PreviewColumns previewColumns(const ImportRequest& request);

/// What previewCorpus() found out.
struct ImportPreview {
    std::string name;
    std::string format; ///< reader id
    std::string formatReason; ///< "TAB in 200 of 200 lines", "chosen by hand", ...
    std::string sourceLanguage; ///< given or detected, may be empty
    std::string targetLanguage;
    /// Names of the columns beside the two sides. Unless `complete`, TMX and JSON do not know them.
    std::vector<std::string> extraColumns;
    std::vector<std::pair<std::string, std::uint64_t>> files; ///< path, bytes on disk
    PreviewColumns columns;
    std::vector<PreviewPair> head;
    std::vector<PreviewPair> random; ///< a uniform sample of all pairs read, in row order
    std::vector<PreviewPair> tail; ///< the last pairs read, of the file if `complete`
    ImportReport report; ///< of what was read
    bool complete = false; ///< the whole input was read
    std::uint64_t bytesDone = 0; ///< on disk
    std::uint64_t bytesTotal = 0;
    std::uint64_t estimatedRows = 0; ///< pairs of the whole input; exact if complete
};

/// Reads the corpus with the reader that an import would take, but keeps only some pairs. Throws
/// what importCorpus() would throw on the same rows, and Cancelled. Same result at every run.
[[nodiscard]] ImportPreview previewCorpus(const ImportRequest& request, const PreviewLimits& limits,
                                          Job& job);

/// Why detection takes the request's files for their format, in words; "chosen by hand" if it would
/// take them for another.
[[nodiscard]] std::string formatReason(const ImportRequest& request);

} // namespace craft
