// SPDX-License-Identifier: GPL-3.0-or-later
// craft_screenshots: pictures of every tab and dialog, without a screen.
#include "tests/screenshots/scenes.h"
#include "tests/support/temp_dir.h"
#include "ui/application.h"
#include "ui/base/preferences.h"
#include "ui/base/sample.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include <cstdio>

namespace {

QString text(const char* latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setOrganizationName(text("craft-tests"));
    QApplication::setApplicationName(text("craft-workbench"));
    QApplication::setApplicationDisplayName(text("CRAFT Workbench"));
    QCommandLineParser parser;
    parser.addHelpOption();
    const auto option = [&](const char* name, const char* help, const char* value = nullptr) {
        parser.addOption(value == nullptr
                             ? QCommandLineOption(text(name), text(help))
                             : QCommandLineOption(text(name), text(help), text(value)));
    };
    option("pool", "Training pool; without one, the bundled sample.", "file");
    option("valid", "Validation set.", "file");
    option("test", "Test set, for the comparison on it.", "file");
    option("label", "Its domain in the pool's third column.", "label");
    option("lang", "Languages of the corpus, en-hi.", "languages");
    option("out", "Where the pictures go.", "folder");
    option("dark", "Dark colours.");
    option("language", "Language of the window.", "code");
    option("only", "Pictures wanted: overview,pairs.", "names");
    option("size", "Window in logical pixels, 1280x800.", "size");
    option("budget", "Pairs to select.", "pairs");
    option("query", "Filter of the pairs.", "query");
    parser.process(app);
    const auto value = [&](const char* name) { return parser.value(text(name)); };
    if (value("out").isEmpty() || value("pool").isEmpty() != value("valid").isEmpty()) {
        std::fputs("craft_screenshots needs --out, and --pool with --valid\n", stderr);
        return 2;
    }

    const craft::test::TempDir temp;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       QString::fromStdString((temp / "settings").string()));
    craft::ui::Preferences preferences;
    preferences.setColourScheme(parser.isSet(text("dark")) ? craft::ui::ColourScheme::Dark
                                                           : craft::ui::ColourScheme::Light);
    preferences.setLanguage(value("language").isEmpty() ? text("en") : value("language"));
    craft::ui::prepareApplication(app, preferences);

    craft::ui::Scenes::Options options;
    options.folder = QDir(QString::fromStdString(temp.path().string()));
    options.pool = value("pool");
    options.validation = value("valid");
    options.languages = value("lang");
    options.test = value("test");
    options.label = value("label");
    options.query = value("query");
    options.budget = value("budget");
    options.only = value("only").split(QLatin1Char(','), Qt::SkipEmptyParts);
    const QStringList size = value("size").split(QLatin1Char('x'));
    if (size.size() == 2)
        options.size = QSize(size[0].toInt(), size[1].toInt());
    if (options.pool.isEmpty()) {
        const auto files = craft::ui::writeSample((temp / "sample").string());
        options.pool = QString::fromStdString(files.pool.string());
        options.validation = QString::fromStdString(files.validation.string());
        options.test = QString::fromStdString(files.test.string());
        options.label = text("banking");
        options.languages = text("en-de");
    }
    const QDir out(value("out"));
    out.mkpath(text("."));
    craft::ui::MainWindow window(preferences);
    return craft::ui::Scenes(window, preferences, out, options).shootAll() ? 0 : 1;
}
