// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/safe_write.hpp"

#include "engine/base/error.hpp"
#include "projects/format/project_file.hpp"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>
#include <vector>

#include <csignal>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace netloom {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t blockSize = std::size_t{1} << 20;
constexpr std::string_view suffix = ".saving";

Text reason(int problem)
{
    switch (problem) {
    case ENOSPC:
    case EDQUOT:
        return {
            NL_TEXT(
                "The disk is full, so nothing was saved; what was there before is untouched. Make room, or save elsewhere."),
            {}};
    case EACCES:
    case EPERM:
    case EROFS:
        return {NL_TEXT("Writing is not allowed here, so nothing was saved. Choose another folder."), {}};
    case ENOENT:
    case ENOTDIR:
        return {NL_TEXT("The folder is not there, so nothing was saved. Choose another one."), {}};
    case ENAMETOOLONG:
        return {NL_TEXT("The name is too long for this disk, so nothing was saved. Choose a shorter one."), {}};
    default:
        return text(NL_TEXT("Saving failed ({1}); what was there before is untouched. Try again, or save elsewhere."),
                    std::strerror(problem));
    }
}

[[noreturn]] void fail(const std::string &path, int problem)
{
    throw Error(ErrorKind::File, path, reason(problem));
}

/// The unfinished file: closed and removed again unless it got its final name.
class Unfinished
{
public:
    Unfinished(std::string target, std::string path, mode_t mode, FileCalls &calls)
        : m_target(std::move(target)), m_path(std::move(path)), m_calls(calls), m_file(calls.createNew(m_path, mode))
    {
        if (m_file < 0)
            fail(m_target, errno);
    }
    ~Unfinished()
    {
        if (m_file >= 0)
            m_calls.close(m_file);
        if (!m_isDone)
            m_calls.remove(m_path);
    }
    Unfinished(const Unfinished &) = delete;
    Unfinished &operator=(const Unfinished &) = delete;

    void write(std::span<const std::byte> bytes)
    {
        while (!bytes.empty()) {
            const std::size_t wanted = std::min(bytes.size(), blockSize);
            const ssize_t written = m_calls.write(m_file, bytes.data(), wanted);
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0 || static_cast<std::size_t>(written) > wanted)
                fail(m_target, written < 0 ? errno : ENOSPC);
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
        if (m_calls.sync(m_file) != 0)
            fail(m_target, errno);
    }

    void verify(std::span<const std::byte> bytes)
    {
        ::posix_fadvise(m_file, 0, 0, POSIX_FADV_DONTNEED); // so that it comes from the disk, where the system lets it
        std::vector<std::byte> block(std::min(bytes.size() + 1, blockSize));
        std::size_t place = 0;
        while (true) {
            const ssize_t count = m_calls.read(m_file, block.data(), block.size(), static_cast<off_t>(place));
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                fail(m_target, errno);
            if (count == 0)
                break;
            const auto got = static_cast<std::size_t>(count);
            if (got > bytes.size() - place ||
                !std::equal(block.begin(), block.begin() + count, bytes.begin() + static_cast<std::ptrdiff_t>(place)))
                fail(m_target, EIO);
            place += got;
        }
        if (place != bytes.size())
            fail(m_target, EIO);
    }

    void giveName()
    {
        const int file = m_file;
        m_file = -1;
        if (m_calls.close(file) != 0 || m_calls.rename(m_path, m_target) != 0)
            fail(m_target, errno);
        m_isDone = true;
    }

private:
    std::string m_target, m_path;
    FileCalls &m_calls;
    int m_file = -1;
    bool m_isDone = false;
};

fs::path folderOf(const fs::path &target)
{
    return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

/// ".name.PID-N.saving": the process number tells whether its writer still lives.
fs::path unfinishedPath(const fs::path &target)
{
    static std::atomic<unsigned> counter{0};
    constexpr std::size_t longestName = 200; // the whole must stay below the 255 bytes of a name
    const std::string name = target.filename().string().substr(0, longestName);
    return folderOf(target) /
           ("." + name + "." + std::to_string(::getpid()) + "-" + std::to_string(++counter) + std::string(suffix));
}

/// A file that is a pipe or a device cannot be replaced, only written to.
void writeInto(const std::string &path, std::span<const std::byte> bytes, FileCalls &calls)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0)
        fail(path, errno);
    while (!bytes.empty()) {
        const ssize_t written = calls.write(file, bytes.data(), std::min(bytes.size(), blockSize));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            const int problem = written < 0 ? errno : EIO;
            calls.close(file);
            fail(path, problem);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    calls.close(file);
}

bool isLeftover(const std::string &file, const std::string &name)
{
    if (!file.starts_with("." + name) || !file.ends_with(suffix))
        return false;
    const std::string_view inner = std::string_view(file).substr(0, file.size() - suffix.size());
    const std::size_t dot = inner.rfind('.'), dash = inner.rfind('-');
    if (dot == std::string_view::npos || dash == std::string_view::npos || dash < dot)
        return false;
    pid_t writer = 0;
    const char *const end = inner.data() + dash;
    const auto [stop, problem] = std::from_chars(inner.data() + dot + 1, end, writer);
    return problem == std::errc() && stop == end && writer > 0 && ::kill(writer, 0) != 0 && errno == ESRCH;
}

} // namespace

void removeLeftovers(const std::string &folder, const std::string &name)
{
    // Not std::filesystem's iterator: libstdc++ 12's ends the program when memory runs out while it opens the folder.
    const std::unique_ptr<DIR, int (*)(DIR *)> listing(::opendir(folder.c_str()), ::closedir);
    if (!listing)
        return;
    while (const dirent *entry = ::readdir(listing.get()))
        if (isLeftover(entry->d_name, name))
            ::unlink((folder + "/" + entry->d_name).c_str());
}

void writeFileSafely(const std::string &path, std::span<const std::byte> bytes, FileCalls &calls)
{
    std::error_code noTarget;
    const fs::path resolved = fs::canonical(path, noTarget);
    const fs::path target = noTarget ? fs::path(path) : resolved;
    struct stat there {
    };
    const bool exists = ::stat(target.c_str(), &there) == 0;
    if (target.filename().empty() || (exists && S_ISDIR(there.st_mode)))
        throw Error(ErrorKind::File, path, text(NL_TEXT("This is a folder, so nothing was saved. Add a file name.")));
    if (exists && !S_ISREG(there.st_mode))
        return writeInto(target.string(), bytes, calls);
    if (exists && ::access(target.c_str(), W_OK) != 0)
        fail(path, errno); // a file that was made read-only on purpose must not be replaced, though the folder allows it

    const std::string folder = folderOf(target).string(); // made now: nothing may fail between the renaming and its syncing
    removeLeftovers(folder, target.filename().string());
    constexpr mode_t usual = 0666;
    Unfinished file(target.string(), unfinishedPath(target).string(), exists ? there.st_mode & 07777 : usual, calls);
    file.write(bytes);
    file.verify(bytes);
    file.giveName();
    if (calls.syncFolder(folder) != 0)
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("The file was written, but the disk does not confirm it ({1}). Save again, or elsewhere."),
                         std::strerror(errno)));
}

void writeFileSafely(const std::string &path, std::span<const std::byte> bytes)
{
    FileCalls calls;
    writeFileSafely(path, bytes, calls);
}

void writeFileSafely(const std::string &path, const std::string &text)
{
    writeFileSafely(path, std::as_bytes(std::span(text)));
}

} // namespace netloom
