// SPDX-License-Identifier: GPL-3.0-or-later
// The pairs table, its filter line, the keyboard, and the sentences that say why.
#include "ui/base/why_text.h"
#include "ui/base/writing.h"
#include "ui/docks/inspector_panel.h"
#include "ui/docks/why_panel.h"
#include "ui/models/pair_table_model.h"
#include "ui/pages/pairs_page.h"
#include "ui/widgets/cost_view.h"
#include "ui/widgets/filter_terms.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolButton>

#include <cmath>
#include <numeric>

#include "tests/support/temp_dir.h"

namespace craft::ui {
namespace {

constexpr int kPatience = 20000; ///< ms, for slow machines; nothing waits for its end

/// A project of the small English-Arabic corpus at a budget of 20.
class PairsTest : public testing::Test {
protected:
    PairsTest()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder("settings"));
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder("settings"));
        preferences = std::make_unique<Preferences>();
        preferences->remove(QStringLiteral("pairs/header"));
        preferences->remove(QStringLiteral("pairs/wrapped"));
        preferences->setSingleKeys(true);
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
        bool isDone = false;
        workbench->importFiles(requests, folder("pairs.craft"),
                               [&](const Outcome<std::vector<ImportReport>>& outcome) {
                                   isDone = true;
                                   ASSERT_EQ(outcome.index(), 0U);
                               });
        ASSERT_TRUE(QTest::qWaitFor([&] { return isDone; }, kPatience));
        workbench->commitParams({{"budget", "20"}, {"k", "4"}}, QStringLiteral("Budget"));
        workbench->apply();
        waitFresh();
    }

    void waitFresh()
    {
        ASSERT_TRUE(QTest::qWaitFor(
            [this] { return workbench->status() == Status::Fresh && !workbench->tasks().isBusy(); },
            kPatience));
    }

    void filter(PairsPage& page, const QString& line)
    {
        QSignalSpy found(page.search(), &PairSearch::found);
        page.setFilter(line);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !found.isEmpty(); }, kPatience));
    }

    std::size_t poolSize() const { return workbench->project().of(Role::Pool).pairs; }

    test::TempDir m_folder;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<Workbench> workbench;
};

TEST_F(PairsTest, ModelHoldsItsContractWhileTheOrderChanges)
{
    PairTableModel model(*workbench);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), static_cast<int>(poolSize()));
    const QString first = model.index(0, PairTableModel::Source).data().toString();
    const QString last =
        model.index(model.rowCount() - 1, PairTableModel::Source).data().toString();

    auto reversed = std::make_shared<std::vector<RowId>>();
    for (std::size_t i = poolSize(); i-- > 0;)
        reversed->push_back(rowId(i));
    model.setOrder(reversed);
    EXPECT_EQ(model.index(0, PairTableModel::Source).data().toString(), last);
    EXPECT_EQ(model.index(model.rowCount() - 1, PairTableModel::Source).data().toString(), first);
    EXPECT_EQ(model.find(rowId(0)), model.rowCount() - 1);

    model.setOrder(std::make_shared<std::vector<RowId>>());
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.find(rowId(0)), -1);
    model.setOrder(nullptr);
    EXPECT_EQ(model.index(0, PairTableModel::Source).data().toString(), first);
}

TEST_F(PairsTest, EveryRowShowsTheTextOfItsOwnId)
{
    PairTableModel model(*workbench);
    auto odd = std::make_shared<std::vector<RowId>>();
    for (std::size_t i = 0; i < poolSize(); ++i)
        odd->push_back(rowId(i * 37 % poolSize())); // 37 and 91 have no common divisor
    model.setOrder(odd);
    const auto pairs = workbench->pairs();
    for (int view = 0; view < model.rowCount(); ++view) {
        const RowId row = (*odd)[static_cast<std::size_t>(view)];
        const PairSlab slab = pairs->of(Role::Pool).read(std::span(&row, 1));
        EXPECT_EQ(model.text(view).source.toStdString(), slab.pairs[0].source);
        EXPECT_EQ(model.text(view).target.toStdString(), slab.pairs[0].target);
    }
}

TEST_F(PairsTest, FilterThatCannotBeReadIsMarkedAtItsPlace)
{
    PairsPage page(*workbench);
    filter(page, QStringLiteral("sel:yes"));
    EXPECT_EQ(page.model()->size(), 20U);
    page.setFilter(QStringLiteral("sel:yes len:abc"));
    EXPECT_FALSE(page.filterLine()->errorText().isEmpty());
    EXPECT_EQ(page.model()->size(), 20U) << "what was found before stays";
    filter(page, QStringLiteral("sel:no"));
    EXPECT_TRUE(page.filterLine()->errorText().isEmpty());
    EXPECT_EQ(page.model()->size(), poolSize() - 20);
}

TEST_F(PairsTest, FilterOfSelectedPairsFollowsTheBudget)
{
    PairsPage page(*workbench);
    filter(page, QStringLiteral("sel:yes"));
    workbench->previewParam("budget", "7");
    EXPECT_TRUE(QTest::qWaitFor([&] { return page.model()->size() == 7; }, kPatience));
}

TEST_F(PairsTest, ChipsAreTermsOfTheLine)
{
    PairsPage page(*workbench);
    auto* selected = page.findChild<QToolButton*>(QStringLiteral("chipSelected"));
    auto* leftOut = page.findChild<QToolButton*>(QStringLiteral("chipLeftOut"));
    selected->click();
    EXPECT_EQ(page.filterLine()->text(), QStringLiteral("sel:yes"));
    leftOut->click();
    EXPECT_EQ(page.filterLine()->text(), QStringLiteral("sel:no"));
    EXPECT_FALSE(selected->isChecked());
    EXPECT_TRUE(leftOut->isChecked());
    leftOut->click();
    EXPECT_EQ(page.filterLine()->text(), QString());
}

TEST_F(PairsTest, FollowingTheClusterSelectionFiltersByIt)
{
    PairsPage page(*workbench);
    page.findChild<QToolButton*>(QStringLiteral("followClusters"))->click();
    workbench->selection().set({0, 1, 3});
    EXPECT_EQ(page.filterLine()->text(), QStringLiteral("cluster:0-1,3"));
    workbench->selection().clear();
    EXPECT_EQ(page.filterLine()->text(), QString());
}

TEST_F(PairsTest, KeysMarkAndWalk)
{
    PairsPage page(*workbench);
    page.resize(900, 600);
    page.show();
    filter(page, QStringLiteral("sel:no flag:none"));
    PairTableView& view = *page.view();
    view.setFocus();
    view.selectRow(0);
    const RowId first = page.model()->rowAt(0);
    EXPECT_EQ(workbench->currentRow(), first);
    QTest::keyClick(&view, Qt::Key_J);
    EXPECT_EQ(workbench->currentRow(), page.model()->rowAt(1));
    QTest::keyClick(&view, Qt::Key_K);
    EXPECT_EQ(workbench->currentRow(), first);

    QTest::keyClick(&view, Qt::Key_P);
    EXPECT_TRUE(workbench->isPinned(first));
    waitFresh();
    EXPECT_TRUE(workbench->isSelected(first)) << "a pin changes the selection";
    page.setFilter(QString());
    view.showRow(first);
    QTest::keyClick(&view, Qt::Key_X);
    EXPECT_TRUE(workbench->isLocked(first));
    EXPECT_FALSE(workbench->isPinned(first));
    waitFresh();
    EXPECT_FALSE(workbench->isSelected(first));
    QTest::keyClick(&view, Qt::Key_U);
    EXPECT_FALSE(workbench->isLocked(first));
    workbench->undoStack().undo();
    EXPECT_TRUE(workbench->isLocked(first));
    waitFresh();
}

TEST_F(PairsTest, SingleKeysCanBeTurnedOff)
{
    preferences->setSingleKeys(false);
    PairsPage page(*workbench);
    page.view()->selectRow(0);
    QTest::keyClick(page.view(), Qt::Key_P);
    EXPECT_TRUE(workbench->pinnedRows().empty());
}

TEST_F(PairsTest, BracketsStepThroughClusters)
{
    PairsPage page(*workbench);
    workbench->selection().set({1});
    QTest::keyClicks(page.view(), QStringLiteral("]"));
    EXPECT_EQ(workbench->selection().clusters(), ClusterSet{2});
    EXPECT_EQ(page.filterLine()->text(), QStringLiteral("cluster:2"));
    QTest::keyClicks(page.view(), QStringLiteral("[["));
    EXPECT_EQ(workbench->selection().clusters(), ClusterSet{0});
}

TEST_F(PairsTest, CaptionSortsUpDownAndBack)
{
    PairsPage page(*workbench);
    const auto costs = [&] {
        std::vector<float> out;
        for (int row = 0; row < page.model()->rowCount(); ++row) {
            const float cost = workbench->run()->ranking->cost[index(page.model()->rowAt(row))];
            if (!std::isnan(cost))
                out.push_back(cost);
        }
        return out;
    };
    const auto click = [&] {
        QSignalSpy found(page.search(), &PairSearch::found);
        emit page.view()->header()->captionClicked(PairTableModel::Cost);
        ASSERT_TRUE(QTest::qWaitFor([&] { return !found.isEmpty(); }, kPatience));
    };
    click();
    std::vector<float> up = costs();
    EXPECT_TRUE(std::is_sorted(up.begin(), up.end()));
    click();
    std::vector<float> down = costs();
    EXPECT_TRUE(std::is_sorted(down.rbegin(), down.rend()));
    click();
    EXPECT_EQ(page.model()->order(), nullptr);
}

TEST_F(PairsTest, HistogramRangeBecomesATerm)
{
    PairsPage page(*workbench);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return !page.view()->header()->bars(PairTableModel::SourceLength).counts.empty(); },
        kPatience));
    emit page.view()->header()->rangePicked(PairTableModel::SourceLength, 5, 9);
    EXPECT_EQ(page.filterLine()->text(), QStringLiteral("len:5-9"));
    emit page.view()->header()->rangePicked(PairTableModel::SourceLength, 10,
                                            std::numeric_limits<double>::infinity());
    EXPECT_EQ(page.filterLine()->text(), QStringLiteral("len>=10"));
}

TEST_F(PairsTest, FilterComesBackWithTheProject)
{
    {
        PairsPage page(*workbench);
        filter(page, QStringLiteral("sel:yes"));
        ASSERT_TRUE(QTest::qWaitFor([&] { return !workbench->tasks().isBusy(); }, kPatience));
    }
    PairsPage again(*workbench);
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return again.filterLine()->text() == QStringLiteral("sel:yes"); }, kPatience));
}

TEST_F(PairsTest, CopiedJsonHoldsBothSides)
{
    PairsPage page(*workbench);
    page.view()->selectRow(3);
    emit page.view()->asked(RowVerb::CopyJson);
    const QJsonArray copied =
        QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).array();
    ASSERT_EQ(copied.size(), 1);
    EXPECT_EQ(copied[0].toObject()[QStringLiteral("source")].toString(),
              page.model()->text(3).source);
    EXPECT_EQ(copied[0].toObject()[QStringLiteral("target")].toString(),
              page.model()->text(3).target);
}

TEST_F(PairsTest, ArabicCellsRunFromRightToLeft)
{
    PairTableModel model(*workbench);
    const PairDelegate delegate(*workbench, model);
    EXPECT_EQ(delegate.direction(model.index(0, PairTableModel::Source)), Qt::LeftToRight);
    EXPECT_EQ(delegate.direction(model.index(0, PairTableModel::Target)), Qt::RightToLeft);
}

TEST_F(PairsTest, InspectorShowsBothSidesInTheirDirections)
{
    InspectorPanel panel(*workbench);
    workbench->setCurrentRow(rowId(5));
    const auto* source = panel.findChild<QTextEdit*>(QStringLiteral("inspectorSource"));
    const auto* target = panel.findChild<QTextEdit*>(QStringLiteral("inspectorTarget"));
    EXPECT_FALSE(source->toPlainText().isEmpty());
    EXPECT_EQ(source->document()->begin().blockFormat().layoutDirection(), Qt::LeftToRight);
    EXPECT_EQ(target->document()->begin().blockFormat().layoutDirection(), Qt::RightToLeft);
}

TEST_F(PairsTest, NoteIsKeptWhenAnotherPairIsChosen)
{
    InspectorPanel panel(*workbench);
    workbench->setCurrentRow(rowId(5));
    panel.findChild<QPlainTextEdit*>(QStringLiteral("inspectorNote"))
        ->setPlainText(QStringLiteral("wrong year"));
    workbench->setCurrentRow(rowId(6));
    EXPECT_EQ(workbench->note(rowId(5)), QStringLiteral("wrong year"));
    EXPECT_TRUE(workbench->note(rowId(6)).isEmpty());
}

TEST_F(PairsTest, WhyPanelExplainsTheCurrentPair)
{
    WhyPanel panel(*workbench);
    panel.show();
    QSignalSpy explained(&panel, &WhyPanel::explained);
    workbench->setCurrentRow(workbench->run()->curve->order()[0].row);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !explained.isEmpty(); }, kPatience));
    EXPECT_EQ(panel.why()->explanation.reason, "selected");
    EXPECT_EQ(panel.why()->explanation.nearest.size(), 3U);
    EXPECT_GT(panel.why()->costs.rows, 0U);
    EXPECT_TRUE(QJsonDocument::fromJson(panel.asJson().toUtf8()).isObject());
}

TEST_F(PairsTest, DraggingTheCutMovesTheQuota)
{
    WhyPanel panel(*workbench);
    panel.show();
    QSignalSpy explained(&panel, &WhyPanel::explained);
    workbench->setCurrentRow(workbench->run()->curve->order()[0].row);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !explained.isEmpty(); }, kPatience));
    const std::uint32_t cluster = panel.why()->explanation.cluster;
    const std::uint64_t quota = panel.why()->explanation.quota;
    emit panel.findChild<CostView*>()->quotaPicked(quota + 2);
    waitFresh();
    const auto now = workbench->numbers().point.clusters[cluster].quota;
    EXPECT_NEAR(static_cast<double>(now), static_cast<double>(quota + 2), 1);
}

// Sentences

Explanation ranked(bool selected)
{
    Explanation e;
    e.selected = selected;
    e.reason = selected ? "selected" : std::string(kRankBeyondQuota);
    e.cluster = 12;
    e.title = "invoice, payment";
    e.clusterPool = 230;
    e.clusterValidation = 21;
    e.validationShare = 0.042;
    e.poolShare = 0.011;
    e.rank = 17;
    e.quota = selected ? 210 : 10;
    e.budgetNeeded = 405;
    return e;
}

WhyContext plainContext()
{
    WhyContext c;
    c.budget = 500;
    c.poolRows = 10000;
    return c;
}

TEST(WhyText, SelectedPairNamesRankAndQuota)
{
    const Explanation e = ranked(true);
    EXPECT_EQ(whyHeadline(e, plainContext()),
              QStringLiteral("Selected: rank 17 of quota 210 in cluster 12 “invoice, payment”."));
    EXPECT_TRUE(whyChange(e, plainContext()).contains(QStringLiteral("405")));
    EXPECT_TRUE(whyQuota(e, plainContext()).contains(QStringLiteral("210 of 500")));
}

TEST(WhyText, PinnedPairSaysSo)
{
    WhyContext c = plainContext();
    c.isPinned = true;
    EXPECT_TRUE(whyHeadline(ranked(true), c).contains(QStringLiteral("pinned")));
}

TEST(WhyText, PairBeyondTheQuotaNamesTheBudget)
{
    const Explanation e = ranked(false);
    EXPECT_TRUE(whyHeadline(e, plainContext()).contains(QStringLiteral("beyond the quota of 10")));
    EXPECT_TRUE(whyChange(e, plainContext()).contains(QStringLiteral("405")));
    WhyContext rounded = plainContext();
    rounded.isAbout = true;
    EXPECT_TRUE(whyChange(e, rounded).contains(QStringLiteral("Hamilton")));
    Explanation never = e;
    never.budgetNeeded = 0;
    EXPECT_TRUE(whyChange(never, plainContext()).contains(QStringLiteral("No budget")));
}

TEST(WhyText, ClusterWithoutValidationAndLockedClusterDiffer)
{
    Explanation e = ranked(false);
    e.reason = std::string(kNoValidationMass);
    e.quota = 0;
    EXPECT_TRUE(whyHeadline(e, plainContext()).contains(QStringLiteral("no validation pair")));
    WhyContext locked = plainContext();
    locked.isClusterLocked = true;
    EXPECT_TRUE(whyHeadline(e, locked).contains(QStringLiteral("locked out")));
}

TEST(WhyText, GlobalRankingHasNoQuota)
{
    WhyContext c = plainContext();
    c.isGlobal = true;
    EXPECT_TRUE(whyHeadline(ranked(true), c).contains(QStringLiteral("whole pool")));
    EXPECT_FALSE(whyQuota(ranked(true), c).contains(QStringLiteral("quota")));
}

TEST(WhyText, EveryFlagHasASentenceOfItsOwn)
{
    std::set<QString> sentences;
    for (const RowFlag flag : kAllRowFlags) {
        Explanation e;
        e.reason = std::string(name(flag));
        const QString sentence = whyHeadline(e, plainContext());
        EXPECT_TRUE(sentence.startsWith(QStringLiteral("Not selected: "))) << e.reason;
        EXPECT_FALSE(whyChange(e, plainContext()).isEmpty()) << e.reason;
        sentences.insert(sentence);
    }
    EXPECT_EQ(sentences.size(), std::size(kAllRowFlags));
    Explanation copy;
    copy.reason = std::string(name(kDuplicate));
    copy.duplicateOf = rowId(7);
    EXPECT_EQ(whyHeadline(copy, plainContext()),
              QStringLiteral("Not selected: row 7 holds the same pair."));
}

TEST(WhyText, WeightBringsTheQuotaThere)
{
    // Shares 0.2 and 0.8; a quota of 40 of 100 needs odds of 2/3 instead of 1/4.
    EXPECT_NEAR(weightForQuota(20, 40, 100, 1), 8.0 / 3, 1e-3);
    EXPECT_NEAR(weightForQuota(20, 20, 100, 1.5), 1.5, 1e-3);
    EXPECT_EQ(weightForQuota(20, 0, 100, 1), 0);
}

// Text

TEST(Writing, LanguageDecidesUnlessTheTextHasNoneOfItsLetters)
{
    const QString arabic = QStringLiteral("Qt \u0645\u0643\u062A\u0628\u0629");
    EXPECT_EQ(directionOf(QStringLiteral("ar"), arabic), Qt::RightToLeft);
    EXPECT_EQ(directionOf(QString(), arabic), Qt::LeftToRight);
    EXPECT_EQ(directionOf(QStringLiteral("he"), QStringLiteral("only Latin")), Qt::LeftToRight);
    EXPECT_EQ(directionOf(QStringLiteral("en"), QStringLiteral("\u05E9\u05DC\u05D5\u05DD")),
              Qt::RightToLeft);
    EXPECT_EQ(directionOf(QStringLiteral("ar"), QStringLiteral("123")), Qt::RightToLeft);
    EXPECT_EQ(directionOf(QStringLiteral("hi"), QStringLiteral("\u0928\u092E")), Qt::LeftToRight);
}

TEST(Writing, InvisibleCharactersBecomeMarks)
{
    const MarkedText marked = withInvisibles(QStringLiteral("a\u00A0b\u200Dc\u2028"));
    EXPECT_EQ(marked.text, QStringLiteral("a‹NBSP›b‹ZWJ›c‹LS›"));
    ASSERT_EQ(marked.marks.size(), 3);
    EXPECT_EQ(marked.text.mid(marked.marks[1].first, marked.marks[1].size),
              QStringLiteral("‹ZWJ›"));
}

TEST(FilterTerms, ReplaceOnlyTheirKey)
{
    EXPECT_EQ(withTerm(QStringLiteral("house sel:yes -sel:no"), QueryKey::Selected,
                       QStringLiteral("sel:no")),
              QStringLiteral("house -sel:no sel:no"));
    EXPECT_EQ(withTerm(QStringLiteral("\"two words\" len>4"), QueryKey::SourceLength, QString()),
              QStringLiteral("\"two words\""));
    EXPECT_EQ(clusterPiece({1, 2, 3, 7}), QStringLiteral("cluster:1-3,7"));
    EXPECT_EQ(rangePiece(QStringLiteral("ratio"), 0.5, 1.25), QStringLiteral("ratio:0.5-1.25"));
}

TEST(PairHeader, BinsOfWholeNumbersTouchButDoNotOverlap)
{
    ColumnBars bars;
    bars.min = 0;
    bars.max = 10;
    bars.counts = {1, 1, 1, 1};
    EXPECT_EQ(PairHeader::range(bars, 0, 0), (std::pair<double, double>{0, 2}));
    EXPECT_EQ(PairHeader::range(bars, 1, 1), (std::pair<double, double>{3, 4}));
    EXPECT_EQ(PairHeader::range(bars, 2, 3), (std::pair<double, double>{5, 10}));
    bars.isOpen = true;
    EXPECT_TRUE(std::isinf(PairHeader::range(bars, 3, 3).second));
}

TEST(CostView, CountsPairsUpToACost)
{
    CostView view;
    CostPicture picture;
    picture.histogram = {0, 4, {10, 20, 30, 40}, 100};
    view.setPicture(picture);
    EXPECT_EQ(view.pairsUpTo(-1), 0U);
    EXPECT_EQ(view.pairsUpTo(1), 10U);
    EXPECT_EQ(view.pairsUpTo(2.5), 45U);
    EXPECT_EQ(view.pairsUpTo(4), 100U);
}

} // namespace
} // namespace craft::ui
