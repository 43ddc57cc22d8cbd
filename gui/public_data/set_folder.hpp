// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "gui/public_data/public_catalogue.hpp"

#include <utility>

namespace netloom {

/// SHA-256 of a file in hexadecimal digits, empty when it can't be read. Throws Error (Cancelled).
QByteArray sha256Of(const QString &path, const JobControl &job);

/// Where the files of a public set lie on this computer: a folder of its own, since many sets call their files alike.
class SetFolder
{
public:
    enum class Presence { Absent, Different, There };

    SetFolder(PublicSet set, const QString &dataFolder) : m_set(std::move(set)), m_path(dataFolder + u'/' + m_set.id) {}

    const PublicSet &set() const { return m_set; }
    const QString &path() const { return m_path; }
    QString pathOf(const PublicFile &file) const { return m_path + u'/' + file.name; }
    QStringList openedPaths() const;

    /// There: size and checksum are those of the catalogue. Reads the whole file; throws Error (Cancelled).
    Presence presenceOf(const PublicFile &file, const JobControl &job) const;
    bool isWhole(const JobControl &job) const; ///< every file is there
    bool mayBeWhole() const;                   ///< by the sizes alone; quick

private:
    PublicSet m_set;
    QString m_path;
};

} // namespace netloom
