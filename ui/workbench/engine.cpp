// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/engine.h"

#include "core/pipeline/describe.h"

#include <algorithm>
#include <chrono>

namespace craft::ui {
namespace {

/// Pool rows that a preview of k is computed on.
constexpr std::uint64_t kPreviewRows = 20000;

Project openProject(const std::filesystem::path& file, Project::Mode mode)
{
    try {
        return Project::open(file, mode);
    } catch (const Error& error) {
        // Locked by another program, or in a folder that cannot be written to.
        if (mode != Project::Mode::Open || error.code() != ErrorCode::Project)
            throw;
        try {
            return Project::open(file, Project::Mode::ReadOnly);
        } catch (const Error&) {
            throw error;
        }
    }
}

} // namespace

Engine::Engine(const std::filesystem::path& file, Project::Mode mode)
    : m_project(openProject(file, mode))
    , m_inputs(Inputs::of(m_project))
{ }

ProjectView Engine::view() const
{
    ProjectView out;
    out.file = QString::fromStdString(std::filesystem::absolute(m_project.file()).string());
    out.readOnly = m_project.isReadOnly();
    for (const Role role : kRoles) {
        auto& corpus = out.corpora[static_cast<std::size_t>(role)];
        if (const Corpus* pairs = m_inputs.corpus(role)) {
            corpus.parts.assign(pairs->parts().begin(), pairs->parts().end());
            corpus.reports = m_inputs.reports(role);
            corpus.pairs = pairs->size();
        }
    }
    out.runs = m_project.runs();
    out.settings = m_project.settings();
    return out;
}

std::shared_ptr<PairSource> Engine::pairSource() const
{
    auto out = std::make_shared<PairSource>(PairSource{m_project.reader(), {}});
    for (const Role role : kRoles)
        out->corpora[static_cast<std::size_t>(role)] = out->reader.corpus(role);
    return out;
}

void Engine::reload()
{
    m_pipeline.reset();
    m_sample.reset();
    m_inputs = Inputs::of(m_project);
}

std::vector<ImportReport> Engine::import(const RoleRequests& requests, Job& job)
{
    auto reports = importIntoProject(m_project, requests, job);
    reload();
    return reports;
}

void Engine::removeCorpora(Role role)
{
    m_project.removeCorpora(role);
    reload();
}

Pipeline& Engine::pipeline(const Params& params)
{
    if (m_pipeline) {
        m_pipeline->setParams(params);
    } else {
        m_pipeline.emplace(m_inputs.view(), params, storage());
        m_pipeline->deferSaving();
    }
    return *m_pipeline;
}

std::shared_ptr<const RunView> Engine::rank(const Params& params, Job& job)
{
    const auto start = std::chrono::steady_clock::now();
    Pipeline& stages = pipeline(params);
    auto out = std::make_shared<RunView>();
    out->features = stages.features(job);
    out->flags = stages.flags(job);
    out->clustering = stages.clustering(job);
    out->ranking = stages.ranking(job);
    out->curve = stages.curve(job);
    out->params = stages.effectiveParams(job);
    out->eligible =
        static_cast<std::uint64_t>(std::count(out->flags->begin(), out->flags->end(), 0));
    out->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return out;
}

Measured Engine::measure(const Params& params, Job& job)
{
    Pipeline& stages = pipeline(params);
    Measured out{{}, stages.selection(job), stages.diagnostics(job)};
    out.params = stages.effectiveParams(job);
    return out;
}

void Engine::saveResults(Job& job)
{
    if (m_pipeline)
        m_pipeline->savePending(job);
}

ClusterPreview Engine::preview(const Params& params, std::uint32_t clusters, std::uint64_t budget,
                               Job& job)
{
    Pipeline& stages = pipeline(params);
    const Fingerprint of = stages.fingerprint(Stage::Screen);
    if (!m_sample || !(m_sampleOf == of)) {
        m_sample.emplace(
            PreviewSample::draw(*stages.features(job), *stages.flags(job), kPreviewRows,
                                static_cast<std::uint64_t>(params.integer("seed")), job));
        m_sampleOf = of;
    }
    return m_sample->clusters(params, clusters, budget, job);
}

std::int64_t Engine::keepRun(const Params& params, RunUse use, Job& job)
{
    Pipeline& stages = pipeline(params);
    const RunResult result = runAll(stages, job);
    stages.savePending(job); // a kept run is compared and exported without computing it again
    return m_project.saveRun(result.params, stages.fingerprint(Stage::Select), *result.selection,
                             job, use);
}

} // namespace craft::ui
