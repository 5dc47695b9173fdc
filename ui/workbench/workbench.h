// SPDX-License-Identifier: GPL-3.0-or-later
// The state of one window: the open project, the parameters, the run and the numbers shown.
#pragma once

#include "core/pipeline/decisions.h"
#include "core/pipeline/explain.h"
#include "core/pipeline/settings.h"
#include "ui/base/preferences.h"
#include "ui/base/task_runner.h"
#include "ui/workbench/cluster_selection.h"
#include "ui/workbench/engine.h"
#include "ui/workbench/run_view.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace craft::ui {

/// What the charts show and how far it is to be trusted.
enum class Status {
    NoProject,
    NoCorpora, ///< pool or validation missing
    Ready, ///< nothing computed yet: the user has to start
    Computing, ///< what is shown (if anything) belongs to other parameters
    Preview, ///< a sample's numbers while k is dragged
    Pending, ///< parameters changed and wait for Apply
    Failed, ///< the parameters shown cannot be run; error() says why
    Fresh,
};

/// Numbers of the budget shown. From the curve at once; L and the total follow when measured.
struct Numbers {
    BudgetPoint point;
    /// Diagnostics of exactly this budget, null until they are measured.
    std::shared_ptr<const Diagnostics> exact;
    /// ||w||_2; of the last measured budget while `exact` is null; NaN if there is none.
    double lipschitz = 0;
    [[nodiscard]] double total() const
    {
        return exact ? exact->total : point.klDiscrete + lipschitz * point.residual;
    }
    /// Only in Status::Preview: what the sample was.
    std::uint64_t sampledRows = 0;
    std::uint64_t sampledOf = 0;
    std::vector<std::string> titles;
    std::uint32_t clusters = 0;
};

using ParamTexts = std::map<std::string, std::string>;

/// One per window. Widgets read it, call its verbs and follow its signals; they hold no results
/// themselves. GUI thread only.
class Workbench final : public QObject {
    Q_OBJECT
public:
    explicit Workbench(Preferences& preferences, QObject* parent = nullptr);
    ~Workbench() override;

    [[nodiscard]] Preferences& preferences() { return m_preferences; }
    [[nodiscard]] TaskRunner& tasks() { return m_tasks; }
    [[nodiscard]] ClusterSelection& selection() { return m_selection; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    // Project
    [[nodiscard]] bool hasProject() const { return m_engine != nullptr; }
    [[nodiscard]] const ProjectView& project() const { return m_project; }
    /// Asynchronous; ends with projectChanged() or failed().
    void openProject(const QString& file);
    /// Fails if the file exists.
    void createProject(const QString& file);
    void closeProject();
    /// Asynchronous; `done` gets the reports or why not. The project is as it was on failure. With
    /// a `newProject` path the open project is closed, that one is made, and removed again if the
    /// import fails.
    void importFiles(const RoleRequests& requests, const QString& newProject,
                     std::function<void(Outcome<std::vector<ImportReport>>)> done);
    void removeCorpora(Role role);
    /// The pairs as text, for tables. Null without a project. Replaced on every projectChanged().
    [[nodiscard]] std::shared_ptr<const PairSource> pairs() const { return m_pairs; }

    // Parameters: texts by id, as on the command line
    [[nodiscard]] const Params& params() const { return m_params; }
    [[nodiscard]] QString paramText(const std::string& id) const;
    /// What the present method needs; nothing in particular while there is none.
    [[nodiscard]] SelectorTraits method() const;
    /// While a slider moves: shown at once, not yet a decision.
    void previewParam(const std::string& id, const std::string& value);
    /// A decision: one undo step. Applied at once, or when apply() is called if auto-apply is off.
    void commitParam(const std::string& id, const std::string& value, const QString& undoText);
    void commitParams(const ParamTexts& changes, const QString& undoText);
    /// Takes over all parameters of a run.
    void commitAll(const Params& params, const QString& undoText);
    /// Recomputes what is not fresh.
    void apply();
    /// Smallest and largest budget there is, in pairs.
    [[nodiscard]] std::uint64_t largestBudget() const;
    /// For a project without a budget: a round number.
    [[nodiscard]] std::uint64_t suggestedBudget() const;
    /// Values of k that would show at once, all other parameters as they are.
    [[nodiscard]] std::set<std::uint32_t> cachedClusterCounts() const;
    [[nodiscard]] std::uint32_t largestClusterCount() const;

    // Results
    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    /// What is shown; null before the first run. Stays while the next one is computed.
    [[nodiscard]] std::shared_ptr<const RunView> run() const { return m_run; }
    [[nodiscard]] const Numbers& numbers() const { return m_numbers; }
    [[nodiscard]] bool hasNumbers() const { return m_run != nullptr; }
    [[nodiscard]] QString clusterTitle(std::uint32_t cluster) const;
    /// At the budget shown.
    [[nodiscard]] bool isSelected(RowId row) const;

    // Decisions on rows and clusters; each one undo step
    [[nodiscard]] bool isPinned(RowId row) const { return m_pinned.contains(row); }
    [[nodiscard]] bool isLocked(RowId row) const { return m_locked.contains(row); }
    [[nodiscard]] const RowList& pinnedRows() const { return m_pinned; }
    [[nodiscard]] const RowList& lockedRows() const { return m_locked; }
    void pinRows(const std::vector<RowId>& rows, bool on);
    void lockRows(const std::vector<RowId>& rows, bool on);
    void clearDecisions(const std::vector<RowId>& rows);
    /// Factor on the cluster's wanted share: 0 locks it out, 1 is normal.
    [[nodiscard]] double clusterWeight(std::uint32_t cluster) const;
    void setClusterWeights(const ClusterSet& clusters, double weight);

    [[nodiscard]] QString note(RowId row) const;
    [[nodiscard]] bool hasNote(RowId row) const { return m_notes.contains(index(row)); }
    void setNote(RowId row, const QString& text);
    /// By pool row.
    [[nodiscard]] const std::map<std::size_t, QString>& notes() const { return m_notes; }

    /// The row that inspector and why panel follow.
    [[nodiscard]] std::optional<RowId> currentRow() const { return m_currentRow; }
    void setCurrentRow(std::optional<RowId> row);

    // Runs
    /// Stores the present run in the project.
    void keepRun();
    /// The same with other parameters, such as those of a baseline; what is shown stays. `done`
    /// gets the run's id; failures are told like all others.
    void keepRunOf(const Params& params, const QString& title,
                   std::function<void(std::int64_t)> done);
    void deleteRun(std::int64_t id);

    /// A task with the engine. `work`: T(Engine&, Job&), `done`: void(Outcome<T>). It counts as
    /// cancelled if there is no project, or if the project was closed before it was done.
    template <class Work, class Done>
    quint64 runTask(const TaskSpec& spec, Work work, Done done)
    {
        using T = std::invoke_result_t<Work&, Engine&, Job&>;
        using Value = std::conditional_t<std::is_void_v<T>, std::monostate, T>;
        return m_tasks.run(
            spec,
            [engine = m_engine, work = std::move(work)](Job& job) mutable -> T {
                if (!engine)
                    throw Cancelled{};
                return work(*engine, job);
            },
            [this, opening = m_opening, done = std::move(done)](Outcome<Value> outcome) mutable {
                if (opening != m_opening)
                    outcome = Cancelled{};
                done(std::move(outcome));
            });
    }
    /// Tells the user without stopping them.
    void post(const QString& text) { emit notice(text); }
    void fail(const Error& error);

signals:
    void projectChanged(); ///< another project, or other corpora or runs in it
    void runsChanged();
    void paramsChanged();
    void runChanged(); ///< run(): another clustering or ranking
    void numbersChanged(); ///< numbers(): also on every budget tick
    void statusChanged();
    void decisionsChanged(); ///< pins, locks, cluster weights, notes
    void currentRowChanged();
    void notice(const QString& text);
    void failed(const QString& what, const QString& hint);

private:
    friend class ParamsCommand;
    friend class NoteCommand;

    void adopt(std::shared_ptr<Engine> engine, ProjectView view, std::shared_ptr<PairSource> pairs);
    void openAs(const QString& file, Project::Mode mode);
    /// Ends it on the compute thread, where the project's connection belongs.
    void release(std::shared_ptr<Engine> engine);
    /// After a change of the corpora that failed: the old ones are still there.
    void reopenPairs();
    void forgetDecisionsOn(Role role);
    void forgetResults();
    /// Makes `texts` the present parameters, without an undo step.
    void setTexts(ParamTexts texts);
    [[nodiscard]] Params resolved(const ParamTexts& texts) const;
    void pushCommand(ParamTexts before, const QString& undoText);
    void refresh();
    void startRun();
    void finishRun(const std::string& key, Outcome<std::shared_ptr<const RunView>> outcome);
    void startPreview();
    void show(std::shared_ptr<const RunView> run);
    void updateNumbers();
    void startMeasure();
    void startSave();
    void stopAftermath();
    void setStatus(Status status);
    void readDecisions();
    void loadNotes(const std::string& json);
    void storeNotes();
    void storeSettings();
    void setNoteText(RowId row, const QString& text);
    void decide(const std::vector<RowId>& rows, bool pin, bool lock, const QString& undoText);
    [[nodiscard]] std::string cacheKey(const Params& params) const;
    void remember(const std::string& key, std::shared_ptr<const RunView> run);

    Preferences& m_preferences;
    TaskRunner m_tasks;
    ClusterSelection m_selection;
    QUndoStack m_undo;

    std::shared_ptr<Engine> m_engine; ///< used by tasks only
    quint64 m_opening = 0; ///< counts projects: late results of a closed one are not adopted
    ProjectView m_project;
    std::shared_ptr<PairSource> m_pairs;

    ParamTexts m_texts; ///< shown
    ParamTexts m_committed; ///< before the drag that is going on
    Params m_params; ///< resolved from m_texts
    Status m_status = Status::NoProject;
    std::optional<Error> m_error;
    std::shared_ptr<const RunView> m_run;
    std::string m_runKey; ///< cacheKey() that m_run belongs to
    std::string m_startedKey; ///< cacheKey() of the run that was started last
    Numbers m_numbers;
    double m_lastLipschitz = 0;
    QTimer m_measureTimer;

    struct Cached {
        std::string key;
        std::shared_ptr<const RunView> run;
    };
    std::vector<Cached> m_cache; ///< newest last

    RowList m_pinned;
    RowList m_locked;
    std::map<std::uint32_t, double> m_weights;
    std::map<std::size_t, QString> m_notes;
    std::optional<RowId> m_currentRow;
};

} // namespace craft::ui
