// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/merging.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x1, x2 and y (rows, size)
template <class T>
class SubtractLayer : public Layer<T>
{
public:
    SubtractLayer(const Params &, std::span<const Shape> inputs) : m_size(inputs[0].size()) {}

    void forward(const LayerCall<T> &call) override
    {
        const T *const first = call.in[0], *const second = call.in[1];
        for (std::int64_t i = 0; i < call.rows * m_size; ++i)
            call.out[i] = first[i] - second[i];
    }

    void backward(const LayerCall<T> &call) override
    {
        if (call.gradIn[0])
            std::copy_n(call.gradOut, call.rows * m_size, call.gradIn[0]);
        for (std::int64_t i = 0; i < call.rows * m_size && call.gradIn[1]; ++i)
            call.gradIn[1][i] = -call.gradOut[i];
    }

private:
    std::int64_t m_size;
};

class Subtract : public MergeTypeOf<SubtractLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "subtract",
            .label = NL_TEXT("Subtract"),
            .category = NodeCategory::Merge,
            .help =
                NL_TEXT("Takes the second input from the first, number by number: what is different between two branches."),
            .formula = "y = x1 - x2",
            .source = "Bromley et al. 1993, Signature verification using a siamese network",
            .inputs = {{NL_TEXT("first")}, {NL_TEXT("second")}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &subtract()
{
    static const Subtract type;
    return type;
}
} // namespace all_layers

} // namespace netloom
