// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window: it fits the screen, every command has a name, and it always closes.
#include "tests/support/temp_dir.h"
#include "ui/base/preferences.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/import_files_page.h"
#include "ui/dialogs/import_wizard.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/main_window.h"
#include "ui/pages/compare_page.h"
#include "ui/widgets/action_list.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTest>

#include <set>

namespace craft::ui {
namespace {

constexpr int kPatience = 20000; ///< ms, for slow machines; nothing waits for its end

class WindowTest : public testing::Test {
protected:
    WindowTest()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path("settings"));
        QSettings().clear();
        preferences = std::make_unique<Preferences>();
        window = std::make_unique<MainWindow>(*preferences);
        window->show();
    }

    QString path(const char* name) { return QString::fromStdString((m_folder / name).string()); }

    void openGolden()
    {
        const std::filesystem::path data = CRAFT_GOLDEN_FOLDER "/en-de";
        RoleRequests requests;
        requests[Role::Pool] = recognise({data / "pool.tsv"}, {});
        requests[Role::Validation] = recognise({data / "valid.tsv"}, {});
        bool isDone = false;
        window->workbench().importFiles(
            requests, path("p.craft"),
            [&](const Outcome<std::vector<ImportReport>>&) { isDone = true; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return isDone; }, kPatience));
        window->workbench().apply();
        ASSERT_TRUE(QTest::qWaitFor(
            [this] { return window->workbench().status() == Status::Fresh; }, kPatience));
    }

    test::TempDir m_folder;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<MainWindow> window;
};

TEST_F(WindowTest, ImportOfATestSetBeginsAtItsFiles)
{
    openGolden();
    window->showTab(QStringLiteral("compare"));
    auto* page = window->findChild<ComparePage*>();
    page->showTestSet(true);
    page->findChild<QPushButton*>(QStringLiteral("testImport"))->click();
    auto* wizard = window->findChild<ImportWizard*>();
    ASSERT_NE(wizard, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([wizard] { return wizard->isVisible(); }, kPatience));
    EXPECT_TRUE(wizard->filesPage().newProject().isEmpty()); // into the project that lacks it
    ASSERT_NE(wizard->focusWidget(), nullptr);
    EXPECT_EQ(wizard->focusWidget()->objectName(), QStringLiteral("testAddFiles"));
    wizard->reject();
}

TEST_F(WindowTest, FitsASmallScreenWithAllPanels)
{
    openGolden();
    QCoreApplication::processEvents();
    EXPECT_LE(window->minimumSizeHint().width(), 1240);
    EXPECT_LE(window->minimumSizeHint().height(), 760);
    EXPECT_LE(window->width(), 1280);
}

TEST_F(WindowTest, EveryCommandHasAnIdATextAndNoSharedKeys)
{
    std::set<QString> ids;
    for (const QAction* action : window->actions().all()) {
        EXPECT_TRUE(ids.insert(action->objectName()).second) << qPrintable(action->objectName());
        EXPECT_FALSE(action->text().isEmpty()) << qPrintable(action->objectName());
        EXPECT_EQ(window->actions().conflicting(action, action->shortcut()), nullptr)
            << qPrintable(action->text());
    }
}

TEST_F(WindowTest, EveryControlTellsItsNameToAScreenReader)
{
    openGolden();
    for (const QWidget* widget : window->findChildren<QWidget*>()) {
        if (widget->objectName().startsWith(QLatin1String("qt_"))
            || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const bool isControl = qobject_cast<const QComboBox*>(widget) != nullptr
            || qobject_cast<const QLineEdit*>(widget) != nullptr
            || qobject_cast<const QAbstractSlider*>(widget) != nullptr;
        // Parts of composed controls are named by the whole.
        const QWidget* whole = widget->parentWidget();
        const bool isPart = whole != nullptr
            && (whole->inherits("QAbstractSpinBox") || whole->inherits("QComboBox")
                || whole->inherits("QAbstractScrollArea")
                || whole->objectName().startsWith(QLatin1String("qt_"))
                || whole->focusProxy() == widget);
        if (!isControl || isPart)
            continue;
        const bool hasLabel = !widget->accessibleName().isEmpty()
            || (qobject_cast<const QLineEdit*>(widget) != nullptr
                && !qobject_cast<const QLineEdit*>(widget)->placeholderText().isEmpty());
        EXPECT_TRUE(hasLabel) << widget->metaObject()->className() << " "
                              << qPrintable(widget->objectName());
    }
}

TEST_F(WindowTest, ThePaletteFindsAndRunsACommand)
{
    openGolden();
    CommandPalette palette(window->actions(), window.get());
    auto* filter = palette.findChild<QLineEdit*>();
    filter->setText(QStringLiteral("report"));
    ASSERT_EQ(palette.findChild<QListWidget*>()->count(), 1);
    palette.show();
    QTest::keyClick(filter, Qt::Key_Return);
    const auto* tabs = window->findChild<QTabWidget*>(QStringLiteral("tabs"));
    EXPECT_EQ(tabs->currentWidget()->objectName(), QStringLiteral("report"));
}

TEST_F(WindowTest, AShortcutOfTheUsersOwnIsKept)
{
    QAction* action = window->actions().find(QStringLiteral("keep"));
    window->actions().setShortcut(action, QKeySequence(Qt::CTRL | Qt::Key_J));
    window = std::make_unique<MainWindow>(*preferences);
    EXPECT_EQ(window->actions().find(QStringLiteral("keep"))->shortcut(),
              QKeySequence(Qt::CTRL | Qt::Key_J));
}

TEST_F(WindowTest, EveryTabPaintsWithAndWithoutARun)
{
    auto* tabs = window->findChild<QTabWidget*>(QStringLiteral("tabs"));
    openGolden();
    for (const auto scheme : {ColourScheme::Light, ColourScheme::Dark}) {
        preferences->setColourScheme(scheme);
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QCoreApplication::processEvents();
            EXPECT_FALSE(tabs->currentWidget()->grab().isNull());
        }
    }
    preferences->setColourScheme(ColourScheme::System);
    window->workbench().closeProject();
    QCoreApplication::processEvents();
    EXPECT_FALSE(window->grab().isNull());
}

TEST_F(WindowTest, LayoutsShowTheirPanels)
{
    openGolden();
    window->applyLayout(QStringLiteral("review"));
    EXPECT_TRUE(window->findChild<QDockWidget*>(QStringLiteral("dock-why"))->isVisible());
    EXPECT_FALSE(window->findChild<QDockWidget*>(QStringLiteral("dock-project"))->isVisible());
    window->applyLayout(QStringLiteral("explore"));
    EXPECT_TRUE(window->findChild<QDockWidget*>(QStringLiteral("dock-project"))->isVisible());
}

TEST_F(WindowTest, ClosingAProjectShowsTheStartPageAgain)
{
    openGolden();
    window->workbench().closeProject();
    EXPECT_FALSE(window->findChild<QDockWidget*>(QStringLiteral("dock-controls"))->isVisible());
    EXPECT_FALSE(window->actions().find(QStringLiteral("export"))->isEnabled());
}

TEST_F(WindowTest, AProjectThatIsNoneIsRefusedWithASentence)
{
    QSignalSpy failures(&window->workbench(), &Workbench::failed);
    window->openFiles({path("missing.craft")});
    ASSERT_TRUE(failures.wait(kPatience));
    EXPECT_TRUE(failures.front().front().toString().contains(QStringLiteral("missing.craft")));
    EXPECT_FALSE(window->workbench().hasProject());
}

} // namespace
} // namespace craft::ui
