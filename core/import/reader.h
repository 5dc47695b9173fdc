// SPDX-License-Identifier: GPL-3.0-or-later
// A reader turns the files of one corpus into pairs. One format, one file, one line in
// registry.cpp.
#pragma once

#include "core/base/job.h"
#include "core/data/corpus.h"
#include "core/data/import_report.h"
#include "core/import/import.h"

namespace craft {

/// What a reader found out: everything of the part but its name, and the counts.
struct ReadResult {
    CorpusPart part;
    ImportReport report;
    bool hasFullPair = false; ///< at least one pair has text on both sides
};

/// Reads one format in one streaming pass and constant memory. Stateless.
class Reader {
public:
    virtual ~Reader() = default;
    /// Calls sink.add() only: importCorpus() opens and closes the part. Polls `job` at every block
    /// of input and advances it by the bytes read. Throws Error{Invalid} with file, line and byte
    /// for content that cannot go on; a bad row is counted in the report instead.
    [[nodiscard]] virtual ReadResult read(const ImportRequest& request, CorpusSink& sink,
                                          Job& job) const = 0;
};

} // namespace craft
