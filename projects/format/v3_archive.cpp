// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/v3_archive.hpp"

#include "projects/format/bounded_archive.hpp"
#include "projects/format/v2_plain.hpp"

NETLOOM_PLAIN(v3::Port)
NETLOOM_PLAIN(v3::Tie)
NETLOOM_PLAIN(v3::Group)
NETLOOM_PLAIN(v3::Member)
NETLOOM_PLAIN(v3::Point)
NETLOOM_PLAIN(v3::Bend)
NETLOOM_PLAIN(v3::Graph)
NETLOOM_PLAIN(v3::Project)

namespace netloom {

std::vector<std::byte> writeV3(const v3::Project &project)
{
    BoundedOutput archive;
    archive << project;
    return archive.take();
}

v3::Project readV3(std::span<const std::byte> bytes, const FilePlace &place)
{
    return readArchive<v3::Project>(bytes, place);
}

} // namespace netloom
