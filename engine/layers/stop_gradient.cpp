// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/layer_type_of.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// x and y (rows, size). Backward is deliberately not the derivative: it gives zeros.
template <class T>
class StopGradientLayer : public Layer<T>
{
public:
    StopGradientLayer(const Params &, std::span<const Shape> inputs) : m_size(inputs[0].size()) {}

    void forward(const LayerCall<T> &call) override { std::copy_n(call.in[0], call.rows * m_size, call.out); }
    void backward(const LayerCall<T> &call) override
    {
        if (call.gradIn[0])
            std::fill_n(call.gradIn[0], call.rows * m_size, T(0));
    }

private:
    std::int64_t m_size;
};

class StopGradient : public SameShapeTypeOf<StopGradientLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "stop_gradient",
                                   .label = NL_TEXT("Stop gradient"),
                                   .category = NodeCategory::Regularisation,
                                   .help = NL_TEXT("Passes everything on as it is, but no gradient back: what stands before "
                                                   "it does not learn from what stands behind it."),
                                   .formula = NL_TEXT("y = x, with gradient 0"),
                                   .source = "Chen, He 2021, Exploring simple siamese representation learning"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &stop_gradient()
{
    static const StopGradient type;
    return type;
}
} // namespace all_layers

} // namespace netloom
