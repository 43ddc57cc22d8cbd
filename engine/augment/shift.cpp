// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"

#include <algorithm>

namespace netloom::all_augmentations {

namespace {

class Shift final : public AugmentationType
{
public:
    const AugmentationInfo &info() const override
    {
        static const AugmentationInfo info{
            .id = "shift",
            .label = NL_TEXT("Shift"),
            .help = NL_TEXT(
                "Moves a picture by whole pixels, up or down and left or right, so that a thing is known wherever it lies."),
            .formula = NL_TEXT("x'(c, y, x) = x(c, y - v, x - u); u and v whole, from -pixels to pixels"),
            .params = withProbability(1.0, {{.key = "pixels",
                                             .label = NL_TEXT("Pixels"),
                                             .type = ParamType::Int,
                                             .defaultValue = std::int64_t{2},
                                             .minimum = 0,
                                             .maximum = 100000,
                                             .unit = NL_TEXT("pixels"),
                                             .help = NL_TEXT("How far at most, each way.")},
                                            fillSpec()}),
            .takesImages = true,
            .movesPlaces = true};
        return info;
    }

    RowChange make(const Params &params, const AugmentedInput &input) const override
    {
        const std::int64_t height = input.shape[1], width = input.shape[2], pixels = input.inner;
        const std::int64_t most = params.integer("pixels");
        const bool isEdgeRepeated = params.word("fill") == "edge";
        return [=](const AugmentedRow &row) {
            const std::int64_t down = wholeWithin(row.random, most), right = wholeWithin(row.random, most);
            std::copy(row.values.begin(), row.values.end(), row.scratch.begin());
            // Where a line begins and ends in the new picture, and which of its old pixels comes first.
            const std::int64_t first = std::clamp<std::int64_t>(right, 0, width);
            const std::int64_t end = std::clamp<std::int64_t>(width + right, 0, width),
                               old = std::max<std::int64_t>(-right, 0);
            const float *from = row.scratch.data();
            float *to = row.values.data();
            for (const float *const last = from + row.values.size(); from != last; from += pixels)
                for (std::int64_t y = 0; y < height; ++y, to += width) {
                    const std::int64_t fromY = std::clamp<std::int64_t>(y - down, 0, height - 1);
                    const float *const line = from + fromY * width;
                    if (fromY != y - down && !isEdgeRepeated) {
                        std::fill_n(to, width, 0.0F);
                        continue;
                    }
                    std::fill_n(to, first, isEdgeRepeated ? line[0] : 0.0F);
                    std::fill(to + end, to + width, isEdgeRepeated ? line[width - 1] : 0.0F);
                    if (first < end)
                        std::copy_n(line + old, end - first, to + first);
                }
        };
    }
};

} // namespace

const AugmentationType &shift()
{
    static const Shift type;
    return type;
}

} // namespace netloom::all_augmentations
