// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sweep.h"

#include "core/pipeline/pipeline.h"
#include "ui/base/text.h"
#include "ui/workbench/workbench.h"

#include <QPointer>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>

namespace craft::ui {
namespace {

constexpr int kShowDelay = 200; ///< ms; while a slider moves the cells stay

/// The pipeline that the cells of one sweep share; used by tasks only. It has no project: a sweep
/// changes neither settings nor stored results.
struct Aside {
    std::optional<Pipeline> pipeline;
};

bool areSame(const RunInputs& a, const RunInputs& b)
{
    return a.pool == b.pool && a.validation == b.validation && a.test == b.test
        && a.poolPrint == b.poolPrint && a.validationPrint == b.validationPrint
        && a.testPrint == b.testPrint;
}

struct Timed {
    SweepCell cell;
    double seconds = 0;
};

Timed computeCell(Engine& engine, Aside& aside, const Params& params, Job& job)
{
    const auto start = std::chrono::steady_clock::now();
    const RunInputs inputs = engine.inputs().view();
    // The corpora may have been replaced since the last cell.
    if (!aside.pipeline || !areSame(aside.pipeline->inputs(), inputs))
        aside.pipeline.emplace(inputs, params, nullptr);
    Pipeline& shown = engine.pipeline(params);
    (void)shown.features(job);
    aside.pipeline->shareVectors(shown);
    aside.pipeline->setParams(params);
    Timed out{sweepCell(*aside.pipeline, job), 0};
    out.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return out;
}

} // namespace

Sweep::Sweep(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    m_showTimer.setSingleShot(true);
    m_showTimer.setInterval(kShowDelay);
    connect(&m_showTimer, &QTimer::timeout, this, &Sweep::showCells);
    connect(&workbench, &Workbench::paramsChanged, this, [this] { m_showTimer.start(); });
    connect(&workbench, &Workbench::projectChanged, this, [this] {
        cancel();
        m_cells.clear();
        m_measured = 0;
        m_seconds = 0;
        showCells();
    });
}

std::string Sweep::keyOf(const Params& params) const
{
    Params key = params;
    key.set("k", std::int64_t{0});
    key.set("seed", std::int64_t{0});
    key.set("pairs-per-cluster", std::int64_t{0});
    key.set("preset", std::string());
    return key.canonical();
}

std::size_t Sweep::missing(const std::vector<std::uint64_t>& clusters, int seeds) const
{
    const auto found = m_cells.find(keyOf(m_workbench.params()));
    std::size_t out = 0;
    for (const std::uint64_t k : clusters) {
        for (int seed = 1; seed <= seeds; ++seed)
            out += found == m_cells.end() || !found->second.contains({k, seed}) ? 1 : 0;
    }
    return out;
}

double Sweep::secondsPerCell() const
{
    if (m_measured > 0)
        return m_seconds / static_cast<double>(m_measured);
    const auto run = m_workbench.run();
    return run ? run->seconds : -1;
}

void Sweep::start(const std::vector<std::uint64_t>& clusters, int seeds)
{
    cancel();
    auto aside = std::make_shared<Aside>();
    const auto& there = m_cells[keyOf(m_workbench.params())];
    m_total = 0;
    for (const std::uint64_t k : clusters) {
        for (int seed = 1; seed <= seeds; ++seed) {
            if (there.contains({k, seed}))
                continue;
            ++m_total;
            enqueue(k, seed, aside);
        }
    }
    emit stateChanged();
}

void Sweep::enqueue(std::uint64_t k, std::int64_t seed, std::shared_ptr<void> aside)
{
    Params params = m_workbench.params();
    params.set("k", static_cast<std::int64_t>(k));
    params.set("seed", seed);
    const TaskSpec spec{tr("Sweep: k = %1, seed %2").arg(k).arg(seed), QStringLiteral("sweep"),
                        Supersede::Nothing, false, -1};
    const Key cell{k, seed};
    m_waiting[cell] = m_workbench.runTask(
        spec,
        [params, aside = std::move(aside)](Engine& engine, Job& job) {
            return computeCell(engine, *static_cast<Aside*>(aside.get()), params, job);
        },
        [self = QPointer<Sweep>(this), cell, start = m_start,
         key = keyOf(m_workbench.params())](Outcome<Timed> outcome) {
            if (self.isNull() || start != self->m_start || !self->m_waiting.contains(cell))
                return; // of a sweep that was stopped
            if (const auto* timed = std::get_if<0>(&outcome)) {
                self->m_cells[key][cell] = timed->cell;
                self->m_seconds += timed->seconds;
                ++self->m_measured;
                self->showCells();
            } else if (const auto* error = std::get_if<Error>(&outcome)) {
                self->cancel(); // the others would fail for the same reason
                self->m_workbench.fail(*error);
                return;
            }
            self->finished(cell);
        });
}

void Sweep::finished(const Key& cell)
{
    m_waiting.erase(cell);
    emit stateChanged();
}

void Sweep::cancel()
{
    if (m_waiting.empty())
        return;
    ++m_start;
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto& [cell, task] : waiting)
        m_workbench.tasks().cancel(task);
    emit stateChanged();
}

void Sweep::showCells()
{
    m_shown.clear();
    if (m_workbench.hasProject()) {
        const auto found = m_cells.find(keyOf(m_workbench.params()));
        if (found != m_cells.end()) {
            for (const auto& [cell, numbers] : found->second)
                m_shown.push_back(numbers);
        }
    }
    emit cellsChanged();
}

std::vector<std::vector<SweepCell>> byClusters(const std::vector<SweepCell>& cells)
{
    std::vector<std::vector<SweepCell>> out;
    for (const SweepCell& cell : cells) {
        if (out.empty() || out.back().front().k != cell.k)
            out.emplace_back();
        out.back().push_back(cell);
    }
    return out;
}

std::optional<std::uint64_t> kneeOf(const std::vector<SweepCell>& cells)
{
    const auto groups = byClusters(cells);
    if (groups.size() < 3)
        return std::nullopt;
    const auto residual = [](const std::vector<SweepCell>& group) {
        return meanAndSd(group, &SweepCell::residual).mean;
    };
    const auto place = [](const std::vector<SweepCell>& group) {
        return std::log(static_cast<double>(group.front().k));
    };
    const double first = residual(groups.front());
    const double last = residual(groups.back());
    const double width = place(groups.back()) - place(groups.front());
    double deepest = 1e-9 * std::abs(first);
    std::optional<std::uint64_t> out;
    for (const auto& group : groups) {
        const double t = (place(group) - place(groups.front())) / width;
        const double below = first + t * (last - first) - residual(group);
        if (below > deepest) {
            deepest = below;
            out = group.front().k;
        }
    }
    return out;
}

std::vector<std::uint64_t> geometricSteps(std::uint64_t first, std::uint64_t last, int count)
{
    std::vector<std::uint64_t> out;
    const double ratio = static_cast<double>(last) / static_cast<double>(first);
    for (int i = 0; i < count; ++i) {
        const double t = count > 1 ? static_cast<double>(i) / (count - 1) : 0;
        const auto k = static_cast<std::uint64_t>(
            std::llround(static_cast<double>(first) * std::pow(ratio, t)));
        if (out.empty() || out.back() != k)
            out.push_back(k);
    }
    return out;
}

} // namespace craft::ui
