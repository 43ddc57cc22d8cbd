// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/generator.hpp"

namespace netloom {

inline constexpr const char *hitsColumn = "hits"; ///< of the tracks: (hits, 3) x, y, z in mm

const Generator &twoBodyResonance(); ///< pairs of leptons: a narrow resonance on a falling background, as measured
const Generator &helicalTracks();    ///< hits of charged particles in the field of a solenoid

} // namespace netloom
