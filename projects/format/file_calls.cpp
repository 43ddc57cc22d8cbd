// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/file_calls.hpp"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace netloom {

int FileCalls::createNew(const std::string &path, mode_t mode)
{
    return ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
}

ssize_t FileCalls::write(int file, const void *bytes, std::size_t count)
{
    return ::write(file, bytes, count);
}

int FileCalls::sync(int file)
{
    return ::fsync(file);
}

ssize_t FileCalls::read(int file, void *bytes, std::size_t count, off_t from)
{
    return ::pread(file, bytes, count, from);
}

int FileCalls::close(int file)
{
    return ::close(file);
}

int FileCalls::rename(const std::string &from, const std::string &to)
{
    return ::rename(from.c_str(), to.c_str());
}

int FileCalls::syncFolder(const std::string &folder)
{
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return -1;
    const int result = ::fsync(handle);
    const int problem = errno;
    ::close(handle);
    errno = problem;
    // Some network file systems know no syncing of folders; that is no trouble of this file's.
    return result != 0 && problem == EINVAL ? 0 : result;
}

int FileCalls::remove(const std::string &path)
{
    return ::unlink(path.c_str());
}

} // namespace netloom
