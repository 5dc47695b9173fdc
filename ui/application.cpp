// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "ui/base/preferences.h"
#include "ui/base/theme.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

#include <chrono>
#include <cstdlib>
#include <thread>

/// Icons and catalogues lie in a static library: its resources must be asked for, in no namespace.
static void initResources()
{
    Q_INIT_RESOURCE(resources);
    Q_INIT_RESOURCE(translations);
}

namespace craft::ui {
namespace {

/// Every job stops within a second; should one not, the program ends all the same. SQLite's
/// transactions keep the project sound.
constexpr auto kQuitDeadline = std::chrono::milliseconds(1800);

/// Ends the program when the window has been painted once: for measuring how long a start takes.
class QuitWhenShown final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) // the rest of the frame comes first
            QTimer::singleShot(0, [] { QApplication::exit(0); });
        return false;
    }
};

void loadTranslations(QApplication& app, const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const auto install = [&](const QLocale& of, const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&app);
        if (translator->load(of, name, QStringLiteral("_"), folder))
            QApplication::installTranslator(translator);
        else
            delete translator;
    };
    const QString own = QStringLiteral(":/translations");
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English plurals stand in where there is no catalogue; the last one installed wins.
    install(QLocale(QLocale::English), QStringLiteral("craft"), own);
    install(locale, QStringLiteral("craft"), own);
    QApplication::setLayoutDirection(locale.textDirection());
}

} // namespace

void prepareApplication(QApplication& app, Preferences& preferences)
{
    initResources();
    QApplication::setWindowIcon(
        QIcon(QStringLiteral(":/icons/org.craftworkbench.CraftWorkbench.svg")));
    loadTranslations(app, preferences.language());
    Theme::apply(app, preferences);
    QObject::connect(&preferences, &Preferences::changed, &app,
                     [&app, &preferences] { Theme::apply(app, preferences); });
}

int runApplication(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("CraftWorkbench"));
    QApplication::setApplicationName(QStringLiteral("craft-workbench"));
    QApplication::setApplicationDisplayName(QStringLiteral("CRAFT Workbench"));
    QApplication::setApplicationVersion(QStringLiteral(CRAFT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.craftworkbench.CraftWorkbench"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Chooses the sentence pairs worth fine-tuning a translation model on."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("language"), QStringLiteral("Language of the window."),
                      QStringLiteral("code")});
    QCommandLineOption quitWhenShown(QStringLiteral("quit-when-shown"));
    quitWhenShown.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(quitWhenShown);
    parser.addPositionalArgument(QStringLiteral("files"),
                                 QStringLiteral("A project to open, or files to import."),
                                 QStringLiteral("[files...]"));
    parser.process(app);

    Preferences preferences;
    if (parser.isSet(QStringLiteral("language")))
        preferences.setLanguage(parser.value(QStringLiteral("language")));
    prepareApplication(app, preferences);
    auto window = std::make_unique<MainWindow>(preferences);
    if (parser.isSet(quitWhenShown))
        window->installEventFilter(new QuitWhenShown(window.get()));
    window->show();
    window->openFiles(parser.positionalArguments());
    const int code = QApplication::exec();
    std::thread([code] {
        std::this_thread::sleep_for(kQuitDeadline);
        std::_Exit(code);
    }).detach();
    window.reset();
    return code;
}

} // namespace craft::ui
