// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/data_paths.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

namespace fs = std::filesystem;

namespace {

bool isBelow(const fs::path &path, const fs::path &folder)
{
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return end == folder.end() && rest != path.end();
}

fs::path absoluteOf(const std::string &path)
{
    return fs::absolute(path).lexically_normal();
}

std::string storedPath(const std::string &path, const fs::path &folder)
{
    const fs::path absolute = absoluteOf(path), parent = folder.parent_path();
    const bool isNear = isBelow(absolute, folder) || (parent != parent.root_path() && isBelow(absolute, parent));
    return isNear ? absolute.lexically_relative(folder).generic_string() : absolute.generic_string();
}

} // namespace

std::vector<std::string> storedPaths(const std::vector<std::string> &paths, const std::string &projectPath)
{
    const fs::path folder = absoluteOf(projectPath).parent_path();
    std::vector<std::string> stored;
    for (const std::string &path : paths)
        stored.push_back(storedPath(path, folder));
    return stored;
}

std::vector<std::string> resolvedPaths(const std::vector<std::string> &paths, const std::string &projectPath)
{
    const fs::path folder = absoluteOf(projectPath).parent_path();
    std::vector<std::string> resolved;
    for (const std::string &path : paths)
        resolved.push_back((folder / path).lexically_normal().string());
    return resolved;
}

} // namespace netloom
