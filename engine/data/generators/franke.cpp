// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generators/simulated.hpp"

#include <cmath>

namespace netloom::all_generators {

namespace {

/// Franke 1979, "A critical comparison of some methods for interpolation of scattered data". x, y in [0, 1].
double frankeHeight(double x, double y)
{
    const auto bell = [](double a, double b) { return std::exp(-(a * a + b * b) / 4); };
    const double u = 9 * x, v = 9 * y;
    const double slope = std::exp(-(u + 1) * (u + 1) / 49 - (v + 1) / 10);
    const double dip = std::exp(-(u - 4) * (u - 4) - (v - 7) * (v - 7));
    return 0.75 * bell(u - 2, v - 2) + 0.75 * slope + 0.5 * bell(u - 7, v - 3) - 0.2 * dip;
}

class Franke final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "franke",
            NL_TEXT("Franke's surface"),
            NL_TEXT("Two hills, a slope and a dip over a square: the usual surface for comparing how well a method fills in "
                    "what lies between scattered points."),
            NL_TEXT(
                "z = 0.75 exp(-((9x - 2)^2 + (9y - 2)^2) / 4) + 0.75 exp(-(9x + 1)^2 / 49 - (9y + 1) / 10) + 0.5 "
                "exp(-((9x - 7)^2 + (9y - 3)^2) / 4) - 0.2 exp(-(9x - 4)^2 - (9y - 7)^2) plus normal noise, x and y even "
                "in [0, 1] (Franke 1979)."),
            800,
            {realParam("noise", NL_TEXT("Noise"), 0.02, 0, 2, NL_TEXT("Standard deviation of the normal noise on z."))}};
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override
    {
        SimulatedTable table({{"x", "", ""}, {"y", "", ""}}, rows);
        table.setTarget({"z", "", NL_TEXT("Height of the surface above the point.")});
        RandomStream random = generatorStream(seed);
        const double noise = params.real("noise");
        for (std::int64_t row = 0; row < rows; ++row) {
            const double x = random.uniform();
            const double y = random.uniform();
            table.addRow({x, y}, frankeHeight(x, y) + noise * random.normal());
        }
        return std::move(table).take();
    }
};

} // namespace

const Generator &franke()
{
    static const Franke type;
    return type;
}

} // namespace netloom::all_generators
