// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/base/text.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_files_page.h"
#include "ui/dialogs/import_wizard.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/try_sample.h"
#include "ui/docks/controls_panel.h"
#include "ui/docks/inspector_panel.h"
#include "ui/docks/log_panel.h"
#include "ui/docks/project_panel.h"
#include "ui/docks/tasks_panel.h"
#include "ui/docks/why_panel.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/lab_page.h"
#include "ui/pages/map_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/pairs_page.h"
#include "ui/pages/report_page.h"
#include "ui/pages/start_page.h"
#include "ui/pages/sweep_page.h"
#include "ui/widgets/action_list.h"
#include "ui/widgets/message_bar.h"

#include <unistd.h>

#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>
#include <QUndoView>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace craft::ui {
namespace {

const char* const kGeometryKey = "window/geometry";
const char* const kStateKey = "window/state";
/// Raised when docks are added or renamed: an older arrangement would hide them.
constexpr int kLayoutVersion = 1;
constexpr int kMemoryMilliseconds = 2000;

/// Resident memory of this process in bytes, 0 if the system does not say.
std::uint64_t residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() < 2
        ? 0
        : fields[1].toULongLong() * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

} // namespace

MainWindow::MainWindow(Preferences& preferences, QWidget* parent)
    : QMainWindow(parent)
    , m_preferences(preferences)
    , m_workbench(preferences)
{
    setObjectName(QStringLiteral("main-window"));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    m_actions = new ActionList(preferences, this);
    buildPages();
    buildDocks();
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildRunMenu();
    buildHelpMenu();
    buildToolBar();
    buildStatusBar();
    connectWorkbench();
    resize(1280, 800);
    restoreGeometry(preferences.value(QLatin1String(kGeometryKey)).toByteArray());
    resize(size().boundedTo(screen()->availableSize()));
    qApp->installEventFilter(this);
    for (QDockWidget* dock : docks())
        dock->hide(); // until a project is open
    updateActions();
    updateTitle();
}

MainWindow::~MainWindow()
{
    // Tasks end before the widgets that wait for them.
    m_workbench.disconnect(this);
    m_workbench.tasks().cancelAll();
}

void MainWindow::buildPages()
{
    m_stack = new QStackedWidget;
    m_start = new StartPage(m_workbench);
    m_work = new QWidget;
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setDocumentMode(true);
    const auto add = [this](QWidget* page, const char* id, const QString& title) {
        page->setObjectName(QLatin1String(id));
        m_tabs->addTab(page, title);
    };
    add(m_overview = new OverviewPage(m_workbench), "overview", tr("Overview"));
    add(m_map = new MapPage(m_workbench), "map", tr("Map"));
    add(m_pairs = new PairsPage(m_workbench), "pairs", tr("Pairs"));
    add(m_sweep = new SweepPage(m_workbench), "sweep", tr("Sweep"));
    add(m_compare = new ComparePage(m_workbench), "compare", tr("Compare"));
    add(m_report = new ReportPage(m_workbench), "report", tr("Report"));
    add(m_lab = new LabPage(m_workbench), "lab", tr("Lab"));
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_tabs);
    m_message = new MessageBar;
    auto* column = new QVBoxLayout(m_work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    setCentralWidget(m_work);

    const auto showPairs = [this](const QString& query) {
        m_pairs->setFilter(query);
        showTab(QStringLiteral("pairs"));
    };
    connect(m_overview, &OverviewPage::showPairs, this, showPairs);
    connect(m_map, &MapPage::showPairs, this, showPairs);
    const auto startImport = [this] { importFiles({}); };
    connect(m_overview, &OverviewPage::importRequested, this, startImport);
    connect(m_map, &MapPage::importRequested, this, startImport);
    connect(m_pairs, &PairsPage::importAsked, this, startImport);
    connect(m_sweep, &SweepPage::importRequested, this, startImport);
    connect(m_compare, &ComparePage::importRequested, this, startImport);
    const auto importTest = [this] {
        this->startImport({}, false)->filesPage().startAt(Role::Test);
    };
    connect(m_compare, &ComparePage::testImportRequested, this, importTest);
    connect(m_lab, &LabPage::importRequested, this, startImport);
    connect(m_lab, &LabPage::testImportRequested, this, importTest);
    connect(m_pairs, &PairsPage::opened, this, [this] {
        m_inspectorDock->show();
        m_inspectorDock->raise();
    });
    connect(m_start, &StartPage::newProject, this, [this](const QStringList& files) {
        if (files.isEmpty())
            newProject();
        else
            importFiles(files);
    });
    connect(m_start, &StartPage::openProject, this, [this](const QString& file) {
        if (file.isEmpty())
            openProject();
        else
            m_workbench.openProject(file);
    });
    connect(m_start, &StartPage::trySample, this, &MainWindow::trySample);
}

QDockWidget* MainWindow::addDock(const QString& id, const QString& title, QWidget* widget,
                                 Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(id);
    dock->setWidget(widget);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::buildDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    auto* project = new ProjectPanel(m_workbench);
    m_controls = new ControlsPanel(m_workbench);
    m_why = new WhyPanel(m_workbench);
    m_inspector = new InspectorPanel(m_workbench);
    auto* history = new QUndoView(&m_workbench.undoStack());
    history->setEmptyLabel(tr("As opened"));
    history->setAccessibleName(tr("History"));
    m_projectDock =
        addDock(QStringLiteral("dock-project"), tr("Project"), project, Qt::LeftDockWidgetArea);
    m_controlsDock = addDock(QStringLiteral("dock-controls"), tr("Controls"), m_controls,
                             Qt::RightDockWidgetArea);
    m_whyDock =
        addDock(QStringLiteral("dock-why"), tr("Why this pair?"), m_why, Qt::RightDockWidgetArea);
    m_inspectorDock =
        addDock(QStringLiteral("dock-inspector"), tr("Pair"), m_inspector, Qt::RightDockWidgetArea);
    m_tasksDock = addDock(QStringLiteral("dock-tasks"), tr("Tasks"), new TasksPanel(m_workbench),
                          Qt::BottomDockWidgetArea);
    m_logDock = addDock(QStringLiteral("dock-log"), tr("Log"), new LogPanel(m_workbench),
                        Qt::BottomDockWidgetArea);
    m_historyDock =
        addDock(QStringLiteral("dock-history"), tr("History"), history, Qt::LeftDockWidgetArea);
    connect(project, &ProjectPanel::importRequested, this, [this] { importFiles({}); });
    connect(project, &ProjectPanel::compareRuns, this, [this](qint64 a, qint64 b) {
        m_compare->setRuns(a, b);
        showTab(QStringLiteral("compare"));
    });
}

void MainWindow::standardLayout()
{
    for (QDockWidget* dock : docks())
        dock->setFloating(false);
    addDockWidget(Qt::LeftDockWidgetArea, m_projectDock);
    addDockWidget(Qt::LeftDockWidgetArea, m_historyDock);
    tabifyDockWidget(m_projectDock, m_historyDock);
    addDockWidget(Qt::RightDockWidgetArea, m_controlsDock);
    addDockWidget(Qt::RightDockWidgetArea, m_whyDock);
    addDockWidget(Qt::RightDockWidgetArea, m_inspectorDock);
    tabifyDockWidget(m_controlsDock, m_inspectorDock);
    tabifyDockWidget(m_inspectorDock, m_whyDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_tasksDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_logDock);
    tabifyDockWidget(m_tasksDock, m_logDock);
    for (QDockWidget* dock : docks())
        dock->show();
    m_tasksDock->hide();
    m_logDock->hide();
    m_projectDock->raise();
    m_controlsDock->raise();
    const int em = fontMetrics().height();
    resizeDocks({m_projectDock, m_controlsDock}, {13 * em, 17 * em}, Qt::Horizontal);
    resizeDocks({m_tasksDock}, {7 * em}, Qt::Vertical);
}

void MainWindow::applyLayout(const QString& name)
{
    if (name == QLatin1String("explore")) {
        standardLayout();
        showTab(QStringLiteral("overview"));
    } else if (name == QLatin1String("review")) {
        // The pair and the reason below each other, the controls behind.
        standardLayout();
        // Docks that are tabs of one another cannot be split: put them in anew.
        for (QDockWidget* dock : {m_controlsDock, m_inspectorDock, m_whyDock})
            removeDockWidget(dock);
        addDockWidget(Qt::RightDockWidgetArea, m_inspectorDock);
        splitDockWidget(m_inspectorDock, m_whyDock, Qt::Vertical);
        tabifyDockWidget(m_inspectorDock, m_controlsDock);
        for (QDockWidget* dock : {m_controlsDock, m_inspectorDock, m_whyDock})
            dock->show();
        m_inspectorDock->raise();
        resizeDocks({m_inspectorDock, m_whyDock}, {height() / 2, height() / 2}, Qt::Vertical);
        m_projectDock->hide();
        m_historyDock->hide();
        showTab(QStringLiteral("pairs"));
    } else if (name == QLatin1String("compare")) {
        standardLayout();
        m_historyDock->hide();
        showTab(QStringLiteral("compare"));
    } else {
        restoreState(m_preferences.value(QStringLiteral("layouts/") + name).toByteArray(),
                     kLayoutVersion);
    }
}

void MainWindow::showTab(const QString& id)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->objectName() == id)
            m_tabs->setCurrentIndex(i);
    }
}

void MainWindow::buildStatusBar()
{
    m_statusText = new QLabel;
    m_statusText->setObjectName(QStringLiteral("status-text"));
    m_taskText = new QLabel;
    m_taskBar = new QProgressBar;
    m_taskBar->setTextVisible(false);
    m_taskBar->setMaximumWidth(m_taskBar->fontMetrics().averageCharWidth() * 20);
    m_taskBar->setAccessibleName(tr("Progress"));
    m_taskCancel = new QToolButton;
    m_taskCancel->setText(tr("Stop"));
    m_taskCancel->setAutoRaise(true);
    connect(m_taskCancel, &QToolButton::clicked, this,
            [this] { m_workbench.tasks().cancel(m_taskShown); });
    m_memory = new QLabel;
    m_memory->setToolTip(tr("Memory in use"));
    statusBar()->addWidget(m_statusText, 1);
    statusBar()->addPermanentWidget(m_taskText);
    statusBar()->addPermanentWidget(m_taskBar);
    statusBar()->addPermanentWidget(m_taskCancel);
    statusBar()->addPermanentWidget(m_memory);
    for (QWidget* widget : {static_cast<QWidget*>(m_taskText), static_cast<QWidget*>(m_taskBar),
                            static_cast<QWidget*>(m_taskCancel)})
        widget->hide();
    auto* timer = new QTimer(this);
    const auto showMemory = [this] { m_memory->setText(bytesText(residentBytes())); };
    connect(timer, &QTimer::timeout, this, showMemory);
    timer->start(kMemoryMilliseconds);
    showMemory();
}

void MainWindow::connectWorkbench()
{
    connect(&m_workbench, &Workbench::projectChanged, this, [this] {
        showWork(m_workbench.hasProject());
        updateTitle();
        updateActions();
        updateStatusText();
    });
    connect(&m_workbench, &Workbench::statusChanged, this, &MainWindow::updateActions);
    connect(&m_workbench, &Workbench::numbersChanged, this, &MainWindow::updateStatusText);
    connect(&m_workbench.selection(), &ClusterSelection::changed, this,
            &MainWindow::updateStatusText);
    connect(&m_workbench, &Workbench::failed, m_message, &MessageBar::showFailure);
    connect(&m_workbench, &Workbench::notice, this,
            [this](const QString& text) { m_message->showNotice(text); });
    connect(&m_workbench, &Workbench::runsChanged, this, &MainWindow::updateActions);
    connect(&m_workbench.tasks(), &TaskRunner::changed, this, &MainWindow::updateTask);
    connect(&m_workbench.tasks(), &TaskRunner::busyChanged, this, &MainWindow::updateActions);
}

void MainWindow::showWork(bool on)
{
    m_stack->setCurrentWidget(on ? static_cast<QWidget*>(m_tabs) : m_start);
    if (std::exchange(m_isWorking, on) == on)
        return;
    if (on) {
        standardLayout();
        restoreState(m_preferences.value(QLatin1String(kStateKey)).toByteArray(), kLayoutVersion);
        return;
    }
    // The panels have nothing to show without a project; they come back as they were.
    m_preferences.setValue(QLatin1String(kStateKey), saveState(kLayoutVersion));
    for (QDockWidget* dock : docks())
        dock->hide();
}

QList<QDockWidget*> MainWindow::docks() const
{
    return {m_projectDock, m_controlsDock, m_inspectorDock, m_whyDock,
            m_tasksDock,   m_logDock,      m_historyDock};
}

void MainWindow::updateTitle()
{
    const QString program = tr("CRAFT Workbench");
    if (!m_workbench.hasProject()) {
        setWindowTitle(program);
        return;
    }
    const QFileInfo file(m_workbench.project().file);
    setWindowFilePath(file.filePath());
    setWindowTitle(m_workbench.project().readOnly
                       ? tr("%1 (read-only) – %2").arg(file.completeBaseName(), program)
                       : tr("%1 – %2").arg(file.completeBaseName(), program));
}

void MainWindow::updateStatusText()
{
    if (!m_workbench.hasProject()) {
        m_statusText->clear();
        return;
    }
    QStringList parts{tr("%1 pairs").arg(countText(m_workbench.project().of(Role::Pool).pairs))};
    if (m_workbench.hasNumbers()) {
        const Numbers& numbers = m_workbench.numbers();
        parts << tr("%1 clusters").arg(countText(numbers.clusters))
              << tr("selected %1").arg(countText(numbers.point.selected));
        if (!m_workbench.selection().isEmpty()) {
            std::uint64_t pairs = 0;
            for (const std::uint32_t cluster : m_workbench.selection().clusters()) {
                if (cluster < numbers.point.clusters.size())
                    pairs += numbers.point.clusters[cluster].pool;
            }
            parts << tr("%n cluster(s) marked, %1 pool pairs", nullptr,
                        static_cast<int>(m_workbench.selection().clusters().size()))
                         .arg(countText(pairs));
        }
    }
    m_statusText->setText(parts.join(QStringLiteral("  ·  ")));
}

void MainWindow::updateTask(const TaskInfo& task)
{
    // Quiet tasks are shown once they last.
    if (task.quiet && task.seconds < 1)
        return;
    if (task.state == TaskState::Running) {
        m_taskShown = task.id;
        m_taskText->setText(taskText(task));
        m_taskBar->setRange(0, task.fraction < 0 ? 0 : 1000);
        if (task.fraction >= 0)
            m_taskBar->setValue(static_cast<int>(task.fraction * 1000));
    } else if (task.id != m_taskShown) {
        return;
    }
    const bool running = task.state == TaskState::Running;
    m_taskText->setVisible(running);
    m_taskBar->setVisible(running);
    m_taskCancel->setVisible(running);
}

// Files

void MainWindow::newProject()
{
    startImport({}, true);
}

void MainWindow::openProject()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open project"),
        m_preferences.value(QStringLiteral("general/folder"), QDir::homePath()).toString(),
        tr("CRAFT projects (*.craft);;All files (*)"));
    if (file.isEmpty())
        return;
    m_preferences.setValue(QStringLiteral("general/folder"), QFileInfo(file).absolutePath());
    m_workbench.openProject(file);
}

void MainWindow::openFiles(const QStringList& files)
{
    if (files.size() == 1 && files.front().endsWith(QLatin1String(".craft"), Qt::CaseInsensitive))
        m_workbench.openProject(files.front());
    else if (!files.isEmpty())
        importFiles(files);
}

void MainWindow::importFiles(const QStringList& files)
{
    startImport(files, false);
}

ImportWizard* MainWindow::startImport(const QStringList& files, bool isNewProject)
{
    auto* wizard = new ImportWizard(m_workbench, files, this);
    if (isNewProject)
        wizard->filesPage().preferNewProject(true);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    letQuit(*wizard);
    wizard->open();
    return wizard;
}

void MainWindow::letQuit(QDialog& dialog)
{
    // A modal dialog keeps the window from its keys; quitting must work from there too.
    auto* quit = new QShortcut(m_actions->find(QStringLiteral("quit"))->shortcut(), &dialog);
    connect(quit, &QShortcut::activated, this, [this, open = &dialog] {
        open->hide();
        if (close())
            return;
        open->open();
    });
}

void MainWindow::trySample()
{
    ui::trySample(m_workbench, sampleFolder());
}

void MainWindow::exportSubset()
{
    auto* dialog = new ExportDialog(m_workbench, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    letQuit(*dialog);
    connect(dialog, &ExportDialog::exported, this, [this](const QString& folder) {
        m_message->showNotice(tr("The subset is in %1.").arg(QDir::toNativeSeparators(folder)),
                              tr("Open folder"),
                              [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    });
    dialog->open();
}

void MainWindow::showPreferences(const QString& page)
{
    auto* dialog = new PreferencesDialog(m_preferences, *m_actions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->showPage(page);
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    openFiles(files);
    event->acceptProposedAction();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    // Text fields of X11 take Ctrl+E and Ctrl+K for moves in the line; here they are commands.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QKeySequence pressed(key->keyCombination());
        static const QList<QString> mine{QStringLiteral("export"), QStringLiteral("focus-k"),
                                         QStringLiteral("focus-budget"), QStringLiteral("find"),
                                         QStringLiteral("quit")};
        for (const QString& id : mine) {
            if (m_actions->find(id)->shortcut() == pressed) {
                event->ignore();
                return true;
            }
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Escape takes back the nearest thing: the marked clusters, then what runs.
    if (event->key() == Qt::Key_Escape) {
        if (!m_workbench.selection().isEmpty())
            m_workbench.selection().clear();
        else if (m_taskCancel->isVisible())
            m_workbench.tasks().cancel(m_taskShown);
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_workbench.tasks().tasks().isEmpty()) {
        QMessageBox box(QMessageBox::Question, tr("Quit"),
                        tr("%1 is still running.").arg(m_workbench.tasks().tasks().front().title),
                        QMessageBox::NoButton, this);
        box.setInformativeText(tr("What it has not finished is dropped; the project stays as it "
                                  "was before."));
        QPushButton* quit = box.addButton(tr("&Cancel and quit"), QMessageBox::DestructiveRole);
        box.addButton(tr("&Stay"), QMessageBox::RejectRole);
        box.exec();
        if (box.clickedButton() != quit) {
            event->ignore();
            return;
        }
    }
    m_workbench.tasks().cancelAll();
    m_preferences.setValue(QLatin1String(kGeometryKey), saveGeometry());
    if (m_workbench.hasProject())
        m_preferences.setValue(QLatin1String(kStateKey), saveState(kLayoutVersion));
    event->accept();
}

} // namespace craft::ui
