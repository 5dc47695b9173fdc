// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs side by side: loaded and compared by a task, read by the page Compare.
#pragma once

#include "core/data/diagnostics.h"
#include "core/pipeline/compare.h"
#include "ui/workbench/engine.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace craft::ui {

/// The run that is shown, kept or not; stored runs have ids from 1.
inline constexpr std::int64_t kPresentRun = 0;

struct ComparedRun {
    std::int64_t id = kPresentRun;
    Params params;
    std::shared_ptr<const Selection> selection;
    std::shared_ptr<const Diagnostics> diagnostics; ///< null if the project has none
    std::vector<std::string> titles; ///< of its clusters, empty if unknown
    Fingerprint clusters; ///< which clustering its cluster ids belong to
};

struct RunComparison {
    ComparedRun a;
    ComparedRun b;
    Comparison found;
    bool sameClusters = false; ///< cluster ids mean the same in both
    bool isShownClustering = false; ///< and the same as in the run shown
    std::vector<double> shareA; ///< selected pairs of each cluster / all; sameClusters only
    std::vector<double> shareB;
};

/// What to load. `present` are the parameters of the run shown, `effective` those with its k.
struct ComparisonRequest {
    std::int64_t a = kPresentRun;
    std::int64_t b = kPresentRun;
    Params present;
    Params effective;
};

/// Diagnostics and titles of stored runs are read where the project has them, never computed.
[[nodiscard]] RunComparison compareRuns(Engine& engine, const ComparisonRequest& request, Job& job);

/// "row<TAB>source<TAB>target" with a header; tabs and line breaks in texts become blanks. The file
/// is replaced as a whole. Throws Error{NotFound} if it cannot be written.
void writePairs(const Corpus& pool, const std::vector<RowId>& rows, const std::string& file,
                Job& job);

} // namespace craft::ui
