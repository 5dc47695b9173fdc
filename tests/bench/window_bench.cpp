// SPDX-License-Identifier: GPL-3.0-or-later
// How long a user waits for the window: from what they do until it is painted. Without a screen;
// every line is compared with what the window promises.
#include "core/pipeline/export_run.h"
#include "tests/support/temp_dir.h"
#include "ui/base/preferences.h"
#include "ui/base/theme.h"
#include "ui/charts/chart.h"
#include "ui/main_window.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/pairs_page.h"

#include <sys/resource.h>

#include <QAbstractScrollArea>
#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <vector>

namespace craft::ui {
namespace {

constexpr int kPatience = 600000; ///< ms; the first run of a large pool takes long
constexpr int kBudgetTicks = 300;
constexpr int kFrames = 400;

/// Knows which of the watched widgets were painted since it was last asked to forget.
class Frames final : public QObject {
public:
    void watch(const QList<QWidget*>& widgets)
    {
        for (const auto& [widget, isPainted] : m_painted)
            widget->removeEventFilter(this);
        m_painted.clear();
        for (QWidget* widget : widgets) {
            widget->installEventFilter(this);
            m_painted[widget] = false;
        }
    }
    void forget()
    {
        for (auto& [widget, isPainted] : m_painted)
            isPainted = false;
    }
    [[nodiscard]] bool areAllPainted() const
    {
        return std::all_of(m_painted.begin(), m_painted.end(),
                           [](const auto& entry) { return entry.second; });
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            m_painted[static_cast<QWidget*>(watched)] = true;
        return false;
    }

private:
    std::map<QWidget*, bool> m_painted;
};

double milliseconds(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// Handles events until `isDone`; without the naps of QTest::qWaitFor.
template <class Condition>
void handleEventsUntil(const Condition& isDone)
{
    QElapsedTimer clock;
    clock.start();
    while (!isDone()) {
        if (clock.hasExpired(kPatience)) {
            std::fputs("window_bench: waited in vain\n", stderr);
            std::exit(1);
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

/// One line of the table: times in milliseconds. `limit` 0: for information only.
void printLine(const char* what, std::vector<double> times, double limit)
{
    std::sort(times.begin(), times.end());
    // Nearest rank: of few values, p95 is the largest.
    const auto quantile = [&](double q) {
        const auto rank =
            static_cast<std::size_t>(std::ceil(q * static_cast<double>(times.size())));
        return times[std::max<std::size_t>(rank, 1) - 1];
    };
    const double p95 = quantile(0.95);
    std::printf("%-44s %5zu %9.1f %9.1f %9.1f", what, times.size(), quantile(0.5), p95,
                times.back());
    if (limit > 0)
        std::printf(" %7.0f  %s", limit, p95 <= limit ? "met" : "MISSED");
    std::printf("\n");
    std::fflush(stdout);
}

class WindowBench {
public:
    explicit WindowBench(const std::filesystem::path& folder)
        : m_folder(folder)
        , m_window(m_preferences)
        , m_bench(m_window.workbench())
    {
        m_window.resize(1280, 800);
        m_window.show();
        QCoreApplication::processEvents();
        m_overview = m_window.findChild<OverviewPage*>();
        m_pairs = m_window.findChild<PairsPage*>();
        QObject::connect(&m_bench, &Workbench::failed, &m_window,
                         [](const QString& what, const QString& hint) {
                             std::fprintf(stderr, "%s. %s\n", qPrintable(what), qPrintable(hint));
                             std::exit(1);
                         });
        watchCharts();
    }

    void importFiles(const QString& pool, const QString& valid)
    {
        RoleRequests requests;
        requests[Role::Pool] = recognise({pool.toStdString()}, {});
        requests[Role::Validation] = recognise({valid.toStdString()}, {});
        bool isDone = false;
        const QString file = QString::fromStdString((m_folder / "bench.craft").string());
        const double time = timed([&] {
            m_bench.importFiles(requests, file,
                                [&](const Outcome<std::vector<ImportReport>>& outcome) {
                                    if (const auto* error = std::get_if<Error>(&outcome))
                                        m_bench.fail(*error);
                                    isDone = true;
                                });
            handleEventsUntil([&] { return isDone; });
        });
        printLine("import", {time}, 0);
        printLine("first run, to charts", {timed([&] {
                      m_bench.apply();
                      handleEventsUntil([&] { return isFreshAndPainted(); });
                  })},
                  0);
        settle();
    }

    void openFile(const QString& file)
    {
        m_bench.openProject(file);
        handleEventsUntil([&] { return m_bench.hasProject(); });
        m_bench.apply();
        settle();
    }

    void budgetTicks(const char* name)
    {
        m_window.showTab(QStringLiteral("overview"));
        settle();
        const std::string before = m_bench.paramText("budget").toStdString();
        const double most = static_cast<double>(m_bench.run()->curve->deepest());
        std::vector<double> times;
        for (int i = 0; i < kBudgetTicks; ++i) {
            const auto budget = static_cast<long>(
                10 * std::pow(most / 10, static_cast<double>(i) / (kBudgetTicks - 1)));
            times.push_back(timed([&] {
                m_bench.previewParam("budget", std::to_string(budget));
                handleEventsUntil([&] { return m_frames.areAllPainted(); });
            }));
        }
        m_bench.commitParam("budget", before, {});
        settle();
        printLine(name, times, 16);
    }

    void dragClusters()
    {
        const std::string before = m_bench.paramText("k").toStdString();
        const std::uint32_t most = m_bench.largestClusterCount();
        std::vector<double> times;
        for (int i = 0; i < 60; ++i) {
            // Odd steps up and down the slider, past the ranked k of before.
            const auto k = static_cast<std::uint32_t>(2 + i * 37 % static_cast<int>(most / 2));
            if (m_bench.cachedClusterCounts().contains(k))
                continue;
            times.push_back(timed([&] {
                m_bench.previewParam("k", std::to_string(k));
                handleEventsUntil([&] {
                    return m_bench.status() == Status::Preview && m_bench.numbers().clusters == k
                        && m_frames.areAllPainted();
                });
            }));
        }
        m_bench.commitParam("k", before, {});
        settle();
        printLine("k preview while dragging", times, 80);
    }

    void newClusterCounts()
    {
        std::vector<double> times;
        for (const int k : {16, 24, 33, 47, 64, 90, 128}) {
            if (!m_bench.cachedClusterCounts().contains(static_cast<std::uint32_t>(k)))
                times.push_back(timed([&] { commitClusters(k); }));
            settle();
        }
        printLine("new exact k", times, 1000);
    }

    void cachedClusterCounts()
    {
        const auto cached = m_bench.cachedClusterCounts();
        std::vector<double> times;
        for (int round = 0; round < 5; ++round) {
            for (const std::uint32_t k : cached) {
                if (k == m_bench.numbers().clusters)
                    continue;
                times.push_back(timed([&] { commitClusters(static_cast<int>(k)); }));
                settle();
            }
        }
        printLine("switch to a cached k", times, 50);
    }

    void scrollPairs()
    {
        m_window.showTab(QStringLiteral("pairs"));
        PairTableView* view = m_pairs->view();
        handleEventsUntil([&] { return view->model()->rowCount() > 0; });
        m_frames.watch({view->viewport()});
        idle();
        QScrollBar* bar = view->verticalScrollBar();
        std::mt19937 random(1);
        std::vector<double> times;
        const auto frame = [&](const auto& scroll) {
            const int before = bar->value();
            const double time = timed([&] {
                scroll();
                if (bar->value() != before)
                    handleEventsUntil([&] { return m_frames.areAllPainted(); });
            });
            if (bar->value() != before)
                times.push_back(time);
        };
        for (int i = 0; i < kFrames / 4; ++i) {
            frame([&] { turnWheel(*view); });
            frame([&] { bar->triggerAction(QAbstractSlider::SliderPageStepAdd); });
            for (int jump = 0; jump < 2; ++jump) {
                const int to =
                    std::uniform_int_distribution<int>(0, std::max(1, bar->maximum()))(random);
                frame([&] { bar->setValue(to); });
            }
        }
        printLine("scroll the pairs table, a frame", times, 16);
        m_window.showTab(QStringLiteral("overview"));
        watchCharts();
        settle();
    }

    void reopen()
    {
        const QString file = m_bench.project().file;
        std::vector<double> shown;
        std::vector<double> charts;
        for (int i = 0; i < 5; ++i) {
            m_bench.closeProject();
            idle();
            charts.push_back(timed([&] {
                QElapsedTimer clock;
                clock.start();
                m_bench.openProject(file);
                handleEventsUntil([&] { return m_bench.hasProject(); });
                QCoreApplication::processEvents(); // the frame with the project
                shown.push_back(milliseconds(clock));
                handleEventsUntil([&] { return isFreshAndPainted(); });
            }));
            settle();
        }
        printLine("open the project, to its panels", shown, 500);
        printLine("open the project, to its charts", charts, 500);
    }

    void exportSubset()
    {
        std::vector<double> times;
        for (int i = 0; i < 3; ++i) {
            const auto folder = m_folder / ("subset" + std::to_string(i));
            bool isDone = false;
            times.push_back(timed([&] {
                m_bench.runTask(
                    {QStringLiteral("export"), {}},
                    [folder, params = m_bench.params()](Engine& engine, Job& job) {
                        Pipeline& pipeline = engine.pipeline(params);
                        const RunResult result = runAll(pipeline, job);
                        const auto ranking = pipeline.ranking(job);
                        exportRun({engine.inputs(), result, *ranking, folder, {}, {}}, job);
                    },
                    [&](const Outcome<std::monostate>& outcome) {
                        if (const auto* error = std::get_if<Error>(&outcome))
                            m_bench.fail(*error);
                        isDone = true;
                    });
                handleEventsUntil([&] { return isDone; });
            }));
        }
        printLine("export, standard formats", times, 0);
    }

private:
    /// Milliseconds that `act` takes; frames painted before it do not count.
    template <class Act>
    double timed(const Act& act)
    {
        m_frames.forget();
        QElapsedTimer clock;
        clock.start();
        act();
        return milliseconds(clock);
    }

    void watchCharts()
    {
        QList<QWidget*> plots;
        for (const Chart* chart : m_overview->charts()) {
            auto* area = qobject_cast<QAbstractScrollArea*>(chart->plot());
            plots << (area != nullptr ? area->viewport() : chart->plot());
        }
        m_frames.watch(plots);
    }

    [[nodiscard]] bool isFreshAndPainted() const
    {
        return m_bench.status() == Status::Fresh && m_frames.areAllPainted();
    }

    void commitClusters(int k)
    {
        m_bench.commitParam("k", std::to_string(k), {});
        handleEventsUntil([&] {
            return m_bench.numbers().clusters == static_cast<std::uint32_t>(k)
                && isFreshAndPainted();
        });
    }

    static void turnWheel(const PairTableView& view)
    {
        const QPointF middle = view.viewport()->rect().center();
        QWheelEvent wheel(middle, view.viewport()->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &wheel);
    }

    /// No task and no timer of the window is pending any more.
    void idle()
    {
        QTest::qWait(300);
        handleEventsUntil([&] { return !m_bench.tasks().isBusy(); });
        QCoreApplication::processEvents();
    }

    /// Until the exact numbers of what is shown are there.
    void settle()
    {
        handleEventsUntil([&] {
            return m_bench.status() == Status::Fresh && m_bench.numbers().exact != nullptr;
        });
        idle();
    }

    std::filesystem::path m_folder;
    Preferences m_preferences;
    MainWindow m_window;
    Workbench& m_bench;
    OverviewPage* m_overview = nullptr;
    PairsPage* m_pairs = nullptr;
    Frames m_frames;
};

/// From the start of the process to its first frame, with its end in addition.
void startProgram(const std::filesystem::path& folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QString::fromStdString(folder.string()));
    std::vector<double> times;
    for (int i = 0; i < 6; ++i) {
        QProcess program;
        program.setProcessEnvironment(environment);
        QElapsedTimer clock;
        clock.start();
        program.start(QStringLiteral(CRAFT_WORKBENCH_PROGRAM),
                      {QStringLiteral("--quit-when-shown")});
        if (!program.waitForFinished(kPatience) || program.exitCode() != 0) {
            std::fputs("window_bench: craft-workbench did not start\n", stderr);
            std::exit(1);
        }
        if (i > 0) // the first one warms up
            times.push_back(milliseconds(clock));
    }
    printLine("start of the program, first frame", times, 500);
}

int run(const QCommandLineParser& options)
{
    const test::TempDir folder;
    const auto path = [&](const char* name) { return folder / name; };
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QString::fromStdString(path("settings").string()));
    const auto value = [&](const char* name) { return options.value(QLatin1String(name)); };
    std::printf("%-44s %5s %9s %9s %9s %7s\n", "milliseconds", "n", "p50", "p95", "max", "target");
    startProgram(path("config"));
    WindowBench bench(path("."));
    if (options.isSet(QStringLiteral("project")))
        bench.openFile(value("project"));
    else
        bench.importFiles(value("pool"), value("valid"));
    bench.budgetTicks("budget tick to repainted charts");
    bench.dragClusters();
    bench.newClusterCounts();
    bench.cachedClusterCounts();
    bench.budgetTicks("budget tick, 128 clusters");
    bench.scrollPairs();
    bench.reopen();
    bench.exportSubset();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("peak memory %.0f MB\n", static_cast<double>(usage.ru_maxrss) * 1024 / 1e6);
    // A table from a busy machine says little: more than the cores it has is too much.
    double load = 0;
    if (getloadavg(&load, 1) == 1)
        std::printf("load of the last minute %.1f\n", load);
    return 0;
}

} // namespace
} // namespace craft::ui

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // The platform without a screen complains of every hint that it cannot follow.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("craft-bench"));
    QApplication::setApplicationName(QStringLiteral("craft-workbench"));
    QCommandLineParser options;
    options.addHelpOption();
    options.addOption(
        {QStringLiteral("pool"), QStringLiteral("Corpus file."), QStringLiteral("file")});
    options.addOption(
        {QStringLiteral("valid"), QStringLiteral("Validation pairs."), QStringLiteral("file")});
    options.addOption({QStringLiteral("project"),
                       QStringLiteral("A project instead of both; it is written to."),
                       QStringLiteral("file")});
    options.process(app);
    if (!options.isSet(QStringLiteral("project"))
        && !(options.isSet(QStringLiteral("pool")) && options.isSet(QStringLiteral("valid"))))
        options.showHelp(2);
    const craft::ui::Preferences preferences;
    craft::ui::Theme::apply(app, preferences);
    return craft::ui::run(options);
}
