// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"
#include "plugins/host/worker_process.hpp"

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>

namespace netloom {

/// What is remembered of one build of a plug-in's file. A file of another size or date is another build and starts afresh.
struct PluginRecord {
    std::string id;
    std::int64_t size = 0, modified = 0;
    std::string since;  ///< the day of the last trouble: "2026-11-28"
    Text quarantine;    ///< why it is kept out; empty when it is not
    int hangs = 0;      ///< starts in a row at which it did not come to an end
    int failures = 0;   ///< readings at which it crashed, hung or took all memory
    Text lastFailure;   ///< the sentence of the last of them
    std::string loader; ///< the process that is loading it into itself; gone without a word, it was taken along
};

/// Remembers from start to start which plug-ins the person has switched off and which have failed, in one small JSON file
/// that is written anew and renamed into place. Who is kept out (in quarantine) is decided here:
///  - a crash, or taking all memory, while it is loaded, described or shown the head of a file: at once;
///  - not coming to an end while it is loaded: at the second start in a row, as a machine may merely be busy;
///  - a failure while it reads a whole file: never. Damaged files crash the best libraries, so that is only counted.
/// Knows nothing of what is loaded; may be used from several threads. Several programs may share the file: each looks at it
/// again before it writes, and the last word wins.
class PluginBook
{
public:
    explicit PluginBook(std::string path = {}); ///< Without a path, or where it cannot be written, it forgets at the end.

    bool isOff(const std::string &id) const;
    void switchOff(const std::string &id);
    void switchOn(const std::string &id);

    /// What is known of the file as it is now; empty for one that never made trouble.
    PluginRecord record(const std::string &file) const;

    void noteFailedLoading(const std::string &id, const std::string &file, const WorkerFailure &failure);
    void noteFailedReading(const std::string &id, const std::string &file, const WorkerFailure &failure);
    void noteLoaded(const std::string &file); ///< It came to an end this time.
    void letIn(const std::string &file);      ///< All is forgotten but whether it is switched off.

    /// Around loading a library into this process: what never comes back from it is kept out at the next start.
    void beginLoadingHere(const std::string &id, const std::string &file);
    void endLoadingHere(const std::string &file);

private:
    template <class Change>
    void change(const std::string &file, Change change);
    void load();
    void save() const;

    const std::string m_path;
    mutable std::mutex m_mutex;
    std::set<std::string> m_off;
    std::map<std::string, PluginRecord> m_records; ///< by file
};

/// Where the programs of this person keep their book: one for the window and netloom-run.
std::string usualPluginBook();
/// Where this person's own plug-ins lie, as "Add plug-in" puts them there.
std::string ownPluginFolder();

} // namespace netloom
