// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"

#include <numeric>

namespace netloom::all_augmentations {

namespace {

class Contrast final : public AugmentationType
{
public:
    const AugmentationInfo &info() const override
    {
        static const AugmentationInfo info{
            .id = "contrast",
            .label = NL_TEXT("Contrast"),
            .help = NL_TEXT("Spreads or narrows the values of a picture about their mean, as another camera would."),
            .formula = NL_TEXT(
                "x' = m + f (x - m); f uniform in [1 - strength, 1 + strength], m the channel's mean in the picture"),
            .params = withProbability(
                1.0, {augmentedShareSpec("strength", NL_TEXT("Strength"), 0.3, 1,
                                         NL_TEXT("How much at most: 0.3 gives from 70 to 130 percent of the contrast."))}),
            .takesImages = true};
        return info;
    }

    RowChange make(const Params &params, const AugmentedInput &input) const override
    {
        const double strength = params.real("strength");
        const auto pixels = static_cast<std::size_t>(input.inner);
        return [=](const AugmentedRow &row) {
            const double factor = between(row.random, 1 - strength, 1 + strength);
            for (std::size_t first = 0; first < row.values.size(); first += pixels) {
                const std::span<float> channel = row.values.subspan(first, pixels);
                const double mean = std::accumulate(channel.begin(), channel.end(), 0.0) / static_cast<double>(pixels);
                for (float &value : channel)
                    value = static_cast<float>(mean + factor * (value - mean));
            }
        };
    }
};

} // namespace

const AugmentationType &contrast()
{
    static const Contrast type;
    return type;
}

} // namespace netloom::all_augmentations
