// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/api/plugin.hpp"
#include "plugins/particle/event_depictors.hpp"
#include "plugins/particle/event_table_reader.hpp"
#include "plugins/particle/hepmc_reader.hpp"
#include "plugins/particle/lhe_reader.hpp"
#include "plugins/particle/particle_generators.hpp"

#include <QObject>

namespace netloom {

class ParticlePlugin final : public QObject, public Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID NETLOOM_PLUGIN_IID FILE "metadata.json")
    Q_INTERFACES(netloom::Plugin)
public:
    const PluginInfo &info() const override
    {
        static const PluginInfo info{"particle", NL_TEXT("Particle physics"), NETLOOM_VERSION,
                                     NL_TEXT("Collision events of LHE and HepMC files with jets and masses, published "
                                             "tables of events, drawings of events, and simulated resonances and tracks.")};
        return info;
    }

    std::vector<const Reader *> readers() const override { return {&lheReader(), &hepmcReader(), &eventTableReader()}; }
    std::vector<const Generator *> generators() const override { return {&twoBodyResonance(), &helicalTracks()}; }
    std::vector<const Depictor *> depictors() const override
    {
        return {&eventTracks(), &eventAcross(), &eventEtaPhi(), &eventList(), &trackHits()};
    }
};

} // namespace netloom

#include "particle_plugin.moc"
