// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/scenes.h"

#include "ui/base/preferences.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_check_page.h"
#include "ui/dialogs/import_files_page.h"
#include "ui/dialogs/import_wizard.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/test_choice_dialog.h"
#include "ui/models/lab.h"
#include "ui/models/sweep.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/lab_page.h"
#include "ui/pages/pairs_page.h"
#include "ui/pages/sweep_page.h"
#include "ui/pages/test_set_view.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPixmap>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace craft::ui {
namespace {

constexpr int kPatience = 120000; ///< ms

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

bool waitFor(const std::function<bool()>& condition, const char* what)
{
    if (QTest::qWaitFor(condition, kPatience))
        return true;
    std::fprintf(stderr, "gave up waiting for %s\n", what);
    return false;
}

} // namespace

Scenes::Scenes(MainWindow& window, Preferences& preferences, const QDir& out, Options options)
    : m_window(window)
    , m_preferences(preferences)
    , m_out(out)
    , m_options(std::move(options))
{ }

bool Scenes::wants(const QStringList& names) const
{
    if (m_options.only.isEmpty())
        return true;
    return std::any_of(names.begin(), names.end(),
                       [&](const QString& name) { return m_options.only.contains(name); });
}

void Scenes::save(const QString& name, QWidget& widget)
{
    if (!wants({name}))
        return;
    // Twice: layouts that were asked for by the first round take effect in the second.
    QTest::qWait(50);
    QTest::qWait(50);
    const QString file = m_out.filePath(name + text(".png"));
    if (!widget.grab().save(file))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
}

bool Scenes::settle()
{
    Workbench& bench = m_window.workbench();
    return waitFor(
        [&bench] {
            return bench.status() == Status::Fresh && bench.numbers().exact
                && !bench.tasks().isBusy();
        },
        "the selection");
}

bool Scenes::shootAll()
{
    m_window.resize(m_options.size);
    m_window.show();
    save(text("start"), m_window);
    return shootImport() && select() && shootTabs() && shootPairs() && shootSweep()
        && shootCompare() && shootTestSet() && shootMethods() && shootLab() && shootDialogs();
}

bool Scenes::shootImport()
{
    ImportWizard wizard(m_window.workbench(), {m_options.pool}, &m_window);
    auto* files = wizard.findChild<ImportFilesPage*>();
    auto* check = wizard.findChild<ImportCheckPage*>();
    auto* next = wizard.findChild<QPushButton*>(text("wizardNext"));
    files->addFiles(Role::Validation, {m_options.validation});
    auto* path = wizard.findChild<QLineEdit*>(text("projectPath"));
    path->setText(m_options.folder.filePath(text("project.craft")));
    emit path->textEdited(path->text());
    wizard.show();
    if (!waitFor([&] { return next->isEnabled(); }, "the scan of the files"))
        return false;
    save(text("import-files"), wizard);
    next->click();
    if (!waitFor([&] { return next->isEnabled() && !m_window.workbench().tasks().isBusy(); },
                 "the preview of the files"))
        return false;
    const QStringList codes = m_options.languages.split(QLatin1Char('-'), Qt::SkipEmptyParts);
    if (codes.size() == 2) {
        for (const auto& [box, code] :
             {std::pair{"sourceLanguage", codes[0]}, std::pair{"targetLanguage", codes[1]}}) {
            auto* edit = wizard.findChild<QLineEdit*>(text(box));
            edit->setText(code);
            emit edit->textEdited(code);
        }
    }
    save(text("import-format"), wizard);
    next->click();
    if (!waitFor([&] { return check->phase() >= ImportCheckPage::Phase::Failed; }, "the import")
        || check->phase() == ImportCheckPage::Phase::Failed)
        return false;
    save(text("import-check"), wizard);
    wizard.reject();
    QTest::qWait(50);
    save(text("ready"), m_window);
    return true;
}

bool Scenes::select()
{
    Workbench& bench = m_window.workbench();
    if (!m_options.budget.isEmpty())
        bench.commitParam("budget", m_options.budget.toStdString(), text("Budget"));
    bench.apply();
    return settle();
}

bool Scenes::shootTabs()
{
    for (const char* tab : {"overview", "map", "report"}) {
        m_window.showTab(text(tab));
        QTest::qWait(100);
        if (!settle())
            return false;
        save(text(tab), m_window);
    }
    return true;
}

bool Scenes::shootPairs()
{
    if (!wants({text("pairs"), text("pairs-why")}))
        return true;
    m_window.showTab(text("pairs"));
    auto* page = m_window.findChild<PairsPage*>();
    page->setFilter(m_options.query);
    QTest::qWait(300);
    auto* table = page->findChild<QTableView*>();
    if (!settle() || !waitFor([&] { return table->model()->rowCount() > 2; }, "the table of pairs"))
        return false;
    table->setCurrentIndex(table->model()->index(2, 1));
    if (!settle())
        return false;
    save(text("pairs"), m_window);
    m_window.applyLayout(text("review"));
    QTest::qWait(300);
    if (!settle())
        return false;
    save(text("pairs-why"), m_window);
    m_window.applyLayout(text("explore"));
    return true;
}

bool Scenes::shootSweep()
{
    if (!wants({text("sweep"), text("sweep-empty")}))
        return true;
    m_window.showTab(text("sweep"));
    save(text("sweep-empty"), m_window);
    auto* page = m_window.findChild<SweepPage*>();
    page->findChild<QPushButton*>(text("sweepStart"))->click();
    if (!waitFor([&] { return page->sweep().isRunning(); }, "the start of the sweep")
        || !waitFor([&] { return !page->sweep().isRunning(); }, "the sweep"))
        return false;
    save(text("sweep"), m_window);
    return true;
}

bool Scenes::shootCompare()
{
    if (!wants({text("compare"), text("compare-empty")}))
        return true;
    Workbench& bench = m_window.workbench();
    m_window.showTab(text("compare"));
    save(text("compare-empty"), m_window);
    for (const std::uint64_t factor : {1U, 2U}) {
        const std::uint64_t budget =
            std::min(bench.largestBudget(), bench.numbers().point.selected * factor);
        bench.commitParams({{"budget", std::to_string(budget)}, {"k", factor == 1 ? "0" : "12"}},
                           text("Budget"));
        if (!settle())
            return false;
        const auto kept = bench.project().runs.size();
        bench.keepRun();
        if (!waitFor([&] { return bench.project().runs.size() > kept; }, "the run to be kept"))
            return false;
    }
    const auto& runs = bench.project().runs;
    auto* page = m_window.findChild<ComparePage*>();
    page->setRuns(runs[0].id, runs[1].id);
    if (!waitFor([&] { return page->comparison() != nullptr; }, "the comparison") || !settle())
        return false;
    save(text("compare"), m_window);
    return true;
}

bool Scenes::importTest()
{
    Workbench& bench = m_window.workbench();
    RoleRequests requests;
    ImportOptions options;
    const QStringList codes = m_options.languages.split(QLatin1Char('-'), Qt::SkipEmptyParts);
    if (codes.size() == 2) {
        options.sourceLanguage = codes[0].toStdString();
        options.targetLanguage = codes[1].toStdString();
    }
    requests[Role::Test] = recognise({m_options.test.toStdString()}, options);
    bench.importFiles(requests, {}, [](const Outcome<std::vector<ImportReport>>&) {});
    return waitFor([&] { return bench.project().of(Role::Test).pairs > 0; }, "the test set")
        && settle();
}

bool Scenes::shootTestSet()
{
    if (m_options.test.isEmpty()
        || !wants({text("test-set-missing"), text("test-set"), text("test-set-tokens"),
                   text("test-set-choice"), text("test-set-dropped"), text("compare-methods")}))
        return true;
    Workbench& bench = m_window.workbench();
    auto* page = m_window.findChild<ComparePage*>();
    m_window.showTab(text("compare"));
    page->showTestSet(true);
    save(text("test-set-missing"), m_window);
    if (!importTest())
        return false;
    for (const char* method : {"uniform", "log-ratio", "tsds"}) {
        const auto kept = bench.project().runs.size();
        page->findChild<QAction*>(text("compareAdd-") + text(method))->trigger();
        if (!waitFor([&] { return bench.project().runs.size() > kept; }, method) || !settle())
            return false;
    }
    TestSetView& view = page->testSet();
    auto* column = view.findChild<QComboBox*>(text("testColumn"));
    auto* value = view.findChild<QComboBox*>(text("testLabel"));
    if (!m_options.label.isEmpty() && column->count() > 1) {
        column->setCurrentIndex(1);
        if (!waitFor([&] { return value->findData(m_options.label) >= 0; }, "the labels"))
            return false;
        value->setCurrentIndex(value->findData(m_options.label));
    }
    view.findChild<QPushButton*>(text("testChoose"))->click();
    QTest::qWait(100);
    auto* dialog = m_window.findChild<TestChoiceDialog*>();
    save(text("test-set-choice"), *dialog);
    auto* others = dialog->findChild<QListWidget*>(text("testChoiceRuns"));
    for (int row = 0; row < others->count(); ++row) {
        if (others->item(row)->flags().testFlag(Qt::ItemIsEnabled) && row + 2 >= others->count())
            others->item(row)->setCheckState(Qt::Checked);
    }
    dialog->accept();
    view.measure();
    if (!waitFor([&] { return !view.measurement().isRunning(); }, "the measures") || !settle())
        return false;
    save(text("test-set"), m_window);
    view.findChild<QComboBox*>(text("testCut"))->setCurrentIndex(1);
    save(text("test-set-tokens"), m_window);
    view.findChild<QComboBox*>(text("testCut"))->setCurrentIndex(0);
    bench.commitParam("seed", "2", text("Seed"));
    if (!settle())
        return false;
    save(text("test-set-dropped"), m_window);
    page->showTestSet(false);
    return true;
}

bool Scenes::shootMethods()
{
    Workbench& bench = m_window.workbench();
    for (const char* method : {"uniform", "log-ratio", "rds", "tsds", "filter-weight"}) {
        const QString name = text("method-") + text(method);
        if (!wants({name}))
            continue;
        bench.commitParam("method", method, text("Method"));
        m_window.showTab(text("overview"));
        if (!settle())
            return false;
        save(name, m_window);
    }
    bench.commitParam("method", "craft", text("Method"));
    return settle();
}

bool Scenes::shootLab()
{
    if (m_options.test.isEmpty()
        || !wants({text("lab-empty"), text("lab-ready"), text("lab-running"), text("lab"),
                   text("lab-measure"), text("lab-cost"), text("lab-ranks")}))
        return true;
    m_window.showTab(text("lab"));
    if (m_window.workbench().project().of(Role::Test).pairs == 0) {
        save(text("lab-empty"), m_window);
        if (!importTest())
            return false;
    }
    auto* page = m_window.findChild<LabPage*>();
    const auto isThere = [page] { return page->lab().view() != nullptr; };
    if (!waitFor(isThere, "the plan of the experiment"))
        return false;
    save(text("lab-ready"), m_window);
    const QString name = m_options.folder.filePath(text("few.toml"));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("name = \"few\"\ndescription = \"Some methods\"\n[grid]\nmethods = [\"craft\", "
               "\"random\", \"nearest\", \"dsir\", \"cross-entropy\", \"log-ratio\", "
               "\"similarity\", \"rds\", \"quality\", \"k-center\", {name = \"craft as "
               "published\", preset = \"paper\"}]\nbudgets = [250]\nseeds = 5\n");
    const QStringList columns = labelColumns(m_window.workbench().project());
    if (!m_options.label.isEmpty() && !columns.isEmpty())
        file.write("[inputs]\nlabel-column = \"" + columns.front().toUtf8() + "\"\nlabel = \""
                   + m_options.label.toUtf8() + "\"\n");
    file.close();
    page->openSpec(name);
    if (!waitFor(isThere, "the plan of the experiment"))
        return false;
    page->findChild<QPushButton*>(text("labStart"))->click();
    if (!waitFor([&] { return page->lab().done() > 15; }, "the first cells"))
        return false;
    save(text("lab-running"), m_window);
    if (!waitFor([&] { return !page->lab().isRunning(); }, "the experiment"))
        return false;
    auto* charts = page->findChild<QTabWidget*>(text("labCharts"));
    auto* number = page->findChild<QComboBox*>(text("labNumber"));
    save(text("lab"), m_window);
    number->setCurrentIndex(number->findData(text("oov-target")));
    emit number->activated(number->currentIndex());
    page->findChild<QTableView*>(text("labTable"))->selectRow(1);
    save(text("lab-measure"), m_window);
    number->setCurrentIndex(0);
    emit number->activated(0);
    charts->setCurrentIndex(1);
    save(text("lab-cost"), m_window);
    charts->setCurrentIndex(2);
    save(text("lab-ranks"), m_window);
    return true;
}

bool Scenes::shootDialogs()
{
    if (wants({text("export")})) {
        ExportDialog dialog(m_window.workbench(), &m_window);
        dialog.show();
        QTest::qWait(400); // it waits a little before it asks for the preview
        if (!settle())
            return false;
        save(text("export"), dialog);
    }
    for (const char* id : {"general", "appearance", "compute", "shortcuts"}) {
        PreferencesDialog dialog(m_preferences, m_window.actions(), &m_window);
        dialog.showPage(text(id));
        dialog.show();
        save(text("preferences-") + text(id), dialog);
    }
    CommandPalette palette(m_window.actions(), &m_window);
    palette.show();
    save(text("palette"), palette);
    return true;
}

} // namespace craft::ui
