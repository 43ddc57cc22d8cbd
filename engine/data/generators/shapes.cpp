// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generators/simulated.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace netloom::all_generators {

namespace {

enum class Outline : std::int32_t { Circle, Cross, Square, Triangle }; // in alphabetical order

struct Spot {
    double x = 0, y = 0;
};

/// A shape in a picture: middle and radius in pixels, the radius reaches the corners; turned by an angle.
struct Figure {
    Outline outline = Outline::Circle;
    Spot middle;
    double radius = 0, sine = 0, cosine = 1;
};

/// How far a spot lies outside of a box around the origin with these half sides; negative inside. Exact inside and beside
/// the sides, a little short beyond the corners, which only the outermost grey of a corner tells.
double outsideBox(Spot at, double halfWidth, double halfHeight)
{
    return std::max(std::abs(at.x) - halfWidth, std::abs(at.y) - halfHeight);
}

/// An equilateral triangle with its corners on a circle: the largest distance beyond one of its three sides.
double outsideTriangle(Spot at, double radius)
{
    const double slanted = std::sqrt(0.75) * std::abs(at.x) - 0.5 * at.y;
    return std::max(slanted, at.y) - radius / 2;
}

/// Pixels from the figure's rim, negative inside.
double outside(const Figure &figure, Spot at)
{
    const double dx = at.x - figure.middle.x, dy = at.y - figure.middle.y;
    const Spot own{figure.cosine * dx + figure.sine * dy, figure.cosine * dy - figure.sine * dx};
    const double half = figure.radius * std::sqrt(0.5), arm = figure.radius * 0.28;
    switch (figure.outline) {
    case Outline::Circle:
        return std::hypot(own.x, own.y) - figure.radius;
    case Outline::Cross:
        return std::min(outsideBox(own, figure.radius * 0.96, arm), outsideBox(own, arm, figure.radius * 0.96));
    case Outline::Square:
        return outsideBox(own, half, half);
    case Outline::Triangle:
        return outsideTriangle(own, figure.radius);
    }
    return 0;
}

class Shapes final : public Generator
{
public:
    const GeneratorInfo &info() const override
    {
        static const GeneratorInfo info{
            "shapes",
            NL_TEXT("Shapes"),
            NL_TEXT("Small grey pictures of circles, squares, triangles and crosses, large or small, turned and anywhere: "
                    "something to begin with for convolutional networks."),
            NL_TEXT("A filled shape on black, radius even in 0.2 to 0.4 of the picture's side, place and turn even, "
                    "brightness even in [0.6, 1], rims smoothed over one pixel, then normal noise, cut to [0, 1]."),
            800,
            {countParam("size", NL_TEXT("Size"), 16, 12, 64, NL_TEXT("Height and width of a picture in pixels.")),
             realParam("noise", NL_TEXT("Noise"), 0.1, 0, 1,
                       NL_TEXT("Standard deviation of the normal noise on each pixel."))}};
        return info;
    }

    Dataset generate(std::int64_t rows, std::uint64_t seed, const Params &params) const override
    {
        const std::int64_t size = params.integer("size");
        const double side = static_cast<double>(size), noise = params.real("noise");
        SimulatedTable table({"picture", "", NL_TEXT("Brightness of each pixel, 0 to 1.")}, Shape{1, size, size}, rows);
        table.setClasses({"shape", "", NL_TEXT("What the picture shows.")}, {"circle", "cross", "square", "triangle"});
        RandomStream random = generatorStream(seed);
        std::vector<double> pixels;
        for (std::int64_t row = 0; row < rows; ++row) {
            const auto code = static_cast<std::int32_t>(row % 4);
            Figure figure{static_cast<Outline>(code), {}, side * (0.2 + 0.2 * random.uniform())};
            figure.middle.x = figure.radius + (side - 2 * figure.radius) * random.uniform();
            figure.middle.y = figure.radius + (side - 2 * figure.radius) * random.uniform();
            const double turn = 2 * std::numbers::pi * random.uniform();
            figure.sine = std::sin(turn);
            figure.cosine = std::cos(turn);
            const double brightness = 0.6 + 0.4 * random.uniform();
            pixels.clear();
            for (std::int64_t y = 0; y < size; ++y)
                for (std::int64_t x = 0; x < size; ++x) {
                    const Spot at{static_cast<double>(x) + 0.5, static_cast<double>(y) + 0.5};
                    const double cover = std::clamp(0.5 - outside(figure, at), 0.0, 1.0);
                    pixels.push_back(std::clamp(brightness * cover + noise * random.normal(), 0.0, 1.0));
                }
            table.addRow(pixels, code);
        }
        return std::move(table).take();
    }
};

} // namespace

const Generator &shapes()
{
    static const Shapes type;
    return type;
}

} // namespace netloom::all_generators
