// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/rng.hpp"

#include <string>

namespace netloom {

/// A small organic molecule as SMILES, by a grammar of its own: a frame of chains or rings, some of whose places bear
/// groups, on which further ones may stand. Every word of the grammar has a valence that is right. most: groups at most.
std::string drawnSmiles(RandomStream &random, int most);

} // namespace netloom
