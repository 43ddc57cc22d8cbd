// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/console.hpp"
#include "projects/workflow/workflow.hpp"

#include <cstdint>
#include <optional>
#include <string>

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

/// Throws Error (Usage) that names the first setting with a value that it cannot have.
void checkRecipe(const Recipe &recipe);

} // namespace netloom
