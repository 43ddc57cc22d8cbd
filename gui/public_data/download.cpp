// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/public_data/download.hpp"

#include "gui/public_data/download_trouble.hpp"
#include "gui/public_data/part_file.hpp"
#include "gui/public_data/transfer.hpp"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHostAddress>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QSet>
#include <QStorageInfo>
#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace netloom {

namespace {

/// The proxy that the system names; a server on this computer needs none.
class SystemProxy final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (query.peerHostName() == u"localhost" || QHostAddress(query.peerHostName()).isLoopback())
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

/// What a download has put on the disk; removed again unless it is kept.
class Traces
{
public:
    ~Traces()
    {
        for (const QString &file : m_files)
            QFile::remove(file);
        for (const QString &folder : m_folders)
            QDir().rmdir(folder); // only an empty one
    }
    bool makeFolder(const QString &path)
    {
        for (QString folder = QDir::cleanPath(path); !QFileInfo::exists(folder); folder = QFileInfo(folder).path())
            m_folders << folder; // the innermost first
        return QDir().mkpath(path);
    }
    void addFile(const QString &path) { m_files << path; }
    void keep()
    {
        m_files.clear();
        m_folders.clear();
    }

private:
    QStringList m_files, m_folders;
};

/// Says after every block how much of the whole has come in, and how fast.
class Meter
{
public:
    Meter(qint64 total, const JobControl &job) : m_total(total), m_job(job) { m_clock.start(); }

    void show(qint64 ofThisFile) const
    {
        const qint64 bytes = m_before + ofThisFile;
        const double seconds = std::max(0.001, static_cast<double>(m_clock.elapsed()) / 1000);
        const auto perSecond = static_cast<qint64>(static_cast<double>(bytes) / seconds);
        const auto size = [](qint64 count) {
            return QLocale().formattedDataSize(count, 1, QLocale::DataSizeSIFormat).toStdString();
        };
        m_job.report(static_cast<double>(bytes) / static_cast<double>(m_total),
                     text(NL_TEXT("{1} of {2}, {3} a second"), size(bytes), size(m_total), size(perSecond)));
    }
    void endFile(qint64 bytes) { m_before += bytes; }

private:
    qint64 m_total, m_before = 0;
    const JobControl &m_job;
    QElapsedTimer m_clock;
};

/// One download at a time in a folder: one that was stopped may still be clearing up when the next begins.
class Turn
{
public:
    Turn(const QString &folder, const JobControl &job) : m_folder(folder)
    {
        std::unique_lock lock(mutex);
        ended.wait(lock, job.stop, [&] { return !taken.contains(folder); });
        job.throwIfStopped();
        taken << folder;
    }
    ~Turn()
    {
        const std::lock_guard lock(mutex);
        taken.remove(m_folder);
        ended.notify_all();
    }
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;

private:
    static inline std::mutex mutex;
    static inline std::condition_variable_any ended;
    static inline QSet<QString> taken;
    QString m_folder;
};

void pauseFor(std::chrono::milliseconds time, const JobControl &job)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, job.stop, time, [] { return false; });
    job.throwIfStopped();
}

void fetch(QNetworkAccessManager &network, PartFile &part, const Patience &patience, const Meter &meter,
           const JobControl &job)
{
    for (int attempt = 1;; ++attempt) {
        Transfer transfer(network, part, patience, [&] { meter.show(part.size()); });
        const Transfer::Outcome outcome = transfer.run(job);
        if (outcome == Transfer::Outcome::Whole)
            return;
        if (attempt == patience.attempts)
            throw brokeOff(part.file(), part.size(), attempt);
        if (outcome == Transfer::Outcome::Restart)
            part.restart();
        pauseFor(patience.pause, job);
    }
}

std::vector<PublicFile> missingFiles(const SetFolder &place, const JobControl &job)
{
    std::vector<PublicFile> missing;
    for (const PublicFile &file : place.set().files) {
        const SetFolder::Presence presence = place.presenceOf(file, job);
        if (presence == SetFolder::Presence::Different)
            throw otherFileThere(file, place.path());
        if (presence == SetFolder::Presence::Absent)
            missing.push_back(file);
    }
    return missing;
}

qint64 bytesOf(const std::vector<PublicFile> &files)
{
    qint64 sum = 0;
    for (const PublicFile &file : files)
        sum += file.bytes;
    return sum;
}

} // namespace

void download(const SetFolder &place, const Patience &patience, const JobControl &job)
{
    const Turn turn(place.path(), job);
    const std::vector<PublicFile> missing = missingFiles(place, job);
    if (missing.empty())
        return;
    const qint64 needed = bytesOf(missing);
    Traces traces;
    if (!traces.makeFolder(place.path()))
        throw noFolder(missing.front(), place.path());
    const QStorageInfo disk(place.path());
    if (disk.isValid() && disk.bytesAvailable() < needed)
        throw noRoom(missing.front(), place.path(), needed, disk.bytesAvailable());
    QNetworkAccessManager network;
    network.setProxyFactory(new SystemProxy); // owned by the manager
    Meter meter(needed, job);
    for (const PublicFile &file : missing) {
        PartFile part(file, place.pathOf(file));
        fetch(network, part, patience, meter, job);
        part.finish(job);
        traces.addFile(place.pathOf(file));
        meter.endFile(file.bytes);
    }
    traces.keep();
}

} // namespace netloom
