// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/model/project.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netloom {

/// Keeps the unsaved work of one open project in a folder of its own, so that a crash loses at most the last second
/// of edits and no finished run. One object an open project; not for several threads.
class RecoveryLog
{
public:
    /// folder: where all recovery data of this user stand. Throws Error (File) when it cannot be written.
    RecoveryLog(std::string folder, const std::string &projectPath);
    ~RecoveryLog(); ///< keeps the data; discard() removes them
    RecoveryLog(const RecoveryLog &) = delete;
    RecoveryLog &operator=(const RecoveryLog &) = delete;

    /// Writes the state that a recovery would give back, synced; what did not change since the last time is not written
    /// again. Throws Error (File).
    void record(const Project &project);
    void discard(); ///< the work was saved, or the person let it go

private:
    std::string m_file; ///< without its ending: the edits, the runs and the lock stand beside each other
    std::string m_projectPath;
    int m_lock = -1;
    std::optional<Project> m_recorded;
};

struct RecoverableWork {
    std::string file;        ///< in the recovery folder
    std::string projectPath; ///< where it was saved last; empty for an untitled one
    std::string title;
    std::string changedAt; ///< UTC, ISO 8601
};

/// What crashed sessions left; those of running sessions are not listed.
std::vector<RecoverableWork> findRecoverable(const std::string &folder);
Project recover(const RecoverableWork &work); ///< Throws Error (File).
void discardRecoverable(const RecoverableWork &work);

} // namespace netloom
