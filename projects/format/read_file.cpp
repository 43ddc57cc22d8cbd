// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/read_file.hpp"

#include "engine/base/error.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>

#include <sys/stat.h>

namespace netloom {

std::vector<std::byte> readFile(const std::string &path)
{
    struct stat there {
    };
    if (::stat(path.c_str(), &there) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            throw Error(ErrorKind::File, path,
                        text(NL_TEXT("There is no such file. Look for it elsewhere, or check its name.")));
        throw Error(ErrorKind::File, path, text(NL_TEXT("The file cannot be read ({1})."), std::strerror(errno)));
    }
    if (!S_ISREG(there.st_mode))
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("This is no file but a folder or a device. Choose a project file.")));
    std::vector<std::byte> bytes(static_cast<std::size_t>(there.st_size));
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw Error(ErrorKind::File, path, text(NL_TEXT("The file cannot be read ({1})."), std::strerror(errno)));
    file.read(reinterpret_cast<char *>(bytes.data()), there.st_size);
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

} // namespace netloom
