// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/particle/event.hpp"
#include "plugins/particle/hepmc_block.hpp"

#include <string>

namespace netloom {

/// The event that HepMC3's reader of its format makes of a block without trouble, in GeV and mm. header: the lines that
/// stand before the first event. Returns why it cannot be used, or nothing.
Text readHepMcEvent(const HepMcBlock &block, HepMcFormat format, const std::string &header, ParticleEvent &event);

} // namespace netloom
