// SPDX-License-Identifier: GPL-3.0-or-later
// The window: menus, tabs, docks and the status bar around one workbench.
#pragma once

#include "ui/workbench/workbench.h"

#include <QMainWindow>

class QDialog;
class QDockWidget;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QTabWidget;
class QToolBar;
class QToolButton;

namespace craft::ui {

class ActionList;
class ComparePage;
class ControlsPanel;
class ImportWizard;
class InspectorPanel;
class LabPage;
class MapPage;
class MessageBar;
class OverviewPage;
class PairsPage;
class ReportPage;
class StartPage;
class SweepPage;
class WhyPanel;

/// One project at a time. Closing cancels what runs, after asking, and always works.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Preferences& preferences, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Workbench& workbench() { return m_workbench; }
    [[nodiscard]] ActionList& actions() { return *m_actions; }
    /// "overview", "map", "pairs", "sweep", "compare", "report", "lab".
    void showTab(const QString& id);
    /// A project is opened, anything else imported.
    void openFiles(const QStringList& files);
    /// "explore", "review", "compare", or one of the user's own.
    void applyLayout(const QString& name);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildPages();
    void buildDocks();
    QDockWidget* addDock(const QString& id, const QString& title, QWidget* widget,
                         Qt::DockWidgetArea area);
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildRunMenu();
    void buildHelpMenu();
    void buildLayoutMenu(QMenu& menu);
    void buildToolBar();
    void buildStatusBar();
    void connectWorkbench();
    /// Tabs and panels, or the start page.
    void showWork(bool on);
    [[nodiscard]] QList<QDockWidget*> docks() const;
    void updateActions();
    void updateTitle();
    void updateStatusText();
    void updateTask(const TaskInfo& task);

    void newProject();
    void openProject();
    void importFiles(const QStringList& files);
    ImportWizard* startImport(const QStringList& files, bool isNewProject);
    void letQuit(QDialog& dialog);
    void trySample();
    void exportSubset();
    void showPreferences(const QString& page);
    void showKeys();
    void showAbout();
    void switchPane(int step);
    void zoom(int percent);
    void toggleScheme();
    void saveLayout();
    void standardLayout();

    Preferences& m_preferences;
    Workbench m_workbench;
    ActionList* m_actions = nullptr;
    QStackedWidget* m_stack = nullptr;
    QWidget* m_work = nullptr;
    MessageBar* m_message = nullptr;
    QTabWidget* m_tabs = nullptr;
    StartPage* m_start = nullptr;
    OverviewPage* m_overview = nullptr;
    MapPage* m_map = nullptr;
    PairsPage* m_pairs = nullptr;
    SweepPage* m_sweep = nullptr;
    ComparePage* m_compare = nullptr;
    LabPage* m_lab = nullptr;
    ReportPage* m_report = nullptr;
    ControlsPanel* m_controls = nullptr;
    InspectorPanel* m_inspector = nullptr;
    WhyPanel* m_why = nullptr;
    QDockWidget* m_projectDock = nullptr;
    QDockWidget* m_controlsDock = nullptr;
    QDockWidget* m_whyDock = nullptr;
    QDockWidget* m_inspectorDock = nullptr;
    QDockWidget* m_tasksDock = nullptr;
    QDockWidget* m_logDock = nullptr;
    QDockWidget* m_historyDock = nullptr;
    QToolBar* m_toolBar = nullptr;
    QMenu* m_layoutMenu = nullptr;
    QMenu* m_recentMenu = nullptr;
    QLabel* m_statusText = nullptr;
    QLabel* m_taskText = nullptr;
    QLabel* m_memory = nullptr;
    QProgressBar* m_taskBar = nullptr;
    QToolButton* m_taskCancel = nullptr;
    quint64 m_taskShown = 0;
    bool m_isWorking = false; ///< showWork()
};

} // namespace craft::ui
