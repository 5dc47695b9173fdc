// SPDX-License-Identifier: GPL-3.0-or-later
// The open project with its pipeline, as tasks use it. Lives on the compute thread.
#pragma once

#include "core/pipeline/explain.h"
#include "core/pipeline/inputs.h"
#include "core/pipeline/preview.h"
#include "ui/workbench/run_view.h"

#include <optional>

namespace craft::ui {

/// Only tasks of the TaskRunner call it, one at a time. Throws what core throws.
class Engine {
public:
    /// Project::Mode as in core; a project that another program writes to is opened read-only.
    Engine(const std::filesystem::path& file, Project::Mode mode);

    [[nodiscard]] ProjectView view() const;
    [[nodiscard]] std::shared_ptr<PairSource> pairSource() const;
    [[nodiscard]] Project& project() { return m_project; }
    [[nodiscard]] const Inputs& inputs() const { return m_inputs; }

    /// All or nothing; returns one report per corpus.
    std::vector<ImportReport> import(const RoleRequests& requests, Job& job);
    void removeCorpora(Role role);

    /// The pipeline under `params`. REQUIRES: pool and validation are there.
    [[nodiscard]] Pipeline& pipeline(const Params& params);
    [[nodiscard]] std::shared_ptr<const RunView> rank(const Params& params, Job& job);
    /// Selection and diagnostics.
    [[nodiscard]] Measured measure(const Params& params, Job& job);
    /// Saves what rank() and measure() computed, so that it need not be computed again when the
    /// project is opened. They leave it to this, for what they give is waited for.
    void saveResults(Job& job);
    /// `params` are what the project is opened with again. REQUIRES: not read-only.
    void saveSettings(const Params& params) { m_project.saveSettings(params); }
    [[nodiscard]] ClusterPreview preview(const Params& params, std::uint32_t clusters,
                                         std::uint64_t budget, Job& job);
    /// Stores the run of `params`; returns its id.
    std::int64_t keepRun(const Params& params, RunUse use, Job& job);

private:
    [[nodiscard]] Project* storage() { return m_project.isReadOnly() ? nullptr : &m_project; }
    void reload();

    Project m_project;
    Inputs m_inputs;
    std::optional<Pipeline> m_pipeline;
    std::optional<PreviewSample> m_sample;
    Fingerprint m_sampleOf; ///< of the features it was drawn from
};

} // namespace craft::ui
