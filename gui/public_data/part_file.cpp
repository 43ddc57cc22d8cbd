// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/public_data/part_file.hpp"

#include "gui/public_data/download_trouble.hpp"
#include "gui/public_data/set_folder.hpp"

#include <QFileInfo>
#include <unistd.h>
#include <utility>

namespace netloom {

PartFile::PartFile(PublicFile file, const QString &path)
    : m_file(std::move(file)), m_path(path), m_part(path + QStringLiteral(".part"))
{
    if (!m_part.open(QIODevice::WriteOnly | QIODevice::Truncate))
        complain(); // there is nothing to remove
}

PartFile::~PartFile()
{
    if (!m_isFinished)
        m_part.remove();
}

void PartFile::complain() const
{
    throw cannotWrite(m_file, QFileInfo(m_path).path(), m_part.errorString());
}

void PartFile::append(const QByteArray &bytes)
{
    if (m_size + bytes.size() > m_file.bytes)
        throw wrongSize(m_file, -1);
    if (m_part.write(bytes) != bytes.size() || !m_part.flush())
        complain();
    m_size += bytes.size();
}

void PartFile::restart()
{
    if (!m_part.resize(0) || !m_part.seek(0))
        complain();
    m_size = 0;
}

void PartFile::finish(const JobControl &job)
{
    if (m_size != m_file.bytes)
        throw wrongSize(m_file, m_size);
    if (::fsync(m_part.handle()) != 0)
        complain();
    if (QFileInfo(m_part.fileName()).size() != m_size || sha256Of(m_part.fileName(), job) != m_file.sha256)
        throw wrongChecksum(m_file);
    if (!m_part.rename(m_path)) // refuses to stand in for another file
        complain();
    m_isFinished = true;
}

} // namespace netloom
