// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/group_norm.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

class GroupNorm : public GroupNormTypeOf<GroupNormLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "group_norm",
            .label = NL_TEXT("Group norm"),
            .category = NodeCategory::Normalisation,
            .help = NL_TEXT("Brings each group of neighbouring channels (or features) of a sample to mean 0 and deviation "
                            "1, then scales and shifts each channel as training likes. It does not look at the other rows, "
                            "so it is the choice for images in small batches."),
            .formula = NL_TEXT("y = (x - mean) / sqrt(variance + epsilon) scale + shift, over each group"),
            .source = "Wu, He 2018, Group normalization",
            .params = withWeightSettings(
                {{.key = "groups",
                  .label = NL_TEXT("Groups"),
                  .type = ParamType::Int,
                  .defaultValue = std::int64_t{2},
                  .minimum = 1,
                  .maximum = 1048576,
                  .help = NL_TEXT("How many groups the channels are cut into; it must divide their number. 1 "
                                  "normalises all of them together."),
                  .isPositional = true},
                 epsilonSpec(1e-5, NL_TEXT("Added to the variance, so that a constant group does not divide by zero."))})};
        return info;
    }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        const std::int64_t groups = params.integer("groups");
        if (FeatureAxis(inputs[0]).features % groups != 0)
            throwWrongShape(info().label, text(NL_TEXT("a number of channels that {1} divides"), groups), inputs[0],
                            text(NL_TEXT("choose other groups, or other filters or units before it")));
        return inputs[0];
    }
};

} // namespace

namespace all_layers {
const LayerType &group_norm()
{
    static const GroupNorm type;
    return type;
}
} // namespace all_layers

} // namespace netloom
