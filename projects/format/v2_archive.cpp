// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/v2_archive.hpp"

#include "projects/format/bounded_archive.hpp"
#include "projects/format/v2_plain.hpp"

namespace netloom {

std::vector<std::byte> writeV2(const v2::Project &project)
{
    BoundedOutput archive;
    archive << project;
    return archive.take();
}

v2::Project readV2(std::span<const std::byte> bytes, const FilePlace &place)
{
    return readArchive<v2::Project>(bytes, place);
}

} // namespace netloom
