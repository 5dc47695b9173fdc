// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Lab: the form, a run that is stopped and gone on with, its tables and charts.
#include "core/import/import.h"
#include "core/lab/experiments.h"
#include "core/lab/results.h"
#include "tests/support/temp_dir.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/lab_chart.h"
#include "ui/charts/label_places.h"
#include "ui/models/lab.h"
#include "ui/models/lab_choice.h"
#include "ui/models/lab_table_model.h"
#include "ui/pages/domain_choice.h"
#include "ui/pages/lab_form.h"
#include "ui/pages/lab_page.h"
#include "ui/workbench/workbench.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTranslator>
#include <QUndoStack>

#include <cmath>
#include <fstream>
#include <set>

/// Q_INIT_RESOURCE must be called outside of namespaces; a static library needs it.
static void initTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace craft::ui {
namespace {

constexpr int kPatience = 60000; ///< ms, for slow machines; nothing waits for its end

LabRow rowOf(const std::string& method, double value, double rank, double seconds)
{
    LabRow row;
    row.method = method;
    row.label = method;
    row.size = 100;
    row.seeds = 2;
    row.values["lm-target"] = {{value, 0.1}, 2, {}};
    row.gain = LabValue{{10 - value, 0.1}, 2, 0.001};
    row.rank = rank;
    row.ranks["lm-target"] = rank;
    row.cost.own = seconds;
    return row;
}

/// Random pairs, a quick method and a better slow one, and the worst pairs.
std::shared_ptr<const LabView> madeUpView()
{
    auto plan = std::make_shared<LabPlan>();
    plan->spec = parseLabSpec("[grid]\nmethods = [\"craft\", \"rds\"]\nbudgets = [100]", "x", ".");
    plan->tasks.emplace_back();
    auto view = std::make_shared<LabView>();
    view->plan = plan;
    LabTable& table = view->table;
    table.tasks = {"task"};
    table.values = {{"lm-target", "language model, target", "bits/token", Better::Lower, "Bits."}};
    table.ranked = {"lm-target"};
    table.rows = {rowOf("uniform", 10, 3, 0.1), rowOf("craft", 9, 2, 1), rowOf("rds", 8, 1, 20),
                  rowOf("worst", 12, 0, 1)};
    table.rows.back().kind = CellKind::Worst;
    table.rows.back().rank.reset();
    table.rows.back().ranks.clear();
    LabTrust trust;
    trust.judged = 1;
    trust.broken = LabOrderBreak{"random", "worst", 0.3, 0.6, 0, SizeUnit::Pairs, 100};
    table.trust["lm-target"] = trust;
    table.cells = table.done = 8;
    return view;
}

TEST(LabChoice, NumbersAreReadWithCommasAndAutomatic)
{
    using Counts = std::vector<std::uint64_t>;
    EXPECT_EQ(countsOf(QStringLiteral("50, 100;50 7"), 1), (Counts{50, 100, 7}));
    EXPECT_EQ(countsOf(QStringLiteral("auto, 8"), 0), (Counts{0, 8}));
    EXPECT_FALSE(countsOf(QStringLiteral("0"), 1).has_value());
    EXPECT_FALSE(countsOf(QStringLiteral("ten"), 0).has_value());
    EXPECT_EQ(countsOf(countsText({0, 25}), 0), (Counts{0, 25}));
}

TEST(LabChoice, EveryReadyExperimentHasATitleAndComparingMethodsIsFirst)
{
    const auto all = readyExperiments();
    EXPECT_EQ(all.size(), labExperiments().size());
    EXPECT_EQ(all.front().name, QStringLiteral("methods"));
    for (const LabExperimentChoice& choice : all) {
        EXPECT_NE(choice.title, choice.name);
        EXPECT_FALSE(choice.description.isEmpty());
    }
}

TEST(LabChoice, OffersWhatTheSpecificationNamesFirstAndEveryOtherMethodOnce)
{
    const LabSpec spec = parseLabSpec(
        "[grid]\nmethods = [{name = \"mine\", method = \"craft\", decay = 1}]", "x", ".");
    const auto offered = offeredMethods(spec);
    EXPECT_EQ(offered[0].name, "uniform");
    EXPECT_EQ(offered[1].name, "mine");
    std::set<std::string> names;
    for (const LabSetting& setting : offered)
        EXPECT_TRUE(names.insert(setting.name).second) << setting.name;
    EXPECT_TRUE(names.contains("dsir"));
    EXPECT_TRUE(names.contains("paper"));
    EXPECT_TRUE(settingText(offered[1]).contains(QStringLiteral("decay = 1")));
}

TEST(LabLines, OfOneSizeHaveTheirNumbersAndReasons)
{
    const auto view = madeUpView();
    const auto sizes = sizesOf(view->table);
    ASSERT_EQ(sizes.size(), 1U);
    const auto lines = linesOf(view->table, sizes[0]);
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_TRUE(lines[0].isBaseline);
    EXPECT_EQ(valueOf(lines[1], "gain").over.mean, 1);
    EXPECT_TRUE(std::isnan(valueOf(lines[1], "oov-target").over.mean));
    const auto numbers = numbersOf(view->table, sizes[0]);
    ASSERT_EQ(numbers.size(), 2U);
    EXPECT_TRUE(numbers[1].isUntrusted);
    EXPECT_TRUE(numbers[1].reason.contains(QStringLiteral("0.600")))
        << qPrintable(numbers[1].reason);
    // Whichever way a number is better, the front is the same here: none is beaten.
    EXPECT_EQ(frontOf(lines, numbers[0]), (std::vector<bool>{true, true, true, false}));
    EXPECT_EQ(frontOf(lines, numbers[1]), (std::vector<bool>{true, true, true, false}));
}

TEST(LabLines, OneCellAndOnePairAreNotSeveralInEnglish)
{
    initTranslations();
    QTranslator english;
    ASSERT_TRUE(english.load(QStringLiteral(":/translations/craft_en.qm")));
    QCoreApplication::installTranslator(&english);
    EXPECT_EQ(sizeText({false, SizeUnit::Pairs, 1}), QStringLiteral("1 pair"));
    EXPECT_EQ(sizeText({false, SizeUnit::Pairs, 40}), QStringLiteral("40 pairs"));
    EXPECT_EQ(sizeText({false, SizeUnit::Tokens, 1}), QStringLiteral("1 target token"));
    EXPECT_EQ(Lab::tr("All %n cell(s) are there", nullptr, 54),
              QStringLiteral("All 54 cells are there"));
    EXPECT_EQ(Lab::tr("%n cell(s) to run", nullptr, 230), QStringLiteral("230 cells to run"));
    QCoreApplication::removeTranslator(&english);
}

TEST(LabTableModel, ShowsMarksReasonsAndSortsWhatIsMissingLast)
{
    LabTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto view = madeUpView();
    model.show(view, sizesOf(view->table).front());
    ASSERT_EQ(model.rowCount(), 4);
    EXPECT_EQ(model.headerData(2, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("rds"));
    EXPECT_TRUE(model.index(1, 1).data().toString().endsWith(QStringLiteral("**")));
    EXPECT_TRUE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole)
                    .toString()
                    .endsWith(QStringLiteral("†")));
    EXPECT_TRUE(model.headerData(2, Qt::Horizontal, Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("0.600")));
    EXPECT_TRUE(model.index(2, 1).data(Qt::FontRole).value<QFont>().bold());
    LabTableOrder order;
    order.setSourceModel(&model);
    order.setSortRole(LabTableModel::SortRole);
    for (const auto sense : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        order.sort(0, sense);
        EXPECT_EQ(order.mapToSource(order.index(3, 0)).row(), 3); // the worst pairs have no rank
    }
    model.show(nullptr, {});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(LabelPlaces, NoLabelCoversAnotherOneOrAPointOrLeavesTheArea)
{
    const QRectF area(0, 0, 400, 300);
    std::vector<QPointF> points;
    std::vector<QSizeF> sizes;
    for (int i = 0; i < 25; ++i) {
        points.emplace_back(30 + (i * 37) % 340, 20 + (i * 53) % 260);
        sizes.emplace_back(40 + (i % 5) * 12, 14);
    }
    const auto boxes = placeLabels(points, sizes, area, 6);
    std::size_t placed = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!boxes[i])
            continue;
        ++placed;
        EXPECT_TRUE(area.contains(*boxes[i]));
        for (const QPointF& point : points)
            EXPECT_FALSE(boxes[i]->contains(point));
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(boxes[j] && boxes[j]->intersects(*boxes[i]));
    }
    EXPECT_GE(placed, 20U);
    EXPECT_TRUE(boxes[0].has_value());
}

class LabTest : public testing::Test {
protected:
    LabTest()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path("settings"));
        QSettings().clear();
        preferences = std::make_unique<Preferences>();
        workbench = std::make_unique<Workbench>(*preferences);
    }

    QString path(const char* name) { return QString::fromStdString((m_folder / name).string()); }

    void importCorpora(bool withTest)
    {
        const std::filesystem::path data = CRAFT_GOLDEN_FOLDER "/en-de";
        RoleRequests requests;
        requests[Role::Pool] = recognise({data / "pool.tsv"}, {});
        requests[Role::Validation] = recognise({data / "valid.tsv"}, {});
        if (withTest)
            requests[Role::Test] = recognise({data / "test.tsv"}, {});
        bool isDone = false;
        workbench->importFiles(requests, path("p.craft"),
                               [&](const Outcome<std::vector<ImportReport>>&) { isDone = true; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return isDone; }, kPatience));
    }

    /// A page that shows a small experiment: random, CRAFT and the log-ratio, two seeds.
    std::unique_ptr<LabPage> smallPage()
    {
        auto page = std::make_unique<LabPage>(*workbench);
        page->resize(1000, 700);
        page->show();
        EXPECT_TRUE(
            QTest::qWaitFor([&] { return !page->lab().spec().methods.empty(); }, kPatience));
        std::ofstream(path("small.toml").toStdString())
            << "name = \"small\"\n[grid]\nmethods = [\"craft\", \"log-ratio\"]\nbudgets = [40]\n"
               "token-budgets = []\nseeds = 2\n[measures]\nuse = [\"lm-target\", \"oov-target\"]\n"
               "ranked = [\"lm-target\", \"oov-target\"]\n";
        page->openSpec(path("small.toml"));
        EXPECT_TRUE(QTest::qWaitFor([&] { return page->lab().view() != nullptr; }, kPatience));
        return page;
    }

    void finish(LabPage& page)
    {
        ASSERT_TRUE(QTest::qWaitFor([&] { return !page.lab().isRunning(); }, kPatience));
    }

    test::TempDir m_folder;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<Workbench> workbench;
};

TEST_F(LabTest, SaysWhatIsMissingAndAsksForIt)
{
    LabPage page(*workbench);
    page.show();
    auto* action = page.findChild<QPushButton*>(QStringLiteral("labEmptyAction"));
    EXPECT_FALSE(action->isVisible());
    importCorpora(false);
    EXPECT_TRUE(action->isVisible());
    EXPECT_EQ(action->text(), QStringLiteral("Import a test set"));
    QSignalSpy asked(&page, &LabPage::testImportRequested);
    action->click();
    EXPECT_EQ(asked.size(), 1);
}

TEST_F(LabTest, RunsAnExperimentAndTheCommandLineWouldFindEveryCellDone)
{
    importCorpora(true);
    const auto page = smallPage();
    EXPECT_EQ(page->lab().cells(), 6U);
    EXPECT_EQ(page->lab().done(), 0U);
    page->findChild<QPushButton*>(QStringLiteral("labStart"))->click();
    EXPECT_TRUE(page->lab().isRunning());
    EXPECT_FALSE(page->form().isEnabled());
    finish(*page);
    EXPECT_TRUE(page->form().isEnabled());
    EXPECT_EQ(page->lab().done(), 6U);
    const auto view = page->lab().view();
    EXPECT_EQ(view->table.rows.size(), 3U);
    EXPECT_TRUE(view->table.rows[1].values.at("lm-target").p.has_value());
    const QString folder = path("p.lab/small");
    for (const char* file : {"lab.toml", "table.csv", "table.json", "summary.md"})
        EXPECT_TRUE(QFile::exists(folder + QLatin1Char('/') + QLatin1String(file))) << file;
    // The specification beside the results, on the files that the project was made of.
    Job job;
    const LabPlan plan =
        planLab(readLabSpec((folder + QStringLiteral("/lab.toml")).toStdString()), job);
    const LabResults results(plan.spec.folder);
    ASSERT_EQ(plan.cells.size(), 6U);
    for (const LabCell& cell : plan.cells)
        EXPECT_NE(results.find(cell.print), nullptr) << cell.method;
}

TEST_F(LabTest, StopsKeepsWhatIsDoneAndGoesOnWhenTheProjectIsOpenedAgain)
{
    importCorpora(true);
    std::size_t done = 0;
    {
        const auto page = smallPage();
        Lab& lab = page->lab();
        auto* button = page->findChild<QPushButton*>(QStringLiteral("labStart"));
        // At once: nothing of the next cells is waited for.
        QObject::connect(&lab, &Lab::stateChanged, &lab, [&] {
            if (lab.done() >= 1 && lab.canStop()) {
                lab.stop();
                EXPECT_FALSE(lab.canStop());
                EXPECT_FALSE(button->isEnabled()); // while the tables are written
            }
        });
        lab.start();
        finish(*page);
        EXPECT_TRUE(button->isEnabled());
        done = lab.done();
        EXPECT_GE(done, 1U);
        EXPECT_LT(done, 6U);
    }
    workbench->closeProject();
    LabPage page(*workbench);
    page.show();
    workbench->openProject(path("p.craft"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return page.lab().view() != nullptr; }, kPatience));
    EXPECT_EQ(page.lab().spec().name, "small");
    EXPECT_EQ(page.lab().done(), done);
    page.lab().start();
    std::size_t toRun = 0;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return (toRun = page.lab().view()->toRun.size()) > 0 || !page.lab().isRunning(); },
        kPatience));
    EXPECT_GE(toRun, 1U);
    EXPECT_LE(toRun, 6U - done);
    finish(page);
    EXPECT_EQ(page.lab().done(), 6U);
}

TEST_F(LabTest, WhatSeedsShareIsToBeRunOnce)
{
    importCorpora(true);
    const auto page = smallPage();
    std::ofstream(path("same.toml").toStdString())
        << "[grid]\nmethods = [\"log-ratio\"]\nbudgets = [20]\ntoken-budgets = []\nseeds = 4\n"
           "[measures]\nuse = [\"lengths\"]\n";
    page->openSpec(path("same.toml"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->lab().cells() == 8U; }, kPatience));
    page->lab().start();
    finish(*page);
    EXPECT_EQ(page->lab().done(), 8U);
    const auto& cells = page->lab().view()->plan->cells;
    std::set<std::string> prints;
    for (const std::size_t cell : page->lab().view()->toRun)
        EXPECT_TRUE(prints.insert(cells[cell].print.hex()).second);
    std::set<std::string> all;
    for (const LabCell& cell : cells)
        all.insert(cell.print.hex());
    EXPECT_EQ(prints, all);
    EXPECT_LT(all.size(), cells.size());
}

TEST_F(LabTest, WhatTheFormCannotShowStaysAsTheSpecificationSays)
{
    importCorpora(true);
    const auto page = smallPage();
    LabSpec spec = page->form().spec();
    spec.defaults.noise = 0.12345;
    spec.seeds.clear();
    for (std::int64_t seed = 101; seed <= 160; ++seed)
        spec.seeds.push_back(seed);
    page->form().setSpec(spec);
    EXPECT_EQ(page->form().spec().defaults.noise, 0.12345);
    EXPECT_EQ(page->form().spec().seeds, spec.seeds);
    page->form().findChild<QDoubleSpinBox*>(QStringLiteral("labNoise"))->setValue(20);
    page->form().findChild<QSpinBox*>(QStringLiteral("labSeeds"))->setValue(2);
    EXPECT_EQ(page->form().spec().defaults.noise, 0.2);
    EXPECT_EQ(page->form().spec().seeds, (std::vector<std::int64_t>{1, 2}));
}

TEST_F(LabTest, FilesReadInDifferentWaysAreRunButNotPutInASpecification)
{
    importCorpora(false);
    const std::filesystem::path data = CRAFT_GOLDEN_FOLDER "/en-de";
    ImportOptions other;
    other.normalizeNfc = true;
    RoleRequests requests;
    requests[Role::Test] = recognise({data / "test.tsv"}, other);
    bool isDone = false;
    workbench->importFiles(requests, {},
                           [&](const Outcome<std::vector<ImportReport>>&) { isDone = true; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return isDone; }, kPatience));
    EXPECT_FALSE(isReadAlike(workbench->project()));
    const auto page = smallPage();
    EXPECT_TRUE(page->saveSpecAs(path("s.toml")).contains(QStringLiteral("different ways")));
    EXPECT_FALSE(QFile::exists(path("s.toml")));
    page->lab().start();
    finish(*page);
    EXPECT_EQ(page->lab().done(), 6U);
    // The experiment is kept, but names no files that would be read in another way.
    const LabSpec kept = readLabSpec(path("p.lab/small/lab.toml").toStdString());
    EXPECT_EQ(kept.name, "small");
    EXPECT_TRUE(kept.defaults.pool.empty());
    for (const LabTask& task : kept.tasks)
        EXPECT_TRUE(task.pool.empty());
}

TEST_F(LabTest, WhatWasEditedOnOneProjectIsNotAppliedToAnother)
{
    importCorpora(true);
    const auto page = smallPage();
    page->form().findChild<QLineEdit*>(QStringLiteral("labBudgets"))->setText(QStringLiteral("7"));
    workbench->closeProject();
    workbench->openProject(path("p.craft"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->lab().view() != nullptr; }, kPatience));
    EXPECT_NE(page->lab().spec().budgets, (std::vector<std::uint64_t>{7}));
}

TEST_F(LabTest, TheFormSaysWhatIsWrongAndWhatIsTickedIsRun)
{
    importCorpora(true);
    const auto page = smallPage();
    LabForm& form = page->form();
    EXPECT_TRUE(form.problem().isEmpty());
    auto* budgets = form.findChild<QLineEdit*>(QStringLiteral("labBudgets"));
    auto* start = page->findChild<QPushButton*>(QStringLiteral("labStart"));
    budgets->setText(QStringLiteral("many"));
    EXPECT_TRUE(form.problem().contains(QStringLiteral("whole numbers")));
    EXPECT_FALSE(start->isEnabled());
    budgets->setText(QStringLiteral("9999999"));
    EXPECT_FALSE(form.problem().isEmpty());
    budgets->setText(QStringLiteral("20, 40"));
    EXPECT_TRUE(start->isEnabled());
    EXPECT_EQ(form.spec().budgets, (std::vector<std::uint64_t>{20, 40}));
    auto* methods = form.findChild<QListWidget*>(QStringLiteral("labMethods"));
    QTest::mouseClick(form.findChild<QWidget*>(QStringLiteral("labNone")), Qt::LeftButton);
    EXPECT_FALSE(form.problem().isEmpty());
    EXPECT_EQ(methods->item(0)->checkState(), Qt::Checked); // the baseline stays
    methods->item(1)->setCheckState(Qt::Checked);
    EXPECT_EQ(form.spec().methods.size(), 2U);
    form.findChild<QSpinBox*>(QStringLiteral("labSeeds"))->setValue(3);
    EXPECT_EQ(form.spec().seeds, (std::vector<std::int64_t>{1, 2, 3}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->lab().cells() == 12U; }, kPatience));
}

TEST_F(LabTest, ACellThatCannotBeRunIsListedWithItsReason)
{
    importCorpora(true);
    const auto page = smallPage();
    std::ofstream(path("far.toml").toStdString())
        << "[grid]\nmethods = [{name = \"far\", method = \"ccs\", quality = \"column\", "
           "quality-column = \"none\"}]\nbudgets = [20]\ntoken-budgets = []\nseeds = 2\n"
           "[measures]\nuse = [\"lengths\"]\n";
    page->openSpec(path("far.toml"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->lab().view() != nullptr; }, kPatience));
    page->lab().start();
    finish(*page);
    const auto view = page->lab().view();
    EXPECT_EQ(view->failedCells, 2U);
    ASSERT_EQ(view->failures.size(), 1U); // both for one reason
    EXPECT_EQ(view->failures[0].cells, 2U);
    EXPECT_EQ(view->failures[0].method, QStringLiteral("far"));
    EXPECT_TRUE(view->failures[0].message.contains(QStringLiteral("none")));
    EXPECT_TRUE(page->findChild<QTabWidget*>(QStringLiteral("labCharts"))->isTabVisible(3));
    EXPECT_EQ(page->findChild<QTableView*>(QStringLiteral("labFailures"))->model()->rowCount(), 1);
}

TEST_F(LabTest, UsingAMethodSetsTheRunsParametersAndUndoTakesThemBack)
{
    importCorpora(true);
    workbench->commitParam("budget", "60", QStringLiteral("Budget"));
    const auto page = smallPage();
    page->lab().start();
    finish(*page);
    ASSERT_EQ(workbench->paramText("method"), QStringLiteral("craft"));
    auto* table = page->findChild<QTableView*>(QStringLiteral("labTable"));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        if (table->model()->headerData(row, Qt::Vertical).toString() == QLatin1String("log-ratio"))
            table->selectRow(row);
    }
    auto* use = page->findChild<QPushButton*>(QStringLiteral("labUse"));
    ASSERT_TRUE(use->isEnabled());
    use->click();
    EXPECT_EQ(workbench->paramText("method"), QStringLiteral("log-ratio"));
    EXPECT_EQ(workbench->paramText("budget"), QStringLiteral("60"));
    workbench->undoStack().undo();
    EXPECT_EQ(workbench->paramText("method"), QStringLiteral("craft"));
}

TEST_F(LabTest, ChartsAndTablesAreWritten)
{
    importCorpora(true);
    const auto page = smallPage();
    page->lab().start();
    finish(*page);
    for (const char* name : {"t.csv", "t.json", "t.md"}) {
        EXPECT_EQ(page->saveTableAs(path(name)), QString());
        EXPECT_GT(QFile(path(name)).size(), 100);
    }
    EXPECT_FALSE(page->saveTableAs(path("t.csv") + QStringLiteral("/none.csv")).isEmpty());
    EXPECT_EQ(page->saveSpecAs(path("s.toml")), QString());
    EXPECT_EQ(readLabSpec(path("s.toml").toStdString()).methods.size(), 3U);
    EXPECT_EQ(saveChart(page->measureChart(), path("m.svg")), QString());
    EXPECT_EQ(saveChart(page->costChart(), path("c.png")), QString());
    EXPECT_EQ(page->measureChart().table().rows.size(), 3U);
    EXPECT_EQ(page->costChart().table().rows.size(), 3U);
    EXPECT_FALSE(page->costChart().summary().isEmpty());
    page->findChild<QTabWidget*>(QStringLiteral("labCharts"))->setCurrentIndex(1);
    page->costChart().grab();
    EXPECT_EQ(page->costChart().marks().size(), 3U);
    const auto& boxes = page->costChart().labelBoxes();
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(boxes[i].intersects(boxes[j]));
    }
}

TEST_F(LabTest, AStoredSpecificationThatIsDamagedLeavesTheReadyOnes)
{
    importCorpora(true);
    for (const char* name : {"p.lab/mine/lab.toml", "p.lab/methods/lab.toml"})
        std::ofstream(path(name).toStdString()) << "[grid";
    QSignalSpy failures(workbench.get(), &Workbench::failed);
    LabPage page(*workbench);
    page.show();
    workbench->closeProject();
    workbench->openProject(path("p.craft"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return page.lab().view() != nullptr; }, kPatience));
    EXPECT_GE(failures.size(), 1);
    EXPECT_EQ(page.lab().spec().name, "methods");
    EXPECT_TRUE(page.form().problem().isEmpty());
}

TEST_F(LabTest, PlantedNoiseAndTokensArePartOfTheExperiment)
{
    importCorpora(true);
    const auto page = smallPage();
    page->form().findChild<QDoubleSpinBox*>(QStringLiteral("labNoise"))->setValue(20);
    page->form().findChild<QCheckBox*>(QStringLiteral("labTokens"))->setChecked(true);
    EXPECT_EQ(page->form().spec().defaults.noise, 0.2);
    EXPECT_FALSE(page->form().spec().tokenBudgets.has_value());
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->lab().cells() == 12U; }, kPatience));
    page->lab().start();
    finish(*page);
    EXPECT_EQ(page->lab().done(), 12U);
    auto* sizes = page->findChild<QComboBox*>(QStringLiteral("labSize"));
    ASSERT_EQ(sizes->count(), 3); // pairs, tokens, both together
    sizes->setCurrentIndex(2);
    emit sizes->activated(2);
    auto* table = page->findChild<QTableView*>(QStringLiteral("labTable"));
    EXPECT_EQ(table->model()->rowCount(), 3);
    EXPECT_TRUE(page->measureChart().summary().contains(QStringLiteral("craft"))
                || page->measureChart().summary().contains(QStringLiteral("log-ratio")));
}

TEST_F(LabTest, EveryControlIsReachedByTheTabulator)
{
    importCorpora(true);
    const auto page = smallPage();
    page->activateWindow();
    std::set<QString> reached;
    QWidget* at = page->findChild<QWidget*>(QStringLiteral("labExperiment"));
    for (int i = 0; i < 200 && at != nullptr; ++i) {
        if ((at->focusPolicy() & Qt::TabFocus) != 0)
            reached.insert(at->objectName());
        at = at->nextInFocusChain();
    }
    for (const char* name :
         {"labExperiment", "labMethods", "labVectorizers", "labClusters", "labBudgets", "labTokens",
          "labSeeds", "labColumn", "labLabel", "labNoise", "labChangeFolder", "labSaveSpec",
          "labStart", "labSize", "labUse", "labSaveTable", "labTable", "labNumber"})
        EXPECT_TRUE(reached.contains(QLatin1String(name))) << name;
}

TEST_F(LabTest, ASpecificationThatCannotBeReadIsRefusedWithASentence)
{
    importCorpora(true);
    const auto page = smallPage();
    std::ofstream(path("bad.toml").toStdString()) << "[grid]\nmethods = [\"crafty\"]\n";
    QSignalSpy failures(workbench.get(), &Workbench::failed);
    page->openSpec(path("bad.toml"));
    ASSERT_EQ(failures.size(), 1);
    EXPECT_TRUE(failures[0][0].toString().contains(QStringLiteral("bad.toml")));
    EXPECT_EQ(page->lab().spec().name, "small");
}

TEST_F(LabTest, ADomainThatStandsNowhereIsSaidInTheState)
{
    importCorpora(true);
    const auto page = smallPage();
    auto* column = page->form().findChild<QComboBox*>(QStringLiteral("labColumn"));
    ASSERT_GE(column->count(), 2);
    column->setCurrentIndex(1);
    EXPECT_FALSE(page->form().problem().isEmpty());
    auto* label = page->form().findChild<QComboBox*>(QStringLiteral("labLabel"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return label->count() > 0; }, kPatience));
    EXPECT_GE(label->findText(QStringLiteral("cook")), 0);
    label->setEditText(QStringLiteral("no such domain"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page->lab().problem().isEmpty(); }, kPatience));
    EXPECT_TRUE(page->findChild<QLabel*>(QStringLiteral("labState"))
                    ->text()
                    .contains(QStringLiteral("no such domain")));
}

TEST_F(LabTest, LabelsAskedForBehindTheRemovalOfThePoolAreNone)
{
    importCorpora(true);
    LabForm form(*workbench);
    form.showProject();
    DomainChoice choice(*workbench);
    auto* column = form.findChild<QComboBox*>(QStringLiteral("labColumn"));
    auto* known = choice.findChild<QComboBox*>(QStringLiteral("testColumn"));
    ASSERT_GE(column->count(), 2);
    ASSERT_GE(known->count(), 2);
    workbench->removeCorpora(Role::Pool);
    column->setCurrentIndex(1);
    known->setCurrentIndex(1);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            return workbench->project().of(Role::Pool).pairs == 0 && !workbench->tasks().isBusy();
        },
        kPatience));
    EXPECT_EQ(known->count(), 1);
    EXPECT_EQ(choice.findChild<QComboBox*>(QStringLiteral("testLabel"))->count(), 0);
}

TEST_F(LabTest, AnotherPoolWithTheSameColumnHasOtherLabels)
{
    importCorpora(true);
    DomainChoice choice(*workbench);
    auto* column = choice.findChild<QComboBox*>(QStringLiteral("testColumn"));
    auto* label = choice.findChild<QComboBox*>(QStringLiteral("testLabel"));
    column->setCurrentIndex(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return label->count() > 0; }, kPatience));
    EXPECT_EQ(label->findData(QStringLiteral("garden path")), -1);
    std::ofstream(path("more.tsv").toStdString())
        << "Rake the leaves in autumn.\tHarken Sie im Herbst das Laub.\tgarden path\n";
    RoleRequests requests;
    requests[Role::Pool] = recognise({path("more.tsv").toStdString()}, {});
    workbench->importFiles(requests, {}, [](const Outcome<std::vector<ImportReport>>&) {});
    EXPECT_TRUE(QTest::qWaitFor([&] { return label->findData(QStringLiteral("garden path")) >= 0; },
                                kPatience));
}

} // namespace
} // namespace craft::ui
