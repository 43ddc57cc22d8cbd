// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "projects/workflow/generate.hpp"

#include <vector>

namespace netloom {

/// What a person sets before a model generates.
std::vector<ParamSpec> generateSpecs();
/// params: of these settings.
GenerateOptions generateOptionsOf(const Params &params);

} // namespace netloom
