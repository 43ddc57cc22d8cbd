// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gallery/gallery.hpp"
#include "gui/theme/translate.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QProcess>
#include <QTextStream>

namespace netloom {

namespace {

/// The scale is fixed when a Qt program begins: each combination of size and scale is a process of its own.
bool drawInChild(const QString &out, const QSize &size, int scale)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_SCALE_FACTOR", QString::number(scale));
    QProcess child;
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(
        QCoreApplication::applicationFilePath(),
        {out, "--size", QStringLiteral("%1x%2").arg(size.width()).arg(size.height()), "--scale", QString::number(scale)});
    return child.waitForFinished(-1) && child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0;
}

QSize readSize(const QString &text)
{
    const QStringList parts = text.split('x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

int run(const QCommandLineParser &parser)
{
    const QString folder = parser.positionalArguments().constFirst();
    if (!QDir().mkpath(folder)) {
        QTextStream(stderr) << "netloom-gallery: " << folder << ": the folder cannot be made. Name another one." << Qt::endl;
        return 3;
    }
    bool isGood = true;
    if (parser.isSet("quick") || parser.isSet("size")) {
        GalleryPlan plan;
        plan.out = QDir(folder);
        if (parser.isSet("size"))
            plan.size = readSize(parser.value("size"));
        plan.scale = std::max(1, parser.value("scale").toInt());
        if (!plan.size.isValid()) {
            QTextStream(stderr) << "netloom-gallery: --size takes for example 1280x800" << Qt::endl;
            return 2;
        }
        isGood = Gallery(plan).draw();
    } else {
        isGood &= drawInChild(folder, {1280, 800}, 1);
        isGood &= drawInChild(folder, {1920, 1080}, 1);
        isGood &= drawInChild(folder, {1280, 800}, 2);
    }
    writeGalleryIndex(QDir(folder));
    QTextStream(stdout) << QDir(folder).absoluteFilePath("index.html") << Qt::endl;
    return isGood ? 0 : 7;
}

} // namespace

} // namespace netloom

int main(int argc, char **argv)
{
    // Pictures look the same on every machine, with or without a screen.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("NETLOOM_NO_MOTION", "1");
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName("Netloom");
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        "Draws every page, dock and dialog of Netloom, filled with a shipped experiment, as pictures with an index.html.");
    parser.addHelpOption();
    parser.addPositionalArgument("OUT", "The folder to write to.");
    parser.addOptions({{"quick", "Only 1280x800 at 100 %."},
                       {"size", "Only this size.", "WxH"},
                       {"scale", "The scale that QT_SCALE_FACTOR was set to, for the names.", "N", "1"}});
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    netloom::applyTheme(netloom::ThemeChoice::Light);
    netloom::applyLanguage("en");
    return netloom::run(parser);
}
