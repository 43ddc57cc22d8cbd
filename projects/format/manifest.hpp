// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/model/project.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace netloom {

/// MANI: what any program can read of a project without Boost, as JSON:
/// {"program": "netloom 0.1.0", "title": ..., "needs": ["reader:csv", "generator:moons"], "runs": 2}.
/// "needs" names what must be offered by the engine or a plug-in, in the words of a plug-in's own "offers".
std::vector<std::byte> writeManifest(const Project &project);

/// True for one JSON object. Nothing is built, so a hostile one costs no memory.
bool isManifest(std::span<const std::byte> bytes);

} // namespace netloom
