// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include <sys/types.h>

namespace netloom {

/// The few system calls that saving makes, so that tests can let any one of them fail. Each gives what the call of its
/// name gives, -1 with errno set on trouble.
class FileCalls
{
public:
    virtual ~FileCalls() = default;
    virtual int createNew(const std::string &path, mode_t mode); ///< must not be there yet; for reading and writing
    virtual ssize_t write(int file, const void *bytes, std::size_t count);
    virtual int sync(int file);
    virtual ssize_t read(int file, void *bytes, std::size_t count, off_t from);
    virtual int close(int file);
    virtual int rename(const std::string &from, const std::string &to);
    virtual int syncFolder(const std::string &folder);
    virtual int remove(const std::string &path);
};

} // namespace netloom
