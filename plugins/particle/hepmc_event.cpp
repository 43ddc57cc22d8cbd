// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/hepmc_event.hpp"

#include <HepMC3/GenEvent.h>
#include <HepMC3/GenParticle.h>
#include <HepMC3/GenVertex.h>
#include <HepMC3/ReaderAscii.h>
#include <HepMC3/ReaderAsciiHepMC2.h>
#include <HepMC3/Setup.h>

#include <exception>
#include <memory>
#include <sstream>

namespace netloom {

namespace {

constexpr int statusFinal = 1;
constexpr int statusBeam = 4;

EventParticle particleOf(const HepMC3::ConstGenParticlePtr &from, std::size_t count)
{
    EventParticle particle;
    const HepMC3::FourVector &p = from->momentum();
    particle.pdg = from->pid();
    particle.state = from->status() == statusFinal  ? ParticleState::Final
                     : from->status() == statusBeam ? ParticleState::Incoming
                                                    : ParticleState::Between;
    particle.momentum = {p.px(), p.py(), p.pz(), p.e()};
    particle.mass = from->is_generated_mass_set() ? from->generated_mass() : particle.momentum.mass();
    const HepMC3::ConstGenVertexPtr origin = from->production_vertex();
    if (!origin)
        return particle;
    // Not position(): that goes up the ancestors until it finds one.
    const HepMC3::FourVector &place = origin->data().position;
    particle.vertex = {place.x(), place.y(), place.z()};
    if (!origin->particles_in().empty()) {
        const int mother = origin->particles_in().front()->id() - 1;
        if (mother >= 0 && static_cast<std::size_t>(mother) < count)
            particle.mother = mother;
    }
    return particle;
}

void copyEvent(HepMC3::GenEvent &from, ParticleEvent &event)
{
    from.set_units(HepMC3::Units::GEV, HepMC3::Units::MM);
    event.number = from.event_number();
    if (const auto process = from.attribute<HepMC3::IntAttribute>("signal_process_id"))
        event.process = process->value();
    const std::vector<double> &weights = from.weights();
    event.weight = weights.empty() ? 1 : weights.front();
    event.furtherWeights.assign(weights.empty() ? weights.end() : weights.begin() + 1, weights.end());
    const HepMC3::GenEvent &record = from;
    const std::size_t count = record.particles().size();
    event.particles.reserve(count);
    for (const HepMC3::ConstGenParticlePtr &particle : record.particles())
        event.particles.push_back(particleOf(particle, count));
    event.hasVertices = true;
    // A vertex without a place is where the ancestors came into being.
    for (std::size_t i = 0; i < count; ++i) {
        EventParticle &particle = event.particles[i];
        if (particle.vertex == std::array<double, 3>{} && particle.mother >= 0 &&
            static_cast<std::size_t>(particle.mother) < i)
            particle.vertex = event.particles[static_cast<std::size_t>(particle.mother)].vertex;
    }
}

std::unique_ptr<HepMC3::Reader> readerOf(HepMcFormat format, std::istream &stream)
{
    if (format == HepMcFormat::Version2)
        return std::make_unique<HepMC3::ReaderAsciiHepMC2>(stream);
    return std::make_unique<HepMC3::ReaderAscii>(stream);
}

} // namespace

Text readHepMcEvent(const HepMcBlock &block, HepMcFormat format, ParticleEvent &event)
{
    const bool isSecond = format == HepMcFormat::Version2;
    const std::string name = isSecond ? "IO_GenEvent" : "Asciiv3";
    std::istringstream stream("HepMC::Version " + std::string(isSecond ? "2.06.09" : "3.01.02") + "\nHepMC::" + name +
                              "-START_EVENT_LISTING\n" + block.text() + "HepMC::" + name + "-END_EVENT_LISTING\n");
    HepMC3::Setup::set_print_errors(false);
    HepMC3::Setup::set_print_warnings(false);
    HepMC3::Setup::set_debug_level(0);
    try {
        HepMC3::GenEvent read;
        if (!readerOf(format, stream)->read_event(read))
            return text(NL_TEXT("HepMC3 cannot read the event, so it is left out. Write the file again."));
        if (read.particles().size() != block.particles())
            return text(NL_TEXT("HepMC3 made {1} particles of the {2} of the event, so it is left out: some of them hang on "
                                "nothing. Write the file again."),
                        read.particles().size(), block.particles());
        copyEvent(read, event);
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &error) {
        return text(NL_TEXT("HepMC3 cannot read the event, so it is left out: {1}. Write the file again."),
                    quotable(error.what()));
    }
    return {};
}

} // namespace netloom
