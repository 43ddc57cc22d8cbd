// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace netloom {

inline std::string bytes(const char *literal, std::size_t size)
{
    return {literal, size};
}

/// A letter a column: n number, c category, t text.
inline QString typesOf(const Dataset &data)
{
    QString types;
    for (const Column &column : data.columns)
        types += QString::fromStdString(typeName(column.type)).at(0);
    return types;
}

inline QString namesOf(const Dataset &data)
{
    QStringList names;
    for (const Column &column : data.columns)
        names << QString::fromStdString(column.name);
    return names.join('|');
}

inline QString cellsOf(const Dataset &data, std::size_t row)
{
    QStringList cells;
    for (const Column &column : data.columns)
        cells << QString::fromStdString(column.cellText(row));
    return cells.join('|');
}

inline std::string utf16(const QString &text, bool isBig, bool hasMark)
{
    std::string result;
    const QString marked = hasMark ? QChar(0xfeff) + text : text;
    for (const QChar letter : marked) {
        const char high = static_cast<char>(letter.unicode() >> 8);
        const char low = static_cast<char>(letter.unicode() & 0xff);
        result += isBig ? high : low;
        result += isBig ? low : high;
    }
    return result;
}

inline std::string repeated(const std::string &row, int times)
{
    std::string rows;
    for (int i = 0; i < times; ++i)
        rows += row;
    return rows;
}

/// What tests of the reader share: tables in a folder of their own.
class CsvTest : public QObject
{
protected:
    std::string write(const std::string &content, const QString &name = "table.csv")
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), qint64(content.size())) != qint64(content.size()))
            qFatal("cannot write %s", qPrintable(path));
        return path.toStdString();
    }
    ReadResult read(const std::string &content, const Params &options = {})
    {
        return csvReader().read({write(content)}, options, {});
    }

    QTemporaryDir m_folder;
};

} // namespace netloom
