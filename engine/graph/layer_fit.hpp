// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer.hpp"

namespace netloom {

/// How a layer meets its inputs: sequences and graphs are taken apart item by item where the layer says so.
struct LayerFit {
    std::vector<Shape> inputs;    ///< what the layer is made with: of one item where it works item by item
    std::vector<Shape> outputs;   ///< what comes out, whole
    std::int64_t itemsPerRow = 1; ///< the most calls' rows that a sample makes
    int byItemsOf = -1;           ///< the input whose items are the rows; -1 when a row is a sample
};

/// Throws Error (Graph) with a plain sentence and the way out where the layer cannot take these shapes.
LayerFit fitLayer(const LayerType &type, const Params &params, std::span<const Shape> inputs);

} // namespace netloom
