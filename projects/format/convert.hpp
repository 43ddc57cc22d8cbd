// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/byte_io.hpp"
#include "projects/format/v3.hpp"
#include "projects/model/project.hpp"

#include <span>
#include <vector>

namespace netloom {

/// A project in the parts that its file has: what goes through the archive, and the raw blocks.
struct StoredProject {
    v3::Project project;
    std::vector<std::byte> tensors; ///< TENS
    std::vector<std::byte> history; ///< HIST
};

StoredProject toStored(const Project &project);

/// Checks every value that could mislead the program: kinds, places, numbers of nodes, sizes of blocks. id and kept
/// sections are the caller's. Throws Error (File) that names the section.
Project fromStored(v3::Project stored, std::span<const std::byte> tensors, std::span<const std::byte> history,
                   const std::string &fileName);

} // namespace netloom
