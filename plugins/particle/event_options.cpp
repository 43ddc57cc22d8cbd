// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/event_options.hpp"

#include "engine/data/reader.hpp"
#include "plugins/particle/event_columns.hpp"

namespace netloom {

namespace {

const char *const usualObjects = "leptons 2, photons 1, jets 4";
const char *const usualQuantities = "m_ll = m(l1+l2); mT_l = mT(l1,met); m_jj = m(j1+j2)";

ParamSpec eventSpec(const char *key, const char *label, ParamType type, ParamValue value, const char *help)
{
    ParamSpec spec;
    spec.key = key;
    spec.label = label;
    spec.type = type;
    spec.defaultValue = std::move(value);
    spec.help = help;
    return spec;
}

ParamSpec within(ParamSpec spec, double minimum, double maximum, const char *unit = "")
{
    spec.minimum = minimum;
    spec.maximum = maximum;
    spec.unit = unit;
    return spec;
}

ParamSpec oneOf(ParamSpec spec, std::vector<std::string> choices)
{
    spec.choices = std::move(choices);
    return spec;
}

std::vector<ParamSpec> jetSpecs()
{
    return {oneOf(eventSpec("jet_algorithm", NL_TEXT("Jet algorithm"), ParamType::Choice, std::string("anti-kt"),
                            NL_TEXT("How jets are found, by FastJet. Those that begin with ee are for electron-positron "
                                    "collisions; ee-durham finds two jets unless told how many.")),
                  jetAlgorithms()),
            within(eventSpec("jet_radius", NL_TEXT("Jet radius"), ParamType::Real, 0.4,
                             NL_TEXT("How wide a jet is, in rapidity and azimuth. 0.4 is usual at the LHC, 0.8 to 1.0 for "
                                     "heavy particles in one jet.")),
                   0.05, 10),
            within(eventSpec("jet_pt", NL_TEXT("Least pt of a jet"), ParamType::Real, 20.0,
                             NL_TEXT("Softer jets are passed over.")),
                   0, 1e6, "GeV"),
            within(eventSpec("jet_count", NL_TEXT("Exactly so many jets"), ParamType::Int, std::int64_t{0},
                             NL_TEXT("Clusters each event into this number of jets, whatever their pt. 0: all above the "
                                     "least pt.")),
                   0, 20)};
}

} // namespace

std::vector<ParamSpec> eventParamSpecs()
{
    std::vector<ParamSpec> specs = {
        eventSpec("objects", NL_TEXT("Objects"), ParamType::Text, std::string("auto"),
                  NL_TEXT("Which leading objects become columns, and how many of each: leptons 2, photons 1, jets 4; "
                          "electrons, muons, and taus can be named as well. auto: these, but none that no event has.")),
        eventSpec("quantities", NL_TEXT("Quantities"), ParamType::Text, std::string(usualQuantities),
                  NL_TEXT("Further columns, with semicolons between them: m(l1+l2), mT(l1,met), pt, eta, phi, dR, dphi, "
                          "deta of the leading objects l1, e1, mu1, tau1, ph1, j1, ...; a name may stand before each, "
                          "with =."))};
    for (ParamSpec &spec : jetSpecs())
        specs.push_back(std::move(spec));
    specs.push_back(within(eventSpec("particles", NL_TEXT("Particles in the tensor"), ParamType::Int, std::int64_t{0},
                                     NL_TEXT("How many final particles, by falling pt, stand in the tensor column. 0: as "
                                             "many as the largest event has, at most 64.")),
                           0, 1000));
    specs.push_back(within(eventSpec("jet_image", NL_TEXT("Jet image"), ParamType::Int, std::int64_t{0},
                                     NL_TEXT("Pixels along a side of a picture of the leading jet. 0: no picture.")),
                           0, 128));
    specs.push_back(oneOf(eventSpec("weights", NL_TEXT("Weights"), ParamType::Choice, std::string("nominal"),
                                    NL_TEXT("all: each further weight of the events becomes a column, too.")),
                          {"nominal", "all"}));
    return specs;
}

EventOptions eventOptions(const Params &complete, const Params &given)
{
    if (const auto wrong = checkParams(eventParamSpecs(), complete); !wrong.empty())
        throw Error(ErrorKind::Usage, {}, wrong.front());
    EventOptions options;
    options.areObjectsGuessed = complete.word("objects") == "auto";
    options.counts = parseObjectCounts(options.areObjectsGuessed ? usualObjects : complete.word("objects"));
    options.areQuantitiesGuessed = complete.word("quantities") == usualQuantities;
    options.quantities = parseQuantities(complete.word("quantities"));
    options.jets = {complete.word("jet_algorithm"), complete.real("jet_radius"), complete.real("jet_pt"),
                    static_cast<int>(complete.integer("jet_count"))};
    options.particles = static_cast<int>(complete.integer("particles"));
    options.image = static_cast<int>(complete.integer("jet_image"));
    options.areAllWeightsColumns = complete.word("weights") == "all";
    const auto shape = hintedShape(given, particlesColumn);
    if (shape && shape->rank() == 2 && (*shape)[1] == particleFeatures && (*shape)[0] <= 1000)
        options.particles = static_cast<int>((*shape)[0]);
    const auto picture = hintedShape(given, imageColumn);
    if (picture && picture->rank() == 3 && (*picture)[0] == 1 && (*picture)[1] == (*picture)[2] && (*picture)[1] <= 128)
        options.image = static_cast<int>((*picture)[1]);
    return options;
}

} // namespace netloom
