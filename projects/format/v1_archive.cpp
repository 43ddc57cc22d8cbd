// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/v1_archive.hpp"

#include "projects/format/bounded_archive.hpp"
#include "projects/format/v1_plain.hpp"

namespace netloom {

v1::Project readV1(std::span<const std::byte> bytes, const FilePlace &place)
{
    return readArchive<v1::Project>(bytes, place);
}

} // namespace netloom
