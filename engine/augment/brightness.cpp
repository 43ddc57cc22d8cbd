// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"

namespace netloom::all_augmentations {

namespace {

class Brightness final : public AugmentationType
{
public:
    const AugmentationInfo &info() const override
    {
        static const AugmentationInfo info{
            .id = "brightness",
            .label = NL_TEXT("Brightness"),
            .help = NL_TEXT("Makes a whole picture lighter or darker, as other light would."),
            .formula = NL_TEXT(
                "x' = x + u s; u uniform in [-strength, strength], s the channel's deviation over the training rows"),
            .params = withProbability(
                1.0, {augmentedShareSpec("strength", NL_TEXT("Strength"), 0.3, 10,
                                         NL_TEXT("How much at most, in standard deviations of the channel."))}),
            .takesImages = true};
        return info;
    }

    RowChange make(const Params &params, const AugmentedInput &input) const override
    {
        const double strength = params.real("strength");
        return [strength, &input](const AugmentedRow &row) {
            const auto factor = static_cast<float>(between(row.random, -strength, strength));
            input.forEach(row.values.size(), [&](std::size_t number, std::size_t channel) {
                row.values[number] += factor * input.deviation[channel];
            });
        };
    }
};

} // namespace

const AugmentationType &brightness()
{
    static const Brightness type;
    return type;
}

} // namespace netloom::all_augmentations
