// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "gui/public_data/public_catalogue.hpp"

#include <QFile>

namespace netloom {

/// A file while it comes in: NAME.part beside the place where it will lie, never longer than the catalogue says. It is
/// gone with this object unless finish() has made it NAME. What can't be written throws Error (File).
class PartFile
{
public:
    PartFile(PublicFile file, const QString &path);
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    const PublicFile &file() const { return m_file; }
    qint64 size() const { return m_size; }
    void append(const QByteArray &bytes); ///< Throws wrongSize() at the first byte too many.
    void restart();                       ///< from the first byte
    /// Reads what really lies on the disk; only if size and checksum are right it gets its name.
    void finish(const JobControl &job);

private:
    void complain() const; ///< throws

    PublicFile m_file;
    QString m_path;
    QFile m_part;
    qint64 m_size = 0;
    bool m_isFinished = false;
};

} // namespace netloom
