// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generators/simulated.hpp"

#include <cmath>
#include <numbers>

namespace netloom::all_generators {

namespace {

class SineRegression final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "sine_regression",
            NL_TEXT("Sine surface"),
            NL_TEXT("A hilly surface over a square: a regression whose answer can be seen."),
            NL_TEXT("z = sin(pi x) cos(pi y / 2) plus normal noise, x and y even in [-1, 1]."),
            800,
            {realParam("noise", NL_TEXT("Noise"), 0.05, 0, 2, NL_TEXT("Standard deviation of the normal noise on z."))}};
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override
    {
        SimulatedTable table({{"x", "", ""}, {"y", "", ""}}, rows);
        table.setTarget({"z", "", NL_TEXT("Height of the surface above the point.")});
        RandomStream random = generatorStream(seed);
        const double noise = params.real("noise");
        for (std::int64_t row = 0; row < rows; ++row) {
            const double x = 2 * random.uniform() - 1;
            const double y = 2 * random.uniform() - 1;
            const double z = std::sin(std::numbers::pi * x) * std::cos(std::numbers::pi * y / 2) + noise * random.normal();
            table.addRow({x, y}, z);
        }
        return std::move(table).take();
    }
};

} // namespace

const Generator &sine_regression()
{
    static const SineRegression type;
    return type;
}

} // namespace netloom::all_generators
