// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generators/simulated.hpp"

#include <algorithm>

namespace netloom::all_generators {

namespace {

class Checkerboard final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "checkerboard",
            NL_TEXT("Checkerboard"),
            NL_TEXT(
                "Points on a chess board, their class is the colour of the square. Each further square costs hidden units: "
                "a good measure of how much a network can hold."),
            NL_TEXT("x and y even in [-1, 1]; with n squares a side the class is the parity of floor(n (x + 1) / 2) + "
                    "floor(n (y + 1) / 2). Normal noise then moves the point."),
            800,
            {countParam("squares", NL_TEXT("Squares a side"), 4, 2, 16,
                        NL_TEXT("How many squares a side of the board has.")),
             realParam("noise", NL_TEXT("Noise"), 0.02, 0, 1,
                       NL_TEXT("Standard deviation of the normal noise on x and y, added once the class is known."))}};
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override
    {
        const auto squares = params.integer("squares");
        const double noise = params.real("noise");
        SimulatedTable table({{"x", "", ""}, {"y", "", ""}}, rows);
        table.setClasses({"square", "", NL_TEXT("Colour of the square that the point was drawn in.")}, {"black", "white"});
        RandomStream random = generatorStream(seed);
        const auto squareOf = [squares](double share) {
            return std::min(static_cast<std::int64_t>(share * static_cast<double>(squares)), squares - 1);
        };
        for (std::int64_t row = 0; row < rows; ++row) {
            const double across = random.uniform();
            const double up = random.uniform();
            const double dx = noise * random.normal();
            const double dy = noise * random.normal();
            const auto code = static_cast<std::int32_t>((squareOf(across) + squareOf(up)) % 2);
            table.addRow({2 * across - 1 + dx, 2 * up - 1 + dy}, code);
        }
        return std::move(table).take();
    }
};

} // namespace

const Generator &checkerboard()
{
    static const Checkerboard type;
    return type;
}

} // namespace netloom::all_generators
