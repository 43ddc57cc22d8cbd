// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"

#include <cmath>
#include <numbers>

namespace netloom::all_augmentations {

namespace {

struct NormalPair {
    float first = 0, second = 0;
};

/// Both numbers of Box, Muller 1958, from two 32-bit words.
NormalPair normalPair(RandomStream &random)
{
    const double radius = std::sqrt(-2 * std::log((random.next32() + 0.5) * 0x1p-32));
    const double angle = 2 * std::numbers::pi * (random.next32() * 0x1p-32);
    return {static_cast<float>(radius * std::cos(angle)), static_cast<float>(radius * std::sin(angle))};
}

class Noise final : public AugmentationType
{
public:
    const AugmentationInfo &info() const override
    {
        static const AugmentationInfo info{
            .id = "noise",
            .label = NL_TEXT("Noise"),
            .help = NL_TEXT("Adds a random normal number to each number: of pictures and signals to all, of a table to "
                            "quantities, not to the marks of classes."),
            .formula =
                NL_TEXT("x' = x + strength s e; e normal, s the deviation of the channel or column over the training rows"),
            .source = "Bishop 1995, Training with noise is equivalent to Tikhonov regularization",
            .params = withProbability(1.0, {augmentedShareSpec("strength", NL_TEXT("Strength"), 0.1, 10,
                                                               NL_TEXT("How strong the noise is, in standard deviations of "
                                                                       "the channel or column. 0.05 to 0.3 is usual."))}),
            .takesImages = true,
            .takesSignals = true,
            .takesTables = true};
        return info;
    }

    RowChange make(const Params &params, const AugmentedInput &input) const override
    {
        std::vector<float> scales = input.deviation;
        for (std::size_t i = 0; i < scales.size(); ++i) {
            const bool isBlurred = input.origins.empty() || input.origins[i].isQuantity;
            scales[i] *= isBlurred ? static_cast<float>(params.real("strength")) : 0.0F;
        }
        return [scales, &input](const AugmentedRow &row) {
            NormalPair noise;
            input.forEach(row.values.size(), [&](std::size_t number, std::size_t channel) {
                if (number % 2 == 0)
                    noise = normalPair(row.random);
                row.values[number] += scales[channel] * (number % 2 == 0 ? noise.first : noise.second);
            });
        };
    }
};

} // namespace

const AugmentationType &noise()
{
    static const Noise type;
    return type;
}

} // namespace netloom::all_augmentations
