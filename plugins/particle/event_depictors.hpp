// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/depiction.hpp"

namespace netloom {

// What an event looks like, from the particles tensor of its row. Particles of one kind are one group.

const Depictor &eventTracks(); ///< lines from the collision, in space
const Depictor &eventAcross(); ///< as seen along the beam: the r-phi plane
const Depictor &eventEtaPhi(); ///< the cylinder of the detector, unrolled
const Depictor &eventList();   ///< a table of the particles

/// The hits of a track that the generator helical-tracks made.
const Depictor &trackHits();

} // namespace netloom
