// SPDX-License-Identifier: GPL-3.0-or-later
// How data gets in and out of the window: the sample, the import wizard, the export dialog.
#include "core/pipeline/export_run.h"
#include "ui/base/sample.h"
#include "ui/dialogs/command_text.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_check_page.h"
#include "ui/dialogs/import_files_page.h"
#include "ui/dialogs/import_format_page.h"
#include "ui/dialogs/import_wizard.h"
#include "ui/dialogs/try_sample.h"
#include "ui/docks/project_panel.h"
#include "ui/models/preview_model.h"
#include "ui/pages/report_page.h"
#include "ui/pages/start_page.h"
#include "ui/workbench/workbench.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include <set>

#include "tests/support/temp_dir.h"

namespace craft::ui {
namespace {

constexpr int kPatience = 20000; ///< ms, for slow machines; nothing waits for its end

std::string sentences(const std::vector<SamplePair>& pairs)
{
    std::string out;
    for (const SamplePair& pair : pairs)
        out += pair.english + '\t' + pair.german + '\n';
    return out;
}

TEST(Sample, HasTheStatedCountsAndNoSentenceTwice)
{
    const Sample sample = makeSample(sampleGrammar());
    EXPECT_EQ(sample.pool.size(), kSamplePool);
    EXPECT_EQ(sample.validation.size(), kSampleValidation);
    EXPECT_EQ(sample.test.size(), kSampleTest);
    std::set<std::string> english;
    std::set<std::string> german;
    std::size_t pairs = 0;
    for (const auto* part : {&sample.pool, &sample.validation, &sample.test}) {
        for (const SamplePair& pair : *part) {
            english.insert(pair.english);
            german.insert(pair.german);
            ++pairs;
        }
    }
    EXPECT_EQ(english.size(), pairs) << "a leak of validation or test into the pool";
    EXPECT_EQ(german.size(), pairs);
}

TEST(Sample, ValidationIsOfOneDomainAndThePoolOfEight)
{
    const Sample sample = makeSample(sampleGrammar());
    std::map<std::string, int> domains;
    for (const SamplePair& pair : sample.pool)
        ++domains[pair.domain];
    EXPECT_EQ(domains.size(), 8U);
    for (const auto& [domain, count] : domains)
        EXPECT_GT(count, 100) << domain;
    for (const SamplePair& pair : sample.validation)
        EXPECT_EQ(pair.domain, kSampleDomain);
}

TEST(Sample, IsTheSameEveryTimeAndWhole)
{
    const Sample once = makeSample(sampleGrammar());
    const Sample twice = makeSample(sampleGrammar());
    EXPECT_EQ(sentences(once.pool), sentences(twice.pool));
    EXPECT_EQ(sentences(once.test), sentences(twice.test));
    EXPECT_EQ(sentences(once.pool).find('{'), std::string::npos) << "a slot was not filled";
    EXPECT_EQ(sentences(once.pool).find("  "), std::string::npos);
}

TEST(Sample, ABadGrammarIsNamedWithItsLine)
{
    try {
        (void)makeSample("domain banking 1\nslot a x y\n  one | eins\n");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::Invalid);
        EXPECT_NE(std::string(error.what()).find("line 3"), std::string::npos) << error.what();
    }
}

class DataTest : public testing::Test {
protected:
    DataTest()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path("settings"));
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, path("settings"));
        preferences = std::make_unique<Preferences>();
        workbench = std::make_unique<Workbench>(*preferences);
    }

    [[nodiscard]] QString path(const char* name) const
    {
        return QString::fromStdString((folder / name).string());
    }
    [[nodiscard]] static QStringList golden(const char* name, const QStringList& files)
    {
        QStringList out;
        for (const QString& file : files)
            out << QStringLiteral(CRAFT_GOLDEN_FOLDER "/%1/%2").arg(QLatin1String(name), file);
        return out;
    }
    template <class T>
    static T* child(const QWidget& parent, const char* name)
    {
        return parent.findChild<T*>(QLatin1String(name));
    }
    template <class Condition>
    static bool wait(Condition condition)
    {
        return QTest::qWaitFor(condition, kPatience);
    }
    static void press(const QWidget& parent, const char* name)
    {
        auto* button = child<QPushButton>(parent, name);
        ASSERT_NE(button, nullptr) << name;
        ASSERT_TRUE(button->isEnabled()) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static bool canGoOn(const ImportWizard& wizard)
    {
        return child<QPushButton>(wizard, "wizardNext")->isEnabled();
    }
    /// The project of the small English-Arabic corpus, by the wizard.
    void importGolden(const char* project)
    {
        ImportWizard wizard(*workbench,
                            golden("en-ar",
                                   {QStringLiteral("pool.en"), QStringLiteral("valid.en"),
                                    QStringLiteral("test.en")}));
        wizard.show();
        child<QLineEdit>(wizard, "projectPath")->clear();
        QTest::keyClicks(child<QLineEdit>(wizard, "projectPath"), path(project));
        ASSERT_TRUE(wait([&] { return canGoOn(wizard); }));
        press(wizard, "wizardNext");
        ASSERT_TRUE(wait(
            [&] { return child<QTableView>(wizard, "previewTable")->model()->rowCount() > 30; }));
        press(wizard, "wizardNext");
        ASSERT_TRUE(wait([&] { return canGoOn(wizard); }));
        wizard.reject();
    }
    void select(int budget)
    {
        workbench->commitParam("budget", std::to_string(budget), {});
        workbench->apply();
        ASSERT_TRUE(wait([&] { return workbench->numbers().exact != nullptr; }));
    }

    test::TempDir folder;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<Workbench> workbench;
};

using ImportWizardTest = DataTest;

TEST_F(ImportWizardTest, LeadsFromOneSideOfEachCorpusToAReadyProject)
{
    importGolden("new.craft");
    ASSERT_TRUE(workbench->hasProject());
    EXPECT_EQ(workbench->project().of(Role::Pool).pairs, 91U) << "the sister was found";
    EXPECT_EQ(workbench->project().of(Role::Pool).parts.front().targetLanguage, "ar");
    EXPECT_GT(workbench->project().of(Role::Validation).pairs, 0U);
    EXPECT_GT(workbench->project().of(Role::Test).pairs, 0U);
    EXPECT_EQ(workbench->status(), Status::Ready);
    EXPECT_TRUE(QFileInfo::exists(path("new.craft")));
    EXPECT_EQ(preferences->recentProjects().value(0), path("new.craft"));
}

TEST_F(ImportWizardTest, LastPageSelectsAtOnce)
{
    ImportWizard wizard(*workbench,
                        golden("en-de", {QStringLiteral("pool.tsv"), QStringLiteral("valid.tsv")}));
    wizard.show();
    child<QLineEdit>(wizard, "projectPath")->setText(path("now.craft"));
    ASSERT_TRUE(wait([&] { return canGoOn(wizard); }));
    wizard.next();
    ASSERT_TRUE(wait([&] { return canGoOn(wizard); }));
    wizard.next();
    ASSERT_TRUE(wait([&] { return canGoOn(wizard); }));
    EXPECT_EQ(child<QTreeWidget>(wizard, "reportTable")->topLevelItemCount(), 2);
    press(wizard, "wizardNext");
    EXPECT_EQ(wizard.result(), QDialog::Accepted);
    EXPECT_TRUE(wait([&] { return workbench->status() == Status::Fresh; }));
    EXPECT_GT(workbench->numbers().point.selected, 0U);
}

TEST_F(ImportWizardTest, DifferentLineCountsStopWithBothNumbersAndBackWorks)
{
    (void)folder.write("pool.en", "One.\nTwo.\nThree.\n");
    (void)folder.write("pool.de", "Eins.\nZwei.\n");
    (void)folder.write("valid.tsv", "Four.\tVier.\nFive.\tFünf.\n");
    ImportWizard wizard(*workbench, {path("pool.en"), path("valid.tsv")});
    wizard.show();
    child<QLineEdit>(wizard, "projectPath")->setText(path("uneven.craft"));
    ASSERT_TRUE(wait([&] { return canGoOn(wizard); }));
    wizard.next();
    auto* problem = child<QLabel>(wizard, "previewProblem");
    ASSERT_TRUE(wait([&] { return !problem->text().isEmpty(); }));
    EXPECT_TRUE(problem->text().contains(QLatin1Char('3'))
                && problem->text().contains(QLatin1Char('2')))
        << problem->text().toStdString();
    EXPECT_FALSE(canGoOn(wizard));
    wizard.next(); // as if the look had not come to the end of the files
    auto* text = child<QLabel>(wizard, "importText");
    ASSERT_TRUE(wait([&] { return text->text().contains(QStringLiteral("pool")); }));
    EXPECT_FALSE(QFileInfo::exists(path("uneven.craft")));
    press(wizard, "wizardBack");
    press(wizard, "wizardBack");
    EXPECT_EQ(wizard.page(), 0);
}

TEST_F(ImportWizardTest, AStoppedImportLeavesNothing)
{
    std::string pool;
    for (int i = 0; i < 300000; ++i)
        pool +=
            "Sentence number " + std::to_string(i) + ".\tSatz Nummer " + std::to_string(i) + ".\n";
    (void)folder.write("pool.tsv", pool);
    (void)folder.write("valid.tsv", "Four.\tVier.\nFive.\tFünf.\n");
    ImportWizard wizard(*workbench, {path("pool.tsv"), path("valid.tsv")});
    child<QLineEdit>(wizard, "projectPath")->setText(path("stopped.craft"));
    ASSERT_TRUE(wait([&] { return canGoOn(wizard); }));
    wizard.next();
    wizard.next();
    wizard.reject();
    ASSERT_TRUE(wait([&] { return !workbench->tasks().isBusy(); }));
    EXPECT_EQ(wizard.result(), QDialog::Rejected);
    EXPECT_FALSE(QFileInfo::exists(path("stopped.craft")));
    EXPECT_FALSE(workbench->hasProject());
}

TEST_F(ImportWizardTest, TheSameFileAgainIsAskedAbout)
{
    importGolden("again.craft");
    ImportWizard wizard(*workbench, golden("en-ar", {QStringLiteral("pool.en")}));
    wizard.show();
    ASSERT_TRUE(wait([&] { return canGoOn(wizard); }));
    wizard.next();
    wizard.next();
    auto* skip = child<QPushButton>(wizard, "skipRepeats");
    ASSERT_TRUE(wait([&] { return skip->isVisible(); }));
    QTest::mouseClick(skip, Qt::LeftButton);
    EXPECT_TRUE(canGoOn(wizard));
    EXPECT_EQ(workbench->project().of(Role::Pool).parts.size(), 1U);
}

TEST_F(ImportWizardTest, SwappingSidesSwapsThePreviewAndTheLanguages)
{
    ImportWizard wizard(*workbench,
                        golden("en-ar", {QStringLiteral("pool.en"), QStringLiteral("valid.en")}));
    wizard.show();
    child<QLineEdit>(wizard, "projectPath")->setText(path("swap.craft"));
    ASSERT_TRUE(wait([&] { return canGoOn(wizard); }));
    wizard.next();
    auto* table = child<QTableView>(wizard, "previewTable");
    ASSERT_TRUE(wait([&] { return table->model()->rowCount() > 30; }));
    const auto cell = [&](int column) {
        return table->model()->index(1, column).data().toString();
    };
    const QString target = cell(PreviewModel::TargetColumn);
    EXPECT_TRUE(target.isRightToLeft());
    press(wizard, "swapButton");
    EXPECT_TRUE(wait([&] { return cell(PreviewModel::SourceColumn) == target; }));
    EXPECT_EQ(child<QLineEdit>(wizard, "sourceLanguage")->text(), QStringLiteral("ar"));
}

TEST(RoleByName, ReadsTheUsualWords)
{
    EXPECT_EQ(roleByName(QStringLiteral("/a/valid.en")), Role::Validation);
    EXPECT_EQ(roleByName(QStringLiteral("/a/news-dev.tsv")), Role::Validation);
    EXPECT_EQ(roleByName(QStringLiteral("/a/test.de")), Role::Test);
    EXPECT_EQ(roleByName(QStringLiteral("/a/latest.tsv")), Role::Pool);
    EXPECT_EQ(roleByName(QStringLiteral("/test/pool.en")), Role::Pool);
}

TEST(PreviewModelTest, MarksRepairedAndSkippedRows)
{
    ImportPreview preview;
    preview.complete = true;
    preview.head = {{0, 1, "One.", "Eins.", {}}, {1, 3, "Three.", "", {}}};
    preview.report.issues = {{"cr-before-lf", 1, "One.", false},
                             {"wrong-field-count", 2, "Two.", true}};
    PreviewModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPreview(preview);
    ASSERT_EQ(model.rowCount(), 4) << "a heading, two pairs, one skipped line";
    const auto note = [&](int row) {
        return model.index(row, PreviewModel::StateColumn).data().toString();
    };
    EXPECT_TRUE(model.index(0, 0).data(PreviewModel::kIsHeading).toBool());
    EXPECT_EQ(note(1), QStringLiteral("Repaired: Windows line end"));
    EXPECT_EQ(note(2), QStringLiteral("Skipped: wrong number of fields"));
    EXPECT_EQ(note(3), QStringLiteral("One side is empty"));
    EXPECT_FALSE(model.index(1, PreviewModel::StateColumn).data(Qt::DecorationRole).isNull());
    EXPECT_EQ(model.pairs(), 2);
}

using ExportDialogTest = DataTest;

TEST_F(ExportDialogTest, WritesTheBytesOfExportRun)
{
    importGolden("export.craft");
    select(20);
    ExportDialog dialog(*workbench);
    dialog.show();
    EXPECT_EQ(dialog.folder(), path("export-subset"));
    for (const char* id : {"moses", "tsv", "csv", "jsonl", "tmx", "ids"})
        dialog.setFormat(id, true);
    auto* estimate = child<QLabel>(dialog, "exportEstimate");
    EXPECT_TRUE(wait([&] { return !estimate->text().isEmpty(); }));
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    press(dialog, "exportStart");
    ASSERT_TRUE(wait([&] { return exported.count() == 1; }));

    const auto expected = folder / "expected";
    bool isDone = false;
    workbench->runTask(
        {{}, {}, Supersede::Nothing},
        [params = workbench->params(), formats = dialog.formats(), options = dialog.exportParams(),
         expected](Engine& engine, Job& job) {
            Pipeline& pipeline = engine.pipeline(params);
            const RunResult result = runAll(pipeline, job);
            const auto ranking = pipeline.ranking(job);
            (void)exportRun({engine.inputs(), result, *ranking, expected, formats, options}, job);
        },
        [&](const Outcome<std::monostate>& outcome) { isDone = outcome.index() == 0; });
    ASSERT_TRUE(wait([&] { return isDone; }));
    const auto sums = [](const std::filesystem::path& at) {
        return test::readFile(at / "SHA256SUMS");
    };
    EXPECT_EQ(sums(dialog.folder().toStdString()), sums(expected));
    EXPECT_TRUE(wait([&] { return workbench->project().runs.size() == 1; })) << "the run is kept";
}

TEST_F(ExportDialogTest, AsksByNameBeforeItReplacesAnExport)
{
    importGolden("twice.craft");
    select(10);
    ExportDialog dialog(*workbench);
    dialog.show();
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    press(dialog, "exportStart");
    ASSERT_TRUE(wait([&] { return exported.count() == 1; }));
    press(dialog, "exportStart");
    auto* replace = child<QPushButton>(dialog, "replaceFolder");
    ASSERT_TRUE(replace->isVisible());
    EXPECT_TRUE(replace->text().contains(QStringLiteral("twice-subset")));
    QTest::mouseClick(replace, Qt::LeftButton);
    EXPECT_TRUE(wait([&] { return exported.count() == 2; }));
}

TEST_F(ExportDialogTest, DoesNotTouchAFolderWithOtherThings)
{
    importGolden("other.craft");
    select(10);
    (void)folder.write("mine/letter.txt", "Dear all,\n");
    ExportDialog dialog(*workbench);
    dialog.show();
    dialog.setFolder(path("mine"));
    press(dialog, "exportStart");
    EXPECT_TRUE(child<QLabel>(dialog, "exportMessage")->text().contains(QStringLiteral("mine")));
    EXPECT_FALSE(child<QPushButton>(dialog, "replaceFolder")->isVisible());
    EXPECT_TRUE(QFileInfo::exists(path("mine/letter.txt")));
}

TEST_F(ExportDialogTest, CommandLineNamesWhatDiffers)
{
    importGolden("command.craft");
    select(20);
    const QString command =
        runCommand(workbench->project(), workbench->params(), {"moses", "ids"},
                   {{"order", "cluster"}, {"split", "train"}}, QStringLiteral("my folder"));
    for (const char* piece :
         {"craft run --pool ", " --valid ", " --test ", "--lang en-ar", "--budget 20",
          "--format moses,ids", "--order cluster", "--out 'my folder'"})
        EXPECT_TRUE(command.contains(QLatin1String(piece)))
            << piece << " is not in " << command.toStdString();
    EXPECT_FALSE(command.contains(QLatin1String("--split")));
}

TEST(CommandText, NamesAFormatThatTheFileNameDoesNotTell)
{
    ProjectView project;
    CorpusPart part;
    part.format = "tsv";
    part.files.resize(1);
    part.files[0].path = "pool.txt";
    auto& parts = project.corpora[static_cast<std::size_t>(Role::Pool)].parts;
    parts = {part};
    const auto command = [&] { return runCommand(project, resolveRun({}), {}, {}, {}); };
    EXPECT_TRUE(command().contains(QLatin1String("--input-format tsv")));
    parts[0].files[0].path = "pool.tsv.gz";
    EXPECT_FALSE(command().contains(QLatin1String("--input-format")));
    parts[0].format = "moses";
    parts[0].files.resize(2);
    EXPECT_FALSE(command().contains(QLatin1String("--input-format")));
}

TEST_F(DataTest, SampleOpensAsAProjectAndTheReportTellsOfIt)
{
    ReportPage report(*workbench);
    ProjectPanel panel(*workbench);
    trySample(*workbench, path("sample"));
    ASSERT_TRUE(wait([&] { return workbench->status() == Status::Ready; }));
    EXPECT_EQ(workbench->project().of(Role::Pool).pairs, kSamplePool);
    EXPECT_EQ(workbench->project().of(Role::Validation).pairs, kSampleValidation);
    EXPECT_TRUE(report.markdown().isEmpty());
    select(200);
    const QString text = report.markdown();
    for (const char* piece : {"# Selection from sample.craft", "## Inputs", "pool.en-de.tsv",
                              "craft run", "--pool", "--budget 200", "kl_discrete"})
        EXPECT_TRUE(text.contains(QLatin1String(piece))) << piece;
    EXPECT_TRUE(report.html().contains(QLatin1String("<table")));
    press(panel, "keepRun");
    EXPECT_TRUE(wait([&] { return workbench->project().runs.size() == 1; }));
}

TEST_F(DataTest, StartPageOffersToDropWhatIsMissing)
{
    preferences->addRecentProject(path("gone.craft"));
    StartPage page(*workbench);
    QSignalSpy fresh(&page, &StartPage::newProject);
    QSignalSpy sample(&page, &StartPage::trySample);
    page.resize(900, 600);
    page.show();
    QTest::mouseClick(page.findChild<QAbstractButton*>(QStringLiteral("newProjectButton")),
                      Qt::LeftButton);
    QTest::mouseClick(page.findChild<QAbstractButton*>(QStringLiteral("trySampleButton")),
                      Qt::LeftButton);
    EXPECT_EQ(fresh.count(), 1);
    EXPECT_EQ(sample.count(), 1);
    QAbstractButton* remove = nullptr;
    const auto buttons = page.findChildren<QAbstractButton*>();
    for (QAbstractButton* button : buttons) {
        if (button->text() == QStringLiteral("Remove"))
            remove = button;
    }
    ASSERT_NE(remove, nullptr);
    remove->click();
    EXPECT_TRUE(preferences->recentProjects().isEmpty());
}

} // namespace
} // namespace craft::ui
