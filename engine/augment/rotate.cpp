// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"
#include "engine/augment/image_warp.hpp"

#include <cmath>
#include <numbers>

namespace netloom::all_augmentations {

namespace {

class Rotate final : public AugmentationType
{
public:
    const AugmentationInfo &info() const override
    {
        static const AugmentationInfo info{
            .id = "rotate",
            .label = NL_TEXT("Rotate"),
            .help = NL_TEXT("Turns a picture about its middle by a random angle, so that a thing is known at any slant."),
            .formula = NL_TEXT("by an angle uniform in [-degrees, degrees]; bilinear between four pixels"),
            .params = withProbability(
                1.0,
                {{.key = "degrees",
                  .label = NL_TEXT("Degrees"),
                  .type = ParamType::Real,
                  .defaultValue = 10.0,
                  .minimum = 0,
                  .maximum = 180,
                  .unit = NL_TEXT("degrees"),
                  .help = NL_TEXT("How far at most, either way. 10 to 15 suits handwriting; 180 what has no up and down.")},
                 fillSpec()}),
            .takesImages = true,
            .movesPlaces = true};
        return info;
    }

    RowChange make(const Params &params, const AugmentedInput &input) const override
    {
        const Shape shape = input.shape;
        const double degrees = params.real("degrees");
        const bool isEdgeRepeated = params.word("fill") == "edge";
        return [=](const AugmentedRow &row) {
            const double angle = between(row.random, -degrees, degrees) * std::numbers::pi / 180;
            const double cos = std::cos(angle), sin = std::sin(angle);
            warpImage(row, shape, {cos, sin, -sin, cos}, isEdgeRepeated);
        };
    }
};

} // namespace

const AugmentationType &rotate()
{
    static const Rotate type;
    return type;
}

} // namespace netloom::all_augmentations
