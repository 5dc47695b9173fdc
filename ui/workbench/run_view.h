// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots that the compute thread hands to the window: immutable once they are there.
#pragma once

#include "core/data/clustering.h"
#include "core/data/corpus.h"
#include "core/data/diagnostics.h"
#include "core/data/import_report.h"
#include "core/pipeline/budget_curve.h"
#include "core/pipeline/pipeline.h"
#include "core/store/project.h"

#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace craft::ui {

/// The corpora of one role.
struct CorpusView {
    std::vector<CorpusPart> parts;
    std::vector<ImportReport> reports; ///< parallel to parts
    std::uint64_t pairs = 0;
};

/// What the open project holds.
struct ProjectView {
    QString file; ///< absolute path
    bool readOnly = false;
    std::array<CorpusView, 3> corpora; ///< by Role
    std::vector<RunRecord> runs; ///< by id
    Params settings; ///< as saved, maybe empty

    [[nodiscard]] const CorpusView& of(Role role) const
    {
        return corpora[static_cast<std::size_t>(role)];
    }
    /// Pool and validation are there.
    [[nodiscard]] bool isReady() const
    {
        return of(Role::Pool).pairs > 0 && of(Role::Validation).pairs > 0;
    }
};

/// A ranked run: everything that does not depend on the budget (inside the ranked depth).
struct RunView {
    Params params; ///< effective ones of the run that was computed
    std::shared_ptr<const RowFlags> flags;
    std::shared_ptr<const PairFeatures> features;
    std::shared_ptr<const Clustering> clustering;
    std::shared_ptr<const Ranking> ranking;
    std::shared_ptr<const BudgetCurve> curve;
    std::uint64_t eligible = 0; ///< pool rows without a flag
    double seconds = 0; ///< what it took
};

/// The exact numbers of one budget: core's own selection and diagnostics.
struct Measured {
    Params params;
    std::shared_ptr<const Selection> selection;
    std::shared_ptr<const Diagnostics> diagnostics;
};

/// A read-only connection of the window's own, for tables that show text. GUI thread only.
struct PairSource {
    Project reader;
    std::array<std::unique_ptr<Corpus>, 3> corpora; ///< by Role; empty corpora, never null

    [[nodiscard]] const Corpus& of(Role role) const
    {
        return *corpora[static_cast<std::size_t>(role)];
    }
};

} // namespace craft::ui
