// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x, y and the saved mask (rows, size). Each number's chance is keyed by its place in the batch, so that the mask is the
/// same however the batch is cut.
template <class T>
class DropoutLayer : public Layer<T>
{
public:
    DropoutLayer(const Params &params, std::span<const Shape> inputs)
        : m_size(inputs[0].size()),
          m_rate(params.real("rate")),
          m_threshold(static_cast<std::uint32_t>(m_rate * 4294967296.0)),
          m_boost(static_cast<T>(1 / (1 - m_rate)))
    {
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
            call.saved[i] = isKept ? m_boost : T(0);
            call.out[i] = call.in[0][i] * call.saved[i];
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
    double m_rate;
    std::uint32_t m_threshold;
    T m_boost;
};

class Dropout : public LayerTypeOf<DropoutLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "dropout",
            .label = NL_TEXT("Dropout"),
            .category = NodeCategory::Regularisation,
            .help = NL_TEXT("While training, leaves out a random part of the numbers and makes the rest larger to match; "
                            "predictions use all. Keeps units from relying on each other, which works against overfitting."),
            .formula = "y = x m / (1 - rate), m = 0 with chance rate, else 1",
            .source = "Srivastava et al. 2014, Dropout: a simple way to prevent neural networks from overfitting",
            .params = {{.key = "rate",
                        .label = NL_TEXT("Rate"),
                        .type = ParamType::Real,
                        .defaultValue = 0.5,
                        .minimum = 0,
                        .maximum = 0.99,
                        .help = NL_TEXT("The part that is left out: 0.2 to 0.5 is usual."),
                        .isPositional = true}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override { return inputs[0]; }
};

} // namespace

namespace all_layers {
const LayerType &dropout()
{
    static const Dropout type;
    return type;
}
} // namespace all_layers

} // namespace netloom
