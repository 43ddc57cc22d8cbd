// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/plain_layer.hpp"

namespace netloom {

/// Tries a layer on its example inputs before it is let into the program: what comes out is finite, the same each time and
/// for each row whatever stands beside it, the same in float; the gradients are those of central differences; nothing is
/// written outside of the blocks. Throws Error (Check) in words that name the layer.
void tryLayer(const PlainLayer &layer);

} // namespace netloom
