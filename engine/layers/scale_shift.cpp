// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/feature_axis.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x and y (rows, outer, features, places); scale and shift (features)
template <class T>
class ScaleShiftLayer : public Layer<T>
{
public:
    ScaleShiftLayer(const Params &, std::span<const Shape> inputs) : m_axis(inputs[0]) {}

    void forward(const LayerCall<T> &call) override
    {
        const T *const x = call.in[0], *const scale = call.weights[0], *const shift = call.weights[1];
        T *const y = call.out;
        m_axis.each(call.rows, [=](std::int64_t i, std::int64_t f) { y[i] = x[i] * scale[f] + shift[f]; });
    }

    void backward(const LayerCall<T> &call) override
    {
        const T *const x = call.in[0], *const g = call.gradOut, *const scale = call.weights[0];
        T *const gradScale = call.gradWeights[0], *const gradShift = call.gradWeights[1], *const gradIn = call.gradIn[0];
        std::fill_n(gradScale, m_axis.features, T(0));
        std::fill_n(gradShift, m_axis.features, T(0));
        m_axis.each(call.rows, [=](std::int64_t i, std::int64_t f) {
            gradScale[f] += g[i] * x[i];
            gradShift[f] += g[i];
        });
        if (gradIn)
            m_axis.each(call.rows, [=](std::int64_t i, std::int64_t f) { gradIn[i] = g[i] * scale[f]; });
    }

private:
    FeatureAxis m_axis;
};

class ScaleShift : public SameShapeTypeOf<ScaleShiftLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "scale_shift",
            .label = NL_TEXT("Scale and shift"),
            .category = NodeCategory::Linear,
            .help = NL_TEXT("Gives each feature (of images: each channel) a trained factor and a trained constant of its "
                            "own. Shows which features a network wants, with two weights each."),
            .formula = "y = x scale + shift",
            .source = "Perez et al. 2018, FiLM: visual reasoning with a general conditioning layer",
            .params = withWeightSettings({})};
        return info;
    }

    std::vector<WeightSpec> weights(const Params &, std::span<const Shape> inputs) const override
    {
        const Shape features{FeatureAxis(inputs[0]).features};
        return {{.name = "scale", .shape = features, .initialiser = Initialiser::Ones},
                {.name = "shift", .shape = features}};
    }

    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return inputs[0].size(); }
};

} // namespace

namespace all_layers {
const LayerType &scale_shift()
{
    static const ScaleShift type;
    return type;
}
} // namespace all_layers

} // namespace netloom
