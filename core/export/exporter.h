// SPDX-License-Identifier: GPL-3.0-or-later
// The interface of everything that writes files into an export folder, and what it may write from.
#pragma once

#include "core/base/job.h"
#include "core/base/params.h"
#include "core/data/clustering.h"
#include "core/data/corpus.h"
#include "core/data/diagnostics.h"
#include "core/data/ranking.h"
#include "core/data/row_flags.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace craft {

class ExportFolder;

/// How the files look. exportParams() has one row per field (but `seed`, which is the run's).
struct ExportOptions {
    std::string order = "corpus"; ///< corpus | cluster (then rank) | shuffle (by `seed`)
    std::string split = "train"; ///< stem of the data files: letters, digits and _
    bool gzip = false; ///< compress the data files; reproducible bytes
    bool overwrite = false; ///< replace an earlier export; never another folder
    bool scores = true; ///< also write meta/scores.tsv and meta/clusters.tsv
    bool rejected = false; ///< also write meta/rejected.tsv, a line per pool row left
    std::string sourceField = "src"; ///< name of the source text in csv and flat jsonl
    std::string targetField = "tgt";
    std::string jsonLayout = "flat"; ///< flat | translation ({"translation":{"en":..,"hi":..}})
    bool dropEmpty = true; ///< leave out selected pairs with an empty side
    std::uint64_t seed = 1; ///< of the shuffle only
};

/// The table behind flags, form and manifest.
[[nodiscard]] std::vector<ParamSpec> exportParams();
/// REQUIRES: `params` went through resolve(exportParams(), ...).
[[nodiscard]] ExportOptions exportOptions(const Params& params, std::uint64_t seed);
/// The reverse: what the manifest records. `seed` is not part of it.
[[nodiscard]] Params exportParamsOf(const ExportOptions& options);

/// Everything an exporter may write from; references, no copies. They must outlive the call.
/// `clustering`, `ranking` and `diagnostics` may be empty (a method without them): the columns
/// they feed then read -1, 0 or nan.
struct ExportInput {
    const Corpus& pool;
    const Corpus& validation;
    const Selection& selection;
    const Clustering& clustering;
    const Ranking& ranking;
    const RowFlags& flags;
    const Diagnostics& diagnostics;
    std::string sourceLanguage; ///< BCP-47, "" if unknown (then files are named src and tgt)
    std::string targetLanguage;
    ExportOptions options;
};

/// Which selected pairs are written, in which order: the same for every file, so that line i of
/// one file and line i of another are the same pair. 4 bytes per selected pair.
struct ExportPlan {
    std::vector<std::uint32_t> order; ///< indices into selection.pairs
    std::uint64_t droppedEmpty = 0;
};

/// What one exporter had to change in the texts so that its format can hold them.
struct Sanitised {
    std::uint64_t rows = 0; ///< pairs with at least one change
    std::map<std::string, std::uint64_t> characters; ///< kind ("tab", "cr", ...) -> count
    std::vector<std::string> listed; ///< ids of the first kListedSanitised
};

/// Changed pairs listed by id; counts go on beyond.
inline constexpr std::size_t kListedSanitised = 1000;

/// Writes the files of one format. Stateless; constant memory apart from the plan.
class Exporter {
public:
    virtual ~Exporter() = default;
    /// Writes into `folder`. Throws Error (disk) or Cancelled; the folder cleans up.
    [[nodiscard]] virtual Sanitised write(const ExportInput& input, const ExportPlan& plan,
                                          ExportFolder& folder, Job& job) const = 0;
    /// Markdown lines for the folder's README and for dialogs: the files and how to load them.
    [[nodiscard]] virtual std::string usage(const ExportInput& input) const = 0;
};

} // namespace craft
