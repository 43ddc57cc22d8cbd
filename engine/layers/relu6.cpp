// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"

namespace netloom {

namespace {

template <class T>
struct Relu6Function : NoSettings {
    static constexpr bool needsInput = false;
    T value(T x) const { return x < T(0) ? T(0) : x > T(6) ? T(6) : x; }
    T slope(T y) const { return y > T(0) && y < T(6) ? T(1) : T(0); }
};

class Relu6 : public ElementwiseType<Relu6Function>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "relu6",
                                   .label = NL_TEXT("ReLU6"),
                                   .category = NodeCategory::Activation,
                                   .help = NL_TEXT("A ReLU that stops at 6, so that its output can be stored in few bits; "
                                                   "known from networks for mobile phones."),
                                   .formula = "y = min(max(0, x), 6)",
                                   .source = "Krizhevsky 2010, Convolutional deep belief networks on CIFAR-10"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &relu6()
{
    static const Relu6 type;
    return type;
}
} // namespace all_layers

} // namespace netloom
