// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a selection as one folder: data files, meta files, README, manifest and checksums.
//
// The folder appears complete or not at all: everything goes to a sibling NAME.part, is flushed
// to disk, and is renamed at the end; cancel and errors remove it. The same run gives the same
// bytes: no time, user, host, thread count or absolute path is written.
#pragma once

#include "core/base/job.h"
#include "core/export/byte_sink.h"
#include "core/export/exporter.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace craft {

/// One input file as the manifest lists it.
struct ManifestInput {
    std::string role; ///< "pool", "validation", "test"
    std::string name; ///< of the corpus part
    std::string path; ///< as given, but the bare file name if that was absolute
    std::string format;
    std::uint64_t bytes = 0;
    std::uint64_t rows = 0; ///< of the corpus part
    std::string sha256;
    std::string sourceLanguage;
    std::string targetLanguage;
    std::uint64_t part =
        0; ///< number of the corpus part in its role; a part may have several files
    std::string options; ///< how it was read, see CorpusPart::options
};

/// One entry per file of every part of `corpus`.
[[nodiscard]] std::vector<ManifestInput> manifestInputs(const Corpus& corpus, Role role);

struct ExportRequest {
    ExportInput input;
    std::filesystem::path folder; ///< made with its parents; must be missing or empty
    std::vector<std::string> formats; ///< exporter ids; options.scores and .rejected add theirs
    /// Text of a JSON object (parameters, seed, import options, counts): the manifest's "run".
    /// Keep anything out of it that differs between equal runs.
    std::string runJson;
    /// The manifest's "inputs". Empty: those of pool and validation.
    std::vector<ManifestInput> inputs;
};

/// A file in the folder.
struct OutputFile {
    std::string path; ///< relative, with '/'
    std::uint64_t bytes = 0;
    std::string sha256;
    std::uint64_t rows = 0; ///< pairs or table rows, without a header
};

struct ExportReport {
    std::vector<OutputFile> outputs; ///< in path order, without SHA256SUMS
    std::map<std::string, Sanitised> sanitised; ///< by exporter id, those that changed something
    std::uint64_t written = 0; ///< pairs
    std::uint64_t droppedEmpty = 0; ///< selected, but a side is empty
};

/// Throws Error{Usage} for an unknown format or option value, a folder that is in use, or one
/// that cannot be written to; Error{Capacity} when the disk is full; Cancelled. Nothing stays
/// behind then, and an earlier export in that place is untouched. `open` is for tests.
ExportReport exportSubset(const ExportRequest& request, Job& job,
                          const OpenSink& open = openFileSink);

} // namespace craft
