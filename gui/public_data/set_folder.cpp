// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/public_data/set_folder.hpp"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace netloom {

QByteArray sha256Of(const QString &path, const JobControl &job)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        job.throwIfStopped();
        const QByteArray block = file.read(1 << 20);
        if (block.isEmpty())
            return {};
        hash.addData(block);
    }
    return hash.result().toHex();
}

QStringList SetFolder::openedPaths() const
{
    QStringList paths;
    for (const QString &name : m_set.opened)
        paths << m_path + u'/' + name;
    return paths;
}

SetFolder::Presence SetFolder::presenceOf(const PublicFile &file, const JobControl &job) const
{
    const QFileInfo there(pathOf(file));
    if (!there.exists())
        return Presence::Absent;
    const bool isTheOne = there.isFile() && there.size() == file.bytes && sha256Of(there.filePath(), job) == file.sha256;
    return isTheOne ? Presence::There : Presence::Different;
}

bool SetFolder::isWhole(const JobControl &job) const
{
    return std::all_of(m_set.files.begin(), m_set.files.end(),
                       [&](const PublicFile &file) { return presenceOf(file, job) == Presence::There; });
}

bool SetFolder::mayBeWhole() const
{
    return std::all_of(m_set.files.begin(), m_set.files.end(), [&](const PublicFile &file) {
        const QFileInfo there(pathOf(file));
        return there.isFile() && there.size() == file.bytes;
    });
}

} // namespace netloom
