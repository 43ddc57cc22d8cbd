// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluate/evaluation.hpp"

#include <string>
#include <vector>

namespace netloom {

/// An evaluation as the report table that a person reads, without a line break at its end.
std::string reportText(const Evaluation &evaluation);

/// Rows of words as columns of equal width, the first to the left, the others to the right when isRight.
std::string tableText(const std::vector<std::vector<std::string>> &rows, const std::vector<bool> &isRight);

/// Four digits behind the point; "-" for what is not defined.
std::string figure(double value);

} // namespace netloom
