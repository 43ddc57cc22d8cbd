// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/recovery.hpp"

#include "engine/base/error.hpp"
#include "engine/interop/json_word.hpp"
#include "projects/format/project_file.hpp"
#include "projects/format/read_file.hpp"
#include "projects/format/safe_write.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <random>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace netloom {

namespace fs = std::filesystem;
using Json = nlohmann::json;

// Three files a session: the edits (a project without its runs, plus a section that says where it was saved), the runs
// (written only when one has ended, since weights are large), and a lock that the system lets go when the session dies.

namespace {

constexpr const char *editsEnding = ".edits", *runsEnding = ".runs", *lockEnding = ".lock";
constexpr std::array<char, 4> noteKind = {'R', 'C', 'V', 'R'};

std::string utcNow()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> buffer{};
    return {buffer.data(), std::strftime(buffer.data(), buffer.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

KeptSection noteOf(const std::string &projectPath)
{
    const std::string words = "{\"changed\":" + jsonWord(utcNow()) + ",\"path\":" + jsonWord(projectPath) + "}";
    const auto bytes = std::as_bytes(std::span(words));
    return {noteKind, 0, 1, 0, words.size(), std::make_shared<const std::vector<std::byte>>(bytes.begin(), bytes.end())};
}

bool isNote(const KeptSection &section)
{
    return section.kind == noteKind;
}

std::string randomName()
{
    std::random_device device;
    std::string name;
    for (int i = 0; i < 16; ++i)
        name += "0123456789abcdef"[device() % 16];
    return name;
}

/// Holds the lock, or nothing: somebody else does. The file must still be the one of that name once it is locked, since
/// whoever cleans up may have removed it in between.
int takeLock(const std::string &path, int flags)
{
    const int file = ::open(path.c_str(), flags | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return -1;
    struct stat held {
    }, named{};
    if (::flock(file, LOCK_EX | LOCK_NB) == 0 && ::fstat(file, &held) == 0 && ::stat(path.c_str(), &named) == 0 &&
        held.st_ino == named.st_ino)
        return file;
    ::close(file);
    return -1;
}

void removeFiles(const std::string &file)
{
    std::error_code ignored;
    for (const char *ending : {editsEnding, runsEnding, lockEnding})
        fs::remove(file + ending, ignored);
}

std::string baseOf(const fs::path &path)
{
    return (path.parent_path() / path.stem()).string();
}

std::optional<RecoverableWork> workIn(const std::string &file)
{
    try {
        const Project project = readProject(readFile(file + editsEnding), file);
        RecoverableWork work{file, {}, project.title, {}};
        const auto note = std::find_if(project.kept.begin(), project.kept.end(), isNote);
        if (note == project.kept.end())
            return work;
        const auto *begin = reinterpret_cast<const char *>(note->bytes->data());
        const Json words = Json::parse(begin, begin + note->bytes->size(), nullptr, false);
        if (words.is_object()) {
            work.projectPath = words.value("path", std::string());
            work.changedAt = words.value("changed", std::string());
        }
        return work;
    } catch (const std::exception &) {
        return std::nullopt; // not readable: it stays where it is, but there is nothing to offer
    }
}

} // namespace

RecoveryLog::RecoveryLog(std::string folder, const std::string &projectPath) : m_projectPath(projectPath)
{
    std::error_code problem;
    fs::create_directories(folder, problem);
    for (int attempt = 0; attempt < 8 && m_lock < 0; ++attempt) {
        m_file = (fs::path(folder) / randomName()).string();
        m_lock = takeLock(m_file + lockEnding, O_CREAT | O_EXCL);
    }
    if (m_lock < 0)
        throw Error(ErrorKind::File, folder,
                    text(NL_TEXT("Unsaved work cannot be kept safe here ({1}). Save often, or make this folder writable."),
                         std::strerror(errno)));
}

RecoveryLog::~RecoveryLog()
{
    if (!m_recorded)
        removeFiles(m_file);
    ::close(m_lock);
}

void RecoveryLog::record(const Project &project)
{
    if (m_recorded && *m_recorded == project)
        return;
    // Runs first: the edits may speak of a run only when it is safe.
    if (!m_recorded || m_recorded->runs != project.runs)
        writeFileSafely(m_file + runsEnding, writeProject(project));
    Project edits = project;
    edits.runs.clear();
    edits.kept.push_back(noteOf(m_projectPath));
    writeFileSafely(m_file + editsEnding, writeProject(edits));
    m_recorded = project;
}

void RecoveryLog::discard()
{
    std::error_code ignored;
    fs::remove(m_file + editsEnding, ignored);
    fs::remove(m_file + runsEnding, ignored);
    m_recorded.reset();
}

std::vector<RecoverableWork> findRecoverable(const std::string &folder)
{
    std::error_code problem;
    std::vector<RecoverableWork> found;
    removeLeftovers(folder, {});
    std::vector<std::string> files;
    for (const auto &entry : fs::directory_iterator(folder, problem))
        if (entry.path().extension() == lockEnding)
            files.push_back(baseOf(entry.path()));
    std::sort(files.begin(), files.end());
    for (const std::string &file : files) {
        const int lock = takeLock(file + lockEnding, 0);
        if (lock < 0)
            continue; // that session runs
        if (!fs::exists(file + editsEnding, problem))
            removeFiles(file);
        else if (auto work = workIn(file))
            found.push_back(std::move(*work));
        ::close(lock);
    }
    return found;
}

Project recover(const RecoverableWork &work)
{
    Project project = readProject(readFile(work.file + editsEnding), work.file + editsEnding);
    std::erase_if(project.kept, isNote);
    project.runs = readProject(readFile(work.file + runsEnding), work.file + runsEnding).runs;
    // A crash between the two files leaves runs that are newer than the edits.
    for (const RunPtr &run : project.runs)
        project.nextRun = std::max(project.nextRun, run->number + 1);
    return project;
}

void discardRecoverable(const RecoverableWork &work)
{
    removeFiles(work.file);
}

} // namespace netloom
