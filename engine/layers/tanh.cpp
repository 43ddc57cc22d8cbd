// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"
#include "engine/layers/fast_math.hpp"

namespace netloom {

namespace {

template <class T>
struct TanhFunction : NoSettings {
    static constexpr bool needsInput = false;
    T value(T x) const { return fast_math::tanh(x); }
    T slope(T y) const { return T(1) - y * y; }
};

class Tanh : public ElementwiseType<TanhFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "tanh",
            .label = NL_TEXT("Tanh"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT("Squeezes any number into -1 to 1 with 0 staying 0. Good for small networks and centred data."),
            .formula = "y = tanh(x)",
            .source = "LeCun, Bottou, Orr, Mueller 1998, Efficient backprop"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &tanh()
{
    static const Tanh type;
    return type;
}
} // namespace all_layers

} // namespace netloom
