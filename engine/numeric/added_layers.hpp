// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/plain_layer.hpp"

#include <span>

namespace netloom {

/// Puts layers of plug-ins behind the built-in ones in layers(), for as long as the program runs: they must live as long.
/// One whose id is there already is passed over. A graph that was analysed before does not know them.
void addLayers(std::span<const PlainLayer *const> added);

} // namespace netloom
