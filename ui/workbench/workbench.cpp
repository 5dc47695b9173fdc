// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/workbench.h"

#include "ui/base/text.h"
#include "ui/workbench/commands.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace craft::ui {
namespace {

/// Ranked runs kept in memory: about 12 bytes a pool row each.
constexpr std::size_t kCachedRuns = 16;
/// The exact numbers are measured when the budget has rested for so long.
constexpr int kMeasureDelay = 100;
/// A ranking is this many times as deep as the budget; see effectiveDepth().
constexpr std::uint64_t kDepthFactor = 4;
constexpr std::uint64_t kLargestDepth = 4294967294; ///< of the parameter

const char* const kRunTopic = "run";
const char* const kMeasureTopic = "measure";
const char* const kSaveTopic = "save";
const char* const kNotesDocument = "notes";

/// Parameters that leave the clustering as it is; all others give the cluster ids other meanings.
bool keepsClusters(const std::string& id)
{
    static const std::set<std::string> ids{
        "budget",     "budget-tokens", "pin",     "lock",   "cluster-weights", "method",
        "allocation", "rounding",      "min-one", "strict", "depth",           "variant",
        "metric",     "shrink",        "beta",    "alpha",  "decay",           "target-clusters",
        "smoothing",  "near-duplicate"};
    return ids.contains(id);
}

/// 1, 2 or 5 times a power of ten, not above `value`.
std::uint64_t roundDown(std::uint64_t value)
{
    std::uint64_t power = 1;
    while (power <= value / 10)
        power *= 10;
    return value >= 5 * power ? 5 * power : value >= 2 * power ? 2 * power : power;
}

std::uint64_t numberOf(const ParamTexts& texts, const std::string& id)
{
    const auto it = texts.find(id);
    return it == texts.end() ? 0 : QString::fromStdString(it->second).toULongLong();
}

/// About how many pairs a token budget is; beyond what is ranked as many as there on average.
std::uint64_t pairsForTokens(const RunView* run, std::uint64_t tokens)
{
    if (!run || !run->curve->isNested())
        return std::min(tokens / 10, kLargestDepth / kDepthFactor);
    const BudgetPoint point = run->curve->atTokens(tokens);
    if (point.covered || point.targetTokens == 0)
        return point.selected;
    const double pairs = static_cast<double>(point.selected) * static_cast<double>(tokens)
        / static_cast<double>(point.targetTokens);
    return static_cast<std::uint64_t>(std::min(pairs, static_cast<double>(run->eligible) + 1));
}

ParamTexts textsOf(const Params& params)
{
    ParamTexts out;
    for (const auto& [id, value] : params.values())
        out[id] = toText(value);
    return out;
}

} // namespace

Workbench::Workbench(Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_tasks(preferences.threads())
    , m_lastLipschitz(std::numeric_limits<double>::quiet_NaN())
{
    m_measureTimer.setSingleShot(true);
    m_measureTimer.setInterval(kMeasureDelay);
    connect(&m_measureTimer, &QTimer::timeout, this, &Workbench::startMeasure);
    connect(&preferences, &Preferences::changed, this,
            [this] { m_tasks.setThreads(m_preferences.threads()); });
}

Workbench::~Workbench() = default;

// Project

void Workbench::openProject(const QString& file)
{
    openAs(file, Project::Mode::Open);
}

void Workbench::createProject(const QString& file)
{
    openAs(file, Project::Mode::Create);
}

void Workbench::openAs(const QString& file, Project::Mode mode)
{
    struct Opened {
        std::shared_ptr<Engine> engine;
        ProjectView view;
        std::shared_ptr<PairSource> pairs;
        std::string notes;
    };
    closeProject();
    const std::string path = file.toStdString();
    m_tasks.run(
        {tr("Opening %1").arg(file), QStringLiteral("open")},
        [path, mode](Job&) {
            Opened out;
            out.engine = std::make_shared<Engine>(path, mode);
            out.view = out.engine->view();
            out.pairs = out.engine->pairSource();
            out.notes = out.engine->project().document(kNotesDocument);
            return out;
        },
        [this, file, opening = m_opening](Outcome<Opened> outcome) {
            auto* opened = std::get_if<Opened>(&outcome);
            if (opening != m_opening) {
                if (opened != nullptr) {
                    opened->pairs.reset(); // readers close first
                    release(std::move(opened->engine));
                }
                return;
            }
            if (opened != nullptr) {
                loadNotes(opened->notes);
                adopt(std::move(opened->engine), std::move(opened->view), std::move(opened->pairs));
                m_preferences.addRecentProject(file);
                if (m_project.readOnly)
                    post(tr("%1 is open in another program or may not be written to. It is open "
                            "for reading: nothing you change is kept.")
                             .arg(file));
            } else if (const auto* error = std::get_if<Error>(&outcome)) {
                setStatus(Status::NoProject);
                fail(*error);
            }
        });
}

void Workbench::adopt(std::shared_ptr<Engine> engine, ProjectView view,
                      std::shared_ptr<PairSource> pairs)
{
    // Other corpora in the same project: what was decided stays, saved or not yet.
    m_texts = engine == m_engine ? m_committed : textsOf(view.settings);
    m_engine = std::move(engine);
    m_project = std::move(view);
    m_pairs = std::move(pairs);
    forgetResults();
    std::optional<Error> problem;
    try {
        m_params = resolved(m_texts);
    } catch (const Error& error) { // settings of another version of this program
        problem = error;
        m_texts.clear();
        m_params = resolved(m_texts);
    }
    m_committed = m_texts;
    readDecisions();
    setStatus(m_project.isReady() ? Status::Ready : Status::NoCorpora);
    emit projectChanged();
    emit paramsChanged();
    emit runChanged();
    emit numbersChanged();
    emit decisionsChanged();
    if (problem)
        fail(*problem);
    // A project that was worked on shows again what it showed.
    if (m_project.isReady()
        && (numberOf(m_texts, "budget") > 0 || numberOf(m_texts, "budget-tokens") > 0))
        apply();
}

void Workbench::closeProject()
{
    m_tasks.cancelAll();
    m_measureTimer.stop();
    forgetResults(); // a note that is being typed is kept
    ++m_opening;
    m_undo.clear();
    m_notes.clear();
    m_pinned = {};
    m_locked = {};
    m_weights.clear();
    m_texts.clear();
    m_committed.clear();
    m_pairs.reset(); // readers close first
    m_project = {};
    if (m_engine)
        release(std::exchange(m_engine, nullptr));
    setStatus(Status::NoProject);
    emit projectChanged();
    emit runChanged();
    emit numbersChanged();
}

void Workbench::release(std::shared_ptr<Engine> engine)
{
    m_tasks.run(
        {tr("Closing the project"), {}, Supersede::Nothing, true},
        [engine = std::move(engine)](Job&) mutable { engine.reset(); },
        [](const Outcome<std::monostate>&) {});
}

void Workbench::reopenPairs()
{
    runTask(
        {tr("Opening"), {}, Supersede::Nothing, true},
        [](Engine& engine, Job&) { return engine.pairSource(); },
        [this](Outcome<std::shared_ptr<PairSource>> pairs) {
            if (const auto* error = std::get_if<Error>(&pairs))
                fail(*error);
            if (auto* source = std::get_if<0>(&pairs)) {
                m_pairs = std::move(*source);
                emit projectChanged();
            }
        });
}

void Workbench::forgetResults()
{
    m_run.reset();
    m_runKey.clear();
    m_numbers = {};
    m_cache.clear();
    m_selection.reset();
    m_error.reset();
    m_lastLipschitz = std::numeric_limits<double>::quiet_NaN();
    setCurrentRow(std::nullopt);
}

void Workbench::importFiles(const RoleRequests& requests, const QString& newProject,
                            std::function<void(Outcome<std::vector<ImportReport>>)> done)
{
    struct Imported {
        std::shared_ptr<Engine> engine;
        std::vector<ImportReport> reports;
        ProjectView view;
        std::shared_ptr<PairSource> pairs;
    };
    if (!newProject.isEmpty())
        closeProject();
    else
        m_pairs.reset();
    m_tasks.cancelTopic(QString::fromLatin1(kRunTopic));
    m_tasks.run(
        {tr("Importing"), QStringLiteral("import"), Supersede::Nothing},
        [engine = m_engine, requests, path = newProject.toStdString()](Job& job) mutable {
            const bool isNew = !path.empty();
            Imported out;
            try {
                if (isNew)
                    engine = std::make_shared<Engine>(path, Project::Mode::Create);
                out.reports = engine->import(requests, job);
            } catch (...) {
                const bool made = isNew && engine != nullptr;
                engine.reset();
                if (made)
                    QFile::remove(QString::fromStdString(path));
                throw;
            }
            out.engine = std::move(engine);
            out.view = out.engine->view();
            out.pairs = out.engine->pairSource();
            return out;
        },
        [this, newProject, opening = m_opening, done = std::move(done)](Outcome<Imported> outcome) {
            auto* imported = std::get_if<Imported>(&outcome);
            if (imported != nullptr && opening != m_opening) {
                imported->pairs.reset(); // readers close first
                release(std::move(imported->engine));
                done(Cancelled{}); // it was too late to stop it, but nobody waits for it
                return;
            }
            if (imported != nullptr) {
                adopt(std::move(imported->engine), std::move(imported->view),
                      std::move(imported->pairs));
                m_undo.clear();
                m_preferences.addRecentProject(m_project.file);
                done(std::move(imported->reports));
                return;
            }
            if (newProject.isEmpty() && opening == m_opening)
                reopenPairs();
            if (const auto* error = std::get_if<Error>(&outcome))
                done(*error);
            else
                done(Cancelled{});
        });
}

void Workbench::removeCorpora(Role role)
{
    setCurrentRow(std::nullopt); // before the rows have other numbers
    m_pairs.reset();
    m_tasks.cancelTopic(QString::fromLatin1(kRunTopic));
    struct Left {
        ProjectView view;
        std::shared_ptr<PairSource> pairs;
    };
    runTask(
        {tr("Removing corpora"), {}, Supersede::Nothing},
        [role](Engine& engine, Job&) {
            engine.removeCorpora(role);
            return Left{engine.view(), engine.pairSource()};
        },
        [this, role](Outcome<Left> outcome) {
            if (auto* left = std::get_if<Left>(&outcome)) {
                forgetDecisionsOn(role);
                adopt(m_engine, std::move(left->view), std::move(left->pairs));
                m_undo.clear();
                storeSettings();
                storeNotes();
                return;
            }
            if (const auto* error = std::get_if<Error>(&outcome))
                fail(*error);
            if (hasProject() && m_pairs == nullptr)
                reopenPairs();
        });
}

/// Rows and clusters of the next corpora are other ones, though their numbers may be the same.
void Workbench::forgetDecisionsOn(Role role)
{
    if (role == Role::Test)
        return;
    m_committed.erase("cluster-weights");
    if (role == Role::Validation)
        return;
    m_committed.erase("pin");
    m_committed.erase("lock");
    m_notes.clear();
}

// Parameters

Params Workbench::resolved(const ParamTexts& texts) const
{
    return resolveRun(texts);
}

QString Workbench::paramText(const std::string& id) const
{
    const auto it = m_params.values().find(id);
    return it == m_params.values().end() ? QString() : qstr(toText(it->second));
}

SelectorTraits Workbench::method() const
{
    return m_params.has("method") ? methodTraits(m_params) : SelectorTraits{};
}

void Workbench::previewParam(const std::string& id, const std::string& value)
{
    ParamTexts next = m_texts;
    next[id] = value;
    try {
        m_params = resolved(next);
    } catch (const Error&) {
        return; // a half-typed value
    }
    m_texts = std::move(next);
    emit paramsChanged();
    if (!m_project.isReady())
        return;
    if (id == "budget" || id == "budget-tokens")
        updateNumbers();
    else if (id == "k")
        startPreview();
}

void Workbench::commitParam(const std::string& id, const std::string& value,
                            const QString& undoText)
{
    commitParams({{id, value}}, undoText);
}

void Workbench::commitParams(const ParamTexts& changes, const QString& undoText)
{
    ParamTexts next = m_texts;
    for (const std::string& id : replacedParams(m_params, changes))
        next.erase(id);
    bool sameClusters = true;
    for (const auto& [id, value] : changes) {
        const auto before = m_committed.find(id);
        if (before == m_committed.end() || before->second != value)
            sameClusters = sameClusters && keepsClusters(id);
        next[id] = value;
    }
    if (!sameClusters && next.erase("cluster-weights") > 0 && !m_weights.empty())
        post(tr("The clusters are new: locked and weighted clusters were released. Undo brings "
                "them back."));
    // Deep enough for the budget and for dragging it a good way up, and the same while it is:
    // the depth is part of what a ranking is.
    const std::uint64_t tokens = numberOf(next, "budget-tokens");
    std::uint64_t pairs = numberOf(next, "budget");
    if (tokens > 0)
        pairs = pairsForTokens(m_run.get(), tokens);
    const std::uint64_t depth = numberOf(next, "depth");
    if (pairs > 0 && (depth == 0 || pairs > depth / 2))
        next["depth"] = std::to_string(std::min(kDepthFactor * pairs, kLargestDepth));
    try {
        (void)resolved(next);
    } catch (const Error& error) {
        m_texts = m_committed;
        m_params = resolved(m_texts);
        emit paramsChanged();
        fail(error);
        return;
    }
    ParamTexts before = m_committed;
    setTexts(std::move(next));
    pushCommand(std::move(before), undoText);
}

void Workbench::commitAll(const Params& params, const QString& undoText)
{
    ParamTexts next = textsOf(params);
    try {
        (void)resolved(next);
    } catch (const Error& error) { // of another version of this program
        fail(error);
        return;
    }
    ParamTexts before = m_committed;
    setTexts(std::move(next));
    pushCommand(std::move(before), undoText);
}

void Workbench::pushCommand(ParamTexts before, const QString& undoText)
{
    // The first budget starts the work: there is nothing before it to go back to.
    const bool isFirst = numberOf(before, "budget") == 0 && numberOf(before, "budget-tokens") == 0;
    if (before != m_texts && !isFirst)
        m_undo.push(new ParamsCommand(*this, std::move(before), m_texts, undoText));
}

void Workbench::setTexts(ParamTexts texts)
{
    m_texts = std::move(texts);
    m_committed = m_texts;
    m_params = resolved(m_texts);
    readDecisions();
    emit paramsChanged();
    emit decisionsChanged();
    refresh();
    storeSettings();
}

void Workbench::refresh()
{
    if (!m_project.isReady())
        return;
    const std::string key = cacheKey(m_params);
    const auto cached = std::find_if(m_cache.begin(), m_cache.end(),
                                     [&](const Cached& entry) { return entry.key == key; });
    if (cached != m_cache.end()) {
        m_tasks.cancelTopic(QString::fromLatin1(kRunTopic));
        m_runKey = key;
        const auto run = cached->run;
        std::rotate(cached, cached + 1, m_cache.end()); // the newest is last
        show(run);
        return;
    }
    if (m_run && !m_preferences.autoApply())
        setStatus(Status::Pending);
    else
        startRun();
}

void Workbench::apply()
{
    if (!m_project.isReady())
        return;
    if (numberOf(m_texts, "budget") == 0 && numberOf(m_texts, "budget-tokens") == 0) {
        commitParam("budget", std::to_string(suggestedBudget()), tr("Budget"));
        return;
    }
    if (m_runKey == cacheKey(m_params) && m_run)
        show(m_run);
    else if (m_status != Status::Computing || m_startedKey != cacheKey(m_params))
        startRun(); // and not again what is being computed
}

std::uint64_t Workbench::largestBudget() const
{
    return m_run ? m_run->eligible : m_project.of(Role::Pool).pairs;
}

std::uint64_t Workbench::suggestedBudget() const
{
    return std::min<std::uint64_t>(5000,
                                   roundDown(std::max<std::uint64_t>(1, largestBudget() / 20)));
}

std::uint32_t Workbench::largestClusterCount() const
{
    const auto pairs = static_cast<std::uint32_t>(
        std::min<std::uint64_t>(m_project.of(Role::Validation).pairs, 65536));
    return std::max<std::uint32_t>(pairs, 1);
}

std::set<std::uint32_t> Workbench::cachedClusterCounts() const
{
    std::set<std::uint32_t> out;
    for (const Cached& entry : m_cache) {
        Params params = m_params;
        const auto k = entry.run->clustering->clusters();
        params.set("k", static_cast<std::int64_t>(k));
        if (cacheKey(params) == entry.key)
            out.insert(static_cast<std::uint32_t>(k));
    }
    return out;
}

// Results

std::string Workbench::cacheKey(const Params& params) const
{
    // The clusters as a number: k given and k by pairs-per-cluster are one run. The budget is not
    // part of it where it only cuts the ranking.
    Params key = params;
    key.set(
        "k",
        static_cast<std::int64_t>(effectiveClusters(params, m_project.of(Role::Validation).pairs)));
    key.set("pairs-per-cluster", std::int64_t{1});
    if (!methodTraits(params).oneBudget) {
        key.set("budget", std::int64_t{0});
        key.set("budget-tokens", std::int64_t{0});
    }
    key.set("preset", std::string());
    return key.canonical();
}

void Workbench::remember(const std::string& key, std::shared_ptr<const RunView> run)
{
    std::erase_if(m_cache, [&](const Cached& entry) { return entry.key == key; });
    m_cache.push_back({key, std::move(run)});
    if (m_cache.size() > kCachedRuns)
        m_cache.erase(m_cache.begin());
}

/// Nobody waits for the exact numbers or for saving while the user changes things.
void Workbench::stopAftermath()
{
    m_measureTimer.stop();
    m_tasks.cancelTopic(QString::fromLatin1(kMeasureTopic));
    m_tasks.cancelTopic(QString::fromLatin1(kSaveTopic));
}

void Workbench::startRun()
{
    stopAftermath();
    m_startedKey = cacheKey(m_params);
    setStatus(Status::Computing);
    runTask(
        {tr("Selecting with %1 clusters")
             .arg(countText(effectiveClusters(m_params, m_project.of(Role::Validation).pairs))),
         QString::fromLatin1(kRunTopic)},
        [params = m_params](Engine& engine, Job& job) { return engine.rank(params, job); },
        [this, key = cacheKey(m_params)](Outcome<std::shared_ptr<const RunView>> outcome) {
            finishRun(key, std::move(outcome));
        });
}

void Workbench::finishRun(const std::string& key, Outcome<std::shared_ptr<const RunView>> outcome)
{
    if (auto* run = std::get_if<0>(&outcome)) {
        remember(key, *run);
        if (key != cacheKey(m_params))
            return; // the slider moved on
        m_runKey = key;
        show(std::move(*run));
        return;
    }
    // What is shown by now may be something else, such as a run that was there already.
    const bool isAwaited = m_status == Status::Computing;
    if (const auto* error = std::get_if<Error>(&outcome)) {
        if (isAwaited) {
            m_error = *error;
            setStatus(Status::Failed);
        }
        fail(*error);
    } else if (isAwaited) {
        setStatus(m_run ? Status::Pending : Status::Ready);
    }
}

void Workbench::startPreview()
{
    const std::string key = cacheKey(m_params);
    for (const Cached& entry : m_cache) {
        if (entry.key == key) {
            m_runKey = key;
            const auto run = entry.run;
            show(run);
            return;
        }
    }
    const auto k = effectiveClusters(m_params, m_project.of(Role::Validation).pairs);
    // Without vectors there is nothing to preview quickly.
    if (!m_run)
        return;
    stopAftermath();
    runTask(
        {tr("Preview"), QStringLiteral("preview"), Supersede::Queued, true, 1},
        [params = m_params, k, budget = std::max<std::uint64_t>(m_numbers.point.selected, 1)](
            Engine& engine, Job& job) { return engine.preview(params, k, budget, job); },
        [this, k](Outcome<ClusterPreview> outcome) {
            auto* preview = std::get_if<0>(&outcome);
            const auto now = effectiveClusters(m_params, m_project.of(Role::Validation).pairs);
            // Dragging goes on: an older preview still helps, but not after the release.
            if (preview == nullptr || m_texts == m_committed || now == 0)
                return;
            m_numbers.point.clusters = std::move(preview->clusters);
            m_numbers.point.residual = preview->residual;
            m_numbers.exact.reset();
            m_numbers.sampledRows = preview->sampledRows;
            m_numbers.sampledOf = preview->poolRows;
            m_numbers.titles = std::move(preview->titles);
            m_numbers.clusters = k;
            m_runKey.clear();
            m_selection.reset();
            setStatus(Status::Preview);
            emit numbersChanged();
        });
}

void Workbench::show(std::shared_ptr<const RunView> run)
{
    const bool isOther = m_run != run || m_status == Status::Preview;
    if (!m_run || m_run->clustering != run->clustering)
        m_selection.reset();
    m_run = std::move(run);
    m_error.reset();
    setStatus(Status::Fresh);
    if (isOther)
        emit runChanged();
    updateNumbers();
}

void Workbench::updateNumbers()
{
    if (!m_run)
        return;
    // While a budget is dragged the run at hand shows what it has, also where another budget will
    // be ranked anew.
    Params ofRun = m_params;
    for (const char* id : {"budget", "budget-tokens"})
        ofRun.set(id, m_run->params.values().at(id));
    if (m_runKey != cacheKey(ofRun))
        return;
    const auto tokens = static_cast<std::uint64_t>(m_params.integer("budget-tokens"));
    const auto budget = static_cast<std::uint64_t>(m_params.integer("budget"));
    m_numbers.point = tokens > 0 && m_run->curve->isNested() ? m_run->curve->atTokens(tokens)
                                                             : m_run->curve->at(budget);
    m_numbers.exact.reset();
    m_numbers.lipschitz = m_lastLipschitz;
    m_numbers.sampledRows = 0;
    m_numbers.titles = m_run->clustering->titles;
    m_numbers.clusters = static_cast<std::uint32_t>(m_run->clustering->clusters());
    m_tasks.cancelTopic(QString::fromLatin1(kMeasureTopic));
    m_measureTimer.start();
    emit numbersChanged();
}

void Workbench::startMeasure()
{
    // Not while a slider is held: the next tick would make it stale.
    if (!m_run || m_status != Status::Fresh || m_texts != m_committed)
        return;
    runTask(
        {tr("Measuring the bound"), QString::fromLatin1(kMeasureTopic), Supersede::Running, true},
        [params = m_params](Engine& engine, Job& job) { return engine.measure(params, job); },
        [this, texts = m_texts](Outcome<Measured> outcome) {
            auto* measured = std::get_if<0>(&outcome);
            if (const auto* error = std::get_if<Error>(&outcome)) {
                if (texts == m_texts && m_status == Status::Fresh) {
                    m_error = *error; // such as more pins than the budget
                    setStatus(Status::Failed);
                }
                fail(*error);
            }
            if (!std::holds_alternative<Cancelled>(outcome))
                startSave();
            if (measured == nullptr || texts != m_texts)
                return;
            m_numbers.exact = measured->diagnostics;
            m_numbers.lipschitz = measured->diagnostics->lipschitz;
            m_lastLipschitz = m_numbers.lipschitz;
            emit numbersChanged();
        });
}

void Workbench::startSave()
{
    runTask(
        {tr("Saving results"), QString::fromLatin1(kSaveTopic), Supersede::Queued, true, -1},
        [](Engine& engine, Job& job) { engine.saveResults(job); },
        [this](const Outcome<std::monostate>& outcome) {
            if (const auto* error = std::get_if<Error>(&outcome))
                fail(*error);
        });
}

void Workbench::setStatus(Status status)
{
    if (std::exchange(m_status, status) != status)
        emit statusChanged();
}

QString Workbench::clusterTitle(std::uint32_t cluster) const
{
    return cluster < m_numbers.titles.size() ? qstr(m_numbers.titles[cluster])
                                             : tr("cluster %1").arg(cluster);
}

bool Workbench::isSelected(RowId row) const
{
    // In a preview of k the numbers are not of the run.
    return m_run && m_numbers.point.clusters.size() == m_run->clustering->clusters()
        && m_run->curve->isSelected(row, m_numbers.point);
}

// Decisions

void Workbench::readDecisions()
{
    m_pinned = parseRowList("pin", decision(m_params, "pin"));
    m_locked = parseRowList("lock", decision(m_params, "lock"));
    m_weights.clear();
    for (const ClusterWeight& weight : parseClusterWeights(decision(m_params, "cluster-weights")))
        m_weights[weight.cluster] = weight.factor;
}

void Workbench::decide(const std::vector<RowId>& rows, bool pin, bool lock, const QString& undoText)
{
    const RowList changed(rows);
    const auto next = [&](const RowList& old, bool on) {
        std::vector<RowId> list = old.rows();
        std::erase_if(list, [&](RowId row) { return changed.contains(row); });
        if (on)
            list.insert(list.end(), rows.begin(), rows.end());
        return rowListText(RowList(std::move(list)));
    };
    commitParams({{"pin", next(m_pinned, pin)}, {"lock", next(m_locked, lock)}}, undoText);
}

void Workbench::pinRows(const std::vector<RowId>& rows, bool on)
{
    decide(rows, on, false,
           on ? tr("Pin in %n pair(s)", nullptr, static_cast<int>(rows.size()))
              : tr("Release %n pair(s)", nullptr, static_cast<int>(rows.size())));
}

void Workbench::lockRows(const std::vector<RowId>& rows, bool on)
{
    decide(rows, false, on,
           on ? tr("Lock out %n pair(s)", nullptr, static_cast<int>(rows.size()))
              : tr("Release %n pair(s)", nullptr, static_cast<int>(rows.size())));
}

void Workbench::clearDecisions(const std::vector<RowId>& rows)
{
    pinRows(rows, false);
}

double Workbench::clusterWeight(std::uint32_t cluster) const
{
    const auto it = m_weights.find(cluster);
    return it == m_weights.end() ? 1.0 : it->second;
}

void Workbench::setClusterWeights(const ClusterSet& clusters, double weight)
{
    auto weights = m_weights;
    for (const std::uint32_t cluster : clusters) {
        if (weight == 1.0)
            weights.erase(cluster);
        else
            weights[cluster] = weight;
    }
    std::vector<ClusterWeight> list;
    for (const auto& [cluster, factor] : weights)
        list.push_back({cluster, factor});
    commitParam("cluster-weights", clusterWeightsText(list),
                weight == 0
                    ? tr("Lock out %n cluster(s)", nullptr, static_cast<int>(clusters.size()))
                    : tr("Weight %n cluster(s)", nullptr, static_cast<int>(clusters.size())));
}

QString Workbench::note(RowId row) const
{
    const auto it = m_notes.find(index(row));
    return it == m_notes.end() ? QString() : it->second;
}

void Workbench::setNote(RowId row, const QString& text)
{
    const QString before = note(row);
    if (before != text)
        m_undo.push(new NoteCommand(*this, row, before, text));
}

void Workbench::setNoteText(RowId row, const QString& text)
{
    if (text.isEmpty())
        m_notes.erase(index(row));
    else
        m_notes[index(row)] = text;
    storeNotes();
    emit decisionsChanged();
}

void Workbench::loadNotes(const std::string& json)
{
    m_notes.clear();
    const QJsonObject notes = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
    for (auto it = notes.begin(); it != notes.end(); ++it)
        m_notes[it.key().toULongLong()] = it.value().toString();
}

void Workbench::storeNotes()
{
    if (m_project.readOnly)
        return;
    QJsonObject notes;
    for (const auto& [row, text] : m_notes)
        notes[QString::number(row)] = text;
    runTask(
        {tr("Saving notes"), QStringLiteral("notes"), Supersede::Queued, true, 0, true},
        [json = QJsonDocument(notes).toJson(QJsonDocument::Compact).toStdString()](
            Engine& engine, Job&) { engine.project().saveDocument(kNotesDocument, json); },
        [this](const Outcome<std::monostate>& outcome) {
            if (const auto* error = std::get_if<Error>(&outcome))
                fail(*error);
        });
}

/// What was decided outlives a run that is still computed, fails or waits for Apply.
void Workbench::storeSettings()
{
    if (!hasProject() || m_project.readOnly)
        return;
    runTask(
        {tr("Saving results"), QStringLiteral("settings"), Supersede::Queued, true, 0, true},
        [params = m_params](Engine& engine, Job&) { engine.saveSettings(params); },
        [this](const Outcome<std::monostate>& outcome) {
            if (const auto* error = std::get_if<Error>(&outcome))
                fail(*error);
        });
}

void Workbench::setCurrentRow(std::optional<RowId> row)
{
    if (std::exchange(m_currentRow, row) != row)
        emit currentRowChanged();
}

// Runs

void Workbench::keepRun()
{
    runTask(
        {tr("Keeping the run"), {}, Supersede::Nothing},
        [params = m_params](Engine& engine, Job& job) {
            engine.keepRun(params, RunUse::Current, job);
            return engine.project().runs();
        },
        [this](Outcome<std::vector<RunRecord>> outcome) {
            if (auto* runs = std::get_if<0>(&outcome)) {
                m_project.runs = std::move(*runs);
                emit runsChanged();
            } else if (const auto* error = std::get_if<Error>(&outcome)) {
                fail(*error);
            }
        });
}

void Workbench::keepRunOf(const Params& params, const QString& title,
                          std::function<void(std::int64_t)> done)
{
    struct Kept {
        std::int64_t id = 0;
        std::vector<RunRecord> runs;
    };
    runTask(
        {title, {}, Supersede::Nothing},
        [params](Engine& engine, Job& job) {
            Kept out;
            out.id = engine.keepRun(params, RunUse::Comparison, job);
            out.runs = engine.project().runs();
            return out;
        },
        [this, done = std::move(done)](Outcome<Kept> outcome) {
            if (auto* kept = std::get_if<0>(&outcome)) {
                m_project.runs = std::move(kept->runs);
                emit runsChanged();
                done(kept->id);
            } else if (const auto* error = std::get_if<Error>(&outcome)) {
                fail(*error);
            }
        });
}

void Workbench::deleteRun(std::int64_t id)
{
    runTask(
        {tr("Deleting run %1").arg(id), {}, Supersede::Nothing},
        [id](Engine& engine, Job&) {
            engine.project().deleteRun(id);
            return engine.project().runs();
        },
        [this](Outcome<std::vector<RunRecord>> outcome) {
            if (auto* runs = std::get_if<0>(&outcome)) {
                m_project.runs = std::move(*runs);
                emit runsChanged();
            } else if (const auto* error = std::get_if<Error>(&outcome)) {
                fail(*error);
            }
        });
}

void Workbench::fail(const Error& error)
{
    emit failed(qstr(error.what()), qstr(error.hint()));
}

} // namespace craft::ui
