// SPDX-License-Identifier: GPL-3.0-or-later
// The map on points whose places are known, the sweep, and the comparison of two runs.
#include "core/pipeline/compare.h"
#include "tests/support/temp_dir.h"
#include "ui/charts/map_chart.h"
#include "ui/charts/sweep_chart.h"
#include "ui/models/run_comparison.h"
#include "ui/models/sweep.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/map_page.h"
#include "ui/pages/sweep_page.h"
#include "ui/widgets/map_view.h"
#include "ui/workbench/workbench.h"

#include <gtest/gtest.h>

#include <QAbstractScrollArea>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <fstream>
#include <numeric>

namespace craft::ui {
namespace {

constexpr int kPatience = 20000; ///< ms, for slow machines; nothing waits for its end

/// Two square crowds of 100 points each: rows 0..99 around (0, 0), the others around (10, 0).
std::shared_ptr<const MapPoints> twoCrowds()
{
    std::vector<float> places;
    for (int crowd = 0; crowd < 2; ++crowd) {
        for (int i = 0; i < 100; ++i) {
            places.push_back(static_cast<float>(10 * crowd) + static_cast<float>(i % 10) * 0.1F);
            places.push_back(static_cast<float>(i / 10) * 0.1F);
        }
    }
    Job job;
    const std::vector<float> validation{0.5F, 0.5F};
    return std::make_shared<const MapPoints>(
        MapPoints::build(places, validation, {}, MapSource{}, job));
}

std::shared_ptr<const MapClusters> crowdClusters(std::shared_ptr<const MapPoints> points)
{
    Clustering clustering;
    clustering.model.clusters = 2;
    for (std::size_t row = 0; row < points->poolRows(); ++row)
        clustering.pool.cluster.push_back(clusterId(row < 100 ? 0 : 1));
    Job job;
    return std::make_shared<const MapClusters>(
        MapClusters::build(std::move(points), clustering, job));
}

TEST(MapPoints, NearestPointIsFoundWithinReachOnly)
{
    const auto points = twoCrowds();
    const std::uint32_t place = points->nearest(10.02, 0.03, 0.2);
    ASSERT_NE(place, MapPoints::kNone);
    EXPECT_EQ(index(points->rowOf(place)), 100U);
    EXPECT_EQ(points->placeOf(rowId(100)), place);
    EXPECT_EQ(points->nearest(5, 0.5, 1), MapPoints::kNone);
}

TEST(MapPoints, RowsWithoutVectorAreNotDrawn)
{
    const std::vector<float> places{0, 0, 1, 1, 2, 2};
    const std::vector<RowId> skipped{rowId(1)};
    Job job;
    const MapPoints points = MapPoints::build(places, {}, skipped, MapSource{}, job);
    EXPECT_EQ(points.points().size(), 2U);
    EXPECT_EQ(points.poolRows(), 3U);
    EXPECT_EQ(points.placeOf(rowId(1)), MapPoints::kNone);
}

TEST(MapPoints, LassoSelectsClustersWithHalfOfTheirPointsInside)
{
    const auto points = twoCrowds();
    const auto clusters = crowdClusters(points);
    const QPolygonF around(QRectF(-1, -1, 3, 3));
    const MapCatch first = catchInside(*points, clusters.get(), around);
    EXPECT_EQ(first.rows.size(), 100U);
    EXPECT_EQ(first.mostlyInside, std::vector<std::uint32_t>{0});
    // Three of ten lines of the second crowd.
    const QPolygonF below(QRectF(9, -0.05, 3, 0.3));
    const MapCatch second = catchInside(*points, clusters.get(), below);
    EXPECT_EQ(second.rows.size(), 30U);
    EXPECT_TRUE(second.mostlyInside.empty());
    EXPECT_EQ(second.touched, std::vector<std::uint32_t>{1});
}

TEST(MapView, ClickHitsTheClusterUnderTheMouse)
{
    MapView view;
    view.resize(800, 500);
    view.show();
    const auto points = twoCrowds();
    view.setPoints(points);
    view.setClusters(crowdClusters(points));
    EXPECT_EQ(view.clusterAt(view.toPixel(0.4, 0.4)), 0);
    EXPECT_EQ(view.clusterAt(view.toPixel(10.4, 0.4)), 1);
    EXPECT_EQ(view.clusterAt(view.toPixel(5, 0.4)), -1);
    QSignalSpy clicked(&view, &MapView::clusterClicked);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.toPixel(10.4, 0.4).toPoint());
    ASSERT_EQ(clicked.size(), 1);
    EXPECT_EQ(clicked[0][0].toInt(), 1);
}

TEST(MapView, DrawsEveryLayer)
{
    MapView view;
    view.resize(600, 400);
    view.show();
    view.setPoints(twoCrowds());
    const QImage pool = view.grab().toImage();
    view.setSelectedRows({rowId(3), rowId(150)});
    EXPECT_NE(view.grab().toImage(), pool);
    view.setLayer(MapLayer::Selected, false);
    EXPECT_EQ(view.grab().toImage(), pool);
    view.setLayer(MapLayer::Validation, false);
    const QImage poolOnly = view.grab().toImage();
    EXPECT_NE(poolOnly, pool);
    view.setLayer(MapLayer::Pool, false);
    EXPECT_NE(view.grab().toImage(), poolOnly);
}

TEST(MapView, ZoomKeepsThePlaceUnderTheMouseAndZeroShowsAll)
{
    MapView view;
    view.resize(800, 500);
    view.show();
    view.setPoints(twoCrowds());
    EXPECT_EQ(view.outside(), 0U);
    const QPointF mouse(300, 200);
    const QPointF before = view.toPlane(mouse);
    view.zoom(4, mouse);
    EXPECT_NEAR(view.toPlane(mouse).x(), before.x(), 1e-9);
    EXPECT_NEAR(view.toPlane(mouse).y(), before.y(), 1e-9);
    EXPECT_GT(view.outside(), 0U);
    QTest::keyClick(&view, Qt::Key_0);
    EXPECT_EQ(view.outside(), 0U);
}

TEST(RowQuery, JoinsNeighboursToRanges)
{
    EXPECT_EQ(rowQuery({rowId(3), rowId(7), rowId(8), rowId(9)}), QStringLiteral("row:3,7-9"));
}

TEST(SweepNumbers, KneeIsWhereTheResidualBendsMost)
{
    std::vector<SweepCell> cells;
    const std::vector<std::pair<std::uint64_t, double>> curve{
        {8, 2.0}, {16, 1.2}, {32, 1.0}, {64, 0.9}, {128, 0.8}};
    for (const auto& [k, residual] : curve) {
        SweepCell cell;
        cell.k = k;
        cell.residual = residual;
        cells.push_back(cell);
    }
    EXPECT_EQ(kneeOf(cells), 16U);
    cells.resize(2);
    EXPECT_EQ(kneeOf(cells), std::nullopt);
    EXPECT_EQ(geometricSteps(8, 128, 5), (std::vector<std::uint64_t>{8, 16, 32, 64, 128}));
}

/// A project of the small English-Arabic corpus at a budget of 20.
class MapPagesTest : public testing::Test {
protected:
    MapPagesTest()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder("settings"));
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder("settings"));
        preferences = std::make_unique<Preferences>();
        workbench = std::make_unique<Workbench>(*preferences);
        open();
    }
    QString folder(const char* name) { return QString::fromStdString((m_folder / name).string()); }
    void open()
    {
        const std::filesystem::path data = CRAFT_GOLDEN_FOLDER "/en-ar";
        RoleRequests requests;
        requests[Role::Pool] = recognise({data / "pool.en", data / "pool.ar"}, {});
        requests[Role::Validation] = recognise({data / "valid.en", data / "valid.ar"}, {});
        workbench->importFiles(requests, folder("map.craft"),
                               [](const Outcome<std::vector<ImportReport>>&) {});
        ASSERT_TRUE(QTest::qWaitFor([this] { return workbench->project().isReady(); }, kPatience));
        workbench->commitParams({{"budget", "20"}, {"k", "4"}}, QStringLiteral("Budget"));
        workbench->apply();
        rest();
    }
    void rest()
    {
        ASSERT_TRUE(QTest::qWaitFor(
            [this] { return workbench->numbers().exact && !workbench->tasks().isBusy(); },
            kPatience));
    }

    test::TempDir m_folder;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<Workbench> workbench;
};

TEST_F(MapPagesTest, MapPlacesEveryPairOnceSomebodyLooks)
{
    MapPage page(*workbench);
    EXPECT_EQ(page.chart().view().points(), nullptr);
    page.resize(900, 600);
    page.show();
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return page.chart().view().points() != nullptr; }, kPatience));
    rest();
    EXPECT_EQ(page.chart().view().points()->poolRows(), workbench->project().of(Role::Pool).pairs);
    EXPECT_EQ(page.chart().table().rows.size(), 4U);
}

TEST_F(MapPagesTest, SweepRunsEveryCellAndAPointSetsK)
{
    SweepPage page(*workbench);
    page.resize(1200, 800);
    page.show();
    page.sweep().start({2, 3, 6}, 2);
    EXPECT_EQ(page.sweep().total(), 6U);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page.sweep().isRunning(); }, kPatience));
    ASSERT_EQ(page.sweep().cells().size(), 6U);
    EXPECT_EQ(workbench->paramText("k"), QStringLiteral("4"));
    EXPECT_EQ(page.sweep().missing({2, 3, 6}, 2), 0U);
    EXPECT_EQ(page.charts()[0]->meanPoints().size(), 3);

    const SweepCell cell = page.sweep().cells()[5];
    SweepChart& chart = *page.charts()[3];
    QTest::mouseClick(static_cast<QAbstractScrollArea*>(chart.plot())->viewport(), Qt::LeftButton,
                      {}, chart.pixelOf(cell).toPoint());
    EXPECT_EQ(workbench->paramText("k"), QStringLiteral("6"));
    rest();
    workbench->undoStack().undo();
    EXPECT_EQ(workbench->paramText("k"), QStringLiteral("4"));
}

TEST_F(MapPagesTest, CancelledSweepKeepsWhatIsThere)
{
    Sweep sweep(*workbench);
    QObject::connect(&sweep, &Sweep::cellsChanged, &sweep, [&] {
        if (!sweep.cells().empty())
            sweep.cancel();
    });
    sweep.start({2, 3, 6}, 3);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !sweep.isRunning(); }, kPatience));
    rest();
    EXPECT_EQ(sweep.cells().size(), 1U);
    EXPECT_EQ(sweep.missing({2, 3, 6}, 3), 8U);
}

TEST_F(MapPagesTest, BaselineIsKeptAndComparedAsTheCoreDoes)
{
    ComparePage page(*workbench);
    page.resize(1200, 800);
    page.show();
    QSignalSpy compared(&page, &ComparePage::compared);
    page.findChild<QAction*>(QStringLiteral("compareAdd-random"))->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page.comparison() && page.comparison()->a.id > 0; },
                                kPatience));
    EXPECT_EQ(workbench->project().runs.size(), 1U);
    const RunComparison& shown = *page.comparison();
    EXPECT_EQ(shown.a.params.text("method"), "random");
    EXPECT_EQ(shown.b.id, kPresentRun);
    EXPECT_TRUE(shown.isShownClustering);
    const Comparison core = compareSelections(*shown.a.selection, *shown.b.selection);
    EXPECT_EQ(shown.found.both, core.both);
    EXPECT_EQ(page.listed(), core.onlyA);
    EXPECT_EQ(core.both.size() + core.onlyB.size(), workbench->numbers().point.selected);
    EXPECT_NEAR(std::accumulate(shown.shareB.begin(), shown.shareB.end(), 0.0), 1, 1e-12);
}

} // namespace
} // namespace craft::ui
