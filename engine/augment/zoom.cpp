// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"
#include "engine/augment/image_warp.hpp"

namespace netloom::all_augmentations {

namespace {

class Zoom final : public AugmentationType
{
public:
    const AugmentationInfo &info() const override
    {
        static const AugmentationInfo info{
            .id = "zoom",
            .label = NL_TEXT("Zoom"),
            .help = NL_TEXT("Enlarges or shrinks a picture about its middle, so that a thing is known at any size."),
            .formula = NL_TEXT("by a factor uniform in [1 - share, 1 + share]; bilinear between four pixels"),
            .params =
                withProbability(1.0, {augmentedShareSpec("share", NL_TEXT("Share"), 0.1, 0.9,
                                                         NL_TEXT("How much larger or smaller at most: 0.1 is a tenth.")),
                                      fillSpec()}),
            .takesImages = true,
            .movesPlaces = true};
        return info;
    }

    RowChange make(const Params &params, const AugmentedInput &input) const override
    {
        const Shape shape = input.shape;
        const double share = params.real("share");
        const bool isEdgeRepeated = params.word("fill") == "edge";
        return [=](const AugmentedRow &row) {
            const double inverse = 1 / between(row.random, 1 - share, 1 + share);
            warpImage(row, shape, {inverse, 0, 0, inverse}, isEdgeRepeated);
        };
    }
};

} // namespace

const AugmentationType &zoom()
{
    static const Zoom type;
    return type;
}

} // namespace netloom::all_augmentations
