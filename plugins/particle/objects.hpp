// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"
#include "plugins/particle/event.hpp"
#include "plugins/particle/jets.hpp"

#include <array>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// The kinds of things that an event is told by. Their short names stand in columns and formulas: l1 is the leading lepton.
enum class ObjectKind { Lepton, Electron, Muon, Tau, Photon, Jet };

struct ObjectKindInfo {
    ObjectKind kind;
    const char *plural; ///< "leptons", as in the option `objects`
    const char *letter; ///< "l", as in l1
};

inline constexpr std::array<ObjectKindInfo, 6> objectKinds = {{{ObjectKind::Lepton, "leptons", "l"},
                                                               {ObjectKind::Electron, "electrons", "e"},
                                                               {ObjectKind::Muon, "muons", "mu"},
                                                               {ObjectKind::Tau, "taus", "tau"},
                                                               {ObjectKind::Photon, "photons", "ph"},
                                                               {ObjectKind::Jet, "jets", "j"}}};

/// How many leading objects of a kind become columns.
using ObjectCounts = std::map<ObjectKind, int>;

/// Reads "leptons 2, photons 1, jets 4". Throws Error (Usage) with the place of what is wrong.
ObjectCounts parseObjectCounts(const std::string &words);
std::string objectCountsText(const ObjectCounts &counts); ///< as parseObjectCounts() reads it

struct EventObject {
    FourMomentum momentum;
    double mass = 0;
    double charge = 0;
    std::vector<std::size_t> members; ///< of a jet: numbers of jetInputs
};

/// What an event is told by: its objects of each kind by falling pt, and the missing transverse momentum. Leptons are
/// electrons, muons, and taus that did not decay; leptons and photons that stem from hadrons belong to jets.
struct EventObjects {
    std::map<ObjectKind, std::vector<EventObject>> ofKind;
    std::vector<FourMomentum> jetInputs;
    FourMomentum missing;
    double sphericity = 0;
    int finalParticles = 0;
    double ht = 0; ///< scalar sum of the jets' pt
    /// How far from the beam a final visible particle came into being at most, mm; NaN where the file does not say.
    double farthestVertex = std::numeric_limits<double>::quiet_NaN();

    const EventObject *find(ObjectKind kind, int place) const; ///< place: from 1; null where there is none
};

EventObjects findObjects(const ParticleEvent &event, const JetChoice &jets);

} // namespace netloom
