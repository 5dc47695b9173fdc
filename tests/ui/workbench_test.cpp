// SPDX-License-Identifier: GPL-3.0-or-later
// The state behind the window: live budgets, cached runs, undo, late results, tasks.
#include "core/pipeline/describe.h"
#include "ui/base/task_runner.h"
#include "ui/docks/controls_panel.h"
#include "ui/widgets/log_slider.h"
#include "ui/widgets/param_form.h"
#include "ui/workbench/workbench.h"

#include <gtest/gtest.h>

#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <atomic>

#include "tests/support/temp_dir.h"

namespace craft::ui {
namespace {

constexpr int kPatience = 20000; ///< ms, for slow machines; nothing waits for its end

class WorkbenchTest : public testing::Test {
protected:
    WorkbenchTest()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path("settings"));
        preferences = std::make_unique<Preferences>();
        workbench = std::make_unique<Workbench>(*preferences);
    }

    QString path(const char* name) { return QString::fromStdString((m_folder / name).string()); }

    void importGolden()
    {
        const std::filesystem::path data = CRAFT_GOLDEN_FOLDER "/en-de";
        RoleRequests requests;
        requests[Role::Pool] = recognise({data / "pool.tsv"}, {});
        requests[Role::Validation] = recognise({data / "valid.tsv"}, {});
        requests[Role::Test] = recognise({data / "test.tsv"}, {});
        bool isDone = false;
        workbench->importFiles(requests, path("p.craft"),
                               [&](const Outcome<std::vector<ImportReport>>& outcome) {
                                   isDone = true;
                                   EXPECT_EQ(outcome.index(), 0U);
                               });
        ASSERT_TRUE(QTest::qWaitFor([&] { return isDone; }, kPatience));
    }

    void select(const ParamTexts& params)
    {
        workbench->commitParams(params, QStringLiteral("test"));
        waitExact();
    }

    void waitExact()
    {
        ASSERT_TRUE(QTest::qWaitFor(
            [this] {
                return workbench->status() == Status::Fresh && workbench->numbers().exact;
            },
            kPatience));
    }

    test::TempDir m_folder;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<Workbench> workbench;
};

TEST_F(WorkbenchTest, NothingIsComputedUntilTheUserAsks)
{
    EXPECT_EQ(workbench->status(), Status::NoProject);
    importGolden();
    EXPECT_EQ(workbench->status(), Status::Ready);
    EXPECT_FALSE(workbench->hasNumbers());
    workbench->apply();
    waitExact();
    EXPECT_EQ(workbench->numbers().point.selected, workbench->suggestedBudget());
}

TEST_F(WorkbenchTest, ABudgetTickShowsWhatThePipelineWouldSelect)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    for (const int budget : {3, 7, 12, 19}) {
        workbench->previewParam("budget", std::to_string(budget));
        const BudgetPoint live = workbench->numbers().point;
        EXPECT_EQ(live.selected, static_cast<std::uint64_t>(budget));
        EXPECT_FALSE(workbench->numbers().exact) << "not measured yet";
        workbench->commitParam("budget", std::to_string(budget), QStringLiteral("budget"));
        waitExact();
        const Diagnostics& exact = *workbench->numbers().exact;
        EXPECT_DOUBLE_EQ(live.klDiscrete, exact.klDiscrete);
        EXPECT_NEAR(live.residual, exact.residual, 1e-6);
        for (std::size_t i = 0; i < live.clusters.size(); ++i)
            EXPECT_EQ(live.clusters[i].selected, exact.clusters[i].selected);
    }
}

TEST_F(WorkbenchTest, AMethodForOneBudgetRanksAnewForAnother)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}, {"method", "tsds"}});
    EXPECT_TRUE(workbench->numbers().point.covered);
    workbench->previewParam("budget", "6");
    EXPECT_FALSE(workbench->numbers().point.covered);
    workbench->commitParam("budget", "6", QStringLiteral("budget"));
    waitExact();
    EXPECT_TRUE(workbench->numbers().point.covered);
    EXPECT_EQ(workbench->run()->ranking->rows.size(), 6U);
}

TEST_F(WorkbenchTest, ADraggedBudgetIsOneUndoStep)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    const int steps = workbench->undoStack().count();
    for (int budget = 11; budget <= 18; ++budget)
        workbench->previewParam("budget", std::to_string(budget));
    EXPECT_EQ(workbench->undoStack().count(), steps);
    workbench->commitParam("budget", "18", QStringLiteral("budget"));
    EXPECT_EQ(workbench->undoStack().count(), steps + 1);
    workbench->undoStack().undo();
    EXPECT_EQ(workbench->paramText("budget"), QStringLiteral("10"));
    EXPECT_EQ(workbench->numbers().point.selected, 10U);
    workbench->undoStack().redo();
    EXPECT_EQ(workbench->numbers().point.selected, 18U);
}

TEST_F(WorkbenchTest, AKnownClusterCountShowsAtOnce)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    select({{"k", "6"}});
    EXPECT_EQ(workbench->cachedClusterCounts(), (std::set<std::uint32_t>{4, 6}));
    QSignalSpy runs(workbench.get(), &Workbench::runChanged);
    workbench->commitParam("k", "4", QStringLiteral("k"));
    EXPECT_EQ(workbench->status(), Status::Fresh) << "no task was needed";
    EXPECT_EQ(runs.count(), 1);
    EXPECT_EQ(workbench->numbers().clusters, 4U);
}

TEST_F(WorkbenchTest, DraggingKPreviewsOnASampleAndReleaseComputes)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    workbench->previewParam("k", "5");
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return workbench->status() == Status::Preview; }, kPatience));
    EXPECT_EQ(workbench->numbers().clusters, 5U);
    EXPECT_GT(workbench->numbers().sampledRows, 0U);
    workbench->commitParam("k", "5", QStringLiteral("k"));
    waitExact();
    EXPECT_EQ(workbench->run()->clustering->clusters(), 5U);
    EXPECT_EQ(workbench->numbers().sampledRows, 0U);
}

TEST_F(WorkbenchTest, OnlyTheNewestOfManyRequestsIsShown)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    for (const char* k : {"5", "6", "7", "8"})
        workbench->commitParam("k", k, QStringLiteral("k"));
    waitExact();
    EXPECT_EQ(workbench->numbers().clusters, 8U);
    EXPECT_EQ(workbench->paramText("k"), QStringLiteral("8"));
}

TEST_F(WorkbenchTest, APinnedPairIsSelectedAndALockedOneIsNot)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    const RowId first = workbench->run()->curve->order().front().row;
    RowId other{};
    for (std::size_t row = 0; row < workbench->project().of(Role::Pool).pairs; ++row) {
        if (!workbench->isSelected(rowId(row)) && (*workbench->run()->flags)[row] == 0)
            other = rowId(row);
    }
    workbench->lockRows({first}, true);
    waitExact();
    workbench->pinRows({other}, true);
    waitExact();
    EXPECT_FALSE(workbench->isSelected(first));
    EXPECT_TRUE(workbench->isSelected(other));
    EXPECT_EQ(workbench->numbers().point.selected, 10U);
    workbench->undoStack().undo();
    workbench->undoStack().undo();
    waitExact();
    EXPECT_TRUE(workbench->isSelected(first));
}

TEST_F(WorkbenchTest, ALockedClusterGivesNothing)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    std::uint32_t cluster = 0;
    while (workbench->numbers().point.clusters[cluster].selected == 0)
        ++cluster;
    workbench->setClusterWeights({cluster}, 0);
    waitExact();
    EXPECT_EQ(workbench->numbers().point.clusters[cluster].selected, 0U);
    EXPECT_EQ(workbench->clusterWeight(cluster), 0);
    // Another clustering gives the ids other meanings.
    workbench->commitParam("k", "5", QStringLiteral("k"));
    waitExact();
    EXPECT_EQ(workbench->clusterWeight(cluster), 1);
}

TEST_F(WorkbenchTest, ABadValueIsRefusedWithASentenceAndNothingChanges)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    QSignalSpy failures(workbench.get(), &Workbench::failed);
    workbench->commitParam("metric", "furlong", QStringLiteral("metric"));
    ASSERT_EQ(failures.count(), 1);
    EXPECT_TRUE(failures.front().front().toString().contains(QStringLiteral("furlong")));
    EXPECT_EQ(workbench->paramText("metric"), QStringLiteral("cosine"));
}

TEST_F(WorkbenchTest, AReopenedProjectShowsWhatItShowed)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    workbench->setNote(rowId(3), QStringLiteral("check this"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !workbench->tasks().isBusy(); }, kPatience));
    workbench->openProject(path("p.craft"));
    waitExact();
    EXPECT_EQ(workbench->numbers().point.selected, 10U);
    EXPECT_EQ(workbench->numbers().clusters, 4U);
    EXPECT_EQ(workbench->note(rowId(3)), QStringLiteral("check this"));
}

TEST_F(WorkbenchTest, KeptRunsAreListedAndDeleted)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    QSignalSpy runs(workbench.get(), &Workbench::runsChanged);
    workbench->keepRun();
    ASSERT_TRUE(runs.wait(kPatience));
    ASSERT_EQ(workbench->project().runs.size(), 1U);
    workbench->deleteRun(workbench->project().runs.front().id);
    ASSERT_TRUE(runs.wait(kPatience));
    EXPECT_TRUE(workbench->project().runs.empty());
}

TEST_F(WorkbenchTest, ATokenBudgetCutsTheSameOrder)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    const std::uint64_t tokens = workbench->numbers().point.targetTokens;
    select({{"budget", "0"}, {"budget-tokens", std::to_string(tokens)}});
    EXPECT_EQ(workbench->numbers().point.selected, 10U);
}

TEST_F(WorkbenchTest, WithoutAutoApplyChangesWait)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    preferences->setAutoApply(false);
    workbench->commitParam("k", "6", QStringLiteral("k"));
    EXPECT_EQ(workbench->status(), Status::Pending);
    EXPECT_EQ(workbench->numbers().clusters, 4U);
    workbench->apply();
    waitExact();
    EXPECT_EQ(workbench->numbers().clusters, 6U);
    preferences->setAutoApply(true);
}

TEST_F(WorkbenchTest, TheControlsDriveBudgetAndClusters)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    ControlsPanel panel(*workbench);
    panel.resize(320, 700);
    auto* budget = panel.findChild<LogSlider*>(QStringLiteral("budget-slider"));
    auto* box = panel.findChild<QSpinBox*>(QStringLiteral("budget-box"));
    auto* clusters = panel.findChild<QSpinBox*>(QStringLiteral("clusters-box"));
    ASSERT_NE(budget, nullptr);
    EXPECT_EQ(budget->value(), 10);
    QTest::keyClick(budget, Qt::Key_PageUp);
    EXPECT_EQ(workbench->paramText("budget"), QStringLiteral("13"));
    EXPECT_EQ(box->value(), 13);
    clusters->setValue(6);
    waitExact();
    EXPECT_EQ(workbench->numbers().clusters, 6U);
    workbench->undoStack().undo();
    EXPECT_EQ(clusters->value(), 4);
}

TEST_F(WorkbenchTest, DecisionsOutliveARunThatIsNotFinished)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    // Both wait behind a task that runs until it is stopped.
    workbench->runTask(
        {QStringLiteral("busy"), {}, Supersede::Nothing, true},
        [](Engine&, Job& job) {
            for (;;)
                job.checkpoint();
        },
        [](const Outcome<std::monostate>&) {});
    workbench->pinRows({rowId(3)}, true);
    workbench->setNote(rowId(5), QStringLiteral("check this"));
    ASSERT_EQ(workbench->status(), Status::Computing);
    workbench->openProject(path("p.craft"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return workbench->hasProject(); }, kPatience));
    EXPECT_FALSE(workbench->project().readOnly);
    EXPECT_TRUE(workbench->isPinned(rowId(3)));
    EXPECT_EQ(workbench->note(rowId(5)), QStringLiteral("check this"));
}

TEST_F(WorkbenchTest, DecisionsOutliveTheEndOfTheProgram)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    workbench->pinRows({rowId(3)}, true);
    workbench->setNote(rowId(5), QStringLiteral("check this"));
    workbench->tasks().cancelAll();
    workbench.reset();
    workbench = std::make_unique<Workbench>(*preferences);
    workbench->openProject(path("p.craft"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return workbench->hasProject(); }, kPatience));
    EXPECT_TRUE(workbench->isPinned(rowId(3)));
    EXPECT_EQ(workbench->note(rowId(5)), QStringLiteral("check this"));
}

TEST_F(WorkbenchTest, WhatAClosedProjectStillComputesIsNotShown)
{
    importGolden();
    workbench->commitParams({{"budget", "10"}, {"k", "4"}}, QStringLiteral("test"));
    ASSERT_EQ(workbench->status(), Status::Computing);
    bool isCancelled = false;
    bool isDone = false;
    workbench->runTask(
        {QStringLiteral("measure"), {}, Supersede::Nothing, true, 1, true},
        [](Engine&, Job&) { return 7; },
        [&](const Outcome<int>& outcome) {
            isDone = true;
            isCancelled = std::holds_alternative<Cancelled>(outcome);
        });
    workbench->closeProject();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !workbench->tasks().isBusy(); }, kPatience));
    EXPECT_TRUE(isDone);
    EXPECT_TRUE(isCancelled);
    EXPECT_EQ(workbench->status(), Status::NoProject);
    EXPECT_FALSE(workbench->hasNumbers());
}

TEST_F(WorkbenchTest, ATaskWithoutAProjectIsCancelled)
{
    std::optional<std::size_t> outcomeIs;
    workbench->runTask(
        {QStringLiteral("nothing"), {}}, [](Engine& engine, Job&) { return engine.view(); },
        [&](const Outcome<ProjectView>& outcome) { outcomeIs = outcome.index(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return outcomeIs.has_value(); }, kPatience));
    EXPECT_EQ(outcomeIs, 2U);
}

TEST_F(WorkbenchTest, ACachedRunStaysFreshWhenTheOneItReplacesStops)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}});
    workbench->commitParam("k", "6", QStringLiteral("k"));
    ASSERT_EQ(workbench->status(), Status::Computing);
    workbench->commitParam("k", "4", QStringLiteral("k"));
    EXPECT_EQ(workbench->status(), Status::Fresh);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !workbench->tasks().isBusy(); }, kPatience));
    EXPECT_EQ(workbench->status(), Status::Fresh);
}

TEST_F(WorkbenchTest, ARemovedPoolTakesItsDecisionsAlong)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}, {"pin", "3"}, {"lock", "4"}});
    workbench->setNote(rowId(5), QStringLiteral("of the old pool"));
    workbench->removeCorpora(Role::Pool);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return workbench->status() == Status::NoCorpora; }, kPatience));
    EXPECT_TRUE(workbench->pinnedRows().empty());
    EXPECT_TRUE(workbench->lockedRows().empty());
    EXPECT_TRUE(workbench->notes().empty());
    EXPECT_NE(workbench->pairs(), nullptr);
    workbench->openProject(path("p.craft"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return workbench->hasProject(); }, kPatience));
    EXPECT_TRUE(workbench->pinnedRows().empty());
    EXPECT_TRUE(workbench->notes().empty());
}

TEST_F(WorkbenchTest, ARemovalThatFailsLeavesThePairsReadable)
{
    importGolden();
    const auto other = std::make_unique<Workbench>(*preferences);
    other->openProject(path("p.craft")); // read-only: it is open here
    ASSERT_TRUE(QTest::qWaitFor([&] { return other->hasProject(); }, kPatience));
    ASSERT_TRUE(other->project().readOnly);
    QSignalSpy failures(other.get(), &Workbench::failed);
    other->removeCorpora(Role::Test);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !failures.empty(); }, kPatience));
    EXPECT_TRUE(QTest::qWaitFor([&] { return other->pairs() != nullptr; }, kPatience));
}

TEST_F(WorkbenchTest, SettingsOfAnotherVersionAreToldAndReplacedByDefaults)
{
    importGolden();
    workbench.reset();
    {
        Project project = Project::open(path("p.craft").toStdString(), Project::Mode::Open);
        Params settings = project.settings();
        settings.set("no-such-parameter", std::int64_t{1});
        project.saveSettings(settings);
    }
    workbench = std::make_unique<Workbench>(*preferences);
    QSignalSpy failures(workbench.get(), &Workbench::failed);
    workbench->openProject(path("p.craft"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return workbench->hasProject(); }, kPatience));
    EXPECT_EQ(failures.count(), 1);
    EXPECT_EQ(workbench->status(), Status::Ready);
}

TEST_F(WorkbenchTest, ATokenBudgetFarBeyondTheRankingIsRankedFor)
{
    importGolden();
    select({{"budget", "1"}, {"k", "4"}});
    const double perPair = static_cast<double>(workbench->numbers().point.targetTokens);
    select({{"budget", "0"}, {"budget-tokens", std::to_string(static_cast<int>(20 * perPair))}});
    EXPECT_TRUE(workbench->numbers().point.covered);
    EXPECT_GT(workbench->numbers().point.selected, 4U);
}

TEST_F(WorkbenchTest, AParameterThatOnlyTheExactNumbersRefuseFails)
{
    importGolden();
    select({{"budget", "10"}, {"k", "4"}, {"rounding", "hamilton"}});
    workbench->commitParams({{"budget", "0"}, {"budget-tokens", "100"}}, QStringLiteral("tokens"));
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return workbench->status() == Status::Failed; }, kPatience));
    ASSERT_TRUE(workbench->error());
    workbench->undoStack().undo();
    waitExact();
}

TEST(LogSlider, MapsValuesToPixelsAndBack)
{
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        LogSlider slider;
        slider.setLayoutDirection(direction);
        slider.resize(400, 24);
        slider.setRange(1, 1000000);
        for (const int value : {1, 10, 123, 5000, 98700, 1000000})
            EXPECT_NEAR(slider.valueAt(slider.positionOf(value)), value, value * 0.02) << value;
        EXPECT_EQ(slider.positionOf(1) < slider.positionOf(1000), direction == Qt::LeftToRight);
    }
}

TEST(LogSlider, JumpsBetweenTicksWithControl)
{
    LogSlider slider;
    slider.setRange(1, 1000);
    slider.setTicks({8, 64, 512});
    slider.setValue(64);
    QSignalSpy committed(&slider, &LogSlider::committed);
    QTest::keyClick(&slider, Qt::Key_Right, Qt::ControlModifier);
    EXPECT_EQ(slider.value(), 512);
    QTest::keyClick(&slider, Qt::Key_Left, Qt::ControlModifier);
    EXPECT_EQ(slider.value(), 64);
    EXPECT_EQ(committed.count(), 2);
}

TEST(LogSlider, APressWithoutAMoveIsNoDecision)
{
    LogSlider slider;
    slider.resize(400, 24);
    slider.setRange(1, 1000);
    slider.setValue(100);
    QSignalSpy committed(&slider, &LogSlider::committed);
    const QPoint handle(static_cast<int>(slider.positionOf(100)), 12);
    QTest::mouseClick(&slider, Qt::LeftButton, {}, handle);
    EXPECT_EQ(committed.count(), slider.value() == 100 ? 0 : 1);
}

TEST(TaskRunner, CarriesValuesErrorsAndStops)
{
    TaskRunner runner(1);
    int value = 0;
    std::string error;
    runner.run({QStringLiteral("a"), {}}, [](Job&) { return 42; },
               [&](Outcome<int> outcome) { value = std::get<int>(outcome); });
    runner.run({QStringLiteral("b"), {}},
               [](Job&) -> int { throw Error(ErrorCode::Capacity, "the disk is full", "Free some"); },
               [&](Outcome<int> outcome) { error = std::get<Error>(outcome).what(); });
    bool wasStopped = false;
    const quint64 id = runner.run({QStringLiteral("c"), {}},
                                  [](Job& job) {
                                      for (;;)
                                          job.checkpoint();
                                  },
                                  [&](Outcome<std::monostate> outcome) {
                                      wasStopped = std::holds_alternative<Cancelled>(outcome);
                                  });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !error.empty(); }, kPatience));
    runner.cancel(id);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !runner.isBusy(); }, kPatience));
    EXPECT_EQ(value, 42);
    EXPECT_EQ(error, "the disk is full");
    EXPECT_TRUE(wasStopped);
}

TEST(TaskRunner, ASupersededTaskIsStoppedAndNotHeardOf)
{
    TaskRunner runner(1);
    std::vector<int> heard;
    std::atomic<bool> isRunning{false};
    runner.run({QStringLiteral("old"), QStringLiteral("topic")},
               [&isRunning](Job& job) {
                   isRunning = true;
                   for (;;)
                       job.checkpoint();
                   return 1;
               },
               [&](const Outcome<int>&) { heard.push_back(1); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return isRunning.load(); }, kPatience));
    runner.run({QStringLiteral("new"), QStringLiteral("topic")}, [](Job&) { return 2; },
               [&](const Outcome<int>&) { heard.push_back(2); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return !runner.isBusy(); }, kPatience));
    EXPECT_EQ(heard, std::vector<int>{2});
}

TEST(TaskRunner, CanBeDestroyedWhileATaskRuns)
{
    std::atomic<bool> isRunning{false};
    bool wasHeard = false;
    {
        TaskRunner runner(1);
        runner.run({QStringLiteral("endless"), {}},
                   [&isRunning](Job& job) {
                       isRunning = true;
                       for (;;)
                           job.checkpoint();
                   },
                   [&](const Outcome<std::monostate>&) { wasHeard = true; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return isRunning.load(); }, kPatience));
    }
    QCoreApplication::processEvents();
    EXPECT_FALSE(wasHeard);
}

TEST(ClusterSelection, ClicksToggleExtendAndGoBack)
{
    ClusterSelection selection;
    const std::vector<std::uint32_t> order{4, 2, 0, 3, 1};
    selection.click(2, Qt::NoModifier, order);
    selection.click(3, Qt::ShiftModifier, order);
    EXPECT_EQ(selection.clusters(), (ClusterSet{0, 2, 3}));
    selection.click(0, Qt::ControlModifier, order);
    EXPECT_EQ(selection.clusters(), (ClusterSet{2, 3}));
    selection.goBack();
    EXPECT_EQ(selection.clusters(), (ClusterSet{0, 2, 3}));
    selection.goForward();
    selection.clear();
    EXPECT_TRUE(selection.isLit(4)) << "nothing marked: everything is lit";
}

} // namespace
} // namespace craft::ui
