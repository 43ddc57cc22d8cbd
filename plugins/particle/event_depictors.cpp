// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/event_depictors.hpp"

#include "plugins/particle/event_columns.hpp"
#include "plugins/particle/pdg.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <sstream>

namespace netloom {

namespace {

constexpr std::size_t mostLabels = 8; // more would cover each other
constexpr int groupOfFrame = particleKinds - 1;

struct ShownParticle {
    std::string name;
    double pt = 0, eta = 0, phi = 0, energy = 0, charge = 0;
    ParticleKind kind = ParticleKind::Other;
};

ParticleKind kindOf(const float *flags)
{
    for (int kind = 0; kind < particleKinds - 1; ++kind)
        if (flags[kind] > 0.5F)
            return static_cast<ParticleKind>(kind);
    return ParticleKind::Other;
}

std::vector<ShownParticle> particlesOf(const Dataset &row)
{
    const int place = row.find(particlesColumn);
    const Column *column = place < 0 ? nullptr : &row.columns[static_cast<std::size_t>(place)];
    if (!column || column->type != ColumnType::Tensor || column->shape.rank() != 2 || column->shape[1] != particleFeatures)
        throw Error(
            ErrorKind::Usage, {},
            text(NL_TEXT("The row has no column of particles, so there is nothing to draw. Read the events again.")));
    const int names = row.find(namesColumn);
    std::istringstream words(names < 0 ? std::string() : row.columns[static_cast<std::size_t>(names)].cellText(0));
    std::vector<ShownParticle> particles;
    for (std::size_t at = 0; at + particleFeatures <= column->values.size(); at += particleFeatures) {
        const float *of = column->values.data() + at;
        if (std::all_of(of, of + particleFeatures, [](float value) { return value == 0; }))
            break; // the rest only fills up
        if (!std::all_of(of, of + particleFeatures, [](float value) { return std::isfinite(value); }))
            continue;
        ShownParticle particle{{}, std::expm1(of[0]), of[1], of[2], std::expm1(of[3]), of[4], kindOf(of + 5)};
        if (!std::isfinite(particle.pt) || !std::isfinite(particle.energy))
            continue;
        if (!(words >> particle.name))
            particle.name = particleKindName(particle.kind);
        particles.push_back(std::move(particle));
    }
    return particles;
}

std::string rounded(double value)
{
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.3g", value);
    return digits;
}

std::string chargeText(double charge)
{
    const auto thirds = static_cast<int>(std::lround(std::clamp(3 * charge, -1e6, 1e6)));
    return thirds % 3 == 0 ? std::to_string(thirds / 3) : std::to_string(thirds) + "/3";
}

Depiction titled(const Dataset &row, const std::vector<ShownParticle> &particles, const char *words)
{
    const int number = row.find("event");
    const std::string title = number < 0 ? std::string() : row.columns[static_cast<std::size_t>(number)].cellText(0);
    const std::string hardest =
        particles.empty() ? std::string() : particles.front().name + " (" + rounded(particles.front().pt) + " GeV)";
    return {.title = toWord(text(NL_TEXT("Event {1}"), title)),
            .words = toWord(text(words, particles.size(), hardest)),
            .content = {}};
}

using Place = std::array<double, 3>;

/// Lines from the middle to where `place` puts each particle.
PointsDepiction linesTo(const std::vector<ShownParticle> &particles, Place (*place)(const ShownParticle &))
{
    PointsDepiction cloud;
    cloud.points.push_back({{0, 0, 0}, {}, groupOfFrame});
    for (const ShownParticle &particle : particles) {
        cloud.joints.emplace_back(0, static_cast<int>(cloud.points.size()));
        cloud.points.push_back({place(particle), cloud.points.size() <= mostLabels ? particle.name : std::string(),
                                static_cast<int>(particle.kind)});
    }
    return cloud;
}

/// Momenta span decades: their lengths are drawn by the logarithm.
double drawnLength(double momentum)
{
    return std::log1p(momentum);
}

Place inSpace(const ShownParticle &particle)
{
    const double slope = std::sinh(particle.eta);
    const double length = std::hypot(1.0, slope);
    const double drawn = drawnLength(particle.pt * length);
    return {drawn / length * std::cos(particle.phi), drawn / length * std::sin(particle.phi), drawn * slope / length};
}

Place acrossBeam(const ShownParticle &particle)
{
    return {drawnLength(particle.pt) * std::cos(particle.phi), drawnLength(particle.pt) * std::sin(particle.phi), 0};
}

/// A frame of azimuth and pseudorapidity, and the particles in it.
PointsDepiction unrolled(const std::vector<ShownParticle> &particles)
{
    double reach = 2.5; // of the trackers at the LHC
    for (const ShownParticle &particle : particles)
        reach = std::max(reach, std::abs(particle.eta));
    PointsDepiction plane;
    for (const auto &[side, half] : {std::pair(-1, -1), std::pair(1, -1), std::pair(1, 1), std::pair(-1, 1)})
        plane.points.push_back({{side * reach, half * std::numbers::pi, 0},
                                "eta " + rounded(side * reach) + (half < 0 ? ", phi -pi" : ", phi pi"),
                                groupOfFrame});
    plane.joints = {{0, 1}, {1, 2}, {2, 3}, {3, 0}};
    for (const ShownParticle &particle : particles)
        plane.points.push_back({{particle.eta, particle.phi, 0},
                                plane.points.size() < mostLabels + 4 ? particle.name : std::string(),
                                static_cast<int>(particle.kind)});
    return plane;
}

TableDepiction listed(const std::vector<ShownParticle> &particles)
{
    TableDepiction table;
    for (std::size_t i = 0; i < particles.size(); ++i) {
        const ShownParticle &p = particles[i];
        table.rows.emplace_back(std::to_string(i + 1) + "  " + p.name,
                                toWord(text(NL_TEXT("pt {1} GeV, eta {2}, phi {3}, E {4} GeV, charge {5}"), rounded(p.pt),
                                            rounded(p.eta), rounded(p.phi), rounded(p.energy), chargeText(p.charge))));
    }
    return table;
}

using EventContent = decltype(Depiction::content);

class EventDepictor final : public Depictor
{
public:
    EventDepictor(const char *id, const char *label, const char *help, const char *words,
                  EventContent (*content)(const std::vector<ShownParticle> &))
        : m_info{id, label, help, {"lhe", "hepmc"}}, m_words(words), m_content(content)
    {
    }

    const DepictorInfo &info() const override { return m_info; }

    Depiction depict(const Dataset &row, const Params &) const override
    {
        const std::vector<ShownParticle> particles = particlesOf(row);
        Depiction depiction = titled(row, particles, m_words);
        depiction.content = m_content(particles);
        return depiction;
    }

private:
    DepictorInfo m_info;
    const char *m_words;
    EventContent (*m_content)(const std::vector<ShownParticle> &);
};

} // namespace

const Depictor &eventTracks()
{
    static const EventDepictor depictor(
        "event-tracks", NL_TEXT("Tracks in space"),
        NL_TEXT("Draws each particle as a line from the collision, as long as the logarithm of its momentum; the beam is "
                "the axis of depth."),
        NL_TEXT("{1} particles fly from the collision in space, the hardest a {2}."),
        [](const std::vector<ShownParticle> &particles) { return EventContent(linesTo(particles, inSpace)); });
    return depictor;
}

const Depictor &eventAcross()
{
    static const EventDepictor depictor(
        "event-r-phi", NL_TEXT("Across the beam (r-phi)"),
        NL_TEXT("Draws each particle as a line from the collision, seen along the beam, as long as the logarithm of its "
                "transverse momentum."),
        NL_TEXT("{1} particles seen along the beam, the hardest a {2}."),
        [](const std::vector<ShownParticle> &particles) { return EventContent(linesTo(particles, acrossBeam)); });
    return depictor;
}

const Depictor &eventEtaPhi()
{
    static const EventDepictor depictor(
        "event-eta-phi", NL_TEXT("Eta-phi plane"),
        NL_TEXT("Draws the particles where they would hit the detector's cylinder, unrolled: pseudorapidity across, azimuth "
                "up."),
        NL_TEXT("{1} particles in pseudorapidity and azimuth, the hardest a {2}."),
        [](const std::vector<ShownParticle> &particles) { return EventContent(unrolled(particles)); });
    return depictor;
}

const Depictor &eventList()
{
    static const EventDepictor depictor(
        "event-particles", NL_TEXT("List of particles"),
        NL_TEXT("Lists the final particles by falling transverse momentum."),
        NL_TEXT("A list of {1} particles, the hardest a {2}."),
        [](const std::vector<ShownParticle> &particles) { return EventContent(listed(particles)); });
    return depictor;
}

} // namespace netloom
