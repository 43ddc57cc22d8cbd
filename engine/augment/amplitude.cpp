// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"

namespace netloom::all_augmentations {

namespace {

class Amplitude final : public AugmentationType
{
public:
    const AugmentationInfo &info() const override
    {
        static const AugmentationInfo info{
            .id = "amplitude",
            .label = NL_TEXT("Amplitude"),
            .help = NL_TEXT("Makes a whole signal stronger or weaker, as another gain or electrode would."),
            .formula = NL_TEXT("x' = m + f (x - m); f uniform in [1 - strength, 1 + strength], m the channel's mean over "
                               "the training rows"),
            .source = "Um et al. 2017",
            .params =
                withProbability(1.0, {augmentedShareSpec("strength", NL_TEXT("Strength"), 0.2, 1,
                                                         NL_TEXT("How much at most: 0.2 gives from 80 to 120 percent."))}),
            .takesSignals = true};
        return info;
    }

    RowChange make(const Params &params, const AugmentedInput &input) const override
    {
        const double strength = params.real("strength");
        return [strength, &input](const AugmentedRow &row) {
            const auto factor = static_cast<float>(between(row.random, 1 - strength, 1 + strength));
            input.forEach(row.values.size(), [&](std::size_t number, std::size_t channel) {
                const float mean = input.mean[channel];
                row.values[number] = mean + factor * (row.values[number] - mean);
            });
        };
    }
};

} // namespace

const AugmentationType &amplitude()
{
    static const Amplitude type;
    return type;
}

} // namespace netloom::all_augmentations
