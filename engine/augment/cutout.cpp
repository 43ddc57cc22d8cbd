// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"
#include "engine/augment/random_stretch.hpp"

#include <algorithm>

namespace netloom::all_augmentations {

namespace {

class Cutout final : public AugmentationType
{
public:
    const AugmentationInfo &info() const override
    {
        static const AugmentationInfo info{
            .id = "cutout",
            .label = NL_TEXT("Cutout"),
            .help = NL_TEXT("Wipes a rectangle out of a picture, so that the network does not rely on one part alone."),
            .formula = NL_TEXT("x' = m in a rectangle of random sides up to a share of the picture's, m the channel's mean "
                               "over the training rows"),
            .source = "DeVries, Taylor 2017; Zhong et al. 2020",
            .params = withProbability(
                0.5, {augmentedShareSpec("share", NL_TEXT("Share"), 0.4, 1,
                                         NL_TEXT("How long a side of the rectangle is at most, of the picture's side."))}),
            .takesImages = true};
        return info;
    }

    RowChange make(const Params &params, const AugmentedInput &input) const override
    {
        const std::int64_t height = input.shape[1], width = input.shape[2];
        const double share = params.real("share");
        return [height, width, share, &input](const AugmentedRow &row) {
            const Stretch rows = randomStretch(row.random, height, share), columns = randomStretch(row.random, width, share);
            for (std::int64_t channel = 0; channel < input.channels; ++channel)
                for (std::int64_t y = rows.first; y < rows.first + rows.count; ++y)
                    std::fill_n(row.values.data() + (channel * height + y) * width + columns.first, columns.count,
                                input.mean[static_cast<std::size_t>(channel)]);
        };
    }
};

} // namespace

const AugmentationType &cutout()
{
    static const Cutout type;
    return type;
}

} // namespace netloom::all_augmentations
