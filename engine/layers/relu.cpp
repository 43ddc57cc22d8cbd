// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"

namespace netloom {

namespace {

template <class T>
struct ReluFunction : NoSettings {
    static constexpr bool needsInput = false;
    // Written so that NaN comes through; at 0 the slope is 0, as in PyTorch.
    T value(T x) const { return x < T(0) ? T(0) : x; }
    T slope(T y) const { return y > T(0) ? T(1) : T(0); }
};

class Relu : public ElementwiseType<ReluFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "relu",
                                   .label = NL_TEXT("ReLU"),
                                   .category = NodeCategory::Activation,
                                   .help = NL_TEXT("Lets positive numbers through and makes the rest zero. Cheap, and it "
                                                   "keeps gradients alive in deep networks: the usual first choice."),
                                   .formula = "y = max(0, x)",
                                   .source = "Glorot, Bordes, Bengio 2011, Deep sparse rectifier networks"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &relu()
{
    static const Relu type;
    return type;
}
} // namespace all_layers

} // namespace netloom
