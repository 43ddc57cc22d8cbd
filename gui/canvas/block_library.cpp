// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/block_library.hpp"

#include "engine/base/error.hpp"
#include "engine/graph/graph_json.hpp"
#include "gui/theme/translate.hpp"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <algorithm>

namespace netloom::block_library {

namespace {

constexpr qint64 mostBytes = 4 << 20; ///< of a block; larger ones are no block

const QString ending = QStringLiteral(".json");

QDir folder()
{
    const QString own = qEnvironmentVariable("NETLOOM_LIBRARY");
    return own.isEmpty()
               ? QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/blocks"))
               : QDir(own);
}

/// A name may hold what no file name may.
QString fileOf(const QString &name)
{
    return folder().filePath(QString::fromLatin1(name.toUtf8().toPercentEncoding(" -_()")) + ending);
}

[[noreturn]] void fail(const QString &name, Text message)
{
    throw Error(ErrorKind::File, name.toStdString(), std::move(message));
}

QByteArray bytesOf(const QString &name)
{
    QFile file(fileOf(name));
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        fail(name, text(NL_TEXT("The block {1} cannot be read; keep it in the library once more."), name.toStdString()));
    return file.readAll();
}

} // namespace

std::vector<QString> names()
{
    std::vector<QString> found;
    for (const QString &file : folder().entryList({QStringLiteral("*") + ending}, QDir::Files))
        found.push_back(QString::fromUtf8(QByteArray::fromPercentEncoding(file.chopped(ending.size()).toLatin1())));
    std::sort(found.begin(), found.end(), [](const QString &a, const QString &b) { return a.localeAwareCompare(b) < 0; });
    return found;
}

GraphSpec block(const QString &name)
{
    GraphSpec read = graphFromJson(bytesOf(name).toStdString(), name.toStdString());
    if (read.nodes.empty())
        fail(name, text(NL_TEXT("The block {1} holds no node; keep it in the library once more."), name.toStdString()));
    return read;
}

QString keep(const QString &name, const GraphSpec &block)
{
    const QByteArray json = QByteArray::fromStdString(graphToJson(block));
    QString free = name.trimmed();
    for (int number = 2; QFile::exists(fileOf(free)) && bytesOf(free) != json; ++number)
        free = QStringLiteral("%1 %2").arg(name.trimmed()).arg(number);
    QSaveFile file(fileOf(free));
    if (!folder().mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly) || file.write(json) != json.size() ||
        !file.commit())
        fail(free,
             text(NL_TEXT("The library in {1} cannot be written ({2}). Make room or allow it, then keep the block once "
                          "more."),
                  folder().absolutePath().toStdString(), file.errorString().toStdString()));
    return free;
}

void forget(const QString &name)
{
    QFile::remove(fileOf(name));
}

} // namespace netloom::block_library
