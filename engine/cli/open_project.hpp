// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/console.hpp"
#include "projects/workflow/workflow.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace netloom {

/// A project's data as they are now.
struct LoadedData {
    ReadResult read;
    DatasetPtr typed; ///< with the project's column types
};

/// Reads what the project names; says on stderr what was left out and whether the data changed. Throws Error.
LoadedData loadFor(const Project &project, const Console &console);

/// The run of that number, or the last. Throws Error (Usage) when the project has none.
RunPtr runOf(const Project &project, const std::string &path, std::optional<std::int64_t> number);

/// What speaks for that run: all of its ensemble where no number was given or the ensemble is asked for, else it alone. Says
/// on stderr how many they are. Throws Error (Usage) where an ensemble is asked for and there is none.
std::vector<RunPtr> membersOf(const Project &project, const RunPtr &run, std::optional<std::int64_t> number,
                              bool isEnsembleAsked, const Console &console);

/// Throws Error (Usage) that names the first setting with a value that it cannot have.
void checkRecipe(const Recipe &recipe);

} // namespace netloom
