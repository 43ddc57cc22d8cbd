// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generators/simulated.hpp"

#include <cmath>
#include <numbers>

namespace netloom::all_generators {

namespace {

class Spiral final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "spiral",
            NL_TEXT("Spiral"),
            NL_TEXT(
                "Arms that wind around each other. It needs several hidden units, and shows well what each of them learns."),
            NL_TEXT("Arm k of n: radius r even in [0.05, 1], angle 2 pi (turns r + k / n), with normal noise on both "
                    "coordinates."),
            600,
            {countParam("arms", NL_TEXT("Arms"), 2, 2, 9, NL_TEXT("How many arms, each a class of its own.")),
             realParam("turns", NL_TEXT("Turns"), 1.25, 0.1, 5, NL_TEXT("How often an arm winds around the middle.")),
             realParam("noise", NL_TEXT("Noise"), 0.02, 0, 1,
                       NL_TEXT("Standard deviation of the normal noise on x and y."))}};
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override
    {
        const std::int64_t arms = params.integer("arms");
        const double turns = params.real("turns");
        const double noise = params.real("noise");
        SimulatedTable table({{"x", "", ""}, {"y", "", ""}}, rows);
        std::vector<std::string> classes;
        for (std::int64_t arm = 1; arm <= arms; ++arm)
            classes.push_back("arm " + std::to_string(arm));
        table.setClasses({"arm", "", NL_TEXT("Which arm the point was drawn from.")}, std::move(classes));
        RandomStream random = generatorStream(seed);
        for (std::int64_t row = 0; row < rows; ++row) {
            const std::int64_t arm = row % arms;
            const double radius = 0.05 + 0.95 * random.uniform();
            const double share = static_cast<double>(arm) / static_cast<double>(arms);
            const double angle = 2 * std::numbers::pi * (turns * radius + share);
            const double dx = noise * random.normal();
            const double dy = noise * random.normal();
            table.addRow({radius * std::cos(angle) + dx, radius * std::sin(angle) + dy}, static_cast<std::int32_t>(arm));
        }
        return std::move(table).take();
    }
};

} // namespace

const Generator &spiral()
{
    static const Spiral type;
    return type;
}

} // namespace netloom::all_generators
