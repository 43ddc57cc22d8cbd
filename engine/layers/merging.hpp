// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/shape.hpp"

#include <span>
#include <string>

namespace netloom {

/// The one shape that all inputs of a merge have. Throws Error (Graph) with the layer's label when they differ.
Shape commonShape(const std::string &label, std::span<const Shape> inputs);

} // namespace netloom
