// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/text_file.hpp"

#include "engine/base/error.hpp"
#include "engine/data/byte_source.hpp"

#include <array>

namespace netloom {

std::string readTextFile(const std::string &path)
{
    constexpr std::size_t mostBytes = std::size_t{64} << 20;
    ByteSource source(path);
    std::string content;
    std::array<char, 1 << 16> buffer{};
    while (const std::size_t count = source.read(buffer.data(), buffer.size())) {
        content.append(buffer.data(), count);
        if (content.size() > mostBytes)
            throw Error(ErrorKind::File, path,
                        text(NL_TEXT("The file is too large for a text of this kind. Check the path.")));
    }
    return content;
}

} // namespace netloom
