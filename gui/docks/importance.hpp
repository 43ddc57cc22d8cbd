// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/explain/permutation_importance.hpp"
#include "projects/workflow/workflow.hpp"

#include <vector>

namespace netloom {

/// The columns of a run's model, the most important first, measured on one part of the data.
struct Importance {
    std::vector<ColumnImportance> columns;
    double loss = 0; ///< without shuffling
    std::size_t rows = 0;
    int repeats = 0;
};

/// Throws Error: Check when the data changed since the run, Usage when the part is empty, Cancelled.
Importance importanceOf(const RunRecord &run, const Bench &bench, Part part, const JobControl &job);

} // namespace netloom
