// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/merging.hpp"

#include <algorithm>

namespace netloom {

namespace {

template <class T>
class AddLayer : public Layer<T>
{
public:
    AddLayer(const Params &, std::span<const Shape> inputs) : m_size(inputs[0].size()) {}

    void forward(const LayerCall<T> &call) override
    {
        const std::int64_t count = call.rows * m_size;
        std::copy_n(call.in[0], count, call.out);
        for (std::size_t input = 1; input < call.in.size(); ++input)
            for (std::int64_t i = 0; i < count; ++i)
                call.out[i] += call.in[input][i];
    }

    void backward(const LayerCall<T> &call) override
    {
        for (T *const grad : call.gradIn)
            if (grad)
                std::copy_n(call.gradOut, call.rows * m_size, grad);
    }

private:
    std::int64_t m_size;
};

class Add : public MergeTypeOf<AddLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "add",
            .label = NL_TEXT("Add"),
            .category = NodeCategory::Merge,
            .help =
                NL_TEXT("Adds its inputs number by number. A branch that is added to its own input learns only what has to "
                        "change, which lets very deep networks train."),
            .formula = "y = x1 + x2 + ...",
            .source = "He, Zhang, Ren, Sun 2016, Deep residual learning for image recognition",
            .inputs = {{NL_TEXT("input"), true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &add()
{
    static const Add type;
    return type;
}
} // namespace all_layers

} // namespace netloom
