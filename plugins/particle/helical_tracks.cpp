// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/particle_generators.hpp"

#include "engine/data/generators/simulated.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace netloom {

namespace {

constexpr double lightSpeed = 0.299792458;     // GeV of transverse momentum for each tesla and metre of radius
constexpr std::int64_t mostHits = 200'000'000; // numbers, in all rows
constexpr double largestTrackEta = 2;

struct TrackerChoice {
    double field;        ///< T
    double inner, outer; ///< radius of the first and last layer, mm
    std::int64_t layers, noise;
    double resolution; ///< of a hit, mm
};

struct Track {
    double pt, phi, eta, charge, z;
};

/// Where the track meets the cylinder of radius r. It leaves the axis in direction phi and turns on a circle of radius R =
/// pt / (0.3 B), positive charges clockwise where the field points along z. Review of Particle Physics, "Particle detectors
/// at accelerators"; mm.
void addHit(const Track &track, double r, const TrackerChoice &tracker, RandomStream &random, Values<float> &hits)
{
    const double radius = 1000 * track.pt / (lightSpeed * tracker.field);
    const double half = std::asin(r / (2 * radius));
    const double azimuth = track.phi - track.charge * half + tracker.resolution / r * random.normal();
    const double z = track.z + 2 * radius * half * std::sinh(track.eta) + tracker.resolution * random.normal();
    for (const double value : {r * std::cos(azimuth), r * std::sin(azimuth), z})
        hits.push_back(settled(value));
}

void addNoise(double r, const TrackerChoice &tracker, RandomStream &random, Values<float> &hits)
{
    const double azimuth = 2 * std::numbers::pi * random.uniform();
    const double z = tracker.outer * std::sinh(largestTrackEta) * (2 * random.uniform() - 1);
    for (const double value : {r * std::cos(azimuth), r * std::sin(azimuth), z})
        hits.push_back(settled(value));
}

Column plainColumn(std::string name, std::string unit, std::string description)
{
    Column column;
    column.name = std::move(name);
    column.unit = std::move(unit);
    column.description = std::move(description);
    return column;
}

ParamSpec ofUnit(ParamSpec spec, const char *unit)
{
    spec.unit = unit;
    return spec;
}

class HelicalTracks final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info = describe();
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override;

private:
    static GeneratorInfo describe();
    TrackerChoice checked(std::int64_t rows, const Params &params) const;
};

TrackerChoice HelicalTracks::checked(std::int64_t rows, const Params &params) const
{
    const TrackerChoice tracker{params.real("field"),     params.real("inner"),    params.real("outer"),
                                params.integer("layers"), params.integer("noise"), params.real("resolution")};
    if (tracker.inner >= tracker.outer)
        throw Error(ErrorKind::Usage, info().id, text(NL_TEXT("The inner radius must be below the outer one.")));
    const double leastPt = lightSpeed * tracker.field * tracker.outer / 2000;
    if (params.real("least_pt") < 1.01 * leastPt)
        throw Error(
            ErrorKind::Usage, info().id,
            text(NL_TEXT("In this field, tracks below {1} GeV turn back before the last layer. Take a larger least pt, a "
                         "weaker field, or a smaller tracker."),
                 std::ceil(101 * leastPt) / 100));
    if (rows > mostHits / (3 * (tracker.layers + tracker.noise)))
        throw Error(ErrorKind::Usage, info().id,
                    text(NL_TEXT("{1} rows of {2} hits would be more than {3} numbers. Ask for fewer."), rows,
                         tracker.layers + tracker.noise, mostHits));
    return tracker;
}

Dataset HelicalTracks::generate(std::int64_t rows, std::uint64_t seed, const Params &params) const
{
    const TrackerChoice tracker = checked(rows, params);
    Column hits = plainColumn(hitsColumn, "mm",
                              NL_TEXT("Places x, y, z of the hits, by layer from inside; noise hits stand among them."));
    hits.type = ColumnType::Tensor;
    hits.shape = Shape{tracker.layers + tracker.noise, 3};
    hits.values.reserve(static_cast<std::size_t>(rows * hits.shape.size()));
    Column pt = plainColumn("pt", "GeV", NL_TEXT("True transverse momentum."));
    Column eta = plainColumn("eta", "", NL_TEXT("True pseudorapidity."));
    Column phi = plainColumn("phi", "rad", NL_TEXT("True azimuth at the beam."));
    Column charge = plainColumn("charge", "", NL_TEXT("Sign of the particle's charge."));
    charge.type = ColumnType::Category;
    charge.categories = {"negative", "positive"};
    RandomStream random = generatorStream(seed);
    std::vector<std::int64_t> layers; // of the hits of one track
    for (std::int64_t row = 0; row < rows; ++row) {
        const double sign = random.uniform() < 0.5 ? -1 : 1;
        const Track track{params.real("least_pt") - params.real("mean_pt") * std::log(1 - random.uniform()),
                          std::numbers::pi * (2 * random.uniform() - 1), largestTrackEta * (2 * random.uniform() - 1), sign,
                          50 * random.normal()};
        layers.clear();
        for (std::int64_t layer = 0; layer < tracker.layers; ++layer)
            layers.push_back(2 * layer);
        for (std::int64_t i = 0; i < tracker.noise; ++i) // odd: noise in a layer, before or behind its true hit
            layers.push_back(2 * static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(tracker.layers))) +
                             (random.uniform() < 0.5 ? 1 : -1));
        std::sort(layers.begin(), layers.end());
        for (const std::int64_t place : layers) {
            const bool isNoise = place % 2 != 0;
            const std::int64_t layer =
                std::clamp<std::int64_t>(isNoise ? (place + 1) / 2 : place / 2, 0, tracker.layers - 1);
            const double step =
                tracker.layers > 1 ? (tracker.outer - tracker.inner) / static_cast<double>(tracker.layers - 1) : 0;
            const double r = tracker.inner + step * static_cast<double>(layer);
            isNoise ? addNoise(r, tracker, random, hits.values) : addHit(track, r, tracker, random, hits.values);
        }
        pt.numbers.push_back(settled(track.pt));
        eta.numbers.push_back(settled(track.eta));
        phi.numbers.push_back(settled(track.phi));
        charge.codes.push_back(sign > 0 ? 1 : 0);
    }
    const bool isPtWanted = params.word("target") == "pt";
    Dataset data;
    data.rows = static_cast<std::size_t>(rows);
    data.columns = {std::move(hits), std::move(pt), std::move(eta), std::move(phi), std::move(charge)};
    data.roles = {ColumnRole::Feature, isPtWanted ? ColumnRole::Target : ColumnRole::Ignored, ColumnRole::Ignored,
                  ColumnRole::Ignored, isPtWanted ? ColumnRole::Ignored : ColumnRole::Target};
    return data;
}

GeneratorInfo HelicalTracks::describe()
{
    ParamSpec target =
        realParam("target", NL_TEXT("Target"), 0, 0, 0,
                  NL_TEXT("What is to be learnt from the hits: the sign of the charge, or the transverse momentum."));
    target.type = ParamType::Choice;
    target.defaultValue = std::string("charge");
    target.choices = {"charge", "pt"};
    return {
        "helical-tracks",
        NL_TEXT("Tracks in a solenoid"),
        NL_TEXT("Hits of a charged particle in the layers of a tracker: it flies on a helix, whose bend tells charge and "
                "momentum. Noise hits may stand among them."),
        NL_TEXT(
            "A helix from the beam with radius R = pt / (0.3 B), hits on cylinders with normal errors along r-phi and z; "
            "pt = least + exponential, even azimuth, eta even in [-2, 2], z normal of spread 50 mm. Noise is even on the "
            "cylinders. No scattering and no loss of energy."),
        2000,
        {ofUnit(realParam("field", NL_TEXT("Magnetic field"), 2, 0.01, 20, NL_TEXT("Along the beam.")), "T"),
         countParam("layers", NL_TEXT("Layers"), 10, 2, 100, NL_TEXT("Cylinders that the track crosses.")),
         ofUnit(realParam("inner", NL_TEXT("Inner radius"), 50, 1, 10'000, NL_TEXT("Of the first layer.")), "mm"),
         ofUnit(realParam("outer", NL_TEXT("Outer radius"), 1000, 10, 20'000, NL_TEXT("Of the last layer.")), "mm"),
         ofUnit(realParam("resolution", NL_TEXT("Resolution"), 0.1, 0, 100, NL_TEXT("Standard deviation of a hit.")), "mm"),
         countParam("noise", NL_TEXT("Noise hits"), 0, 0, 100, NL_TEXT("Hits in random places, beside those of the track.")),
         ofUnit(realParam("least_pt", NL_TEXT("Least pt"), 1, 0.01, 10'000, NL_TEXT("Of the tracks.")), "GeV"),
         ofUnit(realParam("mean_pt", NL_TEXT("Mean pt above the least"), 5, 0.01, 10'000,
                          NL_TEXT("The spectrum falls exponentially.")),
                "GeV"),
         target}};
}

} // namespace

const Generator &helicalTracks()
{
    static const HelicalTracks generator;
    return generator;
}

} // namespace netloom
