// SPDX-License-Identifier: GPL-3.0-or-later
// Menus, tool bar, layouts and keys of the window.
#include "ui/base/theme.h"
#include "ui/dialogs/command_palette.h"
#include "ui/docks/controls_panel.h"
#include "ui/main_window.h"
#include "ui/pages/pairs_page.h"
#include "ui/widgets/action_list.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QProcess>
#include <QTabWidget>
#include <QToolBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace craft::ui {
namespace {

const char* const kLayouts = "layouts";

/// The first control of `pane` that takes the focus gets it.
void focusInto(const QWidget* pane)
{
    for (QWidget* child : pane->findChildren<QWidget*>()) {
        if (child->isVisibleTo(pane) && child->isEnabled() && child->focusPolicy() & Qt::TabFocus) {
            child->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace

void MainWindow::buildFileMenu()
{
    const QString menu = tr("File");
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_actions->add(QStringLiteral("new"), menu, tr("&New project…"),
                                   QKeySequence::New, [this] { newProject(); }));
    file->addAction(m_actions->add(QStringLiteral("open"), menu, tr("&Open project…"),
                                   QKeySequence::Open, [this] { openProject(); }));
    m_recentMenu = file->addMenu(tr("Open &recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, [this] {
        m_recentMenu->clear();
        for (const QString& path : m_preferences.recentProjects()) {
            QAction* action = m_recentMenu->addAction(QDir::toNativeSeparators(path));
            action->setEnabled(QFileInfo::exists(path));
            connect(action, &QAction::triggered, this,
                    [this, path] { m_workbench.openProject(path); });
        }
    });
    file->addAction(m_actions->add(QStringLiteral("sample"), menu, tr("&Try the sample"), {},
                                   [this] { trySample(); }));
    file->addAction(
        m_actions->add(QStringLiteral("new-window"), menu, tr("New &window"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                       [] { QProcess::startDetached(QApplication::applicationFilePath(), {}); }));
    file->addSeparator();
    file->addAction(m_actions->add(QStringLiteral("import"), menu, tr("&Import…"),
                                   QKeySequence(Qt::CTRL | Qt::Key_I),
                                   [this] { importFiles({}); }));
    file->addAction(m_actions->add(QStringLiteral("export"), menu, tr("&Export…"),
                                   QKeySequence(Qt::CTRL | Qt::Key_E), [this] { exportSubset(); }));
    file->addSeparator();
    file->addAction(m_actions->add(QStringLiteral("close"), menu, tr("&Close project"),
                                   QKeySequence::Close, [this] { m_workbench.closeProject(); }));
    QAction* quit = m_actions->add(QStringLiteral("quit"), menu, tr("&Quit"),
                                   QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
    quit->setMenuRole(QAction::QuitRole);
    file->addAction(quit);
}

void MainWindow::buildEditMenu()
{
    const QString menu = tr("Edit");
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    QUndoStack& stack = m_workbench.undoStack();
    edit->addAction(m_actions->adopt(QStringLiteral("undo"), menu,
                                     stack.createUndoAction(this, tr("Undo")), QKeySequence::Undo));
    edit->addAction(m_actions->adopt(QStringLiteral("redo"), menu,
                                     stack.createRedoAction(this, tr("Redo")),
                                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)));
    edit->addSeparator();
    edit->addAction(
        m_actions->add(QStringLiteral("find"), menu, tr("&Find pairs"), QKeySequence::Find, [this] {
            showTab(QStringLiteral("pairs"));
            m_pairs->focusFilter();
        }));
    ClusterSelection& marks = m_workbench.selection();
    edit->addAction(
        m_actions->add(QStringLiteral("marks-back"), menu, tr("Earlier marked clusters"),
                       QKeySequence(Qt::ALT | Qt::Key_Left), [&marks] { marks.goBack(); }));
    edit->addAction(
        m_actions->add(QStringLiteral("marks-forward"), menu, tr("Later marked clusters"),
                       QKeySequence(Qt::ALT | Qt::Key_Right), [&marks] { marks.goForward(); }));
    edit->addAction(m_actions->add(QStringLiteral("marks-clear"), menu, tr("Clear marked clusters"),
                                   {}, [&marks] { marks.clear(); }));
    edit->addSeparator();
    QAction* preferences = m_actions->add(QStringLiteral("preferences"), menu, tr("&Preferences…"),
                                          QKeySequence::Preferences,
                                          [this] { showPreferences(QStringLiteral("general")); });
    preferences->setMenuRole(QAction::PreferencesRole);
    edit->addAction(preferences);
}

void MainWindow::buildViewMenu()
{
    const QString menu = tr("View");
    QMenu* view = menuBar()->addMenu(tr("&View"));
    for (int i = 0; i < m_tabs->count(); ++i) {
        const QString id = m_tabs->widget(i)->objectName();
        view->addAction(m_actions->add(QStringLiteral("tab-") + id, menu, m_tabs->tabText(i),
                                       QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)),
                                       [this, id] {
                                           showTab(id);
                                           focusInto(m_tabs->currentWidget());
                                       }));
    }
    view->addSeparator();
    QMenu* panels = view->addMenu(tr("&Panels"));
    for (QDockWidget* dock : docks())
        panels->addAction(m_actions->adopt(QStringLiteral("show-") + dock->objectName(), menu,
                                           dock->toggleViewAction()));
    m_layoutMenu = view->addMenu(tr("&Layouts"));
    connect(m_layoutMenu, &QMenu::aboutToShow, this, [this] { buildLayoutMenu(*m_layoutMenu); });
    view->addAction(m_actions->add(QStringLiteral("reset-layout"), menu, tr("&Reset layout"), {},
                                   [this] { standardLayout(); }));
    view->addSeparator();
    view->addAction(m_actions->add(QStringLiteral("next-pane"), menu, tr("Next pane"),
                                   QKeySequence(Qt::Key_F6), [this] { switchPane(1); }));
    view->addAction(m_actions->add(QStringLiteral("previous-pane"), menu, tr("Previous pane"),
                                   QKeySequence(Qt::SHIFT | Qt::Key_F6),
                                   [this] { switchPane(-1); }));
    view->addAction(m_actions->add(QStringLiteral("zoom-in"), menu, tr("Larger text"),
                                   QKeySequence::ZoomIn,
                                   [this] { zoom(m_preferences.fontPercent() + 10); }));
    view->addAction(m_actions->add(QStringLiteral("zoom-out"), menu, tr("Smaller text"),
                                   QKeySequence::ZoomOut,
                                   [this] { zoom(m_preferences.fontPercent() - 10); }));
    view->addAction(m_actions->add(QStringLiteral("zoom-reset"), menu, tr("Normal text"),
                                   QKeySequence(Qt::CTRL | Qt::Key_0), [this] { zoom(100); }));
    view->addAction(m_actions->add(QStringLiteral("scheme"), menu, tr("&Dark or light"),
                                   QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D),
                                   [this] { toggleScheme(); }));
    view->addAction(m_actions->add(
        QStringLiteral("full-screen"), menu, tr("F&ull screen"), QKeySequence(Qt::Key_F11),
        [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); }));
}

void MainWindow::buildRunMenu()
{
    const QString menu = tr("Run");
    QMenu* run = menuBar()->addMenu(tr("&Run"));
    run->addAction(m_actions->add(QStringLiteral("apply"), menu, tr("&Select"),
                                  QKeySequence(Qt::Key_F5), [this] { m_workbench.apply(); }));
    run->addAction(m_actions->add(QStringLiteral("keep"), menu, tr("&Keep this run"),
                                  QKeySequence::Save, [this] { m_workbench.keepRun(); }));
    run->addAction(m_actions->add(QStringLiteral("stop"), menu, tr("S&top"),
                                  QKeySequence(Qt::CTRL | Qt::Key_Period),
                                  [this] { m_workbench.tasks().cancelAll(); }));
    run->addSeparator();
    run->addAction(m_actions->add(QStringLiteral("focus-k"), menu,
                                  tr("Set the number of &clusters"),
                                  QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
                                      m_controlsDock->show();
                                      m_controlsDock->raise();
                                      m_controls->focusClusters();
                                  }));
    run->addAction(m_actions->add(QStringLiteral("focus-budget"), menu, tr("Set the &budget"),
                                  QKeySequence(Qt::CTRL | Qt::Key_B), [this] {
                                      m_controlsDock->show();
                                      m_controlsDock->raise();
                                      m_controls->focusBudget();
                                  }));
}

void MainWindow::buildHelpMenu()
{
    const QString menu = tr("Help");
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(m_actions->add(QStringLiteral("palette"), menu, tr("&Commands…"),
                                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] {
                                       auto* palette = new CommandPalette(*m_actions, this);
                                       palette->setAttribute(Qt::WA_DeleteOnClose);
                                       palette->open();
                                   }));
    help->addAction(m_actions->add(QStringLiteral("keys"), menu, tr("&Keys…"),
                                   QKeySequence(Qt::CTRL | Qt::Key_Question),
                                   [this] { showKeys(); }));
    help->addAction(
        m_actions->add(QStringLiteral("about"), menu, tr("&About"), {}, [this] { showAbout(); }));
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(tr("Tool bar"));
    m_toolBar->setObjectName(QStringLiteral("tool-bar"));
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    const auto add = [this](const char* id, const QString& text) {
        QAction* action = m_actions->find(QLatin1String(id));
        action->setIconText(text);
        m_toolBar->addAction(action);
    };
    add("import", tr("Import"));
    add("export", tr("Export"));
    m_toolBar->addSeparator();
    add("apply", tr("Select"));
    add("keep", tr("Keep run"));
    add("stop", tr("Stop"));
    m_toolBar->addSeparator();
    add("undo", tr("Undo"));
    add("redo", tr("Redo"));
    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    add("scheme", tr("Dark / light"));
    add("palette", tr("Commands"));
}

void MainWindow::buildLayoutMenu(QMenu& menu)
{
    menu.clear();
    const auto add = [&](const QString& name, const QString& text) {
        connect(menu.addAction(text), &QAction::triggered, this,
                [this, name] { applyLayout(name); });
    };
    add(QStringLiteral("explore"), tr("Explore"));
    add(QStringLiteral("review"), tr("Review"));
    add(QStringLiteral("compare"), tr("Compare"));
    const QStringList own = m_preferences.keysBelow(QLatin1String(kLayouts));
    if (!own.isEmpty())
        menu.addSeparator();
    for (const QString& name : own)
        add(name, name);
    menu.addSeparator();
    connect(menu.addAction(tr("Save this layout…")), &QAction::triggered, this,
            &MainWindow::saveLayout);
    if (own.isEmpty())
        return;
    QMenu* remove = menu.addMenu(tr("Delete"));
    for (const QString& name : own) {
        connect(remove->addAction(name), &QAction::triggered, this,
                [this, name] { m_preferences.remove(QStringLiteral("layouts/") + name); });
    }
}

void MainWindow::saveLayout()
{
    bool ok = false;
    const QString name =
        QInputDialog::getText(this, tr("Save this layout"), tr("Name"), QLineEdit::Normal, {}, &ok)
            .trimmed();
    if (ok && !name.isEmpty())
        m_preferences.setValue(QStringLiteral("layouts/")
                                   + QString(name).replace(QLatin1Char('/'), QLatin1Char('-')),
                               saveState(1));
}

void MainWindow::updateActions()
{
    const bool open = m_workbench.hasProject();
    const bool ready = open && m_workbench.project().isReady();
    const bool shown = ready && m_workbench.hasNumbers();
    const auto enable = [this](const QString& id, bool on) { m_actions->find(id)->setEnabled(on); };
    enable(QStringLiteral("import"), true);
    enable(QStringLiteral("close"), open);
    enable(QStringLiteral("export"), shown);
    enable(QStringLiteral("apply"), ready);
    enable(QStringLiteral("keep"), shown && !m_workbench.project().readOnly);
    enable(QStringLiteral("stop"), m_workbench.tasks().isBusy());
    enable(QStringLiteral("focus-k"), ready);
    enable(QStringLiteral("focus-budget"), ready);
    enable(QStringLiteral("find"), ready);
    for (const QString& id : {QStringLiteral("marks-back"), QStringLiteral("marks-forward"),
                              QStringLiteral("marks-clear")})
        enable(id, shown);
    for (int i = 0; i < m_tabs->count(); ++i)
        enable(QStringLiteral("tab-") + m_tabs->widget(i)->objectName(), open);
    m_toolBar->setVisible(open);
}

void MainWindow::switchPane(int step)
{
    std::vector<QWidget*> panes{m_tabs->currentWidget()};
    for (QDockWidget* dock : findChildren<QDockWidget*>()) {
        if (dock->isVisible() && !dock->visibleRegion().isEmpty())
            panes.push_back(dock->widget());
    }
    const QWidget* focus = QApplication::focusWidget();
    std::size_t at = 0;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        if (panes[i] == focus || panes[i]->isAncestorOf(focus))
            at = i;
    }
    QWidget* next = panes[(at + panes.size() + static_cast<std::size_t>(step)) % panes.size()];
    focusInto(next);
}

void MainWindow::zoom(int percent)
{
    m_preferences.setFontPercent(percent);
}

void MainWindow::toggleScheme()
{
    m_preferences.setColourScheme(Theme::current().dark ? ColourScheme::Light : ColourScheme::Dark);
}

void MainWindow::showKeys()
{
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Keys"));
    auto* tree = new QTreeWidget;
    tree->setHeaderLabels({tr("Command"), tr("Shortcut")});
    tree->setRootIsDecorated(false);
    for (QAction* action : m_actions->all()) {
        if (!action->shortcut().isEmpty())
            new QTreeWidgetItem(tree,
                                {action->text().remove(QLatin1Char('&')),
                                 action->shortcut().toString(QKeySequence::NativeText)});
    }
    const std::pair<QString, QString> table[] = {
        {tr("Next or previous pair"), tr("J, K or the arrows")},
        {tr("Pin in, lock out, clear, note"), tr("P, X, U, N")},
        {tr("Previous or next cluster"), tr("[ and ]")},
        {tr("Clear the marks, then stop what runs"), tr("Esc")},
    };
    for (const auto& [what, keys] : table)
        new QTreeWidgetItem(tree, {what, keys});
    tree->resizeColumnToContents(0);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    QPushButton* change = buttons->addButton(tr("Change…"), QDialogButtonBox::ActionRole);
    connect(change, &QPushButton::clicked, this, [this, &dialog] {
        dialog.reject();
        showPreferences(QStringLiteral("shortcuts"));
    });
    auto* column = new QVBoxLayout(&dialog);
    column->addWidget(tree);
    column->addWidget(buttons);
    const int em = fontMetrics().height();
    dialog.resize(28 * em, 30 * em);
    dialog.exec();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About CRAFT Workbench"),
        tr("<h3>CRAFT Workbench %1</h3><p>Chooses the sentence pairs worth fine-tuning a "
           "translation model on.</p><p>Method: Panda, Swain, Panda, <i>Clustered Regression for "
           "Adaptive Filtering of Training data</i>, arXiv 2604.22693.</p><p>No network, no "
           "telemetry, no account. Licence: GPL-3.0-or-later.</p>")
            .arg(QApplication::applicationVersion()));
}

} // namespace craft::ui
