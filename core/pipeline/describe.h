// SPDX-License-Identifier: GPL-3.0-or-later
// Results as JSON: what `--json` prints, and what the manifest needs to reproduce a run.
#pragma once

#include "core/data/import_report.h"
#include "core/pipeline/explain.h"
#include "core/pipeline/inputs.h"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <string>
#include <vector>

namespace craft {

/// Everything a finished run has to tell, read from the pipeline without starting work.
struct RunResult {
    std::shared_ptr<const RowFlags> flags;
    std::shared_ptr<const Clustering> clustering;
    std::shared_ptr<const Selection> selection;
    std::shared_ptr<const Diagnostics> diagnostics;
    Params params; ///< effective
};
/// Runs the missing stages.
[[nodiscard]] RunResult runAll(Pipeline& pipeline, Job& job);

/// The "result" object of the command line contract, without timings and outputs.
[[nodiscard]] nlohmann::ordered_json resultJson(const RunResult& result, const RunInputs& inputs);
[[nodiscard]] nlohmann::ordered_json diagnosticsJson(const Diagnostics& diagnostics);
[[nodiscard]] nlohmann::ordered_json explanationJson(const Explanation& explanation);
[[nodiscard]] nlohmann::ordered_json reportJson(const ImportReport& report);

/// The manifest's "run": everything `craft run manifest.json` needs beside the input files.
struct RunDescription {
    Params params; ///< effective
    Params exportParams;
    std::vector<std::string> formats;
};
/// The parameters of a run that name files read beside the corpora (imported vectors), by id.
[[nodiscard]] std::map<std::string, std::filesystem::path> fileParams(const Params& params);
[[nodiscard]] std::string toJsonText(const RunDescription& description);

/// What a manifest says about its run. Input paths are as recorded.
struct RecordedInput {
    std::string role; ///< name of a Role, or "vectors" for a file that a parameter names
    std::string path;
    std::string sha256;
    std::string name;
    std::uint64_t part = 0;
    std::string options; ///< CorpusPart::options
};
struct RecordedRun {
    std::map<std::string, std::string> params;
    std::map<std::string, std::string> exportParams;
    std::vector<std::string> formats;
    std::vector<RecordedInput> inputs;
};
/// Throws Error{NotFound} or Error{Invalid} with the file's name.
[[nodiscard]] RecordedRun readManifest(const std::filesystem::path& file);

} // namespace craft
