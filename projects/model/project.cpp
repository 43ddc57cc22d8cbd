// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/model/project.hpp"

#include <random>

namespace netloom {

Project newProject(std::string title)
{
    Project project;
    project.title = std::move(title);
    std::random_device device;
    for (auto &byte : project.id)
        byte = static_cast<std::uint8_t>(device());
    return project;
}

} // namespace netloom
