// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/pdg.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace netloom {

namespace {

struct NamedParticle {
    int pdg;
    const char *name;
    const char *antiName; ///< empty where a particle is its own antiparticle
};

constexpr NamedParticle namedParticles[] = {
    {1, "d", "d~"},
    {2, "u", "u~"},
    {3, "s", "s~"},
    {4, "c", "c~"},
    {5, "b", "b~"},
    {6, "t", "t~"},
    {11, "e-", "e+"},
    {12, "nu_e", "nu_e~"},
    {13, "mu-", "mu+"},
    {14, "nu_mu", "nu_mu~"},
    {15, "tau-", "tau+"},
    {16, "nu_tau", "nu_tau~"},
    {21, "g", ""},
    {22, "gamma", ""},
    {23, "Z", ""},
    {24, "W+", "W-"},
    {25, "H", ""},
    {37, "H+", "H-"},
    {111, "pi0", ""},
    {113, "rho0", ""},
    {130, "K0L", ""},
    {211, "pi+", "pi-"},
    {213, "rho+", "rho-"},
    {221, "eta", ""},
    {223, "omega", ""},
    {310, "K0S", ""},
    {311, "K0", "K0~"},
    {321, "K+", "K-"},
    {331, "eta'", ""},
    {333, "phi", ""},
    {411, "D+", "D-"},
    {421, "D0", "D0~"},
    {431, "Ds+", "Ds-"},
    {443, "J/psi", ""},
    {511, "B0", "B0~"},
    {521, "B+", "B-"},
    {531, "Bs0", "Bs0~"},
    {553, "Upsilon", ""},
    {2112, "n", "n~"},
    {2212, "p", "p~"},
    {3112, "Sigma-", "Sigma~+"},
    {3122, "Lambda", "Lambda~"},
    {3222, "Sigma+", "Sigma~-"},
    {3312, "Xi-", "Xi~+"},
    {3322, "Xi0", "Xi0~"},
    {3334, "Omega-", "Omega~+"},
};

constexpr int firstNucleus = 1'000'000'000; // +-10LZZZAAAI

int magnitude(int pdg)
{
    return pdg < 0 ? -std::max(pdg, -2'147'483'647) : pdg;
}

/// nJ is digit 0, then the quarks nq3, nq2, nq1.
int digitOf(int pdg, int place)
{
    int rest = magnitude(pdg);
    for (int i = 0; i < place; ++i)
        rest /= 10;
    return rest % 10;
}

int quarkThirds(int quark)
{
    return quark % 2 == 0 ? 2 : -1;
}

int hadronThirds(int pdg)
{
    const int q3 = digitOf(pdg, 1), q2 = digitOf(pdg, 2), q1 = digitOf(pdg, 3);
    if (q1 != 0)
        return quarkThirds(q1) + quarkThirds(q2) + quarkThirds(q3);
    // Of a meson the heavier quark is named first; it is the antiquark where it is a strange or a bottom one.
    return q2 == 3 || q2 == 5 ? quarkThirds(q3) - quarkThirds(q2) : quarkThirds(q2) - quarkThirds(q3);
}

bool isDiquark(int pdg)
{
    const int size = magnitude(pdg);
    return size > 1000 && size < 6000 && digitOf(pdg, 1) == 0 && digitOf(pdg, 2) != 0;
}

} // namespace

bool isHadron(int pdg)
{
    const int size = magnitude(pdg);
    if (size >= firstNucleus)
        return true;
    // Supersymmetric and other new particles begin at 1000001; 9000000 and above are mesons again.
    if (size <= 100 || (size >= 1'000'000 && size < 9'000'000))
        return false;
    if (size == 130 || size == 310)
        return true;
    return digitOf(pdg, 0) != 0 && digitOf(pdg, 1) != 0 && digitOf(pdg, 2) != 0;
}

bool isChargedLepton(int pdg)
{
    const int size = magnitude(pdg);
    return size == 11 || size == 13 || size == 15;
}

bool isInvisible(int pdg)
{
    const int size = magnitude(pdg);
    const bool isSupersymmetric =
        size == 1000012 || size == 1000014 || size == 1000016 || size == 1000022 || size == 1000039;
    return size == 12 || size == 14 || size == 16 || size == 18 || (size >= 51 && size <= 53) || isSupersymmetric;
}

ParticleKind particleKind(int pdg)
{
    const int size = magnitude(pdg);
    if (size == 11)
        return ParticleKind::Electron;
    if (size == 13)
        return ParticleKind::Muon;
    if (size == 15)
        return ParticleKind::Tau;
    if (isInvisible(pdg))
        return ParticleKind::Neutrino;
    if (size == 22)
        return ParticleKind::Photon;
    if ((size >= 1 && size <= 8) || size == 21 || size == 9 || isDiquark(pdg))
        return ParticleKind::Parton;
    return isHadron(pdg) ? ParticleKind::Hadron : ParticleKind::Other;
}

std::string particleKindName(ParticleKind kind)
{
    constexpr std::array names = {"electron", "muon", "tau", "invisible", "photon", "hadron", "parton", "other"};
    return names[static_cast<std::size_t>(kind)];
}

int chargeThirds(int pdg)
{
    const int size = magnitude(pdg);
    const int sign = pdg < 0 ? -1 : 1;
    if (size >= firstNucleus)
        return sign * 3 * (size / 10000 % 1000);
    if (size >= 1 && size <= 8)
        return sign * quarkThirds(size);
    if (size == 11 || size == 13 || size == 15 || size == 17)
        return -3 * sign;
    if (size == 24 || size == 34 || size == 37)
        return 3 * sign;
    if (isDiquark(pdg))
        return sign * (quarkThirds(digitOf(pdg, 3)) + quarkThirds(digitOf(pdg, 2)));
    return isHadron(pdg) ? sign * hadronThirds(pdg) : 0;
}

double particleCharge(int pdg)
{
    return chargeThirds(pdg) / 3.0;
}

std::string particleName(int pdg)
{
    const int size = magnitude(pdg);
    for (const NamedParticle &known : namedParticles)
        if (known.pdg == size) {
            const bool isAnti = pdg < 0 && *known.antiName != '\0';
            return isAnti ? known.antiName : known.name;
        }
    return std::to_string(pdg);
}

} // namespace netloom
