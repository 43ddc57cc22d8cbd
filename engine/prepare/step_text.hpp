// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/prepare/preparation.hpp"

#include <string_view>

namespace netloom {

/// Steps as a person types them: "impute with=mean flag=true > clip > standardise". A value with blanks stands in double
/// quotes: order="low, high". Nothing between the signs is no step. Throws Error (Usage) for an unknown step or setting and
/// for a value that a setting does not take.
std::vector<StepChoice> parseSteps(std::string_view text);

} // namespace netloom
