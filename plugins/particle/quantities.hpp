// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/particle/objects.hpp"

#include <string>
#include <vector>

namespace netloom {

/// A sum of objects, as in l1+l2; met is the missing transverse momentum.
struct ObjectSum {
    struct Term {
        bool isMissing = false; ///< met
        ObjectKind kind = ObjectKind::Lepton;
        int place = 1; ///< 1 is the leading one
        bool operator==(const Term &) const = default;
    };
    std::vector<Term> terms;
    bool operator==(const ObjectSum &) const = default;
};

/// A quantity of an event that somebody asked for: m(l1+l2), mT(l1,met), pt(l1+l2), eta(j1), phi(j1), dR(l1,j1),
/// dphi(l1,met), deta(j1,j2).
struct Quantity {
    std::string function;
    std::vector<ObjectSum> arguments;
    std::string name; ///< of its column: as given before "=", else made of the formula: "mT_l1_met"

    std::string unit() const; ///< "GeV", "rad", or empty
    std::string description() const;
    /// NaN where the event has no such object, or the quantity means nothing.
    double of(const EventObjects &event) const;
};

/// Reads "m(l1+l2); mW = mT(l1, met)", formulas with semicolons between them. Throws Error (Usage) with the place, from 1,
/// of what is wrong ("quantities:7").
std::vector<Quantity> parseQuantities(const std::string &formulas);

} // namespace netloom
