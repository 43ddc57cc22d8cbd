// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/particle/four_momentum.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace netloom {

/// How jets are found. The ee algorithms are for electron-positron collisions: they measure angles, not rapidities.
struct JetChoice {
    std::string algorithm = "anti-kt"; ///< one of jetAlgorithms()
    double radius = 0.4;               ///< passed over by ee-durham
    double minimumPt = 20;             ///< GeV, of inclusive jets
    int exactly = 0;                   ///< cluster until so many are left; 0: all above minimumPt
    bool operator==(const JetChoice &) const = default;
};

/// kt (Catani and others 1993, Ellis and Soper 1993), cambridge-aachen (Dokshitzer and others 1997), anti-kt (Cacciari,
/// Salam, Soyez 2008), ee-durham (Catani and others 1991), ee-kt and ee-anti-kt (generalised ee kt with p = 1 and -1).
const std::vector<std::string> &jetAlgorithms();

struct Jet {
    FourMomentum momentum;
    std::vector<std::size_t> members; ///< numbers of the momenta that it is made of
};

/// Jets by falling pt, found by FastJet (Cacciari, Salam, Soyez 2012, Eur. Phys. J. C 72, 1896), momenta added up (the
/// E scheme). No jet where there is nothing to cluster, or less than `exactly`.
std::vector<Jet> findJets(const std::vector<FourMomentum> &momenta, const JetChoice &choice);

} // namespace netloom
