// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numeric/added_layers.hpp"
#include "gui/app/documents.hpp"
#include "gui/app/main_window.hpp"
#include "gui/app/plugin_details.hpp"
#include "gui/app/window_settings.hpp"
#include "gui/theme/translate.hpp"
#include "plugins/host/registry.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QScreen>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>
#include <future>
#include <optional>

namespace netloom {

namespace {

struct Options {
    QString file, example, language, theme;
    bool isRestoring = true;
};

/// What was asked for, or the exit code of a wrong word.
std::optional<Options> readOptions(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A workbench for neural-network experiments."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 QStringLiteral("A project or a data file: what dropping it on the window would do."),
                                 QStringLiteral("[FILE]"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("Language of the window: en or zh."),
                                      QStringLiteral("en|zh"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light, dark or system."),
                                   QStringLiteral("light|dark|system"));
    const QCommandLineOption example(QStringLiteral("example"),
                                     QStringLiteral("Opens a shipped experiment, for example two_moons."),
                                     QStringLiteral("NAME"));
    const QCommandLineOption noRestore(QStringLiteral("no-restore"),
                                       QStringLiteral("Ignores kept window state and recovery, for scripts."));
    parser.addOptions({language, theme, example, noRestore});
    parser.process(app);

    Options options;
    options.language = parser.value(language);
    options.theme = parser.value(theme);
    options.example = parser.value(example);
    options.isRestoring = !parser.isSet(noRestore);
    const auto refuse = [](const QString &sentence) {
        QTextStream(stderr) << sentence << Qt::endl;
        return std::nullopt;
    };
    if (!QStringList({QString(), QStringLiteral("en"), QStringLiteral("zh")}).contains(options.language))
        return refuse(QStringLiteral("--language takes en or zh, not '%1'.").arg(options.language));
    if (!QStringList({QString(), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")})
             .contains(options.theme))
        return refuse(QStringLiteral("--theme takes light, dark or system, not '%1'.").arg(options.theme));
    if (parser.positionalArguments().size() > 1)
        return refuse(QStringLiteral("Name one file at most."));
    if (!parser.positionalArguments().isEmpty())
        options.file = parser.positionalArguments().constFirst();
    return options;
}

QString usualLanguage()
{
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
}

/// What a crash left is offered to an empty window: the last project would be in its way.
void openFirst(MainWindow &window, const Options &options, bool isRecoveryOffered)
{
    if (!options.file.isEmpty())
        window.documents().openPath(options.file);
    else if (!options.example.isEmpty())
        window.documents().openExample(options.example);
    else if (!isRecoveryOffered)
        window.reopenLast();
}

/// Whoever misses what a plug-in brought is told why; what the person has switched off is no news.
void nameLeftOut(MainWindow &window, const Registry &registry)
{
    QStringList names;
    for (const PluginState &plugin : registry.plugins())
        if (!plugin.isLoaded() && plugin.standing != PluginStanding::SwitchedOff)
            names << pluginTitle(plugin);
    if (!names.isEmpty())
        window.session().notify(
            QCoreApplication::translate("main", "Started without these plug-ins: %1. Tools > Plug-ins says why.")
                .arg(names.join(QStringLiteral(", "))),
            false);
}

} // namespace

} // namespace netloom

int main(int argc, char **argv)
{
    using namespace netloom;
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Netloom"));
    QCoreApplication::setOrganizationName(QStringLiteral("Netloom"));
    QCoreApplication::setApplicationVersion(QStringLiteral(NETLOOM_VERSION));
    const std::optional<Options> options = readOptions(app);
    if (!options)
        return 2;

    // Looking for plug-ins asks worker processes; the theme and the fonts are made ready meanwhile.
    auto registry = std::async(std::launch::async, [] { return std::make_unique<Registry>(); });
    WindowSettings settings(options->isRestoring);
    const auto chosen = [&settings](const QString &asked, const QString &key, const QString &otherwise) {
        return asked.isEmpty() ? settings.value(key, otherwise).toString() : asked;
    };
    applyTheme(WindowSettings::themeOfName(chosen(options->theme, QStringLiteral("theme"), QStringLiteral("system"))));
    applyLanguage(chosen(options->language, QStringLiteral("language"), usualLanguage()));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/netloom.svg")));

    const std::unique_ptr<Registry> plugins = registry.get();
    addLayers(plugins->layers());
    MainWindow window(*plugins, settings);
    bool isRecoveryOffered = false;
    if (options->isRestoring) {
        const QString folder =
            QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/recovery");
        QDir().mkpath(folder);
        isRecoveryOffered = window.offerRecovery(folder);
        window.session().keepRecoveryIn(folder);
    }
    const QSize room = window.screen()->availableSize();
    const bool isPlaced = settings.value(QStringLiteral("geometry")).isValid(); // where it was left
    if (!isPlaced && (room.width() <= 1400 || room.height() <= 840)) // its frame would not fit around the usual size
        window.showMaximized();
    else
        window.show();
    openFirst(window, *options, isRecoveryOffered);
    nameLeftOut(window, *plugins);
    QTimer::singleShot(2000, &window, [&window] { window.session().measureMachine(); }); // not while the window comes up
    return QApplication::exec();
}
