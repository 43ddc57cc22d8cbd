// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <limits>
#include <numbers>

namespace netloom {

/// Momentum and energy, GeV.
struct FourMomentum {
    double px = 0, py = 0, pz = 0, e = 0;

    double pt() const { return std::hypot(px, py); }
    double p() const { return std::hypot(px, py, pz); }
    double phi() const { return px == 0 && py == 0 ? 0 : std::atan2(py, px); }
    /// Pseudorapidity; NaN along the beam, where there is none.
    double eta() const
    {
        const double transverse = pt();
        return transverse > 0 ? std::asinh(pz / transverse) : std::numeric_limits<double>::quiet_NaN();
    }
    /// Invariant mass; 0 where rounding leaves less than nothing.
    double mass() const
    {
        const double square = (e - p()) * (e + p());
        return square > 0 ? std::sqrt(square) : 0;
    }
    FourMomentum &operator+=(const FourMomentum &other)
    {
        px += other.px;
        py += other.py;
        pz += other.pz;
        e += other.e;
        return *this;
    }
    bool operator==(const FourMomentum &) const = default;
};

inline FourMomentum operator+(FourMomentum a, const FourMomentum &b)
{
    return a += b;
}

/// An angle brought into (-pi, pi].
inline double turnedBack(double angle)
{
    const double turn = 2 * std::numbers::pi;
    angle = std::remainder(angle, turn);
    return angle <= -std::numbers::pi ? angle + turn : angle;
}

/// Transverse mass of two things, the second often the missing momentum: m_T^2 = 2 p_T1 p_T2 (1 - cos(phi_1 - phi_2)),
/// both taken as massless (Review of Particle Physics, kinematics).
inline double transverseMass(const FourMomentum &a, const FourMomentum &b)
{
    return std::sqrt(2 * a.pt() * b.pt() * (1 - std::cos(a.phi() - b.phi())));
}

} // namespace netloom
