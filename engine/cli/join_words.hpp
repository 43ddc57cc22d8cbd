// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/console.hpp"
#include "projects/model/project.hpp"

#include <string>
#include <vector>

namespace netloom {

/// "labs.csv: patient = id": a file, the key among the rows, and its own where it bears another name. options, of the file's
/// reader: "labs.csv: separator=semicolon", without the file where there is but one. Throws Error (Usage).
std::vector<DataJoin> dataJoins(const std::vector<std::string> &definitions, const std::vector<std::string> &options,
                                const Console &console);

} // namespace netloom
