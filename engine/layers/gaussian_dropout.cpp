// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"
#include "engine/layers/random_numbers.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// x, y and the saved factors (rows, size)
template <class T>
class GaussianDropoutLayer : public Layer<T>
{
public:
    GaussianDropoutLayer(const Params &params, std::span<const Shape> inputs)
        : m_size(inputs[0].size()), m_sigma(std::sqrt(params.real("rate") / (1 - params.real("rate"))))
    {
    }

    std::int64_t savedPerRow() const override { return m_size; }

    void forward(const LayerCall<T> &call) override
    {
        const std::int64_t count = call.rows * m_size;
        if (call.phase == Phase::Evaluation) {
            std::copy_n(call.in[0], count, call.out);
            return;
        }
        const RandomStream stream(call.key);
        const auto first = static_cast<std::uint64_t>(call.firstRow * m_size);
        for (std::int64_t i = 0; i < count; ++i)
            call.saved[i] = static_cast<T>(1 + m_sigma * normalAt(stream, first + static_cast<std::uint64_t>(i)));
        for (std::int64_t i = 0; i < count; ++i)
            call.out[i] = call.in[0][i] * call.saved[i];
    }

    void backward(const LayerCall<T> &call) override
    {
        if (!call.gradIn[0])
            return;
        const std::int64_t count = call.rows * m_size;
        if (call.phase == Phase::Evaluation) {
            std::copy_n(call.gradOut, count, call.gradIn[0]);
            return;
        }
        for (std::int64_t i = 0; i < count; ++i)
            call.gradIn[0][i] = call.gradOut[i] * call.saved[i];
    }

private:
    std::int64_t m_size;
    double m_sigma;
};

class GaussianDropout : public LayerTypeOf<GaussianDropoutLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "gaussian_dropout",
            .label = NL_TEXT("Gaussian dropout"),
            .category = NodeCategory::Regularisation,
            .help = NL_TEXT("Dropout without zeros: while training, each number is multiplied by a random one near 1 that "
                            "spreads as much as the mask of Dropout with the same rate does."),
            .formula = "y = x (1 + sqrt(rate / (1 - rate)) e), e normal",
            .source = "Srivastava et al. 2014, Dropout: a simple way to prevent neural networks from overfitting",
            .params = {{.key = "rate",
                        .label = NL_TEXT("Rate"),
                        .type = ParamType::Real,
                        .defaultValue = 0.5,
                        .minimum = 0,
                        .maximum = 0.99,
                        .help = NL_TEXT("As the rate of Dropout: 0.2 to 0.5 is usual."),
                        .isPositional = true}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override { return inputs[0]; }
};

} // namespace

namespace all_layers {
const LayerType &gaussian_dropout()
{
    static const GaussianDropout type;
    return type;
}
} // namespace all_layers

} // namespace netloom
