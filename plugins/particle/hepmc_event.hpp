// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/particle/event.hpp"
#include "plugins/particle/hepmc_block.hpp"

namespace netloom {

/// The event that HepMC3's reader of its format makes of a block without trouble, in GeV and mm. Returns why it cannot be
/// used, or nothing.
Text readHepMcEvent(const HepMcBlock &block, HepMcFormat format, ParticleEvent &event);

} // namespace netloom
