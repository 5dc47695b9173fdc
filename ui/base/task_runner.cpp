// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/task_runner.h"

#include <QMetaObject>

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

namespace craft::ui {
namespace {

constexpr int kPollMilliseconds = 100;
/// An estimate of the time left from less than this is guesswork.
constexpr double kSecondsBeforeEstimate = 3;

} // namespace

struct TaskRunner::Task {
    quint64 id = 0;
    TaskSpec spec;
    std::function<Failure(Job&)> work;
    std::function<void(Failure)> done;
    std::stop_source stop;
    std::unique_ptr<Job> job;
    TaskState state = TaskState::Queued;
    QString message;
    QElapsedTimer clock;
    double seconds = 0;
    /// A later task replaced it: nobody wants the result.
    bool isStale = false;
};

TaskRunner::TaskRunner(int threads, QObject* parent)
    : QObject(parent)
    , m_threads(threads)
    , m_thread([this](const std::stop_token& stop) { threadLoop(stop); })
{
    m_pollTimer.setInterval(kPollMilliseconds);
    connect(&m_pollTimer, &QTimer::timeout, this, &TaskRunner::poll);
}

TaskRunner::~TaskRunner()
{
    if (m_running)
        m_running->stop.request_stop();
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
    for (const auto& task : m_waiting) {
        if (task->spec.mustRun) {
            Job job;
            (void)task->work(job);
        }
    }
}

TaskRunner::Failure TaskRunner::capture(const std::function<void()>& body)
{
    try {
        body();
        return {};
    } catch (const Error& error) {
        return error;
    } catch (const Cancelled&) {
        return Cancelled{};
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::Capacity, "there is not enough memory for this",
                     "Close other programs, or work with fewer pairs");
    } catch (const std::exception& error) {
        return Error(ErrorCode::Unexpected, error.what(), "Please report this");
    }
}

quint64 TaskRunner::enqueue(const TaskSpec& spec, std::function<Failure(Job&)> work,
                            std::function<void(Failure)> done)
{
    if (!spec.topic.isEmpty() && spec.supersede != Supersede::Nothing) {
        const auto waiting = m_waiting;
        for (const auto& other : waiting) {
            if (other->spec.topic == spec.topic)
                drop(other);
        }
        if (spec.supersede == Supersede::Running && m_running
            && m_running->spec.topic == spec.topic) {
            m_running->isStale = true;
            m_running->stop.request_stop();
        }
    }
    auto task = std::make_shared<Task>();
    task->id = ++m_lastId;
    task->spec = spec;
    task->work = std::move(work);
    task->done = std::move(done);
    const auto at = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const auto& other) {
        return other->spec.priority < spec.priority;
    });
    m_waiting.insert(at, task);
    emit changed(infoOf(*task));
    startNext();
    return task->id;
}

void TaskRunner::startNext()
{
    if (m_running || m_waiting.empty())
        return;
    m_running = m_waiting.front();
    m_waiting.pop_front();
    m_running->job = std::make_unique<Job>(m_running->stop.get_token(), m_threads);
    m_running->state = TaskState::Running;
    m_running->clock.start();
    {
        const std::lock_guard lock(m_mutex);
        m_handed = m_running;
    }
    m_wake.notify_one();
    if (!m_pollTimer.isActive())
        m_pollTimer.start();
    emit changed(infoOf(*m_running));
    emit busyChanged(true);
}

void TaskRunner::threadLoop(const std::stop_token& stop)
{
    for (;;) {
        std::shared_ptr<Task> task;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_handed != nullptr; }))
                return;
            task = std::exchange(m_handed, nullptr);
        }
        Failure failure = task->work(*task->job);
        // What `work` captured (the engine, large results) must not outlive the task here.
        task->work = nullptr;
        QMetaObject::invokeMethod(
            this,
            [this, task, failure = std::move(failure)]() mutable {
                finish(task, std::move(failure));
            },
            Qt::QueuedConnection);
    }
}

void TaskRunner::finish(const std::shared_ptr<Task>& task, Failure failure)
{
    task->seconds = static_cast<double>(task->clock.elapsed()) / 1000;
    task->state = failure.index() == 0 ? TaskState::Done
        : failure.index() == 1         ? TaskState::Failed
                                       : TaskState::Cancelled;
    if (task->isStale)
        task->state = TaskState::Cancelled;
    if (const auto* error = std::get_if<Error>(&failure))
        task->message = QString::fromUtf8(error->what());
    m_running = nullptr;
    if (m_waiting.empty())
        m_pollTimer.stop();
    emit changed(infoOf(*task));
    if (!task->isStale)
        task->done(std::move(failure));
    task->done = nullptr;
    startNext();
    if (!isBusy())
        emit busyChanged(false);
}

void TaskRunner::drop(const std::shared_ptr<Task>& task)
{
    m_waiting.erase(std::remove(m_waiting.begin(), m_waiting.end(), task), m_waiting.end());
    task->state = TaskState::Cancelled;
    emit changed(infoOf(*task));
}

void TaskRunner::cancel(quint64 id)
{
    if (m_running && m_running->id == id) {
        if (!m_running->spec.mustRun)
            m_running->stop.request_stop();
        return;
    }
    const auto waiting = m_waiting;
    for (const auto& task : waiting) {
        if (task->id == id && !task->spec.mustRun) {
            drop(task);
            task->done(Cancelled{});
        }
    }
}

void TaskRunner::cancelTopic(const QString& topic)
{
    if (m_running && m_running->spec.topic == topic)
        cancel(m_running->id);
    const auto waiting = m_waiting;
    for (const auto& task : waiting) {
        if (task->spec.topic == topic)
            cancel(task->id);
    }
}

void TaskRunner::cancelAll()
{
    const auto waiting = m_waiting;
    for (const auto& task : waiting)
        cancel(task->id);
    if (m_running)
        cancel(m_running->id);
}

QList<TaskInfo> TaskRunner::tasks() const
{
    QList<TaskInfo> out;
    const auto add = [&](const Task& task) {
        if (!task.spec.quiet)
            out.push_back(infoOf(task));
    };
    if (m_running)
        add(*m_running);
    for (const auto& task : m_waiting)
        add(*task);
    return out;
}

void TaskRunner::poll()
{
    if (m_running)
        emit changed(infoOf(*m_running));
}

TaskInfo TaskRunner::infoOf(const Task& task) const
{
    TaskInfo info{task.id, task.spec.title, task.state, task.spec.quiet, {},
                  -1,      task.seconds,    -1,         task.message};
    if (task.state != TaskState::Running)
        return info;
    info.seconds = static_cast<double>(task.clock.elapsed()) / 1000;
    const Progress progress = task.job->progress();
    info.stage = QString::fromUtf8(progress.stage);
    if (progress.total > 0) {
        info.fraction =
            std::min(1.0, static_cast<double>(progress.done) / static_cast<double>(progress.total));
        if (info.seconds >= kSecondsBeforeEstimate && info.fraction > 0.02)
            info.secondsLeft = info.seconds * (1 - info.fraction) / info.fraction;
    }
    return info;
}

} // namespace craft::ui
