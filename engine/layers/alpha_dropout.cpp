// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/random_numbers.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// x, y and the saved slopes (rows, size): a number left out becomes what SELU gives far below zero, then all are scaled
/// and shifted so that mean 0 and variance 1 stay as they were.
template <class T>
class AlphaDropoutLayer : public Layer<T>
{
    static constexpr double floor = -1.7580993408473766; // SELU's

public:
    AlphaDropoutLayer(const Params &params, std::span<const Shape> inputs)
        : m_size(inputs[0].size()), m_threshold(thresholdOf(params.real("rate")))
    {
        const double rate = params.real("rate");
        const double scale = 1 / std::sqrt((1 - rate) * (1 + rate * floor * floor));
        m_scale = static_cast<T>(scale);
        m_shift = static_cast<T>(-scale * floor * rate);
        m_leftOut = static_cast<T>(scale * floor * (1 - rate));
    }

    std::int64_t savedPerRow() const override { return m_size; }

    void forward(const LayerCall<T> &call) override
    {
        const std::int64_t count = call.rows * m_size;
        if (call.phase == Phase::Evaluation || m_threshold == 0) {
            std::copy_n(call.in[0], count, call.out);
            return;
        }
        const RandomStream stream(call.key);
        const auto first = static_cast<std::uint64_t>(call.firstRow * m_size);
        for (std::int64_t i = 0; i < count; ++i) {
            const bool isKept = stream.at(first + static_cast<std::uint64_t>(i)) >= m_threshold;
            call.saved[i] = isKept ? m_scale : T(0);
            call.out[i] = isKept ? call.in[0][i] * m_scale + m_shift : m_leftOut;
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        if (!call.gradIn[0])
            return;
        const std::int64_t count = call.rows * m_size;
        if (call.phase == Phase::Evaluation || m_threshold == 0) {
            std::copy_n(call.gradOut, count, call.gradIn[0]);
            return;
        }
        for (std::int64_t i = 0; i < count; ++i)
            call.gradIn[0][i] = call.gradOut[i] * call.saved[i];
    }

private:
    std::int64_t m_size;
    std::uint32_t m_threshold;
    T m_scale, m_shift, m_leftOut;
};

class AlphaDropout : public LayerTypeOf<AlphaDropoutLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "alpha_dropout",
                                   .label = NL_TEXT("Alpha dropout"),
                                   .category = NodeCategory::Regularisation,
                                   .help =
                                       NL_TEXT("The dropout for networks of SELU: numbers left out take the lowest value of "
                                               "SELU instead of zero, and mean and deviation stay as they were."),
                                   .formula = "y = a (x or -1.7581, with chance rate) + b",
                                   .source = "Klambauer et al. 2017, Self-normalizing neural networks",
                                   .params = {{.key = "rate",
                                               .label = NL_TEXT("Rate"),
                                               .type = ParamType::Real,
                                               .defaultValue = 0.1,
                                               .minimum = 0,
                                               .maximum = 0.99,
                                               .help = NL_TEXT("The part that is left out: 0.05 to 0.1 is usual."),
                                               .isPositional = true}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override { return inputs[0]; }
};

} // namespace

namespace all_layers {
const LayerType &alpha_dropout()
{
    static const AlphaDropout type;
    return type;
}
} // namespace all_layers

} // namespace netloom
