// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"
#include "engine/augment/random_stretch.hpp"

#include <algorithm>

namespace netloom::all_augmentations {

namespace {

class Mask final : public AugmentationType
{
public:
    const AugmentationInfo &info() const override
    {
        static const AugmentationInfo info{
            .id = "mask",
            .label = NL_TEXT("Mask"),
            .help = NL_TEXT("Wipes out a stretch of a signal, so that the network does not rely on one moment alone."),
            .formula = NL_TEXT("x' = m in a stretch of random length up to a share of the signal's, m the channel's mean "
                               "over the training rows"),
            .source = "Park et al. 2019, SpecAugment",
            .params =
                withProbability(0.5, {augmentedShareSpec("share", NL_TEXT("Share"), 0.2, 1,
                                                         NL_TEXT("How long the stretch is at most, of the whole signal."))}),
            .takesSignals = true};
        return info;
    }

    RowChange make(const Params &params, const AugmentedInput &input) const override
    {
        const double share = params.real("share");
        return [share, &input](const AugmentedRow &row) {
            const std::int64_t steps = static_cast<std::int64_t>(row.values.size()) / input.channels;
            const Stretch stretch = randomStretch(row.random, steps, share);
            for (std::int64_t step = stretch.first; step < stretch.first + stretch.count; ++step)
                std::copy(input.mean.begin(), input.mean.end(), row.values.data() + step * input.channels);
        };
    }
};

} // namespace

const AugmentationType &mask()
{
    static const Mask type;
    return type;
}

} // namespace netloom::all_augmentations
