// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/plugin.hpp"

namespace netloom {

// What this plug-in offers; each stands in a file of its own.
const Reader &spectraReader();
const Depictor &spectrumDepictor();
const PlainLayer &gateLayer();

} // namespace netloom
