// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/base/shape.hpp"

#include <string>

namespace netloom {

/// What layers that read sequences step by step have in common.

/// Throws Error (Graph) with the way out unless the shape is steps x features, of fixed or of varying length.
void checkSteps(const std::string &label, const Shape &input);

ParamSpec recurrentUnitsSpec();
ParamSpec sequencesSpec();

} // namespace netloom
