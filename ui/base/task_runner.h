// SPDX-License-Identifier: GPL-3.0-or-later
// The one compute thread. Every call of core that takes time goes through it.
#pragma once

#include "core/base/error.h"
#include "core/base/job.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>

namespace craft::ui {

/// How a task ended.
template <class T>
using Outcome = std::variant<T, Error, Cancelled>;

enum class TaskState { Queued, Running, Done, Failed, Cancelled };

/// What happens to earlier tasks of the same topic when a new one comes.
enum class Supersede {
    Nothing, ///< they all run
    Queued, ///< those that wait are dropped; a running one ends (previews while dragging)
    Running, ///< the running one is stopped too: its result would be stale
};

struct TaskSpec {
    QString title; ///< for people, "Clustering"
    QString topic; ///< tasks of one topic replace each other; empty: none
    Supersede supersede = Supersede::Running;
    bool quiet = false; ///< small and frequent: not listed among the tasks
    int priority = 0; ///< higher first among those that wait
    /// A small write of what the user decided: nothing but a newer one of its topic drops it, and
    /// the end of the runner waits for it.
    bool mustRun = false;
};

/// A snapshot for lists and status bars.
struct TaskInfo {
    quint64 id = 0;
    QString title;
    TaskState state = TaskState::Queued;
    bool quiet = false;
    QString stage; ///< of the core, English; coreText() translates it
    double fraction = -1; ///< 0..1, -1 if unknown
    double seconds = 0; ///< running time
    double secondsLeft = -1; ///< -1 if unknown; given after three seconds
    QString message; ///< why it failed
};

/// Runs tasks one after the other on one thread that lives as long as this object, because OpenMP
/// keeps one pool for each calling thread. `work` gets a Job and must not touch QObjects; `done`
/// runs in the thread of this object with the outcome, and not at all once the task was
/// superseded. All members belong to the GUI thread.
class TaskRunner final : public QObject {
    Q_OBJECT
public:
    explicit TaskRunner(int threads, QObject* parent = nullptr);
    /// Stops what runs, drops what waits and need not run, joins.
    ~TaskRunner() override;

    /// `Work`: T(Job&), `Done`: void(Outcome<T>). Returns the task's id.
    template <class Work, class Done>
    quint64 run(const TaskSpec& spec, Work work, Done done)
    {
        using T = std::invoke_result_t<Work&, Job&>;
        using Value = std::conditional_t<std::is_void_v<T>, std::monostate, T>;
        auto result = std::make_shared<Outcome<Value>>(Cancelled{});
        return enqueue(
            spec,
            [work = std::move(work), result](Job& job) mutable -> Failure {
                return capture([&] {
                    if constexpr (std::is_void_v<T>) {
                        work(job);
                        result->template emplace<0>();
                    } else {
                        result->template emplace<0>(work(job));
                    }
                });
            },
            [done = std::move(done), result](Failure failure) mutable {
                if (failure.index() == 1)
                    *result = std::get<Error>(std::move(failure));
                else if (failure.index() == 2)
                    *result = Cancelled{};
                done(std::move(*result));
            });
    }

    void cancel(quint64 id);
    void cancelTopic(const QString& topic);
    void cancelAll(); ///< but for what must run
    [[nodiscard]] bool isBusy() const { return m_running != nullptr || !m_waiting.empty(); }
    /// Running and waiting tasks that are not quiet.
    [[nodiscard]] QList<TaskInfo> tasks() const;
    void setThreads(int threads) { m_threads = threads; }

signals:
    /// A task was queued, started, went on, or ended. Progress comes ten times a second.
    void changed(const craft::ui::TaskInfo& task);
    void busyChanged(bool busy);

private:
    using Failure = std::variant<std::monostate, Error, Cancelled>;
    struct Task;

    /// Everything core throws, as a value: exceptions do not cross threads.
    static Failure capture(const std::function<void()>& body);
    quint64 enqueue(const TaskSpec& spec, std::function<Failure(Job&)> work,
                    std::function<void(Failure)> done);
    void startNext();
    void finish(const std::shared_ptr<Task>& task, Failure failure);
    void drop(const std::shared_ptr<Task>& task);
    void poll();
    void threadLoop(const std::stop_token& stop);
    [[nodiscard]] TaskInfo infoOf(const Task& task) const;

    int m_threads;
    quint64 m_lastId = 0;
    std::deque<std::shared_ptr<Task>> m_waiting;
    std::shared_ptr<Task> m_running;
    QTimer m_pollTimer;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::shared_ptr<Task> m_handed; ///< given to the thread, not yet taken; guarded by m_mutex
    std::jthread m_thread;
};

} // namespace craft::ui
