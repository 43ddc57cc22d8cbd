// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/recovery.hpp"

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <memory>
#include <vector>

namespace netloom {

/// Writes the unsaved work of the open project to its recovery log, a second after a change unless told to wait longer, and
/// never on the GUI thread.
class RecoveryKeeper : public QObject
{
    Q_OBJECT
public:
    explicit RecoveryKeeper(QString folder, QObject *parent = nullptr);
    ~RecoveryKeeper() override; ///< what was noted is written first

    void follow(const QString &projectPath);            ///< another document, or another place of it; the old record goes
    void note(const Project &project);                  ///< the project was changed
    void write();                                       ///< what was noted, without waiting: a run is too dear to lose
    void setDelay(int seconds);                         ///< from a change to its record; 0: a moment
    void discard();                                     ///< saved, or let go
    void discardWhenSaved(const RecoverableWork &work); ///< the open project came from it

signals:
    void failed(const QString &sentence); ///< once; then nothing more is recorded

private:
    struct Log;
    QString m_folder;
    std::shared_ptr<Log> m_log; ///< touched by the pool's one thread only
    std::unique_ptr<Project> m_noted;
    std::vector<RecoverableWork> m_sources;
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace netloom
