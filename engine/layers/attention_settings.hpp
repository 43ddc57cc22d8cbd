// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/base/shape.hpp"

namespace netloom {

/// Settings that the layers of attention have in common.
ParamSpec headsSpec();
ParamSpec causalSpec();

/// Throw Error (Graph) with the layer's label and the way out: when a shape is no sequence of flat items, and when heads do
/// not divide the dim.
void requireFlatItems(const std::string &label, const Shape &shape);
void requireWholeHeads(const std::string &label, std::int64_t dim, std::int64_t heads);

} // namespace netloom
