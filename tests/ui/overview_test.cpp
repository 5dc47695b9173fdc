// SPDX-License-Identifier: GPL-3.0-or-later
// The overview: charts, table and headlines follow the budget and one selection.
#include "ui/base/text.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/cluster_chart.h"
#include "ui/charts/nice_axis.h"
#include "ui/charts/registry.h"
#include "ui/models/cluster_table_model.h"
#include "ui/pages/overview_page.h"
#include "ui/widgets/cluster_table.h"
#include "ui/widgets/headline.h"
#include "ui/workbench/workbench.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QFile>
#include <QImage>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <fstream>
#include <limits>

#include "tests/support/temp_dir.h"

namespace craft::ui {
namespace {

constexpr int kPatience = 20000; ///< ms, for slow machines; nothing waits for its end

/// The small English-Arabic corpus in four clusters with a budget of 20, shown at 900 x 700.
class OverviewTest : public testing::Test {
protected:
    OverviewTest()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path("settings"));
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, path("settings"));
        preferences = std::make_unique<Preferences>();
        for (const QString& key : preferences->keysBelow(QStringLiteral("charts")))
            preferences->remove(QStringLiteral("charts/") + key);
        workbench = std::make_unique<Workbench>(*preferences);
    }

    QString path(const char* name) { return QString::fromStdString((m_folder / name).string()); }

    void import()
    {
        const std::filesystem::path data = CRAFT_GOLDEN_FOLDER "/en-ar";
        RoleRequests requests;
        requests[Role::Pool] = recognise({data / "pool.en", data / "pool.ar"}, {});
        requests[Role::Validation] = recognise({data / "valid.en", data / "valid.ar"}, {});
        bool isDone = false;
        workbench->importFiles(requests, path("overview.craft"),
                               [&](const Outcome<std::vector<ImportReport>>& outcome) {
                                   isDone = true;
                                   ASSERT_EQ(outcome.index(), 0U);
                               });
        ASSERT_TRUE(QTest::qWaitFor([&] { return isDone; }, kPatience));
    }

    void waitMeasured()
    {
        ASSERT_TRUE(QTest::qWaitFor(
            [this] {
                return workbench->status() == Status::Fresh
                    && workbench->numbers().exact != nullptr;
            },
            kPatience));
    }

    void open()
    {
        import();
        workbench->commitParams({{"budget", "20"}, {"k", "4"}}, QStringLiteral("Budget"));
        workbench->apply();
        waitMeasured();
        page = std::make_unique<OverviewPage>(*workbench);
        page->resize(900, 700);
        page->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(page.get(), kPatience));
        QCoreApplication::processEvents();
    }

    ClusterChart& chart(int i) { return static_cast<ClusterChart&>(*page->charts()[i]); }
    QWidget* viewport(ClusterChart& of)
    {
        return static_cast<QAbstractScrollArea*>(of.plot())->viewport();
    }
    /// The middle of a position, in the coordinates of the view, which is as large as its scene.
    QPoint place(ClusterChart& of, std::size_t position)
    {
        const ClusterPlot& plot = of.drawn();
        return QPointF(plot.slotLeft(position) + plot.slotWidth() / 2, plot.area.center().y())
            .toPoint();
    }
    QString headline(const char* name)
    {
        return page->findChild<Headline*>(QLatin1String(name))->value();
    }

    test::TempDir m_folder;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<Workbench> workbench;
    std::unique_ptr<OverviewPage> page;
};

TEST(NiceAxis, TakesRoundStepsAroundTheValues)
{
    EXPECT_EQ(niceRange(0, 201, 5), (AxisRange{0, 250, 6}));
    EXPECT_EQ(niceRange(0, 200, 5), (AxisRange{0, 200, 5}));
    EXPECT_EQ(niceRange(-3, 9, 5).low, -5);
    EXPECT_EQ(niceRange(-3, 9, 5).high, 10);
    EXPECT_EQ(niceRange(0, 0, 5).high, 1);
    EXPECT_EQ(niceRange(0, std::numeric_limits<double>::infinity(), 5).high, 1);
}

TEST(NiceAxis, StaysWhileValuesMoveALittle)
{
    const AxisRange shown = niceRange(0, 100, 5);
    EXPECT_EQ(steadyRange(shown, 0, 61, 5), shown);
    EXPECT_NE(steadyRange(shown, 0, 101, 5), shown);
    EXPECT_NE(steadyRange(shown, 0, 10, 5), shown);
}

TEST(NiceAxis, LogarithmicRangeHasWholeDecades)
{
    EXPECT_EQ(logRange(0.02, 40).low, 0.01);
    EXPECT_EQ(logRange(0.02, 40).high, 100);
    EXPECT_EQ(logRange(1e-12, 1).ticks, 7);
    EXPECT_GT(logRange(std::numeric_limits<double>::infinity(), 0).high, 0);
}

TEST(ClusterPlot, BecomesStepsWhenNarrowOrMany)
{
    ClusterPlot plot;
    plot.area = QRectF(0, 0, 600, 100);
    plot.order.resize(100);
    EXPECT_FALSE(plot.isStepped());
    plot.order.resize(101);
    EXPECT_TRUE(plot.isStepped());
    plot.area = QRectF(0, 0, 6000, 100);
    plot.order.resize(200);
    EXPECT_FALSE(plot.isStepped());
    plot.order.resize(201);
    EXPECT_TRUE(plot.isStepped());
}

TEST(ClusterPlot, PositionsRunFromTheRightWhenMirrored)
{
    ClusterPlot plot;
    plot.area = QRectF(10, 0, 100, 50);
    plot.order.resize(10);
    EXPECT_EQ(plot.positionAt(12), 0);
    EXPECT_EQ(plot.positionAt(9), -1);
    plot.mirrored = true;
    EXPECT_EQ(plot.positionAt(12), 9);
    for (std::size_t i = 0; i < plot.size(); ++i)
        EXPECT_EQ(plot.positionAt(plot.slotLeft(i) + 5), static_cast<int>(i));
}

TEST_F(OverviewTest, WithoutARunOffersToSelect)
{
    import();
    page = std::make_unique<OverviewPage>(*workbench);
    page->show();
    auto* start = page->findChild<QPushButton*>(QStringLiteral("overviewStart"));
    ASSERT_TRUE(start->isVisible());
    EXPECT_TRUE(start->text().contains(countText(workbench->suggestedBudget())));
    QTest::mouseClick(start, Qt::LeftButton);
    waitMeasured();
    EXPECT_FALSE(start->isVisible());
    EXPECT_EQ(headline("headlineSelected"), countText(workbench->suggestedBudget()));
}

TEST_F(OverviewTest, TableModelHoldsItsContract)
{
    open();
    ClusterTableModel model(*workbench);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    ASSERT_EQ(model.rowCount(), 4);
    for (int column = 0; column < model.columnCount(); ++column) {
        model.sort(column, Qt::DescendingOrder);
        model.sort(column, Qt::AscendingOrder);
    }
    workbench->previewParam("budget", "12");
    workbench->commitParam("k", "3", QStringLiteral("k"));
    waitMeasured();
    EXPECT_EQ(model.rowCount(), 3);
}

TEST_F(OverviewTest, TableSortsByNumberAndKeepsIndexes)
{
    open();
    ClusterTableModel model(*workbench);
    const QPersistentModelIndex kept = model.index(model.rowOf(2), ClusterTableModel::Pool);
    model.sort(ClusterTableModel::Pool, Qt::DescendingOrder);
    const auto& clusters = shownClusters(*workbench);
    for (int row = 1; row < model.rowCount(); ++row)
        EXPECT_GE(clusters[model.clusterAt(row - 1)].pool, clusters[model.clusterAt(row)].pool);
    EXPECT_EQ(model.clusterAt(kept.row()), 2U);
    EXPECT_EQ(kept.row(), model.rowOf(2));
}

TEST_F(OverviewTest, ABudgetTickChangesDataAndResetsNothing)
{
    open();
    QSignalSpy resets(&page->table().clusterModel(), &QAbstractItemModel::modelReset);
    QSignalSpy changes(&page->table().clusterModel(), &QAbstractItemModel::dataChanged);
    const auto order = chart(1).drawn().order;
    workbench->previewParam("budget", "8");
    EXPECT_TRUE(resets.isEmpty());
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(headline("headlineSelected"), countText(8));
    EXPECT_EQ(chart(1).drawn().order, order);
    double taken = 0;
    for (const double value : chart(1).drawn().layers[0].values)
        taken += value;
    EXPECT_EQ(taken, 8);
}

TEST_F(OverviewTest, NumbersThatAreNotMeasuredAreMarked)
{
    open();
    EXPECT_FALSE(headline("headlineTotal").startsWith(QLatin1Char('~')));
    workbench->previewParam("budget", "15");
    const double total = workbench->numbers().total();
    EXPECT_EQ(headline("headlineTotal"),
              (std::isfinite(total) ? QStringLiteral("~") : QString()) + realText(total, 3));
}

TEST_F(OverviewTest, ClickSelectsInChartsAndTable)
{
    open();
    ClusterChart& sizes = chart(0);
    const std::uint32_t first = sizes.drawn().order[1];
    const std::uint32_t second = sizes.drawn().order[3];
    QSignalSpy commits(&workbench->selection(), &ClusterSelection::changed);
    QTest::mouseClick(viewport(sizes), Qt::LeftButton, {}, place(sizes, 1));
    EXPECT_EQ(workbench->selection().clusters(), ClusterSet{first});
    QTest::mouseClick(viewport(sizes), Qt::LeftButton, Qt::ControlModifier, place(sizes, 3));
    EXPECT_EQ(workbench->selection().clusters(), (ClusterSet{first, second}));
    EXPECT_EQ(commits.count(), 2);
    EXPECT_EQ(page->table().selectionModel()->selectedRows().size(), 2);
    const ClusterPlot& other = chart(3).drawn();
    for (std::size_t i = 0; i < other.size(); ++i)
        EXPECT_EQ(other.lit[i] != 0, other.order[i] == first || other.order[i] == second);
    QTest::keyClick(sizes.plot(), Qt::Key_Escape);
    EXPECT_TRUE(workbench->selection().isEmpty());
    EXPECT_FALSE(page->table().selectionModel()->hasSelection());
}

TEST_F(OverviewTest, BrushSelectsARangeInOneStep)
{
    open();
    ClusterChart& sizes = chart(0);
    QSignalSpy commits(&workbench->selection(), &ClusterSelection::changed);
    QTest::mousePress(viewport(sizes), Qt::LeftButton, {}, place(sizes, 0));
    QTest::mouseMove(viewport(sizes), place(sizes, 1));
    QTest::mouseMove(viewport(sizes), place(sizes, 2));
    QTest::mouseRelease(viewport(sizes), Qt::LeftButton, {}, place(sizes, 2));
    const auto& order = sizes.drawn().order;
    EXPECT_EQ(workbench->selection().clusters(), ClusterSet(order.begin(), order.begin() + 3));
    EXPECT_EQ(commits.count(), 1);
}

TEST_F(OverviewTest, KeysWalkAndSelect)
{
    open();
    ClusterChart& sizes = chart(0);
    QTest::keyClick(sizes.plot(), Qt::Key_Home);
    QTest::keyClick(sizes.plot(), Qt::Key_Right);
    EXPECT_EQ(sizes.drawn().current, 1);
    EXPECT_EQ(workbench->selection().hovered(), static_cast<int>(sizes.drawn().order[1]));
    const ClusterPlot& other = chart(2).drawn();
    EXPECT_EQ(other.order[static_cast<std::size_t>(other.hovered)], sizes.drawn().order[1]);
    QTest::keyClick(sizes.plot(), Qt::Key_Space);
    EXPECT_EQ(workbench->selection().clusters(), ClusterSet{sizes.drawn().order[1]});
    QTest::keyClick(sizes.plot(), Qt::Key_Left);
    EXPECT_EQ(sizes.drawn().current, 0);
}

TEST_F(OverviewTest, SelectedRowsOfTheTableAreTheSelection)
{
    open();
    ClusterTable& table = page->table();
    table.selectRow(2);
    EXPECT_EQ(workbench->selection().clusters(), ClusterSet{table.clusterModel().clusterAt(2)});
    QSignalSpy pairs(page.get(), &OverviewPage::showPairs);
    QTest::keyClick(&table, Qt::Key_Return);
    ASSERT_EQ(pairs.count(), 1);
    EXPECT_EQ(pairs[0][0].toString(), QStringLiteral("cluster:2"));
}

TEST_F(OverviewTest, ChartsSortByValueNumberAndTitle)
{
    open();
    ClusterChart& sizes = chart(0);
    sizes.setSort(ChartSort::Id);
    EXPECT_EQ(sizes.drawn().order, (std::vector<std::uint32_t>{0, 1, 2, 3}));
    sizes.setSort(ChartSort::Value);
    const auto& values = sizes.drawn().layers[1].values; // validation
    EXPECT_TRUE(std::is_sorted(values.rbegin(), values.rend()));
    sizes.setSort(ChartSort::Title);
    const auto& order = sizes.drawn().order;
    for (std::size_t i = 1; i < order.size(); ++i) {
        EXPECT_LE(workbench->clusterTitle(order[i - 1])
                      .localeAwareCompare(workbench->clusterTitle(order[i])),
                  0);
    }
    sizes.setLogScale(true);
    EXPECT_TRUE(sizes.drawn().logarithmic);
    EXPECT_GT(sizes.drawn().low, 0);
}

TEST_F(OverviewTest, EveryChartIsWrittenInEveryFormat)
{
    open();
    for (Chart* each : page->charts()) {
        for (const char* suffix : {"png", "svg", "pdf", "csv"}) {
            const QString file = path("chart.") + QLatin1String(suffix);
            ASSERT_EQ(saveChart(*each, file, 2), QString());
            QFile in(file);
            ASSERT_TRUE(in.open(QIODevice::ReadOnly));
            const QByteArray bytes = in.readAll();
            if (file.endsWith(QLatin1String("pdf"))) {
                EXPECT_TRUE(bytes.startsWith("%PDF"));
            }
            if (file.endsWith(QLatin1String("svg"))) {
                EXPECT_TRUE(bytes.contains("<path") || bytes.contains("<rect"));
            }
            if (file.endsWith(QLatin1String("csv"))) {
                EXPECT_EQ(bytes.count('\n'), 5);
            }
        }
        const QImage image(path("chart.png"));
        EXPECT_EQ(image.size(), each->size() * 2);
    }
    EXPECT_NE(saveChart(chart(0), path("chart.bmp")), QString());
    EXPECT_NE(saveChart(chart(0), path("chart.png") + QStringLiteral("/in/a/file.png")), QString());
}

TEST_F(OverviewTest, CsvQuotesAndUsesPoints)
{
    const ChartTable table{{QStringLiteral("a,b"), QStringLiteral("c")},
                           {{QStringLiteral("say \"x\""), 0.5}, {qulonglong{7}, 1e-6}}};
    EXPECT_EQ(table.toText(QLatin1Char(',')),
              QStringLiteral("\"a,b\",c\n\"say \"\"x\"\"\",0.5\n7,1e-06\n"));
}

TEST_F(OverviewTest, AChartCanBeShownAloneAndAsATable)
{
    open();
    page->maximise(page->charts()[2]);
    EXPECT_TRUE(page->charts()[2]->isVisible());
    EXPECT_FALSE(page->charts()[0]->isVisible());
    page->maximise(nullptr);
    EXPECT_TRUE(page->charts()[0]->isVisible());
    chart(0).showTable(true);
    EXPECT_TRUE(chart(0).isTableShown());
    EXPECT_EQ(chart(0).table().rows.size(), 4U);
    EXPECT_TRUE(chart(0).summary().contains(workbench->clusterTitle(chart(0).drawn().order[0])));
}

TEST_F(OverviewTest, ChangedParametersWaitForApplyWhenAutoApplyIsOff)
{
    open();
    preferences->setAutoApply(false);
    workbench->commitParam("k", "3", QStringLiteral("k"));
    ASSERT_EQ(workbench->status(), Status::Pending);
    auto* apply = page->findChild<QPushButton*>(QStringLiteral("overviewApply"));
    ASSERT_TRUE(apply->isVisible());
    QTest::mouseClick(apply, Qt::LeftButton);
    EXPECT_TRUE(chart(0).drawn().dimmed);
    EXPECT_FALSE(chart(0).drawn().note.isEmpty());
    waitMeasured();
    EXPECT_FALSE(apply->isVisible());
    EXPECT_FALSE(chart(0).drawn().dimmed);
    EXPECT_EQ(chart(0).drawn().size(), 3U);
    preferences->setAutoApply(true);
}

TEST_F(OverviewTest, MirrorsRightToLeft)
{
    open();
    page->setLayoutDirection(Qt::RightToLeft);
    QCoreApplication::processEvents();
    const ClusterPlot& plot = chart(0).drawn();
    EXPECT_TRUE(plot.mirrored);
    EXPECT_GT(plot.slotLeft(0), plot.slotLeft(plot.size() - 1));
    QTest::keyClick(chart(0).plot(), Qt::Key_Home);
    QTest::keyClick(chart(0).plot(), Qt::Key_Left);
    EXPECT_EQ(plot.current, 1);
}

TEST_F(OverviewTest, LockingAClusterOutIsShownAndUndone)
{
    open();
    page->table().selectRow(1);
    for (QAction* action : page->table().actions()) {
        if (action->objectName() == QLatin1String("clustersLock"))
            action->trigger();
    }
    EXPECT_EQ(workbench->clusterWeight(1), 0);
    waitMeasured();
    EXPECT_EQ(shownClusters(*workbench)[1].selected, 0U);
    workbench->undoStack().undo();
    EXPECT_EQ(workbench->clusterWeight(1), 1);
}

} // namespace
} // namespace craft::ui
