// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/feature_axis.hpp"
#include "engine/layers/random_bend.hpp"

namespace netloom {

namespace {

/// x and y (rows, outer, features, places); the saved mask (rows, features): 0, or what makes up for the others.
template <class T>
class SpatialDropoutLayer : public Layer<T>
{
public:
    SpatialDropoutLayer(const Params &params, std::span<const Shape> inputs)
        : m_axis(inputs[0]),
          m_threshold(thresholdOf(params.real("rate"))),
          m_boost(static_cast<T>(1 / (1 - params.real("rate"))))
    {
    }

    std::int64_t savedPerRow() const override { return m_axis.features; }

    void forward(const LayerCall<T> &call) override
    {
        const bool isIdle = call.phase == Phase::Evaluation || m_threshold == 0;
        const RandomStream stream(call.key);
        const auto first = static_cast<std::uint64_t>(call.firstRow * m_axis.features);
        for (std::int64_t i = 0; i < call.rows * m_axis.features; ++i) {
            const bool isKept = isIdle || stream.at(first + static_cast<std::uint64_t>(i)) >= m_threshold;
            call.saved[i] = isIdle ? T(1) : isKept ? m_boost : T(0);
        }
        weigh(call, call.in[0], call.out);
    }

    void backward(const LayerCall<T> &call) override
    {
        if (call.gradIn[0])
            weigh(call, call.gradOut, call.gradIn[0]);
    }

private:
    void weigh(const LayerCall<T> &call, const T *from, T *to) const
    {
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const T *const x = from + row * m_axis.size(), *const mask = call.saved + row * m_axis.features;
            T *const y = to + row * m_axis.size();
            m_axis.each(1, [=](std::int64_t i, std::int64_t f) { y[i] = x[i] * mask[f]; });
        }
    }

    FeatureAxis m_axis;
    std::uint32_t m_threshold;
    T m_boost;
};

class SpatialDropout : public LayerTypeOf<SpatialDropoutLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "spatial_dropout",
            .label = NL_TEXT("Spatial dropout"),
            .category = NodeCategory::Regularisation,
            .help = NL_TEXT("Dropout that leaves out whole channels of a picture (of a sequence: a feature in all steps). "
                            "Neighbouring pixels say nearly the same, so leaving out single ones would hide little."),
            .formula = NL_TEXT("y = x m / (1 - rate), m one number a channel: 0 with chance rate, else 1"),
            .source = "Tompson et al. 2015, Efficient object localization using convolutional networks",
            .params = {dropoutRateSpec(0.2, NL_TEXT("The part of the channels that is left out: 0.1 to 0.3 is usual."))}};
        return info;
    }

    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        if (inputs[0].rank() < 2)
            throwWrongShape(info().label, text(NL_TEXT("images or sequences")), inputs[0],
                            text(NL_TEXT("use Dropout, or put Reshape before it")));
        return inputs[0];
    }
};

} // namespace

namespace all_layers {
const LayerType &spatial_dropout()
{
    static const SpatialDropout type;
    return type;
}
} // namespace all_layers

} // namespace netloom
