// SPDX-License-Identifier: GPL-3.0-or-later
// Tests of the window without a screen.
#include "ui/base/preferences.h"
#include "ui/base/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("craft-tests"));
    QApplication::setApplicationName(QStringLiteral("craft-workbench"));
    const craft::ui::Preferences preferences;
    craft::ui::Theme::apply(app, preferences);
    return RUN_ALL_TESTS();
}
