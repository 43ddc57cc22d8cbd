// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/recovery_keeper.hpp"

#include "gui/theme/translate.hpp"

namespace netloom {

namespace {

constexpr int aMoment = 700; ///< ms

} // namespace

struct RecoveryKeeper::Log {
    std::string projectPath;
    std::unique_ptr<RecoveryLog> file;
    bool hasFailed = false;
};

RecoveryKeeper::RecoveryKeeper(QString folder, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_log(std::make_shared<Log>())
{
    m_pool.setMaxThreadCount(1); // records stay in order
    m_timer.setSingleShot(true);
    setDelay(0);
    connect(&m_timer, &QTimer::timeout, this, &RecoveryKeeper::write);
}

RecoveryKeeper::~RecoveryKeeper()
{
    write();
    m_pool.waitForDone();
}

void RecoveryKeeper::setDelay(int seconds)
{
    m_timer.setInterval(seconds > 0 ? seconds * 1000 : aMoment); // restarts one that runs
}

void RecoveryKeeper::follow(const QString &projectPath)
{
    discard();
    m_log = std::make_shared<Log>();
    m_log->projectPath = projectPath.toStdString();
}

void RecoveryKeeper::note(const Project &project)
{
    m_noted = std::make_unique<Project>(project);
    if (!m_timer.isActive())
        m_timer.start();
}

void RecoveryKeeper::discard()
{
    m_timer.stop();
    m_noted.reset();
    m_pool.start([log = m_log, sources = std::move(m_sources)] {
        if (log->file)
            log->file->discard();
        log->file.reset();
        for (const RecoverableWork &work : sources)
            discardRecoverable(work);
    });
    m_sources.clear();
}

void RecoveryKeeper::discardWhenSaved(const RecoverableWork &work)
{
    m_sources.push_back(work);
}

void RecoveryKeeper::write()
{
    if (!m_noted)
        return;
    m_pool.start(
        [this, log = m_log, folder = m_folder.toStdString(), project = std::shared_ptr<Project>(std::move(m_noted))] {
            if (log->hasFailed)
                return;
            try {
                if (!log->file)
                    log->file = std::make_unique<RecoveryLog>(folder, log->projectPath);
                log->file->record(*project);
            } catch (const Error &error) {
                log->hasFailed = true;
                QMetaObject::invokeMethod(
                    this, [this, sentence = shown(error)] { emit failed(sentence); }, Qt::QueuedConnection);
            }
        });
}

} // namespace netloom
