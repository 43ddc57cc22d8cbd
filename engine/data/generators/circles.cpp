// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generators/simulated.hpp"

#include <cmath>
#include <numbers>

namespace netloom::all_generators {

namespace {

class Circles final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "circles",
            NL_TEXT("Circles"),
            NL_TEXT("A small circle inside a large one: the plainest case in which a hidden layer is needed."),
            NL_TEXT("Radius 1 for the outer circle and the inner radius for the other, angle even in [0, 2 pi], with normal "
                    "noise on "
                    "both coordinates."),
            500,
            {realParam("ratio", NL_TEXT("Inner radius"), 0.5, 0.05, 0.95,
                       NL_TEXT("Radius of the inner circle; the outer one has 1.")),
             realParam("noise", NL_TEXT("Noise"), 0.08, 0, 2,
                       NL_TEXT("Standard deviation of the normal noise on x and y."))}};
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override
    {
        SimulatedTable table({{"x", "", ""}, {"y", "", ""}}, rows);
        table.setClasses({"circle", "", NL_TEXT("Which circle the point was drawn from.")},
                         {"inner circle", "outer circle"});
        RandomStream random = generatorStream(seed);
        const double ratio = params.real("ratio");
        const double noise = params.real("noise");
        for (std::int64_t row = 0; row < rows; ++row) {
            const bool isOuter = row % 2 == 0;
            const double angle = 2 * std::numbers::pi * random.uniform();
            const double radius = isOuter ? 1 : ratio;
            const double dx = noise * random.normal();
            const double dy = noise * random.normal();
            table.addRow({radius * std::cos(angle) + dx, radius * std::sin(angle) + dy},
                         isOuter ? std::int32_t{1} : std::int32_t{0});
        }
        return std::move(table).take();
    }
};

} // namespace

const Generator &circles()
{
    static const Circles type;
    return type;
}

} // namespace netloom::all_generators
