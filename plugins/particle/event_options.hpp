// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "plugins/particle/objects.hpp"
#include "plugins/particle/quantities.hpp"

#include <string>
#include <vector>

namespace netloom {

inline constexpr int mostParticlesUnasked = 64;
inline constexpr const char *particlesColumn = "particles";
inline constexpr const char *namesColumn = "particle_names";
inline constexpr const char *imageColumn = "jet_image";

/// How events become rows; the options that readers of events have in common.
struct EventOptions {
    ObjectCounts counts;
    bool areObjectsGuessed = false;    ///< objects that no event has get no columns
    bool areQuantitiesGuessed = false; ///< the same
    JetChoice jets;
    std::vector<Quantity> quantities;
    int particles = 0; ///< rows of the particles tensor; 0: those of the largest event, at most mostParticlesUnasked
    int image = 0;     ///< pixels along a side of the jet image; 0: none
    bool areAllWeightsColumns = false;
};

std::vector<ParamSpec> eventParamSpecs();

/// complete: withDefaults(eventParamSpecs(), ...). given: with the hints of a model, whose shapes go before the options.
/// Throws Error (Usage) with the option and the place of what is wrong.
EventOptions eventOptions(const Params &complete, const Params &given);

} // namespace netloom
