// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"
#include "engine/layers/fast_math.hpp"

namespace netloom {

namespace {

template <class T>
struct SiluFunction : NoSettings {
    static constexpr bool needsInput = true;
    T value(T x) const { return x * fast_math::sigmoid(x); }
    T slope(T x) const
    {
        const T s = fast_math::sigmoid(x);
        return s * (T(1) + x * (T(1) - s));
    }
};

class Silu : public ElementwiseType<SiluFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "silu",
            .label = NL_TEXT("SiLU"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT(
                "Weighs each number by its own sigmoid: smooth, and slightly negative below zero. Also called swish."),
            .formula = "y = x / (1 + exp(-x))",
            .source = "Elfwing, Uchibe, Doya 2018, Sigmoid-weighted linear units"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &silu()
{
    static const Silu type;
    return type;
}
} // namespace all_layers

} // namespace netloom
