// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/fast_math.hpp"
#include "engine/layers/feature_axis.hpp"
#include "engine/layers/layer_type_of.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// x and y (rows, outer, size): softmax runs over the last axis.
template <class T>
class LogSoftmaxLayer : public Layer<T>
{
public:
    LogSoftmaxLayer(const Params &, std::span<const Shape> inputs)
        : m_outer(FeatureAxis(inputs[0]).outer), m_size(FeatureAxis(inputs[0]).features)
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        for (std::int64_t run = 0; run < call.rows * m_outer; ++run) {
            const T *const x = call.in[0] + run * m_size;
            T *const y = call.out + run * m_size;
            const T top = *std::max_element(x, x + m_size); // taken off first, so that exp cannot overflow
            for (std::int64_t i = 0; i < m_size; ++i)
                y[i] = fast_math::exp(x[i] - top);
            T sum = 0;
            for (std::int64_t i = 0; i < m_size; ++i)
                sum += y[i];
            const T level = top + std::log(sum);
            for (std::int64_t i = 0; i < m_size; ++i)
                y[i] = x[i] - level;
        }
    }

    void backward(const LayerCall<T> &call) override
    {
        for (std::int64_t run = 0; run < call.rows * m_outer && call.gradIn[0]; ++run) {
            const T *const y = call.out + run * m_size, *const g = call.gradOut + run * m_size;
            T *const gradIn = call.gradIn[0] + run * m_size;
            T sum = 0;
            for (std::int64_t i = 0; i < m_size; ++i)
                sum += g[i];
            for (std::int64_t i = 0; i < m_size; ++i)
                gradIn[i] = g[i] - fast_math::exp(y[i]) * sum;
        }
    }

private:
    std::int64_t m_outer, m_size;
};

class LogSoftmax : public LayerTypeOf<LogSoftmaxLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "log_softmax",
            .label = NL_TEXT("Log softmax"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT("The logarithms of the probabilities that Softmax gives, without its loss of digits. Of a "
                            "sequence, each step by itself. Cross-entropy does this by itself."),
            .formula = NL_TEXT("y[i] = x[i] - log(sum over j of exp(x[j]))"),
            .source = "PyTorch, torch.nn.LogSoftmax"};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        if (inputs[0].rank() > 2)
            throwWrongShape(info().label, text(NL_TEXT("a flat input or a sequence")), inputs[0],
                            text(NL_TEXT("put Flatten before it")));
        return inputs[0];
    }
};

} // namespace

namespace all_layers {
const LayerType &log_softmax()
{
    static const LogSoftmax type;
    return type;
}
} // namespace all_layers

} // namespace netloom
