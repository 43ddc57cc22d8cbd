// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

namespace netloom {

/// Files of a test, gone with it.
class ScratchFolder
{
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    std::string write(const QString &name, const std::string &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            qFatal("cannot write %s", qPrintable(name));
        return path(name).toStdString();
    }

    static std::string bytesAt(const std::string &path)
    {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

private:
    QTemporaryDir m_folder;
};

/// Rows in are rows used and rows listed, or the test ends.
inline ReadResult readWhole(const Reader &reader, const std::string &path, const Params &options = {})
{
    ReadResult result = reader.read({path}, options, {});
    if (result.rowsSeen != result.data->rows + result.rowsRejected || result.data->lines.size() != result.data->rows)
        qFatal("rows were lost");
    for (const Column &column : result.data->columns)
        if (column.type == ColumnType::Number && column.numbers.size() != result.data->rows)
            qFatal("a column has another length");
    return result;
}

/// The sentence with which a file is refused; empty when it is read.
inline std::string refusalBy(const Reader &reader, const std::string &path, const Params &options = {})
{
    try {
        readWhole(reader, path, options);
    } catch (const Error &error) {
        return error.what();
    }
    return {};
}

} // namespace netloom
