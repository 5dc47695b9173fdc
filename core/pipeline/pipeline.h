// SPDX-License-Identifier: GPL-3.0-or-later
// The one straight way from corpora to a diagnosed selection. Stages are pure functions; this
// class puts them in order, keeps their results, and loads or saves them by fingerprint.
#pragma once

#include "core/base/hash.h"
#include "core/base/job.h"
#include "core/base/params.h"
#include "core/data/clustering.h"
#include "core/data/corpus.h"
#include "core/data/diagnostics.h"
#include "core/data/feature_matrix.h"
#include "core/data/ranking.h"
#include "core/data/row_flags.h"
#include "core/pipeline/decisions.h"
#include "core/pipeline/file_prints.h"
#include "core/pipeline/seats.h"
#include "core/store/project.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace craft {

class BudgetCurve;

/// The corpora of a run. The fingerprints identify their content; null ones mean "no project".
struct RunInputs {
    const Corpus* pool = nullptr;
    const Corpus* validation = nullptr;
    const Corpus* test = nullptr; ///< may be null
    Fingerprint poolPrint;
    Fingerprint validationPrint;
    Fingerprint testPrint;
    /// Shared by pipelines that read the same models; null = each has its own.
    std::shared_ptr<FilePrints> files = nullptr;
};

/// Runs stages on demand, each at most once for the same fingerprint. Results are immutable and
/// shared. Not thread-safe: one thread calls it (the project's).
class Pipeline {
public:
    /// `params` come from resolveRun(). `project` may be null: nothing is stored then.
    Pipeline(const RunInputs& inputs, Params params, Project* project);

    /// Changes the parameters; results whose fingerprint stays the same are kept.
    void setParams(Params params) { m_params = std::move(params); }
    [[nodiscard]] const Params& params() const noexcept { return m_params; }
    /// Takes over the screening and the vectors that `other` has at hand, so that they are neither
    /// computed nor held twice. Used where the fingerprints agree. REQUIRES: the same inputs.
    void shareVectors(const Pipeline& other)
    {
        m_screened = other.m_screened;
        m_features = other.m_features;
    }
    /// Standard: a result is saved as soon as it is computed. A window wants to show it first, and
    /// calls savePending() later. Results that are replaced before are not saved.
    void deferSaving() noexcept { m_savesLater = true; }
    /// Saves what was computed and not saved yet. On a stop, what is left stays pending.
    void savePending(Job& job);
    /// The parameters with automatic values (k, depth) replaced by what was used.
    [[nodiscard]] Params effectiveParams(Job& job);

    [[nodiscard]] std::shared_ptr<const RowFlags> flags(Job& job);
    [[nodiscard]] std::shared_ptr<const PairFeatures> features(Job& job);
    [[nodiscard]] std::shared_ptr<const Clustering> clustering(Job& job);
    [[nodiscard]] std::shared_ptr<const Ranking> ranking(Job& job);
    [[nodiscard]] std::shared_ptr<const Selection> selection(Job& job);
    [[nodiscard]] std::shared_ptr<const Diagnostics> diagnostics(Job& job);
    /// Throws Error{Usage} for a pinned row that may not be selected, a cluster weight of no
    /// cluster, or weights that leave no share.
    [[nodiscard]] Shares shares(Job& job);
    /// All budgets of the present ranking; made at the first call and kept while the ranking is
    /// the same. Not stored.
    [[nodiscard]] std::shared_ptr<const BudgetCurve> curve(Job& job);

    /// Identity of a stage's result under the present parameters; no work is done.
    [[nodiscard]] Fingerprint fingerprint(Stage stage) const;
    /// True if the stage's result is at hand (in memory or in the project).
    [[nodiscard]] bool isFresh(Stage stage) const;
    /// Seconds spent computing each stage itself, without the stages it needed, since
    /// construction; a loaded stage is not listed.
    [[nodiscard]] const std::map<Stage, double>& seconds() const noexcept { return m_seconds; }
    [[nodiscard]] const RunInputs& inputs() const noexcept { return m_inputs; }

private:
    template <class T>
    struct Slot {
        Fingerprint of;
        std::shared_ptr<const T> value;
    };
    template <class T>
    std::shared_ptr<const T> stage(Slot<T>& slot, Stage stage, const Fingerprint& of, Job& job,
                                   const std::function<T()>& compute);
    /// A result that is not in the project yet.
    struct Unsaved {
        const void* slot; ///< that holds it: a newer one takes its place
        std::function<void(Job&)> save;
    };

    /// Whether a fingerprint is of what the stage computed, or of that with the rows locked and
    /// pinned by hand: these are put in afterwards, so that a click does not start heavy work.
    enum class Decided { No, Yes };
    [[nodiscard]] Fingerprint print(Stage stage, Decided decided) const;
    [[nodiscard]] std::shared_ptr<const RowFlags> screened(Job& job);
    [[nodiscard]] std::shared_ptr<const Ranking> ranked(Job& job);
    [[nodiscard]] RowList pinnedRows(Job& job);
    /// True where the depth of every cluster's ranking depends on the pins: Hamilton's quotas round
    /// differently with them, and a token budget reaches further or less far.
    [[nodiscard]] bool pinsMoveDepths() const;
    [[nodiscard]] Shares sharesWith(const RowList& pins, Job& job);

    [[nodiscard]] std::uint64_t budgetInPairs() const;
    [[nodiscard]] std::uint64_t rankingDepth() const;
    [[nodiscard]] Ranking rankRows(std::uint64_t depth, Job& job);
    /// For a method that ranks for one budget: ranks again until the tokens are just covered.
    [[nodiscard]] Ranking rankForTokens(Ranking ranked, std::uint64_t tokens,
                                        std::uint64_t eligible, Job& job);
    [[nodiscard]] Selection selectTokens(Job& job);
    [[nodiscard]] Selection takeAt(const Ranking& ranking, std::uint64_t budget, Job& job);
    void checkBudgetRules() const;
    void checkEligible(const RowFlags& rowFlags) const;

    RunInputs m_inputs;
    Params m_params;
    Project* m_project;
    std::shared_ptr<FilePrints> m_files; ///< that parameters name
    bool m_savesLater = false;
    std::vector<Unsaved> m_unsaved; ///< oldest first
    Slot<RowFlags> m_screened; ///< without the locked rows
    Slot<RowFlags> m_flags; ///< with them; used only if there are any
    Slot<PairFeatures> m_features;
    Slot<Clustering> m_clustering;
    Slot<Ranking> m_ranked; ///< without the pinned rows
    Slot<Ranking> m_ranking; ///< with them; used only if there are any
    Slot<Selection> m_selection;
    Slot<Diagnostics> m_diagnostics;
    Slot<BudgetCurve> m_curve;
    std::map<Stage, double> m_seconds;
    double m_nestedSeconds = 0; ///< spent in stages that the running one needed
};

} // namespace craft
