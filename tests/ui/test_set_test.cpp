// SPDX-License-Identifier: GPL-3.0-or-later
// Runs measured on the test set: the task, what is shown, and when it no longer is; methods to
// compare with; controls of methods that select from the whole pool.
#include "core/evaluate/registry.h"
#include "core/import/screen.h"
#include "core/select/registry.h"
#include "tests/support/temp_dir.h"
#include "ui/base/measure_text.h"
#include "ui/base/text.h"
#include "ui/dialogs/test_choice_dialog.h"
#include "ui/docks/controls_panel.h"
#include "ui/models/test_table_model.h"
#include "ui/pages/baseline_menu.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/test_set_view.h"
#include "ui/workbench/workbench.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedLayout>
#include <QTableView>
#include <QTest>

#include <cmath>
#include <limits>

namespace craft::ui {
namespace {

constexpr int kPatience = 20000; ///< ms, for slow machines; nothing waits for its end

TEST(MeasureText, MarksSayWhichWayAndHowSure)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(standingOf(0.5, Better::Higher), Standing::Better);
    EXPECT_EQ(standingOf(0.5, Better::Lower), Standing::Worse);
    EXPECT_EQ(standingOf(-0.5, Better::Lower), Standing::Better);
    EXPECT_EQ(standingOf(0.5, Better::Neither), Standing::Level);
    EXPECT_EQ(standingOf(none, Better::Higher), Standing::Level);
    EXPECT_EQ(measureTitle({"x", "label", "share", Better::Lower, ""}), QStringLiteral("label ↓"));
}

TEST(MeasureText, SmallNumbersGetMorePlaces)
{
    EXPECT_EQ(placesFor(4321), 0);
    EXPECT_EQ(placesFor(321), 1);
    EXPECT_EQ(placesFor(8.2), 3);
    EXPECT_EQ(placesFor(0.021), 5);
    EXPECT_EQ(placesFor(std::numeric_limits<double>::infinity()), 0);
}

/// The small English-German corpus at a budget of 40, two measures to be quick.
class TestSetTest : public testing::Test {
protected:
    TestSetTest()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder("settings"));
        preferences = std::make_unique<Preferences>();
        workbench = std::make_unique<Workbench>(*preferences);
    }
    QString folder(const char* name) { return QString::fromStdString((m_folder / name).string()); }
    void open(bool withTest)
    {
        const std::filesystem::path data = CRAFT_GOLDEN_FOLDER "/en-de";
        RoleRequests requests;
        requests[Role::Pool] = recognise({data / "pool.tsv"}, {});
        requests[Role::Validation] = recognise({data / "valid.tsv"}, {});
        if (withTest)
            requests[Role::Test] = recognise({data / "test.tsv"}, {});
        workbench->importFiles(requests, folder("test.craft"),
                               [](const Outcome<std::vector<ImportReport>>&) {});
        ASSERT_TRUE(QTest::qWaitFor([this] { return workbench->project().isReady(); }, kPatience));
        workbench->commitParams({{"budget", "40"}, {"k", "4"}}, QStringLiteral("Budget"));
        workbench->apply();
        rest();
    }
    void rest()
    {
        ASSERT_TRUE(QTest::qWaitFor(
            [this] { return workbench->numbers().exact && !workbench->tasks().isBusy(); },
            kPatience));
    }
    /// Only quick measures, by the dialog that people use.
    void chooseMeasures(TestSetView& view, const std::vector<const char*>& ids)
    {
        view.findChild<QPushButton*>(QStringLiteral("testChoose"))->click();
        auto* dialog = view.window()->findChild<TestChoiceDialog*>();
        ASSERT_NE(dialog, nullptr);
        auto* list = dialog->findChild<QListWidget*>(QStringLiteral("testChoiceMeasures"));
        for (int row = 0; row < list->count(); ++row) {
            const std::string id = list->item(row)->data(Qt::UserRole).toString().toStdString();
            const bool on = std::find(ids.begin(), ids.end(), id) != ids.end();
            list->item(row)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        }
        dialog->accept();
    }
    void measure(TestSetView& view)
    {
        view.findChild<QPushButton*>(QStringLiteral("testMeasure"))->click();
        ASSERT_TRUE(view.measurement().isRunning());
        ASSERT_TRUE(QTest::qWaitFor([&] { return !view.measurement().isRunning(); }, kPatience));
    }

    test::TempDir m_folder;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<Workbench> workbench;
};

TEST_F(TestSetTest, WithoutOneASentenceAndAButtonStandThere)
{
    open(false);
    ComparePage page(*workbench);
    page.resize(1200, 800);
    page.show();
    page.showTestSet(true);
    TestSetView& view = page.testSet();
    auto* button = view.findChild<QPushButton*>(QStringLiteral("testImport"));
    ASSERT_TRUE(button->isVisible());
    EXPECT_FALSE(view.findChild<QPushButton*>(QStringLiteral("testMeasure"))->isVisible());
    QSignalSpy asked(&page, &ComparePage::testImportRequested);
    button->click();
    EXPECT_EQ(asked.size(), 1);
}

TEST_F(TestSetTest, MeasuresWhatTheCoreDoes)
{
    open(true);
    TestSetView view(*workbench);
    view.resize(1200, 700);
    view.show();
    view.setRuns(kPresentRun, kPresentRun);
    chooseMeasures(view, {"oov-target", "lengths"});
    measure(view);
    const auto found = view.table().measures();
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->runs, std::vector<std::int64_t>{kPresentRun});
    EXPECT_EQ(found->equalPairs.at, 40U);
    EXPECT_EQ(found->testPairs, workbench->project().of(Role::Test).pairs);

    Job job;
    const Corpus& pool = workbench->pairs()->of(Role::Pool);
    const Corpus& test = workbench->pairs()->of(Role::Test);
    const EvaluationContext context = buildContext(pool, test, resolveRun({}), {}, job);
    std::vector<RowId> rows;
    for (std::size_t i = 0; i < 40; ++i)
        rows.push_back(workbench->run()->curve->order()[i].row);
    EvaluationOptions options;
    options.measures = {"oov-target", "lengths"};
    const std::vector<NamedSelection> one{{"one", measuredRows(context, rows, job)}};
    const RowFlags flags = screen(pool, workbench->pairs()->of(Role::Validation), &test, {}, job);
    const Evaluation core = evaluateSelections(context, one, flags, options, job);
    ASSERT_EQ(found->equalPairs.rows.size(), core.equalPairs.selections[0].values.size());
    for (std::size_t i = 0; i < found->equalPairs.rows.size(); ++i) {
        const TestRow& row = found->equalPairs.rows[i];
        const BesideBaseline beside =
            besideBaseline(core.equalPairs.selections[0], i, core.equalPairs.random);
        EXPECT_EQ(row.runs[0].value, core.equalPairs.selections[0].values[i].measured.value);
        EXPECT_EQ(row.random.mean, beside.baseline.mean) << row.spec.id;
        EXPECT_EQ(row.random.sd, beside.baseline.sd);
        ASSERT_TRUE(row.runs[0].random);
        EXPECT_EQ(row.runs[0].random->paired.has_value(), beside.paired.has_value());
        EXPECT_EQ(row.seeds, 5U);
    }
}

TEST_F(TestSetTest, TableSaysWhatItsMarksMean)
{
    TestMeasures measures;
    measures.runs = {1, 2};
    TestRow row{{"x", "unknown words, target", "share", Better::Lower, "What it is."}, {}, {}, 5};
    row.random = {0.5, 0.02};
    row.runs = {
        {0.25, BesideBaseline{row.random, 5, -0.25, PairedDifference{-0.25, -0.3, -0.2, 0.002}}},
        {0.55, BesideBaseline{row.random, 5, 0.05, std::nullopt}}};
    measures.equalPairs = {100, {row}, {{100, 900}, {100, 1000}}, {100, 950}};
    measures.equalTokens = {900, {row}, {{100, 900}, {90, 900}}, {95, 900}};
    TestTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.setMeasures(std::make_shared<const TestMeasures>(measures),
                      {QStringLiteral("A"), QStringLiteral("B")});
    ASSERT_EQ(model.rowCount(), 3);
    ASSERT_EQ(model.columnCount(), 5);
    const auto text = [&](int column, int role = Qt::DisplayRole) {
        return model.index(2, column).data(role).toString();
    };
    EXPECT_EQ(text(0), QStringLiteral("unknown words, target ↓"));
    EXPECT_EQ(text(3), QStringLiteral("%1 +**").arg(realText(0.25, 4)));
    EXPECT_EQ(text(4), QStringLiteral("%1 −").arg(realText(0.55, 4)));
    EXPECT_EQ(text(2), QStringLiteral("%1 ± %2").arg(realText(0.5, 4), realText(0.02, 4)));
    EXPECT_TRUE(text(3, Qt::AccessibleTextRole).contains(QStringLiteral("better than random")));
    EXPECT_TRUE(text(0, Qt::ToolTipRole).contains(QStringLiteral("What it is.")));
    EXPECT_TRUE(text(4, Qt::ToolTipRole).contains(QStringLiteral("95 of 100")));
    EXPECT_EQ(model.index(2, 3).data(TestTableModel::StandingRole).toInt(),
              static_cast<int>(Standing::Better));
    EXPECT_EQ(model.index(2, 4).data(TestTableModel::StandingRole).toInt(),
              static_cast<int>(Standing::Level)); // random ones differ as much
    model.setCut(TestTableModel::Cut::EqualTokens);
    EXPECT_EQ(model.index(0, 4).data().toString(), countText(90));
    const ChartTable saved = model.table();
    EXPECT_EQ(saved.rows.size(), 2U); // both cuts
    for (const QVariantList& cells : saved.rows)
        EXPECT_EQ(cells.size(), saved.columns.size());
    EXPECT_EQ(saved.toText(QLatin1Char('\t')).count(QLatin1Char('\n')), 3);
}

TEST_F(TestSetTest, NumbersGoWithTheSettingsAndComeBackWithThem)
{
    open(true);
    TestSetView view(*workbench);
    view.resize(1200, 700);
    view.show();
    view.setRuns(kPresentRun, kPresentRun);
    chooseMeasures(view, {"lengths"});
    const auto* state = view.findChild<QLabel*>(QStringLiteral("testState"));
    EXPECT_FALSE(state->text().contains(QStringLiteral("no longer shown")));
    measure(view);
    EXPECT_NE(view.table().measures(), nullptr);
    EXPECT_FALSE(view.findChild<QPushButton*>(QStringLiteral("testMeasure"))->isEnabled());

    auto* seeds = view.findChild<QSpinBox*>(QStringLiteral("testSeeds"));
    seeds->setValue(3);
    EXPECT_EQ(view.table().measures(), nullptr);
    EXPECT_TRUE(state->text().contains(QStringLiteral("no longer shown")));
    EXPECT_TRUE(view.findChild<QPushButton*>(QStringLiteral("testMeasure"))->isEnabled());
    seeds->setValue(5);
    EXPECT_NE(view.table().measures(), nullptr);

    workbench->commitParam("budget", "30", QStringLiteral("Budget"));
    EXPECT_EQ(view.table().measures(), nullptr);
    rest();
    workbench->undoStack().undo();
    rest();
    EXPECT_NE(view.table().measures(), nullptr);
    // Another test set is another truth.
    workbench->removeCorpora(Role::Test);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return workbench->project().of(Role::Test).pairs == 0; }, kPatience));
    EXPECT_EQ(view.measurement().find(view.request()), nullptr);
}

TEST_F(TestSetTest, CancelKeepsNothing)
{
    open(true);
    TestSetView view(*workbench);
    view.resize(1200, 700);
    view.show();
    view.setRuns(kPresentRun, kPresentRun);
    auto* button = view.findChild<QPushButton*>(QStringLiteral("testMeasure"));
    button->click();
    ASSERT_TRUE(view.measurement().isRunning());
    button->click();
    EXPECT_FALSE(view.measurement().isRunning());
    ASSERT_TRUE(QTest::qWaitFor([this] { return !workbench->tasks().isBusy(); }, kPatience));
    EXPECT_EQ(view.table().measures(), nullptr);
    EXPECT_EQ(view.measurement().find(view.request()), nullptr);
    EXPECT_TRUE(button->isEnabled());
}

TEST_F(TestSetTest, KnownDomainGivesPrecisionRecallAndLift)
{
    open(true);
    TestSetView view(*workbench);
    view.resize(1200, 700);
    view.show();
    view.setRuns(kPresentRun, kPresentRun);
    chooseMeasures(view, {"lengths"});
    auto* column = view.findChild<QComboBox*>(QStringLiteral("testColumn"));
    auto* label = view.findChild<QComboBox*>(QStringLiteral("testLabel"));
    ASSERT_GT(column->count(), 1);
    EXPECT_FALSE(label->isEnabled());
    column->setCurrentIndex(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return label->count() > 0; }, kPatience));
    EXPECT_TRUE(view.request().label.empty()); // nobody chose one yet
    label->setCurrentIndex(0);
    measure(view);
    const auto found = view.table().measures();
    ASSERT_NE(found, nullptr);
    std::set<std::string> ids;
    for (const TestRow& row : found->equalPairs.rows)
        ids.insert(row.spec.id);
    for (const char* id : {"domain-precision", "domain-recall", "domain-lift"})
        EXPECT_TRUE(ids.contains(id)) << id;
}

TEST_F(TestSetTest, NeedsAtLeastOneMeasure)
{
    TestChoiceDialog dialog(
        {{1, QStringLiteral("A"), true, true}, {2, QStringLiteral("run 2"), false, false}},
        usualMeasures());
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    auto* list = dialog.findChild<QListWidget*>(QStringLiteral("testChoiceMeasures"));
    EXPECT_EQ(list->count(), static_cast<int>(offeredMeasures().size()));
    EXPECT_TRUE(ok->isEnabled());
    for (int row = 0; row < list->count(); ++row) {
        EXPECT_FALSE(list->item(row)->toolTip().isEmpty());
        list->item(row)->setCheckState(Qt::Unchecked);
    }
    EXPECT_FALSE(ok->isEnabled());
    dialog.findChild<QPushButton*>(QStringLiteral("testChoiceStandard"))->click();
    EXPECT_TRUE(ok->isEnabled());
    EXPECT_EQ(dialog.measures(), usualMeasures());
    EXPECT_TRUE(dialog.runs().empty());
    dialog.findChild<QListWidget*>(QStringLiteral("testChoiceRuns"))
        ->item(1)
        ->setCheckState(Qt::Checked);
    EXPECT_EQ(dialog.runs(), std::vector<std::int64_t>{2});
}

TEST_F(TestSetTest, EveryControlIsReachedByTabAndHasAName)
{
    open(true);
    TestSetView view(*workbench);
    const QWidget* last = nullptr;
    for (const char* name : {"testCut", "testColumn", "testLabel", "testSeeds", "testChoose",
                             "testMeasure", "testTable", "testSave"}) {
        const auto* widget = view.findChild<QWidget*>(QLatin1String(name));
        ASSERT_NE(widget, nullptr) << name;
        EXPECT_TRUE((widget->focusPolicy() & Qt::TabFocus) != 0) << name;
        const auto* button = qobject_cast<const QPushButton*>(widget);
        EXPECT_FALSE(widget->accessibleName().isEmpty() && button == nullptr) << name;
        // As they stand in the window: nothing that Tab stops at comes between but their parts.
        for (const QWidget* next = last; next != nullptr && next != widget;
             next = next->nextInFocusChain()) {
            EXPECT_FALSE(next != last && next->isVisibleTo(&view)
                         && (next->focusPolicy() & Qt::TabFocus) != 0
                         && next->objectName().startsWith(QLatin1String("test")))
                << name << " after " << qPrintable(next->objectName());
        }
        last = widget;
    }
}

TEST_F(TestSetTest, EveryMethodIsOfferedWithItsDefaults)
{
    open(true);
    const BaselineMenu button(*workbench);
    for (const Entry<Selector>& entry : selectors()) {
        const std::string id(entry.id);
        EXPECT_NE(button.findChild<QAction*>(QStringLiteral("compareAdd-") + qstr(id)), nullptr)
            << id;
        const Params params = baselineParams(workbench->params(), id);
        EXPECT_EQ(params.text("method"), id);
        EXPECT_EQ(params.integer("budget"), 40);
        const Params own = params.only(entry.make()->params());
        if (id != workbench->params().text("method")) {
            EXPECT_EQ(own.canonical(), resolve(entry.make()->params(), {}).canonical()) << id;
        }
    }
}

TEST_F(TestSetTest, AMethodForOneBudgetIsKeptAndMeasuredBesideThePresentRun)
{
    open(true);
    ComparePage page(*workbench);
    page.resize(1200, 800);
    page.show();
    page.findChild<QAction*>(QStringLiteral("compareAdd-tsds"))->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return workbench->project().runs.size() == 1; }, kPatience));
    rest();
    EXPECT_EQ(workbench->project().runs[0].selected, 40U);
    EXPECT_EQ(workbench->params().text("method"), "craft"); // what is shown stays
    TestSetView& view = page.testSet();
    page.showTestSet(true);
    chooseMeasures(view, {"lengths"});
    measure(view);
    ASSERT_NE(view.table().measures(), nullptr);
    EXPECT_EQ(view.table().measures()->runs, (std::vector<std::int64_t>{1, kPresentRun}));
    EXPECT_TRUE(view.table()
                    .headerData(3, Qt::Horizontal, Qt::DisplayRole)
                    .toString()
                    .contains(QStringLiteral("tsds")));
}

TEST_F(TestSetTest, ControlsThatDoNothingAreNotThere)
{
    open(true);
    ControlsPanel panel(*workbench);
    const auto has = [&](const char* id) {
        const auto all = panel.findChildren<QWidget*>(QStringLiteral("param-") + QLatin1String(id));
        return !all.isEmpty();
    };
    EXPECT_TRUE(has("allocation"));
    workbench->commitParam("method", "log-ratio", QStringLiteral("Method"));
    rest();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (const char* id : {"allocation", "rounding", "min-one", "strict"})
        EXPECT_FALSE(has(id)) << id;
    EXPECT_TRUE(has("method"));
    workbench->undoStack().undo();
    rest();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(has("allocation"));
}

TEST_F(TestSetTest, ControlsOfAnotherVariantAreHidden)
{
    open(true);
    ControlsPanel panel(*workbench);
    const auto isHidden = [&](const char* id) {
        const auto* one = panel.findChild<QWidget*>(QStringLiteral("param-") + QLatin1String(id));
        return one == nullptr || one->isHidden();
    };
    EXPECT_TRUE(isHidden("decay"));
    EXPECT_FALSE(isHidden("bigrams"));
    EXPECT_FALSE(isHidden("seed"));
    workbench->commitParam("variant", "e", QStringLiteral("Variant"));
    rest();
    EXPECT_FALSE(isHidden("decay"));
    EXPECT_TRUE(isHidden("bigrams"));
    workbench->undoStack().undo();
    rest();
    EXPECT_TRUE(isHidden("decay"));
}

} // namespace
} // namespace craft::ui
