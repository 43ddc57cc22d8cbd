// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTest>

namespace {

const QDir root(QStringLiteral(NETLOOM_SOURCE_DIR));

/// One floor of the house: the folder, where it may include from, and which libraries it may see.
struct Floor {
    QString folder;
    QStringList mayInclude;
    QStringList mayNot = {};
    bool isQtAllowed = false;
    bool isNetworkAllowed = false;
    bool areWidgetsAllowed = false;
    bool isBoostAllowed = false;
    bool isEigenAllowed = false;
};

/// The arrows of the design, the most particular folder first: a file belongs to the first floor whose folder holds it.
const QList<Floor> floors = {
    {.folder = "engine/base/", .mayInclude = {"engine/base/"}},
    {.folder = "engine/data/", .mayInclude = {"engine/base/", "engine/data/"}},
    {.folder = "engine/cli/", .mayInclude = {"engine/", "projects/", "plugins/host/", "plugins/api/"}},
    {.folder = "engine/", .mayInclude = {"engine/"}, .mayNot = {"engine/cli/"}, .isEigenAllowed = true},
    {.folder = "projects/", .mayInclude = {"projects/", "engine/"}, .mayNot = {"engine/cli/"}, .isBoostAllowed = true},
    {.folder = "plugins/api/", .mayInclude = {"plugins/api/", "engine/data/", "engine/base/"}, .isQtAllowed = true},
    {.folder = "plugins/host/",
     .mayInclude = {"plugins/host/", "plugins/api/", "engine/data/", "engine/base/"},
     .isQtAllowed = true},
    {.folder = "plugins/worker/",
     .mayInclude = {"plugins/worker/", "plugins/host/", "plugins/api/", "engine/data/", "engine/base/"},
     .isQtAllowed = true},
    // A domain sees itself and the interface; its own folder is added below.
    {.folder = "plugins/", .mayInclude = {"plugins/api/", "engine/data/", "engine/base/"}, .isQtAllowed = true},
    {.folder = "gui/public_data/",
     .mayInclude = {"gui/public_data/", "engine/data/", "engine/base/"},
     .isQtAllowed = true,
     .isNetworkAllowed = true},
    {.folder = "gui/",
     .mayInclude = {"gui/", "projects/", "plugins/host/", "plugins/api/", "engine/"},
     .mayNot = {"engine/cli/"},
     .isQtAllowed = true,
     .areWidgetsAllowed = true},
    {.folder = "tests/gui/",
     .mayInclude = {"tests/", "gui/", "projects/", "plugins/", "engine/"},
     .isQtAllowed = true,
     .isNetworkAllowed = true,
     .areWidgetsAllowed = true,
     .isBoostAllowed = true,
     .isEigenAllowed = true},
    {.folder = "tests/",
     .mayInclude = {"tests/", "projects/", "plugins/", "engine/"},
     .isQtAllowed = true,
     .isBoostAllowed = true,
     .isEigenAllowed = true},
};

QStringList filesBelow(const QString &folder, const QStringList &patterns)
{
    QStringList files;
    QDirIterator found(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext())
        files << root.relativeFilePath(found.next());
    files.sort();
    return files;
}

QStringList sources()
{
    QStringList all;
    for (const char *folder : {"engine", "projects", "plugins", "gui", "tests"})
        all += filesBelow(folder, {"*.cpp", "*.hpp", "*.h"});
    return all;
}

QStringList linesOf(const QString &file)
{
    QFile source(root.filePath(file));
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()).split('\n') : QStringList();
}

bool startsWithAny(const QString &text, const QStringList &starts)
{
    return std::any_of(starts.begin(), starts.end(), [&](const QString &start) { return text.startsWith(start); });
}

/// "plugins/medical/" for a file of that domain.
QString domainOf(const QString &file)
{
    return file.section('/', 0, 1) + '/';
}

bool isQtHeader(const QString &header)
{
    static const QRegularExpression form("^(Q[A-Z]|Qt|q[a-z]+config)");
    return form.match(header).hasMatch();
}

/// module: "QtCore", "QtNetwork"
bool isHeaderOf(const QString &module, const QString &header)
{
    const QString name = header.startsWith(module + "/") ? header.mid(module.size() + 1) : header;
    return QFile::exists(QLibraryInfo::path(QLibraryInfo::HeadersPath) + "/" + module + "/" + name);
}

/// Why a library's header may not stand on this floor; empty when it may.
QString libraryComplaint(const Floor &floor, const QString &header)
{
    if (header.startsWith("boost/") && !floor.isBoostAllowed)
        return "Boost is seen by projects/ only";
    if (header.startsWith("Eigen/") && !floor.isEigenAllowed)
        return "Eigen is seen by engine/ above data and base only";
    if (header.startsWith("qcustomplot") && !floor.areWidgetsAllowed)
        return "plots are drawn by gui/ only";
    if (!isQtHeader(header))
        return {};
    if (!floor.isQtAllowed)
        return "no Qt on this floor";
    if (isHeaderOf("QtNetwork", header))
        return floor.isNetworkAllowed ? QString() : QStringLiteral("the network is touched by gui/public_data only");
    if (floor.areWidgetsAllowed)
        return {};
    const bool isTestHeader = floor.folder.startsWith("tests/") && (header.contains("Test") || header == "QSignalSpy");
    return isTestHeader || isHeaderOf("QtCore", header) ? QString() : QStringLiteral("only Qt Core on this floor");
}

QString includeComplaint(const Floor &floor, const QString &file, const QString &header, bool isQuoted)
{
    if (!isQuoted)
        return libraryComplaint(floor, header);
    if (header.endsWith(".moc"))
        return {};
    if (!header.contains('/'))
        return "write the path from the root of the sources";
    QStringList mayInclude = floor.mayInclude;
    if (floor.folder == "plugins/")
        mayInclude << domainOf(file);
    if (!startsWithAny(header, mayInclude) || startsWithAny(header, floor.mayNot))
        return floor.folder + " may include from " + mayInclude.join(", ") +
               (floor.mayNot.isEmpty() ? QString() : " without " + floor.mayNot.join(", "));
    return {};
}

QStringList complaintsAbout(const QString &file, const QStringList &lines)
{
    static const QRegularExpression include(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    const auto floor =
        std::find_if(floors.begin(), floors.end(), [&](const Floor &one) { return file.startsWith(one.folder); });
    QStringList complaints;
    if (floor == floors.end())
        return {file + " belongs to no floor"};
    for (qsizetype number = 0; number < lines.size(); ++number) {
        const auto found = include.match(lines[number]);
        if (!found.hasMatch())
            continue;
        const QString why = includeComplaint(*floor, file, found.captured(2), found.captured(1) == "\"");
        if (!why.isEmpty())
            complaints << QString("%1:%2: %3 (%4)").arg(file).arg(number + 1).arg(lines[number].trimmed(), why);
    }
    return complaints;
}

/// Fails with one offender a line.
void expectNone(const QStringList &offenders)
{
    QVERIFY2(offenders.isEmpty(), qPrintable("\n  " + offenders.join("\n  ")));
}

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT
private slots:
    void includesFollowTheArrows();
    void theRulesCatchEachForbiddenArrow_data();
    void theRulesCatchEachForbiddenArrow();
    void everySourceBearsTheLicence();
    void everyHeaderIsIncludedOnce();
    void theTopLevelHoldsWhatTheDesignAllows();
};

void TestArchitecture::includesFollowTheArrows()
{
    QStringList offenders;
    const QStringList files = sources();
    QVERIFY(files.size() > 50);
    for (const QString &file : files)
        offenders += complaintsAbout(file, linesOf(file));
    expectNone(offenders);
}

void TestArchitecture::theRulesCatchEachForbiddenArrow_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *file, const char *line, bool isAllowed) {
        QTest::addRow("%s: %s", file, line) << file << line << isAllowed;
    };
    row("engine/base/a.cpp", "#include <vector>", true);
    row("engine/base/a.cpp", "#include \"engine/data/dataset.hpp\"", false);
    row("engine/data/a.cpp", "#include <Eigen/Core>", false);
    row("engine/data/a.cpp", "#include <QString>", false);
    row("engine/data/csv/a.cpp", "#include \"engine/graph/graph_spec.hpp\"", false);
    row("engine/layers/a.cpp", "#include <Eigen/Core>", true);
    row("engine/layers/a.cpp", "#include <boost/version.hpp>", false);
    row("engine/layers/a.cpp", "#include \"projects/model/project.hpp\"", false);
    row("engine/layers/a.cpp", "  #  include <QtCore/QString>", false);
    row("engine/train/a.cpp", "#include \"engine/cli/main.hpp\"", false);
    row("engine/cli/a.cpp", "#include \"projects/model/project.hpp\"", true);
    row("engine/cli/a.cpp", "#include \"plugins/host/registry.hpp\"", true);
    row("engine/cli/a.cpp", "#include \"plugins/medical/wdbc.hpp\"", false);
    row("engine/cli/a.cpp", "#include <QString>", false);
    row("projects/format/a.cpp", "#include <boost/archive/basic_archive.hpp>", true);
    row("projects/format/a.cpp", "#include \"plugins/host/registry.hpp\"", false);
    row("projects/format/a.cpp", "#include <QSaveFile>", false);
    row("plugins/api/a.hpp", "#include <QtPlugin>", true);
    row("plugins/api/a.hpp", "#include <QImage>", false);
    row("plugins/api/a.hpp", "#include \"engine/graph/node_type.hpp\"", false);
    row("plugins/host/a.cpp", "#include <QPluginLoader>", true);
    row("plugins/host/a.cpp", "#include <QWidget>", false);
    row("plugins/host/a.cpp", "#include \"projects/model/project.hpp\"", false);
    row("plugins/medical/a.cpp", "#include \"plugins/medical/b.hpp\"", true);
    row("plugins/medical/a.cpp", "#include \"plugins/host/registry.hpp\"", false);
    row("plugins/medical/a.cpp", "#include \"plugins/formats/npz.hpp\"", false);
    row("gui/docks/a.cpp", "#include <QWidget>", true);
    row("gui/plots/a.cpp", "#include <qcustomplot.h>", true);
    row("gui/plots/a.cpp", "#include <boost/version.hpp>", false);
    row("gui/docks/a.cpp", "#include \"plugins/medical/wdbc.hpp\"", false);
    row("gui/docks/a.cpp", "#include \"theme.hpp\"", false);
    row("gui/docks/a.cpp", "#include <QNetworkAccessManager>", false);
    row("gui/public_data/a.cpp", "#include <QNetworkAccessManager>", true);
    row("gui/public_data/a.cpp", "#include <QWidget>", false);
    row("gui/public_data/a.cpp", "#include \"gui/app/session.hpp\"", false);
    row("tests/engine/a.cpp", "#include \"gui/app/session.hpp\"", false);
    row("tests/engine/a.cpp", "#include \"a.moc\"", true);
    row("tests/gui/a.cpp", "#include \"gui/app/session.hpp\"", true);
}

void TestArchitecture::theRulesCatchEachForbiddenArrow()
{
    QFETCH(QString, file);
    QFETCH(QString, line);
    QFETCH(bool, isAllowed);
    const QStringList complaints = complaintsAbout(file, {"#pragma once", line});
    QCOMPARE(complaints.isEmpty(), isAllowed);
    if (!isAllowed)
        QVERIFY(complaints.first().startsWith(file + ":2: " + line.trimmed()));
}

void TestArchitecture::everySourceBearsTheLicence()
{
    QStringList files = sources();
    for (const char *folder : {"engine", "projects", "plugins", "gui", "tests", "resources", ".ci"})
        files += filesBelow(folder, {"CMakeLists.txt", "*.cmake", "*.py", "*.sh"});
    files << "CMakeLists.txt";
    QStringList offenders;
    for (const QString &file : files) {
        // A script's first line belongs to the shell.
        const QString top = linesOf(file).mid(0, 2).join('\n');
        if (!top.contains("SPDX-License-Identifier: GPL-3.0-or-later"))
            offenders << file + ":1: the SPDX line is missing";
    }
    expectNone(offenders);
}

void TestArchitecture::everyHeaderIsIncludedOnce()
{
    QStringList offenders;
    for (const QString &file : sources())
        if (!file.endsWith(".cpp") && !linesOf(file).contains("#pragma once"))
            offenders << file + ": #pragma once is missing";
    expectNone(offenders);
}

void TestArchitecture::theTopLevelHoldsWhatTheDesignAllows()
{
    QStringList allowed = {"CMakeLists.txt", "CMakePresets.json", "LICENSE",   "README.md", "engine",  "gui",
                           "plugins",        "projects",          "resources", "run.sh",    "test.sh", "tests"};
    QStringList there;
    for (const QString &entry : root.entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
        if (!entry.startsWith("build") && !entry.endsWith(".user") && entry != "compile_commands.json") // what git ignores
            there << entry;
    there.sort();
    allowed.sort();
    QCOMPARE(there, allowed);
}

QTEST_APPLESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
