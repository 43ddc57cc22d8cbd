// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/project_file.hpp"

#include "projects/format/data_paths.hpp"
#include "projects/format/read_file.hpp"

namespace netloom {

Project loadProject(const std::string &path)
{
    Project project = readProject(readFile(path), path);
    project.data.paths = resolvedPaths(project.data.paths, path);
    for (DataJoin &join : project.data.joins)
        join.path = resolvedPaths({join.path}, path).front();
    return project;
}

void saveProject(const Project &project, const std::string &path)
{
    Project stored = project;
    stored.data.paths = storedPaths(project.data.paths, path);
    for (DataJoin &join : stored.data.joins)
        join.path = storedPaths({join.path}, path).front();
    const std::vector<std::byte> bytes = writeProject(stored);
    // Nothing may take the place of a good file that could not be opened again.
    readProject(bytes, path);
    writeFileSafely(path, bytes);
}

} // namespace netloom
