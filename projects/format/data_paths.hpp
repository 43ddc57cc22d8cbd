// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace netloom {

/// Paths as they stand in a project file: relative, with "/", where the data lie below the project's folder or below the
/// folder beside it (so that both can move together), else absolute.
std::vector<std::string> storedPaths(const std::vector<std::string> &paths, const std::string &projectPath);

/// Absolute paths again.
std::vector<std::string> resolvedPaths(const std::vector<std::string> &paths, const std::string &projectPath);

} // namespace netloom
