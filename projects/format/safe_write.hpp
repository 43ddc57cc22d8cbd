// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/file_calls.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace netloom {

/// Writes beside the file in blocks of at most 1 MiB, compares every length, syncs, reads all back and compares, renames,
/// syncs the folder. The file holds the old bytes or the new ones, never anything between, whenever the program or the
/// machine stops. A link is followed; a pipe or a device is written to directly. Throws Error (File) and leaves the old
/// file alone.
void writeFileSafely(const std::string &path, std::span<const std::byte> bytes, FileCalls &calls);

/// Removes what a killed program left while it was writing this file; of all files of the folder when name is empty.
void removeLeftovers(const std::string &folder, const std::string &name);

} // namespace netloom
