// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"

#include <algorithm>

namespace netloom::all_augmentations {

namespace {

class Flip final : public AugmentationType
{
public:
    const AugmentationInfo &info() const override
    {
        static const AugmentationInfo info{.id = "flip",
                                           .label = NL_TEXT("Flip"),
                                           .help = NL_TEXT("Mirrors a picture, left to right or top to bottom. For things "
                                                           "that look alike either way, not for digits or letters."),
                                           .formula = NL_TEXT("x'(c, y, x) = x(c, y, W - 1 - x), or x(c, H - 1 - y, x)"),
                                           .params = withProbability(0.5, {{.key = "direction",
                                                                            .label = NL_TEXT("Direction"),
                                                                            .type = ParamType::Choice,
                                                                            .defaultValue = std::string("left_right"),
                                                                            .choices = {"left_right", "up_down"},
                                                                            .help = NL_TEXT("Which sides change places.")}}),
                                           .takesImages = true,
                                           .movesPlaces = true};
        return info;
    }

    RowChange make(const Params &params, const AugmentedInput &input) const override
    {
        const std::int64_t width = input.shape[2], pixels = input.inner;
        const bool isUpDown = params.word("direction") == "up_down";
        return [=](const AugmentedRow &row) {
            for (auto picture = row.values.begin(); picture != row.values.end(); picture += pixels) {
                if (isUpDown) // all turned over, then each line turned back
                    std::reverse(picture, picture + pixels);
                for (auto line = picture; line != picture + pixels; line += width)
                    std::reverse(line, line + width);
            }
        };
    }
};

} // namespace

const AugmentationType &flip()
{
    static const Flip type;
    return type;
}

} // namespace netloom::all_augmentations
