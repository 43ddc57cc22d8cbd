// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/merging.hpp"

#include <algorithm>

namespace netloom {

namespace {

template <class T>
class MultiplyLayer : public Layer<T>
{
public:
    MultiplyLayer(const Params &, std::span<const Shape> inputs) : m_size(inputs[0].size()) {}

    void forward(const LayerCall<T> &call) override
    {
        const std::int64_t count = call.rows * m_size;
        std::copy_n(call.in[0], count, call.out);
        for (std::size_t input = 1; input < call.in.size(); ++input)
            for (std::int64_t i = 0; i < count; ++i)
                call.out[i] *= call.in[input][i];
    }

    void backward(const LayerCall<T> &call) override
    {
        const std::int64_t count = call.rows * m_size;
        for (std::size_t input = 0; input < call.in.size(); ++input) {
            T *const grad = call.gradIn[input];
            if (!grad)
                continue;
            // The product of the others, not the whole divided by this one: inputs may be 0.
            std::copy_n(call.gradOut, count, grad);
            for (std::size_t other = 0; other < call.in.size(); ++other)
                for (std::int64_t i = 0; i < count && other != input; ++i)
                    grad[i] *= call.in[other][i];
        }
    }

private:
    std::int64_t m_size;
};

class Multiply : public MergeTypeOf<MultiplyLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "multiply",
            .label = NL_TEXT("Multiply"),
            .category = NodeCategory::Merge,
            .help = NL_TEXT(
                "Multiplies its inputs number by number. With a sigmoid on one branch it is a gate that decides what "
                "of the other comes through."),
            .formula = "y = x1 x2 ...",
            .source = "Dauphin et al. 2017, Language modeling with gated convolutional networks",
            .inputs = {{NL_TEXT("input"), true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &multiply()
{
    static const Multiply type;
    return type;
}
} // namespace all_layers

} // namespace netloom
