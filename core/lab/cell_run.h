// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the cells of one task one after the other.
#pragma once

#include "core/base/job.h"
#include "core/evaluate/context.h"
#include "core/evaluate/evaluate.h"
#include "core/lab/cells.h"
#include "core/lab/results.h"
#include "core/pipeline/pipeline.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace craft {

/// Holds what the cells of a task share: vectors, screening, clusters, the test set's n-grams. Not
/// thread-safe. The task must outlive it.
class TaskRun {
public:
    TaskRun(const LabSpec& spec, const LabTaskData& task);

    /// Selects and measures. Throws as the pipeline does.
    [[nodiscard]] CellResult run(const LabCell& cell, Job& job);
    /// What the totals of the results so far are divided by.
    [[nodiscard]] const SentenceWeights& weights() const noexcept { return m_weights; }

private:
    [[nodiscard]] Selection select(const LabCell& cell, Job& job);
    /// Rows by rising order of `draw`, cut at the cell's size.
    [[nodiscard]] Selection cutRows(const LabCell& cell, std::vector<RowId> rows, Job& job) const;
    [[nodiscard]] std::vector<RowId> oracleRows(const LabCell& cell, Job& job);
    [[nodiscard]] std::vector<RowId> worstRows(Job& job);
    void addScores(const Selection& selection, CellResult& out, Job& job);
    void addBound(CellResult& out, Job& job);
    [[nodiscard]] CellCost costOf(const LabCell& cell, const std::map<Stage, double>& before);
    [[nodiscard]] const EvaluationContext& context(Job& job);

    const LabSpec& m_spec;
    const LabTaskData& m_task;
    std::optional<Pipeline> m_pipeline;
    std::optional<EvaluationContext> m_context;
    std::map<std::string, double> m_stageSeconds; ///< by fingerprint of the stage's result
    /// Selections of the same rows are measured once.
    std::map<std::string, CellResult> m_measured;
    SentenceWeights m_weights;
};

} // namespace craft
