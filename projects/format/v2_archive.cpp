// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/v2_archive.hpp"

#include "projects/format/bounded_archive.hpp"
#include "projects/format/v1_plain.hpp"

NETLOOM_PLAIN(v2::RecipePart)
NETLOOM_PLAIN(v2::Recipe)
NETLOOM_PLAIN(v2::RateChange)
NETLOOM_PLAIN(v2::Block)
NETLOOM_PLAIN(v2::Numbers)
NETLOOM_PLAIN(v2::Run)
NETLOOM_PLAIN(v2::Project)

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
