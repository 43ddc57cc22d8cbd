// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generators/simulated.hpp"

#include <cmath>
#include <numbers>

namespace netloom::all_generators {

namespace {

class TwoMoons final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "two_moons",
            NL_TEXT("Two moons"),
            NL_TEXT("Two half circles that reach into each other. A straight line cannot part them, one hidden layer can."),
            NL_TEXT("Upper moon (cos t, sin t), lower moon (1 - cos t, 0.5 - sin t), t even in [0, pi], with normal noise "
                    "on both "
                    "coordinates."),
            500,
            {realParam("noise", NL_TEXT("Noise"), 0.15, 0, 2,
                       NL_TEXT("Standard deviation of the normal noise on x and y."))}};
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override
    {
        SimulatedTable table({{"x", "", ""}, {"y", "", ""}}, rows);
        table.setClasses({"moon", "", NL_TEXT("Which half circle the point was drawn from.")}, {"lower moon", "upper moon"});
        RandomStream random = generatorStream(seed);
        const double noise = params.real("noise");
        for (std::int64_t row = 0; row < rows; ++row) {
            const double t = std::numbers::pi * random.uniform();
            const bool isUpper = row % 2 == 0;
            const double x = isUpper ? std::cos(t) : 1 - std::cos(t);
            const double y = isUpper ? std::sin(t) : 0.5 - std::sin(t);
            const double dx = noise * random.normal();
            const double dy = noise * random.normal();
            table.addRow({x + dx, y + dy}, isUpper ? std::int32_t{1} : std::int32_t{0});
        }
        return std::move(table).take();
    }
};

} // namespace

const Generator &two_moons()
{
    static const TwoMoons type;
    return type;
}

} // namespace netloom::all_generators
