// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/open_project.hpp"

#include <string>
#include <vector>

namespace netloom {

/// Reads new data for a trained run: each column as the type that the model knows it by, so that a spoiled cell is one
/// bad cell and does not turn its whole column into words. options: KEY=VALUE words for the reader, beside what the project
/// sets for its own files. Throws Error.
ReadResult readForModel(const RunRecord &run, const Project &project, const std::vector<std::string> &paths,
                        const std::string &reader, const std::vector<std::string> &options, const Console &console);

} // namespace netloom
