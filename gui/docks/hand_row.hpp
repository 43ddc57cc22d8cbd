// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "projects/workflow/typed_row.hpp"

#include <string>
#include <vector>

namespace netloom {

/// One input of a model as a person types it.
struct HandInput {
    std::string column;
    ColumnType type = ColumnType::Number;
    std::vector<std::string> categories; ///< to choose from
    std::string typical;                 ///< the training mean, or the commonest category: what the form begins with
    std::string unit, description;
};

/// The inputs of a run's model; empty when one of them cannot be typed (an image, a signal).
/// bench: gives means and categories; may be null, then the fitted preparation must do. source: the column of text that
/// stands first in place of all that is made of it; may be null.
std::vector<HandInput> handInputs(const RunRecord &run, const Bench *bench, const TypedSource *source = nullptr);

/// A data set of one row, as a reader would give it. An empty value is a missing one. Throws Error (Usage) for a text
/// that is no number where one is needed.
ReadResult handRow(const std::vector<HandInput> &inputs, const std::vector<std::string> &values);

} // namespace netloom
