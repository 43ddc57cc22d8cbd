// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// x and y (rows, channels, places); the saved base k + alpha / size (sum of the neighbours' squares), too.
template <class T>
class LocalResponseNormLayer : public Layer<T>
{
public:
    LocalResponseNormLayer(const Params &params, std::span<const Shape> inputs)
        : m_channels(inputs[0][0]),
          m_places(inputs[0].size() / m_channels),
          m_size(params.integer("size")),
          m_alpha(static_cast<T>(params.real("alpha") / static_cast<double>(m_size))),
          m_beta(static_cast<T>(params.real("beta"))),
          m_k(static_cast<T>(params.real("k")))
    {
    }

    std::int64_t savedPerRow() const override { return m_channels * m_places; }
    std::int64_t scratchSize(std::int64_t) const override { return m_channels * m_places; }

    void forward(const LayerCall<T> &call) override
    {
        const std::int64_t sample = m_channels * m_places;
        for (std::int64_t row = 0; row < call.rows; ++row) {
            const T *const x = call.in[0] + row * sample;
            T *const y = call.out + row * sample, *const base = call.saved + row * sample;
            std::fill(base, base + sample, m_k);
            eachPair([&](std::int64_t channel, std::int64_t other) {
                const T *const from = x + other * m_places;
                T *const to = base + channel * m_places;
                for (std::int64_t i = 0; i < m_places; ++i)
                    to[i] += m_alpha * from[i] * from[i];
            });
            for (std::int64_t i = 0; i < sample; ++i)
                y[i] = x[i] * std::pow(base[i], -m_beta);
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        const std::int64_t sample = m_channels * m_places;
        T *const pull = call.scratch; // what a number does to the others through its base
        for (std::int64_t row = 0; row < call.rows && call.gradIn[0]; ++row) {
            const T *const x = call.in[0] + row * sample, *const base = call.saved + row * sample;
            const T *const y = call.out + row * sample, *const g = call.gradOut + row * sample;
            T *const gradIn = call.gradIn[0] + row * sample;
            for (std::int64_t i = 0; i < sample; ++i) {
                gradIn[i] = g[i] * std::pow(base[i], -m_beta);
                pull[i] = T(-2) * m_alpha * m_beta * g[i] * y[i] / base[i];
            }
            eachPair([&](std::int64_t channel, std::int64_t other) {
                for (std::int64_t i = 0; i < m_places; ++i)
                    gradIn[other * m_places + i] += pull[channel * m_places + i] * x[other * m_places + i];
            });
        }
    }

private:
    /// Calls visit(channel, other) for every channel and each of its neighbours, itself included: size / 2 before it, and
    /// of an even size one less behind it.
    template <class Visit>
    void eachPair(Visit visit) const
    {
        for (std::int64_t channel = 0; channel < m_channels; ++channel) {
            const std::int64_t first = channel - m_size / 2;
            const std::int64_t end = std::min(first + m_size, m_channels);
            for (std::int64_t other = std::max<std::int64_t>(first, 0); other < end; ++other)
                visit(channel, other);
        }
    }

    std::int64_t m_channels, m_places, m_size;
    T m_alpha, m_beta, m_k;
};

class LocalResponseNorm : public LayerTypeOf<LocalResponseNormLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "local_response_norm",
            .label = NL_TEXT("Local response norm"),
            .category = NodeCategory::Normalisation,
            .help = NL_TEXT("Weakens a number whose neighbouring channels are strong at the same place of the picture. The "
                            "normalisation of AlexNet; newer networks use Batch norm."),
            .formula = NL_TEXT("y = x / (k + alpha / size sum of the neighbours' x^2)^beta"),
            .source = "Krizhevsky, Sutskever, Hinton 2012, ImageNet classification with deep convolutional neural networks",
            .params = {{.key = "size",
                        .label = NL_TEXT("Neighbours"),
                        .type = ParamType::Int,
                        .defaultValue = std::int64_t{5},
                        .minimum = 1,
                        .maximum = 1024,
                        .help = NL_TEXT("How many channels are looked at, the own one included."),
                        .isPositional = true},
                       {.key = "alpha",
                        .label = NL_TEXT("Alpha"),
                        .type = ParamType::Real,
                        .defaultValue = 1e-4,
                        .minimum = 0,
                        .maximum = 1000,
                        .help = NL_TEXT("How much the neighbours weaken a number."),
                        .isAdvanced = true},
                       {.key = "beta",
                        .label = NL_TEXT("Beta"),
                        .type = ParamType::Real,
                        .defaultValue = 0.75,
                        .minimum = 0,
                        .maximum = 10,
                        .help = NL_TEXT("The power that their sum is taken to."),
                        .isAdvanced = true},
                       {.key = "k",
                        .label = NL_TEXT("K"),
                        .type = ParamType::Real,
                        .defaultValue = 1.0,
                        .minimum = 0.001,
                        .maximum = 1000,
                        .help = NL_TEXT("The sum that a place without any signal has."),
                        .isAdvanced = true}}};
        return info;
    }

    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        if (inputs[0].rank() < 3)
            throwWrongShape(info().label, text(NL_TEXT("images as channels x height x width")), inputs[0],
                            text(NL_TEXT("put Reshape before it")));
        return inputs[0];
    }

    std::int64_t multiplyAdds(const Params &params, std::span<const Shape> inputs) const override
    {
        return inputs[0].size() * params.integer("size");
    }
};

} // namespace

namespace all_layers {
const LayerType &local_response_norm()
{
    static const LocalResponseNorm type;
    return type;
}
} // namespace all_layers

} // namespace netloom
