// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/group_norm.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

namespace {

/// A group norm with a group for each channel.
template <class T>
class InstanceNormLayer : public GroupNormLayer<T>
{
public:
    InstanceNormLayer(const Params &params, std::span<const Shape> inputs)
        : GroupNormLayer<T>(inputs[0], FeatureAxis(inputs[0]).features, params.real("epsilon"))
    {
    }
};

class InstanceNorm : public GroupNormTypeOf<InstanceNormLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "instance_norm",
            .label = NL_TEXT("Instance norm"),
            .category = NodeCategory::Normalisation,
            .help = NL_TEXT("Brings each channel of each sample (of a sequence: each feature over its steps) to mean 0 and "
                            "deviation 1, then scales and shifts it as training likes. Takes away brightness and contrast, "
                            "so that only the pattern counts."),
            .formula = NL_TEXT("y = (x - mean) / sqrt(variance + epsilon) scale + shift, over each channel"),
            .source = "Ulyanov, Vedaldi, Lempitsky 2016, Instance normalization",
            .params = withWeightSettings(
                {epsilonSpec(1e-5, NL_TEXT("Added to the variance, so that a constant group does not divide by zero."))})};
        return info;
    }

    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        if (inputs[0].rank() < 2)
            throwWrongShape(info().label, text(NL_TEXT("images or sequences")), inputs[0],
                            text(NL_TEXT("use Layer norm, or put Reshape before it")));
        return inputs[0];
    }
};

} // namespace

namespace all_layers {
const LayerType &instance_norm()
{
    static const InstanceNorm type;
    return type;
}
} // namespace all_layers

} // namespace netloom
