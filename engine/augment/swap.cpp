// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"

#include <algorithm>

namespace netloom::all_augmentations {

namespace {

class Swap final : public AugmentationType
{
public:
    const AugmentationInfo &info() const override
    {
        static const AugmentationInfo info{
            .id = "swap",
            .label = NL_TEXT("Swap noise"),
            .help = NL_TEXT("Takes the values of some features from another training row, so that the network does not rely "
                            "on one feature alone. The columns of a class go together."),
            .formula = NL_TEXT("each feature with the chance share from a training row drawn anew"),
            .source = "Jahrer 2017",
            .params = withProbability(
                1.0, {augmentedShareSpec(
                         "share", NL_TEXT("Share"), 0.1, 1,
                         NL_TEXT("The chance of a feature to be taken from another row. 0.05 to 0.15 is usual."))}),
            .takesTables = true};
        return info;
    }

    RowChange make(const Params &params, const AugmentedInput &input) const override
    {
        const double share = params.real("share");
        return [share, &input](const AugmentedRow &row) {
            for (std::size_t first = 0, end = 0; first < row.values.size(); first = end) {
                while (end < row.values.size() && input.origins[end].feature == input.origins[first].feature)
                    ++end;
                const bool isSwapped = row.random.uniform() < share;
                const float *const other = input.tensor->row(input.rows[row.random.below(input.rows.size())]);
                if (isSwapped)
                    std::copy(other + first, other + end, row.values.data() + first);
            }
        };
    }
};

} // namespace

const AugmentationType &swap()
{
    static const Swap type;
    return type;
}

} // namespace netloom::all_augmentations
