// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"
#include "engine/layers/fast_math.hpp"

namespace netloom {

namespace {

template <class T>
struct EluFunction {
    static constexpr bool needsInput = false;
    T floor = T(1);
    void configure(const Params &params) { floor = static_cast<T>(params.real("alpha")); }
    T value(T x) const
    {
        const T below = floor * fast_math::expm1(x);
        return x > T(0) ? x : below;
    }
    T slope(T y) const { return y > T(0) ? T(1) : y + floor; }
};

class Elu : public ElementwiseType<EluFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "elu",
            .label = NL_TEXT("ELU"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT("As ReLU for positive numbers; negative ones bend smoothly towards a floor, which keeps the "
                            "mean of the outputs near zero."),
            .formula = NL_TEXT("y = x for x > 0, else a (exp(x) - 1)"),
            .source = "Clevert, Unterthiner, Hochreiter 2016, Fast and accurate deep network learning by ELUs",
            .params = {{.key = "alpha",
                        .label = NL_TEXT("Alpha"),
                        .type = ParamType::Real,
                        .defaultValue = 1.0,
                        .minimum = 0,
                        .maximum = 100,
                        .help = NL_TEXT("How far below zero the floor lies."),
                        .isPositional = true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &elu()
{
    static const Elu type;
    return type;
}
} // namespace all_layers

} // namespace netloom
