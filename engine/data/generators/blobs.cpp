// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generators/simulated.hpp"

#include <cmath>
#include <numbers>

namespace netloom::all_generators {

namespace {

class Blobs final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "blobs",
            NL_TEXT("Blobs"),
            NL_TEXT(
                "Round clouds of points, a class each. The first thing to try: even a network without a hidden layer learns "
                "them."),
            NL_TEXT("Centres even on a circle of radius 2, points around them with normal noise."),
            500,
            {countParam("classes", NL_TEXT("Clouds"), 3, 2, 9, NL_TEXT("How many clouds, each a class of its own.")),
             realParam("spread", NL_TEXT("Spread"), 0.6, 0, 5,
                       NL_TEXT("Standard deviation of a cloud; larger clouds overlap."))}};
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override
    {
        const std::int64_t classes = params.integer("classes");
        const double spread = params.real("spread");
        SimulatedTable table({{"x", "", ""}, {"y", "", ""}}, rows);
        std::vector<std::string> names;
        for (std::int64_t number = 1; number <= classes; ++number)
            names.push_back("cloud " + std::to_string(number));
        table.setClasses({"cloud", "", NL_TEXT("Which cloud the point was drawn from.")}, std::move(names));
        RandomStream random = generatorStream(seed);
        for (std::int64_t row = 0; row < rows; ++row) {
            const std::int64_t number = row % classes;
            const double angle = 2 * std::numbers::pi * static_cast<double>(number) / static_cast<double>(classes);
            const double dx = spread * random.normal();
            const double dy = spread * random.normal();
            table.addRow({2 * std::cos(angle) + dx, 2 * std::sin(angle) + dy}, static_cast<std::int32_t>(number));
        }
        return std::move(table).take();
    }
};

} // namespace

const Generator &blobs()
{
    static const Blobs type;
    return type;
}

} // namespace netloom::all_generators
