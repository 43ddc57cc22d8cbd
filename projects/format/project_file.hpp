// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/model/project.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace netloom {

/// The bytes of a project file in the newest format. The same project gives the same bytes.
std::vector<std::byte> writeProject(const Project &project);

/// Everything is validated before anything is allocated. Throws Error (File) that names the section and the way out for
/// a file that is damaged, no project, or of a newer version. fileName is only for the message.
Project readProject(std::span<const std::byte> bytes, const std::string &fileName);

/// Reads and writes whole files. Saving writes a new file beside the old, syncs, reads it back, then renames: on any
/// trouble the old file stays and Error (File) says what happened. Paths of data are kept relative when they lie
/// below or beside the project's folder.
Project loadProject(const std::string &path);
void saveProject(const Project &project, const std::string &path);

/// Writes any output whole or not at all, in the same way.
void writeFileSafely(const std::string &path, std::span<const std::byte> bytes);
void writeFileSafely(const std::string &path, const std::string &text);

} // namespace netloom
