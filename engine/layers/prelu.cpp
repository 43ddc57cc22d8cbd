// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/feature_axis.hpp"
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/settings.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x, y as (rows, outer, features, places); w (features): what training adds to the first slope.
template <class T>
class PreluLayer : public Layer<T>
{
public:
    PreluLayer(const Params &params, std::span<const Shape> inputs)
        : m_axis(inputs[0]), m_start(static_cast<T>(params.real("start")))
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        const T *const x = call.in[0], *const w = call.weights[0], start = m_start;
        T *const y = call.out;
        m_axis.each(call.rows, [=](std::int64_t i, std::int64_t f) { y[i] = x[i] > T(0) ? x[i] : x[i] * (start + w[f]); });
    }

    void backward(const LayerCall<T> &call) override
    {
        const T *const x = call.in[0], *const g = call.gradOut, *const w = call.weights[0], start = m_start;
        T *const gw = call.gradWeights[0], *const gx = call.gradIn[0];
        std::fill(gw, gw + m_axis.features, T(0));
        m_axis.each(call.rows, [=](std::int64_t i, std::int64_t f) { gw[f] += x[i] > T(0) ? T(0) : g[i] * x[i]; });
        if (gx)
            m_axis.each(call.rows,
                        [=](std::int64_t i, std::int64_t f) { gx[i] = x[i] > T(0) ? g[i] : g[i] * (start + w[f]); });
    }

private:
    FeatureAxis m_axis;
    T m_start;
};

class Prelu : public SameShapeTypeOf<PreluLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "prelu",
            .label = NL_TEXT("PReLU"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT("A Leaky ReLU whose slope below zero is trained, one for each feature or channel. The stored "
                            "weight is what training adds to the first slope."),
            .formula = NL_TEXT("y = x for x > 0, else (start + w) x"),
            .source = "He, Zhang, Ren, Sun 2015, Delving deep into rectifiers",
            .params = withWeightSettings({{.key = "start",
                                           .label = NL_TEXT("First slope"),
                                           .type = ParamType::Real,
                                           .defaultValue = 0.25,
                                           .minimum = 0,
                                           .maximum = 1,
                                           .help = NL_TEXT("How much of a negative number comes through before training."),
                                           .isPositional = true}})};
        return info;
    }

    std::vector<WeightSpec> weights(const Params &, std::span<const Shape> inputs) const override
    {
        return {{.name = "slope_change", .shape = Shape{FeatureAxis(inputs[0]).features}}};
    }

    std::int64_t multiplyAdds(const Params &, std::span<const Shape> inputs) const override { return inputs[0].size(); }
};

} // namespace

namespace all_layers {
const LayerType &prelu()
{
    static const Prelu type;
    return type;
}
} // namespace all_layers

} // namespace netloom
